"""What `qualcode suggest` does besides ranking: accept, refuse, mute."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import typer

from qualcode.cli.console import emit, say, tell
from qualcode.cli.context import acting, reading
from qualcode.errors import UsageError
from qualcode.text import shown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcode.workflow.deciding import Decision


def decide(
    ctx: typer.Context,
    sources: Sequence[str],
    turn: int | None,
    accept: str | None,
    reject: str | None,
    as_json: bool,
) -> None:
    """Accept or refuse one suggestion for one turn of one source.

    Raises:
        UsageError: not one source, one turn and one code.
    """
    from qualcode.workflow.deciding import decide_suggestion

    if len(sources) != 1 or turn is None or (accept is None) == (reject is None):
        raise UsageError(
            "--accept and --reject take one turn of one source",
            mend="qualcode suggest SOURCE --turn N --accept CODE",
        )
    decision: Decision = "accepted" if accept is not None else "rejected"
    with acting(ctx) as study:
        placed = decide_suggestion(study, sources[0], turn, accept or reject or "", decision)
    if as_json:
        emit({**placed.as_dict(), "decision": decision})
        return
    place = shown("{} {}-{}", placed.source, placed.start, placed.end)
    if decision == "accepted":
        tell(shown("{} given to {}.", placed.codes[0], place))
    else:
        tell(shown("{} refused for {}; it does not come back there.", placed.codes[0], place))


def mute(ctx: typer.Context, code: str | None, back: str | None, as_json: bool) -> None:
    """Mute a code in one's own suggestions, or hear of it again."""
    from qualcode.workflow.muting import mute_code, muted_codes, unmute_code

    with acting(ctx) as study:
        if code is not None:
            fresh = mute_code(study, code)
            was = shown("{} was muted already.", code)
            tell(shown("{} is muted: it is suggested no more.", code) if fresh else was)
        if back is not None:
            fresh = unmute_code(study, back)
            was = shown("{} was not muted.", back)
            tell(shown("{} is suggested again.", back) if fresh else was)
        if as_json:
            emit(list(muted_codes(study)))


def list_muted(ctx: typer.Context, as_json: bool) -> None:
    """The codes that the coder at work has muted."""
    from qualcode.workflow.muting import muted_codes

    with reading(ctx) as study:
        keys: list[Any] = list(muted_codes(study))
    if as_json:
        emit(keys)
        return
    for key in keys:
        say(shown("{}", key))
    tell(shown("{} muted.", len(keys)))
