"""Bytes into text: marks, strict UTF-8, the named guess, the user's choice, and refusals."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcode.errors import DecodingError
from qualcode.ingest import decode
from qualcode.ingest.controls import census

MARKED = {
    "utf-8": codecs.BOM_UTF8,
    "utf-16-le": codecs.BOM_UTF16_LE,
    "utf-16-be": codecs.BOM_UTF16_BE,
    "utf-32-le": codecs.BOM_UTF32_LE,
    "utf-32-be": codecs.BOM_UTF32_BE,
}
plain_text = st.text(st.characters(exclude_categories=("Cs", "Cc"))).filter(
    lambda text: not text.startswith("\ufeff")
)


def refusal(data: bytes, encoding: str | None = None) -> DecodingError:
    with pytest.raises(DecodingError) as caught:
        decode(data, where="P1.txt", encoding=encoding)
    assert caught.value.where == "P1.txt"
    assert caught.value.mend
    return caught.value


@given(text=plain_text, codec=st.sampled_from(sorted(MARKED)))
def test_a_byte_order_mark_says_the_encoding(text: str, codec: str) -> None:
    decoded = decode(MARKED[codec] + text.encode(codec), where="x")
    assert (decoded.text, decoded.encoding, decoded.mark) == (text, codec, True)
    assert not decoded.warnings


@given(text=plain_text)
def test_utf8_needs_no_mark(text: str) -> None:
    decoded = decode(text.encode(), where="x")
    assert (decoded.text, decoded.encoding, decoded.mark) == (text, "utf-8", False)
    assert not decoded.warnings


@given(text=plain_text, codec=st.sampled_from([*MARKED, "utf-16", "utf-32", "utf-7", "gb18030"]))
def test_a_named_encoding_is_obeyed(text: str, codec: str) -> None:
    assert decode(text.encode(codec), where="x", encoding=codec).text == text


def test_names_of_one_encoding_are_recorded_alike() -> None:
    data = "caf\u00e9".encode("cp1252")
    for name in ("cp1252", "windows-1252", "WINDOWS_1252", " 1252 "):
        assert decode(data, where="x", encoding=name).encoding == "windows-1252"
    assert decode(b"x", where="x", encoding="utf-8-sig").encoding == "utf-8"


@pytest.mark.parametrize(
    "text",
    [
        "N1: \u201ctetapi\u201d berbulan\u2013bulan \u20ac.",
        "Der gro\u00dfe \u201eSpa\u00df\u201c kostet 3 \u20ac. Sch\u00f6ne Gr\u00fc\u00dfe\u2026",
        "\u00c9l dijo: \u00ab\u00bfQu\u00e9 tal, ni\u00f1o?\u00bb \u2014 a 5 \u20ac",
        "J\u2019ai \u00e9t\u00e9 cr\u00e9\u00e9e \u00e0 Li\u00e8ge",
        "caf\u00e9",
    ],
)
def test_windows_1252_is_a_guess_that_is_named(text: str) -> None:
    decoded = decode(text.encode("cp1252"), where="x")
    assert (decoded.text, decoded.encoding) == (text, "windows-1252")
    (warning,) = decoded.warnings
    assert "windows-1252, which is a guess" in warning
    assert "--encoding" in warning


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        (
            "\u041f\u0440\u0438\u0432\u0435\u0442, \u043a\u0430\u043a \u0434\u0435\u043b\u0430?",
            "cp1251",
        ),
        ("\u201ctetapi\u201d caf\u00e9 \u2014 d\u00e9j\u00e0", "mac_roman"),
        ("caf\u00e9 d\u00e9j\u00e0 vu na\u00efve", "cp850"),
        ("P\u0159\u00edli\u0161 \u017elu\u0165ou\u010dk\u00fd k\u016f\u0148", "cp1250"),
        ("\u0643\u064a\u0641 \u062d\u0627\u0644\u0643", "cp1256"),
        ("\u65e5\u672c\u8a9e\u306e\u30c6\u30ad\u30b9\u30c8", "shift_jis"),
        ("\u4e2d\u6587\u6587\u672c\u5728\u8fd9\u91cc", "gb18030"),
    ],
)
def test_what_reads_like_no_text_in_windows_1252_is_refused(text: str, codec: str) -> None:
    data = text.encode(codec)
    assert "byte offset" in refusal(data).what
    assert decode(data, where="x", encoding=codec).text == text


def test_a_damaged_utf8_file_is_not_taken_for_windows_1252() -> None:
    data = "katanya \u201ctidak\u201d dan \u201cya\u201d caf\u00e9 ".encode() + b"\xe9 rusak"
    error = refusal(data)
    assert f"byte offset {len(data) - 7} (hex e9, line 1)" in error.what
    assert "--encoding utf-8-replace" in error.mend


@given(before=st.text("ab \n", max_size=30))
def test_the_offset_is_that_of_the_first_byte_that_does_not_fit(before: str) -> None:
    data = before.encode() + b"\xc3("
    error = refusal(data, "utf-8")
    assert f"byte offset {len(before)} " in error.what
    assert f"line {before.count(chr(10)) + 1})" in error.what
    marked = refusal(codecs.BOM_UTF16_LE + "ab".encode("utf-16-le") + b"\x00\xd8")
    assert "no utf-16-le at byte offset 6" in marked.what


def test_replacing_is_an_explicit_choice_and_counted() -> None:
    data = "sudah ada \ufffd, rusak ".encode() + b"\xff dan \xc3("
    decoded = decode(data, where="x", encoding="utf-8-replace")
    assert decoded.text == "sudah ada \ufffd, rusak \ufffd dan \ufffd("
    assert decoded.encoding == "utf-8"
    assert decoded.warnings == ("put U+FFFD in 2 places where the bytes are no utf-8",)
    assert not decode(b"utuh", where="x", encoding="utf-8-replace").warnings
    assert decode(b"a\xffb", where="x", encoding="ascii-replace").text == "a\ufffdb"


@pytest.mark.parametrize(
    ("codec", "other"), [("utf-16-le", "utf-16-be"), ("utf-16-be", "utf-16-le")]
)
@pytest.mark.parametrize(
    "text", ["P1: halo\n" * 9, "\u0643\u064a\u0641 \u062d\u0627\u0644\u0643\n" * 9]
)
def test_utf16_that_lost_its_mark_is_named(codec: str, other: str, text: str) -> None:
    error = refusal(text.encode(codec))
    assert codec in error.what
    assert error.mend == f"Say --encoding {codec}"
    assert other not in str(error)


def test_a_mark_that_gainsays_the_named_encoding() -> None:
    assert "byte order mark of utf-16-le" in refusal("x".encode("utf-16"), "utf-8").what


@pytest.mark.parametrize(
    ("name", "near"), [("utf8x", "utf8"), ("windows1253x", "windows-1253"), ("wndows-1252", "1252")]
)
def test_an_unknown_encoding_gets_the_nearest_name(name: str, near: str) -> None:
    error = refusal(b"x", name)
    assert f'"{name}"' in error.what
    assert near in error.mend


@pytest.mark.parametrize(
    "name",
    ["", "-replace", "rot13", "hex", "base64", "idna", "undefined", "x\0", "\u00e9", "\x1b[2J"],
)
def test_names_that_are_no_text_encoding(name: str) -> None:
    assert "\x1b" not in str(refusal(b"x", name))


def test_half_characters_never_come_in() -> None:
    assert "half a character" in refusal(b"+2AA-", "utf-7").what


def test_nul_goes_and_is_counted() -> None:
    decoded = decode(b"P1: ha\0lo\0\0\n", where="x")
    assert decoded.text == "P1: halo\n"
    assert decoded.warnings == ("removed 3 NUL characters",)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"%PDF-1.7 ...", "a PDF"),
        (b"{\\rtf1 halo}", "RTF"),
        (b"PK\x03\x04abc", "zip archive"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old Word document"),
        (b"\x89PNG\r\n", "a picture"),
        (bytes(range(32)) * 9, "full of control characters"),
        (bytes(500), "full of control characters"),
    ],
)
def test_files_of_another_kind(data: bytes, words: str) -> None:
    assert words in refusal(data).what


def test_an_error_never_quotes_the_text() -> None:
    assert "rahasia" not in str(refusal(b"rahasia \xc3( rahasia", "utf-8"))


def test_hidden_controls_are_counted_by_kind() -> None:
    found = census("a\x1b[2J\x9b b\u202e\u2066c\u061c\x85d\u2028e\ttab\n")
    assert [warning.split(",")[0] for warning in found] == [
        "holds 2 terminal control characters",
        "holds 3 direction control characters",
        "holds 2 separators of lines or pages",
    ]
    assert "1 direction control character," in census("\u200f")[0]
    assert census("biasa, na\u00efve \U0001f468\u200d\U0001f469\n\t") == ()


@given(
    data=st.binary(max_size=80), name=st.sampled_from([None, "utf-8", "utf-16", "cp1252", "utf-7"])
)
def test_nothing_but_a_refusal_comes_out(data: bytes, name: str | None) -> None:
    for encoding in (name, f"{name}-replace" if name else None):
        try:
            text = decode(data, where="x", encoding=encoding).text
        except DecodingError:
            continue
        assert "\0" not in text
        assert text.encode().decode() == text
