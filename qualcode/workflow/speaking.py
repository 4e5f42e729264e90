"""Who speaks in a source besides those whose labels recur: named by somebody, kept with it.

Knows which turns that makes and counts them anew; texts and codings stay as they are.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from qualcode.errors import CodingError
from qualcode.text import series, told
from qualcode.workflow.versions import current_version, names_in

if TYPE_CHECKING:
    from sqlmodel import Session

    from qualcode.model import Source
    from qualcode.text import Turn, Unheard


def heard_in(text: str, names: Sequence[str]) -> tuple[str, ...]:
    """Those of the names with which a line of the text begins, each once."""
    from qualcode.text import turns
    from qualcode.text.labels import label_keys

    if not names:
        return ()
    speaking = {turn.speaker.casefold() for turn in turns(text, names) if turn.speaker}
    return tuple(name for name in dict.fromkeys(names) if label_keys([name]) & speaking)


def unheard_in(text: str, kind: str, names: Sequence[str]) -> tuple[Unheard, ...]:
    """Labels of an interview that were not taken for speakers; other texts have none."""
    from qualcode.text.unheard import unheard
    from qualcode.workflow.material import INFORMANT_KINDS

    return unheard(text, names) if kind in INFORMANT_KINDS else ()


def joined_names(before: str, more: Sequence[str]) -> tuple[str, ...]:
    """Who is named already, and who is new."""
    from qualcode.text.labels import label_keys

    there = names_in(before)
    known = label_keys(there)
    return (*there, *(name for name in more if not label_keys([name]) <= known))


def words_in(text: str, spoken: Sequence[Turn]) -> int:
    """The words that are said, without labels."""
    return sum(len(text[turn.body : turn.end].split()) for turn in spoken)


def add_speakers(source: Source, version: Any, names: Sequence[str]) -> bool:
    """Name more speakers of a source; False where all of them are named already."""
    joined = joined_names(source.speakers, names)
    if joined == names_in(source.speakers):
        return False
    _keep(source, version, joined)
    return True


def set_speakers(session: Session, source: Source, names: Sequence[str]) -> bool:
    """Name exactly these speakers of a source; False where they are named already.

    Raises:
        CodingError: no line of its text begins with one of them.
    """
    version = current_version(session, source.id)
    heard = heard_in(version.text, names)
    for name in names:
        if name not in heard:
            raise CodingError(
                told('no line of "{}" begins with the speaker "{}"', source.name, name),
                mend=_likely(version.text),
            )
    if tuple(names) == names_in(source.speakers):
        return False
    _keep(source, version, names)
    return True


def _likely(text: str) -> str:
    from qualcode.text.unheard import unheard

    likely = [one.name for one in unheard(text) if one.likely][:3]
    if not likely:
        return "Write the name as it stands before the colon"
    return told("Did you mean {}?", series(likely))


def _keep(source: Source, version: Any, names: Sequence[str]) -> None:
    from qualcode.text import turns

    source.speakers = ", ".join(names)
    spoken = turns(version.text, names)
    version.turns, version.words = len(spoken), words_in(version.text, spoken)
