"""Archives: what is let in, and every way of being refused."""

from __future__ import annotations

import io
import struct
import warnings
import zipfile
import zlib
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcode.errors import UnsafeArchiveError
from qualcode.ingest.safe_zip import Limits, read_archive

Pack = Callable[..., bytes]


def archive_of(*entries: tuple[zipfile.ZipInfo | str, bytes]) -> bytes:
    out = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        warnings.simplefilter("ignore", UserWarning)  # zipfile warns of duplicates
        for entry, content in entries:
            archive.writestr(entry, content)
    return out.getvalue()


def refusal(data: bytes, limits: Limits | None = None) -> str:
    with pytest.raises(UnsafeArchiveError) as caught:
        dict(read_archive(data, where="study.zip", limits=limits or Limits()))
    assert caught.value.where == "study.zip"
    assert caught.value.mend
    return caught.value.what


@given(
    st.dictionaries(st.from_regex(r"[a-z]{1,8}(/[a-z]{1,8})?\.xml", fullmatch=True), st.binary())
)
def test_what_was_packed_comes_back(files: dict[str, bytes]) -> None:
    data = archive_of(*files.items())
    assert dict(read_archive(data, where="x")) == files


def test_stored_entries_folders_and_heads() -> None:
    stored = zipfile.ZipInfo("media/a.bin")
    data = archive_of(("media/", b""), (stored, b"0123456789"), ("b.xml", b"abc" * 1000))
    archive = read_archive(data, where="x")
    assert list(archive) == ["media/a.bin", "b.xml"]
    assert archive.head("media/a.bin", 4) == b"0123"
    assert archive.head("b.xml", 7) == b"abcabca"
    assert archive.head("b.xml", 10_000) == archive["b.xml"] == b"abc" * 1000
    assert archive.size("b.xml") == 3000
    with pytest.raises(KeyError):
        archive["media/"]


def test_too_many_entries() -> None:
    data = archive_of(*((f"{number}.txt", b"") for number in range(5)))
    assert len(read_archive(data, where="x", limits=Limits(entries=5))) == 5
    assert "the limit of 4 entries" in refusal(data, Limits(entries=4))


def test_a_large_entry_is_refused_by_what_it_declares() -> None:
    data = archive_of(("big.xml", bytes(2000)))
    assert "limit of 1,999 bytes" in refusal(data, Limits(entry_bytes=1999))
    assert "2,000 bytes" in refusal(data, Limits(entry_bytes=1999))
    assert read_archive(data, where="x", limits=Limits(entry_bytes=2000))["big.xml"] == bytes(2000)


def test_many_entries_are_refused_by_their_sum() -> None:
    data = archive_of(("a", bytes(600)), ("b", bytes(600)))
    assert "for an archive" in refusal(data, Limits(total_bytes=1199))
    assert "limit of 1,199 bytes" in refusal(data, Limits(total_bytes=1199))


def test_a_bomb_is_refused_by_its_ratio() -> None:
    data = archive_of(("bomb.xml", bytes(100_000)))
    what = refusal(data, Limits(ratio=50, ratio_from=10_000))
    assert "bomb.xml" in what
    assert "50 times" in what
    assert read_archive(data, where="x", limits=Limits(ratio=50, ratio_from=100_000))


def test_a_declared_size_that_lies_is_found_out() -> None:
    """The directory and the local header say 10 bytes; the entry inflates to 100,000."""
    data = archive_of(("doc.xml", bytes(100_000)))
    honest, lie = struct.pack("<I", 100_000), struct.pack("<I", 10)
    assert data.count(honest) == 2
    assert "not as its directory says" in refusal(data.replace(honest, lie))


def test_a_stored_entry_that_lies_is_found_out() -> None:
    data = archive_of((zipfile.ZipInfo("doc.xml"), b"x" * 1000))
    honest, lie = struct.pack("<II", 1000, 1000), struct.pack("<II", 1000, 10)
    assert data.count(honest) == 2
    assert "not as its directory says" in refusal(data.replace(honest, lie))


