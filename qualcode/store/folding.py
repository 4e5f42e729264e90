"""Words in a column, whatever their case, on both databases. SQLite knows capitals of ASCII alone.

PostgreSQL folds by its own `lower()`, which follows the server's locale.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Boolean, ColumnElement, Text, literal
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement

FUNCTION = "qualcode_fold"  # registered on every connection to a file


def holds(column: Any, words: str) -> ColumnElement[bool]:
    """The condition that the words stand somewhere in the column."""
    return Holding(column, literal(words, Text()))


class Holding(FunctionElement[bool]):
    """A column and the words that are looked for in it."""

    name = "holds"
    type = Boolean()
    inherit_cache = True


@compiles(Holding, "sqlite")
def _in_sqlite(element: Any, compiler: Any, **options: Any) -> str:
    column, words = (compiler.process(part, **options) for part in element.clauses)
    return f"(instr({FUNCTION}({column}), {FUNCTION}({words})) > 0)"


@compiles(Holding, "postgresql")
def _in_postgres(element: Any, compiler: Any, **options: Any) -> str:
    column, words = (compiler.process(part, **options) for part in element.clauses)
    return f"(strpos(lower({column}), lower({words})) > 0)"
