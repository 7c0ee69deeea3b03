"""The first schema: node, journal, payloads, requests, print jobs, mission settings."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

WHOLE = sa.BigInteger().with_variant(sa.Integer, "sqlite")
SEARCH_TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    """Create every table and make the journal and the payloads unchangeable."""
    _node()
    _journal()
    _requests()
    _print_jobs()
    _mission()
    if op.get_bind().dialect.name == "sqlite":
        _guard_sqlite()
    else:
        _guard_postgresql()


def _node() -> None:
    op.create_table(
        "node",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("node_id", sa.Text, nullable=False),
        sa.Column("letter", sa.Text, nullable=False),
        sa.Column("mission_code", sa.Text, nullable=False),
        sa.Column("epoch", WHOLE, nullable=False),
        sa.Column("next_seq", WHOLE, nullable=False),
        sa.Column("head_hash", sa.LargeBinary, nullable=False),
        sa.Column("acked_seq", WHOLE, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("digest_check", sa.LargeBinary, nullable=False),
        sa.CheckConstraint("id = 1", name="one"),
        sqlite_strict=True,
    )


def _journal() -> None:
    op.create_table(
        "op",
        sa.Column("epoch", WHOLE, nullable=False),
        sa.Column("seq", WHOLE, nullable=False),
        sa.Column("op_id", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("kind_version", WHOLE, nullable=False),
        sa.Column("entity_id", sa.Text, nullable=False),
        sa.Column("base_version", WHOLE),
        sa.Column("occurred_ms", WHOLE, nullable=False),
        sa.Column("mono_ms", WHOLE, nullable=False),
        sa.Column("boot_id", sa.Text, nullable=False),
        sa.Column("clock_quality", sa.Text, nullable=False),
        sa.Column("actor", sa.Text, nullable=False),
        sa.Column("station", sa.Text, nullable=False),
        sa.Column("receipt_no", sa.Text),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("payload_digest", sa.LargeBinary),
        sa.Column("prev_hash", sa.LargeBinary, nullable=False),
        sa.Column("hash", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("seq", name="pk_op"),
        sa.UniqueConstraint("op_id", name="uq_op_op_id"),
        sa.UniqueConstraint("receipt_no", name="uq_op_receipt_no"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_table(
        "station",
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("key_id", sa.LargeBinary, nullable=False),
        sa.Column("public_key", sa.LargeBinary, nullable=False),
        sa.Column("op_id", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("name", "key_id", name="pk_station"),
        _of_op("station"),
        sqlite_strict=True,
    )
    op.create_table(
        "payload",
        sa.Column("op_id", sa.Text, nullable=False),
        sa.Column("encoding", sa.Text, nullable=False),
        sa.Column("salt", sa.LargeBinary, nullable=False),
        sa.Column("bytes", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("op_id", name="pk_payload"),
        _of_op("payload"),
        sqlite_strict=True,
    )


def _requests() -> None:
    op.create_table(
        "request",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("op_id", sa.Text, nullable=False),
        sa.Column("reference", sa.Text, nullable=False),
        sa.Column("service", sa.Text, nullable=False),
        sa.Column("speed", sa.Text, nullable=False),
        sa.Column("relation", sa.Text, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("visit_id", sa.Text, nullable=False),
        sa.Column("filed_ms", WHOLE, nullable=False),
        sa.Column("language", sa.Text, nullable=False),
        sa.Column("catalogue_version", sa.Text, nullable=False),
        sa.Column("gaps", sa.Text, nullable=False),
        sa.Column("missing_papers", sa.Text, nullable=False),
        sa.Column("fee_ids", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_request"),
        sa.UniqueConstraint("op_id", name="uq_request_op_id"),
        sa.UniqueConstraint("reference", name="uq_request_reference"),
        _of_op("request"),
        sqlite_strict=True,
    )
    op.create_index("ix_request_visit_id", "request", ["visit_id"])
    op.create_table(
        "request_document",
        sa.Column("digest", sa.LargeBinary, nullable=False),
        sa.Column("request_id", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("digest", "request_id", name="pk_request_document"),
        _of_request("request_document"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_table(
        "request_name_word",
        sa.Column("request_id", sa.Text, nullable=False),
        sa.Column("word", SEARCH_TEXT, nullable=False),
        sa.PrimaryKeyConstraint("request_id", "word", name="pk_request_name_word"),
        _of_request("request_name_word"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_index("ix_request_name_word_word", "request_name_word", ["word"])


def _print_jobs() -> None:
    op.create_table(
        "print_job",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("op_id", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("copy", WHOLE, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("visit_id", sa.Text, nullable=False),
        sa.Column("language", sa.Text, nullable=False),
        sa.Column("station", sa.Text, nullable=False),
        sa.Column("device", sa.Text, nullable=False),
        sa.Column("detail", sa.Text, nullable=False),
        sa.Column("queued_ms", WHOLE, nullable=False),
        sa.Column("moved_ms", WHOLE, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_print_job"),
        sa.UniqueConstraint("op_id", name="uq_print_job_op_id"),
        sa.UniqueConstraint("visit_id", "kind", "copy", name="uq_print_job_visit_id_kind_copy"),
        _of_op("print_job"),
        sqlite_strict=True,
    )
    op.create_index("ix_print_job_station_state", "print_job", ["station", "state"])


def _mission() -> None:
    op.create_table(
        "mission_setting",
        sa.Column("op_id", sa.Text, nullable=False),
        sa.Column("imported_ms", WHOLE, nullable=False),
        sa.Column("mission", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("op_id", name="pk_mission_setting"),
        _of_op("mission_setting"),
        sqlite_strict=True,
    )
    op.create_table(
        "catalogue_change",
        sa.Column("op_id", sa.Text, nullable=False),
        sa.Column("position", WHOLE, nullable=False),
        sa.Column("service", sa.Text, nullable=False),
        sa.Column("key", sa.Text, nullable=False),
        sa.Column("value", sa.Text, nullable=False),
        sa.Column("valid_from", sa.Text, nullable=False),
        sa.Column("valid_to", sa.Text),
        sa.PrimaryKeyConstraint("op_id", "position", name="pk_catalogue_change"),
        sa.ForeignKeyConstraint(["op_id"], ["mission_setting.op_id"], name="fk_catalogue_change_op_id"),
        sqlite_strict=True,
    )


def _of_op(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["op_id"], ["op.op_id"], name=f"fk_{table}_op_id", deferrable=True, initially="DEFERRED"
    )


def _of_request(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["request_id"], ["request.id"], name=f"fk_{table}_request_id")


def _guard_sqlite() -> None:
    for table, action in (("op", "UPDATE"), ("op", "DELETE"), ("payload", "UPDATE")):
        op.execute(
            f"CREATE TRIGGER {table}_{action.lower()} BEFORE {action} ON {table} "
            f"BEGIN SELECT RAISE(ABORT, 'the journal is immutable'); END"
        )


def _guard_postgresql() -> None:
    op.execute(
        "CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION 'the journal is immutable'; END $$"
    )
    op.execute(
        "CREATE TRIGGER op_unchanged BEFORE UPDATE OR DELETE OR TRUNCATE ON op "
        "FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"
    )
    op.execute(
        "CREATE TRIGGER payload_unchanged BEFORE UPDATE ON payload "
        "FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"
    )
