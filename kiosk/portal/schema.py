"""The tables of the portal, the same on SQLite and PostgreSQL.

`REVISIONS` lists the migrations, oldest first. All times are UTC milliseconds since 1970, by the portal's
clock unless they are part of what a node journaled; JSON columns hold canonical text.
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

REVISIONS = ("0001", "0002", "0003", "0004", "0005", "0006", "0007")

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

portal = Table(
    "portal",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("incarnation", Text, nullable=False),
    Column("secret", LargeBinary, nullable=False),
    Column("next_publication", whole, nullable=False),
    CheckConstraint("id = 1", name="one"),
    sqlite_strict=True,
)

enrolment_code = Table(
    "enrolment_code",
    metadata,
    Column("digest", LargeBinary, primary_key=True),
    Column("mission_code", Text, nullable=False),
    Column("expires_ms", whole, nullable=False),
    Column("used_by", LargeBinary),
    sqlite_strict=True,
)

node = Table(
    "node",
    metadata,
    Column("node_id", Text, primary_key=True),
    Column("mission_code", Text, nullable=False),
    Column("letter", Text, nullable=False),
    Column("epoch", whole, nullable=False),
    Column("public_key", LargeBinary, nullable=False),
    Column("key_id", Text, nullable=False),
    Column("acked_seq", whole, nullable=False),
    Column("acked_hash", LargeBinary, nullable=False),
    Column("acked_epoch", whole, nullable=False),
    Column("durable_seq", whole, nullable=False),
    Column("reported_seq", whole, nullable=False),
    Column("last_seen_ms", whole, nullable=False),
    Column("next_change", whole, nullable=False),
    Column("courier_key", LargeBinary),
    Column("withdrawn_ms", whole),
    Column("withdrawn_by", Text),
    Column("release", Text),
    Column("waiting", whole),
    Column("oldest_ms", whole),
    Column("free_mb", whole),
    Column("clock_ms", whole),
    Column("health_ms", whole),
    Column("owes_leases", Integer, nullable=False, server_default="0"),
    Column("owed_epoch", whole, nullable=False, server_default="0"),
    Column("in_doubt", Integer, nullable=False, server_default="0"),
    Column("recalled_ms", whole),
    Column("recalled_by", Text),
    UniqueConstraint("key_id"),
    UniqueConstraint("mission_code", "letter"),
    sqlite_strict=True,
)
"""`owes_leases`: the portal was restored from a backup, and the node hasn't told since what it holds;
`owed_epoch` is the epoch in which the backup knew it. `in_doubt`: it told in a later one, so not of all."""

doubt_decision = Table(
    "doubt_decision",
    metadata,
    Column("id", Text, primary_key=True),
    Column("node_id", Text, ForeignKey("node.node_id"), nullable=False),
    Column("epoch", whole, nullable=False),
    Column("officer", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("at_ms", whole, nullable=False),
    Index(None, "node_id"),
    sqlite_strict=True,
)
"""Who let units be given away again that a node in doubt may have given away, and why."""

operation = Table(
    "operation",
    metadata,
    Column("node_id", Text, ForeignKey("node.node_id"), nullable=False),
    Column("branch", whole, nullable=False),
    Column("seq", whole, nullable=False),
    Column("op_id", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("facts", Text, nullable=False),
    Column("payload_digest", LargeBinary),
    Column("hash", LargeBinary, nullable=False),
    Column("prev_hash", LargeBinary, nullable=False),
    Column("payload_encoding", Text),
    Column("payload_salt", LargeBinary),
    Column("payload_bytes", LargeBinary),
    Column("received_ms", whole, nullable=False),
    Column("abandoned", Integer, nullable=False),
    PrimaryKeyConstraint("node_id", "branch", "seq"),
    UniqueConstraint("op_id"),
    sqlite_strict=True,
)
"""`branch` is the epoch in which the node was enrolled when the operation came. What isn't `abandoned` is the
journal that the portal acknowledges."""
Index(
    "uq_operation_acknowledged",
    operation.c.node_id,
    operation.c.seq,
    unique=True,
    sqlite_where=operation.c.abandoned == 0,
    postgresql_where=operation.c.abandoned == 0,
)

held = Table(
    "held",
    metadata,
    Column("op_id", Text, ForeignKey("operation.op_id"), primary_key=True),
    Column("node_id", Text, ForeignKey("node.node_id"), nullable=False),
    Column("reason", Text, nullable=False),
    Column("held_ms", whole, nullable=False),
    Index(None, "node_id"),
    sqlite_strict=True,
)

mend = Table(
    "mend",
    metadata,
    Column("op_id", Text, ForeignKey("operation.op_id"), primary_key=True),
    Column("officer", Text, nullable=False),
    Column("slip_reference", Text),
    Column("body", Text),
    Column("note", Text, nullable=False),
    Column("at_ms", whole, nullable=False),
    Column("applied", Integer, nullable=False, server_default="1"),
    sqlite_strict=True,
)
"""How a held operation was applied after all; `body` is None where it was as it came. Not `applied`: an
officer let stand what was decided in its place."""

judged_kind = Table(
    "judged_kind",
    metadata,
    Column("kind", Text, primary_key=True),
    sqlite_strict=True,
)
"""The kinds of operations of which all that came was applied or held. What came of another is only kept; the
release that knows it judges that as it starts."""

publication = Table(
    "publication",
    metadata,
    Column("number", whole, primary_key=True, autoincrement=False),
    Column("scope", Text, nullable=False),
    Column("content", Text, nullable=False),
    Column("signature", LargeBinary, nullable=False),
    Column("officer", Text, nullable=False),
    Column("at_ms", whole, nullable=False),
    sqlite_strict=True,
)

change = Table(
    "change",
    metadata,
    Column("node_id", Text, ForeignKey("node.node_id"), nullable=False),
    Column("number", whole, nullable=False),
    Column("request_id", Text, ForeignKey("request.id"), nullable=False),
    Column("state", Text, nullable=False),
    Column("changed_ms", whole, nullable=False),
    Column("known_op", Text, nullable=False, server_default=""),
    PrimaryKeyConstraint("node_id", "number"),
    sqlite_strict=True,
)

officer = Table(
    "officer",
    metadata,
    Column("name", Text, primary_key=True),
    Column("password_hash", Text, nullable=False),
    Column("mission_code", Text),
    Column("failures", whole, nullable=False),
    Column("locked_until_ms", whole, nullable=False),
    sqlite_strict=True,
)

session = Table(
    "session",
    metadata,
    Column("digest", LargeBinary, primary_key=True),
    Column("officer", Text, ForeignKey("officer.name"), nullable=False),
    Column("expires_ms", whole, nullable=False),
    sqlite_strict=True,
)
