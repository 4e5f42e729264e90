"""Which writer, which place, and what is refused."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from qualcode.errors import ExportError
from qualcode.export import SUFFIXES, place, write, write_each
from qualcode.export.place import Rendered
from qualcode.tables import Column, Table, cell

FORMATS = pytest.mark.parametrize("suffix", SUFFIXES)


def small(name: str = "small", text: str = "satu") -> Table:
    return Table(name, "Kecil", (Column("a", "A"),), ((cell(text),),), language="id")


@FORMATS
def test_says_where_and_what_it_wrote(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"out{suffix}"
    written = write([small()], path, language="id")
    assert written.path == path
    assert written.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert written.warnings == ()


@FORMATS
def test_capital_suffix_is_the_same_format(tmp_path: Path, suffix: str) -> None:
    lower, upper = tmp_path / f"a{suffix}", tmp_path / f"b{suffix.upper()}"
    made = [write([small()], path, language="id").sha256 for path in (lower, upper)]
    assert made[0] == made[1]


@FORMATS
def test_old_file_is_replaced_and_no_draft_stays(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"out{suffix}"
    path.write_text("old")
    write([small()], path, language="id")
    assert path.read_bytes()[:3] != b"old"
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


def test_new_file_follows_the_umask(tmp_path: Path) -> None:
    old = os.umask(0o027)
    try:
        write([small()], tmp_path / "out.csv", language="id")
    finally:
        os.umask(old)
    assert (tmp_path / "out.csv").stat().st_mode & 0o777 == 0o640


def test_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.csv").write_text("old")
    (tmp_path / "link.csv").symlink_to("real.csv")
    write([small()], tmp_path / "link.csv", language="id")
    assert (tmp_path / "link.csv").is_symlink()
    assert "satu" in (tmp_path / "real.csv").read_text("utf-8-sig")


@pytest.mark.parametrize("name", ["out.pdf", "out", "out.docx.bak"])
def test_refuses_unknown_formats_and_names_the_known(tmp_path: Path, name: str) -> None:
    with pytest.raises(ExportError, match=r"\.csv, \.docx or \.md"):
        write([small()], tmp_path / name, language="id")


@FORMATS
def test_refuses_missing_folder(tmp_path: Path, suffix: str) -> None:
    with pytest.raises(ExportError, match=r"no folder .*Make the folder first"):
        write([small()], tmp_path / "none" / f"out{suffix}", language="id")
    assert not (tmp_path / "none").exists()


def test_refuses_a_folder_and_a_pipe(tmp_path: Path) -> None:
    (tmp_path / "folder.csv").mkdir()
    os.mkfifo(tmp_path / "pipe.csv")
    for name, reason in (("folder.csv", "a folder"), ("pipe.csv", "no ordinary file")):
        with pytest.raises(ExportError, match=reason):
            write([small()], tmp_path / name, language="id")


def test_refuses_what_may_not_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "out.csv"
    path.write_text("old")
    real = os.access
    for blocked, reason in ((path, "file is read-only"), (tmp_path, "folder is read-only")):
        with monkeypatch.context() as patch:
            patch.setattr(os, "access", lambda p, mode, b=blocked: p != b and real(p, mode))
            with pytest.raises(ExportError, match=reason):
                write([small()], path, language="id")
    assert path.read_text() == "old"


@pytest.mark.parametrize("step", ["replace", "open"])
def test_a_failing_disk_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    path = tmp_path / "out.csv"
    path.write_text("old")

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, step, full)
    with pytest.raises(ExportError, match=r"no space left.*disk is full"):
        place.place(Rendered(b"new"), path)
    monkeypatch.undo()
    assert path.read_text() == "old"
    assert [file.name for file in tmp_path.iterdir()] == ["out.csv"]


def test_refuses_a_name_too_long(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="shorter name"):
        write([small()], tmp_path / f"{'x' * 300}.csv", language="id")


def test_a_ring_of_links_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "a.csv").symlink_to("b.csv")
    (tmp_path / "b.csv").symlink_to("a.csv")
    write([small()], tmp_path / "a.csv", language="id")
    assert "satu" in (tmp_path / "a.csv").read_text("utf-8-sig")


@FORMATS
def test_refuses_no_table_and_no_columns(tmp_path: Path, suffix: str) -> None:
    for tables, reason in (([], "no table"), ([Table("e", "", (), ())], "no columns")):
        with pytest.raises(ExportError, match=reason) as refused:
            write(tables, tmp_path / f"out{suffix}", language="id")
        assert f"out{suffix}" in str(refused.value)


def test_error_shows_no_control_of_a_file_name(tmp_path: Path) -> None:
    with pytest.raises(ExportError) as refused:
        write([small()], tmp_path / "a\x1b[31m" / "out.csv", language="id")
    assert "\x1b" not in str(refused.value)


def test_several_tables_each_in_a_file(tmp_path: Path) -> None:
    made = write_each([small("one"), small("two")], tmp_path, ".csv", language="id")
    assert [written.path.name for written in made] == ["one.csv", "two.csv"]
    assert all(written.path.exists() for written in made)


@pytest.mark.parametrize(
    ("names", "reason"),
    [(("one", "ONE"), "same name"), (("one", "../up"), "can't name a file"), (("", "a"), "name")],
)
def test_names_that_fit_no_files_are_refused(
    tmp_path: Path, names: tuple[str, ...], reason: str
) -> None:
    with pytest.raises(ExportError, match=reason):
        write_each([small(name) for name in names], tmp_path, ".csv", language="id")
    assert list(tmp_path.iterdir()) == []


def test_one_table_that_fails_leaves_no_file_of_the_others(tmp_path: Path) -> None:
    empty = Table("empty", "", (), ())
    with pytest.raises(ExportError, match="no columns"):
        write_each([small(), empty], tmp_path, ".csv", language="id")
    assert list(tmp_path.iterdir()) == []


_TWICE = """
import sys, time
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from conftest import hostile, matrix, quotations
from qualcode.export import write, write_each
tables = (quotations(12), matrix(), hostile())
print(write(tables, Path("out.docx"), language="id", title="Judul").sha256)
print(write(tables, Path("out.md"), language="id", title="Judul").sha256)
print([made.sha256 for made in write_each(tables, Path(), ".csv", language="id")])
"""


def test_same_tables_give_the_same_bytes_anywhere(tmp_path: Path) -> None:
    said = set()
    for number, zone in enumerate(("UTC", "Asia/Jakarta")):
        folder = tmp_path / f"folder{number}"
        folder.mkdir()
        changed = {"PYTHONHASHSEED": str(number), "TZ": zone, "USER": f"u{number}"}
        said.add(
            subprocess.run(
                [sys.executable, "-c", _TWICE, str(Path(__file__).parent)],
                cwd=folder,
                env={**os.environ, **changed},
                check=True,
                capture_output=True,
                text=True,
            ).stdout
        )
    assert len(said) == 1


def test_the_front_door_loads_no_writer() -> None:
    code = (
        "import sys, qualcode.export as room\n"
        "room.write, room.write_each, room.as_json, room.Written\n"
        "loaded = {name.partition('.')[0] for name in sys.modules}\n"
        "print(sorted(loaded & {'docx', 'lxml', 'spacy', 'textual', 'sqlmodel'}))"
    )
    run = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert run.stdout.strip() == "[]"


def test_the_front_door_knows_only_its_names() -> None:
    import qualcode.export as room

    with pytest.raises(AttributeError, match="no attribute 'wrote'"):
        room.wrote  # noqa: B018  asked for, as it must not exist
    assert {name: getattr(room, name) for name in room.__all__}.keys() == set(room.__all__)


def test_warns_of_tables_that_word_is_slow_on(make_quotations: Callable[[int], Table]) -> None:
    from qualcode.export.word.document import render

    warnings = render([make_quotations(2_001)], language="id", title="").warnings
    assert warnings == (
        "Table quotations has 2001 rows: word processors are slow on more than 2000; export it in "
        "parts or as csv.",
    )
