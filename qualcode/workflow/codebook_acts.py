"""Changing the codebook by hand: new, renamed, defined, recoloured, moved and removed codes.

Each is one act. What changes a meaning also keeps the codebook as a new version.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from qualcode.errors import CodebookError
from qualcode.text import counted, series, told
from qualcode.workflow.codebook_rules import (
    check_languages,
    checked_code,
    checked_family,
    following_key,
    free_key,
    initials,
)
from qualcode.workflow.codebook_tree import Tree
from qualcode.workflow.codebook_value import (
    add_version,
    frozen,
    newest_version,
    plain,
    same_meaning,
    value_of_rows,
)
from qualcode.workflow.study import Study

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlmodel import Session

    from qualcode.model import Code, Family

LISTS = ("include", "exclude", "examples", "keywords", "exclude_keywords")
WORDS = ("definition", *LISTS)


@dataclass(frozen=True, slots=True)
class NewCode:
    """A code to be made. The texts are in `language`, or in the study's own where none is said.

    `parent` is a code's key; without a family the parent's holds.
    """

    key: str
    name: str
    family: str = ""
    parent: str | None = None
    language: str | None = None
    definition: str = ""
    include: Sequence[str] = ()
    exclude: Sequence[str] = ()
    examples: Sequence[str] = ()
    keywords: Sequence[str] = ()
    exclude_keywords: Sequence[str] = ()
    colour: str | None = None
    hotkey: str | None = None
    after: str | None = None


def languages_of(session: Session, study: Study) -> tuple[str, ...]:
    """The languages that texts may be in: the codebook's, then the study's."""
    newest = newest_version(session)
    book = tuple(newest.languages) if newest else ()
    return tuple(dict.fromkeys((*book, *study.place.settings.languages)))


@contextmanager
def changing(study: Study, label: str) -> Iterator[Tree]:
    """One act on the codebook's tree; afterwards places are settled and a version is kept."""
    from qualcode.codebook import write_codebook

    with study.act(label) as session:
        tree = Tree(session)
        before = value_of_rows(session, study, tree.families, tree.ordered())
        yield tree
        tree.settle()
        session.flush()
        after = value_of_rows(session, study, tree.families, tree.ordered())
        if not same_meaning(before, after):
            add_version(session, after, write_codebook(after))


# -- codes


def new_code(study: Study, code: NewCode) -> str:
    """A new code in a family, or below a parent; its key.

    Raises:
        CodebookError: the key or hot-key is taken, or a text can't stand in a codebook.
        CodingError: there is no such family or parent.
    """
    with changing(study, told("new code {}", code.key)) as tree:
        return make_code(tree, study, code).key


def make_code(tree: Tree, study: Study, asked: NewCode) -> Code:
    """Make the code inside an act that changes the tree; raises as `new_code`."""
    from qualcode.model import Code

    parent = tree.code(asked.parent) if asked.parent else None
    family = _family_for(tree, asked, parent)
    fields = _fields(tree, study, asked)
    key = fields.pop("key")
    free_key(key, tree.taken())
    _free_hotkey(tree, fields["hotkey"])
    made = Code(key=key, family_id=family.id, position=len(tree.codes), **fields)
    tree.place(made, family, parent, _after(tree, asked.after, family, parent))
    tree.session.add(made)
    tree.settle()
    tree.session.flush()
    return made


def _family_for(tree: Tree, asked: NewCode, parent: Code | None) -> Family:
    if asked.family:
        family = tree.family(asked.family)
        if parent is not None and parent.family_id != family.id:
            raise CodebookError(
                told('"{}" is not in the family "{}"', parent.key, family.key),
                mend="Name only the code that it stands below",
            )
        return family
    if parent is None:
        raise CodebookError("a code needs a family", mend=_families(tree))
    return tree.family_of(parent)


def _families(tree: Tree) -> str:
    keys = ", ".join(family.key for family in tree.families)
    return told("There are: {}", keys) if keys else "Make one with: qualcode codebook family new"


