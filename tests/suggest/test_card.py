"""A code's card: learned words a person can read, and how its keywords do."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from qualcode.suggest import Coded, CodeEntry, KeywordFigures, Passage, Training, learn
from qualcode.suggest.card import nearest, places
from qualcode.suggest.vectors import Vectors, key_of
from tests.suggest.conftest import Book, Topics

BOOK = {
    "uang": CodeEntry(
        {"id": "Uang"},
        keywords={"id": ("anggaran", "biaya", "anggarannya hilang", "rapatt"), "en": ("money",)},
        exclude_keywords={"id": ("anggaran dasar",)},
    ),
    "rapat": CodeEntry({"id": "Rapat"}, keywords={"id": ("rapat",)}),
}


def row(text: str, *codes: str, document: str = "P1") -> Coded:
    return Coded(text, codes, "id", document, coder="ani")


ROWS = (
    row("Bensin kami beli sendiri, biayanya besar.", "uang"),
    row("Bensin habis, biaya tidak diganti.", "uang", document="P2"),
    row("Biaya bensin saya tanggung.", "uang"),
    row("Anggaran dibahas dalam rapat terus.", "rapat"),
    row("Anggarannya dirapatkan lagi.", "rapat"),
    row("Soal anggaran, rapatnya batal.", "rapat"),
    row("Anggaran dasar belum disahkan.", "uang"),
)
HEARD = (*(one.passage() for one in ROWS), Passage("Rapat lagi.", "id", "P3"))


def figures(**more: Any) -> dict[str, KeywordFigures]:
    card = learn(Training(ROWS, BOOK, HEARD)).card("uang", **more)
    return {one.phrase: one for one in card.keywords}


def test_it_says_from_what_it_was_learned() -> None:
    card = learn(Training(ROWS, BOOK, HEARD)).card("uang")
    assert (card.segments, card.sources, card.coders, card.languages) == (4, 2, 1, {"id": 4})
    assert card.passages == len(HEARD)


def test_learned_words_are_whole_words_with_the_segments_they_stand_on() -> None:
    card = learn(Training(ROWS, BOOK, HEARD)).card("uang")
    speaking = {word.word: word for word in card.speaks_for}
    assert speaking["bensin"].segments == 3
    assert not speaking["bensin"].keyword
    assert speaking["biaya"].keyword
    spoken = {part.strip(".,") for one in ROWS for part in one.text.lower().split()}
    assert {word.word for word in (*card.speaks_for, *card.speaks_against)} <= spoken
    assert "angga" in {word.word[:5] for word in card.speaks_against}
    assert all(word.weight > 0 for word in card.speaks_for)
    assert all(word.weight < 0 for word in card.speaks_against)


def test_keywords_mislead_do_well_or_stand_nowhere() -> None:
    told = figures()
    assert (told["anggaran"].state, told["anggaran"].right) == ("misleads", 1)
    assert (told["biaya"].state, told["biaya"].decided, told["biaya"].right) == ("well", 3, 3)
    assert (told["rapatt"].state, told["rapatt"].nearest) == ("never", "rapat")
    assert told["money"].state == "unheard"
    barred = told["anggaran dasar"]
    assert (barred.excludes, barred.state, barred.right) == (True, "misleads", 1)


def test_a_keyword_may_stand_in_questions_and_documents_only() -> None:
    told = figures(texts=(("Anggarannya hilang? Anggaran hilang!", "id"),))
    assert (told["anggarannya hilang"].state, told["anggarannya hilang"].elsewhere) == (
        "elsewhere",
        2,
    )


def test_what_was_refused_counts_as_decided() -> None:
    before = figures()["biaya"]
    after = figures(refused=(Passage("Biaya hidup mahal.", "id", "P1"),))["biaya"]
    assert (after.decided, after.right) == (before.decided + 1, before.right)


def test_a_passage_inside_one_with_the_code_is_right() -> None:
    around = row("Anggaran dibahas dalam rapat terus. Habis semua.", "uang")
    training = Training((*ROWS, around), BOOK, HEARD)
    told = {one.phrase: one for one in learn(training).card("uang").keywords}
    assert told["anggaran"].right == 1 + 2


def test_order_of_rows_changes_nothing_and_unknown_codes_are_empty() -> None:
    learned = learn(Training(ROWS, BOOK, HEARD))
    other = learn(Training(ROWS[::-1], BOOK, HEARD))
    assert learned.card("uang") == other.card("uang")
    assert learned.card("nobody").segments == 0
    assert learn(Training((), BOOK)).card("uang").speaks_for == ()


@pytest.mark.parametrize("text", ["", "🙂", "عربي", "a\0b"])
def test_any_text_gives_a_card(text: str) -> None:
    book = {"a": CodeEntry({"id": "A"}, keywords={"id": (text,)})}
    coded = (row(text, "a"), row("lain", "b"))
    learn(Training(coded, book)).card("a", ((text, "id"),), (Passage(text, "id", ""),))


def test_places_are_counted_word_by_word() -> None:
    found = places(["dua kata", "kata"], ["Dua kata, kata dua. dua  kata"], str)
    assert found == {"dua kata": 2, "kata": 4}
    assert nearest("lembagga", [["lembaga", "kerja"]]) == "lembaga"
    assert nearest("antar lembagga", [["antar", "lembaga", "kerja"]]) == "antar lembaga"
    assert nearest("xyz", [["lembaga"]]) == ""


def test_the_words_that_carry_a_meaning_are_those_it_falls_without(
    book: Book, coded: tuple[Coded, ...]
) -> None:
    vectors = Vectors(Topics())
    learned = learn(Training(coded, book), vectors)
    asked = Passage("We walked very far and the salary is late again.", "en", "P9")
    vectors.new()
    told: list[tuple[int, int]] = []
    reason = learned.carrying(asked, "dana", lambda done, of: told.append((done, of)))
    assert reason is not None
    assert (reason.kind, reason.words[0]) == ("carrying", "salary")
    assert asked.text[slice(*reason.spans[0])] == "salary"
    assert told[-1][0] == told[-1][1] > 0
    assert [*vectors.new().get("topics", {})] == [key_of(asked.text)]  # no reading is kept


def test_of_a_long_passage_only_its_best_parts_are_looked_into(
    book: Book, coded: tuple[Coded, ...]
) -> None:
    topics = Topics()
    learned = learn(Training(coded, book), Vectors(topics))
    text = " ".join(f"kata{number}" for number in range(400)) + " salary"
    topics.asked.clear()
    reason = learned.carrying(Passage(text, "en", "P9"), "dana")
    assert reason is not None
    assert reason.words == ("salary",)
    assert len(topics.asked) < 120 * 3  # pieces of a few dozen readings, not of four hundred


def test_without_an_encoder_nothing_carries_a_meaning(book: Book) -> None:
    asked = Passage("Gaji telat.", "id", "P9")
    assert learn(Training((), book)).carrying(asked, "dana") is None
    learned = learn(Training((), book), Vectors(Topics()))
    assert learned.carrying(replace(asked, text="dan yang di"), "dana") is None
