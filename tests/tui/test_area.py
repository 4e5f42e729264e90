"""A field of several lines draws what Textual's own does, at a price that a long line can pay."""

from __future__ import annotations

from typing import Any

import pytest
from rich.text import Text
from textual.app import App, ComposeResult
from textual.widgets import TextArea

from qualcode.tui.widgets.area import Area

LINE = "kata yang agak panjang 我们 la\u0301gi 👍🏽 dan " * 60
TEXTS = ["", "satu", LINE, f"{LINE}\n\nakhir\n{LINE}", "x" * 300, " " * 90]


class Both(App[None]):
    """Ours, and Textual's own beside it; neither has the keys."""

    AUTO_FOCUS = ""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = text

    def compose(self) -> ComposeResult:
        yield Area(self._text, "ours")
        yield TextArea(self._text, id="theirs", soft_wrap=True, tab_behavior="focus")

    def on_mount(self) -> None:
        for area in self.query(TextArea):
            area.styles.height, area.styles.border, area.styles.padding = (
                10,
                ("none", "black"),
                (0, 1),
            )
            area.cursor_blink, area.show_line_numbers = False, False


def drawn(area: TextArea) -> list[list[tuple[str, bool]]]:
    """Each row's characters, and whether they are reversed or selected."""
    rows = [area.render_line(y) for y in range(area.size.height)]
    return [[(segment.text, bool(segment.style)) for segment in row] for row in rows]


@pytest.mark.parametrize("text", TEXTS)
async def test_rows_are_as_textual_draws_them(text: str) -> None:
    async with Both(text).run_test(size=(47, 24)) as pilot:
        ours, theirs = pilot.app.query_one(Area), pilot.app.query_one("#theirs", TextArea)
        steps: list[tuple[str, tuple[Any, ...]]] = [
            ("insert", ("masuk ",)),
            ("action_cursor_down", ()),
            ("action_cursor_right", (True,)),
            ("action_cursor_word_right", (True,)),
            ("action_delete_left", ()),
            ("action_cursor_line_end", (True,)),
            ("move_cursor", (ours.document.end,)),
            ("action_cursor_up", ()),
            ("insert", ("dua\nbaris",)),
            ("action_undo", ()),
        ]
        for name, arguments in steps:
            for area in (ours, theirs):
                getattr(area, name)(*arguments)
            await pilot.pause()
            assert ours.text == theirs.text
            assert ours.selection == theirs.selection
            assert ours.scroll_offset == theirs.scroll_offset
            rows = ["".join(text for text, _ in row) for row in drawn(ours)]
            assert rows == ["".join(text for text, _ in row) for row in drawn(theirs)]
            assert [len(row) for row in drawn(ours)] == [len(row) for row in drawn(theirs)]
        ours.put(LINE)
        theirs.text = LINE
        await pilot.pause()
        assert ours.wrapped_document.height == theirs.wrapped_document.height
        assert ours.wrapped_document.get_sections(0) == theirs.wrapped_document.get_sections(0)


async def test_a_key_on_a_long_line_cuts_no_more_than_the_rows_in_sight(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with Both(LINE * 20).run_test(size=(47, 24)) as pilot:
        area = pilot.app.query_one(Area)
        area.focus()
        area.move_cursor(area.document.end)
        await pilot.pause()
        made = 0
        before = Text.__init__

        def counted(self: Text, *arguments: Any, **named: Any) -> None:
            nonlocal made
            made += 1
            before(self, *arguments, **named)

        monkeypatch.setattr(Text, "__init__", counted)
        await pilot.press("x")
        assert area.wrapped_document.height > 500
        assert 0 < made < 40 * area.size.height
