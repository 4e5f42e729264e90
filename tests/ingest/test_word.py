"""Word documents: what of the body is text, and a word on everything else."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import docx as python_docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from qualcode.errors import InputError, QualcodeError, UnsafeXmlError
from qualcode.ingest import Incoming
from qualcode.ingest.readers.word import read as read_word

Docx = Callable[..., bytes]
Take = Callable[..., Incoming]


def run(text: str, properties: str = "") -> str:
    return f'<w:r>{properties}<w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*inner: str) -> str:
    return f"<w:p>{''.join(inner)}</w:p>"


def cell(*paragraphs: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{''.join(paragraphs)}</w:tc>"


def table(*rows: tuple[str, ...]) -> str:
    inner = "".join(f"<w:tr>{''.join(row)}</w:tr>" for row in rows)
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{inner}</w:tbl>"


def text_of(data: bytes) -> str:
    return read_word(data, where="P1.docx", encoding=None).text


def warnings_of(data: bytes) -> str:
    return "; ".join(read_word(data, where="P1.docx", encoding=None).warnings)


def saved(document: Any) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_a_document_made_by_python_docx(take: Take) -> None:
    document = python_docx.Document()
    document.add_paragraph("Pewawancara: halo?")
    table = document.add_table(rows=2, cols=2)
    for place, word in enumerate(("satu", "dua", "tiga", "empat")):
        table.cell(place // 2, place % 2).text = word
    document.add_paragraph("P1: \u201cya\u201d \U0001f600")
    incoming = take(saved(document))
    assert (
        incoming.text == "Pewawancara: halo?\nsatu\tdua\ntiga\tempat\nP1: \u201cya\u201d \U0001f600"
    )
    assert incoming.media.endswith("wordprocessingml.document")
    assert (incoming.encoding, incoming.newlines, incoming.warnings) == ("utf-8", "lf", ())


@given(
    lines=st.lists(
        st.text(st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff"))
    )
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
def test_paragraphs_are_lines(docx: Docx, lines: list[str]) -> None:
    escaped = [line.replace("&", "&amp;").replace("<", "&lt;") for line in lines]
    assert text_of(docx("".join(paragraph(run(line)) for line in escaped))) == "\n".join(lines)


def test_marks_inside_a_run(docx: Docx) -> None:
    inner = (
        "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:t>sayur</w:t>"
        "<w:noBreakHyphen/><w:t>mayur</w:t><w:softHyphen/><w:t>nya</w:t>"
        "<w:lastRenderedPageBreak/><w:ptab/><w:t>d\ne</w:t></w:r>"
    )
    stops = '<w:pPr><w:tabs><w:tab w:val="left" w:pos="700"/></w:tabs></w:pPr>'
    assert text_of(docx(paragraph(stops, inner))) == "a\tb\nc\nsayur-mayurnya\td e"


def test_what_wraps_runs_is_seen_through(docx: Docx) -> None:
    wrappers = ("hyperlink", "smartTag", "bdo", "fldSimple", "customXml")
    inner = "".join(f"<w:{name}>{run(name + ' ')}</w:{name}>" for name in wrappers)
    control = (
        "<w:sdt><w:sdtPr><w:placeholder><w:t>nama</w:t></w:placeholder></w:sdtPr><w:sdtContent>"
        f"{run('isian')}</w:sdtContent></w:sdt>"
    )
    block = f"<w:sdt><w:sdtContent>{paragraph(run('blok'))}</w:sdtContent></w:sdt>"
    made = docx(paragraph(inner, control) + block)
    assert text_of(made) == "hyperlink smartTag bdo fldSimple customXml isian\nblok"


def test_tracked_changes_are_read_as_if_accepted(docx: Docx) -> None:
    deleted = "<w:del><w:r><w:delText>lama</w:delText><w:t>aneh</w:t></w:r></w:del>"
    made = docx(
        paragraph(run("a "), f"<w:ins>{run('baru ')}</w:ins>", deleted, run("z"))
        + paragraph(
            f"<w:moveFrom>{run('pindah')}</w:moveFrom>", f"<w:moveTo>{run('kini')}</w:moveTo>"
        )
    )
    assert text_of(made) == "a baru z\nkini"
    assert "left out 1 deletion tracked" in warnings_of(made)
    assert "took in 1 insertion tracked" in warnings_of(made)
    assert "took in 1 moved passage, each once" in warnings_of(made)


def test_a_deleted_paragraph_mark_joins_paragraphs(docx: Docx) -> None:
    mark = "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"
    made = docx(paragraph(mark, run("satu ")) + paragraph(run("dua")) + paragraph(run("tiga")))
    assert text_of(made) == "satu dua\ntiga"
    assert not warnings_of(made)
    assert text_of(docx(paragraph(run("a")) + paragraph(mark, run("b")))) == "a\nb"
    inserted = "<w:pPr><w:rPr><w:ins/></w:rPr></w:pPr>"
    assert text_of(docx(paragraph(inserted, run("a")) + paragraph(run("b")))) == "a\nb"


def test_earlier_formatting_is_not_taken_for_the_present(docx: Docx) -> None:
    before = "<w:pPr><w:pPrChange><w:pPr><w:rPr><w:del/></w:rPr></w:pPr></w:pPrChange></w:pPr>"
    hidden = "<w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr>"
    assert text_of(docx(paragraph(before, run("a", hidden)) + paragraph(run("b")))) == "a\nb"


def test_deleted_rows_and_cells_go(docx: Docx) -> None:
    gone = "<w:tr><w:trPr><w:del/></w:trPr>" + cell(paragraph(run("baris"))) + "</w:tr>"
    kept = (
        "<w:tr><w:trPr><w:ins/></w:trPr>"
        + cell(paragraph(run("a")))
        + cell(paragraph(run("sel")), properties="<w:cellDel/>")
        + cell(paragraph(run("c")))
        + "</w:tr>"
    )
    made = docx(f"<w:tbl>{gone}{kept}</w:tbl>")
    assert text_of(made) == "a\t\tc"
    assert "left out 2 deletions" in warnings_of(made)


def test_merged_cells_are_told_once(docx: Docx) -> None:
    wide = '<w:gridSpan w:val="2"/>'
    rows = (
        (cell(paragraph(run("lebar")), properties=wide), cell(paragraph(run("c")))),
        (
            cell(paragraph(run("tinggi")), properties='<w:vMerge w:val="restart"/>'),
            cell(paragraph(run("b"))),
            cell(paragraph(run("c"))),
        ),
        (
            cell(paragraph(run("ulangan")), properties="<w:vMerge/>"),
            cell(paragraph(run("e"))),
            cell(paragraph(run("x")), properties='<w:hMerge w:val="continue"/>'),
        ),
    )
    assert text_of(docx(table(*rows))) == "lebar\tc\ntinggi\tb\tc\n\te"


def test_cells_of_several_paragraphs_and_tables_within(docx: Docx) -> None:
    inner = table((cell(paragraph(run("x"))), cell(paragraph(run("y")))))
    rows = (
        (
            cell(paragraph(run("P1:"))),
            cell(paragraph(run("satu")), paragraph(run("dua")), paragraph()),
        ),
        (cell(inner, paragraph()), cell(paragraph(run("z")))),
        (cell(paragraph()), cell(paragraph())),
    )
    assert text_of(docx(table(*rows) + paragraph(run("akhir")))) == (
        "P1:\tsatu\ndua\nx\ty\tz\nakhir"
    )


def field(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def test_fields_give_their_result(docx: Docx) -> None:
    instruction = "<w:r><w:instrText> DATE </w:instrText></w:r>" + run("perintah")
    inner = field("begin") + run("dalam") + field("separate") + run("tersembunyi") + field("end")
    made = docx(
        paragraph(
            run("pada "),
            *(field("begin"), instruction, inner, field("separate"), run("16 Juni"), field("end")),
            run(" itu"),
        )
    )
    assert text_of(made) == "pada 16 Juni itu"


def test_a_field_without_end_swallows_no_more_than_its_paragraph(docx: Docx) -> None:
    made = docx(paragraph(field("begin"), run("x")) + paragraph(run("lanjut")))
    assert text_of(made) == "\nlanjut"
    assert text_of(docx(paragraph(field("end"), run("x")))) == "x"


def test_text_boxes_follow_their_paragraph_and_come_once(docx: Docx) -> None:
    box = f"<w:txbxContent>{paragraph(run('kotak'))}{paragraph(run('dua'))}</w:txbxContent>"
    both = (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps">'
        f"<wps:txbx>{box}</wps:txbx></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )
    assert text_of(docx(paragraph(run("a"), both, run("b")) + paragraph(run("c")))) == (
        "ab\nkotak\ndua\nc"
    )
    only = f"<w:r><w:pict><v:textbox>{box}</v:textbox></w:pict></w:r>"
    assert text_of(docx(paragraph(only))) == "\nkotak\ndua"


def test_symbols_and_emoji(docx: Docx) -> None:
    arrow = '<w:sym w:font="Wingdings" w:char="F0E0"/>'
    odd = '<w:sym w:font="Webdings" w:char="F031"/>'
    plain = '<w:sym w:font="Arial" w:char="00E9"/><w:sym w:char="2013"/><w:sym w:char="xyz"/>'
    emoji = (
        '<mc:AlternateContent><mc:Choice Requires="w16se"><w16se:symEx w16se:font="Segoe UI Emoji" '
        'w16se:char="1F60A"/></mc:Choice><mc:Fallback><w:t>?</w:t></mc:Fallback>'
        "</mc:AlternateContent>"
    )
    made = docx(paragraph(f"<w:r>{arrow}{odd}{plain}{emoji}</w:r>"))
    assert text_of(made) == "\u2192\u25af\u25af\u2013\u25af\U0001f60a"
    assert "3 symbols of a symbol font" in warnings_of(made)


def test_hidden_text_is_left_out_and_reported(docx: Docx) -> None:
    made = docx(
        paragraph(
            run("a", "<w:rPr><w:vanish/></w:rPr>"),
            run("b", '<w:rPr><w:vanish w:val="0"/></w:rPr>'),
            run("c"),
        )
    )
    assert text_of(made) == "bc"
    assert "left out 1 piece of hidden text" in warnings_of(made)
    mark = paragraph("<w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>", run("d"))
    assert text_of(docx(mark)) == "d"


def test_what_stands_outside_the_body_is_counted(docx: Docx) -> None:
    inner = (
        '<w:r><w:footnoteReference w:id="2"/><w:endnoteReference w:id="2"/></w:r>'
        '<w:r><w:commentReference w:id="0"/></w:r><w:r><w:commentReference w:id="1"/></w:r>'
        "<w:r><w:drawing><pic:pic/></w:drawing></w:r>"
    )
    made = docx(paragraph(run("a"), inner) + '<w:altChunk r:id="rId9"/>')
    assert text_of(made) == "a"
    warnings = warnings_of(made)
    for words in ("1 footnote ", "1 endnote ", "2 comments ", "1 picture", "1 embedded document "):
        assert f"left out {words}" in warnings


def test_headers_are_left_out_and_said_to_be(docx: Docx, pack: Callable[..., bytes]) -> None:
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    rows = (("header", "header1.xml", False), ("footer", "/word/footer1.xml", False))
    for header, said in ((run("RAHASIA"), True), (run("12"), False)):
        parts = {
            "word/header1.xml": f"<w:hdr {space}>{paragraph(header)}</w:hdr>",
            "word/footer1.xml": f"<w:ftr {space}>{paragraph()}</w:ftr>",
        }
        made = docx(paragraph(run("a")), parts, rows)
        assert text_of(made) == "a"
        assert ("headers and footers" in warnings_of(made)) is said


def test_references_to_outside_are_dropped_and_named(docx: Docx) -> None:
    made = docx(
        paragraph(run("a")),
        rows=(
            ("hyperlink", "https://example.invalid/a", True),
            ("hyperlink", "https://example.invalid/b", True),
            ("attachedTemplate", "file:///x.dotm", True),
            ("image", "media/a.png", False),
        ),
    )
    (warning,) = read_word(made, where="x", encoding=None).warnings
    assert "dropped 3 external references (1 template, 2 links)" in warning
    assert "example.invalid" not in warning


@pytest.mark.parametrize("sign", ["type", "part"])
def test_macros_are_ignored_and_said_to_be(docx: Docx, sign: str) -> None:
    if sign == "type":
        made = docx(
            paragraph(run("a")), main="application/vnd.ms-word.document.macroEnabled.main+xml"
        )
    else:
        made = docx(paragraph(run("a")), {"word/vbaProject.bin": b"\xd0\xcf\x11\xe0"})
    assert text_of(made) == "a"
    assert "took no notice of the macros" in warnings_of(made)


def test_the_strict_form_of_the_standard(docx: Docx) -> None:
    made = docx(paragraph(run("a"), "<w:del><w:r><w:t>b</w:t></w:r></w:del>"))
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    body = (
        f'<w:document xmlns:w="{strict}"><w:body>{paragraph(run("a"))}'
        f"{table((cell(paragraph(run('b'))),))}</w:body></w:document>"
    )
    assert text_of(made) == "a"
    assert text_of(docx("", {"word/document.xml": body})) == "a\nb"


@pytest.mark.parametrize(
    "target", ["/word/document.xml", "WORD/Document.xml", "./word/x/../document.xml"]
)
def test_the_body_is_found_as_word_finds_it(docx: Docx, target: str) -> None:
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    rels = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{kind}" Target="{target}"/></Relationships>'
    )
    assert text_of(docx(paragraph(run("a")), {"_rels/.rels": rels})) == "a"


def test_the_users_encoding_has_no_bearing(docx: Docx) -> None:
    draft = read_word(docx(paragraph(run("a"))), where="x", encoding="cp1252")
    assert draft.encoding == "utf-8"
    assert "--encoding" in draft.warnings[0]


def test_utf16_parts_are_read(docx: Docx) -> None:
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    body = f'<?xml version="1.0" encoding="UTF-16"?><w:document {space}><w:body>'
    body += paragraph(run("caf\u00e9")) + "</w:body></w:document>"
    assert text_of(docx("", {"word/document.xml": body.encode("utf-16")})) == "caf\u00e9"


@pytest.mark.parametrize(
    "part", ["word/document.xml", "[Content_Types].xml", "_rels/.rels", "word/comments.xml"]
)
@pytest.mark.parametrize("codec", ["utf-8", "utf-16"])
def test_a_document_type_in_any_part_is_refused(docx: Docx, part: str, codec: str) -> None:
    evil = '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/hostname">]><a>&e;</a>'.encode(codec)
    with pytest.raises(UnsafeXmlError, match="document type") as caught:
        text_of(docx(paragraph(run("a")), {part: evil}))
    assert part in caught.value.where


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"WordDocument", "an old Word document"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "locked with a password",
        ),
        (b"%PDF-1.7", "a PDF, whatever its name says"),
        (b"{\\rtf1}", "an RTF document"),
        (b"P1: halo", "no zip archive"),
        (b"", "no zip archive"),
    ],
)
def test_other_files_under_a_docx_name(data: bytes, words: str) -> None:
    with pytest.raises(InputError, match=words) as caught:
        text_of(data)
    assert caught.value.mend


def test_archives_that_hold_no_word_document(docx: Docx, pack: Callable[..., bytes]) -> None:
    sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    for made, words in (
        (pack({"a.txt": "halo"}), "a zip archive but no Word document"),
        (docx("", main=sheet), "an Office file but no Word document"),
        (pack({"[Content_Types].xml": "<Types/>"}), "without a body"),
    ):
        with pytest.raises(QualcodeError, match=words):
            text_of(made)


def numbered(*properties: str) -> str:
    return f"<w:pPr>{''.join(properties)}</w:pPr>"


def test_automatic_numbers_are_counted_bullets_are_not(docx: Docx) -> None:
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

    def level(number: int, form: str) -> str:
        return f'<w:lvl w:ilvl="{number}"><w:numFmt w:val="{form}"/></w:lvl>'

    lists = (
        f'<w:numbering {space}><w:abstractNum w:abstractNumId="7">{level(0, "decimal")}'
        f"{level(1, 'bullet')}</w:abstractNum>"
        '<w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>'
        '<w:num w:numId="4"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0">'
        f"{level(0, 'bullet')}</w:lvlOverride></w:num></w:numbering>"
    )
    styles = (
        f'<w:styles {space}><w:style w:styleId="Base"><w:pPr><w:numPr>'
        '<w:numId w:val="3"/></w:numPr></w:pPr></w:style>'
        '<w:style w:styleId="Soal"><w:basedOn w:val="Base"/></w:style>'
        '<w:style w:styleId="Ring"><w:basedOn w:val="Ring"/></w:style></w:styles>'
    )

    def listed(number: int, at: int) -> str:
        return numbered(f'<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="{number}"/></w:numPr>')

    body = "".join(
        paragraph(properties, run("a"))
        for properties in (
            listed(3, 0),  # a number
            listed(3, 1),  # a bullet
            listed(4, 0),  # a bullet, by override
            listed(9, 0),  # a list that is not there: taken for a number
            listed(0, 0),  # numbering turned off
            numbered('<w:pStyle w:val="Soal"/>'),  # a number, by the style's base
            numbered('<w:pStyle w:val="Ring"/>'),  # a style based on itself
            numbered('<w:pStyle w:val="Soal"/>', '<w:numPr><w:numId w:val="0"/></w:numPr>'),
        )
    )
    made = docx(
        body + paragraph(listed(3, 0)),  # an empty paragraph shows a number, but says nothing
        {"word/numbering.xml": lists, "word/styles.xml": styles},
        (("numbering", "numbering.xml", False), ("styles", "styles.xml", False)),
    )
    assert text_of(made) == "\n".join("a" * 8) + "\n"
    assert "automatic numbers of 3 paragraphs" in warnings_of(made)
