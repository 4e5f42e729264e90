"""Every hostile text in every field that a screen shows: harmless, unread as markup, and whole.

One table says which fields are to be seen where. A screen that joins the action table without an
entry here is a red test. The texts are our own and the shared ones, those too that no importer
takes: a name can hold anything.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from textual.geometry import Region
from textual.widget import Widget
from textual.widgets import Input

from qualcode.errors import CodingError
from qualcode.text import display
from qualcode.tui.actions import ACTIONS, EVERYWHERE, TEXT
from qualcode.tui.screens.acting import ActingScreen
from qualcode.tui.widgets.transcript import Transcript

Press = Callable[..., Awaitable[None]]
SIZE = (200, 60)
OURS = {
    "markup": "[red]a[/red] [P01] [/] [ \\[ [kota-1]",
    "links": "[@click=app.exit]x[/] :warning: [=] [",
    "ansi": "x\x1b[2J\x1b[31mm\x1b]0;judul\x07\x1b]52;c;aGFsbw==\x07\x1b[?1049ly\x9b31m",
    "bidi": "P1\u202eabc\u202c \u2066def\u2069 \u200fx\u061c",
    "breaks": "a\x0bb\x0cc\x85d\u2028e\u2029f\tg",
    "mixed": "[red]x[/] \x1b]52;c;aG\x07\x9b31m \u202eab\u2066c\u200b\u2028d[P01]",
    "hidden": "a\u200bb\ufeffc\u2060d\xade\x00f\x7fg",
}
SHARED = [f"h{number:02}" for number in range(1, 21)]
LONGEST = 40  # code points of a text that stand in a field
LEAST = 10  # columns that are left of a field that is cut


def plain(character: str) -> bool:
    return character.isalnum() or character in " .,:;-\n\r"


def worst(text: str) -> str:
    """The stretch of a long text with the most that is not letters."""
    text = text[:20_000]
    starts = range(0, max(len(text) - LONGEST, 0) + 1, 4)
    place = max(starts, key=lambda n: sum(not plain(c) for c in text[n : n + LONGEST]))
    return text[place : place + LONGEST]


def hostile_text(name: str, folder: Path) -> str:
    """One of ours, or the worst of a shared file as it would be read by who takes all."""
    if name in OURS:
        return OURS[name]
    (path,) = (folder / "hostile").glob(f"{name}_*")
    encoding = {"h01": "utf-16", "h02": "cp1252"}.get(name, "utf-8")
    text = path.read_bytes()[:80_000].decode(encoding, "replace")
    return worst(text) or "\u3000"


def hostile_name(text: str) -> str:
    """As it stands in a name; no store keeps a lone surrogate, and no file name a slash."""
    return re.sub(r"[\r\n]", " ", text).strip(" ") or "\u3000"


# -- a study whose every field is hostile


FIELDS = (
    "source", "title", "short", "country", "case", "citation", "variable", "value", "other",
    "coder", "project", "key", "name", "definition", "include", "exclude", "example", "keyword",
    "family", "family_key", "memo", "code_memo", "body", "act", "query", "file", "speaker",
    "setting", "fault",
)  # fmt: skip


TIDIED = ("body", "memo", "code_memo", "speaker")  # texts, into which no NUL is taken


def tagged(text: str) -> dict[str, str]:
    """The text for each field, each with a mark of its own before it and after it."""
    made = {field: f"{field[:4]}{number}{text}q{number}" for number, field in enumerate(FIELDS)}
    made["key"] = f"k{text[:8]}"  # short, so that the name after it is seen too
    return made | {field: made[field].replace("\0", "") for field in TIDIED}


def spoil(study: Path, bad: dict[str, str]) -> None:
    """Write it past every care of readers and forms, as another tool's import may leave it."""
    from sqlmodel import select

    from qualcode.model import (
        Case,
        Code,
        Coder,
        Coding,
        Done,
        Family,
        Segment,
        Source,
        SourceVersion,
        Variable,
    )
    from qualcode.workflow.desk import Desk
    from qualcode.workflow.memos import target, write_memo
    from qualcode.workflow.study import open_study

    with open_study(study, "Budi") as opened, opened.store.act(opened.coder(), "x"):
        pass
    with open_study(study, "Ani") as opened, opened.store.act(opened.coder(), "x") as session:
        version = session.exec(select(SourceVersion)).one()
        lines = (
            "Pewawancara: Apa?",
            f"P1: Lama {bad['body']} selesai.",
            f"P1: Koordinasi {bad['keyword']}.",
        )
        text = "\n\n".join(lines)
        words = version.model_dump(exclude={"id", "text", "length", "deleted_at", "source_id"})
        case = Case(name=bad["case"], citation=bad["citation"])
        session.add(case)
        session.flush()
        session.add(Variable(case_id=case.id, name=bad["variable"], value=bad["value"]))
        source = Source(
            name=bad["source"], title=bad["title"], short=bad["short"], country=bad["country"],
            kind="interview", language="id", case_id=case.id,
        )  # fmt: skip
        session.add(source)
        session.flush()
        made = SourceVersion(**words, source_id=source.id, text=text, length=len(text))
        session.add(made)
        code = session.exec(select(Code).where(Code.key == "H1")).one()
        code.key, code.hotkey, code.colour = bad["key"], bad["key"][1:2], bad["key"]
        code.name = {"id": bad["name"], "en": bad["name"]}
        code.definition = {"id": bad["definition"]}
        code.include = {"id": [bad["include"]]}
        code.exclude = {"id": [bad["exclude"]]}
        code.examples = {"id": [bad["example"]]}
        code.keywords = {"id": [bad["keyword"]]}
        family = session.exec(select(Family)).one()
        family.key, family.name = bad["family_key"], {"id": bad["family"]}
        session.flush()
        coders = {coder.name: coder for coder in session.exec(select(Coder))}
        start = text.index(bad["body"])
        segment = Segment(
            source_version_id=made.id, start=start, end=start + len(bad["body"]),
            quote=bad["body"],
        )  # fmt: skip
        session.add(segment)
        session.flush()
        for coder in coders.values():
            session.add(
                Coding(segment_id=segment.id, code_id=code.id, coder_id=coder.id, origin="manual")
            )
            session.add(Done(coder_id=coder.id, source_version_id=made.id))
        coders["Budi"].name = bad["other"]
    with open_study(study, "Ani") as opened:
        write_memo(opened, target(opened, f"source:{bad['source']}"), bad["memo"])
        write_memo(opened, target(opened, f"code:{bad['key']}"), bad["code_memo"])
    desk = Desk.open(study, "Ani")
    row = next(one for one in desk.sources() if one.name == bad["source"])
    desk.remember_place(row.id, text.index("Koordinasi"))
    with desk.study.act(bad["act"]) as session:
        from qualcode.model import Family as Families

        session.exec(select(Families)).one().position = 3
    desk.close()


