"""The transcript: rows of the engine's pane as strips, the cursor, and the mouse.

It computes no rows and knows no store. A move redraws the rows it touches, never the whole.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.binding import BindingType
from textual.geometry import Offset, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.selection import Selection as Marked
from textual.strip import Strip

from qualcode.text import Shown
from qualcode.tui.actions import TEXT
from qualcode.tui.engine.pane import Pane
from qualcode.tui.engine.pointing import point_at
from qualcode.tui.engine.sight import Sight, touched
from qualcode.tui.engine.width import width
from qualcode.tui.keymap import bindings
from qualcode.tui.widgets.dragging import Dragging
from qualcode.tui.widgets.joining import Joined
from qualcode.tui.widgets.looks import Looks
from qualcode.tui.widgets.strips import Room, Strips
from qualcode.tui.widgets.theming import component_style

_PARTS = ("number", "interviewer", "informant", "other", "hint", "selected", "cursor", "here")


class Transcript(ScrollView, can_focus=True):
    """The open text; `pane` is None until there is one."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(TEXT)]
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"transcript--{part}" for part in _PARTS}
    DEFAULT_CSS = """
    Transcript {
        scrollbar-size-vertical: 1; overflow-x: hidden; overflow-y: scroll;
        background: $surface;
    }
    Transcript .transcript--number { color: $foreground 45%; }
    Transcript .transcript--here { color: $text-accent; text-style: bold; }
    Transcript .transcript--interviewer { color: $foreground 65%; text-style: bold; }
    Transcript .transcript--informant { color: $text-accent; text-style: bold; }
    Transcript .transcript--other { color: $text-warning; text-style: bold; }
    Transcript .transcript--hint { color: $text-warning; text-style: bold italic; }
    Transcript .transcript--selected { background: $primary 60%; color: $text; }
    Transcript .transcript--cursor {
        background: $foreground; color: $background;
    }
    """

    class Moved(Message):
        """The cursor or the selection is elsewhere."""

    class Dragged(Message):
        """The mouse has let go of a selection."""

    class NoLabel(Message):
        """A key that is no label ended jump mode."""

    def __init__(self) -> None:
        super().__init__(id="transcript")
        self.pane: Pane | None = None
        self.note: Sequence[Shown] = ()
        self._colours: Mapping[str, str] = {}
        self._strips: Strips | None = None
        self._kept_room: Room | None = None
        self._drawn: Sight | None = None
        self._changes = 0
        self._dragging = Dragging(self._drag_on)
        self._joined = Joined(self)

    # -- what is shown

    def say(self, *note: Shown) -> None:
        """In place of a text: why there is none, and what to do."""
        self.pane = None
        self.note = note
        self.virtual_size = Size(0, 0)
        self._joined.tell()
        self.refresh()

    def show(self, pane: Pane, colours: Mapping[str, str]) -> None:
        """Show another text, its cursor in sight."""
        self.pane = pane
        self._colours = colours
        self._forget()
        self._drawn = None
        self._fit()
        self.refresh()
        self.follow(centre=True)

    def recolour(self, colours: Mapping[str, str]) -> None:
        """The codebook's colours may have changed."""
        if colours != self._colours:
            self._colours = colours
            self._forget()
            self.refresh()

    def recast(self) -> None:
        """What stands in the margin, or how it is drawn, has changed all over."""
        self._forget()
        self.refresh()

    def renumber(self) -> None:
        """The numbers beside the text count something else now, and may need other room."""
        self._fit()
        self._drawn = None
        self.refresh()
        self.follow()

    def redraw(self, start: int, end: int) -> None:
        """The codings on [start, end) have changed."""
        if self.pane is not None:
            self._refresh_rows(self.pane.rows_of(start, end))

    def follow(self, *, centre: bool = False, still: bool = False) -> None:
        """The pane's cursor, selection or hints have moved: draw what changed.

        The cursor is kept in sight; `still`, nothing scrolls.
        """
        pane = self.pane
        if pane is None or not pane.turns:
            return
        self._joined.tell()
        if self.size.height:
            self._draw_moved(pane, centre, still)
        self.post_message(self.Moved())

    def jump(self, *, extending: bool) -> None:
        """Label the sentences in sight; the next letters say which one is meant."""
        if self.pane is not None:
            top, last = self.scroll_offset.y, self.scroll_offset.y + self.size.height - 1
            self.pane.begin_jump(top, last, extending=extending)
            self.follow()

    def on_key(self, event: events.Key) -> None:
        """While jumping every key is ours."""
        pane = self.pane
        if pane is None or pane.jump is None:
            return
        event.stop()
        event.prevent_default()
        known = pane.jump_by(event.key)
        self.follow()
        if not known and event.key != "escape":
            self.post_message(self.NoLabel())

    def _draw_moved(self, pane: Pane, centre: bool, still: bool) -> None:
        self._settle()
        sight, drawn = Sight.of(pane), self._drawn
        if not still:
            self._scroll_to_cursor(centre, sight)
        if drawn is None:
            self.refresh()
        for rows in touched(drawn, sight) if drawn is not None else ():
            self._refresh_rows(rows)
        self._drawn = sight
        self._place_cursor()

    def render_line(self, y: int) -> Strip:
        number = self.scroll_offset.y + y
        pane = self.pane
        if pane is None or not pane.turns:
            return self._note_line(y)
        if number >= pane.layout.rows:
            return Strip.blank(self.scrollable_content_region.width, self.rich_style)
        return self.strips.of(pane.face(number))

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._forget()

    # -- room

    def _room(self) -> Room:
        """The shares of the columns; worked out anew when the width or the numbers change."""
        if self._kept_room is None:
            self._kept_room = self._new_room()
        return self._kept_room

    def _new_room(self) -> Room:
        pane = self.pane
        most = pane.places.most(pane.numbers) if pane is not None else 0
        return Room.within(self.scrollable_content_region.width, most)

    def _fit(self) -> None:
        self._kept_room = None
        if self.pane is not None and self.scrollable_content_region.width:
            self.pane.fit(self._room().text)
            self._changes = self.pane.layout.changes
            self._forget()
            self.virtual_size = Size(0, self.pane.layout.rows)

    def on_resize(self) -> None:
        self._fit()
        self._drawn = None
        self.refresh()
        self.follow(centre=True)

    def on_idle(self) -> None:
        """Wrap what is still estimated, a block at a time; what is in sight stays in sight."""
        if self.pane is not None and self.pane.layout.wrap_next():
            self._settle()
            self.call_later(self.on_idle)

    def _settle(self) -> None:
        """Keep the row at the top where it is when rows above it were counted anew."""
        pane = self.pane
        if pane is None or not pane.turns:
            return
        pane.layout.ensure(self.scroll_offset.y, self.scroll_offset.y + self.size.height)
        if pane.layout.changes != self._changes:
            self._changes = pane.layout.changes
            self.virtual_size = Size(0, pane.layout.rows)
            self._drawn = None
            self._scroll_to_cursor(False, Sight.of(pane))
            self.refresh()

    # -- the cursor

    def _scroll_to_cursor(self, centre: bool, sight: Sight) -> None:
        if self.pane is None:
            return
        row = self.pane.layout.row_of(self.pane.cursor)
        top, height = self.scroll_offset.y, self.size.height
        margin = min(2, height // 4)
        if centre and not top + margin <= row < top + height - margin:
            top = row - height // 3
        elif row < top + margin:
            top = row - margin
        elif row >= top + height - margin:
            top = row - height + 1 + margin
        turn = sight.turn
        if self._drawn is None or self._drawn.turn != turn:
            top = max(top, min(turn.stop - height, row - margin))
        # A step within what is in sight scrolls nothing, and asks Textual for nothing.
        if centre or max(top, 0) != self.scroll_offset.y:
            self.scroll_to(y=max(top, 0), animate=False, force=True, immediate=not centre)

    def lift(self, rows: int) -> None:
        """Scroll so that the cursor stands in the first `rows` rows: a box will cover the rest."""
        if self.pane is not None and self.pane.turns:
            row = self.pane.layout.row_of(self.pane.selection.start)
            if row - self.scroll_offset.y >= rows - 1:
                self.scroll_to(y=max(row - 1, 0), animate=False, force=True)
                self._place_cursor()

    def _place_cursor(self) -> None:
        """Put the terminal's own cursor there, for screen readers, braille and input methods."""
        if self.pane is not None and self.has_focus:
            column, row = self.pane.cursor_cell()
            inside = Offset(self._room().gutter + column, row - self.scroll_offset.y)
            self.app.cursor_position = self.content_region.offset + inside

    def on_focus(self) -> None:
        self._place_cursor()

    def _refresh_rows(self, rows: range) -> None:
        top = self.scroll_offset.y
        seen = range(max(rows.start, top), min(rows.stop, top + self.size.height))
        if seen:
            self.refresh_lines(seen.start, len(seen))

    # -- strips

    def _note_line(self, y: int) -> Strip:
        columns, number = (
            self.scrollable_content_region.width,
            y - max((self.size.height - len(self.note)) // 3, 0),
        )
        text = self.note[number] if 0 <= number < len(self.note) else Shown("")
        left = max((columns - width(text)) // 2, 0)
        strip = Strip([Segment(" " * left, self.rich_style), Segment(text, self.rich_style)])
        return strip.adjust_cell_length(columns, self.rich_style)

    def _forget(self) -> None:
        self._strips = None

    @property
    def strips(self) -> Strips:
        """What makes strips of rows in this theme, codebook and width."""
        if self._strips is None:
            parts = {part: component_style(self, f"transcript--{part}") for part in _PARTS}
            parts["base"] = self.rich_style
            looks = Looks(
                self._colours,
                parts,
                self.background_colors[1],
                coloured=not self.app.no_color,
                coders=self.pane.coders if self.pane is not None else (),
            )
            self._strips = Strips(looks, self._room())
        return self._strips

    # -- the mouse: one truth, the pane's selection, and one way of drawing it

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """A drag that begins here stays here, and scrolls on beyond an edge."""
        if event.button == 1 and self.pane is not None:
            self._joined.begin()
            if self._point(event.x, event.y, extending=event.shift):
                self._dragging.begin(self)
                self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        if self._dragging.active:
            self._point(event.x, event.y, extending=True)
            self._dragging.at(event.x, event.y, self.size.height)

    def on_mouse_up(self) -> None:
        if self._dragging.active:
            self._dragging.end()
            self.release_mouse()
            self._joined.renew()
            if self.pane is not None and not self.pane.selection.empty:
                self.post_message(self.Dragged())

    def on_click(self, event: events.Click) -> None:
        """Twice: the word under the mouse. Three times: the turn."""
        event.prevent_default()  # Textual's own would select the whole text
        if self.pane is not None and self.pane.turns and event.chain in (2, 3):
            self.pane.select_unit("word" if event.chain == 2 else "turn")
            self.follow()

    def _drag_on(self, x: int, y: int, rows: int) -> None:
        """The mouse is held beyond an edge: scroll that way, and select on."""
        self.scroll_to(y=self.scroll_offset.y + rows, animate=False, force=True, immediate=True)
        self._point(x, y, extending=True)

    def _point(self, x: int, y: int, *, extending: bool) -> bool:
        """Put the cursor under the mouse."""
        pane = self.pane
        if pane is None or not pane.turns:
            return False
        pane.jump = None
        inside = min(max(y, 0), max(self.size.height - 1, 0))
        row = min(self.scroll_offset.y + inside, pane.layout.rows - 1)
        offset = pane.layout.offset_at(row, max(x - self._room().gutter, 0))
        pane.go_to(offset, extending=extending)
        self.follow()
        return True

    # -- the screen's selection, of which the pane's is a part

    @property
    def allow_select(self) -> bool:
        """A drag of the screen's runs over the text; one that begins here is the pane's own.

        Were it the screen's, each press of the button would draw the whole screen again.
        """
        return self.screen._selecting and self.pane is not None and bool(self.pane.turns)

    def point_at(self, x: int, y: int) -> Offset | None:
        """What stands at a cell of the view, as a selection counts: the turn, and characters."""
        pane = self.pane
        if pane is None or not pane.turns:
            return None
        return Offset(*point_at(pane, x - self._room().gutter, self.scroll_offset.y + y))

    def in_sight(self) -> tuple[int, int]:
        """[start, end) of the text on the rows that are in sight."""
        pane = self.pane
        if pane is None or not pane.turns:
            return (0, 0)
        top = self.scroll_offset.y
        first, last = pane.layout.row(top), pane.layout.row(top + max(self.size.height - 1, 0))
        return first.start, last.end

    def get_selection(self, selection: Marked) -> tuple[str, str] | None:
        """The text of it as stored, to the character; neither numbers nor codes beside it."""
        if self.pane is None or not self.pane.turns:
            return None
        start, end = self._joined.span(self.pane, selection)
        return self.pane.text[start:end], "\n"

    def selection_updated(self, selection: Marked | None) -> None:
        """The screen has selected, or cleared; while the mouse is ours, it only follows."""
        if self.is_attached and not self._dragging.active and self._joined.heed():
            self.follow(still=True)

    def text_select_all(self) -> None:
        if self.pane is not None and self.pane.turns:
            self.pane.select(self.pane.turns[0].start, self.pane.turns[-1].end)
            self.follow(still=True)
