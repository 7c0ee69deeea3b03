"""Which import of a mission's time is in force and over which it was made, and days that officers closed."""

from __future__ import annotations

import hashlib
import json

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

WHOLE = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """Add what is new; what is in force becomes each mission's first edition, told to all nodes."""
    for name in ("edition", "import_op"):
        op.add_column("mission", sa.Column(name, sa.Text, nullable=False, server_default=""))
    op.add_column("mission", sa.Column("first_start", sa.Integer, nullable=False, server_default="0"))
    op.add_column("mission", sa.Column("time_number", WHOLE, nullable=False, server_default="0"))
    op.create_table(
        "timetable_edition",
        _mission_code(),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("made_over", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("mission_code", "name"),
        sqlite_strict=True,
    )
    op.create_table(
        "closed_day",
        _mission_code(),
        sa.Column("day", sa.Text, nullable=False),
        sa.Column("closed_by", sa.Text, nullable=False),
        sa.Column("closed_ms", WHOLE, nullable=False),
        sa.PrimaryKeyConstraint("mission_code", "day"),
        sqlite_strict=True,
    )
    for code, timetable, time_zone in op.get_bind().execute(_HEARD_OF).all():
        _name(code, timetable, time_zone)


def _mission_code() -> sa.Column[str]:
    return sa.Column("mission_code", sa.Text, sa.ForeignKey("mission.code"), nullable=False)


_HEARD_OF = sa.text("SELECT code, timetable, time_zone FROM mission WHERE timetable <> '{}'")
_IMPORTS = sa.text(
    "SELECT o.op_id, o.facts FROM operation o JOIN node n ON n.node_id = o.node_id"
    " WHERE o.kind = 'mission.imported' AND n.mission_code = :code"
    " ORDER BY o.received_ms DESC, o.branch DESC, o.seq DESC"
)


def _name(code: str, timetable: str, time_zone: str) -> None:
    name = hashlib.sha256("\n".join(("", time_zone, timetable)).encode()).hexdigest()
    connection = op.get_bind()
    imports = connection.execute(_IMPORTS, {"code": code})
    import_op = next((op_id for op_id, facts in imports if _told(facts) == json.loads(timetable)), "")
    connection.execute(
        sa.text(
            "UPDATE mission SET edition = :name, import_op = :import_op, time_number = next_offer,"
            " next_offer = next_offer + 1 WHERE code = :code"
        ),
        {"code": code, "name": name, "import_op": import_op},
    )
    connection.execute(
        sa.text("INSERT INTO timetable_edition (mission_code, name, made_over) VALUES (:code, :name, '')"),
        {"code": code, "name": name},
    )


def _told(facts: str) -> object:
    """Return the timetable in an operation's body, None if it can't be read."""
    try:
        body = json.loads(json.loads(facts)["body"])
        return body.get("timetable") if isinstance(body, dict) else None
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
