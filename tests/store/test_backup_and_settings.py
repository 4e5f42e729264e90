"""Backups that were opened again; the file's own settings; two writers; the project's place."""

from __future__ import annotations

import stat
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import select, text, update
from sqlmodel import col

from qualcode.errors import BusyError, DamagedError, ProjectError, StoreError
from qualcode.model import Source
from qualcode.store import Store, engine
from qualcode.store.history import check
from qualcode.store.settings import Settings, find_place, read_settings, write_settings


@pytest.fixture
def address(tmp_path: Path) -> str:
    return str(tmp_path / "study.db")


def test_a_backup_is_a_study_of_its_own(
    store: Store, ana: UUID, study: dict[str, UUID], tmp_path: Path
) -> None:
    made = store.backup("asked")
    with store.act(ana, "later") as session:
        session.execute(update(Source).values(title="later"))
    assert stat.S_IMODE(made.path.stat().st_mode) == 0o600
    assert not list(made.path.parent.glob("*.partial"))
    with Store.open(str(made.path)) as copy, copy.read() as session:
        assert session.execute(select(col(Source.title))).scalar() == ""
        check(session)


def test_every_connection_is_set_to_lose_nothing(store: Store) -> None:
    with store.read() as session:

        def pragma(name: str) -> object:
            return session.execute(text(f"PRAGMA {name}")).scalar()

        assert pragma("journal_mode") == "wal"
        assert pragma("synchronous") == 2
        assert pragma("foreign_keys") == 1
        assert pragma("trusted_schema") == 0
        version = tuple(
            int(n)
            for n in str(session.execute(text("SELECT sqlite_version()")).scalar()).split(".")
        )
    assert version >= (3, 51, 3), "older versions have a fault in their write-ahead log"


def test_a_closed_study_is_one_complete_file(store: Store, address: str, tmp_path: Path) -> None:
    store.coder("ana")
    store.close()
    assert not Path(address + "-wal").exists() or Path(address + "-wal").stat().st_size == 0
    copy = tmp_path / "copy.db"
    copy.write_bytes(Path(address).read_bytes())
    with Store.open(str(copy)) as again:
        assert again.coder("ana") is not None
        with again.read() as session:
            assert check(session).operations == 1


def test_a_damaged_page_is_noticed(
    store: Store, ana: UUID, study: dict[str, UUID], address: str
) -> None:
    store.close()
    data = bytearray(Path(address).read_bytes())
    data[4096 * 3 : 4096 * 3 + 400] = b"\x00" * 400
    Path(address).write_bytes(bytes(data))
    with pytest.raises(DamagedError), Store.open(address) as again, again.read() as session:
        check(session)


def test_a_writer_that_waits_too_long_is_told(
    store: Store, address: str, ana: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "WAIT_SECONDS", 0.05)
    with Store.open(address) as other, store.act(ana, "long") as session:
        session.add(Source(name="P1", kind="interview"))
        session.flush()
        with pytest.raises(BusyError, match="nothing was changed"):
            other.coder("budi")


def test_a_project_is_found_upward_and_its_settings_read(tmp_path: Path) -> None:
    write_settings(tmp_path, Settings(title='Judul "x"', languages=("id", "ms")))
    deep = tmp_path / "a" / "b"
    deep.mkdir(parents=True)
    place = find_place(deep)
    assert place.root == tmp_path
    assert place.settings == Settings(title='Judul "x"', languages=("id", "ms"))


def test_pyproject_may_hold_the_settings(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[tool.qualcode]\ntitle = "T"\n', encoding="utf-8")
    settings = read_settings(tmp_path)
    assert settings is not None
    assert settings.title == "T"


@pytest.mark.parametrize(
    ("line", "match"),
    [
        ("titel = 1", "not a setting"),
        ("title = 1", "wrong kind"),
        ('languages = ["xx"]', "do not know"),
        ("title = ", "can't be read"),
    ],
)
def test_a_bad_setting_is_one_sentence(tmp_path: Path, line: str, match: str) -> None:
    (tmp_path / "qualcode.toml").write_text(line + "\n", encoding="utf-8")
    with pytest.raises(ProjectError, match=match):
        read_settings(tmp_path)


def test_a_study_that_cannot_be_written_can_be_read(
    store: Store, ana: UUID, study: dict[str, UUID], address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.close()
    before = sorted((path.name, path.read_bytes()) for path in Path(address).parent.glob("study*"))
    for module in ("qualcode.store.engine", "qualcode.store.store"):
        monkeypatch.setattr(f"{module}.is_writable", lambda path: False)
    with Store.open(address) as frozen:
        with frozen.read() as session:
            assert check(session).texts == 1
        with pytest.raises(StoreError, match="opened for writing"):
            frozen.coder("budi")
    after = sorted((path.name, path.read_bytes()) for path in Path(address).parent.glob("study*"))
    assert after == before


def test_a_study_left_open_is_not_read_half(
    store: Store, ana: UUID, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "is_writable", lambda path: False)
    with pytest.raises(StoreError, match="was not closed"):
        Store.open(address)
