"""Files cut off and with bytes changed: a text or a refusal, never another exception."""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qualcode.errors import QualcodeError
from qualcode.ingest import read_archive
from qualcode.ingest.readers.word import read as read_word

Docx = Callable[..., bytes]


def outcome(work: Callable[[bytes], object], data: bytes) -> str:
    try:
        work(data)
    except QualcodeError:
        return "refused"
    return "read"


def word(data: bytes) -> object:
    return read_word(data, where="P1.docx", encoding=None)


def archive(data: bytes) -> object:
    return dict(read_archive(data, where="a.zip"))


def flipped(data: bytes, times: int) -> Iterator[bytes]:
    chance = random.Random(len(data))
    for _ in range(times):
        made = bytearray(data)
        for _ in range(chance.choice((1, 1, 3, 10))):
            made[chance.randrange(len(made))] = chance.randrange(256)
        yield bytes(made)


def stored(data: bytes) -> bytes:
    """The same archive with nothing packed and checksums made right by zipfile."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            target.writestr(name, source.read(name))
    return out.getvalue()


@pytest.fixture
def sample(docx: Docx) -> bytes:
    return docx(
        "<w:p><w:r><w:t>P1: halo</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r>"
        "</w:p></w:tc></w:tr></w:tbl>",
        rows=(("hyperlink", "https://example.invalid/", True),),
    )


@pytest.mark.parametrize("pack", [bytes, stored])
def test_every_cut_is_refused(sample: bytes, pack: Callable[[bytes], bytes]) -> None:
    data = pack(sample)
    assert outcome(word, data) == outcome(archive, data) == "read"
    for end in range(0, len(data), 7):
        assert outcome(word, data[:end]) == "refused"
        assert outcome(archive, data[:end]) == "refused"


@pytest.mark.parametrize("pack", [bytes, stored])
def test_changed_bytes(sample: bytes, pack: Callable[[bytes], bytes]) -> None:
    seen = {outcome(work, made) for made in flipped(pack(sample), 400) for work in (word, archive)}
    assert seen == {"read", "refused"}


def test_changed_bytes_inside_the_body(docx: Docx, sample: bytes) -> None:
    """Behind good checksums, so that the XML is reached each time."""
    with zipfile.ZipFile(io.BytesIO(sample)) as opened:
        body = opened.read("word/document.xml")
    seen = {outcome(word, docx("", {"word/document.xml": made})) for made in flipped(body, 300)}
    assert seen == {"read", "refused"}


NAMES = ["p", "r", "t", "tbl", "tr", "tc", "tcPr", "vMerge", "del", "ins", "pPr", "rPr", "fldChar"]
elements = st.recursive(
    st.sampled_from(["x", "", "<w:tab/>", "<w:br/>", '<w:fldChar w:fldCharType="begin"/>']),
    lambda inner: st.builds(
        lambda name, parts: f"<w:{name}>{''.join(parts)}</w:{name}>",
        st.sampled_from([*NAMES, "txbxContent", "trPr", "vanish", "numPr", "moveFrom", "sdt"]),
        st.lists(inner, max_size=4),
    ),
    max_leaves=12,
)


@given(inner=elements)
@settings(max_examples=200)
def test_elements_in_any_order_are_read(inner: str) -> None:
    from qualcode.ingest import safe_xml
    from qualcode.ingest.readers.word.body import Body

    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    body = Body()
    document = f'<w:body xmlns:w="{space}">{inner}<w:p><w:r><w:t>akhir</w:t></w:r></w:p></w:body>'
    safe_xml.feed(document.encode(), body, where="x")
    assert body.text().endswith("akhir")


@pytest.mark.slow
def test_changed_bytes_of_real_documents(shared_data: Path) -> None:
    for path in sorted((shared_data / "docx").rglob("*.docx")):
        data = path.read_bytes()
        for made in (*flipped(data, 60), *(data[:end] for end in range(0, len(data), 997))):
            assert outcome(word, made) in ("read", "refused")
