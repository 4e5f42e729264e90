"""The bundled example study as files: texts, codings, codebook, findings. Knows no store."""

from __future__ import annotations

import csv
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from ruamel.yaml import YAML

from qualcode import ingest

ROOT = Path(__file__).resolve().parents[2]
TRANSCRIPTS = ROOT / "transcripts"
INFORMANTS = ("P1", "P2", "P3", "P4", "P5", "P6")
CODERS = ("dimas", "ratna")
COLUMNS = ["source", "start", "end", "code", "coder", "quote", "memo"]
FAMILIES = {
    "factor": ["F1", "F2", "F3", "F4", "F5"],
    "obstacle": ["H1", "H2", "H3", "H4", "H5"],
    "gap": ["G1", "G2", "G3", "G4"],
    "recommendation": ["R1", "R2", "R3", "R4", "R5"],
}
LANGUAGES = ["id", "en", "ms"]

# What the study's evidence map says, typed in by hand: the files are held against it.
NAMED_INTERVIEWS = {
    "F1": {"P2", "P3"},
    "F2": {"P2"},
    "F3": {"P5"},
    "F4": {"P1", "P4"},
    "F5": {"P1", "P6"},
    "H1": {"P1"},
    "H4": {"P1"},
}
LAW = {
    "H1": {"I1", "I2"},
    "H3": {"S1", "S2"},
    "G1": {"S3", "S6"},
    "G2": {"I1", "I2"},
}
LITERATURE = {
    "H1": {"L1", "L2"},
    "H2": {"L3"},
    "H3": {"L4"},
    "H4": {"L5"},
    "H5": {"L6"},
    "G1": {"L7"},
    "G2": {"L8"},
    "G3": {"L9"},
    "G4": {"L10"},
}
MONTHS = dict(zip(INFORMANTS, ["10", "10", "09", "10", "11", "11"], strict=True))


class Row(NamedTuple):
    source: str
    start: int
    end: int
    code: str
    coder: str
    quote: str
    memo: str


def load(path: str) -> Any:
    return YAML(typ="safe").load((ROOT / path).read_text(encoding="utf-8"))


def split_front_matter(path: Path) -> tuple[dict[str, str], str]:
    """Front matter and the text below it, read plainly: a second opinion on the reader."""
    head, body = path.read_text(encoding="utf-8").removeprefix("---\n").split("\n---\n", 1)
    pairs = (line.partition(": ") for line in head.split("\n"))
    return {key: value for key, _, value in pairs}, body.lstrip("\n")


def coded_rows(coder: str) -> Iterator[Row]:
    path = TRANSCRIPTS / "codings" / f"{coder}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        for r in csv.DictReader(file):
            places = (int(r["start"]), int(r["end"]))
            yield Row(r["source"], *places, r["code"], r["coder"], r["quote"], r["memo"])


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    return {name: split_front_matter(TRANSCRIPTS / f"{name}.md")[1] for name in INFORMANTS}


@pytest.fixture(scope="module")
def rows() -> list[Row]:
    return [row for coder in CODERS for row in coded_rows(coder)]


@pytest.fixture(scope="module")
def codes() -> dict[str, dict[str, Any]]:
    book = load("codebooks/obstacles-and-gaps.yaml")
    return {code["id"]: code for family in book["families"] for code in family["codes"]}


@pytest.fixture(scope="module")
def findings() -> dict[str, list[dict[str, Any]]]:
    """Evidence by the finding's code."""
    listed = load("codebooks/findings.yaml")["findings"]
    return {finding["code"]: finding["evidence"] for finding in listed}


def cited(evidence: list[dict[str, Any]], *kinds: str) -> set[str]:
    return {item["source"] for item in evidence if item["kind"] in kinds}


def named(evidence: list[dict[str, Any]]) -> set[str]:
    return {e["case"] for e in evidence if e["kind"] == "interview" and e.get("attributed", True)}


def unnamed(evidence: list[dict[str, Any]]) -> bool:
    return any(e["kind"] == "interview" and not e.get("attributed", True) for e in evidence)


def quotations(findings: Mapping[str, list[dict[str, Any]]]) -> set[tuple[str, str, str]]:
    """(finding's code, informant, words) of every quotation."""
    return {(c, e["case"], e["quote"]) for c, es in findings.items() for e in es if "quote" in e}


# ---------------------------------------------------------------- transcripts


@pytest.mark.parametrize("name", INFORMANTS)
def test_a_transcript_says_that_it_is_synthetic_before_anyone_speaks(name: str) -> None:
    front, text = split_front_matter(TRANSCRIPTS / f"{name}.md")
    assert front["synthetic"] == "ya"
    first = text.split("\n\n", 1)[0]
    assert first.startswith("[Transkrip sintetis untuk contoh; tidak ada orang atau peristiwa")
    assert first.endswith("]")


