"""Finding one's way in a codebook."""

from __future__ import annotations

import subprocess
import sys

from qualcode.codebook import Codebook, read_codebook, text_for


def codebook(sound: str) -> Codebook:
    return read_codebook(sound, where="c.yaml")


def test_a_bare_text_or_list_counts_for_the_first_language(sound: str) -> None:
    placed = codebook(sound).find("H1.a")
    assert placed is not None
    assert placed.node.name == {"id": "Pusat dan daerah"}
    assert placed.node.keywords == {"id": ("daerah", "pusat", "provinsi")}


def test_walking_is_depth_first_with_depth_and_parent(sound: str) -> None:
    walked = [
        (placed.node.key, placed.depth, placed.parent and placed.parent.key, placed.family.key)
        for placed in codebook(sound).walk()
    ]
    assert walked == [("H1", 0, None, "obstacle"), ("H1.a", 1, "H1", "obstacle")]


def test_finding_tells_capitals_apart_and_nearest_does_not(sound: str) -> None:
    book = codebook(sound)
    assert book.find("h1") is None
    assert book.nearest("h1")[0] == "H1"
    assert book.nearest("Coordnation") == ("H1",)
    assert book.nearest("pusat dan daerh") == ("H1.a",)
    assert book.nearest("zzzz") == ()


def test_a_text_for_a_language_falls_back() -> None:
    texts = {"en": "gap", "id": "celah"}
    assert text_for(texts, "id") == "celah"
    assert text_for(texts, "id-ID") == "celah"
    assert text_for(texts, "ms", ("id", "en")) == "celah"
    assert text_for(texts, "ms", ("fr",)) == "gap"
    assert text_for({}, "id") == ""


def test_the_front_door_loads_nothing_heavy() -> None:
    script = (
        "import sys, qualcode.codebook as room; room.Codebook; room.write_codebook;"
        "heavy = ('ruamel', 'rapidfuzz', 'lxml', 'sqlmodel');"
        "print([name for name in heavy if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
