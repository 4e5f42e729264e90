"""What would become of a file, in words. Pure: takes previews, gives text fit to be shown."""

from __future__ import annotations

from qualcode.text import Shown, display, shown
from qualcode.tui.engine.width import fitted
from qualcode.tui.widgets.rowlist import ListRow
from qualcode.tui.words import counted, phrase, refusal, retold, said
from qualcode.workflow.previewing import TAKEN, Preview, Speaker
from qualcode.workflow.replacing import Replaced

_OUTCOMES = {
    "new": phrase("new"),
    "unchanged": phrase("unchanged"),
    "edited": phrase("edited"),
    "speakers": phrase("speakers"),
    "refused": phrase("refused"),
}
_ROLES = {
    "interviewer": phrase("asks"),
    "informant": phrase("answers"),
    "other": phrase("other"),
    "": phrase("role not known"),
}
MOST = 4  # labels, or lines of one, that are named
ENDS = 3  # lines of what ends with a text
NAME = 24  # columns for a file's name, where there is no room for more


def import_row(one: Preview, ticked: bool, columns: int = NAME) -> ListRow:
    """A file in the list: whether it is ticked, its name, what happens, who speaks."""
    taken = one.outcome in TAKEN
    box = Shown("[x]") if taken and ticked else Shown("[ ]") if taken else Shown("   ")
    outcome = said(_OUTCOMES[one.outcome])
    told = refused(one) if one.refused else speakers(one)
    told = said("in another's place: {}", told) if doubtful(one) else told
    name = fitted(display(one.path.name), columns)
    text = shown("{} {} {} {}", box, name, fitted(outcome, 10), told)
    words = counted(one.words, "{} word", "{} words") if not one.refused else Shown("")
    return ListRow(text, str(one.path), words, dim=not (taken and ticked))


def refused(one: Preview) -> Shown:
    """Why the file is not taken, in one line; each fault of a file has a line of its own."""
    why = refusal(one.error) if one.error is not None else display(one.refused)
    return shown("{}", " ".join(why.split()))


def speakers(one: Preview) -> Shown:
    """Who speaks, how often, in which part."""
    return shown("{}", ", ".join(_speaker(speaker) for speaker in one.speakers))


def _speaker(speaker: Speaker) -> Shown:
    label = speaker.label or said("without a label")
    return said("{} {} ({})", label, speaker.turns, said(_ROLES[speaker.role]))


def detail(one: Preview) -> Shown:
    """All that there is to say of the highlighted file, but its warnings."""
    if one.refused:
        return refused(one)
    parts = [said("source {}", one.name), display(one.kind)]
    parts += [said("case {}", one.case)] if one.case else []
    parts += [display(one.language), counted(one.turns, "{} turn", "{} turns"), speakers(one)]
    return shown("{}", " · ".join(parts))


def more(one: Preview) -> Shown:
    """What happens to codings, and what was noticed while reading."""
    moving = counted(
        one.moving,
        "{} passage with codings or memos is looked for in the new text",
        "{} passages with codings or memos are looked for in the new text",
    )
    parts = [moving] if one.outcome == "edited" else []
    if doubtful := likely(one):
        parts.append(said("no turns of their own: {} (s gives them)", ", ".join(doubtful)))
    return shown("{}", "; ".join([*parts, *map(retold, one.warnings)]))


def doubtful(one: Preview) -> bool:
    """Whether the file takes the place of what may be another source."""
    return one.replaced is not None and one.replaced.doubtful


def ended(one: Preview) -> list[Shown]:
    """What would end with the text before: a line each, `ENDS` at most."""
    if one.replaced is None:
        return []
    return [*takes_place(one.name, one.replaced), *marks(one.replaced)]


def takes_place(name: str, before: Replaced) -> list[Shown]:
    """What tells that a file may have been meant as a source of its own."""
    parts: list[Shown] = []
    if before.kind and before.title:
        place = (name, before.kind, before.title)
        parts.append(said("{} is of the kind {}, “{}”: this text takes its place", *place))
    elif before.kind:
        parts.append(said("{} is of the kind {}: this text takes its place", name, before.kind))
    if before.foreign:
        parts.append(said("hardly anything of the text before is in this one"))
    return parts


def marks(before: Replaced) -> list[Shown]:
    """Whose mark ends, as it was for the text before."""
    names = ", ".join(before.done)
    again = said("marked done by {}: to be marked done again, as the text is another", names)
    return [again] if names else []


def likely(one: Preview) -> list[Shown]:
    """The labels that may be speakers' and were not taken for such, with their lines."""
    return [
        said("{}, line {}", label.name, ", ".join(map(str, label.lines[:MOST])))
        for label in one.unheard[:MOST]
        if label.likely
    ]


def turns_of(one: Preview) -> list[ListRow]:
    """The first turns as they would be cut."""
    rows: list[ListRow] = []
    for number, turn in enumerate(one.first, start=1):
        speaker = turn.speaker or said("without a label")
        rows.append(ListRow(said("{}  {} ({})", number, speaker, said(_ROLES[turn.role]))))
        rows.append(ListRow(shown("    {}", turn.words[:400]), str(number)))
    if one.turns > len(one.first):
        left = one.turns - len(one.first)
        rows.append(ListRow(counted(left, "and {} turn more", "and {} turns more"), dim=True))
    return rows
