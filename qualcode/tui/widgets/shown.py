"""The one way for text to reach a widget: what has passed `display` becomes content, as it stands.

No markup is ever read: a pseudonym in brackets stays on the screen, and a bracket breaks nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Literal

from textual.content import Content, Span

from qualcode.text import Shown

if TYPE_CHECKING:
    from textual.app import App

Severity = Literal["information", "warning", "error"]


def content(text: Shown, style: str = "") -> Content:
    """The text in one style (`bold`, `$accent`, ...)."""
    return Content(text, spans=[Span(0, len(text), style)] if style else None)


def pieces(*parts: Shown | tuple[Shown, str]) -> Content:
    """Texts one after the other, some with a style of their own."""
    text, spans = "", []
    for part in parts:
        piece, style = part if isinstance(part, tuple) else (part, "")
        if style:
            spans.append(Span(len(text), len(text) + len(piece), style))
        text += piece
    return Content(text, spans=spans)


def stacked(rows: Iterable[Shown], style: str = "") -> Content:
    """Rows one below the other, all in one style."""
    return Content("\n").join(content(row, style) for row in rows)


_LOOKS: dict[Severity, str] = {
    "information": "",
    "warning": "$text-warning",
    "error": "$text-error",
}


def tell(app: App[Any], text: Shown, severity: Severity = "information") -> None:
    """One plain notice: on a full screen in place of its keys, where it covers nothing."""
    from qualcode.tui.widgets.lines import KeyLine

    app.notify(text, severity=severity, markup=False)
    for screen in app.screen_stack:
        for line in screen.query(KeyLine):
            line.notice(text, _LOOKS[severity])


def copy(app: App[Any], text: Shown) -> None:
    """Put it on the clipboard that the person has chosen, if any."""
    app.copy_to_clipboard(text)
