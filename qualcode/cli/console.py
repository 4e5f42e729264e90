"""The only outlet to the terminal. Takes text that has passed `display()`, or plain values as JSON.

Data goes to standard output, narration to standard error.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Sequence
from typing import Any

from qualcode.text import Shown, display

# What JSON leaves as it is and a terminal would act on or hide: C1, bidi controls, halves of
# surrogate pairs, separators, the byte order mark.
_UNSAFE = re.compile("[\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]")
GAP = "  "


def say(line: Shown) -> None:
    """One line of data."""
    sys.stdout.write(_encodable(line, sys.stdout) + "\n")


def tell(line: Shown) -> None:
    """One line of narration."""
    sys.stdout.flush()
    sys.stderr.write(_encodable(line, sys.stderr) + "\n")


def emit(document: Any) -> None:
    """One JSON document."""
    text = json.dumps(document, ensure_ascii=False, indent=2)
    say(Shown(_UNSAFE.sub(lambda found: f"\\u{ord(found.group()):04x}", text)))


def write_data(text: str) -> None:
    """A file's content on standard output: as it is into a pipe, made visible on a terminal."""
    if sys.stdout.isatty():
        sys.stdout.write(display(text, newlines=True))
    else:
        sys.stdout.flush()
        sys.stdout.buffer.write(text.encode("utf-8", "surrogatepass"))
        sys.stdout.buffer.flush()


def say_columns(heads: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    """Rows in aligned columns under their heads; numbers to the right."""
    shown = [[display(str(value)) for value in row] for row in rows]
    widths = [
        max(len(head), *(len(row[place]) for row in shown)) if shown else len(head)
        for place, head in enumerate(heads)
    ]
    right = [
        bool(rows) and all(isinstance(row[place], int | float) for row in rows)
        for place in range(len(heads))
    ]
    for line in [[display(head) for head in heads], *shown]:
        parts = [
            value.rjust(width) if numbers else value.ljust(width)
            for value, width, numbers in zip(line, widths, right, strict=True)
        ]
        say(Shown(GAP.join(parts).rstrip()))


def _encodable(line: str, stream: Any) -> str:
    encoding = stream.encoding or "utf-8"
    return line.encode(encoding, "replace").decode(encoding)
