"""A store on either database: the same tests run on both."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest

from qualcode.model import Code, Family, Project, Segment, Source, SourceVersion
from qualcode.store import Store

TEXT = "Pewawancara: Apa kendalanya?\n\nP1: Koordinasi 👩‍👧 masih lemah sekali, ya.\n"


@pytest.fixture(params=["sqlite", "postgres"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a database that is not there yet (SQLite) or empty (PostgreSQL)."""
    if request.param == "sqlite":
        return str(tmp_path / "study.db")
    made: str = request.getfixturevalue("server_address")
    return made


@pytest.fixture
def store(address: str, tmp_path: Path) -> Iterator[Store]:
    with Store.create(address, backups=tmp_path / "backups") as made:
        yield made


@pytest.fixture
def ana(store: Store) -> UUID:
    return store.coder("ana")


@pytest.fixture
def study(store: Store, ana: UUID) -> dict[str, UUID]:
    """A source with one version, a family and two codes; the ids by name."""
    source = Source(name="P1", kind="interview")
    version = SourceVersion(
        source_id=source.id,
        number=1,
        text=TEXT,
        text_sha256=_sha256(TEXT),
        length=len(TEXT),
        words=len(TEXT.split()),
        turns=2,
        newlines="",
        encoding="utf-8",
        media="text/plain",
        original_sha256="",
    )
    family = Family(key="obstacle", name={"en": "Obstacle"}, position=0)
    codes = [
        Code(key=key, family_id=family.id, position=place, name={"id": key}, keywords={"id": ["a"]})
        for place, key in enumerate(("H1", "H2"))
    ]
    with store.act(ana, "import P1") as session:
        session.add(Project(title="Contoh", created_at="2026-01-01T00:00:00.000Z"))
        session.add_all([source, family])
        session.flush()
        session.add_all([version, *codes])
    return {
        "source": source.id,
        "version": version.id,
        "family": family.id,
        "H1": codes[0].id,
        "H2": codes[1].id,
    }


def _sha256(text: str) -> str:
    import hashlib

    return hashlib.sha256(text.encode()).hexdigest()


@pytest.fixture
def segment(study: dict[str, UUID]) -> Segment:
    start = TEXT.index("Koordinasi")
    end = TEXT.index(" sekali")
    return Segment(source_version_id=study["version"], start=start, end=end, quote=TEXT[start:end])
