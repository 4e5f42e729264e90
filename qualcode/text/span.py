"""`Span`: a place in one source version. Knows nothing of the text itself or of any store."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from qualcode.errors import CodingError
from qualcode.text.wording import told


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The code points from `start` up to, not including, `end` of one source version.

    Raises CodingError when the span is empty, turned round or before the text's start.
    """

    source_version: UUID
    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise CodingError(
                told("a span from {} to {} holds no text", self.start, self.end),
                mend="Give a start of 0 or more and an end after it",
            )

    @property
    def length(self) -> int:
        """Code points inside."""
        return self.end - self.start

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a code point; spans that only touch do not."""
        return (
            self.source_version == other.source_version
            and self.start < other.end
            and other.start < self.end
        )

    def contains(self, other: Span) -> bool:
        """Whether all of `other` lies inside; a span contains itself."""
        return (
            self.source_version == other.source_version
            and self.start <= other.start
            and other.end <= self.end
        )

    def intersection(self, other: Span) -> Span | None:
        """What the two share, or None."""
        if not self.overlaps(other):
            return None
        return Span(self.source_version, max(self.start, other.start), min(self.end, other.end))
