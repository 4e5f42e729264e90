"""The forms of a source and of a case. They ask, and hand over to the workflow."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping

from qualcode.text import Shown
from qualcode.tui.screens.form import Entry, Form
from qualcode.tui.screens.question import Question
from qualcode.tui.sitting import Sitting
from qualcode.tui.words import phrase, said
from qualcode.workflow.listing import CaseRow, SourceRow

Kept = Callable[[Shown, str], Awaitable[None]]
KINDS = {
    "interview": phrase("interview"),
    "statute": phrase("statute"),
    "case": phrase("court case"),
    "institution": phrase("institution"),
    "literature": phrase("literature"),
    "fieldnote": phrase("field note"),
}


def source_form(sitting: Sitting, row: SourceRow, kept: Kept) -> Form:
    """What is known of a source, to change."""

    async def keep(values: Mapping[str, str]) -> None:
        from qualcode.workflow.editing import edit_source

        before = {entry.name: entry.value for entry in _source_entries(row)}
        changes = {name: value for name, value in values.items() if value != before[name]}
        if changes:
            made = await sitting.desk.call(
                lambda desk: edit_source(desk.study, row.name, **changes)
            )
            await kept(said("{}: kept.", made.name), made.note)

    return Form(said("The source {}", row.name), _source_entries(row), keep)


def _source_entries(row: SourceRow) -> list[Entry]:
    return [
        Entry("name", said("Name"), row.name),
        Entry("title", said("Title"), row.title),
        Entry("short", said("Short form, cited in tables"), row.short),
        Entry(
            "kind",
            said("Kind"),
            row.kind,
            choices=[(kind, said(KINDS[kind])) for kind in KINDS],
        ),
        Entry("language", said("Language"), row.language, said("id, ms, en …")),
        Entry("month", said("Month, without the day"), row.month, said("YYYY-MM")),
        Entry("country", said("Country"), row.country),
        Entry(
            "speakers",
            said("Who else speaks: labels that stand once, with commas between"),
            row.speakers,
        ),
        Entry("case", said("Case it belongs to; a new name makes a new case"), row.case or ""),
    ]


async def case_form(sitting: Sitting, name: str | None, kept: Kept) -> Form:
    """A case's name, label and variables, to change; a new case without a name."""
    from qualcode.workflow.cases import write_variables
    from qualcode.workflow.listing import cases

    rows = await sitting.desk.call(lambda desk: cases(desk.study))
    row = next((row for row in rows if row.name == name), CaseRow("", "", ()))
    title = said("The case {}", row.name) if row.name else said("A new case")
    entries = [
        Entry("name", said("Name, a pseudonym"), row.name),
        Entry("citation", said("Label printed in notes"), row.citation),
        Entry(
            "variables",
            said("Variables, one a line: name = value. Take a line out to remove one"),
            write_variables(row.variables),
            long=True,
        ),
    ]

    async def keep(values: Mapping[str, str]) -> None:
        from qualcode.workflow.cases import edit_case_whole, parse_variables

        told = row.variables
        if values["variables"] != write_variables(row.variables):
            told = parse_variables(values["variables"])
        made = await sitting.desk.call(
            lambda desk: edit_case_whole(
                desk.study, row.name or None, values["name"], values["citation"], told
            )
        )
        await kept(said("{}: kept.", made.name), made.note)

    return Form(title, entries, keep)


def remove_question(row: SourceRow) -> Question:
    """Whether to remove a source."""
    facts = [said("Its text stays until it is pruned; u brings the source back.")]
    title = said("Remove the source {}?", row.name)
    return Question(title, facts, yes=said("Yes, remove it"), no=said("No, keep it"))
