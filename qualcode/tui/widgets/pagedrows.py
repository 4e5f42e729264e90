"""Rows of a long list that come by page: one that is not there yet shows an ellipsis.

Knows no store: it is told how many there are, says which page it wants, and is given it.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from typing import Generic, TypeVar, overload

from qualcode.text import Shown
from qualcode.tui.widgets.rowlist import ListRow

Item = TypeVar("Item")
KEPT = 40  # pages that are kept; the one not looked at for the longest goes first
WAITING = ListRow(Shown("…"), "")


class PagedRows(Sequence[ListRow], Generic[Item]):
    """`make` makes a row of an item when it is drawn; `want` is told once of a page that lacks."""

    def __init__(
        self,
        total: int,
        size: int,
        make: Callable[[int, Item], ListRow],
        want: Callable[[int], None],
    ) -> None:
        self._total = total
        self._size = size
        self._make = make
        self._want = want
        self._pages: OrderedDict[int, Sequence[Item]] = OrderedDict()
        self._wanted: set[int] = set()

    def __len__(self) -> int:
        return self._total

    @overload
    def __getitem__(self, place: int) -> ListRow: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[ListRow]: ...

    def __getitem__(self, place: int | slice) -> ListRow | Sequence[ListRow]:
        if isinstance(place, slice):
            return [self[one] for one in range(*place.indices(self._total))]
        if not 0 <= place < self._total:
            raise IndexError(place)
        item = self.item(place)
        return WAITING if item is None else self._make(place, item)

    def __iter__(self) -> Iterator[ListRow]:
        return (self[place] for place in range(self._total))

    def item(self, place: int) -> Item | None:
        """What stands there; None where its page has yet to come."""
        number, inside = divmod(place, self._size)
        page = self._pages.get(number)
        if page is None:
            if number not in self._wanted:
                self._wanted.add(number)
                self._want(number)
            return None
        self._pages.move_to_end(number)
        return page[inside] if inside < len(page) else None

    def fill(self, number: int, items: Sequence[Item]) -> None:
        """The page has come."""
        self._wanted.discard(number)
        self._pages[number] = items
        while len(self._pages) > KEPT:
            self._pages.popitem(last=False)
