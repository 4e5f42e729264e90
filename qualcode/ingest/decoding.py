"""From bytes to text, or a refusal that says at which byte. Knows no formats and no newline rule.

In order: a byte order mark; strict UTF-8; Windows-1252 as a guess that is named in a warning, and
only where the outcome reads like text; else DecodingError. A codec that the user names is obeyed
strictly, or, named with the suffix `-replace`, with U+FFFD for what it can't read, counted.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from qualcode.errors import DecodingError
from qualcode.ingest.controls import is_noise, without_nul
from qualcode.ingest.guessing import reads_like_text
from qualcode.ingest.kinds import kind_of
from qualcode.text import counted, listed, told

_REPLACE = "-replace"
# UTF-32 first: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_GUESS = "windows-1252"
# Codecs of Python's that give no text, or text that depends on the machine.
_UNFIT = {"idna", "punycode", "raw_unicode_escape", "raw-unicode-escape", "undefined"}
_UNFIT |= {"unicode_escape", "unicode-escape", "mbcs", "oem"}
_OWN_NAMES = {"utf-8-sig": "utf-8", "cp1252": _GUESS}


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text without byte order mark and NUL; `mark` says whether the bytes began with one."""

    text: str
    encoding: str
    warnings: tuple[str, ...] = ()
    mark: bool = False


def decode(data: bytes, *, where: str, encoding: str | None = None) -> Decoded:
    """The text of a file's bytes.

    `encoding` is a codec's name, with the suffix `-replace` where unreadable bytes may become
    U+FFFD. Raises DecodingError with the offset of the first byte that does not fit, counted
    from 0, and with the mend.
    """
    if encoding is not None:
        decoded = _as_told(data, encoding, where)
    else:
        _refuse_others(data, where)
        _refuse_wide(data, where)
        decoded = _by_mark(data, where) or _untold(data, where)
    if is_noise(decoded.text):
        raise _no_text(where)
    text, removed = without_nul(decoded.text)
    return Decoded(text, decoded.encoding, (*decoded.warnings, *removed), decoded.mark)


def _refuse_others(data: bytes, where: str) -> None:
    kind = kind_of(data)
    if kind is not None:
        raise DecodingError(
            told("the file is {}, whatever its name says", kind),
            where=where,
            mend="Save it as plain text or as .docx, or give it the name that fits",
        )


def _mark_of(data: bytes) -> tuple[bytes, str] | None:
    """The byte order mark that the data begin with, and its codec."""
    for mark, codec in _MARKS:
        if data.startswith(mark) and not (codec.startswith("utf-32") and len(data) % 4):
            return mark, codec
    return None


def _by_mark(data: bytes, where: str) -> Decoded | None:
    found = _mark_of(data)
    if found is None:
        return None
    mark, codec = found
    return Decoded(_strictly(data, codec, len(mark), where), codec, mark=True)


def _refuse_wide(data: bytes, where: str) -> None:
    """Every second byte NUL, the others hardly ever: UTF-16 that lost its mark."""
    if _mark_of(data):
        return
    even, odd = data[::2].count(0), data[1::2].count(0)
    many, few = max(even, odd), min(even, odd)
    if many * 20 > len(data) and few * 10 < many:
        codec = "utf-16-le" if odd > even else "utf-16-be"
        raise DecodingError(
            told("the file looks like {} without its byte order mark", codec),
            where=where,
            mend=told("Say --encoding {}", codec),
        )


def _untold(data: bytes, where: str) -> Decoded:
    """Strict UTF-8, else the guess."""
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as fault:
        first = fault.start
    try:
        text = data.decode(_GUESS)
    except UnicodeDecodeError:
        text = ""
    if not text or not reads_like_text(data):
        raise _unfit(data, "utf-8", first, where, mend=_ASK)
    template = (
        "read as {}, which is a guess, because it is no valid UTF-8; "
        "if letters look wrong say --encoding NAME"
    )
    return Decoded(text, _GUESS, (told(template, _GUESS),))


