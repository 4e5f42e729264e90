"""Others' codings in the text: shown where both are done, told by name, never touched."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from qualcode.tui.engine.comparing import Layered, differs, next_differing, sets_in
from qualcode.tui.engine.stripes import Mark, Stripes
from qualcode.workflow.desk import Desk

Press = Callable[..., Awaitable[None]]
Rows = Callable[[Any], list[str]]
GIVEN = {
    "Ani": [("Koordinasi antar lembaga", "H1"), ("Keluarga takut", "F2")],
    "Budi": [("Koordinasi antar lembaga belum", "H1"), ("data tidak sampai", "H2"), ("malu", "F2")],
}


def give(study: Path, done: tuple[str, ...]) -> None:
    for coder, pairs in GIVEN.items():
        desk = Desk.open(study, coder)
        source = desk.sources()[0]
        document = desk.document(source.id)
        for words, code in pairs:
            start = document.text.index(words)
            desk.apply(document, start, start + len(words), code)
        if coder in done:
            desk.set_done(source.id, True)
        desk.close()


async def test_not_before_both_are_done(
    study: Path, real_app: Any, press: Press, screen_rows: Rows
) -> None:
    give(study, ("Budi",))
    async with real_app() as (app, pilot):
        await press(app, pilot, "O")
        assert any("after you and they have marked it done" in row for row in screen_rows(app))
        assert len(app.sitting.pane.others) == 0
        await press(app, pilot, "D")
        assert any("after you and they have marked it done" in row for row in screen_rows(app))
        await press(app, pilot, "d", "O")
        assert len(app.sitting.pane.others) == 3


async def test_others_are_shown_told_and_left_alone(
    study: Path, real_app: Any, press: Press, screen_rows: Rows
) -> None:
    give(study, ("Ani", "Budi"))
    async with real_app() as (app, pilot):
        await press(app, pilot, "O")
        rows = screen_rows(app)
        assert any("B:H1" in row for row in rows)
        assert any("Shown beside yours: Budi" in row for row in rows)
        await press(app, pilot, "t")
        assert any("H1 Koordinasi" in r and "Budi: H1, H2" in r for r in screen_rows(app))
        await press(app, pilot, "x", "enter")
        assert len(app.sitting.pane.others) == 3
        assert [mark.code for mark in app.sitting.pane.stripes.all()] == ["F2"]
        await press(app, pilot, "x")
        assert any("no code here to remove" in row for row in screen_rows(app))
        await press(app, pilot, "u", "O")
        assert not any("B:H1" in row for row in screen_rows(app))


async def test_from_one_disagreement_to_the_next(
    study: Path, real_app: Any, press: Press, screen_rows: Rows
) -> None:
    give(study, ("Ani", "Budi"))
    async with real_app() as (app, pilot):
        await press(app, pilot, "g", "D")
        assert app.sitting.pane.turn == 1
        assert any("Budi: H1, H2; you: H1" in row for row in screen_rows(app))
        await press(app, pilot, "D")
        assert any("No disagreement after this turn." in row for row in screen_rows(app))
        await press(app, pilot, "G", "alt+d")
        assert app.sitting.pane.turn == 1


async def test_a_supervisor_sees_them_at_once(study: Path, real_app: Any, press: Press) -> None:
    from qualcode.workflow.sight import set_role
    from qualcode.workflow.study import open_study

    give(study, ())
    with open_study(study, "Ani") as opened:
        set_role(opened, "Ani", "supervisor")
    async with real_app() as (app, pilot):
        await press(app, pilot, "O")
        assert len(app.sitting.pane.others) == 3


marks = st.lists(
    st.builds(
        lambda start, length, code, coder: (start, start + length, code, coder),
        st.integers(0, 60),
        st.integers(1, 30),
        st.sampled_from("HFX"),
        st.sampled_from(["", "ratna", "dimas"]),
    ),
    max_size=12,
)


@given(marks, st.integers(0, 8), st.booleans())
def test_sets_equal_a_reading_of_all_marks(
    rows: list[tuple[int, int, str, str]], turn: int, back: bool
) -> None:
    turns = [(n * 10, n * 10 + 10) for n in range(9)]
    made = [Mark(n, *row) for n, row in enumerate(rows)]
    layers = (
        Stripes(mark for mark in made if not mark.coder),
        Stripes(mark for mark in made if mark.coder),
    )
    coders = ("ratna", "dimas", "")
    sets = [
        {
            coder: frozenset(m.code for m in made if m.coder == coder and m.start < b and a < m.end)
            for coder in coders
        }
        for a, b in turns
    ]
    assert [dict(sets_in(span, layers, coders)) for span in turns] == sets
    differing = [n for n, one in enumerate(sets) if differs(one)]
    beyond = [n for n in differing if (n < turn if back else n > turn)]
    expected = (max(beyond) if back else min(beyond)) if beyond else None
    assert next_differing(turns, layers, coders, turn, back=back) == expected
    both = Layered(*layers).touching(0, 100)
    assert sorted(str(mark.id) for mark in both) == sorted(str(mark.id) for mark in made)
