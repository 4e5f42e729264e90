"""Files into `Incoming`: names, hashes, newlines, and what is refused before any reader sees it."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from qualcode import ingest
from qualcode.errors import DecodingError, InputError
from qualcode.ingest import Incoming, taking_in
from qualcode.text import restore

Take = Callable[..., Incoming]
pieces = st.lists(st.sampled_from(["halo", "caf\u00e9", "\r\n", "\n", "\r", "\x0b", "\u2028", " "]))


def refusal(path: Path) -> InputError:
    with pytest.raises(InputError) as caught:
        ingest.read(path)
    return caught.value


def test_what_an_incoming_holds(take: Take) -> None:
    data = b"\xef\xbb\xbfP: halo\r\nN1: ya\r\n"
    incoming = take(data, "Wawancara P1.TXT")
    assert incoming == Incoming(
        name="Wawancara P1",
        text="P: halo\nN1: ya\n",
        newlines="bom crlf",
        encoding="utf-8",
        original_sha256=hashlib.sha256(data).hexdigest(),
        media="text/plain",
        metadata={},
        warnings=(),
    )


@given(parts=pieces, codec=st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32"]))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_bytes_can_be_made_again(take: Take, parts: list[str], codec: str) -> None:
    data = ("x" + "".join(parts)).encode(codec)
    incoming = take(data, "x.txt")
    assert restore(incoming.text, incoming.newlines).encode(incoming.encoding) == data


@pytest.mark.parametrize(
    "data", [b"", b" \r\n\t\n", b"\xef\xbb\xbf", "\u200b\u2028\x85".encode(), b"\0\0 \0 \0  "]
)
@pytest.mark.parametrize("name", ["x.txt", "x.md"])
def test_nothing_to_code(take: Take, data: bytes, name: str) -> None:
    with pytest.raises(InputError, match=r"nothing to code|full of control"):
        take(data, name)


def test_only_front_matter_is_nothing_to_code(take: Take) -> None:
    with pytest.raises(InputError, match="nothing to code"):
        take(b"---\ncase: P1\n---\n\n", "x.md")


@pytest.mark.parametrize("name", ["x.pdf", "x", ".txt", "x.txt.bak"])
def test_suffixes_that_are_not_read(take: Take, name: str) -> None:
    with pytest.raises(InputError) as caught:
        take(b"halo", name)
    assert caught.value.mend == "qualcode reads .txt, .md and .docx"


@pytest.mark.parametrize("name", ["x.doc", "x.ODT", "x.rtf", "x.docm"])
def test_documents_of_other_programs_are_to_be_saved_again(take: Take, name: str) -> None:
    with pytest.raises(InputError, match=r"Save it as \.docx"):
        take(b"halo", name)


def test_what_is_no_file(tmp_path: Path) -> None:
    assert "no such file" in refusal(tmp_path / "x.txt").what
    (tmp_path / "folder.txt").mkdir()
    assert "no file" in refusal(tmp_path / "folder.txt").what
    os.mkfifo(tmp_path / "pipe.txt")
    assert "no file" in refusal(tmp_path / "pipe.txt").what
    (tmp_path / "loop.txt").symlink_to(tmp_path / "loop.txt")
    assert "can't be read" in refusal(tmp_path / "loop.txt").what
    assert "can't be read" in refusal(Path("x\0.txt")).what
    assert "can't be read" in refusal(tmp_path / ("x" * 300 + ".txt")).what


def test_a_file_beyond_the_limit(take: Take, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(taking_in, "FILE_BYTES", 10)
    assert take(b"x" * 10, "x.txt").text == "x" * 10
    with pytest.raises(InputError, match="larger than the limit"):
        take(b"x" * 11, "x.txt")


def test_a_name_that_would_steer_a_terminal(tmp_path: Path) -> None:
    path = tmp_path / "\x1b[2J\u202e.txt"
    path.write_bytes(b"")
    message = str(refusal(path))
    assert "\x1b" not in message
    assert "\u202e" not in message


def test_a_name_that_is_no_utf8(tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"caf\xe9.txt")
    path.write_bytes(b"halo")
    assert ingest.read(path).name == "caf\ufffd"


def test_the_users_encoding_reaches_the_reader(take: Take) -> None:
    data = "caf\u00e9 na\u00efve".encode("mac_roman")
    assert take(data, "x.txt", "mac_roman").text == "caf\u00e9 na\u00efve"
    assert take(data, "x.md", "mac_roman").encoding == "mac-roman"
    with pytest.raises(DecodingError):
        take(data, "x.txt", "ascii")


def test_an_unknown_name_of_the_room() -> None:
    with pytest.raises(AttributeError, match="extract_all"):
        vars(ingest)["__getattr__"]("extract_all")
    assert all(getattr(ingest, name) for name in ingest.__all__)


@pytest.mark.parametrize(
    ("work", "without"),
    [
        ("import qualcode.ingest", ("lxml", "zipfile", "docx", "ruamel", "qualcode.text")),
        ("from qualcode.ingest import decode; decode(b'x', where='x')", ("lxml", "docx", "ruamel")),
        (
            "from qualcode.ingest import read; read(pathlib.Path('x.txt'))",
            ("lxml", "ruamel", "docx"),
        ),
        ("from qualcode.ingest import read; read(pathlib.Path('x.md'))", ("lxml", "docx")),
    ],
)
def test_only_what_is_needed_is_loaded(tmp_path: Path, work: str, without: tuple[str, ...]) -> None:
    (tmp_path / "x.txt").write_text("halo")
    (tmp_path / "x.md").write_text("---\ncase: P1\n---\nhalo")
    heavy = f"[name for name in {without!r} if name in sys.modules]"
    done = subprocess.run(
        [sys.executable, "-c", f"import pathlib, sys\n{work}\nprint({heavy})"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"PYTHONPATH": str(Path(ingest.__file__).parents[2])},
    )
    assert done.stdout.strip() == "[]"