def _fields(tree: Tree, study: Study, asked: NewCode) -> dict[str, Any]:
    """What the row holds of what was asked for."""
    language = asked.language or study.language
    known = check_languages(languages_of(tree.session, study), [language])
    texts: dict[str, Any] = {name: {language: tuple(getattr(asked, name))} for name in LISTS}
    made = checked_code(
        known,
        key=asked.key,
        name={language: asked.name},
        definition={language: asked.definition},
        colour=asked.colour or None,
        hotkey=asked.hotkey or None,
        **texts,
    )
    words = {name: plain(getattr(made, name)) for name in ("name", *WORDS)}
    return {"key": made.key, "colour": made.colour, "hotkey": made.hotkey, **words}


def _after(tree: Tree, after: str | None, family: Family, parent: Code | None) -> int | None:
    siblings = tree.under(parent.id if parent is not None else family.id)
    places = [number for number, code in enumerate(siblings) if code.key == after]
    return places[0] + 1 if places else None


def _free_hotkey(tree: Tree, hotkey: str | None, own: Code | None = None) -> None:
    for code in tree.codes.values():
        if hotkey and code.hotkey == hotkey and code is not own:
            raise CodebookError(
                told('the hot-key "{}" is taken by {}', hotkey, code.key),
                mend="Choose another; nothing was changed",
            )


def rename_code(
    study: Study, code: str, *, key: str | None = None, names: Mapping[str, str] | None = None
) -> str:
    """Give a code another key, or other names by language; its key. An empty name takes one away.

    Raises:
        CodebookError: the key is taken, or a name can't stand in a codebook.
        CodingError: there is no such code.
    """
    with changing(study, told("rename code {}", code)) as tree:
        row = tree.code(code)
        _rename(tree, study, row, key, names or {})
        return row.key


def _rename(tree: Tree, study: Study, row: Code, key: str | None, names: Mapping[str, str]) -> None:
    known = check_languages(languages_of(tree.session, study), names)
    if key is not None and key != row.key:
        made = checked_code(known, key=key).key
        free_key(made, tree.taken())
        row.key = made
    if names:
        row.name = _names(known, row.name, names)


def _names(known: Sequence[str], old: Mapping[str, str], new: Mapping[str, str]) -> dict[str, str]:
    given = {language: name for language, name in new.items() if name.strip()}
    made = dict(checked_code(known, name=given).name) if given else {}
    kept = {language: name for language, name in old.items() if language not in new}
    if not (kept or made):
        raise CodebookError("a code needs a name in one language", mend="Nothing was changed")
    return {**kept, **made}


def define_code(
    study: Study, code: str, language: str | None = None, **texts: str | Sequence[str] | None
) -> str:
    """Say what a code means in a language: definition, include, exclude, examples, keywords.

    What is None stays as it is; what is empty is taken away. Raises as `rename_code`.
    """
    with changing(study, told("define code {}", code)) as tree:
        row = tree.code(code)
        define_row(tree, study, row, language or study.language, texts)
        return row.key


def define_row(
    tree: Tree, study: Study, row: Code, language: str, texts: Mapping[str, Any]
) -> None:
    """As `define_code`, inside an act that changes the tree."""
    known = check_languages(languages_of(tree.session, study), [language])
    said = {name: value for name, value in texts.items() if value is not None}
    both = ("keywords", "exclude_keywords")
    asked = {**{name: frozen(getattr(row, name)).get(language, ()) for name in both}, **said}
    made = checked_code(
        known, **{name: {language: _tupled(value)} for name, value in asked.items()}
    )
    for name in said:
        kept = {one: text for one, text in getattr(row, name).items() if one != language}
        after = {**kept, **plain(getattr(made, name))}
        if after != getattr(row, name):
            setattr(row, name, after)


def _tupled(value: Any) -> Any:
    return value if isinstance(value, str) else tuple(value)


def recolour_code(study: Study, code: str, colour: str | None) -> str:
    """Give a code a colour (#rrggbb), or none of its own."""
    with study.act(told("colour of code {}", code)) as session:
        row = Tree(session).code(code)
        row.colour = checked_code(("en",), colour=colour or None).colour
        return row.key


def set_hotkey(study: Study, code: str, hotkey: str | None) -> str:
    """Give a code a hot-key, one character, or none.

    Raises:
        CodebookError: another code has it, or it is no single character.
    """
    with study.act(told("hot-key of code {}", code)) as session:
        tree = Tree(session)
        row = tree.code(code)
        made = checked_code(("en",), hotkey=hotkey or None).hotkey
        _free_hotkey(tree, made, row)
        row.hotkey = made
        return row.key


