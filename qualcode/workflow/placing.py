"""Giving codes to a place in a source, and taking them away, where the place is told in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from qualcode.errors import CodingError, UsageError
from qualcode.text import Span, series, told
from qualcode.workflow.codings import unknown
from qualcode.workflow.muting import code_named
from qualcode.workflow.study import Study
from qualcode.workflow.versions import CurrentText, current_texts

if TYPE_CHECKING:
    from sqlmodel import Session

_NAMED = 6  # places of a quote that are told one by one


@dataclass(frozen=True, slots=True)
class Where:
    """A place in a source: by offsets, or by the turn's number (from 1), or by its own words."""

    start: int | None = None
    end: int | None = None
    turn: int | None = None
    quote: str | None = None

    def ways(self) -> int:
        """In how many ways the place is told; it must be one."""
        offsets = self.start is not None or self.end is not None
        return offsets + (self.turn is not None) + (self.quote is not None)


@dataclass(frozen=True, slots=True)
class Placed:
    """What was done at which place; `there` are codes that the place had already."""

    source: str
    start: int
    end: int
    quote: str
    codes: tuple[str, ...]
    there: tuple[str, ...] = ()

    def as_dict(self) -> dict[str, Any]:
        """As JSON takes it."""
        return {
            "source": self.source,
            "start": self.start,
            "end": self.end,
            "quote": self.quote,
            "codes": list(self.codes),
            "there": list(self.there),
        }


def apply_codes(study: Study, source: str, codes: Sequence[str], where: Where) -> Placed:
    """Give one place these codes, all in one act.

    Raises:
        CodingError: no such source, code or place, or the quote stands in several places.
        UsageError: the place is told in no way, or in two.
    """
    from qualcode.coding.apply import apply_code

    coder = study.coder()
    with study.act(told("{} on {}", ", ".join(codes), source)) as session:
        read = source_named(session, source)
        start, end = placed(read, where)
        span = Span(read.version, start, end)
        given: list[str] = []
        there: list[str] = []
        for code in dict.fromkeys(codes):
            identity = code_named(session, code)
            before = _coding(session, span, identity, coder)
            apply_code(session, span, identity, coder)
            (there if before else given).append(code)
    return Placed(source, start, end, read.text[start:end], tuple(given), tuple(there))


def remove_code(study: Study, source: str, code: str, where: Where) -> Placed:
    """Take the coder's own coding of exactly this place away.

    Raises:
        CodingError: there is none of theirs; or as `apply_codes`.
        UsageError: the place is told in no way, or in two.
    """
    from qualcode.coding.apply import remove_coding
    from qualcode.store.clock import now

    coder = study.coder()
    with study.act(told("remove {} on {}", code, source)) as session:
        read = source_named(session, source)
        start, end = placed(read, where)
        coding = _coding(session, Span(read.version, start, end), code_named(session, code), coder)
        if coding is None:
            raise CodingError(
                told("{} is not on {} to {} of {}, or not yours", code, start, end, source),
                mend="Look for it with: qualcode find --code CODE --source SOURCE",
            )
        remove_coding(session, coding, coder, now())
    return Placed(source, start, end, read.text[start:end], (code,))


def source_named(session: Session, name: str) -> CurrentText:
    """The source of that name with its newest text.

    Raises:
        CodingError: there is none; the nearest is offered.
    """
    known = {one.name: one for one in current_texts(session)}
    if name not in known:
        raise unknown("source", name, list(known))
    return known[name]


def placed(read: CurrentText, where: Where) -> tuple[int, int]:
    """[start, end) of the place in this source's text.

    Raises:
        CodingError: there is no such place, or the quote stands in several.
        UsageError: the place is told in no way, or in two.
    """
    if where.ways() != 1:
        raise UsageError(
            "say the place in one way", mend="--start N --end M, or --turn N, or --quote WORDS"
        )
    if where.quote is not None:
        return _quoted(read.text, where.quote)
    if where.turn is not None:
        return words_of(read, where.turn)
    start, end = where.start, where.end
    if start is None or end is None:
        raise UsageError("--start and --end go together")
    if not 0 <= start < end <= len(read.text):
        raise CodingError(
            told("{} to {} is no span of a text of {} characters", start, end, len(read.text))
        )
    return start, end


def words_of(read: CurrentText, turn: int) -> tuple[int, int]:
    """[start, end) of the words of the turn of that number, from 1, without the speaker's label.

    Raises:
        CodingError: there is no such turn.
    """
    found = read.turns()
    if not 1 <= turn <= len(found):
        raise CodingError(told("there is no turn {}; the source has {}", turn, len(found)))
    one = found[turn - 1]
    return (one.body, one.end) if one.body < one.end else (one.start, one.end)


def _quoted(text: str, quote: str) -> tuple[int, int]:
    places, at = [], text.find(quote) if quote else -1
    while at >= 0:
        places.append(at)
        at = text.find(quote, at + 1)
    if not places:
        raise CodingError(
            "these words do not stand in the source",
            mend="Copy them as they stand, to the character",
        )
    if len(places) > 1:
        named = [told("{} to {}", at, at + len(quote)) for at in places[:_NAMED]]
        rest = len(places) - _NAMED
        found = told("{} and {} more", series(named), rest) if rest > 0 else series(named)
        raise CodingError(
            told("these words stand in {} places: {}", len(places), found),
            mend="Say which with --start and --end, or quote more of the words around",
        )
    return places[0], places[0] + len(quote)


def _coding(session: Session, span: Span, code: UUID, coder: UUID) -> UUID | None:
    from sqlalchemy import select
    from sqlmodel import col

    from qualcode.model import Coding, Segment

    found: UUID | None = session.execute(
        select(col(Coding.id))
        .join(Segment, col(Segment.id) == col(Coding.segment_id))
        .where(
            col(Segment.source_version_id) == span.source_version,
            col(Segment.start) == span.start,
            col(Segment.end) == span.end,
            col(Segment.deleted_at).is_(None),
            col(Coding.code_id) == code,
            col(Coding.coder_id) == coder,
            col(Coding.deleted_at).is_(None),
        )
    ).scalar()
    return found
