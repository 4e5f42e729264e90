"""The screen's words in Malay, by their English."""

from __future__ import annotations

WORDS: dict[str, str] = {}