def change_code(
    study: Study,
    code: str,
    *,
    key: str | None = None,
    names: Mapping[str, str] | None = None,
    language: str | None = None,
    colour: str | None = None,
    hotkey: str | None = None,
    texts: Mapping[str, str | Sequence[str]] | None = None,
) -> str:
    """All that a form holds, in one act: key, names, texts in a language, colour and hot-key."""
    with changing(study, told("change code {}", code)) as tree:
        row = tree.code(code)
        _rename(tree, study, row, key, names or {})
        define_row(tree, study, row, language or study.language, texts or {})
        made = checked_code(("en",), colour=colour or None, hotkey=hotkey or None)
        _free_hotkey(tree, made.hotkey, row)
        row.colour, row.hotkey = made.colour, made.hotkey
        return row.key


_USED = {
    "codes below it": ("{} code below it", "{} codes below it"),
    "codings": ("{} coding", "{} codings"),
    "findings": ("{} finding", "{} findings"),
    "relations": ("{} relation", "{} relations"),
    "memos": ("{} memo", "{} memos"),
}
_ROWS = ("{} row", "{} rows")  # of a table that came later


def _used(counts: Mapping[str, int]) -> list[str]:
    return [counted(number, *_USED.get(what, _ROWS)) for what, number in counts.items()]


def remove_code(study: Study, code: str) -> str:
    """Take away a code that nothing uses.

    Raises:
        CodebookError: something uses it, or codes stand below it.
    """
    from qualcode.store.clock import now
    from qualcode.workflow.codebook_merge import uses

    with changing(study, told("remove code {}", code)) as tree:
        row = tree.code(code)
        below = len(tree.under(row.id))
        counts = uses(tree.session, row.id)
        if below:
            counts = {"codes below it": below, **counts}
        if counts:
            raise CodebookError(
                told('"{}" is in use: {}', row.key, series(_used(counts))),
                mend="Merge it into another code, or remove what uses it; nothing was changed",
            )
        tree.take_out(row)
        row.deleted_at = now()
        return row.key


# -- families


def new_family(
    study: Study, key: str, name: str, language: str | None = None, *, after: str | None = None
) -> str:
    """A new family, the last one or right after another; its key. Raises as `new_code`."""
    with changing(study, told("new family {}", key)) as tree:
        return make_family(tree, study, key, {language or study.language: name}, after).key


def make_family(
    tree: Tree, study: Study, key: str, names: Mapping[str, str], after: str | None = None
) -> Family:
    """Make the family inside an act that changes the tree."""
    from qualcode.model import Family

    known = check_languages(languages_of(tree.session, study), names)
    made_names = checked_family(known, key, names)
    key = key.strip()
    free_key(key, tree.taken())
    place = next((n + 1 for n, one in enumerate(tree.families) if one.key == after), None)
    place = len(tree.families) if place is None else place
    made = Family(key=key, name=dict(made_names), position=place)
    tree.families.insert(place, made)
    for number, family in enumerate(tree.families):
        if family.position != number:
            family.position = number
    tree.session.add(made)
    tree.session.flush()
    return made


def rename_family(
    study: Study, family: str, *, key: str | None = None, names: Mapping[str, str] | None = None
) -> str:
    """Give a family another key, or other names by language; raises as `rename_code`."""
    with changing(study, told("rename family {}", family)) as tree:
        row = tree.family(family)
        known = check_languages(languages_of(tree.session, study), names or {})
        if key is not None and key != row.key:
            checked_family(known, key, {known[0]: "x"})
            free_key(key.strip(), tree.taken())
            row.key = key.strip()
        if names:
            row.name = _names(known, row.name, names)
        return row.key


# -- what is proposed


def next_key(study: Study, family: str, parent: str | None = None) -> str:
    """The key that a new code there would have: H6 after H5, H1.1 below H1.

    Raises:
        CodingError: there is no such family or parent.
    """
    with study.store.read() as session:
        tree = Tree(session)
        return proposed_key(tree, tree.family(family), tree.code(parent) if parent else None)


def proposed_key(tree: Tree, family: Family, parent: Code | None = None) -> str:
    """As `next_key`, inside an act."""
    above, start = family.id, initials(family.key)
    if parent is not None:
        above, start = parent.id, f"{parent.key}."
    members = [code.key for code in tree.under(above)]
    return following_key(members, start, tree.taken())
