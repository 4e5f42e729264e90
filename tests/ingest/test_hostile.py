"""The shared hostile and real files: each does as its README says, in time and in memory."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from qualcode import ingest
from qualcode.errors import DecodingError, InputError, UnsafeArchiveError, UnsafeXmlError

PARAGRAPHS = (
    "P: Bagaimana koordinasi antara kepolisian kedua negara selama ini?",
    "N1: Koordinasi ada, tetapi permintaan bantuan timbal balik sering menunggu berbulan-bulan.",
    "P: Apa hambatan utamanya?",
    "N1: Perbedaan definisi perdagangan anak dan tidak ada jalur data bersama.",
)


@pytest.fixture
def hostile(shared_data: Path) -> Path:
    return shared_data / "hostile"


def warnings_of(path: Path) -> str:
    return "; ".join(ingest.read(path).warnings)


def test_h01_utf16(hostile: Path) -> None:
    incoming = ingest.read(hostile / "h01_utf16le_bom.txt")
    assert incoming.encoding == "utf-16-le"
    assert incoming.text.split("\n") == [*PARAGRAPHS, ""]
    data = (hostile / "h01_utf16le_bom.txt").read_bytes()
    assert incoming.original_sha256 == hashlib.sha256(data).hexdigest()


def test_h02_windows_1252(hostile: Path) -> None:
    incoming = ingest.read(hostile / "h02_windows1252.txt")
    assert "\u201ctetapi\u201d" in incoming.text
    assert "berbulan\u2013bulan \u20ac" in incoming.text
    assert "windows-1252, which is a guess" in incoming.warnings[0]


def test_h03_nul(hostile: Path) -> None:
    incoming = ingest.read(hostile / "h03_nul_bytes.txt")
    assert "\0" not in incoming.text
    assert incoming.text.split("\n") == [*PARAGRAPHS, ""]
    assert incoming.warnings == ("removed 65 NUL characters",)


def test_h04_invalid_utf8(hostile: Path) -> None:
    path = hostile / "h04_invalid_utf8.txt"
    with pytest.raises(DecodingError, match="byte offset 268"):
        ingest.read(path)
    with pytest.raises(DecodingError, match="byte offset 268"):
        ingest.read(path, encoding="utf-8")
    incoming = ingest.read(path, encoding="utf-8-replace")
    count = incoming.text.count("\ufffd")
    assert f"put U+FFFD in {count} places" in incoming.warnings[0]


def test_h05_bidi_is_kept_and_reported(hostile: Path) -> None:
    path = hostile / "h05_bidi_controls.txt"
    assert ingest.read(path).text == path.read_text(encoding="utf-8")
    assert "8 direction control characters" in warnings_of(path)


def test_h06_escapes_are_kept_and_reported(hostile: Path) -> None:
    path = hostile / "h06_ansi_osc.txt"
    assert ingest.read(path).text == path.read_text(encoding="utf-8")
    assert "16 terminal control characters" in warnings_of(path)
    assert "\x1b" not in warnings_of(path)


def test_h07_brackets(hostile: Path) -> None:
    path = hostile / "h07_markup_brackets.txt"
    incoming = ingest.read(path)
    assert incoming.text == path.read_text(encoding="utf-8")
    assert not incoming.warnings


def test_h08_one_long_line(hostile: Path) -> None:
    begun = time.monotonic()
    assert len(ingest.read(hostile / "h08_one_line_900k.txt").text) == 900_004
    assert time.monotonic() - begun < 5


@pytest.mark.parametrize("name", ["h09_docx_billion_laughs.docx", "h10_docx_xxe_file.docx"])
def test_h09_h10_document_types(hostile: Path, name: str) -> None:
    with pytest.raises(UnsafeXmlError, match=r"document type \(DTD\)"):
        ingest.read(hostile / name)


def test_h11_bomb(hostile: Path) -> None:
    with pytest.raises(UnsafeArchiveError, match="limit of 64 MiB"):
        ingest.read(hostile / "h11_docx_zip_bomb.docx")


def test_h12_external_references(hostile: Path) -> None:
    incoming = ingest.read(hostile / "h12_docx_external_rels.docx")
    assert incoming.text.split("\n") == list(PARAGRAPHS)
    (warning,) = incoming.warnings
    assert "dropped 3 external references (1 template, 1 link, 1 picture)" in warning


def test_h13_macros(hostile: Path) -> None:
    incoming = ingest.read(hostile / "h13_docx_macro.docx")
    assert incoming.text.split("\n") == list(PARAGRAPHS)
    assert incoming.warnings == ("took no notice of the macros in the file",)


def test_h18_truncated(hostile: Path) -> None:
    with pytest.raises(UnsafeArchiveError, match="damaged"):
        ingest.read(hostile / "h18_truncated.docx")


def test_h19_empty(hostile: Path) -> None:
    with pytest.raises(InputError, match="nothing to code"):
        ingest.read(hostile / "h19_empty.txt")


def test_h20_newlines(hostile: Path) -> None:
    incoming = ingest.read(hostile / "h20_mixed_newlines.txt")
    assert incoming.text.count("\n") == 6
    assert incoming.text[incoming.text.index("sembilan") :] == "sembilan\n\nakhir\n"
    assert "5 separators of lines or pages" in incoming.warnings[0]


WATCHED = """
import pathlib, resource, sys
from qualcode import ingest
from qualcode.errors import QualcodeError
from qualcode.ingest import taking_in
from qualcode.ingest.readers import word
import lxml.etree
seen = []
def watch(event, args):
    if event.startswith("socket.") or event in ("subprocess.Popen", "os.system", "os.exec"):
        seen.append(event)
    elif event == "open" and not str(args[0]).startswith((sys.prefix, sys.base_prefix, {code!r})):
        seen.append(str(args[0]))
