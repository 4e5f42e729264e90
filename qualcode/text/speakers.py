"""Who speaks: which labels count in a text, and what part each speaker has. Knows no stores.

A label counts by what it is (`P1`, `Pewawancara`) or because it recurs at the head of lines.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Literal

from qualcode.text.label_words import CERTAIN_PAIRS, FORM_FIELDS, INTERVIEWER, LETTER_PAIRS
from qualcode.text.labels import Label, read_label

Role = Literal["interviewer", "informant", "other"]

# Labels that are not known words must head at least one paragraph (or line) in this many.
_ONE_IN = 20
# A question stands within this many characters of a turn's beginning.
_OPENING = 400


def speaking_labels(
    text: str,
    lines: Sequence[tuple[int, int]],
    passages: int,
    named: Collection[str] = frozenset(),
) -> tuple[tuple[Label, Role], ...]:
    """The labels that count, in order, each with its speaker's role.

    `lines` are [start, end) of the non-blank lines; `passages` is the number of paragraphs, or of
    lines where the text has no paragraphs. The keys in `named` count however often they stand.
    """
    read = labels_below_form(text, lines, named)
    counted = {label.start for label in _counted(read, passages)}
    heard = [
        label
        for label in read
        if label.start in counted or (label.key in named and label.style != "tag")
    ]
    roles = _roles(text, heard)
    return tuple((label, roles[label.key]) for label in heard)


def labels_below_form(
    text: str, lines: Sequence[tuple[int, int]], named: Collection[str] = frozenset()
) -> list[Label]:
    """All that looks like a label, but the fields of a form at the text's head."""
    read = [label for start, end in lines if (label := read_label(text, start, end, named))]
    return read[_header(text, read) :] if read and read[0].start == lines[0][0] else read


def _header(text: str, read: Sequence[Label]) -> int:
    """How many of the first labels are fields of a form at the text's head, not speech.

    `Pewawancara: Rina` there names who asks; nobody says it. The form is an unbroken run of lines
    with a label each, none twice and none a pseudonym's, up to its last field (`Tanggal:`).
    """
    seen: set[str] = set()
    length = 0
    for at, label in enumerate(read):
        joined = at == 0 or "\n" not in text[read[at - 1].body : label.start].strip()
        if not joined or label.key in seen or label.kind in ("pseudonym", "letter"):
            break
        seen.add(label.key)
        length = at + 1 if _is_form_field(label) else length
    return length


def _is_form_field(label: Label) -> bool:
    return label.key in FORM_FIELDS or label.key.split()[0] in FORM_FIELDS


def _counted(read: Sequence[Label], passages: int) -> list[Label]:
    """The labels that count: set off by a colon or time code, else in brackets, else alone."""
    marked = [label for label in read if label.style in ("colon", "timed")]
    if counted := _recurring(marked, passages):
        return counted
    tags = [label for label in read if label.style == "tag"]
    if len(tags) >= 2 and len(tags) * 2 >= passages:
        return tags
    alone = [
        label for label in read if label.style == "alone" and label.kind not in ("name", "letter")
    ]
    asked = any(label.kind == "interviewer" for label in alone)
    return alone if asked and len(alone) >= 2 else []


def _recurring(labels: Sequence[Label], passages: int) -> list[Label]:
    labels = [label for label in labels if label.kind != "field"]
    tally = Counter(label.key for label in labels)
    strong = any(label.strong for label in labels)
    partnered = _partnered(labels)
    doubtful = sum(1 for label in labels if not label.strong and tally[label.key] > 1)
    dense = doubtful * _ONE_IN >= passages
    # Where named speakers head half of all passages, someone may well speak once only.
    least = 1 if not strong and doubtful * 2 >= passages else 2

    def counts(label: Label) -> bool:
        if label.strong:
            return True
        if label.key in partnered or (strong and label.kind != "name"):
            return True
        return tally[label.key] >= least and dense

    return [label for label in labels if counts(label)]


def _partnered(labels: Iterable[Label]) -> frozenset[str]:
    """The keys of labels that another one answers: Q and A, T and J, Pertanyaan and Jawaban."""
    kinds = {label.key: label.kind for label in labels}
    parts = {kind: {key for key, of in kinds.items() if of == kind} for kind in kinds.values()}
    asked, answered = parts.get("interviewer", set()), parts.get("informant", set())
    words = asked | answered if asked and answered else set()
    letters = parts.get("letter", set())
    return frozenset(words).union(*(pair for pair in LETTER_PAIRS if letters.issuperset(pair)))


def _roles(text: str, labels: Sequence[Label]) -> Mapping[str, Role]:
    """Each speaker's role by key."""
    letters = {label.letters for label in labels if label.kind in ("letter", "pseudonym")}
    roles: dict[str, Role] = {label.key: _role(label, letters) for label in labels}
    if "interviewer" not in roles.values() and (asker := _asker(text, labels)):
        roles[asker] = "interviewer"
    return roles


def _role(label: Label, letters: set[str]) -> Role:
    if label.kind == "interviewer" or label.kind == "other":
        return label.kind
    if label.kind not in ("letter", "pseudonym"):
        return "informant"
    asks = label.letters in INTERVIEWER or any(
        label.letters == asking and (asking == "q" or answering in letters)
        for asking, answering in CERTAIN_PAIRS
    )
    return "interviewer" if asks else "informant"


def _asker(text: str, labels: Sequence[Label]) -> str | None:
    """The single letter that asks: P is a peneliti in one transcript, a participant in the next.

    It is the one whose turns most often open with a question; without any question in the text,
    the only letter among numbered informants.
    """
    letters = {label.key for label in labels if label.kind == "letter"}
    keys = {label.key for label in labels}
    if not letters or len(keys) < 2:
        return None
    shares = _question_shares(text, labels)
    best = max(keys, key=lambda key: (shares[key], key))
    if shares[best] > 0:
        alone = sum(1 for key in keys if shares[key] == shares[best]) == 1
        return best if best in letters and alone and shares[best] >= 0.2 else None
    return letters.pop() if len(letters) == 1 and _all_numbered(keys - letters) else None


def _all_numbered(keys: set[str]) -> bool:
    return all(any(character.isdigit() for character in key) for key in keys)


def _question_shares(text: str, labels: Sequence[Label]) -> Mapping[str, float]:
    """The share of each speaker's turns with a question near their beginning."""
    turns = Counter(label.key for label in labels)
    ends = [*(label.start for label in labels[1:]), len(text)]
    asked = Counter(
        label.key
        for label, end in zip(labels, ends, strict=True)
        if "?" in text[label.body : min(end, label.body + _OPENING)]
    )
    return {key: asked[key] / count for key, count in turns.items()}
