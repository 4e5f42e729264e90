"""The study's database: engine, journal, migrations, backup. Sessions and SQL live here alone."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from qualcode.store.history import Entry
    from qualcode.store.settings import Place, Settings
    from qualcode.store.store import Store

_HOMES = {
    "Entry": "qualcode.store.history",
    "Place": "qualcode.store.settings",
    "Settings": "qualcode.store.settings",
    "Store": "qualcode.store.store",
}

__all__ = ["Entry", "Place", "Settings", "Store"]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(name)
    return getattr(import_module(_HOMES[name]), name)
