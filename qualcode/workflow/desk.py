"""The coder's desk: what the workbench reads and does, one act a call."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from qualcode.errors import CodingError
from qualcode.text import told
from qualcode.workflow.listing import SourceRow, source_rows
from qualcode.workflow.study import Study, begin_study

if TYPE_CHECKING:
    from sqlmodel import Session

    from qualcode.store.undo import Undone
    from qualcode.suggest import Packed, Reason, Training
    from qualcode.text import Turn
    from qualcode.workflow.following import Followed


@dataclass(frozen=True, slots=True)
class Document:
    """An open source: its current version's text and turns."""

    source: SourceRow
    source_version: UUID
    text: str
    turns: tuple[Turn, ...]


@dataclass(frozen=True, slots=True)
class CodingRow:
    """One coding on the open source; `origin` is manual, suggested or imported."""

    id: UUID
    start: int
    end: int
    code: str
    coder: str
    mine: bool
    origin: str


@dataclass(frozen=True, slots=True)
class CodeRow:
    """One code as the tree and the palette show it; `count` is the coder's own codings."""

    key: str
    name: str
    family: str
    family_name: str
    parent: str | None
    depth: int
    colour: str | None
    hotkey: str | None
    definition: str
    include: tuple[str, ...]
    exclude: tuple[str, ...]
    names: Mapping[str, str]
    keywords: tuple[str, ...]
    count: int


@dataclass(frozen=True, slots=True)
class Suggested:
    """A suggestion for the passage [start, end) of the open source; `model` is who suggested it."""

    code: str
    score: float
    start: int
    end: int
    reasons: tuple[Reason, ...]
    model: str = ""


@dataclass(frozen=True, slots=True)
class Gift:
    """A code for the passage [start, end); the suggestion may have been made for another one."""

    start: int
    end: int
    code: str
    suggestion: Suggested | None = None

    @property
    def origin(self) -> str:
        return "manual" if self.suggestion is None else "suggested"

    def row(self, coding: UUID, coder: str) -> CodingRow:
        """What has become of it."""
        return CodingRow(coding, self.start, self.end, self.code, coder, True, self.origin)


@dataclass(frozen=True, slots=True)
class Act:
    """What an undo or redo did, and where in which source, so that the screen can go there."""

    label: str
    source: UUID | None
    start: int | None


DESK_ACTS = ("coding",)


