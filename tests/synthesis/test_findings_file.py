"""The findings file: every fault at its place, and nothing lost in writing."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qualcode.errors import CodebookError
from qualcode.synthesis import (
    KINDS,
    STANCES,
    EvidenceEntry,
    FindingEntry,
    read_findings,
    write_findings,
)

CODES = ("H1", "H2", "G1")
CASES = ("P1", "P2")
SOURCES = ("S1", "L1")
SOUND = """\
qualcode: findings/1
findings:
  - id: H1
    code: H1
    claim: {id: Lembaga bergerak sendiri., en: Agencies act apart.}
    evidence:
      - {kind: interview, case: P1, quote: "kata-kata persis"}
      - {kind: interview, attributed: false, note: temuan umum}
      - {kind: statute, source: S1, stance: contrasts}
      - {kind: literature, source: L1}
  - {id: G1, code: G1, claim: Tiada bukti.}
"""


def read(text: str) -> tuple[FindingEntry, ...]:
    return read_findings(text, where="f.yaml", codes=CODES, cases=CASES, sources=SOURCES)


def faults(text: str) -> list[str]:
    with pytest.raises(CodebookError) as caught:
        read(text)
    assert str(caught.value).startswith("f.yaml: ")
    return [fault.removeprefix("f.yaml:") for fault in caught.value.faults]


def test_what_a_sound_file_says() -> None:
    first, second = read(SOUND)
    assert first.evidence == (
        EvidenceEntry("interview", case="P1", quote="kata-kata persis"),
        EvidenceEntry("interview", attributed=False, note="temuan umum"),
        EvidenceEntry("statute", source="S1", stance="contrasts"),
        EvidenceEntry("literature", source="L1"),
    )
    assert second == FindingEntry("G1", "G1", {"id": "Tiada bukti."})


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("code: H1", "code: h1", '4:11: unknown code "h1": did you mean H1?'),
        ("code: H1", "code: X9", '4:11: unknown code "X9"; known are H1, H2, G1'),
        ("    code: H1\n", "", '3:9: "H1" names no code'),
        ("id: G1", "id: H1", '11:10: the id "H1" is taken already, on line 3'),
        ("{id: G1, ", "{", "11:5: the finding has no id"),
        (", claim: Tiada bukti.", "", '11:10: "G1" makes no claim'),
        ("claim: Tiada bukti.", "claim: ''", '11:10: "G1" makes no claim'),
        (
            "en: Agencies",
            "eng: Agencies",
            '5:44: unknown language "eng" in claim: did you mean en?',
        ),
        ("case: P1", "case: P", '7:33: unknown case "P": did you mean P1?'),
        ("source: S1", "source: s1", '9:33: unknown source "s1": did you mean S1?'),
        ("kind: statute", "kind: statue", '9:16: unknown kind "statue": did you mean statute?'),
        (
            "stance: contrasts",
            "stance: against",
            '9:45: unknown stance "against"; known are supports, contrasts, context',
        ),
        (
            "case: P1, ",
            "",
            "7:9: an interview must name its case, or say that there is none: attributed: false",
        ),
        (
            "attributed: false",
            "attributed: false, case: P2",
            "8:52: case can't be named where attributed is false",
        ),
        ("attributed: false", "attributed: no", "8:39: attributed must be true or false"),
        ("source: S1, ", "", "9:9: evidence of the kind statute must name its source"),
        (
            "source: L1",
            "source: L1, case: P1",
            "10:46: only an interview has a case; name the source",
        ),
        (
            "source: L1",
            "source: L1, attributed: false",
            "10:52: only an interview can be unattributed",
        ),
        (
            "kind: literature, ",
            "",
            "10:9: the evidence has no kind: interview, statute, case, institution, literature",
        ),
        ("quote:", "qoute:", '7:37: unknown key "qoute": did you mean quote?'),
        (
            "findings/1",
            "findings/2",
            "1:11: findings/2 was made for a newer qualcode; this one reads findings/1",
        ),
        ("findings/1", "codebook/1", "1:11: this is a codebook file, not a findings file"),
    ],
)
def test_each_fault_has_its_place(old: str, new: str, expected: str) -> None:
    assert SOUND.count(old) == 1
    assert faults(SOUND.replace(old, new)) == [expected]


def test_all_faults_are_told_at_once() -> None:
    spoilt = SOUND.replace("case: P1", "case: P9").replace("source: L1", "source: L9")
    assert [fault.split(":")[0] for fault in faults(spoilt.replace("code: H1", "code: H9"))] == [
        "4",
        "7",
        "10",
    ]


def test_a_file_without_findings() -> None:
    assert faults("") == ["1:1: the file is empty"]
    assert faults("qualcode: findings/1") == ["1:1: the file has no findings"]
    assert read("qualcode: findings/1\nfindings: []\n") == ()


def test_a_fault_never_holds_the_words_of_a_transcript() -> None:
    spoilt = SOUND.replace('"kata-kata persis"', '{a: "kata-kata persis"}')
    assert not any("persis" in fault for fault in faults(spoilt))


texts = (
    st.one_of(
        st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn"])),
        st.text(st.sampled_from("ab \n:#-,[]{}'\"&*!|>%@`?~é\u2028")),
        st.sampled_from(["no", "null", "~", "false", "1.10"]),
    )
    .map(str.strip)
    .filter(bool)
)
notes = texts | st.just("")
stances = st.sampled_from(STANCES)
pieces = st.one_of(
    st.builds(
        EvidenceEntry,
        kind=st.just("interview"),
        case=st.sampled_from(CASES),
        source=st.none() | st.sampled_from(SOURCES),
        stance=stances,
        quote=st.none() | texts,
        note=notes,
    ),
    st.builds(
        EvidenceEntry,
        kind=st.just("interview"),
        stance=stances,
        attributed=st.just(False),
        note=notes,
    ),
    st.builds(
        EvidenceEntry,
        kind=st.sampled_from(KINDS[1:]),
        source=st.sampled_from(SOURCES),
        stance=stances,
        quote=st.none() | texts,
        note=notes,
    ),
)
entries = st.lists(
    st.builds(
        FindingEntry,
        key=st.from_regex("[a-zA-Z0-9][a-zA-Z0-9._-]{0,9}", fullmatch=True),
        code=st.sampled_from(CODES),
        claim=st.dictionaries(st.sampled_from(["id", "en", "ms"]), texts, min_size=1),
        evidence=st.lists(pieces, max_size=3).map(tuple),
    ),
    max_size=3,
    unique_by=lambda entry: entry.key,
).map(tuple)


@given(entries)
@settings(max_examples=80)
def test_reading_what_was_written_gives_the_same(found: tuple[FindingEntry, ...]) -> None:
    written = write_findings(found)
    assert read(written) == found
    assert write_findings(read(written)) == written


def test_the_canonical_form() -> None:
    assert write_findings(read(SOUND)) == (
        "qualcode: findings/1\n"
        "findings:\n"
        "  - id: H1\n"
        "    code: H1\n"
        "    claim:\n"
        "      id: Lembaga bergerak sendiri.\n"
        "      en: Agencies act apart.\n"
        "    evidence:\n"
        "      - kind: interview\n"
        "        case: P1\n"
        "        quote: kata-kata persis\n"
        "      - kind: interview\n"
        "        attributed: false\n"
        "        note: temuan umum\n"
        "      - kind: statute\n"
        "        source: S1\n"
        "        stance: contrasts\n"
        "      - kind: literature\n"
        "        source: L1\n"
        "  - id: G1\n"
        "    code: G1\n"
        "    claim:\n"
        "      id: Tiada bukti.\n"
        "    evidence: []\n"
    )


def test_the_example_goes_through_unchanged() -> None:
    path = Path(__file__).parents[2] / "codebooks" / "findings.yaml"
    if not path.is_file():
        pytest.skip("this checkout has no example findings")
    codes = [f"{family}{number}" for family in "FHGR" for number in range(1, 6)]
    known = {
        "codes": codes,
        "cases": [f"P{number}" for number in range(1, 7)],
        "sources": [f"{kind}{number}" for kind in "SIL" for number in range(1, 11)],
    }
    found = read_findings(path.read_text(encoding="utf-8"), where=path.name, **known)
    assert read_findings(write_findings(found), where="again", **known) == found
    assert len(found) == 14
