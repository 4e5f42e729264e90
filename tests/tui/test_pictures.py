"""What every screen looks like: rows of plain text, and a few pictures, held against stored ones.

They lie in `pictures/` beside this file and are meant to be read. After a change that is wanted,
record them all anew and look at what git says has changed:

    python -m pytest tests/tui/test_pictures.py --record

Nothing in them is of this day or this machine: no clock, no path, no worker.
"""

from __future__ import annotations

import difflib
import re
import shutil
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from qualcode.tui.application import WorkbenchApp
from qualcode.tui.screens.workbench import Workbench
from qualcode.workflow.desk import Desk
from qualcode.workflow.preferences import Preferences

Press = Callable[..., Awaitable[None]]
Rows = Callable[[Any], list[str]]
FOLDER = Path(__file__).with_name("pictures")
DAY = "2026-01-05T09:00:00.000Z"
GIVEN = (
    ("H1", "Kami sering telat bergerak karena koordinasi antar lembaga belum nyambung"),
    ("H4", "minta data ke negara sebelah itu bisa berbulan-bulan"),
    ("H4", "Begitu datanya sampai, anaknya sudah pindah tempat."),
)
KEYWORDS = {
    "H1": ("koordinasi", "nyambung"),
    "H4": ("data", "berbulan-bulan"),
    "G1": ("surat", "prosedur"),
    "F5": ("terorganisir",),
}
SCREENS = {  # keys from the text
    "text": (),
    "palette": ("c",),
    "why": ("y",),
    "codebook beside the text": ("tab",),
    "commands": ("colon",),
    "help": ("question_mark",),
    "sources": ("o",),
    "memo editor": ("m", "enter"),
    "codebook": ("K", "down"),
    "code form": ("K", "down", "e"),
    "merge": ("K", "down", "m", "enter"),
    "memos": ("M",),
    "retrieval": ("R", "enter"),
    "advising": ("J",),
    "settings": ("f2", "down"),
    "keys": ("f2", "end", "enter"),
    "home": ("H",),
    "source form": ("H", "e"),
    "import": ("H", "i", "enter"),
}


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bundled study with some codings and memos by siti, who has been here before."""
    from qualcode.cli import main

    folder = tmp_path_factory.mktemp("pictures") / "studi"
    with pytest.MonkeyPatch.context() as still:
        still.setattr("qualcode.store.journal.now", lambda: DAY)
        assert main(["--coder", "siti", "init", str(folder), "--example"]) == 0
        _coded(folder)
        _noted(folder)
    return folder


def _coded(folder: Path) -> None:
    desk = Desk.open(folder, "siti")
    row = next(row for row in desk.sources() if row.name == "P1")
    document = desk.document(row.id)
    for code, words in GIVEN:
        start = document.text.index(words)
        desk.apply(document, start, start + len(words), code)
    desk.remember_place(row.id, document.text.index("Terorganisir, jelas."))
    desk.close()


def _noted(folder: Path) -> None:
    from qualcode.workflow.memos import target, write_memo
    from qualcode.workflow.study import open_study

    with open_study(folder, "siti") as study:
        write_memo(study, target(study, "source:P1"), "Banyak jeda; lihat @H1 dan #P4.")
        write_memo(study, target(study, "code:H4"), "Bedakan data yang lambat dari yang tak ada.")


@pytest.fixture
def picture_app(
    example: Path, tmp_path: Path, helper: Any, new_code: Any, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., WorkbenchApp]:
    """`picture_app(theme="light")`: the workbench on a copy of the study."""
    study = tmp_path / "studi"
    shutil.copytree(example, study)
    helper.codes = tuple(new_code(key, key, "f", keywords=words) for key, words in KEYWORDS.items())
    places = {
        "config_file": "~/.config/qualcode/config.toml",
        "project_file": "studi/qualcode.toml",
    }
    for name, path in places.items():
        for module in ("qualcode.tui.screens.settings", "qualcode.workflow.study"):
            monkeypatch.setattr(f"{module}.{name}", lambda *_, p=path: p, raising=False)

    def make(*, fresh: bool = False, **wishes: Any) -> WorkbenchApp:
        if fresh:
            (study / ".qualcode" / "places.json").unlink(missing_ok=True)
        return WorkbenchApp(
            lambda: Desk.open(study, "siti"), lambda: helper, None, Preferences(**wishes)
        )

    return make


@pytest.fixture
def recording(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--record"))


@pytest.fixture
def held(recording: bool) -> Iterator[Callable[[str, str], None]]:
    """`held("name.txt", seen)`: as it was stored; all that differ are told at the end."""
    faults: list[str] = []

    def hold(name: str, seen: str) -> None:
        path = FOLDER / name
        if recording:
            FOLDER.mkdir(exist_ok=True)
            path.write_text(seen, encoding="utf-8")
        stored = path.read_text(encoding="utf-8") if path.is_file() else ""
        if stored != seen:
            faults.append(_differs(name, stored, seen))

    yield hold
    assert not faults, "\n\n".join(
        [*faults, "Wanted so? Record them with --record, and read them."]
    )


def _differs(name: str, stored: str, seen: str) -> str:
    if name.endswith(".svg"):
        stored, seen = (re.sub(r">\s*<", ">\n<", text) for text in (stored, seen))
    lines = difflib.unified_diff(
        stored.splitlines(), seen.splitlines(), f"{name} stored", f"{name} now", n=1, lineterm=""
    )
    return "\n".join(list(lines)[:60])


def rows_seen(rows: list[str]) -> str:
    """Without what a clock says."""
    return "".join(f"{re.sub(r'0[.][0-9]{2} s$', '0.00 s', row)}\n" for row in rows)


def picture(app: WorkbenchApp) -> str:
    """As SVG, without the number that Textual makes up for each."""
    svg = re.sub(r"terminal-\d+", "terminal", app.export_screenshot(title="qualcode"))
    return "\n".join(line.rstrip() for line in svg.splitlines()) + "\n"


async def test_every_screen_and_box_at_80_columns(
    picture_app: Any, app_opened: Any, press: Press, screen_rows: Rows, held: Any
) -> None:
    async with app_opened(picture_app(), (80, 24)) as (app, pilot):
        for name, keys in SCREENS.items():
            await press(app, pilot, *keys)
            held(f"{name}.txt", rows_seen(screen_rows(app)))
            await back_to_the_text(app, pilot)


async def back_to_the_text(app: WorkbenchApp, pilot: Any) -> None:
    while not isinstance(app.screen, Workbench):
        app.pop_screen()
    app.screen.on_codebook_panel_left()
    await pilot.pause()


async def test_what_a_newcomer_sees(
    picture_app: Any, app_opened: Any, screen_rows: Rows, held: Any
) -> None:
    async with app_opened(picture_app(fresh=True), (80, 24)) as (app, _):
        held("first.txt", rows_seen(screen_rows(app)))


@pytest.mark.parametrize("size", [(120, 40), (200, 60)])
async def test_the_text_on_a_larger_screen(
    size: tuple[int, int], picture_app: Any, app_opened: Any, screen_rows: Rows, held: Any
) -> None:
    async with app_opened(picture_app(), size) as (app, _):
        held(f"text {size[0]}x{size[1]}.txt", rows_seen(screen_rows(app)))


@pytest.mark.parametrize("language", ["id", "ms"])
async def test_in_the_other_languages(
    language: str, picture_app: Any, app_opened: Any, press: Press, screen_rows: Rows, held: Any
) -> None:
    async with app_opened(picture_app(language=language), (80, 24)) as (app, pilot):
        for name, keys in (("text", ()), ("home", ("H",)), ("settings", ("f2",))):
            await press(app, pilot, *keys)
            held(f"{name} {language}.txt", rows_seen(screen_rows(app)))


@pytest.mark.parametrize("look", ["dark", "light", "no colour"])
async def test_the_looks_of_the_text(
    look: str, picture_app: Any, app_opened: Any, held: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    if look == "no colour":
        monkeypatch.setenv("NO_COLOR", "1")
    theme = "light" if look == "light" else "dark"
    async with app_opened(picture_app(theme=theme), (100, 30)) as (app, _):
        held(f"text {look}.svg", picture(app))


async def test_the_looks_of_lists(
    picture_app: Any, app_opened: Any, press: Press, held: Any
) -> None:
    async with app_opened(picture_app(), (100, 30)) as (app, pilot):
        for name, keys in (("codebook", ("K", "down")), ("home", ("q", "H"))):
            await press(app, pilot, *keys)
            held(f"{name}.svg", picture(app))