class Desk:
    """One coder at one study. Every act is durable when its call returns.

    Use cases that are no key presses in the text are functions of this room on `study`.
    Other coders' codings are not shown here: independent coding stays independent.

    Raises (acts): CodingError, StoreError, UndoError in plain sentences.
    """

    def __init__(self, study: Study) -> None:
        self.study = replace(study, kind=DESK_ACTS[0])
        self._me = study.coder()
        self.coder = study.coder_name or ""
        self.title = study.place.settings.title
        self.language = study.language
        self.root = study.place.root

    @classmethod
    def open(cls, project: Path | None, coder: str | None) -> Desk:
        """Open the study for this coder; imports the store, so call it after the first paint."""
        return cls(begin_study(project, coder))

    def close(self) -> None:
        """Let go of the study; its file is then complete in itself."""
        self.study.store.close()

    def news(self) -> bool:
        """Whether another process has written since this was last asked."""
        return self.study.store.news()

    def rest(self) -> None:
        """Worth calling when idle: folds the write-ahead log into the file."""
        self.study.store.checkpoint()

    def sources(self) -> tuple[SourceRow, ...]:
        """Every source with this coder's counts."""
        with self.study.store.read() as session:
            return tuple(source_rows(session, self.coder))

    def document(self, source: UUID) -> Document:
        """The source's current text and its turns.

        Raises:
            CodingError: it is gone.
        """
        from qualcode.text import turns
        from qualcode.workflow.versions import current_version, names_in

        row = next((row for row in self.sources() if row.id == source), None)
        if row is None:
            raise CodingError("that source is gone", mend="Open another")
        with self.study.store.read() as session:
            version = current_version(session, source)
        spoken = turns(version.text, names_in(row.speakers))
        return Document(row, version.id, version.text, spoken)

    def codings(self, source: UUID) -> tuple[CodingRow, ...]:
        """The coder's own codings on the source's current version, by place."""
        from qualcode.coding.retrieve import codings, found
        from qualcode.workflow.versions import current_version

        with self.study.store.read() as session:
            version = current_version(session, source)
            rows = [
                found(row)
                for row in session.execute(codings(version=version.id, coder_id=self._me))
            ]
        return tuple(
            CodingRow(row.coding, row.start, row.end, row.code, row.coder, True, row.origin)
            for row in rows
        )

    def codes(self) -> tuple[CodeRow, ...]:
        """The codebook as one list, depth first, with this coder's counts."""
        from qualcode.workflow.code_rows import code_rows

        with self.study.store.read() as session:
            return code_rows(session, self.language, self._me)

    def company(self, besides: UUID) -> Mapping[str, Counter[str]]:
        """With which codes each of this coder's codes stands together, in the other sources."""
        from qualcode.workflow.codebook_company import company

        return company(self.study, besides=besides)

    def apply(
        self,
        document: Document,
        start: int,
        end: int,
        code: str,
        suggestion: Suggested | None = None,
    ) -> CodingRow:
        """Give [start, end) the code; with a suggestion, keep why it was suggested."""
        return self.apply_all(document, [Gift(start, end, code, suggestion)])[0]

    def apply_all(self, document: Document, gifts: Sequence[Gift]) -> tuple[CodingRow, ...]:
        """Give several codes in one act, which one undo takes back."""
        from qualcode.coding.apply import apply_code
        from qualcode.text import Span

        codes = ", ".join(dict.fromkeys(gift.code for gift in gifts))
        rows = []
        with self._act(told("{} on {}", codes, document.source.name)) as session:
            for gift in gifts:
                kept = None
                if gift.suggestion is not None:
                    kept = self._keep(document, gift.suggestion, "accepted")
                    session.add(kept)
                    session.flush()
                coding = apply_code(
                    session,
                    Span(document.source_version, gift.start, gift.end),
                    self._code(gift.code),
                    self._me,
                    origin=gift.origin,
                    suggestion=kept.id if kept else None,
                )
                rows.append(gift.row(coding, self.coder))
        return tuple(rows)

    def remove(self, coding: UUID) -> None:
        """Take one of the coder's own codings away."""
        from qualcode.coding.apply import remove_coding
        from qualcode.store.clock import now

        with self._act("remove a code") as session:
            remove_coding(session, coding, self._me, now())

    def move(self, coding: UUID, start: int, end: int) -> Followed:
        """Put one of the coder's own codings on another passage of its text; what went along."""
        from qualcode.workflow.coding_acts import move_coding

        return move_coding(self.study, coding, start, end)

    def reject(self, document: Document, suggestion: Suggested) -> None:
        """Note that this suggestion was refused, so that it does not come back."""
        self.reject_all(document, [suggestion])

    def reject_all(self, document: Document, suggestions: Sequence[Suggested]) -> None:
        """Note in one act that these suggestions were refused."""
        codes = ", ".join(dict.fromkeys(one.code for one in suggestions))
        with self._act(told("reject {} on {}", codes, document.source.name)) as session:
            session.add_all([self._keep(document, one, "rejected") for one in suggestions])

    def muted(self) -> frozenset[str]:
        """The codes that this coder wants no suggestions of."""
        from qualcode.workflow.muting import muted_codes

        return frozenset(muted_codes(self.study))

    def mute(self, code: str, muted: bool) -> bool:
        """Suggest this code no more, or again; False where that was so already."""
        from qualcode.workflow.muting import mute_code, unmute_code

        return mute_code(self.study, code) if muted else unmute_code(self.study, code)

    def rejected(self, document: Document) -> frozenset[tuple[int, int, str]]:
        """What this coder has refused in it: (start, end, code)."""
        from qualcode.workflow.refusals import refused_codes

        refused = refused_codes(self.study, self.coder, document.source_version)
        return frozenset(
            (start, end, code) for (_, start, end), codes in refused.items() for code in codes
        )

    def set_done(self, source: UUID, done: bool) -> None:
        """Say that this coder has (not) seen all of the source."""
        from qualcode.workflow.codings import mark_done
        from qualcode.workflow.versions import current_version

        with self._act("done" if done else "not done") as session:
            version = current_version(session, source)
            mark_done(session, version.id, self._me, done=done)

    def noted(self) -> tuple[frozenset[UUID], int]:
        """The ids of all that this coder has a memo on, and how many drafts of memos they have."""
        from qualcode.workflow.memos import noted

        return noted(self.study)

    def undo(self) -> Act:
        """Undo this coder's last act at a desk; a key does not undo an import."""
        return self._told(self.study.store.undo(self._me, DESK_ACTS))

    def redo(self) -> Act:
        """Redo this coder's last undo."""
        return self._told(self.study.store.redo(self._me, DESK_ACTS))

    def training(self) -> Training:
        """What the suggestions are learned from: this coder's own codings and the codebook."""
        from qualcode.workflow.suggestions import training

        return training(self.study, coder=self.coder)

    def vectors(self) -> Packed:
        """What was read for its meaning on an earlier day."""
        from qualcode.workflow.meaning import known_vectors

        return known_vectors(self.study)

    def keep_vectors(self, made: Packed) -> None:
        """Keep what was read for its meaning, for another day."""
        from qualcode.workflow.meaning import keep_vectors

        keep_vectors(self.study, made)

    def last_place(self) -> tuple[UUID, int] | None:
        """Where this coder left off."""
        from qualcode.workflow.places import recall

        return recall(self.study.place, self.coder)

    def place_in(self, source: UUID) -> int | None:
        """Where this coder left that source."""
        from qualcode.workflow.places import recall_in

        return recall_in(self.study.place, self.coder, source)

    def remember_place(self, source: UUID, offset: int) -> None:
        """Keep where this coder is, for the next time."""
        from qualcode.workflow.places import remember

        remember(self.study.place, self.coder, source, offset)

    def _act(self, label: str) -> AbstractContextManager[Session]:
        return self.study.store.act(self._me, label, kind=self.study.kind)

    def _code(self, key: str) -> UUID:
        """Asked anew each time: a key may belong to another code than a moment ago."""
        from sqlalchemy import select
        from sqlmodel import col

        from qualcode.model import Code

        with self.study.store.read() as session:
            found: UUID | None = session.execute(
                select(col(Code.id)).where(col(Code.key) == key, col(Code.deleted_at).is_(None))
            ).scalar()
        if found is None:
            raise CodingError("that code is gone from the codebook")
        return found

    def _keep(self, document: Document, suggestion: Suggested, decision: str) -> Suggestion:
        from qualcode.model import Suggestion

        return Suggestion(
            source_version_id=document.source_version,
            start=suggestion.start,
            end=suggestion.end,
            code_id=self._code(suggestion.code),
            coder_id=self._me,
            score=suggestion.score,
            reasons=[
                {"kind": reason.kind, "spans": [list(span) for span in reason.spans]}
                for reason in suggestion.reasons
            ],
            decision=decision,
            model=suggestion.model,
            code_sha256=self._words().get(suggestion.code, ""),
        )

    def _words(self) -> dict[str, str]:
        from qualcode.workflow.refusals import words_of_codes

        with self.study.store.read() as session:
            return words_of_codes(session)

    def _told(self, undone: Undone) -> Act:
        """The act with the place of the first coding or suggestion it touched."""
        from sqlalchemy import select
        from sqlmodel import col

        from qualcode.model import Coding, Segment, SourceVersion

        codings = [row for table, row in undone.rows if table == "coding"]
        merged = len(codings) > 1 and any(table == "code" for table, _ in undone.rows)
        if not codings or merged:
            return Act(undone.label, None, None)
        with self.study.store.read() as session:
            place = session.execute(
                select(col(SourceVersion.source_id), col(Segment.start))
                .join(Segment, col(Segment.source_version_id) == col(SourceVersion.id))
                .join(Coding, col(Coding.segment_id) == col(Segment.id))
                .where(col(Coding.id) == codings[0])
            ).first()
        return Act(undone.label, place[0], place[1]) if place else Act(undone.label, None, None)


if TYPE_CHECKING:
    from qualcode.model import Suggestion
