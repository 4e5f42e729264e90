"""A store on either database: the same tests run on both."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from qualcode.model import Code, Family, Project, Segment, Source, SourceVersion
from qualcode.store import Store

TEXT = "Pewawancara: Apa kendalanya?\n\nP1: Koordinasi 👩‍👧 masih lemah sekali, ya.\n"


def _tool(name: str) -> str | None:
    found = shutil.which(name)
    if found and "shims" not in found and Path(found).resolve().name == name:
        return found
    homes = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"), reverse=True)
    return str(homes[0]) if homes else None


@pytest.fixture(scope="session")
def postgres(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server of our own on a local socket, without its database's name."""
    initdb, server = _tool("initdb"), _tool("postgres")
    if initdb is None or server is None:
        pytest.skip("PostgreSQL is not installed here, so its half of the store tests is left out")
    folder = Path("/tmp") / f"qualcode-pg-{uuid4().hex[:8]}"
    folder.mkdir(mode=0o700)
    user = "postgres" if os.geteuid() == 0 else None
    if user:
        shutil.chown(folder, user, user)
    data = folder / "data"
    subprocess.run(
        [initdb, "-D", data, "-U", "tester", "-A", "trust", "-E", "UTF8", "--no-sync"],
        check=True,
        user=user,
        cwd=folder,
        stdout=subprocess.DEVNULL,
    )
    process = subprocess.Popen(
        [server, "-D", data, "-k", folder, "-c", "listen_addresses=", "-c", "fsync=off"],
        user=user,
        cwd=folder,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _wait_for(folder, process)
        yield f"postgresql://tester@/{{name}}?host={folder}"
    finally:
        process.terminate()
        process.wait(30)
        shutil.rmtree(folder, ignore_errors=True)


def _wait_for(folder: Path, process: subprocess.Popen[bytes]) -> None:
    import psycopg

    for _ in range(200):
        assert process.poll() is None, "the server ended at once"
        try:
            psycopg.connect(f"user=tester dbname=postgres host={folder}").close()
        except psycopg.OperationalError:
            process.poll()
            _breathe()
        else:
            return
    raise AssertionError("the server did not start")


def _breathe() -> None:
    import select

    select.select([], [], [], 0.05)


@pytest.fixture(params=["sqlite", "postgres"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a database that is not there yet (SQLite) or empty (PostgreSQL)."""
    if request.param == "sqlite":
        return str(tmp_path / "study.db")
    import psycopg

    template: str = request.getfixturevalue("postgres")
    name = f"study_{uuid4().hex}"
    with psycopg.connect(template.format(name="postgres"), autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"')
    return template.format(name=name)


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