@pytest.mark.parametrize("name", INFORMANTS)
def test_a_transcript_is_as_long_as_promised(name: str, texts: dict[str, str]) -> None:
    assert 700 <= len(texts[name].split()) <= 1000
    assert len(re.findall(rf"^{name}: ", texts[name], re.MULTILINE)) >= 14


@pytest.mark.parametrize("name", INFORMANTS)
def test_every_paragraph_after_the_first_is_one_speakers_turn(
    name: str, texts: dict[str, str]
) -> None:
    _, *turns = texts[name].rstrip("\n").split("\n\n")
    assert [t for t in turns if not re.fullmatch(rf"(Pewawancara|{name}): \S[^\n]*", t)] == []


@pytest.mark.parametrize("name", INFORMANTS)
def test_front_matter_tells_the_case(name: str) -> None:
    front, _ = split_front_matter(TRANSCRIPTS / f"{name}.md")
    assert front["case"] == name
    assert front["kind"] == "interview"
    assert front["month"] == f"2025-{MONTHS[name]}"
    assert {"title", "group", "role", "country", "language", "citation"} <= front.keys()
    # Initials would give away who speaks among six people.
    assert not re.search(r"\b[A-Z]{2,3}\b \(", front["citation"])


@pytest.mark.parametrize("name", INFORMANTS)
def test_the_reader_stores_the_text_that_the_offsets_count(
    name: str, texts: dict[str, str]
) -> None:
    incoming = ingest.read(TRANSCRIPTS / f"{name}.md")
    assert incoming.text == texts[name]
    assert incoming.warnings == ()


# ---------------------------------------------------------------- documents


def test_documents_are_the_sources_of_the_study() -> None:
    kinds = {"S": "statute", "I": "institution", "L": "literature"}
    found = {}
    for path in sorted((TRANSCRIPTS / "documents").glob("*.md")):
        front, text = split_front_matter(path)
        assert front["id"] == path.stem
        assert front["kind"] == kinds[path.stem[0]]
        assert front["short"]
        assert text.strip()
        found[path.stem] = front
    wanted = {f"S{n}" for n in range(1, 7)} | {"I1", "I2"} | {f"L{n}" for n in range(1, 11)}
    assert found.keys() == wanted
    assert all("citation" in front for key, front in found.items() if key[0] == "L")


# ---------------------------------------------------------------- codebook


def test_the_codebook_holds_nineteen_codes_in_four_families() -> None:
    families = load("codebooks/obstacles-and-gaps.yaml")["families"]
    assert {f["id"]: [c["id"] for c in f["codes"]] for f in families} == FAMILIES
    assert sum(map(len, FAMILIES.values())) == 19


def test_every_code_speaks_three_languages_and_names_its_neighbours(
    codes: dict[str, dict[str, Any]],
) -> None:
    for key, code in codes.items():
        for part in ("name", "definition", "keywords"):
            assert sorted(code[part]) == sorted(LANGUAGES), (key, part)
            assert all(code[part].values()), (key, part)
        assert code["examples"]["id"], key
        for language in ("id", "en"):
            assert code["include"][language], key
            for rule in code["exclude"][language]:
                to = set(re.findall(r"\b[FHGR][1-5]\b", rule.rpartition(":")[2]))
                assert to, (key, rule)
                assert to <= codes.keys() - {key}, (key, rule)


def test_hot_keys_and_colours_belong_to_one_code_each(codes: dict[str, dict[str, Any]]) -> None:
    keys = [code["hotkey"] for code in codes.values()]
    colours = [code["colour"] for code in codes.values()]
    assert len(set(keys)) == len(set(colours)) == 19
    assert all(re.fullmatch(r"[0-9a-z]", key) for key in keys)
    assert all(re.fullmatch(r"#[0-9a-f]{6}", colour) for colour in colours)


def test_examples_are_not_taken_from_the_transcripts(
    codes: dict[str, dict[str, Any]], texts: dict[str, str]
) -> None:
    examples = [example for code in codes.values() for example in code["examples"]["id"]]
    assert [e for e in examples if any(e in text for text in texts.values())] == []


# ---------------------------------------------------------------- codings


@pytest.mark.parametrize("coder", CODERS)
def test_codings_have_the_columns_that_import_takes(coder: str) -> None:
    path = TRANSCRIPTS / "codings" / f"{coder}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        assert next(csv.reader(file)) == COLUMNS


def test_every_quote_stands_at_its_offsets(rows: list[Row], texts: dict[str, str]) -> None:
    wrong = [row[:5] for row in rows if texts[row.source][row.start : row.end] != row.quote]
    assert wrong == []


def test_a_quote_starts_and_ends_on_words(rows: list[Row]) -> None:
    assert [row[:5] for row in rows if row.quote != row.quote.strip() or not row.quote] == []


