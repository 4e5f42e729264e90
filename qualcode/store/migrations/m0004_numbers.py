"""Schema 4: a number for every segment, and the speakers that somebody named for a source."""

from __future__ import annotations

import sqlalchemy as sa
from alembic.operations import Operations


def upgrade(op: Operations) -> None:
    """A column and a table; segments are numbered in the order in which they came."""
    op.add_column("source", sa.Column("speakers", sa.String(), server_default="", nullable=False))
    op.create_table(
        "segment_number",
        sa.Column("segment_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["segment_id"], ["segment.id"], name=op.f("fk_segment_number_segment_id_segment")
        ),
        sa.PrimaryKeyConstraint("segment_id", name=op.f("pk_segment_number")),
    )
    op.create_index(op.f("ix_segment_number_number"), "segment_number", ["number"])
    op.execute(
        "INSERT INTO segment_number (segment_id, number) "
        "SELECT id, row_number() OVER (ORDER BY id) FROM segment"
    )
