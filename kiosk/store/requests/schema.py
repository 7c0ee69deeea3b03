"""The tables of requests: as filed, by what they are found, what is ready or ended, what staff did.

What staff typed is a payload of its own, under the entry's operation, and is erased with the request's.
"""

from __future__ import annotations

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    LargeBinary,
    PrimaryKeyConstraint,
    Table,
    Text,
    UniqueConstraint,
)

from kiosk.store.schema import metadata, of_op, search_text, whole

request = Table(
    "request",
    metadata,
    Column("id", Text, primary_key=True),
    Column("op_id", Text, of_op(), nullable=False),
    Column("reference", Text, nullable=False),
    Column("service", Text, nullable=False),
    Column("speed", Text, nullable=False),
    Column("relation", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("visit_id", Text, nullable=False),
    Column("filed_ms", whole, nullable=False),
    Column("language", Text, nullable=False),
    Column("catalogue_version", Text, nullable=False),
    Column("gaps", Text, nullable=False),
    Column("missing_papers", Text, nullable=False),
    Column("fee_ids", Text, nullable=False),
    UniqueConstraint("op_id"),
    UniqueConstraint("reference"),
    Index(None, "visit_id"),
    sqlite_strict=True,
)

request_document = Table(
    "request_document",
    metadata,
    Column("digest", LargeBinary, nullable=False),
    Column("request_id", Text, ForeignKey("request.id"), nullable=False),
    PrimaryKeyConstraint("digest", "request_id"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

request_name_word = Table(
    "request_name_word",
    metadata,
    Column("request_id", Text, ForeignKey("request.id"), nullable=False),
    Column("word", search_text, nullable=False),
    PrimaryKeyConstraint("request_id", "word"),
    Index(None, "word", "request_id"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

request_end = Table(
    "request_end",
    metadata,
    Column("request_id", Text, ForeignKey("request.id"), primary_key=True),
    Column("ended_ms", whole, nullable=False),
    Index(None, "ended_ms"),
    sqlite_strict=True,
)

request_ready = Table(
    "request_ready",
    metadata,
    Column("request_id", Text, ForeignKey("request.id"), primary_key=True),
    Column("since_ms", whole, nullable=False),
    Index(None, "since_ms"),
    sqlite_strict=True,
)
"""Documents that lie here to be collected: few among all requests."""

request_entry = Table(
    "request_entry",
    metadata,
    Column("request_id", Text, ForeignKey("request.id"), nullable=False),
    Column("nth", whole, nullable=False),
    Column("op_id", Text, of_op(), nullable=False),
    Column("kind", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("value", Text, nullable=False),
    Column("at_ms", whole, nullable=False),
    Column("actor", Text, nullable=False),
    PrimaryKeyConstraint("request_id", "nth"),
    UniqueConstraint("op_id"),
    Index(None, "kind", "value"),
    sqlite_strict=True,
)
