"""Where each coder left off: a convenience beside the store, which may be lost without harm."""

from __future__ import annotations

import json
from typing import Any
from uuid import UUID

from qualcode.store.settings import Place


def recall(place: Place, coder: str) -> tuple[UUID, int] | None:
    """(source, offset) of the coder's last visit."""
    try:
        source, offset = _all(place)[coder]
        return UUID(source), int(offset)
    except (KeyError, ValueError, TypeError):
        return None


def remember(place: Place, coder: str, source: UUID, offset: int) -> None:
    """Keep the place; where it can't be kept, nothing happens."""
    known = _all(place)
    known[coder] = [source.hex, offset]
    path = place.hidden / "places.json"
    partial = path.with_suffix(".partial")
    try:
        path.parent.mkdir(mode=0o700, exist_ok=True)
        partial.write_text(json.dumps(known, ensure_ascii=False), encoding="utf-8")
        partial.replace(path)
    except OSError:
        return


def _all(place: Place) -> dict[str, Any]:
    try:
        known = json.loads((place.hidden / "places.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return known if isinstance(known, dict) else {}
