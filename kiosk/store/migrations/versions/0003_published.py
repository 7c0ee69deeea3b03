"""What the portal published of the catalogue, when requests ended, and the portal's own keys and clock."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

WHOLE = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """Create the new tables, and the line's anew with what it had."""
    _line()
    op.create_table(
        "publication",
        sa.Column("number", WHOLE, autoincrement=False, nullable=False),
        sa.Column("op_id", sa.Text, nullable=False),
        sa.Column("scope", sa.Text, nullable=False),
        sa.Column("content", sa.Text, nullable=False),
        sa.Column("taken_ms", WHOLE, nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_publication"),
        sa.ForeignKeyConstraint(
            ["op_id"], ["op.op_id"], name="fk_publication_op_id", deferrable=True, initially="DEFERRED"
        ),
        sqlite_strict=True,
    )
    op.create_index("ix_publication_scope", "publication", ["scope"])
    op.create_table(
        "request_end",
        sa.Column("request_id", sa.Text, nullable=False),
        sa.Column("ended_ms", WHOLE, nullable=False),
        sa.PrimaryKeyConstraint("request_id", name="pk_request_end"),
        sa.ForeignKeyConstraint(["request_id"], ["request.id"], name="fk_request_end_request_id"),
        sqlite_strict=True,
    )
    op.create_index("ix_request_end_ended_ms", "request_end", ["ended_ms"])


def _line() -> None:
    connection = op.get_bind()
    kept = connection.execute(sa.text("SELECT * FROM portal_line")).mappings().one_or_none()
    op.drop_table("portal_line")
    line = op.create_table(
        "portal_line",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("url", sa.Text, nullable=False),
        sa.Column("authority", sa.Text, nullable=False),
        sa.Column("key_id", sa.Text, nullable=False),
        sa.Column("publisher", sa.Text, nullable=False),
        sa.Column("courier", sa.Text, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("release", sa.Text, nullable=False),
        sa.Column("incarnation", sa.Text, nullable=False),
        sa.Column("durable_seq", WHOLE, nullable=False),
        sa.Column("states_cursor", WHOLE, nullable=False),
        sa.Column("joined_ms", WHOLE, nullable=False),
        sa.Column("heard_ms", WHOLE, nullable=False),
        sa.Column("portal_ms", WHOLE, nullable=False),
        sa.Column("tried_ms", WHOLE, nullable=False),
        sa.Column("trouble", sa.Text, nullable=False),
        sa.CheckConstraint("id = 1", name="one"),
        sqlite_strict=True,
    )
    if kept is not None:
        new = {"publisher": "", "courier": "", "release": "", "portal_ms": 0}
        connection.execute(line.insert(), {**kept, **new})
