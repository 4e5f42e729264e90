"""Every fault of a codebook is told, with its place and the nearest known name."""

from __future__ import annotations

from pathlib import Path

import pytest

from qualcode.codebook import check, read_codebook
from qualcode.errors import CodebookError


def faults(text: str) -> list[str]:
    return [str(fault).removeprefix("c.yaml:") for fault in check(text, where="c.yaml").faults]


def warnings(text: str) -> list[str]:
    return [str(fault).removeprefix("c.yaml:") for fault in check(text, where="c.yaml").warnings]


def test_a_sound_codebook_has_neither_faults_nor_warnings(sound: str) -> None:
    checked = check(sound, where="c.yaml")
    assert checked.codebook is not None
    assert (checked.faults, checked.warnings) == ((), ())


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            "definition: {id: L",
            "defnition: {id: L",
            '10:9: unknown key "defnition": did you mean definition?',
        ),
        ("title:", "titel:", '2:1: unknown key "titel": did you mean title?'),
        ("hotkey: h", "hotkey: ha", '17:17: the hotkey "ha" must be one printable character'),
        ('"#B34A3C"', "red", '16:17: "red" is no colour: write it as "#rrggbb", in quotes'),
        ('"#B34A3C"', '"#b34"', '16:17: "#b34" is no colour: write it as "#rrggbb", in quotes'),
        ("id: H1.a", "id: H1", '19:17: the id "H1" is taken already, on line 8'),
        ("id: H1.a", "id: obstacle", '19:17: the id "obstacle" is taken already, on line 5'),
        ("id: gap", "id: obstacle", '23:9: the id "obstacle" is taken already, on line 5'),
        ("          - id: H1.a\n", "          - \n", "20:13: the code has no id"),
        ("            name: Pusat dan daerah\n", "", '19:17: "H1.a" has no name'),
        ("name: Pusat dan daerah", "name: {id: ''}", '19:17: "H1.a" has no name'),
        (
            "name: Pusat dan daerah",
            "name: [Pusat]",
            "20:19: name must be a text or one text per language",
        ),
        ("name: Pusat dan daerah", "name: {id: [Pusat]}", "20:24: name must be a text, not a list"),
        (
            "name: Pusat dan daerah",
            "name: {idn: Pusat}",
            '20:20: unknown language "idn" in name: did you mean id?',
        ),
        (
            "name: Pusat dan daerah",
            "name: {fr: Centre}",
            '20:20: unknown language "fr" in name; known are id, en',
        ),
        ("[kasus tertunda]", "kasus tertunda", "11:23: include must be a list, not a text"),
        ("[soal anggaran]", "[[soal]]", "12:19: exclude must be a text, not a list"),
        ("[koordinasi, antar", '[" ", antar', "14:25: an empty text in keywords"),
        (
            "[koordinat]",
            "[Antar  Lembaga]",
            '14:37: the keyword "antar lembaga" (id) is also excluded, on line 15',
        ),
        (
            "codebook/1",
            "codebook/2",
            "1:11: codebook/2 was made for a newer qualcode; this one reads codebook/1",
        ),
        ("codebook/1", "findings/1", "1:11: this is a findings file, not a codebook file"),
        ("codebook/1", "yes", '1:11: this must read "qualcode: codebook/1"'),
        (
            "qualcode: codebook/1\n",
            "",
            '1:1: the line "qualcode: codebook/1" is missing at the top',
        ),
        ("languages: [id, en]", "languages: [id, en, en]", "3:21: the language en is listed twice"),
        (
            "[id, en]\n",
            "[id, en, English]\n",
            '3:21: "English" is no language code, such as id, en or ms',
        ),
        (
            "[koordinasi, antar",
            '["a\\u0007b", antar',
            "14:25: keywords holds a control character (U+0007)",
        ),
    ],
)
def test_each_fault_has_its_place(sound: str, old: str, new: str, expected: str) -> None:
    assert sound.count(old) == 1
    assert faults(sound.replace(old, new)) == [expected]


@pytest.mark.parametrize("key", ["a  b", "a" * 121, "a\u200bb"])
def test_an_id_has_no_odd_characters(sound: str, key: str) -> None:
    (fault,) = faults(sound.replace("id: H1.a", f'id: "{key}"'))
    assert fault.startswith("19:17: the id ")
    assert fault.isprintable()


@pytest.mark.parametrize("key", ["H1_b-2.c", "1", "Größe", "قانون", "Home tab (useful)", "a/b"])
def test_an_id_may_hold_letters_of_any_script(sound: str, key: str) -> None:
    assert faults(sound.replace("id: H1.a", f"id: {key}")) == []


