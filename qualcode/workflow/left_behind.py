"""What a re-import left behind on an older text: listed, counted, put where it belongs now.

Nothing of it is lost, and nothing of it is quoted elsewhere: its words may have been taken out of
the text because they named somebody.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal
from uuid import UUID

from qualcode.errors import CodingError, UsageError
from qualcode.text import told
from qualcode.workflow.following import Followed, follow, segment_of
from qualcode.workflow.study import Study

if TYPE_CHECKING:
    from sqlmodel import Session

    from qualcode.model import SourceVersion
    from qualcode.workflow.placing import Placed, Where

Kind = Literal["coding", "evidence", "memo"]
COLUMNS = ("kind", "source", "version", "start", "end", "name", "coder", "quote", "text")


@dataclass(frozen=True, slots=True)
class LeftRow:
    """One thing that stands on an older text: `version` numbers it, and offsets are in it.

    `name` is a coding's code or the finding of a piece of evidence; `text` a memo's, or that of
    the coding's memo. `coder` is empty for evidence, which is nobody's own.
    """

    kind: Kind
    id: UUID
    source: str
    version: int
    start: int
    end: int
    quote: str
    name: str = ""
    coder: str = ""
    text: str = ""

    def as_dict(self) -> dict[str, Any]:
        """As JSON takes it; the keys are a contract."""
        return {name: getattr(self, name) for name in COLUMNS}


@dataclass(frozen=True, slots=True)
class LeftCount:
    """How many things of a kind of one coder stand on older texts of one source."""

    kind: Kind
    source: str
    coder: str
    number: int


@dataclass(frozen=True, slots=True)
class Likely:
    """Where in the newest text something may belong now; a mere place where start and end agree."""

    source: UUID
    version: UUID
    start: int
    end: int


def left_behind(
    study: Study, *, source: str | None = None, coder: str | None = None
) -> list[LeftRow]:
    """All that was left behind, or what of one source or coder, by source and place.

    Raises:
        CodingError: no source or coder has that name.
    """
    from qualcode.workflow.memos import coder_id
    from qualcode.workflow.placing import source_named

    if coder is not None:
        coder_id(study, coder)
    with study.store.read() as session:
        if source is not None:
            source_named(session, source)
        rows = [*_codings(session), *_evidence(session), *_memos(session)]
    wanted = (row for row in rows if source in (None, row.source) and coder in (None, row.coder))
    return sorted(wanted, key=lambda row: (row.source, row.version, row.start, row.end, row.kind))


def left_counts(study: Study) -> list[LeftCount]:
    """How much was left behind of which source, and whose it is."""
    counts = Counter((row.kind, row.source, row.coder) for row in left_behind(study))
    return [LeftCount(*what, number) for what, number in counts.items()]


def write_left(rows: Sequence[LeftRow]) -> str:
    """As csv with a header, quoted throughout."""
    import csv
    import io

    out = io.StringIO(newline="")
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows([row.as_dict().values() for row in rows])
    return out.getvalue()


def _codings(session: Session) -> Iterator[LeftRow]:
    from sqlmodel import col

    from qualcode.coding.retrieve import codings, found, left_behind
    from qualcode.model import SourceVersion

    query = codings(everywhere=True).where(left_behind()).add_columns(col(SourceVersion.number))
    for *row, number in session.execute(query):
        one = found(row)
        place = (one.source, number, one.start, one.end, one.quote)
        yield LeftRow("coding", one.coding, *place, one.code, one.coder, one.memo)


def _evidence(session: Session) -> Iterator[LeftRow]:
    from sqlmodel import col

    from qualcode.model import Evidence, Finding

    query = (
        _passages(col(Evidence.id), col(Finding.key))
        .join(Evidence, _segment_is(Evidence.segment_id))
        .join(Finding, col(Finding.id) == col(Evidence.finding_id))
        .where(col(Evidence.deleted_at).is_(None))
    )
    for source, version, start, end, quote, identity, finding in session.execute(query):
        yield LeftRow("evidence", identity, source, version, start, end, quote, finding)


def _memos(session: Session) -> Iterator[LeftRow]:
    from sqlmodel import col

    from qualcode.model import Coder, Memo

    query = (
        _passages(col(Memo.id), col(Coder.name), col(Memo.text))
        .join(Memo, _segment_is(Memo.target_id))
        .join(Coder, col(Coder.id) == col(Memo.coder_id))
        .where(col(Memo.target_kind) == "segment", col(Memo.deleted_at).is_(None))
    )
    for source, version, start, end, quote, identity, coder, text in session.execute(query):
        yield LeftRow("memo", identity, source, version, start, end, quote, "", coder, text)


def _passages(*more: Any) -> Any:
    """Segments on older texts of living sources, with more columns of what rests on them."""
    from sqlalchemy import select
    from sqlmodel import col

    from qualcode.coding.retrieve import left_behind
    from qualcode.model import Segment, Source, SourceVersion

    return (
        select(
            col(Source.name),
            col(SourceVersion.number),
            col(Segment.start),
            col(Segment.end),
            col(Segment.quote),
            *more,
        )
        .select_from(Segment)
        .join(SourceVersion, col(SourceVersion.id) == col(Segment.source_version_id))
        .join(Source, col(Source.id) == col(SourceVersion.source_id))
        .where(left_behind(), col(Source.deleted_at).is_(None))
    )


def _segment_is(column: Any) -> Any:
    from sqlmodel import col

    from qualcode.model import Segment

    return col(Segment.id) == col(column)


# -- putting them where they belong now


def own_left(study: Study, source: str, start: int, end: int, code: str) -> UUID:
    """The coder's own coding of that code that was left behind at that place of an older text.

    Of several texts the newest counts.

    Raises:
        CodingError: there is none; or no source has that name.
    """
    me = study.coder_name
    rows = [
        row
        for row in left_behind(study, source=source)
        if (row.kind, row.coder, row.name) == ("coding", me, code)
    ]
    at = [row for row in rows if (row.start, row.end) == (start, end)]
    if at:
        return at[-1].id
    near = min(rows, key=lambda row: abs(row.start - start) + abs(row.end - end), default=None)
    raise CodingError(
        told("no coding {} of yours was left behind from {} to {} of {}", code, start, end, source),
        mend=told("The nearest is from {} to {}", near.start, near.end)
        if near
        else told("See: qualcode codings left {}", source),
    )


def remove_left(study: Study, source: str, code: str, where: Where) -> Placed:
    """Take one of the coder's own codings away that was left behind at that place.

    Raises:
        CodingError: there is none; UsageError: the place is not told by its start and end.
    """
    from qualcode.coding.apply import remove_coding
    from qualcode.store.clock import now
    from qualcode.workflow.placing import Placed

    if where.start is None or where.end is None or where.ways() != 1:
        raise UsageError(
            "what was left behind is named by where it stands", mend="Say --start N --end M"
        )
    me, start, end = study.coder(), where.start, where.end
    coding = own_left(study, source, start, end, code)
    with study.act(told("remove {} on an older text of {}", code, source)) as session:
        remove_coding(session, coding, me, now())
    return Placed(source, start, end, "", (code,))


def likely_place(study: Study, coding: UUID) -> Likely:
    """Where in the newest text of its source a coding may belong now, for its coder to judge.

    Raises:
        CodingError: it is gone.
    """
    from qualcode.coding.reanchor import likeliest
    from qualcode.model import Source
    from qualcode.workflow.versions import names_in

    with study.store.read() as session:
        start, end, old = _passage(session, coding)
        new = _newest(session, old)
        source = session.get(Source, old.source_id)
        speakers = names_in(source.speakers) if source is not None else ()
    found = likeliest(old.text, new.text, start, end)
    at = _same_turn(old.text, new.text, start, speakers)
    return Likely(new.source_id, new.id, *(found or (at, at)))


def _same_turn(old: str, new: str, start: int, speakers: Sequence[str]) -> int:
    """Where the words of that turn of the new text begin that `start` lies in in the old one."""
    from qualcode.text import turns

    now = turns(new, speakers)
    if not now:
        return 0
    number = sum(turn.start <= start for turn in turns(old, speakers)) - 1
    return now[min(max(number, 0), len(now) - 1)].body


def place_again(study: Study, coding: UUID, start: int, end: int) -> Followed:
    """Put one of the coder's own codings on [start, end) of its source's newest text, as one act.

    Evidence and the coder's memo that rest on the passage follow it; see `follow`.

    Raises:
        CodingError: it is gone or another coder's; the span is none of the text; the passage has
            the code already.
    """
    from qualcode.coding.apply import repoint_coding
    from qualcode.text import Span
    from qualcode.workflow.coding_acts import placed_at

    me = study.coder()
    _, code, source = placed_at(study, coding)
    with study.act(told("place {} again on {}", code, source)) as session:
        _, _, old = _passage(session, coding)
        left = segment_of(session, coding)
        repoint_coding(session, coding, me, Span(_newest(session, old).id, start, end))
        return follow(session, coding, left)


def _newest(session: Session, old: SourceVersion) -> SourceVersion:
    from qualcode.workflow.versions import current_version

    made: SourceVersion = current_version(session, old.source_id)
    return made


def _passage(session: Session, coding: UUID) -> tuple[int, int, SourceVersion]:
    """Where a living coding stands, and in which text."""
    from sqlmodel import col, select

    from qualcode.model import Coding, Segment, SourceVersion

    row = session.exec(
        select(Segment.start, Segment.end, SourceVersion)
        .join(Coding, col(Coding.segment_id) == col(Segment.id))
        .join(SourceVersion, col(SourceVersion.id) == col(Segment.source_version_id))
        .where(col(Coding.id) == coding, col(Coding.deleted_at).is_(None))
    ).first()
    if row is None:
        raise CodingError("that coding is gone already, or is not yours")
    start, end, version = row
    return start, end, version
