"""Where each coder left off, in every source: a convenience beside the store, lost without harm."""

from __future__ import annotations

import json
from typing import Any
from uuid import UUID

from qualcode.store.settings import Place


def recall(place: Place, coder: str) -> tuple[UUID, int] | None:
    """(source, offset) of the coder's last visit."""
    known = _of(_all(place), coder)
    try:
        source = known["last"]
        return UUID(source), int(known["sources"][source])
    except (KeyError, ValueError, TypeError):
        return None


def recall_in(place: Place, coder: str, source: UUID) -> int | None:
    """The offset at which the coder left this source; None where they have not been there."""
    try:
        return int(_of(_all(place), coder)["sources"][source.hex])
    except (KeyError, ValueError, TypeError):
        return None


def remember(place: Place, coder: str, source: UUID, offset: int) -> None:
    """Keep the place; where it can't be kept, nothing happens."""
    known = _all(place)
    sources = {**_of(known, coder)["sources"], source.hex: offset}
    known[coder] = {"last": source.hex, "sources": sources}
    path = place.hidden / "places.json"
    partial = path.with_suffix(".partial")
    try:
        path.parent.mkdir(mode=0o700, exist_ok=True)
        partial.write_text(json.dumps(known, ensure_ascii=False), encoding="utf-8")
        partial.replace(path)
    except OSError:
        return


def _of(known: dict[str, Any], coder: str) -> dict[str, Any]:
    """The coder's places; earlier files hold one (source, offset) a coder."""
    kept = known.get(coder)
    if isinstance(kept, list) and len(kept) == 2:
        return {"last": kept[0], "sources": {str(kept[0]): kept[1]}}
    if isinstance(kept, dict) and isinstance(kept.get("sources"), dict):
        return kept
    return {"sources": {}}


def _all(place: Place) -> dict[str, Any]:
    try:
        known = json.loads((place.hidden / "places.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return known if isinstance(known, dict) else {}