def test_one_hotkey_serves_one_code(sound: str) -> None:
    twice = sound.replace(
        "            keywords: [daerah", "            hotkey: h\n            keywords: [daerah"
    )
    assert faults(twice) == ['22:21: the hotkey "h" is taken already, on line 17']


def test_all_faults_are_told_at_once_in_the_order_of_the_file(sound: str) -> None:
    spoilt = sound.replace("title:", "titel:").replace("hotkey: h", "hotkey: hh")
    spoilt = spoilt.replace("id: gap", "id: H1").replace("codes: []", "codes: *none")
    assert [fault.split(":")[0] for fault in faults(spoilt)] == ["2", "17", "23", "25"]


def test_what_can_not_be_read_at_all(sound: str) -> None:
    assert faults("just words") == [
        "1:1: a codebook must be a block of keys: qualcode, title, languages, families"
    ]
    assert faults("qualcode: codebook/1") == [
        "1:1: the codebook has no families: they hold its codes",
        "1:1: the codebook has no languages: list them, such as [id, en, ms]",
    ]
    assert faults(sound.replace("    codes:\n", "  codes:\n", 1))[0].startswith("7:3: ")


def test_no_depth_is_too_much_for_people_and_none_for_python(sound: str) -> None:
    def nested(levels: int) -> str:
        codes = "".join(
            f"{'    ' * n}    codes:\n{'    ' * n}      - id: c{n}\n{'    ' * n}        name: n\n"
            for n in range(levels)
        )
        head = "qualcode: codebook/1\nlanguages: [id]\nfamilies:\n  - id: f\n    name: n\n"
        return head + codes

    assert faults(nested(40)) == []
    assert faults(nested(60))[0].endswith("nested deeper than 100 levels")
    assert len(faults(nested(3000))) == 1


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            "            definition: Daerah tidak diajak bicara.\n",
            "",
            '19:17: "H1.a" has no definition',
        ),
        (
            "[daerah, pusat, provinsi]",
            "[daerah]",
            '19:17: "H1.a" has 1 of the 3 keywords that suggestions need',
        ),
        (
            "[daerah, pusat",
            "[Koordinasi, pusat",
            '22:24: "H1.a" shares keywords with "H1": Koordinasi',
        ),
        (
            "[daerah, pusat",
            "[daerah, pusat, DAERAH",
            '22:39: the keyword "DAERAH" (id) is given twice; the first is on line 22',
        ),
        ("Hambatan, en: Obstacle}", "Hambatan, en: }", "6:26: name has no text for en"),
        ('"#B34A3C"', "#B34A3C", "16:9: colour has no value (outside quotes, # begins a comment)"),
        (
            "id: H1.a",
            "id: GAP",
            '23:9: the id "gap" differs only in capitals from "GAP" on line 19',
        ),
    ],
)
def test_a_warning_stops_nothing(sound: str, old: str, new: str, expected: str) -> None:
    assert sound.count(old) == 1
    checked = check(sound.replace(old, new), where="c.yaml")
    assert checked.codebook is not None
    assert expected in warnings(sound.replace(old, new))


def test_keywords_of_different_languages_are_not_the_same(sound: str) -> None:
    assert warnings(sound.replace("[daerah, pusat", "[coordination, pusat")) == []


def test_a_codebook_without_codes_is_odd_but_sound() -> None:
    empty = "qualcode: codebook/1\nlanguages: [id]\nfamilies: []\n"
    assert faults(empty) == []
    assert warnings(empty) == ["3:11: the codebook has no codes yet"]


def test_reading_raises_with_every_fault(sound: str) -> None:
    spoilt = sound.replace("title:", "titel:").replace("hotkey: h", "hotkey: hh")
    with pytest.raises(CodebookError) as caught:
        read_codebook(spoilt, where="c.yaml")
    assert str(caught.value).startswith("c.yaml: 2 faults in the codebook.")
    assert caught.value.faults == tuple("c.yaml:" + fault for fault in faults(spoilt))


def test_the_file_s_name_is_shown_not_obeyed() -> None:
    (fault, *_) = check("", where="a\x1b[31m.yaml").faults
    assert str(fault) == "a\u241b[31m.yaml:1:1: the file is empty"


def test_hostile_files_are_refused_in_a_moment(shared_data: Path) -> None:
    """The shared folder's hostile files are no codebooks; none may hang or break the check."""
    for path in sorted((shared_data / "hostile").iterdir()):
        if path.is_file() and path.stat().st_size < 200_000:
            text = path.read_bytes().decode("utf-8", "surrogateescape")
            checked = check(text, where=path.name)
            assert checked.codebook is None, path.name
            assert all(str(fault).isprintable() for fault in checked.faults)
