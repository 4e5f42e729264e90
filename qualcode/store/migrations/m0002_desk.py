"""Schema 2: exemplars, muted codes, and drafts of memos."""

from __future__ import annotations

import sqlalchemy as sa
from alembic.operations import Operations

LIVING = sa.text("deleted_at IS NULL")


def upgrade(op: Operations) -> None:
    """A column and two tables; nothing that is there changes."""
    op.add_column(
        "coding", sa.Column("exemplar", sa.Boolean(), server_default=sa.false(), nullable=False)
    )
    _muted(op)
    _draft(op)


def _muted(op: Operations) -> None:
    op.create_table(
        "muted",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("deleted_at", sa.String(), nullable=True),
        sa.Column("coder_id", sa.Uuid(), nullable=False),
        sa.Column("code_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["coder_id"], ["coder.id"], name=op.f("fk_muted_coder_id_coder")),
        sa.ForeignKeyConstraint(["code_id"], ["code.id"], name=op.f("fk_muted_code_id_code")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_muted")),
    )
    op.create_index(op.f("ix_muted_coder_id"), "muted", ["coder_id"])
    op.create_index(op.f("ix_muted_code_id"), "muted", ["code_id"])
    op.create_index(
        op.f("ix_muted_coder_id_code_id"),
        "muted",
        ["coder_id", "code_id"],
        unique=True,
        sqlite_where=LIVING,
        postgresql_where=LIVING,
    )


def _draft(op: Operations) -> None:
    op.create_table(
        "draft",
        sa.Column("coder_id", sa.Uuid(), nullable=False),
        sa.Column("target_kind", sa.String(), nullable=False),
        sa.Column("target_id", sa.Uuid(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("at", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["coder_id"], ["coder.id"], name=op.f("fk_draft_coder_id_coder")),
        sa.PrimaryKeyConstraint("coder_id", "target_kind", "target_id", name=op.f("pk_draft")),
    )
