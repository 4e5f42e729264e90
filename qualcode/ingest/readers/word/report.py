"""Sentences for what a Word document holds beside its body's text. Counts only, never words."""

from __future__ import annotations

from collections import Counter

from qualcode.ingest.controls import counted
from qualcode.ingest.readers.word.package import Package
from qualcode.text import display

_LEFT_OUT = {
    "footnote": ("footnote", "outside the body"),
    "endnote": ("endnote", "outside the body"),
    "comment": ("comment", "outside the body"),
    "deleted": ("deletion", "tracked as changes"),
    "hidden": ("piece", "of hidden text"),
    "picture": ("picture", ""),
    "chunk": ("embedded document", "which Word shows as part of the text"),
}
_KINDS = {
    "attachedTemplate": "template",
    "hyperlink": "link",
    "image": "picture",
    "oleObject": "object",
    "subDocument": "subdocument",
}


def sentences(tally: Counter[str], package: Package) -> tuple[str, ...]:
    """The warnings of a read, in a fixed order; none where the body was all there is."""
    found = [
        f"left out {counted(tally[kind], noun)} {rest}".rstrip()
        for kind, (noun, rest) in _LEFT_OUT.items()
        if tally[kind]
    ]
    if tally["inserted"]:
        found.append(f"took in {counted(tally['inserted'], 'insertion')} tracked as changes")
    if tally["moved"]:
        found.append(
            f"took in {counted(tally['moved'], 'moved passage')}, each once, in its new place"
        )
    if tally["number"]:
        paragraphs = counted(tally["number"], "paragraph")
        advice = "in Word, turn them into typed text if the interview's questions rest on them"
        found.append(f"left out the automatic numbers of {paragraphs}; {advice}")
    if tally["symbol"]:
        found.append(f"put \u25af for {counted(tally['symbol'], 'symbol')} of a symbol font")
    if tally["header"]:
        found.append("left out the text of headers and footers")
    if package.macros:
        found.append("took no notice of the macros in the file")
    return (*found, *_outside(package.outside()))


def _outside(kinds: Counter[str]) -> tuple[str, ...]:
    if not kinds:
        return ()
    named = ", ".join(
        counted(number, display(_KINDS.get(kind, kind)[:40]))
        for kind, number in sorted(kinds.items())
    )
    total = counted(kinds.total(), "external reference")
    return (f"dropped {total} ({named}); nothing was fetched",)
