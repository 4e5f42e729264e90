"""What a speaker's label looks like at the head of a line. Knows one line, never the whole text.

Whether a label counts depends on the rest of the text: see `speakers`.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cache
from typing import Literal

from qualcode.text import label_words as words

Kind = Literal["interviewer", "informant", "other", "pseudonym", "letter", "name", "field"]
Style = Literal["colon", "timed", "tag", "alone"]

# A label and all its trimmings stand within this many characters, however long the line is.
_HEAD = 160
# A label that is a whole line, with no colon after it, is no longer than this.
_SHORT = 60

_HIDDEN = re.compile("[\xad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_PSEUDONYM = re.compile(
    r"([A-Z]{1,4})[-_ .]?\d{1,3}[a-zA-Z]?(?:[-_ ./][A-Z]{1,4}[-_ .]?\d{1,3}[a-zA-Z]?)?"
)
_BRACKETED_PSEUDONYM = re.compile(r"(?=.*\d)([^\W\d_]+)(?:[-_ .]?\w+){0,3}")
_PARTICLES = frozenset(("de", "di", "al", "bin", "binti", "van", "von", "der", "a/l", "a/p"))
_NAME_WORD = re.compile(r"[^\W\d_][\w.'’/-]*|\d{1,3}")
_LONGEST_NAME = 32


@dataclass(frozen=True, slots=True)
class Label:
    """A label as read on its line, before it is known to count.

    `name` is as written, without brackets, emphasis and time code; `key` is what two labels of
    one speaker share. `start` and `body` are code points of the text: the label's line without
    its indent, and what follows the label on that line (at most the line's end).
    """

    name: str
    key: str
    start: int
    body: int
    kind: Kind
    style: Style
    strong: bool  # counts by itself, without another of its like

    @property
    def letters(self) -> str:
        """The letters a pseudonym or letter label begins with, casefolded: `p` of `P01`."""
        found = re.match(r"[^\W\d_]+", self.key)
        return found[0] if found else ""


def label_keys(names: Iterable[str]) -> frozenset[str]:
    """The keys of labels that somebody typed: `KAKAK:` and `kakak` are one speaker."""
    keys = (_bare(name.strip().rstrip(":：")).casefold() for name in names)
    return frozenset(key for key in keys if key)


def _bare(core: str) -> str:
    return " ".join(_HIDDEN.sub("", core).strip("[]").split()).rstrip(".")


def read_label(
    text: str, start: int, end: int, named: Collection[str] = frozenset()
) -> Label | None:
    """The label at the head of the line [start, end), or None where there is nothing like one.

    A key in `named` is a speaker's, whatever the word means.
    """
    upto = min(end, start + _HEAD)
    if not _worth_reading(text, start, end, upto):
        return None
    found = _head().match(text, start, upto) or _tag().match(text, start, upto)
    if found is None or (style := _style(found, end)) is None:
        return None
    name = _bare(found["core"])
    kind, strong = _kind(name, bracketed=found["core"].startswith("["))
    if kind in (None, "field") and name.casefold() in named:
        kind = "name"
    clock = name[-1:].isdigit() and text[found.end() : found.end() + 1].isdigit()
    if kind is None or (clock and kind != "pseudonym") or (style == "tag" and kind != "pseudonym"):
        return None
    return Label(
        name, name.casefold(), found.start("whole"), found.end("whole"), kind, style, strong
    )


def _worth_reading(text: str, start: int, end: int, upto: int) -> bool:
    """Whether the line has what a label needs; most lines of prose have not."""
    if text.find(":", start, upto) >= 0 or text.find("：", start, upto) >= 0:
        return True
    return text[start] == "[" or (end - start <= _SHORT and not text[start].islower())


def _style(found: re.Match[str], end: int) -> Style | None:
    """How the label is set off from the words; None when it is only where the reading stopped."""
    parts = found.groupdict()
    if "colon" not in parts:
        return "tag"
    if parts["colon"]:
        return "colon"
    if found.end() < end:
        return None
    return "timed" if parts["after"] else "alone"


def _kind(name: str, *, bracketed: bool) -> tuple[Kind | None, bool]:
    """What the name can be, and whether it counts by itself."""
    key = name.casefold()
    if not name:
        return None, False
    if known := _known(name):
        return known
    if key in words.NOT_A_SPEAKER or key.split()[0] in words.NOT_A_SPEAKER:
        return "field", False
    if len(name) == 1:
        return ("letter", False) if name.isalpha() and not name.islower() else (None, False)
    shape = (_BRACKETED_PSEUDONYM if bracketed else _PSEUDONYM).fullmatch(name)
    if shape:
        refused = shape[1].casefold() in words.NOT_A_PSEUDONYM
        return (None, False) if refused else ("pseudonym", True)
    return ("name", False) if _is_name(name) else (None, False)


def _known(name: str) -> tuple[Kind, bool] | None:
    """A word for who speaks, alone or with a number, a letter or a name after it.

    With a number (`Speaker 2`) it counts by itself, as a pseudonym does.
    """
    numbered = name[-1:].isdigit()
    parts = name.split()
    for length in range(min(len(parts), 3), 0, -1):
        word = " ".join(parts[:length]).casefold().strip(".")
        word = re.sub(r"[-_]?\d{1,3}$", "", word) if length == len(parts) else word
        known = _WORDS.get(word)
        if known and (length == len(parts) or _is_name(" ".join(parts[length:]))):
            return known[0], known[1] or numbered
    return None


_WORDS: dict[str, tuple[Kind, bool]] = {
    **dict.fromkeys(words.OTHER, ("other", False)),
    **dict.fromkeys(words.WEAK_INFORMANT, ("informant", False)),
    **dict.fromkeys(words.WEAK_INTERVIEWER, ("interviewer", False)),
    **dict.fromkeys(words.INFORMANT, ("informant", True)),
    **dict.fromkeys(words.INTERVIEWER, ("interviewer", True)),
}


def _is_name(name: str) -> bool:
    """One to four words that could be a name: short, and none begins with a small letter.

    A long word in -nya is Indonesian for a connecting phrase (`Masalahnya:`), not a name.
    """
    parts = name.split()
    if len(name) > _LONGEST_NAME or len(parts) > 4 or not all(map(_NAME_WORD.fullmatch, parts)):
        return False
    if len(parts) == 1 and len(name) > 6 and name.endswith("nya"):
        return False
    return not any(part[0].islower() and part not in _PARTICLES for part in parts)


@cache
def _head() -> re.Pattern[str]:
    """Bullet or quote mark, time code, emphasis, the name, an aside, then a colon or the end.

    The name is matched as short as it can be, so that a time code after it is not taken for it.
    """
    clock = r"\d{1,2}(?::\d{2}){1,2}(?:[.,]\d{1,3})?"
    clocks = rf"{clock}(?:[^\S\n]*[-–][^\S\n]*{clock})?"
    time = rf"(?:[\[(<]{clocks}[\])>]|{clocks})"
    plain = r"[^\W_](?:[^\n\t:：\[\](){}<>*“”\"?!;,|]{0,40}?[^\W_.])??\.?"
    hidden = _HIDDEN.pattern
    return re.compile(
        rf"""[^\S\n]*(?P<whole>
        (?:(?:>|[-*•]|\#{{1,6}})[^\S\n]+)*
        (?P<em>[*_]{{1,3}})? (?:{time}[^\S\n]*(?:[-–|][^\S\n]*)?)? (?P<em2>[*_]{{1,3}})?
        (?P<core>{hidden}*(?:\[[^\[\]\n]{{1,40}}\]|{plain}){hidden}*)
        (?(em)[*_]{{0,3}})(?(em2)[*_]{{0,3}})
        (?:[^\S\n]*(?:\((?!\d+:\d)[^()\n]{{0,60}}\)|\[(?!\d+:\d)[^\[\]\n]{{0,60}}\]))?
        (?P<after>[^\S\n]+{time}|[\[(<]{clocks}[\])>])?
        (?(em)[*_]{{0,3}})(?(em2)[*_]{{0,3}})
        [^\S\n]*(?:(?P<colon>[:：])(?![/\\])(?(em)[*_]{{0,3}})(?(em2)[*_]{{0,3}})|\Z)
        )""",
        re.VERBOSE,
    )


@cache
def _tag() -> re.Pattern[str]:
    """A pseudonym in square brackets with nothing after it: `[id1] words`."""
    return re.compile(r"[^\S\n]*(?P<whole>(?P<core>\[[^\[\]\n]{1,40}\])(?=[^\S\n]))")
