"""How good suggestions are and what they cost, on text that was coded by others.

Quality: the serdif interviews and AnnoMI, leaving one source out; hotel reviews and news in three
languages from k coded passages a code. Beside each stands the same without context, or keywords
alone. Cost: CPU time as a ratio to counting the words of the same passages in the same run. Needs
the folder of shared data beside the checkout; says so and ends where it is absent.

The features, their weights and the blend were chosen on these same sets, so the figures flatter a
little: no set was kept back. Differences below .01 are within chance.
"""

from __future__ import annotations

import csv
import json
import random
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from qualcode.suggest import Coded, CodeEntry, Passage, Training, Worker, coded_of, evaluate
from qualcode.suggest.blend import Ranker
from qualcode.suggest.evaluation import Outcome, measure
from qualcode.suggest.surroundings import passage_of
from qualcode.text import turns

if TYPE_CHECKING:
    from qualcode.suggest.values import Scores

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
SEEDS = (0, 1, 2)
LANGUAGES = {"id": "ind", "ms": "zsm", "en": "eng"}
Book = dict[str, CodeEntry]


class Study(NamedTuple):
    """Passages to learn from, passages to rank, and the codebook."""

    train: list[Coded]
    test: list[Coded]
    book: Book


def _rows(path: str, delimiter: str = ",") -> list[dict[str, str]]:
    with (DATA / path).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter=delimiter))


def serdif() -> tuple[list[Coded], Book]:
    """740 segments of 7 interviews, each with its codes; 22 codes with a definition each."""
    codes: dict[tuple[str, int, int], set[str]] = {}
    for row in _rows("coded/serdif/highlights.csv"):
        place = (row["document"], int(row["char_start"]), int(row["char_end"]))
        codes.setdefault(place, set()).add(row["code"])
    folder = DATA / "coded" / "serdif" / "text"
    texts = {path.stem: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))}
    said = {name: turns(text) for name, text in texts.items()}
    coded = [
        coded_of(
            passage_of(texts[name], start, end, said[name], language="en", document=name),
            sorted(applied),
        )
        for (name, start, end), applied in codes.items()
    ]
    entries = _rows("coded/serdif/codebook.csv")
    book = {
        row["code"]: CodeEntry({"en": row["code"]}, {"en": row["description"]}) for row in entries
    }
    return coded, book


def annomi() -> tuple[list[Coded], Book]:
    """What therapists do in 50 conversations, in ten groups, each left out in its turn."""
    kinds = {
        "reflection": "The therapist restates or interprets what the client said",
        "question": "The therapist asks for information",
        "therapist_input": "The therapist gives information, advice, options or sets a goal",
        "other": "Greeting, facilitation, anything else",
    }
    talks: dict[str, list[dict[str, str]]] = {}
    for row in _rows("coded/annomi_50_transcripts.csv"):
        talks.setdefault(row["transcript_id"], []).append(row)
    coded = [
        row for group, talk in enumerate(talks.values()) for row in _talk(talk, f"g{group % 10}")
    ]
    return coded, {code: CodeEntry({"en": code}, {"en": text}) for code, text in kinds.items()}


def _talk(talk: list[dict[str, str]], group: str) -> Iterator[Coded]:
    text, places = "", []
    for row in talk:
        text += f"{row['interlocutor'].title()}: "
        places.append(len(text))
        text += row["utterance_text"] + "\n"
    said = turns(text)
    for row, start in zip(talk, places, strict=True):
        code = row["main_therapist_behaviour"]
        if code != "n/a":
            end = start + len(row["utterance_text"])
            yield coded_of(
                passage_of(text, start, end, said, language="en", document=group), [code]
            )


def _book(name: str) -> Book:
    entries = json.loads((DATA / "suggest" / "codebooks.json").read_text(encoding="utf-8"))[name]
    return {
        code: CodeEntry(
            entry["name"],
            entry["definition"],
            {language: tuple(words) for language, words in entry["keywords"].items()},
        )
        for code, entry in entries.items()
    }