@pytest.fixture
def inbox(tmp_path: Path) -> Callable[[dict[str, str]], Path]:
    """A folder with one transcript of a hostile name, and a hostile speaker in it."""

    def made(bad: dict[str, str]) -> Path:
        folder = tmp_path / "masuk"
        folder.mkdir()
        name = re.sub(r"[\x00/]", "_", bad["file"]).encode("utf-8", "replace").decode()
        bad["file"] = name
        much = "kata biasa " * 400  # a file that is mostly control characters is no text
        text = f"{bad['speaker']}: Satu.\n\nP1: Dua {bad['speaker']}.\n\nP1: {much}"
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
        return folder

    return made


# -- what is to be seen where


@dataclass(frozen=True)
class Stop:
    """Keys, and the fields that are then on the screen; `types` is put into the field in focus."""

    keys: tuple[str, ...]
    fields: tuple[str, ...]
    types: str = ""


STOPS: dict[str, tuple[Stop, ...]] = {
    TEXT: (
        Stop((), ("source", "coder", "body", "key", "name", "family")),
        Stop(("c",), ("name", "family", "definition", "include", "exclude")),
        Stop(("escape", "y"), ("name", "keyword")),
        Stop(("escape", "comma"), ("name",)),
        Stop(("escape", "o"), ("source",)),
        Stop(("escape", "alt+t", "m"), ("source", "case")),
        Stop(("escape", "O"), ("other",)),
        Stop(("slash",), ("query",), "query"),
        Stop(("enter",), ("query",)),
        Stop(("x",), ("name",)),
        Stop(("enter", "u", "u"), ("act",)),
    ),
    "home": (
        Stop(("H",), ("source", "title", "case", "coder", "project", "other")),
        Stop(("e",), ("source", "title", "short", "case")),
        Stop(("escape", "c"), ("case", "citation", "variable", "value")),
        Stop(("escape", "x"), ("source",)),
        Stop(("escape", "slash"), ("query",), "query"),
    ),
    "codebook": (
        Stop(
            ("K", "home", "down"),
            ("key", "name", "family", "definition", "include", "exclude", "example", "keyword"),
        ),
        Stop(("e",), ("name", "definition", "include", "keyword")),
        Stop(("escape", "r"), ("key", "name")),
        Stop(("escape", "m"), ("name",)),
        Stop(("enter",), ("name",)),
        Stop(("escape", "v"), ("name", "family")),
    ),
    "memos": (
        Stop(("M",), ("memo", "source", "key")),
        Stop(("down",), ("code_memo",)),
        Stop(("enter",), ("code_memo", "key")),
        Stop(("escape", "slash"), ("query",), "query"),
    ),
    "retrieval": (
        Stop(("R", "enter"), ("source", "key", "body", "other", "case", "variable", "value")),
        Stop(("slash",), ("query",), "query"),
    ),
    "card": (Stop(("K", "home", "down", "I"), ("name", "definition", "include", "keyword")),),
    "advising": (Stop(("J",), ("source", "keyword", "name")),),
    "importing": (
        Stop(("H", "i"), (), "folder"),
        Stop(("enter",), ("file",)),
        Stop(("enter",), ("file", "speaker")),
    ),
    "settings": (
        Stop(("f2",), ("setting", "project")),
        Stop(("enter",), ("setting",)),
    ),
    "keys": (Stop(("f2", "end", "enter"), ()),),
}


