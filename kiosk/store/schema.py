"""The tables of a node, the same on SQLCipher and PostgreSQL.

`REVISIONS` lists the migrations, oldest first, so that opening an up-to-date store needs no Alembic.
All times are UTC milliseconds since 1970; JSON columns hold canonical text.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
    UniqueConstraint,
)

REVISIONS = (
    "0001",
    "0002",
    "0003",
    "0004",
    "0005",
    "0006",
    "0007",
    "0008",
    "0009",
    "0010",
    "0011",
    "0012",
    "0013",
    "0014",
    "0015",
    "0016",
    "0017",
    "0018",
    "0019",
    "0020",
    "0021",
    "0022",
    "0023",
    "0024",
    "0025",
    "0026",
    "0027",
    "0028",
)

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
    }
)

whole = BigInteger().with_variant(Integer, "sqlite")
"""64 bits on both databases."""
search_text = Text().with_variant(Text(collation="C"), "postgresql")
"""Compared byte by byte, so that a prefix search can use the index."""


def of_op() -> ForeignKey:
    """Return the tie of a row to the operation that wrote it; the journal's row comes after it."""
    return ForeignKey("op.op_id", deferrable=True, initially="DEFERRED")


node = Table(
    "node",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("node_id", Text, nullable=False),
    Column("letter", Text, nullable=False),
    Column("mission_code", Text, nullable=False),
    Column("epoch", whole, nullable=False),
    Column("next_seq", whole, nullable=False),
    Column("head_hash", LargeBinary, nullable=False),
    Column("acked_seq", whole, nullable=False),
    Column("state", Text, nullable=False),
    Column("digest_check", LargeBinary, nullable=False),
    CheckConstraint("id = 1", name="one"),
    sqlite_strict=True,
)

op = Table(
    "op",
    metadata,
    Column("epoch", whole, nullable=False),
    Column("seq", whole, nullable=False),
    Column("op_id", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("kind_version", whole, nullable=False),
    Column("entity_id", Text, nullable=False),
    Column("base_version", whole),
    Column("occurred_ms", whole, nullable=False),
    Column("mono_ms", whole, nullable=False),
    Column("boot_id", Text, nullable=False),
    Column("clock_quality", Text, nullable=False),
    Column("actor", Text, nullable=False),
    Column("station", Text, nullable=False),
    Column("receipt_no", Text),
    Column("body", Text, nullable=False),
    Column("payload_digest", LargeBinary),
    Column("prev_hash", LargeBinary, nullable=False),
    Column("hash", LargeBinary, nullable=False),
    PrimaryKeyConstraint("seq"),
    UniqueConstraint("op_id"),
    UniqueConstraint("receipt_no"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

station = Table(
    "station",
    metadata,
    Column("name", Text, nullable=False),
    Column("key_id", LargeBinary, nullable=False),
    Column("public_key", LargeBinary, nullable=False),
    Column("op_id", Text, of_op(), nullable=False),
    PrimaryKeyConstraint("name", "key_id"),
    sqlite_strict=True,
)

payload = Table(
    "payload",
    metadata,
    Column("op_id", Text, of_op(), primary_key=True),
    Column("encoding", Text, nullable=False),
    Column("salt", LargeBinary, nullable=False),
    Column("bytes", LargeBinary, nullable=False),
    sqlite_strict=True,
)

print_job = Table(
    "print_job",
    metadata,
    Column("id", Text, primary_key=True),
    Column("op_id", Text, of_op(), nullable=False),
    Column("kind", Text, nullable=False),
    Column("copy", whole, nullable=False),
    Column("state", Text, nullable=False),
    Column("visit_id", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("station", Text, nullable=False),
    Column("device", Text, nullable=False),
    Column("detail", Text, nullable=False),
    Column("queued_ms", whole, nullable=False),
    Column("moved_ms", whole, nullable=False),
    UniqueConstraint("op_id"),
    UniqueConstraint("visit_id", "kind", "copy"),
    Index(None, "station", "state"),
    sqlite_strict=True,
)

portal_line = Table(
    "portal_line",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("url", Text, nullable=False),
    Column("authority", Text, nullable=False),
    Column("key_id", Text, nullable=False),
    Column("publisher", Text, nullable=False),
    Column("courier", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("release", Text, nullable=False),
    Column("incarnation", Text, nullable=False),
    Column("durable_seq", whole, nullable=False),
    Column("states_cursor", whole, nullable=False),
    Column("bookings_cursor", whole, nullable=False),
    Column("joined_ms", whole, nullable=False),
    Column("heard_ms", whole, nullable=False),
    Column("portal_ms", whole, nullable=False),
    Column("tried_ms", whole, nullable=False),
    Column("trouble", Text, nullable=False),
    CheckConstraint("id = 1", name="one"),
    sqlite_strict=True,
)

held_operation = Table(
    "held_operation",
    metadata,
    Column("op_id", Text, of_op(), primary_key=True),
    Column("reason", Text, nullable=False),
    Column("heard_ms", whole, nullable=False),
    sqlite_strict=True,
)

invitation = Table(
    "invitation",
    metadata,
    Column("id", Text, primary_key=True),
    Column("sealed", LargeBinary, nullable=False),
    Column("until_ms", whole, nullable=False),
    sqlite_strict=True,
)
"""Codes with which a station may join a shared store: nobody's evidence, taken out once used or over."""
