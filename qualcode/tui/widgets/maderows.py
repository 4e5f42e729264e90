"""Rows of a list that are made when they are drawn, and kept. Knows neither items nor looks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar, overload

from qualcode.tui.widgets.rowlist import ListRow

Item = TypeVar("Item")


class MadeRows(Sequence[ListRow], Generic[Item]):
    """`make` makes the row of an item: for a thousand items, of the few in sight."""

    def __init__(self, items: Sequence[Item], make: Callable[[Item], ListRow]) -> None:
        self._items = items
        self._make = make
        self._made: dict[int, ListRow] = {}

    def __len__(self) -> int:
        return len(self._items)

    @overload
    def __getitem__(self, place: int) -> ListRow: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[ListRow]: ...

    def __getitem__(self, place: int | slice) -> ListRow | Sequence[ListRow]:
        if isinstance(place, slice):
            return [self[one] for one in range(*place.indices(len(self)))]
        if place not in self._made:
            self._made[place] = self._make(self._items[place])
        return self._made[place]
