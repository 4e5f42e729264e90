"""Suggestions: the study's codings and codebook as plain values, ranked and measured."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from qualcode.errors import SuggestionError
from qualcode.workflow.codings import unknown
from qualcode.workflow.study import Study
from qualcode.workflow.versions import CurrentText, current_texts

if TYPE_CHECKING:
    from sqlmodel import Session

    from qualcode.coding.retrieve import Found
    from qualcode.suggest import Coded, CodeEntry, Evaluation, Passage, Ranked, Reason, Training
    from qualcode.suggest.ranker import Ranker
    from qualcode.text import Turn

EXTRACT = 60  # code points of a passage shown in a list


@dataclass(frozen=True, slots=True)
class SuggestedCode:
    """One ranked code for one turn; `reasons` as `qualcode.suggest.Reason`, offsets in the turn."""

    source: str
    start: int
    end: int
    extract: str
    code: str
    score: float
    strength: str
    reasons: tuple[Reason, ...]
    model: str

    @property
    def why(self) -> str:
        """The reasons in one line."""
        return "; ".join(map(_told, self.reasons))

    def as_dict(self) -> dict[str, Any]:
        """As JSON takes it; a reason's spans count from the start of the source."""
        return {
            "source": self.source,
            "start": self.start,
            "end": self.end,
            "code": self.code,
            "score": self.score,
            "strength": self.strength,
            "reasons": [self._reason(reason) for reason in self.reasons],
            "model": self.model,
        }

    def _reason(self, reason: Reason) -> dict[str, Any]:
        told: dict[str, Any] = {
            "kind": reason.kind,
            "words": list(reason.words),
            "spans": [[self.start + a, self.start + b] for a, b in reason.spans],
        }
        like = reason.like
        if like is not None:
            told |= {
                "source": like.document,
                "case": like.case or None,
                "coder": like.coder,
                "quote": like.text,
            }
        return told


_KINDS = {
    "keyword": "keyword",
    "learned": "learned",
    "codebook": "in its definition",
    "context": "around it",
    "meaning": "similar meaning",
    "carrying": "carries the meaning",
    "other_language": "only similar meaning, other language",
}


def _told(reason: Reason) -> str:
    if reason.like is not None:
        whose = ", ".join(part for part in (reason.like.case, reason.like.coder) if part)
        return f"like {reason.like.document}" + (f" ({whose})" if whose else "")
    if not reason.words:
        return _KINDS[reason.kind] if reason.kind != "context" else "its place"
    return f"{_KINDS[reason.kind]}: {', '.join(reason.words)}"


@dataclass(frozen=True, slots=True)
class _Read:
    """A source's current text with its turns, parsed once."""

    source: CurrentText
    turns: tuple[Turn, ...]


def training(study: Study, *, coder: str | None = None) -> Training:
    """What the learner is fed with: coded segments, the codebook and the interviews' turns.

    With a coder, only their codings count, so that independent coding stays independent.
    """
    from qualcode.suggest import Training

    with study.store.read() as session:
        read = _read(session)
        return Training(
            coded=tuple(_coded(session, read, coder)),
            codebook=codebook_entries(session),
            corpus=tuple(
                passage
                for one in read
                for _, passage in _passages(one)
                if one.source.kind == "interview"
            ),
        )


def suggestions(
    study: Study,
    sources: Sequence[str],
    *,
    top: int,
    why: bool = False,
    progress: Callable[[int, int], None] = lambda done, of: None,
) -> list[SuggestedCode]:
    """The likeliest `top` codes for every informant's turn of the sources (all interviews).

    Codes that the coder at work has muted, or refused for that very turn, are left out. `progress`
    is told how many texts are read for their meaning, which takes a while the first time. With
    `why` the words that carry a meaning are named too, which takes a while each time.

    Raises:
        SuggestionError: there is no codebook.
        CodingError: no source has that name.
    """
    from qualcode.suggest import learn
    from qualcode.workflow.meaning import vectors_of

    material = training(study, coder=study.coder_name)
    if not material.codebook:
        raise no_codebook()
    with study.store.read() as session:
        read = {one.source.name: one for one in _read(session)}
    for name in sources:
        if name not in read:
            raise unknown("source", name, list(read))
    names = sources or [one.source.name for one in read.values() if one.source.kind == "interview"]
    asked = [
        (read[name], turn, passage) for name in names for turn, passage in _passages(read[name])
    ]
    ranker = learn(material, vectors_of(study, material, progress))
    explained = _carried if why else _as_it_is
    return [
        _suggested(one, turn, passage, explained(ranker, passage, suggested), ranker.id)
        for (one, turn, passage), codes in zip(
            asked, _ranked(study, ranker, asked, top), strict=True
        )
        for suggested in codes
    ]


def _as_it_is(ranker: Ranker, passage: Passage, suggested: Ranked) -> Ranked:
    return suggested


