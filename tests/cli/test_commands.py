"""The command table against the commands, and what starting each of them loads."""

from __future__ import annotations

import ast
import json
import shlex
import subprocess
import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
import typer

from qualcode.cli.commands import COMMANDS, overview
from qualcode.cli.examples import EXAMPLES

Run = Callable[..., Any]
HEAVY = (
    "sqlmodel",
    "sqlalchemy",
    "spacy",
    "sklearn",
    "numpy",
    "textual",
    "rich",
    "docx",
    "lxml",
    "ruamel",
)


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_in_the_table_exists_and_explains_itself(run: Run, name: str) -> None:
    shown = run(name, "--help")
    assert shown.code == 0
    assert shown.out.startswith(f"Usage: qualcode {name}")
    assert len(shown.out.splitlines()) > 3


def test_every_command_there_is_stands_in_the_table() -> None:
    modules = {command.module for command in COMMANDS.values()}
    made = {name for module in modules for name in import_module(f"qualcode.cli.{module}").APPS}
    assert made == set(COMMANDS)
    assert all(f"  {name} " in overview() for name in COMMANDS)


def _paths(command: Any, path: str) -> Iterator[str]:
    """Every command that does something by itself."""
    inner = getattr(command, "commands", {})
    if not inner or command.invoke_without_command:
        yield path
    for name, one in inner.items():
        yield from _paths(one, f"{path} {name}")


def _made() -> dict[str, Any]:
    return {
        name: typer.main.get_command(import_module(f"qualcode.cli.{one.module}").APPS[name])
        for name, one in COMMANDS.items()
    }


def test_every_command_has_an_example_in_its_help(run: Run) -> None:
    paths = {path for name, command in _made().items() for path in _paths(command, name)}
    assert paths == EXAMPLES.keys()
    for path, example in EXAMPLES.items():
        assert example.startswith(f"qualcode {path}")
        assert f"Example:\n    {example}\n" in run(*path.split(), "--help").out


@pytest.mark.parametrize("path", sorted(EXAMPLES))
def test_every_example_is_one_that_the_command_takes(path: str) -> None:
    name, *below = path.split()
    command = _made()[name]
    for word in below:
        command = command.commands[word]
    words = shlex.split(EXAMPLES[path])[1 + len(path.split()) :]
    command.make_context(path, words)


def test_every_option_and_argument_has_a_help_text() -> None:
    bare: list[str] = []

    def walk(command: object, path: str) -> None:
        for parameter in getattr(command, "params", []):
            if parameter.name != "help" and not getattr(parameter, "help", None):
                bare.append(f"{path} {parameter.name}")
        for name, inner in getattr(command, "commands", {}).items():
            walk(inner, f"{path} {name}")

    for name, command in COMMANDS.items():
        app = import_module(f"qualcode.cli.{command.module}").APPS[name]
        walk(typer.main.get_command(app), name)
    assert bare == []


@pytest.mark.parametrize(
    ("words", "allowed"),
    [
        (["--help"], set()),
        (["--version"], set()),
        (["find", "--help"], set()),
        (["export", "--help"], set()),
        (["agree", "--help"], set()),
        (["codebook", "check", "none.yaml"], set()),
    ],
)
def test_a_command_loads_only_what_it_needs(words: list[str], allowed: set[str]) -> None:
    script = (
        "import sys\nfrom qualcode.cli import main\n"
        f"try:\n    main({words!r})\nexcept SystemExit:\n    pass\n"
        f"print(sorted(set({HEAVY!r}) & set(sys.modules)), file=sys.stderr)"
    )
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert set(ast.literal_eval(ran.stderr.splitlines()[-1])) <= allowed


def test_help_and_version_load_no_command_line_library() -> None:
    script = (
        "import sys\nfrom qualcode.cli import main\nmain(['--help'])\n"
        "print([m for m in ('typer', 'json', 'regex') if m in sys.modules], file=sys.stderr)"
    )
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert ran.stderr.strip() == "[]"


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["sorces"], 'did you mean "sources"?'),
        (["find", "--nonsense"], "--nonsense"),
        (["export"], "name one table, or say --all"),
        (["agree", "--rule", "most"], "Rules:"),
        (["demo", "--project"], "demo"),
    ],
)
def test_wrong_usage_ends_with_two(run: Run, words: list[str], says: str) -> None:
    ran = run(*words)
    assert ran.code == 2
    assert says in ran.err
    assert ran.out == ""


@pytest.mark.parametrize("words", [["sources"], ["find", "--json"], ["undo"], ["code"]])
def test_outside_a_project_one_sentence_says_so(run: Run, words: list[str]) -> None:
    ran = run("--coder", "ana", *words)
    assert ran.code == 1
    assert ran.err.count("\n") == 1
    assert "no project here" in ran.err
    assert ran.out == ""


STORE = {"sqlmodel", "sqlalchemy"}


@pytest.mark.parametrize(
    ("words", "allowed"),
    [
        (["sources"], STORE),
        (["cases"], STORE),
        (["find", "--code", "H1"], STORE),
        (["history"], STORE),
        (["finding", "list"], STORE),
        (["agree"], STORE | {"numpy"}),
        (["export", "matrix"], STORE),
        (["export", "matrix", "--to", "matrix.csv"], STORE),
        (["export", "matrix", "--to", "matrix.docx"], STORE | {"docx", "lxml"}),
        (["codebook", "export"], STORE | {"ruamel"}),
        (["--coder", "ratna", "undo"], STORE),
    ],
)
def test_a_command_on_a_study_loads_only_its_rooms(
    example: Path, words: list[str], allowed: set[str]
) -> None:
    script = (
        "import sys\nfrom qualcode.cli import main\n"
        f"code = main({['--project', str(example), *words]!r})\n"
        f"print(code, sorted(set({HEAVY!r}) & set(sys.modules)), file=sys.stderr)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=example
    )
    code, loaded = ran.stderr.splitlines()[-1].split(" ", 1)
    assert code == "0", ran.stderr
    assert set(ast.literal_eval(loaded)) <= allowed


@pytest.mark.parametrize(
    "words",
    [
        ["sources"],
        ["cases"],
        ["coders"],
        ["codebook", "export"],
        ["codings", "export"],
        ["find", "--code", "H1"],
        ["agree"],
        ["finding", "list"],
        ["evidence", "list", "H1"],
        ["export", "triangulation"],
        ["export", "--all"],
        ["history"],
        ["check"],
        ["backup"],
    ],
)
def test_what_reads_gives_one_json_document(run: Run, example: Path, words: list[str]) -> None:
    ran = run("--project", example, *words, "--json")
    assert ran.code == 0, ran.err
    assert json.loads(ran.out)
    assert ran.err == ""
