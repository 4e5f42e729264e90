"""Schema 3: vectors of texts, and what a suggestion rested on when it was decided."""

from __future__ import annotations

import sqlalchemy as sa
from alembic.operations import Operations


def upgrade(op: Operations) -> None:
    """A table and two columns; nothing that is there changes."""
    for name in ("model", "code_sha256"):
        op.add_column("suggestion", sa.Column(name, sa.String(), server_default="", nullable=False))
    op.create_table(
        "vector",
        sa.Column("encoder", sa.String(), nullable=False),
        sa.Column("text_sha256", sa.String(), nullable=False),
        sa.Column("packed", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("encoder", "text_sha256", name=op.f("pk_vector")),
    )
