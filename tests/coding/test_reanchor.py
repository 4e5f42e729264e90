"""Old spans in an edited text: kept, moved, fuzzy or orphaned, and never silently elsewhere."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from qualcode.coding.reanchor import reanchor, tally

OLD = (
    "Pewawancara: Apa kendalanya?\n\nP1: Koordinasi masih lemah. Ya.\n\n"
    "Pewawancara: Lalu?\n\nP1: Permintaan data lama sekali. Ya.\n"
)


def _span(text: str, words: str, nth: int = 0) -> tuple[int, int]:
    at = -1
    for _ in range(nth + 1):
        at = text.index(words, at + 1)
    return at, at + len(words)


def _place(new: str, words: str, nth: int = 0) -> tuple[str, str]:
    start, end = _span(OLD, words, nth)
    one = reanchor(OLD, new, [(start, end)])[0]
    return one.how, new[one.start : one.end]


def test_an_untouched_text_keeps_every_span() -> None:
    spans = [_span(OLD, "Koordinasi"), _span(OLD, "Ya.", 1)]
    assert [(a.how, a.start, a.end) for a in reanchor(OLD, OLD, spans)] == [
        ("kept", *spans[0]),
        ("kept", *spans[1]),
    ]


def test_words_before_a_span_move_it() -> None:
    assert _place("Catatan baru.\n\n" + OLD, "Koordinasi masih lemah.") == (
        "moved",
        "Koordinasi masih lemah.",
    )


def test_context_tells_two_equal_quotes_apart() -> None:
    new = OLD.replace("Koordinasi masih lemah. Ya.", "Koordinasi lemah. Ya.")
    start, end = _span(OLD, "Ya.", 1)
    placed = reanchor(OLD, new, [(start, end)])[0]
    assert (placed.start, placed.end) == _span(new, "Ya.", 1)
    first = reanchor(OLD, new, [_span(OLD, "Ya.", 0)])[0]
    assert (first.start, first.end) == _span(new, "Ya.", 0)


def test_a_corrected_quote_is_found_by_likeness_in_whole_words() -> None:
    new = OLD.replace("Permintaan data lama sekali", "Permintaan datanya lama sekali")
    how, words = _place(new, "Permintaan data lama sekali.")
    assert (how, words) == ("fuzzy", "Permintaan datanya lama sekali.")


def test_a_quote_that_is_gone_is_an_orphan_with_its_old_place() -> None:
    new = "Pewawancara: Apa?\n\nP1: Tidak tahu.\n"
    start, end = _span(OLD, "Permintaan data lama sekali.")
    one = reanchor(OLD, new, [(start, end)])[0]
    assert (one.how, one.start, one.end) == ("orphaned", start, end)
    assert tally([one]) == {"kept": 0, "moved": 0, "fuzzy": 0, "orphaned": 1}


@given(
    st.text(alphabet="abc \n", max_size=30),
    st.integers(0, len(OLD) - 1),
    st.integers(1, 40),
    st.integers(0, len(OLD)),
)
def test_an_insertion_outside_a_span_never_changes_its_words(
    inserted: str, start: int, length: int, at: int
) -> None:
    end = min(len(OLD), start + length)
    if start < at < end:
        return
    new = OLD[:at] + inserted + OLD[at:]
    one = reanchor(OLD, new, [(start, end)])[0]
    assert new[one.start : one.end] == OLD[start:end]
    assert one.how in ("kept", "moved")
