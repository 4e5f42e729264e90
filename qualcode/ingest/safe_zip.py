"""Archives read under limits, in memory, entry by entry. Knows no format and writes no file.

The directory is judged before anything is inflated: how many entries, how large they say they
are, how far they are packed, what they are called. Each entry is then inflated in bounded chunks
and must come out at exactly the size it declared, so an archive that lies about its sizes is
stopped one byte past them.
"""

from __future__ import annotations

import io
import stat
import struct
import unicodedata
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from qualcode.errors import UnsafeArchiveError
from qualcode.text import display, told

MIB = 1 << 20
_CHUNK = 1 << 18
_DIRECTORY_MARK = b"PK\x01\x02"
_END_MARKS = (b"PK\x05\x06", b"PK\x06\x06")
_LOCAL = struct.Struct("<4s5H3I2H")
_ENCRYPTED = 0x1 | 0x40 | 0x2000  # plain, strong, and hidden directory
# What zipfile raises on a directory that is no directory.
_FAULTS = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    ValueError,
    OverflowError,
    struct.error,
    NotImplementedError,
    EOFError,
    LookupError,
    OSError,
)


@dataclass(frozen=True, slots=True)
class Limits:
    """What an archive may hold; sizes in bytes, inflated.

    `entries` counts directory entries, folders too. `entry_bytes` and `total_bytes` bound one
    entry and all of them. `ratio` bounds inflated to packed size, of an entry and of the whole,
    where the inflated size is above `ratio_from`: deflate reaches 1032 on a single repeated byte,
    word processors' XML seldom passes 40, but a blank bitmap in a document does.
    """

    entries: int = 10_000
    entry_bytes: int = 64 * MIB
    total_bytes: int = 256 * MIB
    ratio: int = 200
    ratio_from: int = 16 * MIB


DEFAULT = Limits()


class Archive(Mapping[str, bytes]):
    """The files of a checked archive by name; a file is inflated when it is asked for."""

    def __init__(self, data: bytes, infos: Mapping[str, zipfile.ZipInfo], where: str) -> None:
        self._data = data
        self._infos = infos
        self._where = where

    def __getitem__(self, name: str) -> bytes:
        """The whole file. Raises KeyError, or UnsafeArchiveError where it is not as declared."""
        info = self._infos[name]
        found = _inflated(self._data, info, info.file_size, self._where)
        if len(found) != info.file_size or zlib.crc32(found) != info.CRC:
            raise _damaged(self._where, told("{} is not as its directory says", name))
        return found

    def head(self, name: str, size: int) -> bytes:
        """At most the first `size` bytes of a file, without a look at the rest."""
        info = self._infos[name]
        return _inflated(self._data, info, min(size, info.file_size), self._where, whole=False)

    def size(self, name: str) -> int:
        """The inflated size that the directory declares, in bytes."""
        return self._infos[name].file_size

    def __iter__(self) -> Iterator[str]:
        return iter(self._infos)

    def __len__(self) -> int:
        return len(self._infos)


def read_archive(data: bytes, *, where: str, limits: Limits = DEFAULT) -> Archive:
    """The files of a zip archive given as bytes, once its directory has passed every check.

    Raises UnsafeArchiveError, which names the limit that was passed or the entry that is refused.
    """
    infos = _directory(data, where, limits)
    _check_sizes(infos, len(data), where, limits)
    _check_places(infos, where)
    files: dict[str, zipfile.ZipInfo] = {}
    seen: set[str] = set()
    for info in infos:
        _check_entry(info, where)
        key = unicodedata.normalize("NFC", info.filename.rstrip("/")).casefold()
        if key in seen:
            raise _refused(where, told("the archive holds {} twice", _name(info)))
        seen.add(key)
        if not info.filename.endswith("/"):
            files[info.filename] = info
    return Archive(data, files, where)


def _directory(data: bytes, where: str, limits: Limits) -> list[zipfile.ZipInfo]:
    """The directory's entries; their marks are counted first, since each costs memory to read."""
    if data.count(_DIRECTORY_MARK) > limits.entries:
        raise _refused(
            where,
            told("the archive holds more than the limit of {:,} entries", limits.entries),
        )
    if not any(mark in data for mark in _END_MARKS):
        if data.startswith(b"PK"):
            raise _damaged(where, told("its end is missing"))
        raise UnsafeArchiveError(
            "the file is damaged, or is no zip archive at all", where=where, mend=_MEND
        )
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return archive.infolist()
    except _FAULTS as fault:
        raise _damaged(where, told("its directory can't be read")) from fault


