"""A code made at the passage that asked for it: making and giving are one act, which one undo takes
back."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from qualcode.errors import CodebookError
from qualcode.text import told
from qualcode.workflow.codebook_acts import NewCode, changing, make_code, make_family
from qualcode.workflow.codebook_rules import name_of_words
from qualcode.workflow.codebook_tree import Tree
from qualcode.workflow.study import Study

if TYPE_CHECKING:
    from qualcode.model import Code, Family

IN_VIVO = "in-vivo"
IN_VIVO_NAME = "In vivo"


def new_code_on(study: Study, asked: NewCode, version: UUID, start: int, end: int) -> str:
    """Make the code and give it to [start, end) of the source version; its key.

    A family that is not there yet is made. Raises as `new_code`.
    """
    with changing(study, told("new code {}", asked.key)) as tree:
        if asked.family and not tree.families:
            make_family(tree, study, asked.family, {study.language: asked.family})
        code = make_code(tree, study, asked)
        _give(tree, study, code, version, start, end)
        return code.key


def in_vivo(study: Study, words: str, version: UUID, start: int, end: int) -> str:
    """A code named by the passage's own words, given to it; its key.

    Raises:
        CodebookError: the passage has no words to name a code by.
    """
    name = name_of_words(words)
    if not name:
        raise CodebookError("there are no words here to name a code by")
    with changing(study, "in vivo code") as tree:
        code = _of_that_name(tree, name) or _named(tree, study, name)
        _give(tree, study, code, version, start, end)
        return code.key


def _of_that_name(tree: Tree, name: str) -> Code | None:
    """A code of just these words is used again, also where it was moved to another family."""
    return next((code for code in tree.codes.values() if name in code.name.values()), None)


def _named(tree: Tree, study: Study, name: str) -> Code:
    from qualcode.workflow.codebook_acts import proposed_key

    family = _family(tree, study)
    key = proposed_key(tree, family)
    return make_code(tree, study, NewCode(key, name, family.key))


def _family(tree: Tree, study: Study) -> Family:
    for family in tree.families:
        if family.key == IN_VIVO:
            return family
    return make_family(tree, study, IN_VIVO, {study.language: IN_VIVO_NAME})


def _give(tree: Tree, study: Study, code: Code, version: UUID, start: int, end: int) -> None:
    from qualcode.coding.apply import apply_code
    from qualcode.text import Span

    apply_code(tree.session, Span(version, start, end), code.id, study.coder())