def test_no_screen_is_left_out() -> None:
    screens = {action.screen for action in ACTIONS.values()} - {EVERYWHERE}
    assert set(STOPS) == screens


def test_every_field_is_looked_at_somewhere() -> None:
    seen = {field for stops in STOPS.values() for stop in stops for field in stop.fields}
    assert seen | {"fault", "country", "family_key"} == set(FIELDS)


# -- looking


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text).casefold()


def cells(app: Any, region: Region) -> str:
    """What stands in a part of the screen, row after row."""
    rows = app.screen._compositor.render_strips()[region.y : region.bottom]
    return "".join(strip.crop(region.x, region.right).text for strip in rows)


def leaves(app: Any) -> Iterator[Widget]:
    for widget in app.screen.walk_children(Widget):
        if not widget.children and widget.display and widget.size.width:
            yield widget


def looked_at(app: Any) -> list[str]:
    """The text of each widget, in which rows that were wrapped are one again."""
    texts = []
    for widget in leaves(app):
        place = app.screen.find_widget(widget)
        region = place.region.shrink(widget.styles.gutter).intersection(place.clip)
        if isinstance(widget, Transcript):  # numbers, marks and margin stand between its rows
            room = widget._room()
            region = Region(region.x + room.gutter, region.y, room.text + 1, region.height)
        texts.append(squeezed(cells(app, region)))
        if isinstance(widget, Input):
            texts.append(squeezed(widget.value))
    return texts


def stands(wanted: str, texts: list[str]) -> bool:
    """Whether it is there: whole, or cut with an ellipsis and nothing else."""
    if any(wanted in text for text in texts):
        return True
    return any(cut(wanted, text) for text in texts)


def cut(wanted: str, text: str) -> bool:
    """Whether an ellipsis stands in it for the end, or for the middle, of what is wanted."""
    for place in (found.start() for found in re.finditer("…", text)):
        for n in range(LEAST, len(wanted)):
            if text[:place].endswith(wanted[:n]):
                return True
        head, tail = text[max(place - 4, 0) : place], text[place + 1 :]
        ends = [wanted[n:] for n in range(len(wanted)) if tail.startswith(wanted[n:])]
        if head in wanted and ends:
            return True
    return False


