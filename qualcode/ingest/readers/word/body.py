"""The walk over a document's body: which element is text, which is left out and counted.

Takes the events of a parser, so a long document costs no tree. Knows the vocabulary of
word-processing XML and nothing of files; what the text looks like is `flow`'s.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping

from qualcode.ingest.readers.word.flow import Flow, Listing
from qualcode.ingest.readers.word.names import short
from qualcode.ingest.readers.word.symbols import PLACEHOLDER, symbol

Attributes = Mapping[str, str]

# Never text: properties, earlier states of tracked formatting, the readings above ruby text.
_LEFT_OUT = {
    *("w:sectPr", "w:tblPr", "w:tblPrEx", "w:tblGrid", "w:sdtPr", "w:sdtEndPr", "w:rubyPr"),
    *("w:pPrChange", "w:rPrChange", "w:trPrChange", "w:tcPrChange", "w:tblPrChange"),
    *("w:tblPrExChange", "w:sectPrChange", "w:numberingChange", "w:rt", "w:instrText"),
    *("w:delInstrText", "w:delText", "w:fldData", "w:ffData"),
}
_COUNTED = {
    "w:footnoteReference": "footnote",
    "w:endnoteReference": "endnote",
    "w:commentReference": "comment",
    "w:altChunk": "chunk",
    "w:ins": "inserted",
    "w:moveTo": "moved",
    "pic:pic": "picture",
    "v:imagedata": "picture",
    "c:chart": "picture",
    "dgm:relIds": "picture",
}
_CHARACTERS = {"w:br": "\n", "w:cr": "\n", "w:ptab": "\t", "w:noBreakHyphen": "-"}
_OFF = ("0", "false", "off")
_PROPERTIES = ("w:rPr", "w:trPr", "w:numPr")
_LITERAL_BREAKS = str.maketrans("\r\n", "  ")  # Word shows a newline in the XML as a space


class Body:
    """A parser's target, for one document.

    `tally` counts by kind what is left out, or taken in with a remark; `listings` the paragraphs
    that say something by what may number them.
    """

    def __init__(self) -> None:
        self.tally: Counter[str] = Counter()
        self.listings: Counter[Listing] = Counter()
        self._flow = Flow()
        self._open: list[str] = []
        self._skip = 0  # elements open where a left-out one began; 0 where none is
        self._spoken: list[str] | None = None  # pieces of the text element that is open
        self._hidden: list[bool] = []  # of each open run
        self._fields: list[bool] = []  # of each open field: still in its instruction?
        self._chosen: list[bool] = []  # of each open set of alternatives: one taken?
        self._starts = self._start_handlers()
        self._ends = self._end_handlers()

    def text(self) -> str:
        return self._flow.text()

    def start(self, tag: str, attrib: Attributes) -> None:
        name = short(tag)
        self._open.append(name)
        if self._skip:
            return
        if name in _LEFT_OUT:
            self._leave_out()
            return
        handler = self._starts.get(name)
        if handler is not None:
            handler(attrib)
        if name in _COUNTED and not self._is_property():
            self.tally[_COUNTED[name]] += 1

    def end(self, tag: str) -> None:
        name = self._open.pop()
        if self._skip:
            if len(self._open) < self._skip:
                self._skip = 0
            return
        handler = self._ends.get(name)
        if handler is not None:
            handler()

    def data(self, data: str) -> None:
        if self._spoken is not None and not self._skip:
            self._spoken.append(data)

    def _start_handlers(self) -> dict[str, Callable[[Attributes], None]]:
        flow = self._flow
        handlers: dict[str, Callable[[Attributes], None]] = {
            "w:p": lambda _: self._open_paragraph(),
            "w:tr": lambda _: flow.open_row(),
            "w:tc": lambda _: flow.open_room(),
            "w:txbxContent": lambda _: flow.open_room(),
            "w:r": lambda _: self._hidden.append(False),
            "w:t": lambda _: self._open_text(),
            "m:t": lambda _: self._open_text(),
            "w:tab": lambda _: self._tab(),
            "w:sym": self._symbol,
            "w16se:symEx": self._symbol,
            "w:fldChar": self._field,
            "w:vanish": self._vanish,
            "w:pStyle": lambda given: self._note("style", given),
            "w:numId": lambda given: self._note("number", given),
            "w:ilvl": lambda given: self._note("level", given),
            "w:vMerge": self._merged,
            "w:hMerge": self._merged,
            "w:cellDel": lambda _: self._drop_cell(),
            "w:del": lambda _: self._deleted("deleted"),
            "w:moveFrom": lambda _: self._deleted(""),
            "mc:AlternateContent": lambda _: self._chosen.append(False),
            "mc:Choice": lambda _: self._alternative(),
            "mc:Fallback": lambda _: self._alternative(),
        }
        handlers |= {name: self._writer(character) for name, character in _CHARACTERS.items()}
        return handlers

    def _end_handlers(self) -> dict[str, Callable[[], None]]:
        return {
            "w:p": self._close_paragraph,
            "w:tr": self._flow.close_row,
            "w:tc": self._flow.close_cell,
            "w:txbxContent": self._flow.close_box,
            "w:r": lambda: _drop_last(self._hidden),
            "w:t": self._close_text,
            "m:t": self._close_text,
            "mc:AlternateContent": lambda: _drop_last(self._chosen),
        }

    def _leave_out(self) -> None:
        """Take no notice of the element that has just begun, nor of anything in it."""
        self._skip = len(self._open)

    def _parent(self) -> str:
        return self._open[-2] if len(self._open) > 1 else ""

    def _is_property(self) -> bool:
        return self._parent() in _PROPERTIES

    def _write(self, text: str) -> None:
        """Text where a reader of the document would see it."""
        if any(self._fields):
            return
        if self._hidden and self._hidden[-1]:
            self.tally["hidden"] += 1
        else:
            self._flow.write(text)

    def _writer(self, text: str) -> Callable[[Attributes], None]:
        return lambda _: self._write(text)

    def _open_text(self) -> None:
        self._spoken = []

    def _close_text(self) -> None:
        text = "".join(self._spoken or ()).translate(_LITERAL_BREAKS)
        self._spoken = None
        if text:
            self._write(text)

    def _tab(self) -> None:
        if self._parent() == "w:r":  # elsewhere it is a tab stop
            self._write("\t")

    def _symbol(self, given: Attributes) -> None:
        found = symbol(_value(given, "char"), _value(given, "font"))
        if found == PLACEHOLDER:
            self.tally["symbol"] += 1
        self._write(found)

    def _field(self, given: Attributes) -> None:
        """A field is its instruction, a separator, then the result that a reader sees."""
        kind = _value(given, "fldCharType")
        if kind == "begin":
            self._fields.append(True)
        elif kind == "separate" and self._fields:
            self._fields[-1] = False
        elif kind == "end":
            _drop_last(self._fields)

    def _vanish(self, given: Attributes) -> None:
        in_run = self._open[-3:-1] == ["w:r", "w:rPr"]
        if in_run and self._hidden and _value(given, "val") not in _OFF:
            self._hidden[-1] = True

    def _note(self, what: str, given: Attributes) -> None:
        paragraph = self._flow.paragraph
        if paragraph is not None and self._parent() in ("w:pPr", "w:numPr"):
            setattr(paragraph, what, _value(given, "val"))

    def _merged(self, given: Attributes) -> None:
        """A cell that carries on the one above or before it: its text was told there."""
        if self._parent() == "w:tcPr" and _value(given, "val") in ("", "continue"):
            self._flow.room.dropped = True

    def _drop_cell(self) -> None:
        self._flow.room.dropped = True
        self.tally["deleted"] += 1

    def _deleted(self, kind: str) -> None:
        """A deleted stretch; as a property, a deleted row or the mark at a paragraph's end."""
        if not self._is_property():
            self._leave_out()
        elif self._parent() == "w:trPr" and self._flow.row is not None:
            self._flow.row.dropped = True
        elif self._flow.paragraph is not None and self._open[-3:-2] == ["w:pPr"]:
            self._flow.paragraph.joins = True
            return
        if kind:
            self.tally[kind] += 1

    def _alternative(self) -> None:
        """Of alternatives only the first is read; the others say the same for older programs."""
        if not self._chosen:
            return
        if self._chosen[-1]:
            self._leave_out()
        self._chosen[-1] = True

    def _open_paragraph(self) -> None:
        # An instruction without end would swallow the rest of the document.
        self._fields = [False] * len(self._fields)
        self._flow.open_paragraph()

    def _close_paragraph(self) -> None:
        paragraph = self._flow.paragraph
        if paragraph is not None and "".join(paragraph.pieces).strip():
            self.listings[paragraph.listing()] += 1
        self._flow.close_paragraph()


def _value(given: Attributes, name: str) -> str:
    """An attribute, whichever namespace the document uses; empty where it is not there."""
    return next((value for key, value in given.items() if key.endswith("}" + name)), "")


def _drop_last(stack: list[bool]) -> None:
    if stack:
        stack.pop()
