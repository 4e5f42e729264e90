"""What each screen is called, in the order in which they are told of."""

from __future__ import annotations

from typing import LiteralString

from qualcode.tui.actions.action import EVERYWHERE, TEXT
from qualcode.tui.actions.advising import PLACE
from qualcode.tui.actions.card import CARD
from qualcode.tui.actions.codebook import CODEBOOK
from qualcode.tui.actions.home import HOME
from qualcode.tui.actions.importing import IMPORTING
from qualcode.tui.actions.memos import MEMOS
from qualcode.tui.actions.retrieval import RETRIEVAL
from qualcode.tui.actions.settings import KEYS, SETTINGS
from qualcode.tui.words import phrase

TITLES: dict[str, LiteralString] = {
    TEXT: phrase("The text"),
    HOME: phrase("Home: all sources"),
    CODEBOOK: phrase("The codebook"),
    CARD: phrase("The card of a code"),
    PLACE: phrase("Suggestions for the whole source"),
    MEMOS: phrase("Memos"),
    RETRIEVAL: phrase("Retrieval"),
    IMPORTING: phrase("Import with a preview"),
    SETTINGS: phrase("Settings"),
    KEYS: phrase("The list of keys"),
    EVERYWHERE: phrase("On every screen"),
}