def sent(app: Any) -> str:
    """What goes to the terminal for the whole screen, without the orders for looks and places."""
    raw: str = app.screen._compositor.render_full_update().render_segments(app.console)
    return re.sub(r"\x1b\[[0-9;:]*[mH]", "", raw)


def acts(character: str) -> bool:
    """Whether a terminal acts on it instead of showing it."""
    return (
        unicodedata.category(character) in {"Cc", "Cs", "Zl", "Zp"}
        or "\u202a" <= character <= "\u202e"
        or "\u2066" <= character <= "\u2069"
        or character in "\u200e\u200f\u061c"
    ) and character != "\n"


def harmless(app: Any) -> list[str]:
    return sorted({ascii(character) for character in sent(app) if acts(character)})


async def refused(app: Any, pilot: Any, fault: str) -> None:
    """What the study refuses is a notice in plain text, on this screen too."""

    def refuse() -> None:
        raise CodingError(fault)

    app.clear_notifications()
    if isinstance(app.screen, ActingScreen):
        await app.screen.acting(refuse)
        await pilot.pause()
        notes = [note for note in app._notifications if note.message == display(f"{fault}.")]
        assert len(notes) == 1, (app.screen, app.is_running, app._exception)
        assert not notes[0].markup
    app.clear_notifications()


async def back_to_the_text(app: Any, pilot: Any) -> None:
    while not (isinstance(app.screen, ActingScreen) and app.screen.place == TEXT):
        app.pop_screen()
    await pilot.pause()


def _named(name: str) -> Any:
    """One that has something of all the others is run always."""
    return name if name == "mixed" else pytest.param(name, marks=pytest.mark.slow)


@pytest.mark.parametrize("name", [_named(one) for one in (*OURS, *SHARED)])
async def test_every_field_of_every_screen(
    name: str, request: Any, study: Path, real_app: Any, helper: Any, new_code: Any,
    press: Press, inbox: Any, monkeypatch: Any,
) -> None:  # fmt: skip
    folder = request.getfixturevalue("shared_data") if name in SHARED else Path()
    bad = tagged(hostile_name(hostile_text(name, folder)))
    incoming = inbox(bad)
    spoil(study, bad)
    _own_settings(monkeypatch, bad)
    helper.codes = (new_code(bad["key"], bad["name"], "f", keywords=(bad["keyword"].casefold(),)),)
    missing: list[tuple[str, tuple[str, ...], str]] = []
    async with real_app(size=SIZE) as (app, pilot):
        app.sitting.title, app.sitting.coder = bad["project"], bad["coder"]
        app.screen.view.show_status()
        for screen, stops in STOPS.items():
            for stop in stops:
                await press(app, pilot, *stop.keys)
                if stop.types:
                    app.screen.focused.value = (
                        str(incoming) if stop.types == "folder" else display(bad[stop.types])
                    )
                    await press(app, pilot)
                assert harmless(app) == [], (screen, stop.keys)
                texts = looked_at(app) + [squeezed(str(n.message)) for n in app._notifications]
                missing += [
                    (screen, stop.keys, field)
                    for field in stop.fields
                    if not stands(squeezed(display(bad[field])), texts)
                ]
                await refused(app, pilot, bad["fault"])
            await back_to_the_text(app, pilot)
    assert not missing, "\n".join(map(str, missing))


def _own_settings(monkeypatch: Any, bad: dict[str, str]) -> None:
    """A person's and a project's settings as a hand may have left them in the files."""
    from qualcode.workflow import preferences, study

    usual, project = preferences.settings, study.project_settings

    def settings() -> list[Any]:
        from dataclasses import replace

        return [replace(o, value=bad["setting"]) if o.name == "coder" else o for o in usual()]

    def project_settings(root: Path) -> Any:
        from dataclasses import replace

        found = project(root)
        return replace(found, title=bad["project"]) if found else None

    monkeypatch.setattr("qualcode.tui.screens.settings.settings", settings)
    monkeypatch.setattr("qualcode.workflow.study.project_settings", project_settings)