def _as_told(data: bytes, encoding: str, where: str) -> Decoded:
    name = encoding.strip().lower()
    replacing = name.endswith(_REPLACE)
    codec = _codec(name.removesuffix(_REPLACE), where)
    found = _mark_of(data)
    mark, marked = found or (b"", codec)
    if codec in ("utf-16", "utf-32"):
        codec = marked if marked.startswith(codec) else f"{codec}-le"
    if found and marked != codec:
        raise DecodingError(
            told("the file begins with the byte order mark of {}, not of {}", marked, codec),
            where=where,
            mend="Leave out --encoding",
        )
    if not replacing:
        return Decoded(_strictly(data, codec, len(mark), where), codec, mark=bool(mark))
    return _replaced(data[len(mark) :], codec, where, mark=bool(mark))


def _codec(name: str, where: str) -> str:
    """The name under which a codec that gives text is recorded."""
    found = _known(name)
    if not found:
        raise DecodingError(
            told('there is no encoding called "{}"', name[:40]), where=where, mend=_nearest(name)
        )
    return _OWN_NAMES.get(found, found)


def _known(name: str) -> str:
    """Python's name of a codec from bytes to text; empty where there is none."""
    try:
        info = codecs.lookup(name)
    except (LookupError, ValueError):
        return ""
    fits = getattr(info, "_is_text_encoding", True) and info.name not in _UNFIT
    return info.name if fits else ""


def _nearest(name: str) -> str:
    from difflib import get_close_matches
    from encodings.aliases import aliases

    spelt = {alias.replace("_", "-") for alias in (*aliases, *aliases.values())}
    near = get_close_matches(name.replace("_", "-"), sorted(filter(_known, spelt)), n=1)
    if near:
        return told("Perhaps {} is meant", near[0])
    return told("Say {}", listed(("utf-8", "utf-16-le", _GUESS)))


def _strictly(data: bytes, codec: str, skip: int, where: str) -> str:
    try:
        text = data[skip:].decode(codec)
    except UnicodeDecodeError as fault:
        raise _unfit(data, codec, fault.start + skip, where) from None
    except UnicodeError:
        raise _unfit(data, codec, skip, where) from None
    return _without_halves(text, codec, where)


def _replaced(data: bytes, codec: str, where: str, *, mark: bool) -> Decoded:
    try:
        text = data.decode(codec, "replace")
        # U+FFFD that the file itself holds was no replacement of ours.
        count = text.count("\ufffd") - data.decode(codec, "ignore").count("\ufffd")
    except UnicodeError:
        raise _unfit(data, codec, 0, where) from None
    text = _without_halves(text, codec, where)
    if not count:
        return Decoded(text, codec, mark=mark)
    note = counted(
        count,
        "put U+FFFD in {:,} place where the bytes are no {}",
        "put U+FFFD in {:,} places where the bytes are no {}",
        codec,
    )
    return Decoded(text, codec, (note,), mark)


def _without_halves(text: str, codec: str, where: str) -> str:
    """A few codecs let half a surrogate pair pass, which no store or export can hold."""
    found = re.search("[\ud800-\udfff]", text)
    if found:
        raise DecodingError(
            told(
                "read as {} the text holds half a character at position {:,}", codec, found.start()
            ),
            where=where,
            mend=_ASK,
        )
    return text


def _unfit(
    data: bytes, codec: str, offset: int, where: str, *, mend: str | None = None
) -> DecodingError:
    if codec.startswith(("utf-16", "utf-32")):
        what = told("the bytes are no {} at byte offset {:,}", codec, offset)
    else:
        line = len(re.findall(b"\r\n|\r|\n", data[:offset])) + 1
        found = data[offset : offset + 1].hex()
        template = "the bytes are no {} at byte offset {:,} (hex {}, line {:,})"
        what = told(template, codec, offset, found, line)
    return DecodingError(what, where=where, mend=mend or _replacing(codec))


def _replacing(codec: str) -> str:
    return told("Say --encoding NAME, or --encoding {} to put U+FFFD there", f"{codec}{_REPLACE}")


_ASK = "Say --encoding NAME if you know it, or --encoding utf-8-replace to put U+FFFD there"


def _no_text(where: str) -> DecodingError:
    return DecodingError(
        "the file is no text: it is full of control characters",
        where=where,
        mend="Export it as plain text or .docx from the program that made it",
    )
