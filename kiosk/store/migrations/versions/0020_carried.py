"""Which number of another day took whose place, and how many came with a number from the gate."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"

WHOLE = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """Create the new table, and the services' anew with what it had: one person each."""
    op.create_table(
        "ticket_carried",
        sa.Column("ticket_id", sa.Text, nullable=False),
        sa.Column("origin", sa.Text, nullable=False),
        sa.Column("appointment_id", sa.Text),
        sa.ForeignKeyConstraint(["ticket_id"], ["ticket.id"], name="fk_ticket_carried_ticket_id"),
        sa.ForeignKeyConstraint(["origin"], ["ticket.id"], name="fk_ticket_carried_origin"),
        sa.PrimaryKeyConstraint("ticket_id", name="pk_ticket_carried"),
        sa.UniqueConstraint("origin", name="uq_ticket_carried_origin"),
        sqlite_strict=True,
    )
    op.create_index("ix_ticket_carried_appointment_id", "ticket_carried", ["appointment_id"])
    _services()


def _services() -> None:
    connection = op.get_bind()
    kept = connection.execute(sa.text("SELECT * FROM ticket_service")).mappings().all()
    op.drop_table("ticket_service")
    services = op.create_table(
        "ticket_service",
        sa.Column("ticket_id", sa.Text, nullable=False),
        sa.Column("service", sa.Text, nullable=False),
        sa.Column("persons", WHOLE, nullable=False),
        sa.Column("op_id", sa.Text, nullable=False),
        sa.ForeignKeyConstraint(["ticket_id"], ["ticket.id"], name="fk_ticket_service_ticket_id"),
        sa.ForeignKeyConstraint(
            ["op_id"], ["op.op_id"], name="fk_ticket_service_op_id", deferrable=True, initially="DEFERRED"
        ),
        sa.PrimaryKeyConstraint("ticket_id", name="pk_ticket_service"),
        sqlite_strict=True,
    )
    if kept:
        connection.execute(services.insert(), [{**each, "persons": 1} for each in kept])
