"""Sentences for what a Word document holds beside its body's text. Counts only, never words."""

from __future__ import annotations

from collections import Counter

from qualcode.ingest.readers.word.package import Package
from qualcode.text import counted, series, told

# What was found, said of one and of several.
_FOUND = {
    "footnote": (
        "left out {:,} footnote outside the body",
        "left out {:,} footnotes outside the body",
    ),
    "endnote": (
        "left out {:,} endnote outside the body",
        "left out {:,} endnotes outside the body",
    ),
    "comment": (
        "left out {:,} comment outside the body",
        "left out {:,} comments outside the body",
    ),
    "deleted": (
        "left out {:,} deletion tracked as changes",
        "left out {:,} deletions tracked as changes",
    ),
    "hidden": ("left out {:,} piece of hidden text", "left out {:,} pieces of hidden text"),
    "picture": ("left out {:,} picture", "left out {:,} pictures"),
    "chunk": (
        "left out {:,} embedded document which Word shows as part of the text",
        "left out {:,} embedded documents which Word shows as part of the text",
    ),
    "inserted": (
        "took in {:,} insertion tracked as changes",
        "took in {:,} insertions tracked as changes",
    ),
    "moved": (
        "took in {:,} moved passage, each once, in its new place",
        "took in {:,} moved passages, each once, in its new place",
    ),
    "number": (
        "left out the automatic numbers of {:,} paragraph; in Word, turn them into typed text if "
        "the interview's questions rest on them",
        "left out the automatic numbers of {:,} paragraphs; in Word, turn them into typed text if "
        "the interview's questions rest on them",
    ),
    "symbol": (
        "put \u25af for {:,} symbol of a symbol font",
        "put \u25af for {:,} symbols of a symbol font",
    ),
}
_KINDS = {
    "attachedTemplate": ("{:,} template", "{:,} templates"),
    "hyperlink": ("{:,} link", "{:,} links"),
    "image": ("{:,} picture", "{:,} pictures"),
    "oleObject": ("{:,} object", "{:,} objects"),
    "subDocument": ("{:,} subdocument", "{:,} subdocuments"),
}


def sentences(tally: Counter[str], package: Package) -> tuple[str, ...]:
    """The warnings of a read, in a fixed order; none where the body was all there is."""
    found = [counted(tally[kind], one, many) for kind, (one, many) in _FOUND.items() if tally[kind]]
    if tally["header"]:
        found.append(told("left out the text of headers and footers"))
    if package.macros:
        found.append(told("took no notice of the macros in the file"))
    return (*found, *_outside(package.outside()))


def _outside(kinds: Counter[str]) -> tuple[str, ...]:
    if not kinds:
        return ()
    named = [_counted(kind, number) for kind, number in sorted(kinds.items())]
    return (
        counted(
            kinds.total(),
            "dropped {:,} external reference ({}); nothing was fetched",
            "dropped {:,} external references ({}); nothing was fetched",
            series(named),
        ),
    )


def _counted(kind: str, number: int) -> str:
    """So many references of a kind; a kind that has no word here goes by the file's own."""
    if kind in _KINDS:
        return counted(number, *_KINDS[kind])
    return told("{:,} {}", number, kind[:40] if number == 1 else f"{kind[:40]}s")
