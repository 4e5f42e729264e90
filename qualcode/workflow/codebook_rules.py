"""What a code may be called and hold: the rules of the codebook file, asked of one code.

A code made or changed by hand is written as a file of one code and checked as any file is, so that
what passes here passes `codebook check` too.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from qualcode.errors import CodebookError
from qualcode.text import display, series, told

if TYPE_CHECKING:
    from qualcode.codebook import Codebook, CodeNode

NAME_LENGTH = 60  # of a name made from the words of a passage
_STAND_IN = "x"  # for what the file must have and is not asked about
_NUMBERED = re.compile(r"(.*?)([0-9]+)", re.DOTALL)


def checked_code(languages: Sequence[str], **given: Any) -> CodeNode:
    """The fields as the file's reader gives them back: trimmed, empty texts left out.

    Raises:
        CodebookError: one of them can't stand in a codebook.
    """
    from qualcode.codebook import Codebook, CodeNode, Family

    fields = {"key": _STAND_IN, "name": {languages[0]: _STAND_IN}, **given}
    family = Family(_stand_in(fields["key"]), {languages[0]: _STAND_IN}, (CodeNode(**fields),))
    book = Codebook({}, tuple(languages), (family,))
    return _read(book).families[0].codes[0]


def checked_family(
    languages: Sequence[str], key: str, names: Mapping[str, str]
) -> Mapping[str, str]:
    """The family's names as the file's reader gives them back; raises as `checked_code`."""
    from qualcode.codebook import Codebook, Family

    return _read(Codebook({}, tuple(languages), (Family(key, names),))).families[0].name


def _read(book: Codebook) -> Codebook:
    from qualcode.codebook import check, write_codebook

    checked = check(write_codebook(book), where="")
    if checked.codebook is None:
        faults = [fault.message for fault in checked.faults]
        raise CodebookError(series(faults, "; "), mend="Nothing was changed")
    return checked.codebook


def _stand_in(key: str) -> str:
    return _STAND_IN if key != _STAND_IN else _STAND_IN * 2


def check_languages(known: Sequence[str], asked: Iterable[str]) -> tuple[str, ...]:
    """The codebook's languages, none but those of the study asked for.

    Raises:
        CodebookError: one is no language of the study.
    """
    for language in asked:
        if language not in known:
            raise CodebookError(
                told('the study has no language "{}"', language),
                mend=told("It has: {}", ", ".join(known)),
            )
    return tuple(known)


def free_key(key: str, taken: Iterable[str]) -> None:
    """Codes and families share one set of keys.

    Raises:
        CodebookError: one has this key.
    """
    if key in set(taken):
        raise CodebookError(
            told('the key "{}" is taken already', key), mend="Choose another; nothing was changed"
        )


def following_key(members: Sequence[str], start: str, taken: Iterable[str]) -> str:
    """The next key as `members` are numbered, or else `start` with a number; none has it yet.

    The commonest beginning counts: after H1, H2 and H5 comes H6, after K01 comes K02.
    """
    numbered = [match for key in members if (match := _NUMBERED.fullmatch(key))]
    heads = Counter(match[1] for match in numbered)
    head = heads.most_common(1)[0][0] if heads else start
    numbers = [match[2] for match in numbered if match[1] == head]
    columns = max((len(one) for one in numbers if one.startswith("0")), default=1)
    number = 1 + max(map(int, numbers), default=0)
    folded = {key.casefold() for key in taken}
    while (key := f"{head}{number:0{columns}}").casefold() in folded:
        number += 1
    return key


def initials(name: str) -> str:
    """What the keys of a family begin with: F for factor, IV for in-vivo."""
    words = re.findall(r"\w+", name)
    return "".join(word[0] for word in words[:3]).upper() or "K"


def name_of_words(words: str) -> str:
    """A code's name from the words of a passage: one line, cut at a word where it is long."""
    line = " ".join(str(display(" ".join(words.split()))).split()).strip(" .,;:!?\"'“”()")
    if len(line) <= NAME_LENGTH:
        return line
    cut = line[: NAME_LENGTH + 1].rpartition(" ")[0] or line[:NAME_LENGTH]
    return cut[:NAME_LENGTH].rstrip(" ,;:")
