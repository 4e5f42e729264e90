"""The journal's triggers, generated from the tables' metadata for either database.

They record every row's image before and after, whoever writes it and however, and refuse a write
outside an Operation, a physical deletion, and a change of a text or a segment's place.
"""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Table

from qualcode.model import METADATA

UNJOURNALED = ("operation", "change", "open_operation", "draft", "vector", "segment_number")
APPEND_ONLY = ("operation", "change")


def journaled_tables() -> tuple[Table, ...]:
    return tuple(t for t in METADATA.sorted_tables if t.name not in UNJOURNALED)


def image_columns(table: Table) -> tuple[str, ...]:
    """Columns whose values enter the journal; texts stay out (their hash is a column too)."""
    return tuple(c.name for c in table.columns if c.info.get("journal", True))


def sqlite_image(table: Table, row: str) -> str:
    """SQL for the row's image: a JSON object of its journaled columns."""
    pairs = ", ".join(f"'{name}', {row}.\"{name}\"" for name in image_columns(table))
    return f"json_object({pairs})"


def postgres_image(table: Table, row: str) -> str:
    hidden = [c.name for c in table.columns if not c.info.get("journal", True)]
    return f"(to_jsonb({row})" + "".join(f" - '{name}'" for name in hidden) + ")::text"


def sqlite_triggers() -> Iterator[tuple[str, str]]:
    """(name, CREATE TRIGGER statement) for SQLite."""
    for table in journaled_tables():
        yield from _sqlite_journal(table)
    for name in APPEND_ONLY:
        for event in ("UPDATE", "DELETE"):
            yield _sqlite_refusal(name, event, "the journal is append-only")
    yield _sqlite_frozen("source_version", ("text", "text_sha256", "source_id"))
    yield _sqlite_frozen("segment", ("source_version_id", "start", "end", "quote"))
    yield (
        "rule_segment_quote",
        "CREATE TRIGGER rule_segment_quote BEFORE INSERT ON segment BEGIN "
        "SELECT RAISE(ABORT, 'qualcode: the quote is not the text it points to') "
        'WHERE NEW.start < 0 OR NEW."end" <= NEW.start OR NEW.quote IS NOT ('
        'SELECT substr(text, NEW.start + 1, NEW."end" - NEW.start) FROM source_version '
        "WHERE id = NEW.source_version_id); END",
    )
    yield (
        "number_segment",
        f"CREATE TRIGGER number_segment AFTER INSERT ON segment BEGIN {_NUMBERED}; END",
    )


_NUMBERED = (
    "INSERT INTO segment_number (segment_id, number) "
    "SELECT NEW.id, coalesce(max(number), 0) + 1 FROM segment_number"
)


def _sqlite_journal(table: Table) -> Iterator[tuple[str, str]]:
    images = {
        "INSERT": ("NEW", "NULL", sqlite_image(table, "NEW")),
        "UPDATE": ("NEW", sqlite_image(table, "OLD"), sqlite_image(table, "NEW")),
    }
    for event, (row, before, after) in images.items():
        name = f"journal_{table.name}_{event.lower()}"
        yield (
            name,
            f'CREATE TRIGGER {name} AFTER {event} ON "{table.name}" BEGIN '
            "SELECT RAISE(ABORT, 'qualcode: no operation is open') "
            "WHERE NOT EXISTS (SELECT 1 FROM open_operation); "
            "INSERT INTO change (operation_id, table_name, row_id, before, after) "
            f"SELECT operation_id, '{table.name}', {row}.id, {before}, {after} "
            "FROM open_operation; END",
        )
    yield _sqlite_refusal(table.name, "DELETE", "records are never deleted")


def _sqlite_refusal(table: str, event: str, why: str) -> tuple[str, str]:
    name = f"rule_{table}_{event.lower()}"
    return (
        name,
        f'CREATE TRIGGER {name} BEFORE {event} ON "{table}" BEGIN '
        f"SELECT RAISE(ABORT, 'qualcode: {why}'); END",
    )


def _sqlite_frozen(table: str, columns: tuple[str, ...]) -> tuple[str, str]:
    name = f"rule_{table}_frozen"
    changed = " OR ".join(f'OLD."{c}" IS NOT NEW."{c}"' for c in columns)
    return (
        name,
        f'CREATE TRIGGER {name} BEFORE UPDATE ON "{table}" BEGIN '
        f"SELECT RAISE(ABORT, 'qualcode: {table} does not change') WHERE {changed}; END",
    )


def postgres_triggers() -> Iterator[tuple[str, str]]:
    """(name, statements) for PostgreSQL; each name is a function and a trigger."""
    for table in journaled_tables():
        yield _postgres_journal(table)
    for name in (*APPEND_ONLY, *(t.name for t in journaled_tables())):
        events = "UPDATE OR DELETE" if name in APPEND_ONLY else "DELETE"
        body = "RAISE EXCEPTION 'qualcode: records are never changed or deleted';"
        yield _postgres_trigger(f"rule_{name}_kept", name, f"BEFORE {events}", body)
    for table_name, columns in (
        ("source_version", ("text", "text_sha256", "source_id")),
        ("segment", ("source_version_id", "start", "end", "quote")),
    ):
        changed = " OR ".join(f'OLD."{c}" IS DISTINCT FROM NEW."{c}"' for c in columns)
        body = (
            f"IF {changed} THEN RAISE EXCEPTION 'qualcode: {table_name} does not change'; "
            "END IF; RETURN NEW;"
        )
        yield _postgres_trigger(f"rule_{table_name}_frozen", table_name, "BEFORE UPDATE", body)
    body = (
        'IF NEW.start < 0 OR NEW."end" <= NEW.start OR NEW.quote IS DISTINCT FROM '
        '(SELECT substr(text, NEW.start + 1, NEW."end" - NEW.start) FROM source_version '
        "WHERE id = NEW.source_version_id) THEN "
        "RAISE EXCEPTION 'qualcode: the quote is not the text it points to'; END IF; RETURN NEW;"
    )
    yield _postgres_trigger("rule_segment_quote", "segment", "BEFORE INSERT", body)
    # Two coders at once would read the same highest number.
    alone = "PERFORM pg_advisory_xact_lock(hashtext('segment_number'))"
    body = f"{alone}; {_NUMBERED}; RETURN NULL;"
    yield _postgres_trigger("number_segment", "segment", "AFTER INSERT", body)


def _postgres_journal(table: Table) -> tuple[str, str]:
    before = postgres_image(table, "OLD")
    body = (
        "IF coalesce(current_setting('qualcode.operation', true), '') = '' THEN "
        "RAISE EXCEPTION 'qualcode: no operation is open'; END IF; "
        "INSERT INTO change (operation_id, table_name, row_id, before, after) VALUES ("
        f"current_setting('qualcode.operation')::uuid, '{table.name}', NEW.id, "
        f"CASE WHEN TG_OP = 'UPDATE' THEN {before} END, {postgres_image(table, 'NEW')}); "
        "RETURN NULL;"
    )
    # OLD is NULL in an INSERT trigger, which to_jsonb takes in its stride.
    return _postgres_trigger(f"journal_{table.name}", table.name, "AFTER INSERT OR UPDATE", body)


def _postgres_trigger(name: str, table: str, when: str, body: str) -> tuple[str, str]:
    return (
        name,
        f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS "
        f"$qualcode$ BEGIN {body} END $qualcode$; "
        f'CREATE OR REPLACE TRIGGER {name} {when} ON "{table}" '
        f"FOR EACH ROW EXECUTE FUNCTION {name}()",
    )
