"""Which segments of one code are one passage, whoever coded them. Pure: knows spans alone.

Two coders seldom mark the same words to the letter. Segments of which at least half of the shorter
one lies in the other are one passage; so are those that a third one joins.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

Spanned = tuple[str, int, int]  # source, start, end


def passages(spans: Sequence[Spanned]) -> tuple[tuple[int, ...], ...]:
    """The spans by passage, as places in what was given; both in the order of the texts.

    Time grows with the number of spans and of pairs that overlap.
    """
    order = sorted(range(len(spans)), key=lambda place: (spans[place], place))
    pairs: list[tuple[int, int]] = []
    open_now: list[int] = []
    for place in order:
        source, start, _ = spans[place]
        open_now = [one for one in open_now if spans[one][0] == source and spans[one][2] > start]
        pairs += [(one, place) for one in open_now if together(spans[one], spans[place])]
        open_now.append(place)
    return joined(order, pairs)


def together(one: Spanned, other: Spanned) -> bool:
    """Whether at least half of the shorter one lies in the other."""
    shared = min(one[2], other[2]) - max(one[1], other[1])
    shorter = min(one[2] - one[1], other[2] - other[1])
    return one[0] == other[0] and shared > 0 and shared * 2 >= shorter


def joined(names: Iterable[int], pairs: Iterable[tuple[int, int]]) -> tuple[tuple[int, ...], ...]:
    """The names in groups, where pairs join them; in the order of the names."""
    leader = {name: name for name in names}

    def first(name: int) -> int:
        while leader[name] != name:
            leader[name] = leader[leader[name]]
            name = leader[name]
        return name

    for one, other in pairs:
        leader[first(other)] = first(one)
    groups: dict[int, list[int]] = {}
    for name in leader:
        groups.setdefault(first(name), []).append(name)
    return tuple(tuple(group) for group in groups.values())
