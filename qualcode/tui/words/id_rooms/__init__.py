"""The sentences of the rooms below in Indonesian, by their English."""

from __future__ import annotations

from qualcode.tui.words.id_rooms import (
    acts,
    codebook,
    export,
    figures,
    ingest,
    labels,
    screens,
    store,
    study,
    text,
)

WORDS: dict[str, str] = {
    **acts.WORDS,
    **codebook.WORDS,
    **export.WORDS,
    **figures.WORDS,
    **ingest.WORDS,
    **labels.WORDS,
    **screens.WORDS,
    **store.WORDS,
    **study.WORDS,
    **text.WORDS,
}
