"""The study at a glance: a row a source, and in plain sentences what to do next.

Pure: takes rows, gives text that is fit to be shown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import TYPE_CHECKING, Any, Literal
from uuid import UUID

from qualcode.text import Shown, display, shown
from qualcode.tui.actions.home import STEPS
from qualcode.tui.engine.width import fitted, middle, width
from qualcode.tui.words import counted, phrase, said
from qualcode.workflow.material import INFORMANT_KINDS
from qualcode.workflow.progress import STATES, Answered, state_of

if TYPE_CHECKING:
    from qualcode.workflow.listing import SourceRow

Deed = Literal["import", "load", "open", "finish", "left", ""]
SORTS = ("name", "month", "state")
_SORTED = {
    "name": phrase("sorted by name"),
    "month": phrase("sorted by month"),
    "state": phrase("sorted by state"),
}
_BETWEEN = " · "
_NAMES = 24  # columns for a name and how its title begins, before less wanted columns
_LOOKED_AT = 200  # sources by which the columns' widths are measured
_LEAST = 12  # columns of a title that has to give way
GAP = 2
MARK = 2  # columns before the name, for the mark of the source left off at


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do next: what a key does about it, on which source, and its sentence."""

    deed: Deed
    source: UUID | None
    says: Shown


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the list; those of the least weight go first where there is no room.

    It is `widest` columns wide, and up to `whole` where there is room for its longest cell.
    """

    head: Shown
    widest: int
    whole: int
    weight: int
    cell: Callable[[SourceRow], Shown]
    right: bool = False


@dataclass(frozen=True, slots=True)
class Overview:
    """Every source with how far this coder is, as far as that is known yet."""

    sources: Sequence[SourceRow]
    answered: Mapping[UUID, Answered]
    last: UUID | None
    codes: bool
    _words: dict[UUID, str] = field(default_factory=dict, compare=False)

    # -- what to do next

    def steps(self) -> list[Step]:
        """The next things to do, the most pressing first; never more than have a key."""
        if not self.sources:
            return [Step("import", None, said("No transcripts yet: import a folder of them."))]
        return list(islice(self._pressing(), STEPS)) or [
            Step("", None, said("Every interview is done. Compare with: qualcode agree"))
        ]

    def _pressing(self) -> Iterator[Step]:
        if not self.codes:
            yield _no_codebook()
        if (step := self._left()) is not None:
            yield step
        for row in self._waiting():
            if (step := self._step(row)) is not None:
                yield step

    def _left(self) -> Step | None:
        """What a new import left behind is in no table any more until it is placed again."""
        rows = [row for row in self.sources if row.left]
        if not rows:
            return None
        says = counted(
            sum(row.left for row in rows),
            "{} coding of yours stands on an older text: place it again.",
            "{} codings of yours stand on an older text: place them again.",
        )
        if len(rows) > 1:
            return Step("left", None, says)
        return Step("left", rows[0].id, shown("{}: {}", rows[0].name, says))

    def _waiting(self) -> list[SourceRow]:
        """The source left off at, then interviews begun, all coded, and not begun."""
        order = ("begun", "coded", "new", "done")
        rows = [row for row in self.sources if row.kind in INFORMANT_KINDS or row.id == self.last]
        return sorted(rows, key=lambda row: (row.id != self.last, order.index(self._state(row))))

    def _step(self, row: SourceRow) -> Step | None:
        state, answered = self._state(row), self.answered.get(row.id)
        if state == "coded":
            says = said("{}: every answer has a code. Mark it done.", row.name)
            return Step("finish", row.id, says)
        if state == "begun" and answered is not None:
            return Step("open", row.id, said("Continue {} at turn {}.", row.name, answered.next))
        if state == "begun":
            return Step("open", row.id, said("Continue {}.", row.name))
        if state == "new":
            return Step("open", row.id, said("{} is not begun: open it.", row.name))
        return None

    def _state(self, row: SourceRow) -> str:
        return state_of(row, self.answered.get(row.id))

    # -- the list

    def listed(self, sort: str, query: str) -> list[SourceRow]:
        """The sources that fit the filter, in the order asked for."""
        wanted = query.casefold().split()
        rows = list(self.sources)
        if wanted:
            rows = [row for row in rows if all(word in self._searched(row) for word in wanted)]
        if sort == "month":
            rows.sort(key=lambda row: row.month or "9999")
        if sort == "state":
            rows.sort(key=lambda row: STATES.index(state_of(row, self.answered.get(row.id))))
        return rows

    def _searched(self, row: SourceRow) -> str:
        """What a filter looks in; put together once a source."""
        if row.id not in self._words:
            self._words[row.id] = _searched(row)
        return self._words[row.id]

    def columns(self, room: int) -> list[Column]:
        """The columns that fit beside the name; what room is left goes to cells that are cut."""
        made = self._columns()
        names = max([12, *(min(width(_called(row)), _NAMES) for row in self.sources[:_LOOKED_AT])])
        while made and _taken(made) + names + MARK > room:
            made.remove(min(made, key=lambda column: column.weight))
        return _grown(made, room - _taken(made) - names - MARK)

    def _columns(self) -> list[Column]:
        return [
            self._column(said("kind"), 11, 2, lambda row: display(row.kind)),
            self._column(said("case"), 14, 4, lambda row: display(row.case or "")),
            self._column(said("month"), 7, 3, lambda row: display(row.month)),
            self._column(said("language"), 5, 1, lambda row: display(row.language)),
            self._column(said("answers coded"), 12, 9, self._share, right=True),
            self._column(said("codings"), 5, 7, lambda row: shown("{}", row.codings), right=True),
            self._column(said("memo"), 4, 5, _memo),
            self._column(said("done by"), 18, 8, lambda row: display(", ".join(row.done_by))),
        ]

    def _column(
        self,
        head: Shown,
        most: int,
        weight: int,
        cell: Callable[[SourceRow], Shown],
        *,
        right: bool = False,
    ) -> Column:
        """As wide as its cells are, and no wider than it may be."""
        widest = max([0, *(width(cell(row)) for row in self.sources[:_LOOKED_AT])])
        least = max(width(head), min(widest, most))
        return Column(head, least, max(least, widest), weight, cell, right)

    def _share(self, row: SourceRow) -> Shown:
        answered = self.answered.get(row.id)
        if answered is None:
            return Shown("…")
        return said("{} of {}", answered.coded, answered.answers)

    def heading(self, columns: Sequence[Column], room: int) -> Shown:
        """The line above the list."""
        cells = [_cell(column, column.head) for column in columns]
        return _line(Shown(""), said("source"), cells, room - _taken(columns))

    def line(self, row: SourceRow, columns: Sequence[Column], room: int) -> Shown:
        """One source."""
        mark = Shown("▶") if row.id == self.last else Shown("")
        cells = [_cell(column, column.cell(row)) for column in columns]
        return _line(mark, _called(row), cells, room - _taken(columns))

    def detail(self, row: SourceRow, room: int) -> Shown:
        """What there is to say of one source, in a line: its title is cut, then facts are left."""
        facts = self._facts(row)
        while len(facts) > 1 and _long(facts) > room - _LEAST:
            facts.pop()
        title = middle(display(row.title or row.name), max(room - _long(facts), _LEAST))
        return shown("{}", _BETWEEN.join([title, *facts]))

    def _facts(self, row: SourceRow) -> list[Shown]:
        """The most wanted first."""
        answered = self.answered.get(row.id)
        parts: list[Shown] = []
        if answered is not None:
            parts.append(said("{} of {} answers coded", answered.coded, answered.answers))
        parts.append(counted(row.codings, "{} coding", "{} codings"))
        parts += [said("your memo is on it")] if row.memo else []
        parts += [said("done by {}", ", ".join(row.done_by))] if row.done_by else []
        parts += [counted(row.words, "{} word", "{} words"), display(row.kind)]
        parts += [said("case {}", row.case)] if row.case else []
        return parts + ([display(row.month)] if row.month else [])


def _long(facts: Sequence[Shown]) -> int:
    return sum(width(fact) + len(_BETWEEN) for fact in facts)


def sorted_words(sort: str) -> Shown:
    return said(_SORTED[sort])


def _no_codebook() -> Step:
    says = said("There is no codebook. Load one with: qualcode codebook load FILE")
    return Step("load", None, says)


def _searched(row: SourceRow) -> str:
    parts: list[Any] = [row.name, row.title, row.kind, row.case, row.month, row.language]
    return " ".join(str(part) for part in (*parts, *row.done_by) if part).casefold()


def _memo(row: SourceRow) -> Shown:
    return said("yes") if row.memo else Shown("")


def _called(row: SourceRow) -> Shown:
    """Its name, and its title where that says more."""
    if row.title and row.title != row.name:
        return shown("{}  {}", row.name, row.title)
    return display(row.name)


def _grown(columns: Sequence[Column], spare: int) -> list[Column]:
    """With their cut cells whole, the weightiest first, as far as the spare room goes."""
    wider: dict[Column, Column] = {}
    for column in sorted(columns, key=lambda column: -column.weight):
        more = min(column.whole - column.widest, max(spare, 0))
        spare -= more
        wider[column] = replace(column, widest=column.widest + more)
    return [wider[column] for column in columns]


def _taken(columns: Sequence[Column]) -> int:
    return sum(column.widest + GAP for column in columns)


def _cell(column: Column, text: Shown) -> Shown:
    cut = fitted(text, column.widest)
    return shown("{:>{}}", cut.rstrip(), column.widest) if column.right else cut


def _line(mark: Shown, name: Shown, cells: Sequence[Shown], room: int) -> Shown:
    """The mark, the name in what room is left, and the cells at the right."""
    start = shown("{}{}", fitted(mark, MARK), fitted(name, max(room - MARK, 1)))
    return shown("{}", "".join([start, *(f"  {cell}" for cell in cells)]))