def _carried(ranker: Ranker, passage: Passage, suggested: Ranked) -> Ranked:
    """With the words that carry the meaning, where that is all that speaks."""
    kinds = {reason.kind for reason in suggested.reasons}
    if kinds.isdisjoint(("meaning", "other_language")):
        return suggested
    reason = ranker.carrying(passage, suggested.code)
    return suggested._replace(reasons=(*suggested.reasons, *([reason] if reason else [])))


def no_codebook() -> SuggestionError:
    """The error where there is nothing to suggest."""
    return SuggestionError(
        "there are no codes to suggest", mend="Load a codebook: qualcode codebook load FILE"
    )


def _ranked(
    study: Study, ranker: Ranker, asked: Sequence[tuple[_Read, Turn, Passage]], top: int
) -> Iterator[list[Ranked]]:
    """For each passage its best codes, without what the coder does not want to hear of."""
    from qualcode.workflow.muting import muted_codes
    from qualcode.workflow.refusals import refused_codes

    muted = set(muted_codes(study))
    refused = refused_codes(study, study.coder_name)
    more = len(muted) + max((len(codes) for codes in refused.values()), default=0)
    passages = [passage for _, _, passage in asked]
    ranked = ranker.rank(passages, top + more)
    for (one, turn, _), codes in zip(asked, ranked, strict=True):
        barred = muted | refused.get((one.source.version, turn.body, turn.end), set())
        yield [each for each in codes if each.code not in barred][:top]


def _suggested(
    one: _Read, turn: Turn, passage: Passage, suggested: Ranked, model: str
) -> SuggestedCode:
    return SuggestedCode(
        source=one.source.name,
        start=turn.body,
        end=turn.end,
        extract=_extract(passage.text),
        code=suggested.code,
        score=suggested.score,
        strength=suggested.strength,
        reasons=suggested.reasons,
        model=model,
    )


def evaluate_suggestions(
    study: Study, progress: Callable[[int, int], None] = lambda done, of: None
) -> Evaluation:
    """How well each source's coded segments are ranked by what the others teach.

    Raises:
        SuggestionError: fewer than two sources have codings.
    """
    from qualcode.suggest import evaluate
    from qualcode.workflow.meaning import vectors_of

    material = training(study)
    if len({one.document for one in material.coded}) < 2:
        raise SuggestionError("measuring needs codings in two sources at least")
    vectors = vectors_of(study, material, progress)
    return evaluate(material.coded, material.codebook, material.corpus, vectors=vectors)


def _extract(text: str) -> str:
    return text if len(text) <= EXTRACT else text[: EXTRACT - 1] + "…"


def _read(session: Session) -> list[_Read]:
    return [_Read(one, one.turns()) for one in current_texts(session)]


def _passages(read: _Read) -> Iterator[tuple[Turn, Passage]]:
    """Every turn that is an answer, as a passage."""
    from qualcode.suggest import passage_of, questions

    asked = questions(read.turns)
    for turn in read.turns:
        if turn.answers and turn.body < turn.end:
            yield (
                turn,
                passage_of(
                    read.source.text,
                    turn.body,
                    turn.end,
                    read.turns,
                    language=read.source.language,
                    document=read.source.name,
                    asked=asked,
                ),
            )


def _coded(session: Session, read: Sequence[_Read], coder: str | None) -> Iterator[Coded]:
    """Each coded stretch once, with all codes that it was given."""
    from qualcode.coding.retrieve import codings, found
    from qualcode.suggest import coded_of, passage_of, questions

    by_version = {one.source.version: one for one in read}
    asked = {one.source.version: questions(one.turns) for one in read}
    given: dict[tuple[Any, int, int], list[Found]] = {}
    for row in map(found, session.execute(codings())):
        if row.version in by_version and coder in (None, row.coder):
            given.setdefault((row.version, row.start, row.end), []).append(row)
    for (version, start, end), rows in given.items():
        one = by_version[version]
        passage = passage_of(
            one.source.text,
            start,
            end,
            one.turns,
            language=one.source.language,
            document=one.source.name,
            asked=asked[version],
        )
        yield replace(
            coded_of(passage, [row.code for row in rows]),
            coder=", ".join(sorted({row.coder for row in rows})),
            case=rows[0].case or "",
        )


def codebook_entries(session: Session) -> Mapping[str, CodeEntry]:
    """The living codes by key, as the learner takes them."""
    from sqlmodel import col, select

    from qualcode.model import Code
    from qualcode.suggest import CodeEntry

    codes = session.exec(
        select(Code).where(col(Code.deleted_at).is_(None)).order_by(col(Code.position))
    )
    return {
        code.key: CodeEntry(
            names=dict(code.name),
            definitions=dict(code.definition),
            keywords={lang: tuple(words) for lang, words in code.keywords.items()},
            exclude_keywords={lang: tuple(w) for lang, w in code.exclude_keywords.items()},
        )
        for code in codes
    }
