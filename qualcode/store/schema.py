"""Which schema a database has, and taking it to the newest one in a single transaction."""

from __future__ import annotations

import hashlib
from collections.abc import Callable

from sqlalchemy import Connection, Engine, inspect, text

from qualcode.errors import DamagedError, SchemaError
from qualcode.store import migrations, triggers
from qualcode.store.engine import APPLICATION_ID
from qualcode.text import told


def schema_number(engine: Engine) -> int:
    """The database's schema; 0 where it is empty.

    Raises:
        SchemaError: it is some other program's database, or of a newer qualcode.
    """
    with engine.connect() as connection:
        tables = set(inspect(connection).get_table_names())
        if not tables:
            return 0
        if "schema_version" not in tables or _foreign(connection):
            raise SchemaError("this database is not a qualcode study")
        number = int(connection.execute(text("SELECT number FROM schema_version")).scalar_one())
    if number > migrations.HEAD:
        raise SchemaError(
            told("the study has schema {} and this qualcode knows {}", number, migrations.HEAD),
            mend="Update qualcode; nothing was changed",
        )
    return number


def _foreign(connection: Connection) -> bool:
    if connection.dialect.name != "sqlite":
        return False
    return bool(connection.exec_driver_sql("PRAGMA application_id").scalar_one() != APPLICATION_ID)


def migrate(
    engine: Engine, found: int, record: Callable[[Connection, str], None], to: int | None = None
) -> None:
    """Take schema `found` to `to` (the newest): all of it or nothing.

    Foreign keys are off on SQLite meanwhile, since a rebuilt table would drag others with it, and
    are checked before the commit; rows and segments must come out as they went in. `record` puts
    a migration's Operation into the journal.
    """
    from alembic.migration import MigrationContext
    from alembic.operations import Operations

    target = migrations.HEAD if to is None else to
    with engine.execution_options(qualcode_writes=True).connect() as connection:
        sqlite = connection.dialect.name == "sqlite"
        if sqlite:
            _foreign_keys(connection, on=False)
        try:
            with connection.begin():
                before = _census(connection) if found else {}
                _drop_triggers(connection)
                op = Operations(MigrationContext.configure(connection))
                for number in range(found + 1, target + 1):
                    migrations.step(number)(op)
                _create_triggers(connection)
                _verify(connection, before)
                _write_number(connection, found, target)
                if found:
                    record(connection, f"schema {found} to {target}")
        finally:
            if sqlite:
                _foreign_keys(connection, on=True)


def _foreign_keys(connection: Connection, *, on: bool) -> None:
    # Through the driver: inside a transaction the pragma would do nothing.
    raw = connection.connection.driver_connection
    assert raw is not None
    raw.execute(f"PRAGMA foreign_keys = {'ON' if on else 'OFF'}")


def _census(connection: Connection) -> dict[str, str]:
    """Row counts of every table, and a hash over all segments, to compare before and after."""
    census: dict[str, str] = {}
    for table in sorted(inspect(connection).get_table_names()):
        count = connection.execute(text(f'SELECT count(*) FROM "{table}"')).scalar_one()
        census[table] = str(count)
    digest = hashlib.sha256()
    for row in connection.execute(
        text('SELECT id, source_version_id, start, "end", quote FROM segment ORDER BY id')
    ):
        digest.update(repr(tuple(row)).encode())
    census["segments"] = digest.hexdigest()
    return census


def _verify(connection: Connection, before: dict[str, str]) -> None:
    if connection.dialect.name == "sqlite":
        broken = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
        if broken is not None:
            raise DamagedError(told("the migration would leave a dangling row in {}", broken[0]))
    if before:
        after = _census(connection)
        lost = [name for name, count in before.items() if after.get(name) != count]
        if lost:
            raise DamagedError(told("the migration would change the rows of {}", ", ".join(lost)))


def _write_number(connection: Connection, found: int, target: int) -> None:
    if found:
        connection.execute(text("UPDATE schema_version SET number = :n"), {"n": target})
        return
    connection.execute(text("CREATE TABLE schema_version (number INTEGER NOT NULL)"))
    connection.execute(text("INSERT INTO schema_version VALUES (:n)"), {"n": target})
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")


def _drop_triggers(connection: Connection) -> None:
    if connection.dialect.name == "sqlite":
        rows = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        for (name,) in rows.all():
            connection.exec_driver_sql(f'DROP TRIGGER "{name}"')
        return
    rows = connection.exec_driver_sql(
        "SELECT trigger_name, event_object_table FROM information_schema.triggers "
        "WHERE trigger_schema = current_schema()"
    )
    for name, table in set(rows.all()):
        connection.exec_driver_sql(f'DROP TRIGGER IF EXISTS "{name}" ON "{table}"')


def _create_triggers(connection: Connection) -> None:
    sqlite = connection.dialect.name == "sqlite"
    made = triggers.sqlite_triggers() if sqlite else triggers.postgres_triggers()
    for _, statement in made:
        connection.exec_driver_sql(statement)
