"""What the rooms refuse with can be said in another language: no sentence is glued or made up."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from string import Formatter

import pytest

import qualcode
from qualcode import errors
from qualcode.text import Recorded, display, told
from qualcode.tui.words.id_rooms import WORDS as INDONESIAN
from qualcode.tui.words.id_rooms.labels import WORDS as INDONESIAN_LABELS
from qualcode.tui.words.ms_rooms import WORDS as MALAY
from qualcode.tui.words.ms_rooms.labels import WORDS as MALAY_LABELS
from qualcode.tui.words.recalling import Labels

ROOT = Path(qualcode.__file__).parent
ERRORS = {
    name
    for name, one in vars(errors).items()
    if isinstance(one, type) and issubclass(one, errors.QualcodeError)
}
FACE = "cli"  # whose words are English
Sink = tuple[tuple[int, ...], tuple[str, ...]]
SAYING: dict[str, Sink] = {  # where in a call a sentence goes in: by position, by name
    **dict.fromkeys(ERRORS, ((0,), ("what", "mend"))),
    "told": ((0,), ()),
    "counted": ((1, 2), ()),
    "Shown": ((0,), ()),
    "act": ((0,), ()),
    "_act": ((0,), ()),
    "Reply": ((), ("problem", "mend")),
}
LABELS = ("act", "_act")  # they keep a sentence in the journal, as its words alone
# The screens' own words are in their catalogue; what they refuse with is found here.
SCREENS = {name: SAYING[name] for name in (*ERRORS, "told")}
# Plain data: a path or name that was displayed, and what an error says already.
DATA = {"display", "str"}
SAID = {"what", "where", "mend", "message", "label", "file"}
MADE = {"told", "counted", "series", "listed", "shown", "said"}
OWN = {"text/display.py", "errors.py"}  # they make them

Function = ast.FunctionDef | ast.AsyncFunctionDef


class Module:
    """One module: its functions, the values of its names, and the calls in it."""

    def __init__(self, name: str, source: str) -> None:
        self.name = name
        self.tree = ast.parse(source)
        self.functions: dict[str, Function] = {}
        self.values: dict[str, list[ast.expr]] = {}
        self.calls = list(_calls(self.tree, None))
        for node in ast.walk(self.tree):
            if isinstance(node, Function):
                self.functions[node.name] = node
        for statement in self.tree.body:
            _note(statement, self.values)


def _calls(node: ast.AST, inside: Function | None) -> Iterator[tuple[ast.Call, Function | None]]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call):
            yield child, inside
        within = child if isinstance(child, Function) else inside
        yield from _calls(child, within)


def _note(statement: ast.AST, values: dict[str, list[ast.expr]]) -> None:
    """Keep what an assignment gives to its names; a tuple gives each its own."""
    pairs: list[tuple[ast.expr, ast.expr]]
    if isinstance(statement, ast.AnnAssign) and statement.value is not None:
        pairs = [(statement.target, statement.value)]
    elif isinstance(statement, ast.Assign):
        pairs = [(target, statement.value) for target in statement.targets]
    elif isinstance(statement, ast.NamedExpr):
        pairs = [(statement.target, statement.value)]
    else:
        return
    for target, value in pairs:
        if isinstance(target, ast.Name):
            values.setdefault(target.id, []).append(value)
        elif isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
            for one, its in zip(target.elts, value.elts, strict=False):
                if isinstance(one, ast.Name):
                    values.setdefault(one.id, []).append(its)


def _name(call: ast.Call) -> str:
    return str(getattr(call.func, "attr", getattr(call.func, "id", "")))


class Rooms:
    """All modules; follows every sentence to the literals it is made of."""

    def __init__(self, modules: list[Module]) -> None:
        self.modules = modules
        self.templates: dict[str, set[str]] = {}
        self.labels: set[str] = set()
        self.lost: list[str] = []
        self._seen: set[tuple[int, int, bool]] = set()
        for module in modules:
            if module.name not in OWN:
                self._all(module, SCREENS if module.name.startswith("tui/") else SAYING)

    def _all(self, module: Module, sinks: dict[str, Sink], *, label: bool = False) -> None:
        for call, inside in module.calls:
            name = _name(call)
            if name in sinks:
                self._call(module, call, inside, sinks[name], label=label or name in LABELS)

    def _call(
        self,
        module: Module,
        call: ast.Call,
        inside: Function | None,
        sink: Sink,
        *,
        label: bool,
    ) -> None:
        places, names = sink
        if isinstance(call.func, ast.Name) and call.func.id == "act":
            return  # somebody else's
        wanted = call.args
        given = [wanted[place] for place in places if place < len(wanted)]
        given += [one for one in wanted if isinstance(one, ast.Starred) and one not in given]
        given += [key.value for key in call.keywords if key.arg in names]
        for one in given:
            self.follow(module, one, inside, label=label)

    def follow(
        self, module: Module, node: ast.expr, inside: Function | None, *, label: bool = False
    ) -> None:
        """Down to the literals; what is neither that, nor data, nor told already is lost."""
        key = (id(node), id(inside), label)
        if key in self._seen:
            return
        self._seen.add(key)
        if isinstance(node, ast.Constant):
            if isinstance(node.value, str):
                self._keep(module, node.value, label=label)
        elif isinstance(node, ast.Call):
            self._made(module, node, inside, label=label)
        elif isinstance(node, ast.Name):
            self._named(module, node, inside, label=label)
        elif isinstance(node, ast.Attribute) and node.attr in SAID:
            return
        elif parts := _parts(node):
            for part in parts:
                self.follow(module, part, inside, label=label)
        elif isinstance(node, ast.JoinedStr | ast.BinOp):
            self.lost.append(f"{module.name}:{node.lineno}: {ast.unparse(node)}")

    def _keep(self, module: Module, template: str, *, label: bool) -> None:
        if any(letter.isalpha() for letter in _bare(template)):
            self.templates.setdefault(template, set()).add(module.name)
            if label:
                self.labels.add(template)

    def _made(
        self, module: Module, call: ast.Call, inside: Function | None, *, label: bool
    ) -> None:
        name = _name(call)
        if label and name in ("told", "counted"):
            for place in SAYING[name][0]:
                self.follow(module, call.args[place], inside, label=True)
        if name in DATA | MADE | {"sentence"}:
            return
        if name == "get":
            assert isinstance(call.func, ast.Attribute)
            for one in (call.func.value, *call.args[1:]):
                self.follow(module, one, inside, label=label)
            return
        home = next((one for one in (module, *self.modules) if name in one.functions), None)
        if home is None:
            return
        function = home.functions[name]
        for node in ast.walk(function):
            if isinstance(node, ast.Return) and node.value is not None:
                self.follow(home, node.value, function, label=label)

    def _named(
        self, module: Module, node: ast.Name, inside: Function | None, *, label: bool
    ) -> None:
        local: dict[str, list[ast.expr]] = {}
        for one in ast.walk(inside) if inside else ():
            _note(one, local)
        if node.id in local:
            for value in local[node.id]:
                self.follow(module, value, inside, label=label)
        elif inside and node.id in _parameters(inside):
            self._passed(module, inside, node.id, label=label)
        elif home := next((m for m in (module, *self.modules) if node.id in m.values), None):
            for value in home.values[node.id]:
                self.follow(home, value, None, label=label)

    def _passed(self, module: Module, function: Function, parameter: str, *, label: bool) -> None:
        """What a function is given becomes a sentence: look at who calls it."""
        every = _parameters(function)
        place = every.index(parameter)
        if every[0] in ("self", "cls"):
            place -= 1
        places = (place,) if parameter not in _keywords(function) else ()
        sink: dict[str, Sink] = {function.name: (places, (parameter,))}
        imported = not function.name.startswith("_")
        for one in self.modules if imported else [module]:
            if imported and one.name.startswith("tui/"):
                continue
            self._all(one, sink, label=label)


def _parameters(function: Function) -> list[str]:
    given = function.args
    return [one.arg for one in (*given.posonlyargs, *given.args, *given.kwonlyargs)]


def _keywords(function: Function) -> set[str]:
    return {one.arg for one in function.args.kwonlyargs}


def _bare(template: str) -> str:
    """The words of a template; a sentence that is none may hold a brace."""
    try:
        return "".join(words for words, *_ in Formatter().parse(template))
    except ValueError:
        return template


def _parts(node: ast.expr) -> list[ast.expr]:
    """What a choice, a table or a group is made of."""
    match node:
        case ast.IfExp():
            return [node.body, node.orelse]
        case ast.BoolOp():
            return node.values
        case ast.Starred() | ast.Subscript():
            return [node.value]
        case ast.Dict():
            return node.values
        case ast.Tuple() | ast.List():
            return node.elts
    return []


@cache
def rooms() -> Rooms:
    """Every sentence of the rooms below the faces, and of the screens' own refusals."""
    found = []
    for path in sorted(ROOT.rglob("*.py")):
        name = path.relative_to(ROOT).as_posix()
        if not name.startswith(f"{FACE}/") and "/words/" not in name:
            found.append(Module(name, path.read_text(encoding="utf-8")))
    return Rooms(found)


