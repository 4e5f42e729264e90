"""What stands around a passage."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from qualcode.suggest import coded_of, context_of, passage_of, questions
from qualcode.suggest.surroundings import REACH
from qualcode.text import turns

_GUIDED = """1 Read the home page.
  1.a Was it clear to you?
   Yes, I think so.
   MODERATOR: Please go on.
   Then I pressed the button.
2 Submit a query.
  2.a Would you add anything?
   No, nothing.
"""

_SPOKEN = """Pewawancara: Apa hambatannya?
P1: Dana tidak cukup. Itu saja.
Pewawancara: Lalu koordinasi?
P1: Lemah.
"""


def test_the_last_two_prompts_of_a_guide_are_the_question() -> None:
    start = _GUIDED.index("Then I pressed")
    around = context_of(_GUIDED, start, start + 10, turns(_GUIDED))
    assert around.prompt == "1 Read the home page.\n1.a Was it clear to you?"
    assert around.before.endswith("MODERATOR: Please go on.\n   ")
    assert around.after.startswith("ssed the button.")


def test_a_moderator_in_a_guided_interview_asks_no_question() -> None:
    assert all(turn.speaker is None for turn in questions(turns(_GUIDED)))


def test_without_a_guide_the_interviewer_asks() -> None:
    start = _SPOKEN.index("Lemah")
    around = context_of(_SPOKEN, start, start + 5, turns(_SPOKEN))
    assert around.prompt == "Pewawancara: Apa hambatannya?\nPewawancara: Lalu koordinasi?"


def test_before_the_first_question_there_is_none() -> None:
    around = context_of("Halo.\n\nApa kabar.", 0, 5, turns("Halo.\n\nApa kabar."))
    assert (around.before, around.prompt, around.position) == ("", "", 0.0)


def test_an_empty_text_has_empty_surroundings() -> None:
    around = context_of("", 0, 0, ())
    assert (around.before, around.prompt, around.after, around.position) == ("", "", "", 0.0)


def test_a_passage_and_its_codes() -> None:
    start = _SPOKEN.index("Dana")
    passage = passage_of(_SPOKEN, start, start + 4, turns(_SPOKEN), language="id", document="P1")
    coded = coded_of(passage, ["b", "a", "b"])
    assert (coded.text, coded.codes) == ("Dana", ("a", "b"))
    assert coded.passage() == passage


@given(st.text(max_size=900), st.data())
def test_surroundings_join_on_both_sides(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    around = context_of(text, start, end, turns(text))
    assert text[:start].endswith(around.before)
    assert text[end:].startswith(around.after)
    assert len(around.before) == min(start, REACH)
    assert len(around.after) == min(len(text) - end, REACH)
    assert 0.0 <= around.position <= 1.0
