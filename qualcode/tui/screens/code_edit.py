"""Editing all that a code holds in one language: one form, whichever screen asks for it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import TYPE_CHECKING, Any

from qualcode.tui import codefields
from qualcode.tui.engine.codetree import named
from qualcode.tui.screens.form import Form
from qualcode.tui.sitting import Sitting
from qualcode.tui.words import said

if TYPE_CHECKING:
    from textual.app import App

    from qualcode.workflow.study import Study

Keep = Callable[[Callable[["Study"], str]], Awaitable[None]]


async def edit_code(app: App[Any], sitting: Sitting, key: str, language: str, keep: Keep) -> None:
    """Ask for the code's texts; `keep` is given the act that keeps what was written."""
    from qualcode.workflow.codebook_acts import change_code
    from qualcode.workflow.codebook_reading import card

    found = await sitting.desk.call(lambda desk: card(desk.study, key))
    before = found.texts["name"].get(language, "")

    async def written(values: Mapping[str, str]) -> None:
        names = {language: values["name"]} if values["name"] != before else {}
        await keep(
            lambda study: change_code(
                study,
                key,
                names=names,
                language=language,
                colour=values["colour"].strip() or None,
                hotkey=values["hotkey"] or None,
                texts=codefields.edited(values),
            )
        )

    code = sitting.code(key)
    title = said("{} in language {}", named(key, code.name if code is not None else ""), language)
    app.push_screen(Form(title, codefields.edit_entries(found, language), written))
