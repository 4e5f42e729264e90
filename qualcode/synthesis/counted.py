"""The lines under a table that say whose codings it counts, and how. Must not know the store."""

from __future__ import annotations

from dataclasses import dataclass

_WORDS = {
    "en": {
        "coders": "Coders counted: {people}.",
        "done": "{coder} ({n} of {total} sources marked done)",
        "undone": "Counted though not marked done by their coder: {sources}.",
        "once": "Segments of one code count once where at least half of the shorter one lies in "
        "the other, whoever coded them.",
        "slash": "A slash joins their numbers.",
    },
    "id": {
        "coders": "Pengode yang dihitung: {people}.",
        "done": "{coder} ({n} dari {total} sumber ditandai selesai)",
        "undone": "Dihitung walaupun belum ditandai selesai oleh pengodenya: {sources}.",
        "once": "Segmen dengan kode yang sama dihitung satu kali bila sedikitnya separuh dari yang "
        "lebih pendek berada di dalam yang lain, siapa pun pengodenya.",
        "slash": "Nomornya dihubungkan dengan garis miring.",
    },
    "ms": {
        "coders": "Pengekod yang dikira: {people}.",
        "done": "{coder} ({n} daripada {total} sumber ditandakan selesai)",
        "undone": "Dikira walaupun belum ditandakan selesai oleh pengekodnya: {sources}.",
        "once": "Segmen dengan kod yang sama dikira sekali jika sekurang-kurangnya separuh "
        "daripada yang lebih pendek berada di dalam yang lain, tidak kira siapa pengekodnya.",
        "slash": "Nombornya dihubungkan dengan garis miring.",
    },
}


@dataclass(frozen=True, slots=True)
class CodersCounted:
    """Whose codings a table counts: (coder, sources marked done), of how many `sources`.

    `undone` holds (source, coders) where a coding counts whose coder has not marked the source
    done. `once` is whether segments fell together.
    """

    coders: tuple[tuple[str, int], ...]
    sources: int
    undone: tuple[tuple[str, tuple[str, ...]], ...] = ()
    once: bool = False


def coder_notes(counted: CodersCounted, language: str, *, numbered: bool = True) -> tuple[str, ...]:
    """A sentence on each of these, those that have nothing to say left out.

    `numbered` is whether the table gives segments by their numbers.
    """
    words = _WORDS.get(language.partition("-")[0].lower(), _WORDS["en"])
    notes: list[str] = []
    if counted.coders:
        people = ", ".join(
            words["done"].format(coder=coder, n=n, total=counted.sources)
            for coder, n in counted.coders
        )
        notes.append(words["coders"].format(people=people))
    if counted.undone:
        told = "; ".join(f"{source} ({', '.join(coders)})" for source, coders in counted.undone)
        notes.append(words["undone"].format(sources=told))
    if counted.once:
        notes.append(f"{words['once']} {words['slash']}" if numbered else words["once"])
    return tuple(notes)
