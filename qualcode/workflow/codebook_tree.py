"""The codebook's rows as a tree: found by name, placed, numbered again. Knows no rules of texts.

A code's position is its place in the whole tree, depth first; families stand in their own order.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING
from uuid import UUID

from qualcode.errors import CodebookError
from qualcode.text import told
from qualcode.workflow.codings import unknown

if TYPE_CHECKING:
    from sqlmodel import Session

    from qualcode.model import Code, Family


class Tree:
    """Every living family and code of a session. `settle` writes the places after a change."""

    def __init__(self, session: Session) -> None:
        from sqlmodel import col, select

        from qualcode.model import Code, Family

        living = select(Family).where(col(Family.deleted_at).is_(None))
        rows = select(Code).where(col(Code.deleted_at).is_(None))
        self.session = session
        self.families = list(session.exec(living.order_by(col(Family.position))).all())
        self.codes = {row.id: row for row in session.exec(rows.order_by(col(Code.position)))}
        self._under: dict[UUID, list[Code]] = {}
        for code in self.codes.values():
            self.under(self._above(code)).append(code)

    # -- finding

    def code(self, name: str) -> Code:
        """The code of this key, or the only one of this name.

        Raises:
            CodingError: there is none; the nearest is named.
        """
        by_key = {code.key: code for code in self.codes.values()}
        named: dict[str, set[UUID]] = {}
        for code in self.codes.values():
            for one in set(code.name.values()):
                named.setdefault(one, set()).add(code.id)
        if name in by_key:
            return by_key[name]
        if len(found := named.get(name, set())) != 1:
            raise unknown("code", name, list(by_key))
        return self.codes[next(iter(found))]

    def family(self, name: str) -> Family:
        """The family of this key or name; raises as `code`."""
        for family in self.families:
            if name == family.key or name in family.name.values():
                return family
        raise unknown("family", name, [family.key for family in self.families])

    def family_of(self, code: Code) -> Family:
        return next(family for family in self.families if family.id == code.family_id)

    def taken(self) -> list[str]:
        """Every key that is taken, of codes and of families."""
        families = [family.key for family in self.families]
        return families + [code.key for code in self.codes.values()]

    def under(self, above: UUID) -> list[Code]:
        """The codes right below a family or a code, in order."""
        return self._under.setdefault(above, [])

    def beside(self, code: Code) -> list[Code]:
        """The code and its siblings, in order."""
        return self.under(self._above(code))

    def below(self, code: Code) -> Iterator[Code]:
        """Every code below this one, depth first."""
        for child in self.under(code.id):
            yield child
            yield from self.below(child)

    # -- placing

    def place(self, code: Code, family: Family, parent: Code | None, at: int | None = None) -> None:
        """Put the code, with all below it, under a family or a parent; last where no place is said.

        Raises:
            CodebookError: the parent is the code itself, or stands below it.
        """
        if parent is not None and (parent is code or parent in self.below(code)):
            raise CodebookError(
                told('"{}" can\'t stand below itself', code.key), mend="Nothing was changed"
            )
        if code.id in self.codes:
            self.beside(code).remove(code)
        self.codes[code.id] = code
        code.family_id = family.id
        code.parent_id = parent.id if parent is not None else None
        siblings = self.beside(code)
        siblings.insert(len(siblings) if at is None else at, code)

    def take_out(self, code: Code) -> None:
        """The code is gone; what stands below it must have been placed elsewhere."""
        self.beside(code).remove(code)
        del self.codes[code.id]

    def settle(self) -> None:
        """Number every code by its place, and give each the family that it stands in."""
        for family in self.families:
            for code in self._walk(family.id):
                if code.family_id != family.id:
                    code.family_id = family.id
        for number, code in enumerate(self.ordered()):
            if code.position != number:
                code.position = number

    def ordered(self) -> list[Code]:
        """Every code, depth first in the order of the families."""
        return [code for family in self.families for code in self._walk(family.id)]

    def _walk(self, above: UUID) -> Iterator[Code]:
        for code in self.under(above):
            yield code
            yield from self._walk(code.id)

    def _above(self, code: Code) -> UUID:
        if code.parent_id is not None and code.parent_id in self.codes:
            return code.parent_id
        return code.family_id