def hoasa() -> Study:
    """Indonesian hotel reviews, ten aspects, about two a review."""

    def read(split: str) -> list[Coded]:
        rows = _rows(f"suggest/hoasa_absa-airy-{split}.csv")
        aspects = [name for name in rows[0] if name != "review"]
        applied = [tuple(name for name in aspects if row[name] != "neut") for row in rows]
        found = [
            Coded(row["review"], codes, "id", f"{split}{at}")
            for at, (row, codes) in enumerate(zip(rows, applied, strict=True))
        ]
        return [row for row in found if row.codes]

    return Study(read("train"), read("valid"), _book("hoasa"))


def sib(train: str, test: str) -> Study:
    """Sentences of news, one of seven topics each, to learn in one language and rank in another."""

    def read(language: str, split: str) -> list[Coded]:
        rows = _rows(f"suggest/sib-{LANGUAGES[language]}_Latn-{split}.tsv", "\t")
        return [Coded(row["text"], (row["category"],), language, row["index_id"]) for row in rows]

    return Study(read(train, "train"), read(test, "dev"), _book("sib200"))


def draw(rows: Sequence[Coded], k: int, seed: int) -> tuple[Coded, ...]:
    """At least k passages of every code, fewer where there are no more."""
    shuffled = sorted(rows, key=lambda row: row.document)
    random.Random(seed).shuffle(shuffled)
    drawn: dict[Coded, None] = {}
    for code in sorted({code for row in rows for code in row.codes}):
        for row in shuffled:
            if sum(code in other.codes for other in drawn) >= k:
                break
            if code in row.codes:
                drawn[row] = None
    return tuple(drawn)


def ranked(study: Study, k: int, seed: int) -> Scores:
    """The test passages by a model of k passages a code."""
    model = Ranker(Training(draw(study.train, k, seed), study.book))
    lists = model.rank([row.passage() for row in study.test])
    return measure(
        Outcome(frozenset(row.codes), tuple(one.code for one in found), frozenset())
        for row, found in zip(study.test, lists, strict=True)
    )


def by_keywords(study: Study) -> Scores:
    """The same by keyword hits alone."""
    model = Ranker(Training((), study.book)).model
    strength = model.evidence([row.passage() for row in study.test])[2].keywords
    return measure(
        Outcome(
            frozenset(row.codes),
            tuple(model.codes[at] for at in (-values).argsort(kind="stable") if values[at] > 0),
            frozenset(),
        )
        for row, values in zip(study.test, strength, strict=True)
    )


def print_left_out(name: str, coded: Sequence[Coded], book: Book) -> None:
    started = time.process_time()
    scores = evaluate(coded, book)
    seconds = time.process_time() - started
    print(f"{name:32}{_line(scores)}   F1 {scores.macro_f1:.3f}   {seconds:5.1f} s CPU")


def _line(scores: Scores) -> str:
    return (
        f"P@1 {scores.precision_at_1:.3f}  R@3 {scores.recall_at_3:.3f}  "
        f"R@5 {scores.recall_at_5:.3f}  MRR {scores.mrr:.3f}"
    )


def without_context(coded: Sequence[Coded]) -> list[Coded]:
    return [replace(row, context="", prompt="", after="", position=None) for row in coded]


def print_few(name: str, study: Study) -> None:
    """P@1 and recall@3 at k = 0, 5, 25, means over three draws."""
    cells = []
    for k in (0, 5, 25):
        found = [ranked(study, k, seed) for seed in (SEEDS if k else SEEDS[:1])]
        first = sum(scores.precision_at_1 for scores in found) / len(found)
        third = sum(scores.recall_at_3 for scores in found) / len(found)
        cells.append(f"{first:.3f}/{third:.3f}")
    keywords = by_keywords(study)
    peer = f"{keywords.precision_at_1:.3f}/{keywords.recall_at_3:.3f}"
    print(f"{name:32}{'   '.join(cells)}   keywords alone {peer}")


def print_strength(coded: Sequence[Coded], book: Book) -> None:
    """How often a first suggestion is right, by the word it is shown with; one source left out."""
    right: Counter[str] = Counter()
    shown: Counter[str] = Counter()
    for source in sorted({row.document for row in coded}):
        model = Ranker(Training(tuple(row for row in coded if row.document != source), book))
        asked = [row for row in coded if row.document == source]
        for row, found in zip(asked, model.rank([r.passage() for r in asked], 1), strict=True):
            shown[found[0].strength] += 1
            right[found[0].strength] += found[0].code in row.codes
    parts = (f"{word} {right[word] / shown[word]:.2f} of {shown[word]}" for word in shown)
    print(f"{'first suggestion right':32}{', '.join(sorted(parts))}")


