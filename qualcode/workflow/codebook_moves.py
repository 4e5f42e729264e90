"""Moving a code, with all below it, to another place of the codebook. Each move is one act."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcode.errors import CodebookError
from qualcode.text import told
from qualcode.workflow.codebook_acts import changing
from qualcode.workflow.study import Study

if TYPE_CHECKING:
    from qualcode.model import Code
    from qualcode.workflow.codebook_tree import Tree


def move_code(
    study: Study,
    code: str,
    *,
    family: str | None = None,
    parent: str | None = None,
    top: bool = False,
    before: str | None = None,
    after: str | None = None,
) -> str:
    """Put a code elsewhere: last in a family, last below a parent, out of its parent (`top`), or
    right before or after another code, beside which it then stands. Its key comes back.

    Raises:
        CodebookError: it would stand below itself, or no place or two places are named.
        CodingError: there is no such code or family.
    """
    with changing(study, told("move code {}", code)) as tree:
        row = tree.code(code)
        if before is not None or after is not None:
            _beside(tree, row, before, after, others=(family, parent, top or None))
        elif parent is not None:
            above = tree.code(parent)
            tree.place(row, tree.family_of(above), above)
        elif family is not None:
            tree.place(row, tree.family(family), None)
        elif top:
            tree.place(row, tree.family_of(row), None)
        else:
            raise CodebookError("no place is named", mend="Name a family, a parent or a neighbour")
        return row.key


def _beside(
    tree: Tree, row: Code, before: str | None, after: str | None, others: tuple[object, ...]
) -> None:
    if (before is not None and after is not None) or any(others):
        raise CodebookError("two places are named", mend="Name one; nothing was changed")
    neighbour = tree.code(before or after or "")
    if neighbour is row:
        raise CodebookError(told('"{}" can\'t stand beside itself', row.key))
    parent = tree.codes.get(neighbour.parent_id) if neighbour.parent_id else None
    siblings = [code for code in tree.beside(neighbour) if code is not row]
    at = siblings.index(neighbour) + (after is not None)
    tree.place(row, tree.family_of(neighbour), parent, at)


def shift_code(study: Study, code: str, step: int) -> bool:
    """Move a code up (-1) or down (1) among its siblings; False at either end."""
    with changing(study, told("move code {}", code)) as tree:
        row = tree.code(code)
        siblings = tree.beside(row)
        at = siblings.index(row) + step
        if not 0 <= at < len(siblings):
            return False
        siblings.remove(row)
        siblings.insert(at, row)
        return True


def nest_code(study: Study, code: str) -> str | None:
    """Put a code below the sibling before it; that sibling's key, or None where it is the first."""
    with changing(study, told("move code {}", code)) as tree:
        row = tree.code(code)
        siblings = tree.beside(row)
        at = siblings.index(row)
        if not at:
            return None
        above = siblings[at - 1]
        tree.place(row, tree.family_of(row), above)
        return above.key


def unnest_code(study: Study, code: str) -> bool:
    """Put a code right after its parent; False where it has none."""
    with changing(study, told("move code {}", code)) as tree:
        row = tree.code(code)
        parent = tree.codes.get(row.parent_id) if row.parent_id else None
        if parent is None:
            return False
        above = tree.codes.get(parent.parent_id) if parent.parent_id else None
        at = tree.beside(parent).index(parent) + 1
        tree.place(row, tree.family_of(row), above, at)
        return True
