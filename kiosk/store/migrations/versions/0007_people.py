"""People: who works here, how they log in, who tried, and who agreed."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

WHOLE = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def _of_op(table: str) -> sa.ForeignKeyConstraint:
    name = f"fk_{table}_op_id"
    return sa.ForeignKeyConstraint(["op_id"], ["op.op_id"], name=name, deferrable=True, initially="DEFERRED")


def _of_person(table: str, column: str = "person_id") -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], ["person.id"], name=f"fk_{table}_{column}")


def upgrade() -> None:
    """Create the new tables."""
    op.create_table(
        "person",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("op_id", sa.Text, nullable=False),
        sa.Column("number", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("roles", sa.Text, nullable=False),
        sa.Column("active", WHOLE, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_person"),
        sa.UniqueConstraint("number", name="uq_person_number"),
        sa.CheckConstraint("active IN (0, 1)", name="active"),
        _of_op("person"),
        sqlite_strict=True,
    )
    op.create_table(
        "person_pin",
        sa.Column("person_id", sa.Text, nullable=False),
        sa.Column("verifier", sa.Text, nullable=False),
        sa.Column("one_time", WHOLE, nullable=False),
        sa.Column("set_ms", WHOLE, nullable=False),
        sa.PrimaryKeyConstraint("person_id", name="pk_person_pin"),
        _of_person("person_pin"),
        sqlite_strict=True,
    )
    op.create_table(
        "person_card",
        sa.Column("fingerprint", sa.LargeBinary, nullable=False),
        sa.Column("person_id", sa.Text, nullable=False),
        sa.Column("op_id", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("fingerprint", name="pk_person_card"),
        _of_person("person_card"),
        _of_op("person_card"),
        sqlite_strict=True,
    )
    op.create_index("ix_person_card_person_id", "person_card", ["person_id"])
    _create_guards()
    _create_agreements()


def _create_guards() -> None:
    op.create_table(
        "log_in_guard",
        sa.Column("number_digest", sa.LargeBinary, nullable=False),
        sa.Column("failures", WHOLE, nullable=False),
        sa.Column("left_ms", WHOLE, nullable=False),
        sa.Column("seen_ms", WHOLE, nullable=False),
        sa.PrimaryKeyConstraint("number_digest", name="pk_log_in_guard"),
        sqlite_strict=True,
    )
    op.create_table(
        "log_in_try",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("station", sa.Text, nullable=False),
        sa.Column("at_ms", WHOLE, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_log_in_try"),
        sqlite_strict=True,
    )
    op.create_index("ix_log_in_try_station_at_ms", "log_in_try", ["station", "at_ms"])


def _create_agreements() -> None:
    op.create_table(
        "confirmation",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("person_id", sa.Text, nullable=False),
        sa.Column("digest", sa.LargeBinary, nullable=False),
        sa.Column("at_ms", WHOLE, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_confirmation"),
        _of_person("confirmation"),
        sqlite_strict=True,
    )
    op.create_table(
        "approval",
        sa.Column("op_id", sa.Text, nullable=False),
        sa.Column("by_staff", sa.Text, nullable=False),
        sa.Column("approved_by", sa.Text, nullable=False),
        sa.Column("digest", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("op_id", name="pk_approval"),
        sa.CheckConstraint("by_staff <> approved_by", name="two_people"),
        _of_op("approval"),
        _of_person("approval", "by_staff"),
        _of_person("approval", "approved_by"),
        sqlite_strict=True,
    )
