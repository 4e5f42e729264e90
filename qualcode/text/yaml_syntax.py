"""What a YAML parser found, said to someone who knows no YAML. Knows no file's meaning."""

from __future__ import annotations

import re
from typing import Any

from qualcode.text.display import Shown
from qualcode.text.faults import FaultLog
from qualcode.text.wording import told

_TAB = Shown("a tab can't stand here; YAML wants spaces")
_QUOTES = Shown("a text that begins with this character must stand in quotes")
_TABBED = re.compile(r"^[ ]*(\t)", re.MULTILINE)

# (words of the parser's problem, our sentence, whether the fault lies where its context began)
_PROBLEMS: tuple[tuple[str, Shown, bool], ...] = (
    (
        "mapping values are not allowed",
        Shown("a colon can't stand here: put the text in quotes, or mend the line's indentation"),
        False,
    ),
    ("unexpected end of stream", Shown("this quote is never closed"), True),
    ("unexpected document separator", Shown("this quote is never closed"), True),
    ("expected ',' or ']'", Shown("this list lacks a comma or its closing ]"), True),
    ("expected ',' or '}'", Shown("this block lacks a comma or its closing }"), True),
    ("expected the node content", Shown("a value is missing here, or a bracket unclosed"), False),
    (
        "could not find expected ':'",
        Shown("a line without a colon: a key and its value are written `key: value`"),
        True,
    ),
    (
        "expected <block end>",
        Shown("this does not belong here: look at its indentation and at quotes just before it"),
        False,
    ),
    ("unknown escape character", Shown("\\ means something in double quotes: write \\\\"), False),
    (
        "expected escape sequence",
        Shown("\\x, \\u and \\U want 2, 4 and 8 digits of 0-9 a-f"),
        False,
    ),
    (
        "sequence entries are not allowed",
        Shown("a list can't begin here: begin it on a line of its own"),
        False,
    ),
    ("block sequence entries", Shown("a list can't begin here: begin it on a new line"), False),
    ("mapping keys are not allowed", _QUOTES, False),
    ("expected alphabetic or numeric character", _QUOTES, True),
    ("expected URI", _QUOTES, True),
    ("expected chomping or indentation indicators", _QUOTES, True),
    (
        "incompatible YAML document",
        Shown("this file asks for another YAML version; YAML 1.2 is read"),
        False,
    ),
)


def note_syntax(error: Any, text: str, log: FaultLog) -> None:
    """Note a parser's error (a ruamel MarkedYAMLError) in `log` as a plain sentence."""
    mark = error.problem_mark or error.context_mark
    problem = str(error.problem)
    if "'\\t'" in problem or _is_tabbed(text, mark.line):
        _note_tabs(text, mark, log)
        return
    sentence, at_context = _sentence(problem)
    where = error.context_mark if at_context and error.context_mark else mark
    log.note(where.line + 1, where.column + 1, sentence)


def _is_tabbed(text: str, line: int) -> bool:
    lines = text.split("\n")
    return line < len(lines) and _TABBED.match(lines[line]) is not None


def _note_tabs(text: str, mark: Any, log: FaultLog) -> None:
    """The tab the parser stumbled on, and each other one that indents a line."""
    if not _is_tabbed(text, mark.line):
        log.note(mark.line + 1, mark.column + 1, _TAB)
    for number, line in enumerate(text.split("\n"), start=1):
        if found := _TABBED.match(line):
            log.note(number, found.start(1) + 1, _TAB)


def _sentence(problem: str) -> tuple[Shown, bool]:
    for words, sentence, at_context in _PROBLEMS:
        if words in problem:
            return sentence, at_context
    if "cannot start any token" in problem:
        return _QUOTES, False
    return told("this can't be read as YAML ({})", problem), False