def print_deletion(name: str, study: Study) -> None:
    """How often the first code changes without the words that spoke for it, or without others."""
    model = Ranker(Training(draw(study.train, 25, 0), study.book))
    chance = random.Random(0)
    named, other, asked = 0, 0, 0
    for row in study.test:
        passage = row.passage()
        best = model.rank([passage], 1)[0][0]
        spans = {span for why in best.reasons if why.kind != "codebook" for span in why.spans}
        words = {passage.text[start:end].lower() for start, end in spans}
        if not words:
            continue
        asked += 1
        named += _changes(model, passage, best.code, words)
        every = sorted({word.lower() for word in re.findall(r"\w+", passage.text)})
        random_words = set(chance.sample(every, min(len(words), len(every))))
        other += _changes(model, passage, best.code, random_words)
    figures = f"named words {named / asked:.2f}, random words {other / asked:.2f}, of {asked}"
    print(f"{name:32}{figures}")


def _changes(model: Ranker, passage: Passage, code: str, words: set[str]) -> bool:
    pattern = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    text = re.sub(rf"(?<!\w)(?:{pattern})(?!\w)", "", passage.text, flags=re.IGNORECASE)
    return model.rank([replace(passage, text=text)], 1)[0][0].code != code


def cpu(act: Callable[[], object]) -> float:
    """Milliseconds of CPU, the least of three."""
    times = []
    for _ in range(3):
        started = time.process_time()
        act()
        times.append(time.process_time() - started)
    return 1000 * min(times)


def print_cost(coded: Sequence[Coded], book: Book) -> None:
    """Training and ranking, beside counting the words of the same 740 passages."""
    training = Training(tuple(coded), book)
    passages = [row.passage() for row in coded]

    def count() -> None:
        for passage in passages:
            for text in (passage.text, passage.context, passage.prompt, passage.after):
                Counter(text.lower().split())

    floor = cpu(count)
    model = Ranker(training)
    some = passages[::10]
    again = cpu(lambda: [model.rank([passage], 5) for passage in some]) / len(some)
    costs = {
        f"train {len(coded)} x {len(book)}": cpu(lambda: Ranker(training)),
        "train again, read before": cpu(lambda: Ranker(training, model.model.reader)),
        "rank one passage, top 5": again,
    }
    print(f"{'count the words (floor)':32}{floor:9.1f} ms       1.0")
    for name, milliseconds in costs.items():
        print(f"{name:32}{milliseconds:9.1f} ms  {milliseconds / floor:8.2f}")


def print_worker(coded: Sequence[Coded], book: Book) -> None:
    """Wall time of the process: ready, taught, asked."""
    started = time.perf_counter()
    with Worker() as worker:
        worker.wait_ready(60)
        print(f"{'worker ready':32}{1000 * (time.perf_counter() - started):9.1f} ms")
        worker.result(worker.train(Training(tuple(coded), book)), 60)
        trips = []
        for row in coded[::10]:
            asked = time.perf_counter()
            worker.ranked([row.passage()], 5, 60)
            trips.append(time.perf_counter() - asked)
        print(f"{'round trip of one passage':32}{1000 * sorted(trips)[len(trips) // 2]:9.1f} ms")


def main() -> None:
    if not (DATA / "suggest").is_dir():
        sys.exit(f"This bench needs the shared data in {DATA.name}/ beside the checkout.")
    coded, book = serdif()
    print("Leaving one source out")
    print_left_out("serdif, 7 interviews, 22 codes", coded, book)
    print_left_out("serdif without context", without_context(coded), book)
    talk, kinds = annomi()
    print_left_out("AnnoMI, therapist behaviour", talk, kinds)
    print_strength(coded, book)
    print("\nP@1/R@3 with 0, 5, 25 passages a code")
    print_few("hotel reviews, id", hoasa())
    for train, test in (("id", "id"), ("ms", "ms"), ("en", "en"), ("id", "ms"), ("id", "en")):
        print_few(f"news, {train} -> {test}", sib(train, test))
    print("\nFirst code changes without")
    print_deletion("hotel reviews, 25 a code", hoasa())
    print("\nCost")
    print_cost(coded, book)
    print_worker(coded, book)


if __name__ == "__main__":
    main()