def test_no_coder_codes_the_same_span_twice_with_a_code(rows: list[Row]) -> None:
    assert [key for key, n in Counter(row[:5] for row in rows).items() if n > 1] == []


def test_codings_use_known_codes_and_every_code_is_used(
    rows: list[Row], codes: dict[str, dict[str, Any]]
) -> None:
    assert {row.code for row in rows} == codes.keys()


def test_each_coder_coded_all_six(rows: list[Row]) -> None:
    by_coder = defaultdict(list)
    for row in rows:
        by_coder[row.coder].append(row.source)
    assert sorted(by_coder) == list(CODERS)
    for sources in by_coder.values():
        assert 100 <= len(sources) <= 130
        assert set(sources) == set(INFORMANTS)


def test_the_coders_agree_on_much_and_not_on_all(rows: list[Row], texts: dict[str, str]) -> None:
    shared, alone = 0, 0
    for pairs in applied_by_turn(rows, texts).values():
        shared += len(pairs["ratna"] & pairs["dimas"])
        alone += len(pairs["ratna"] ^ pairs["dimas"])
    dice = 2 * shared / (2 * shared + alone)
    assert 0.65 < dice < 0.85


def applied_by_turn(
    rows: list[Row], texts: dict[str, str]
) -> dict[str, dict[str, set[tuple[str, int]]]]:
    """Code -> coder -> the (source, paragraph) in which the middle of a span of theirs lies."""
    applied: dict[str, dict[str, set[tuple[str, int]]]] = defaultdict(lambda: defaultdict(set))
    for row in rows:
        middle = (row.start + row.end) // 2
        applied[row.code][row.coder].add((row.source, texts[row.source].count("\n\n", 0, middle)))
    return applied


# ---------------------------------------------------------------- findings


def test_findings_stand_for_factors_obstacles_and_gaps() -> None:
    listed = load("codebooks/findings.yaml")["findings"]
    wanted = FAMILIES["factor"] + FAMILIES["obstacle"] + FAMILIES["gap"]
    assert [(f["id"], f["code"]) for f in listed] == [(key, key) for key in wanted]
    for finding in listed:
        assert sorted(finding["claim"]) == sorted(LANGUAGES)
        assert all(finding["claim"].values())


def test_evidence_is_the_studys_and_nothing_more(
    findings: dict[str, list[dict[str, Any]]],
) -> None:
    for code, evidence in findings.items():
        assert named(evidence) == NAMED_INTERVIEWS.get(code, set()), code
        assert cited(evidence, "statute", "institution") == LAW.get(code, set()), code
        assert cited(evidence, "literature") == LITERATURE.get(code, set()), code


def test_evidence_points_to_sources_of_its_kind(findings: dict[str, list[dict[str, Any]]]) -> None:
    for evidence in findings.values():
        for item in evidence:
            if "source" in item:
                front, _ = split_front_matter(TRANSCRIPTS / f"documents/{item['source']}.md")
                assert front["kind"] == item["kind"]


def test_the_figures_that_the_study_is_checked_by(
    findings: dict[str, list[dict[str, Any]]],
) -> None:
    obstacles, gaps, factors = (FAMILIES[key] for key in ("obstacle", "gap", "factor"))
    assert [c for c in obstacles if named(findings[c])] == ["H1", "H4"]
    assert [c for c in obstacles if unnamed(findings[c])] == ["H2", "H5"]
    assert [c for c in gaps if unnamed(findings[c])] == ["G1", "G3"]
    holes = [c for c in obstacles + gaps if not (named(findings[c]) or unnamed(findings[c]))]
    assert holes == ["H3", "G2", "G4"]
    with_literature = [c for c in obstacles + gaps if cited(findings[c], "literature")]
    assert with_literature == ["H1", "H2", "H3", "H4", "H5", "G1", "G2", "G3", "G4"]
    assert [c for c in factors if cited(findings[c], "literature")] == []


def test_each_informant_is_quoted_with_one_passage(
    findings: dict[str, list[dict[str, Any]]], texts: dict[str, str]
) -> None:
    passages = {(case, quote) for _, case, quote in quotations(findings)}
    assert Counter(case for case, _ in passages) == dict.fromkeys(INFORMANTS, 1)
    assert [case for case, quote in passages if texts[case].count(quote) != 1] == []


def test_a_quotation_is_coded_as_its_finding_says_but_for_the_known_mismatch(
    findings: dict[str, list[dict[str, Any]]], rows: list[Row], texts: dict[str, str]
) -> None:
    unfit = {
        (code, case)
        for code, case, quote in quotations(findings)
        if code not in codes_on(rows, case, texts[case].index(quote), len(quote))
    }
    assert unfit == {("F5", "P1")}


def codes_on(rows: list[Row], source: str, start: int, length: int) -> set[str]:
    """Codes of which some coder's span shares a character with the passage."""
    end = start + length
    return {r.code for r in rows if r.source == source and r.start < end and r.end > start}