CATALOGUES = {"id": INDONESIAN, "ms": MALAY}
LABELLED = {"id": INDONESIAN_LABELS, "ms": MALAY_LABELS}


def _places(template: str) -> int:
    try:
        return sum(name is not None for _, name, *_ in Formatter().parse(template))
    except ValueError:
        return 0


def test_no_sentence_of_an_error_is_made_of_pieces() -> None:
    assert sorted(set(rooms().lost)) == []


def test_the_walk_finds_the_sentences_of_every_room() -> None:
    found = {name.partition("/")[0] for names in rooms().templates.values() for name in names}
    assert {"coding", "codebook", "ingest", "store", "text", "tui", "workflow"} <= found


@pytest.mark.parametrize("language", CATALOGUES)
def test_no_sentence_is_missing(language: str) -> None:
    missing = rooms().templates.keys() - CATALOGUES[language].keys()
    assert [f"{min(rooms().templates[one])}: {one}" for one in sorted(missing)] == []


@pytest.mark.parametrize("language", CATALOGUES)
def test_no_translated_sentence_is_left_over(language: str) -> None:
    assert sorted(CATALOGUES[language].keys() - rooms().templates.keys()) == []


@pytest.mark.parametrize("language", CATALOGUES)
def test_the_same_things_are_filled_in(language: str) -> None:
    pairs = CATALOGUES[language].items()
    assert [one for one, other in pairs if _places(one) != _places(other)] == []


@pytest.mark.parametrize("language", LABELLED)
def test_the_label_of_every_act_is_among_the_labels(language: str) -> None:
    assert LABELLED[language].keys() == rooms().labels


@pytest.mark.parametrize("language", LABELLED)
def test_the_label_of_every_act_reads_back(language: str) -> None:
    labels = Labels(LABELLED[language])
    for english, other in LABELLED[language].items():
        filled = [f"P{place}.md" for place in range(_places(english))]
        assert labels.retold(Recorded(told(english, *filled))) == told(other, *filled)


def test_a_label_that_no_act_gives_stays_as_it_is() -> None:
    labels = Labels(INDONESIAN_LABELS)
    assert labels.retold("migrated\x1b[2J") == display("migrated\x1b[2J")


def test_both_languages_have_the_same_sentences() -> None:
    assert INDONESIAN.keys() == MALAY.keys()
