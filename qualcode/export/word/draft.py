"""Runs and paragraphs of the document being written. Knows no table and no page."""

from __future__ import annotations

from collections.abc import Sequence

from qualcode.export.marks import XML_CANNOT_HOLD, Marks
from qualcode.export.word.direction import is_right_to_left, stretches
from qualcode.export.word.footnotes import Footnotes, cite
from qualcode.export.word.xml import (
    W_JC,
    W_R,
    W_VAL,
    Element,
    SubElement,
    add,
    paragraph,
    plain_run,
    write_text,
)
from qualcode.export.wording import language_tag
from qualcode.tables import Run

_ALIGNS = {"right": "right", "centre": "center"}


class Draft:
    """What a document gathers while it is written: its footnotes and the characters replaced.

    `language` is the tag that the document as a whole is in; runs in another carry their own.
    """

    def __init__(self, language: str) -> None:
        self.language = language
        self.marks = Marks(XML_CANNOT_HOLD)
        self.footnotes = Footnotes()

    def write(
        self,
        parent: Element,
        style: str,
        runs: Sequence[Run],
        *,
        language: str | None = None,
        align: str = "left",
    ) -> Element:
        """A paragraph of a style as last child of `parent`; `language` is the runs' own tag.

        Alignment is as readers see it: `right` is the right also in Arabic text, where Word
        turns `left` and `right` round.
        """
        line, properties = paragraph(parent, style)
        right_to_left = self.turn(properties, "".join(run.text for run in runs))
        if align in _ALIGNS and not (right_to_left and align == "right"):
            SubElement(properties, W_JC).set(W_VAL, _ALIGNS[align])
        for run in runs:
            self.run(line, run, language=language, right_to_left=right_to_left)
        return line

    def turn(self, properties: Element, text: str) -> bool:
        """Mark a paragraph as right to left where its text is; says whether it is."""
        right_to_left = is_right_to_left(text)
        if right_to_left:
            add(properties, "w:bidi")
        return right_to_left

    def run(
        self, line: Element, run: Run, *, language: str | None, right_to_left: bool = False
    ) -> None:
        """One run, cut where its direction changes, and the reference to its footnote."""
        text = self.marks.clean(run.text)
        tag = language_tag(run.language) or language or self.language
        for part, turned in stretches(text, right_to_left):
            if not (turned or run.bold or run.italic or tag != self.language):
                plain_run(line, part)
            elif part:
                made = SubElement(line, W_R)
                _look(add(made, "w:rPr"), run, turned, "" if tag == self.language else tag)
                write_text(made, part)
        if run.footnote:
            self._footnote(line, run.footnote, language)

    def _footnote(self, line: Element, text: str, language: str | None) -> None:
        """A note is one paragraph; its line feeds are breaks."""
        number, note, properties = self.footnotes.open()
        right_to_left = self.turn(properties, text)
        self.run(note, Run(f" {text}"), language=language, right_to_left=right_to_left)
        cite(line, number)


def _look(properties: Element, run: Run, turned: bool, tag: str) -> None:
    """Bold, italic, direction and language, in the order that the schema wants."""
    for name, wanted in (("b", run.bold), ("i", run.italic)):
        if wanted:
            add(properties, f"w:{name}")
            add(properties, f"w:{name}Cs")
    if turned:
        add(properties, "w:rtl")
    if tag:
        add(properties, "w:lang", **{"bidi" if turned else "val": tag})
