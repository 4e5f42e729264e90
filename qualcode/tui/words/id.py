"""The screen's words in Indonesian, by their English."""

from __future__ import annotations

WORDS: dict[str, str] = {}
