"""Suggestions while texts are read for their meaning: words answer, and what is read is kept."""

from __future__ import annotations

import asyncio
from typing import Any

from qualcode.suggest import Packed, Passage, Training
from qualcode.tui import telling
from qualcode.tui.suggester import Suggester


async def test_while_texts_are_read_words_answer_and_the_line_counts(helper: Any) -> None:
    helper.texts = 96
    suggester = Suggester(lambda: helper)
    kept: list[Packed] = []
    heard = asyncio.Event()

    async def keep(made: Packed) -> None:
        kept.append(made)
        heard.set()

    learning = asyncio.create_task(suggester.learn(Training(), {}, keep))
    await heard.wait()
    assert (suggester.state, suggester.model) == ("reading", 1)
    assert telling.engine(suggester) == "reading 32 of 96"
    ranked = await suggester.rank(Passage("Koordinasi lemah.", "id", "P1"))
    assert ([one.code for one in ranked], suggester.learned) == (["H1"], "a1b2")
    helper.finish()
    await learning
    assert (suggester.state, suggester.model) == ("ready", 2)
    assert telling.engine(suggester) == "by meaning"
    assert kept == [{"fake": {"a": b""}}, {}]
    suggester.close()


async def test_switched_off_while_reading_nothing_waits_for_ever(helper: Any) -> None:
    helper.texts = 96
    suggester = Suggester(lambda: helper)
    heard = asyncio.Event()

    async def keep(made: Packed) -> None:
        heard.set()

    learning = asyncio.create_task(suggester.learn(Training(), {}, keep))
    await heard.wait()
    suggester.switch(on=False)
    await learning
    assert (suggester.state, helper.closed) == ("off", True)
