"""XML: no document type in any encoding, no entity, no depth, no bulk; a tree or events."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcode.errors import UnsafeXmlError
from qualcode.ingest import safe_xml

ENTITY = '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/hostname">]><a>&e;</a>'


class Listener:
    """Gathers text and names."""

    def __init__(self) -> None:
        self.heard: list[str] = []

    def start(self, tag: str, attrib: Mapping[str, str]) -> None:
        self.heard.append(f"<{tag}{''.join(f' {key}={value}' for key, value in attrib.items())}>")

    def end(self, tag: str) -> None:
        self.heard.append(f"</{tag}>")

    def data(self, data: str) -> None:
        self.heard.append(data)


def parse(data: bytes) -> str:
    return "".join(safe_xml.parse(data, where="a.xml").itertext())


def feed(data: bytes) -> str:
    listener = Listener()
    safe_xml.feed(data, listener, where="a.xml")
    return "".join(each for each in listener.heard if not each.startswith("<"))


both = pytest.mark.parametrize("read", [parse, feed])
Read = Callable[[bytes], str]


def refusal(read: Read, data: bytes) -> str:
    with pytest.raises(UnsafeXmlError) as caught:
        read(data)
    assert caught.value.where == "a.xml"
    return caught.value.what


@both
@pytest.mark.parametrize(
    ("declared", "codec"),
    [
        ("", "utf-8"),
        ('<?xml version="1.0"?>', "utf-8-sig"),
        ('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>', "utf-8"),
        ('<?xml version="1.0" encoding="utf-8"?>', "utf-8-sig"),
        ('<?xml version="1.0" encoding="UTF-16"?>', "utf-16"),
        ('<?xml version="1.0" encoding="utf-16"?>', "utf-16-le"),
        ("", "utf-16-be"),
        ('<?xml version="1.0" encoding="ISO-8859-1"?>', "latin-1"),
        ('<?xml version="1.0" encoding="windows-1252"?>', "cp1252"),
    ],
)
def test_encodings_that_are_read(read: Read, declared: str, codec: str) -> None:
    text = f"{declared}<!-- caf\u00e9 --><?go on?>\n<a>caf\u00e9 <b>au</b> lait</a>\n<!-- end -->"
    assert read(text.encode(codec)) == "caf\u00e9 au lait"


@both
@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize(
    "before", ["", '<?xml version="1.0"?>\n', "<!-- <a> --><?x <a>?>\n", "<!---->" + "  \n" * 1000]
)
def test_a_document_type_is_refused_unparsed(read: Read, codec: str, before: str) -> None:
    what = refusal(read, (before + ENTITY).encode(codec))
    assert "document type (DTD)" in what


@both
@pytest.mark.parametrize("codec", ["utf-7", "utf-32", "utf-32-le", "cp037"])
def test_a_document_type_can_not_hide_in_an_encoding(read: Read, codec: str) -> None:
    declared = f'<?xml version="1.0" encoding="{codec}"?>'
    assert "encoding" in refusal(read, (declared + ENTITY).encode(codec))


@both
@pytest.mark.parametrize("declared", ["utf-16", "utf-7", "shift_jis", "nonsense", ""])
def test_an_encoding_that_is_not_what_it_says(read: Read, declared: str) -> None:
    data = f'<?xml version="1.0" encoding="{declared}"?><a/>'.encode()
    assert "not accepted" in refusal(read, data)


@both
def test_a_document_type_behind_much_filling_is_still_refused(read: Read) -> None:
    assert "first 64 KiB" in refusal(read, b" " * 70_000 + ENTITY.encode())
    assert "first 64 KiB" in refusal(read, b"<!-- " + b"x" * 70_000 + b" -->" + ENTITY.encode())


@both
@pytest.mark.parametrize(
    "data", [b"", b"halo", b"<", b"</a>", b"<!-- <a/>", b"\xef\xbb\xbf", b"<?x"]
)
def test_what_is_no_xml(read: Read, data: bytes) -> None:
    assert "first 64 KiB" in refusal(read, data)


@both
@pytest.mark.parametrize(
    "data",
    [
        b"<a><b></a>",
        b"<a>",
        b"<a/><b/>",
        b"<a>&e;</a>",
        b"<a>x<!DOCTYPE a></a>",
        b"<a/><!DOCTYPE a>",
        b"<a>\xff</a>",
        b"<a>\0</a>",
        b"<a b='1' b='2'/>",
    ],
)
def test_what_is_not_well_formed(read: Read, data: bytes) -> None:
    assert "not well formed" in refusal(read, data)


@both
def test_a_fault_never_quotes_the_document(read: Read) -> None:
    what = refusal(read, b"<a><saksi-rahasia></rahasia></a>")
    assert "rahasia" not in what
    assert "line 1" in what


@both
def test_depth_has_a_limit(read: Read) -> None:
    def nested(levels: int) -> bytes:
        return b"<a>" * levels + b"x" + b"</a>" * levels

    assert read(nested(safe_xml.DEPTH)) == "x"
    for levels in (safe_xml.DEPTH + 1, 5000):
        assert f"limit of {safe_xml.DEPTH} levels" in refusal(read, nested(levels))


def test_bulk_has_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    data = b"<a>" + b"<b/>" * 100 + b"</a>"
    with pytest.raises(UnsafeXmlError, match="limit of 101 tags"):
        safe_xml.parse(data, where="a.xml", nodes=101)
    assert len(safe_xml.parse(data, where="a.xml", nodes=102)) == 100
    crowded = b"<a " + b" ".join(b"x%d='1'" % number for number in range(2001)) + b"/>"
    assert "limit of 2,000 attributes" in refusal(parse, crowded)
    monkeypatch.setattr(safe_xml, "EVENTS", 101)
    assert "limit of 101 tags" in refusal(feed, data)
    monkeypatch.setattr(safe_xml, "SIZE", 1 << 8)
    assert "larger than the limit" in refusal(feed, data)


def test_events_come_in_order_across_chunks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(safe_xml, "_CHUNK", 3)
    listener = Listener()
    safe_xml.feed(b'<a><b c="1">x</b>y</a>', listener, where="a.xml")
    assert "".join(listener.heard) == "<a><b c=1>x</b>y</a>"


@both
@given(
    data=st.binary(max_size=60) | st.text(alphabet="<>/!?ab &;='-\n", max_size=40).map(str.encode)
)
def test_nothing_but_a_refusal_comes_out(read: Read, data: bytes) -> None:
    for document in (data, b"<a>" + data + b"</a>", b"<a " + data):
        with contextlib.suppress(UnsafeXmlError):
            read(document)
