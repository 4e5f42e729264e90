"""Nothing from data reaches a terminal but through `display()`, and nothing is read as markup."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2] / "qualcode"
FACES = sorted([*(ROOT / "cli").rglob("*.py"), *(ROOT / "tui").rglob("*.py")])

# The outlets: the only modules that may do what the rest may not.
CONSOLE = "cli/console.py"
OVERVIEW = "cli/__init__.py"  # help and version: words of the program's own, nothing loaded
SHOWN = "tui/widgets/shown.py"
WORDS = "tui/words/__init__.py"  # looks a template of the program's own up in a catalogue
CLIPBOARD = ("copy_to_clipboard", "tui/application.py")  # off unless a person wants it
TABLED = {"says", "more", "short", "group"}  # words of the tables of actions and settings
MAKERS = {"content", "pieces"}  # what `shown.py` offers
DRAWERS = {"tui/widgets/strips.py", "tui/widgets/rowlist.py", "tui/widgets/transcript.py"}
CUTTERS = {"tui/engine/width.py", "tui/engine/faces.py"}  # they cut what was displayed already

PRINTERS = {
    "print",
    "pprint",
    "typer.echo",
    "typer.secho",
    "click.echo",
    "click.secho",
    "sys.stdout.write",
    "sys.stderr.write",
    "sys.stdout.buffer.write",
    "sys.stdout.writelines",
    "sys.__stdout__.write",
    "sys.__stderr__.write",
    "logging.info",
    "logging.warning",
    "logging.error",
    "warnings.warn",
    "traceback.print_exc",
}
WIDGETS = {
    "Static",
    "Label",
    "Button",
    "Option",
    "OptionList",
    "Selection",
    "SelectionList",
    "Select",
    "RadioButton",
    "Checkbox",
    "Markdown",
    "MarkdownViewer",
    "Collapsible",
    "TabPane",
    "Tree",
    "TreeNode",
    "DataTable",
    "Digits",
    "Link",
    "Toast",
    "Tooltip",
    "Pretty",
    "ListItem",
    "Placeholder",
    "Rule",
    "RichLog",
    "Log",
    "Header",
    "Footer",
    "Input",
    "TextArea",
    "MaskedInput",
    "Text",
}
METHODS = {
    "update",
    "add_leaf",
    "add_row",
    "add_rows",
    "add_column",
    "add_columns",
    "add_option",
    "add_options",
    "set_label",
    "update_cell",
    "update_cell_at",
    "replace_option_prompt",
    "write_line",
    "write_lines",
    "load_text",
}
TITLES = {
    "border_title",
    "border_subtitle",
    "tooltip",
    "placeholder",
    "title",
    "sub_title",
    "label",
}
BARRED = {"notify", "from_markup", "from_text", "render_markup", "set_markup", "copy_to_clipboard"}


def dotted(node: ast.expr) -> str:
    """`sys.stdout.write` of the call's function, as far as it is names."""
    if isinstance(node, ast.Attribute):
        return f"{dotted(node.value)}.{node.attr}"
    return node.id if isinstance(node, ast.Name) else "?"


def is_literal(node: ast.expr) -> bool:
    """A string, or none, that stands in the program; an f-string is none."""
    return isinstance(node, ast.Constant) and (node.value is None or isinstance(node.value, str))


class Lint(ast.NodeVisitor):
    """Collects (line, fault) of one module."""

    def __init__(self, name: str, tree: ast.Module) -> None:
        self.name = name
        self.faults: list[tuple[int, str]] = []
        self.widgets = (
            name.startswith(("tui/widgets/", "tui/screens/", "tui/app")) and name != SHOWN
        )
        self.makers = MAKERS | set(_content_makers(tree))
        self.shown_names = set(_shown_names(tree))
        self.visit(tree)

    def fault(self, node: ast.AST, what: str) -> None:
        self.faults.append((getattr(node, "lineno", 0), what))

    def visit_Call(self, node: ast.Call) -> None:
        name = dotted(node.func)
        last = name.rpartition(".")[2]
        if name in PRINTERS and self.name not in (CONSOLE, OVERVIEW):
            self.fault(node, f"{name}: only {CONSOLE} writes to the terminal")
        if last in BARRED and self.name != SHOWN and (last, self.name) != CLIPBOARD:
            self.fault(node, f"{last}: only {SHOWN} may")
        if last in ("shown", "Shown", "said", "counted", "phrase") and self.name != WORDS:
            self._template(node, last)
        if last in WIDGETS | METHODS and self.widgets:
            self._sink(node, last)
        if last == "Content" and self.name not in (SHOWN,):
            self._content(node)
        if last == "Segment" and self.name not in DRAWERS:
            self.fault(node, "Segment: rows are drawn in the modules that take shown text alone")
        self.generic_visit(node)

    def visit_Assign(self, node: ast.Assign) -> None:
        for target in node.targets:
            if isinstance(target, ast.Attribute) and target.attr in TITLES:
                self._title(target, node.value)
        self.generic_visit(node)

    def _template(self, node: ast.Call, name: str) -> None:
        if name == "Shown" and self.name in CUTTERS | {CONSOLE}:
            return
        if name == "said" and node.args and _of_a_table(node.args[0]):
            return
        templates = node.args[1:3] if name == "counted" else node.args[:1]
        if not templates or not all(map(is_literal, templates)):
            self.fault(node, f"{name}: the template is not a literal")

    def _sink(self, node: ast.Call, name: str) -> None:
        texts = [*node.args, *(k.value for k in node.keywords if k.arg in TITLES)]
        if name in METHODS and dotted(node.func).startswith("super."):
            return
        for text in texts:
            if name in METHODS and not self._made(text):
                self.fault(node, f"{name}: give it content(...) or pieces(...)")
            elif name in WIDGETS and not (self._made(text) or is_literal(text)):
                self.fault(node, f"{name}: give it content(...), pieces(...) or a literal")
        literal = any(is_literal(text) for text in texts)
        plain = any(k.arg == "markup" and _is_false(k.value) for k in node.keywords)
        if name in {"Static", "Label", "Option"} and literal and not plain:
            self.fault(node, f"{name}: say markup=False")

    def _content(self, node: ast.Call) -> None:
        if not all(is_literal(text) for text in node.args):
            self.fault(node, f"Content: only {SHOWN} makes it of data")

    def _title(self, target: ast.Attribute, value: ast.expr) -> None:
        constant = isinstance(value, ast.Subscript) and dotted(value.value).lstrip("_").isupper()
        shown = isinstance(value, ast.Name) and value.id in self.shown_names
        if not (is_literal(value) or constant or shown or self._made(value)):
            self.fault(target, f"{target.attr}: literals only, since markup is read in titles")

    def _made(self, node: ast.expr) -> bool:
        """Content that `shown.py`, or a function that gives Content, has made."""
        if isinstance(node, ast.Starred):
            return self._made(node.value)
        if not isinstance(node, ast.Call):
            return False
        return dotted(node.func).rpartition(".")[2] in self.makers or _literal_text(node)


