"""A number and its noun agree: every count that people read goes through `counted`."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import qualcode

ROOT = Path(qualcode.__file__).parent
NOUNS = (
    "acts|cases|coders|codes|codings|faults|files|findings|memos|pieces|quotes|rows|segments|"
    "sources|texts|turns|units|warnings"
)
COUNT = re.compile(rf"\{{[^}}]*\}} (?:{NOUNS})\b")
# Where it is never one, or a limit, or said in a paper's own words.
FREE = {
    "ingest/readers/__init__.py: {} files are not read",  # `.pdf files`
    "ingest/front_matter.py: the front matter, which stands between the two lines of three "
    "hyphens, holds {} faults",
    "agreement/plain_table.py: the table has {} units",
    "agreement/wording.py: Coders: {coders}.",
    "export/word/document.py: Table {} has {} rows",
    "export/wording.py: {rows} rows.",
    "workflow/importing.py: import {} sources",
    "synthesis/counted.py: {coder} ({n} of {total} sources marked done)",  # of all of them
    # Tables have a sentence of their own for one.
    "synthesis/headings.py: {count} codings stand on an older text",
    "synthesis/headings.py: {count} pieces of evidence rest on",
}


def counts(tree: ast.AST) -> Iterator[str]:
    """The templates with a number before a plural that no `counted` chose."""
    chosen = {
        id(part)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "counted"
        for part in ast.walk(node)
    }
    # A pair of them, one and many, is there to be chosen from.
    chosen |= {
        id(node.elts[1])
        for node in ast.walk(tree)
        if isinstance(node, ast.Tuple) and _is_pair(node)
    }
    # A docstring speaks to nobody at the terminal.
    chosen |= {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if id(node) not in chosen and (template := _template(node)) and COUNT.search(template):
            yield template


def _is_pair(node: ast.Tuple) -> bool:
    words = [one.value for one in node.elts if isinstance(one, ast.Constant)]
    if len(words) != 2 or not all(isinstance(one, str) for one in words):
        return False
    return not COUNT.search(str(words[0])) and COUNT.search(str(words[1])) is not None


def _template(node: ast.AST) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        parts = (part.value if isinstance(part, ast.Constant) else "{}" for part in node.values)
        return "".join(map(str, parts))
    return ""


def test_every_count_agrees_with_its_noun() -> None:
    found = {
        f"{path.relative_to(ROOT).as_posix()}: {template}"
        for path in ROOT.rglob("*.py")
        if "tui" not in path.relative_to(ROOT).parts
        for template in counts(ast.parse(path.read_text(encoding="utf-8")))
    }
    assert sorted(one for one in found if not one.startswith(tuple(FREE))) == []
    assert sorted(free for free in FREE if not any(one.startswith(free) for one in found)) == []


@pytest.mark.parametrize(
    "line",
    ['tell(shown("{} codings.", n))', 'x = f"{n} faults in it"', 'say(shown("{rows} rows"))'],
)
def test_the_lint_refuses(line: str) -> None:
    assert list(counts(ast.parse(line)))


def test_the_lint_lets_pass() -> None:
    assert not list(counts(ast.parse('counted(n, "{} coding", "{} codings")')))
