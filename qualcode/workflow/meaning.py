"""Vectors of a study's texts: kept in its store, made where they are missing."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from qualcode.workflow.study import Study

if TYPE_CHECKING:
    from qualcode.suggest import Packed, Training
    from qualcode.suggest.vectors import Vectors


def vectors_of(
    study: Study,
    training: Training,
    progress: Callable[[int, int], None] = lambda done, of: None,
) -> Vectors | None:
    """The vectors of all texts of a training, kept for the next time; None without an encoder."""
    from qualcode.suggest import read

    vectors = read(training, known_vectors(study), progress)
    if vectors is not None:
        keep_vectors(study, vectors.new())
    return vectors


def known_vectors(study: Study) -> Packed:
    """All vectors that are kept, by encoder and by the hash of their text."""
    from sqlalchemy import select
    from sqlmodel import col

    from qualcode.model import Vector

    known: dict[str, dict[str, bytes]] = {}
    with study.store.read() as session:
        rows = session.execute(
            select(col(Vector.encoder), col(Vector.text_sha256), col(Vector.packed))
        )
        for encoder, text, packed in rows:
            known.setdefault(encoder, {})[text] = packed
    return known


def keep_vectors(study: Study, made: Packed) -> None:
    """Keep vectors for the next time; one that is there already stays as it is."""
    from qualcode.model import Vector

    if not any(made.values()):
        return
    with study.store.aside() as session:
        for encoder, vectors in made.items():
            for text, packed in vectors.items():
                session.merge(Vector(encoder=encoder, text_sha256=text, packed=packed))