def _check_sizes(infos: list[zipfile.ZipInfo], packed: int, where: str, limits: Limits) -> None:
    for info in infos:
        if info.file_size > limits.entry_bytes:
            template = "{} inflates to {}, more than the limit of {} for one entry"
            sizes = _mib(info.file_size), _mib(limits.entry_bytes)
            raise _refused(where, told(template, _name(info), *sizes))
        _check_ratio(_name(info), info.file_size, info.compress_size, where, limits)
    total = sum(info.file_size for info in infos)
    if total > limits.total_bytes:
        template = "the archive inflates to {}, more than the limit of {} for an archive"
        raise _refused(where, told(template, _mib(total), _mib(limits.total_bytes)))
    _check_ratio(told("the archive"), total, packed, where, limits)


def _check_ratio(what: str, size: int, packed: int, where: str, limits: Limits) -> None:
    if size > limits.ratio_from and size > packed * limits.ratio:
        template = "{} inflates to {}, more than {} times its packed size, which is the limit"
        raise _refused(where, told(template, what, _mib(size), limits.ratio))


def _check_places(infos: list[zipfile.ZipInfo], where: str) -> None:
    """No two entries share bytes: overlapping ones make a small file inflate to a huge one."""
    end = 0
    for info in sorted(infos, key=lambda each: each.header_offset):
        if info.header_offset < end:
            raise _refused(where, told("{} lies over another entry of the archive", _name(info)))
        end = info.header_offset + _LOCAL.size + info.compress_size


def _check_entry(info: zipfile.ZipInfo, where: str) -> None:
    if reason := _unfit_name(info.orig_filename):
        raise _refused(where, told("the archive holds an entry {}: {}", reason, _name(info)))
    if info.flag_bits & _ENCRYPTED:
        raise UnsafeArchiveError(
            told("{} is encrypted", _name(info)), where=where, mend="Save it without a password"
        )
    if stat.S_IFMT(info.external_attr >> 16) not in (0, stat.S_IFREG, stat.S_IFDIR):
        raise _refused(where, told("{} is a link or a device, not a file", _name(info)))
    if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise _refused(where, told("{} is packed by a method other than deflate", _name(info)))


def _unfit_name(name: str) -> str:
    """Why a name can't be an entry's; empty where it can. The part before `/` at the end counts."""
    if not name.strip("/ ") or not name.replace("\xa0", " ").isprintable():
        return told("with no readable name")
    if "\\" in name:
        return told("with a backslash in its name")
    if name.startswith("/"):
        return told("with an absolute name")
    if name[1:2] == ":":
        return told("with a drive in its name")
    if any(part in ("", ".", "..") for part in name.removesuffix("/").split("/")):
        return told("whose name leads out of its folder")
    return ""


def _inflated(
    data: bytes, info: zipfile.ZipInfo, size: int, where: str, *, whole: bool = True
) -> bytes:
    """`size` bytes of an entry, one more where there is more than that and `whole` is wanted."""
    packed = _packed(data, info, where)
    wanted = size + 1 if whole else size
    if info.compress_type == zipfile.ZIP_STORED:
        return bytes(packed[:wanted])
    out = bytearray()
    engine = zlib.decompressobj(-zlib.MAX_WBITS)
    feed: bytes | memoryview = packed
    try:
        while feed and len(out) < wanted and not engine.eof:
            out += engine.decompress(feed, min(_CHUNK, wanted - len(out)))
            feed = engine.unconsumed_tail
    except zlib.error as fault:
        raise _damaged(where, told("{} can't be inflated", _name(info))) from fault
    return bytes(out)


def _packed(data: bytes, info: zipfile.ZipInfo, where: str) -> memoryview:
    """An entry's packed bytes, behind a local header that names the same entry."""
    start = info.header_offset
    try:
        mark, *_, name_size, extra_size = _LOCAL.unpack_from(data, start)
    except struct.error as fault:
        raise _damaged(where, told("{} is missing", _name(info))) from fault
    start += _LOCAL.size
    named = data[start : start + name_size]
    if mark != b"PK\x03\x04" or named != _raw_name(info):
        raise _damaged(where, told("{} is not where its directory says", _name(info)))
    start += name_size + extra_size
    return memoryview(data)[start : start + info.compress_size]


def _raw_name(info: zipfile.ZipInfo) -> bytes:
    return info.orig_filename.encode("utf-8" if info.flag_bits & 0x800 else "cp437")


def _name(info: zipfile.ZipInfo) -> str:
    return display(info.orig_filename[:120])


def _mib(size: int) -> str:
    return told("{:,.0f} MiB", size / MIB) if size >= MIB else told("{:,} bytes", size)


_MEND = "Get a fresh copy of the file, or save it again in the program that made it"


def _refused(where: str, what: str) -> UnsafeArchiveError:
    return UnsafeArchiveError(what, where=where, mend=_MEND)


def _damaged(where: str, detail: str) -> UnsafeArchiveError:
    return UnsafeArchiveError(told("the file is damaged: {}", detail), where=where, mend=_MEND)