def test_a_changed_byte_is_found_out() -> None:
    data = archive_of((zipfile.ZipInfo("doc.xml"), b"kejujuran"))
    assert "not as its directory says" in refusal(data.replace(b"kejujuran", b"kejujurax"))


def test_overlapping_entries_are_refused() -> None:
    """Two directory entries that share one body, as the densest bombs do."""
    data = archive_of(("a", b"x" * 100), ("b", b"x" * 100))
    directory = data.index(b"PK\x01\x02")
    second = data.index(b"PK\x01\x02", directory + 4)
    moved = data[: second + 42] + struct.pack("<I", 0) + data[second + 46 :]
    assert "lies over another entry" in refusal(moved)


def test_an_entry_whose_local_header_has_another_name() -> None:
    data = archive_of(("safe.xml", b"x"))
    assert "not where its directory says" in refusal(data.replace(b"safe.xml", b"evil.xml", 1))


@pytest.mark.parametrize(
    "name",
    [
        "../up.txt",
        "a/../../up.txt",
        "/etc/x",
        "C:\\x",
        "c:x",
        "a\\b",
        "..",
        "a//b",
        "./a",
        " ",
        "a\nb",
    ],
)
def test_names_that_lead_out_are_refused_by_name(name: str) -> None:
    data = archive_of(("ok.txt", b"x"), (name, b"x"))
    what = refusal(data)
    assert "holds an entry" in what
    assert "\n" not in what


def test_a_name_cut_off_by_nul_is_refused() -> None:
    data = archive_of(("ok.txtXevil", b"x")).replace(b"ok.txtXevil", b"ok.txt\0evil")
    assert "no readable name" in refusal(data)


@pytest.mark.parametrize(
    ("one", "other"), [("a.xml", "a.xml"), ("a.xml", "A.XML"), ("a", "a/"), ("\u00e9", "e\u0301")]
)
def test_twice_the_same_name_is_refused(one: str, other: str) -> None:
    assert "twice" in refusal(archive_of((one, b"1"), (other, b"")))


@pytest.mark.parametrize("mode", [0o120777, 0o010644, 0o020644, 0o060644])
def test_links_and_devices_are_refused(mode: int) -> None:
    link = zipfile.ZipInfo("link")
    link.external_attr = mode << 16
    assert "a link or a device" in refusal(archive_of((link, b"/etc/passwd")))


def test_encrypted_entries_are_refused() -> None:
    data = bytearray(archive_of(("secret.xml", b"x")))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + offset] |= 1
    assert "secret.xml is encrypted" in refusal(bytes(data))


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_other_methods_are_refused(method: int) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        archive.writestr("a.xml", b"x" * 1000)
    assert "other than deflate" in refusal(out.getvalue())


def test_what_is_no_archive(pack: Pack) -> None:
    assert "no zip archive at all" in refusal(b"P1: halo")
    assert "no zip archive at all" in refusal(b"")
    whole = pack({"a.xml": "x" * 5000})
    assert "its end is missing" in refusal(whole[: len(whole) * 2 // 3])


def test_a_directory_of_a_million_marks_is_refused_unread() -> None:
    """A mark costs 46 bytes on disk and ten times that in memory, so they are counted first."""
    marks = (b"PK\x01\x02" + bytes(42)) * 20_000
    end = b"PK\x05\x06" + struct.pack("<4H2IH", 0, 0, 1, 1, len(marks), 0, 0)
    assert "limit of 10,000 entries" in refusal(marks + end)


def test_deflate_that_is_broken() -> None:
    body = zlib.compress(b"x" * 1000)[2:-4]
    data = archive_of(("a.xml", b"x" * 1000))
    assert body in data
    assert "can't be inflated" in refusal(data.replace(body, b"\xff" * len(body)))
