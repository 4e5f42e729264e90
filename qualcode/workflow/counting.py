"""What the evidence tables count, and whose it is: a passage once, however many coders marked it.

Knows what was gathered, not where from; the rule itself is the synthesis room's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qualcode.synthesis import CodersCounted
    from qualcode.workflow.material import Excerpt, Material


def passages_of(excerpts: Sequence[Excerpt]) -> list[tuple[Excerpt, ...]]:
    """Excerpts of one code by passage, in the order of the texts."""
    from qualcode.synthesis import passages

    spans = [(one.source, one.start, one.end) for one in excerpts]
    return [tuple(excerpts[place] for place in group) for group in passages(spans)]


def passage_count(excerpts: Sequence[Excerpt]) -> int:
    """How many passages these are, whatever the code: those that fall together count once."""
    from qualcode.synthesis import joined

    pairs = ((a.place, b.place) for group in _by_passage(excerpts) for a, b in pairwise(group))
    return len(joined((one.place for one in excerpts), pairs))


def _by_passage(excerpts: Iterable[Excerpt]) -> Iterator[tuple[Excerpt, ...]]:
    by_code: dict[str, list[Excerpt]] = {}
    for one in excerpts:
        by_code.setdefault(one.code, []).append(one)
    for of_one_code in by_code.values():
        yield from passages_of(of_one_code)


def coders_counted(material: Material) -> CodersCounted:
    """Who is counted, how far each is, and where something counts that is not marked done."""
    from qualcode.synthesis import CodersCounted

    done = {row.name: row.done_by for row in material.interviews()}
    coded: dict[str, set[str]] = {name: set() for name in done}
    for one in material.excerpts:
        if one.source in coded:
            coded[one.source].update(one.coders)
    people = {name for names in coded.values() for name in names}
    people |= {name for names in done.values() for name in names}
    people = {material.coder} if material.coder is not None else people
    undone = {name: sorted(coders - set(done[name])) for name, coders in coded.items()}
    return CodersCounted(
        coders=tuple((name, sum(name in by for by in done.values())) for name in sorted(people)),
        sources=len(done),
        undone=tuple((name, tuple(coders)) for name, coders in undone.items() if coders),
        once=any(len(group) > 1 for group in _by_passage(material.excerpts)),
    )
