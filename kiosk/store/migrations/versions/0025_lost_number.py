"""Which numbers of a book are on paper only is kept as rows: a report asks for them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0025"
down_revision = "0024"

WHOLE = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """Create the table; whoever put a store back before kept no numbers."""
    op.create_table(
        "lost_number",
        sa.Column("op_id", sa.Text, nullable=False),
        sa.Column("mission", sa.Text, nullable=False),
        sa.Column("year", WHOLE, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("book", sa.Text, nullable=False),
        sa.Column("first", WHOLE, nullable=False),
        sa.Column("last", WHOLE, nullable=False),
        sa.PrimaryKeyConstraint("op_id", "year", "kind", "book", name="pk_lost_number"),
        sa.ForeignKeyConstraint(
            ["op_id"], ["op.op_id"], name="fk_lost_number_op_id", deferrable=True, initially="DEFERRED"
        ),
        sa.CheckConstraint("first > 0 AND first <= last", name="numbers"),
        sqlite_strict=True,
    )
    if op.get_bind().dialect.name == "sqlite":
        for action in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER lost_number_{action.lower()} BEFORE {action} ON lost_number "
                "BEGIN SELECT RAISE(ABORT, 'a lost number is immutable'); END"
            )
    else:
        op.execute(
            "CREATE TRIGGER lost_number_unchanged BEFORE UPDATE OR DELETE OR TRUNCATE ON lost_number "
            "FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"
        )
