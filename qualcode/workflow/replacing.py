"""What ends where a text takes another one's place. Knows texts and marks, not how one is read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qualcode.text import fold

if TYPE_CHECKING:
    from uuid import UUID

    from sqlmodel import Session

    from qualcode.model import Source, SourceVersion

RUN = 20  # characters in a row that two texts seldom share by chance
LOOKED_FOR = 200  # runs, spread over the shorter text
HARDLY = 0.05  # the share of runs found below which it is another text


@dataclass(frozen=True, slots=True)
class Replaced:
    """The text before, where a new one takes its place.

    `done` are the coders whose marks end with it: a mark holds for one text. `kind` and `title`
    are the source's where the file is of another kind. `foreign` is whether hardly anything of
    the text before is in the new one.
    """

    done: tuple[str, ...] = ()
    kind: str = ""
    title: str = ""
    foreign: bool = False

    @property
    def doubtful(self) -> bool:
        """Whether the file may have been meant as a source of its own."""
        return bool(self.kind) or self.foreign


def replaced(
    session: Session, source: Source, version: SourceVersion, kind: str, text: str
) -> Replaced:
    """What ends where a file of this kind and text takes the version's place."""
    other = source.kind != kind
    return Replaced(
        done=done_by(session, version.id),
        kind=source.kind if other else "",
        title=(source.short or source.title) if other else "",
        foreign=foreign(version.text, text),
    )


def done_by(session: Session, version: UUID) -> tuple[str, ...]:
    """The coders who marked this text done, by name."""
    from sqlmodel import col, select

    from qualcode.model import Coder, Done

    names = session.exec(
        select(Coder.name)
        .join(Done, col(Done.coder_id) == col(Coder.id))
        .where(col(Done.source_version_id) == version, col(Done.deleted_at).is_(None))
        .order_by(col(Coder.name))
    )
    return tuple(names)


def foreign(before: str, after: str) -> bool:
    """Whether hardly a run of the shorter text is in the longer one, whatever the line ends."""
    texts = [" ".join(fold(text).split()) for text in (before, after)]
    shorter, longer = sorted(texts, key=len)
    run = min(RUN, max(1, len(shorter) // 3))
    starts = range(0, len(shorter) - run + 1, max(1, len(shorter) // LOOKED_FOR))
    found = sum(shorter[start : start + run] in longer for start in starts)
    return found < HARDLY * len(starts)