def _literal_text(node: ast.Call) -> bool:
    """`Text(sentence(...))`: a sentence of the program's own, made with `shown`."""
    return dotted(node.func) == "sentence"


def _of_a_table(node: ast.expr) -> bool:
    """Words that stand in a table of the program's own: `_TITLES[state]`, `action.says`."""
    if isinstance(node, ast.Subscript):
        return dotted(node.value).lstrip("_").isupper()
    return isinstance(node, ast.Attribute) and node.attr in TABLED


def _is_false(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is False


def _content_makers(tree: ast.Module) -> Iterator[str]:
    """Functions of the module that are declared to give Content."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and _says(node.returns, "Content"):
            yield node.name


def _shown_names(tree: ast.Module) -> Iterator[str]:
    """Parameters that are declared to be Shown."""
    for node in ast.walk(tree):
        if isinstance(node, ast.arg) and _says(node.annotation, "Shown"):
            yield node.arg


def _says(annotation: ast.expr | None, kind: str) -> bool:
    return annotation is not None and ast.unparse(annotation) == kind


def faults(source: str, name: str) -> list[str]:
    """What is wrong in a module, as `name:line: what`."""
    return [f"{name}:{line}: {what}" for line, what in Lint(name, ast.parse(source)).faults]


@pytest.mark.parametrize("path", FACES, ids=lambda path: str(path.relative_to(ROOT)))
def test_the_faces_show_nothing_raw(path: Path) -> None:
    name = path.relative_to(ROOT).as_posix()
    assert faults(path.read_text(encoding="utf-8"), name) == []


def test_the_lint_reads_the_faces() -> None:
    assert {CONSOLE, SHOWN, *DRAWERS, *CUTTERS} <= {
        path.relative_to(ROOT).as_posix() for path in FACES
    }


@pytest.mark.parametrize(
    "line",
    [
        "print(name)",
        "typer.echo('x')",
        "sys.stdout.write(text)",
        "sys.stderr.write(f'{text}')",
        "Static(text)",
        "Static(f'{text}', markup=False)",
        "Static('[b]x[/b]')",
        "Label(source.name)",
        "self.app.notify(message)",
        "app.notify('x', markup=False)",
        "self.update(text)",
        "self.update(str(text))",
        "self.update(f'{text}')",
        "tree.root.add_leaf(code.name)",
        "table.add_row(a, content(b))",
        "options.add_option(Option(name))",
        "Input(placeholder=name)",
        "box.border_title = source.title",
        "box.border_title = f'{source.title}'",
        "self.tooltip = text",
        "Content(text)",
        "Content.from_markup(text)",
        "Text.from_markup(text)",
        "Text(text)",
        "shown(f'{text}')",
        "shown(template, text)",
        "shown('a' + text)",
        "Shown(text)",
        "Segment(text)",
        "app.copy_to_clipboard(text)",
        "said(text)",
        "said(f'{text}')",
        "counted(2, text)",
    ],
)
def test_the_lint_refuses(line: str) -> None:
    assert faults(line, "tui/screens/some.py") != []


@pytest.mark.parametrize(
    "line",
    [
        "Static(id='x', markup=False)",
        "Static('Plain words', markup=False)",
        "Static(content(text))",
        "self.update(pieces(a, (b, 'bold')), layout=False)",
        "box.border_title = 'Keys'",
        "self.border_title = _TITLES[state]",
        "shown('{} codings', n)",
        "Shown('words')",
        "said('{} codings', n)",
        "said(_TITLES[state])",
        "said(action.says)",
        "tell(self.app, display(error.sentence()), 'error')",
    ],
)
def test_the_lint_lets_pass(line: str) -> None:
    assert faults(line, "tui/screens/some.py") == []