sys.addaudithook(watch)
idle = int(open("/proc/self/statm").read().split()[0]) * resource.getpagesize()
seen.clear()
ceiling = idle + (200 << 20)
resource.setrlimit(resource.RLIMIT_AS, (ceiling, ceiling))
for name in {names!r}:
    try:
        ingest.read(pathlib.Path(name))
    except QualcodeError:
        pass
print(sorted(set(seen) - set({names!r})))
"""


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="reads its size from /proc")
def test_all_within_200_mib_and_nothing_else_is_touched(hostile: Path) -> None:
    """In a process whose address space may grow by 200 MiB, with every open and socket noted."""
    root = str(Path(ingest.__file__).parents[2])
    names = [str(path) for path in sorted(hostile.glob("h*")) if path.suffix in (".txt", ".docx")]
    begun = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-c", WATCHED.format(code=root, names=names)],
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"PYTHONPATH": root},
    )
    assert done.stderr == ""
    assert done.stdout.strip() == "[]"
    assert time.monotonic() - begun < 5


def test_real_word_documents_are_read_or_refused(shared_data: Path) -> None:
    """Those without any text are refused for that; the rest come with their words."""
    refusals = {}
    for path in sorted((shared_data / "docx").rglob("*.docx")):
        try:
            assert ingest.read(path).text.strip()
        except InputError as refused:
            refusals[path.name] = refused.what
    nothing = "there is nothing to code: the file holds no text"
    assert refusals == {"Headers.docx": nothing, "TestTableColumns.docx": nothing}


@pytest.mark.parametrize(
    ("name", "text", "warning"),
    [
        (
            "docx/mammoth/tables.docx",
            "Above\nTop left\tTop right\nBottom left\tBottom right\nBelow",
            "",
        ),
        ("docx/mammoth/footnotes.docx", "Ouch.", "left out 2 footnotes"),
        ("docx/mammoth/comments.docx", "Ouch.", "left out 2 comments"),
        ("docx/poi/WithTabs.docx", "a\tb", ""),
        ("docx/poi/FieldCodes.docx", "ANTONI\n16 June 2010", ""),
        ("docx/poi/ComplexNumberedLists.docx", "This is a document", "numbers of 14 paragraphs"),
        ("docx/docling/word_tables.docx", "Cell 2.0\tMerged Cell 2.1 2.2", ""),
        ("transcripts/qualcoder/ID1.docx", "I'm happy to pay \u20ac200.", ""),
    ],
)
def test_real_word_documents(shared_data: Path, name: str, text: str, warning: str) -> None:
    incoming = ingest.read(shared_data / name)
    assert text in incoming.text
    assert warning in "; ".join(incoming.warnings)


def test_serdif_interviews_come_in_unchanged(shared_data: Path) -> None:
    paths = sorted((shared_data / "coded" / "serdif" / "text").glob("*.txt"))
    assert len(paths) == 7
    for path in paths:
        incoming = ingest.read(path)
        assert incoming.text == path.read_bytes().decode()
        assert not incoming.warnings
