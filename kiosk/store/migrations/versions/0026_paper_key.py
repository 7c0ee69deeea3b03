"""A paper written by hand is known by its number as it is compared, and by the year of its pad."""

from __future__ import annotations

import re
import unicodedata

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0025"

WHOLE = sa.BigInteger().with_variant(sa.Integer, "sqlite")
KEPT = ("receipt_id", "paper_number", "written_on")
LEADING_ZEROS = re.compile(r"(?<![0-9])0+(?=[0-9])")


def upgrade() -> None:
    """Make the table anew with what was in it; no other refers to it."""
    before = sa.table("handwritten", *(sa.column(each) for each in KEPT))
    rows = op.get_bind().execute(sa.select(before).order_by(before.c.receipt_id)).mappings().all()
    op.drop_table("handwritten")
    papers = op.create_table(
        "handwritten",
        *(sa.Column(each, sa.Text, nullable=False) for each in KEPT),
        sa.Column("year", WHOLE, nullable=False),
        sa.Column("paper_key", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("receipt_id", name="pk_handwritten"),
        sa.ForeignKeyConstraint(["receipt_id"], ["receipt.id"], name="fk_handwritten_receipt_id"),
        sa.UniqueConstraint("year", "paper_key", name="uq_handwritten_year_paper_key"),
        sqlite_strict=True,
    )
    known: set[tuple[int, str]] = set()
    for row in rows:
        year, key = int(row["written_on"][:4]), _key(row["paper_number"])
        if (year, key) in known:  # It was entered twice, which can't be undone: no number is like this one.
            key = f"{key} {row['receipt_id']}"
        known.add((year, key))
        op.get_bind().execute(sa.insert(papers).values(**row, year=year, paper_key=key))


def _key(number: str) -> str:
    plain = "".join(str(unicodedata.decimal(each, each)) for each in unicodedata.normalize("NFKC", number))
    return LEADING_ZEROS.sub("", "".join(plain.casefold().split()))
