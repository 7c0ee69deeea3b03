"""Which papers of receipts came out: for a desk to see whose is missing, and to print it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from sqlalchemy import and_, bindparam, select

from kiosk.domain.receipt import Receipt
from kiosk.domain.states import DrawerState, PrintState
from kiosk.store.money.drawer_rows import VOIDED
from kiosk.store.money.receipt_rows import KEPT, read_receipt
from kiosk.store.money.schema import drawer, receipt
from kiosk.store.schema import op, print_job
from kiosk.store.store import Store

_PRINTS = (
    select(print_job.c.visit_id, print_job.c.kind, print_job.c.state)
    .where(print_job.c.visit_id.in_(bindparam("of_receipts", expanding=True)))
    .order_by(print_job.c.copy)
)
_OUT = (
    select(print_job.c.id)
    .where(print_job.c.visit_id == receipt.c.id, print_job.c.state == PrintState.PRINTED.value)
    .correlate(receipt)
)
_CLOSED = (
    KEPT.join(drawer, drawer.c.id == receipt.c.drawer_id)
    .where(
        drawer.c.actor == bindparam("of_actor"),
        drawer.c.state == DrawerState.CLOSED.value,
        drawer.c.closed_ms >= bindparam("since_ms"),
        ~VOIDED,
    )
    .order_by(op.c.epoch.desc(), op.c.seq.desc())
)


@dataclass(frozen=True, slots=True)
class ReceiptPapers:
    """What is known of a receipt's papers by their kinds; of a kind that isn't there none was asked for.

    A kind is PRINTED once one of its copies is, else what its newest copy is.
    """

    states: Mapping[str, PrintState] = field(default_factory=dict)

    def has(self, *kinds: str) -> bool:
        """Return whether papers of all these kinds came out."""
        return all(self.of(kind) is PrintState.PRINTED for kind in kinds)

    def failed(self, kind: str) -> bool:
        """Return whether a paper of this kind didn't come out, or may not have, and none is on its way."""
        return self.of(kind) not in (PrintState.PRINTED, PrintState.QUEUED, PrintState.PRINTING)

    def of(self, kind: str) -> PrintState | None:
        """Return what is known of one kind of paper."""
        return self.states.get(kind)


def papers_of(store: Store, receipts: Iterable[Receipt]) -> dict[str, ReceiptPapers]:
    """Return the papers of receipts, by the receipts' ids; of those that have none nothing."""
    with store.reading() as connection:
        rows = connection.execute(_PRINTS, {"of_receipts": [each.id for each in receipts]}).all()
    found: dict[str, dict[str, PrintState]] = {}
    for row in rows:
        states = found.setdefault(row.visit_id, {})
        if states.get(row.kind) is not PrintState.PRINTED:
            states[row.kind] = PrintState(row.state)
    return {receipt_id: ReceiptPapers(states) for receipt_id, states in found.items()}


def lacking_since(store: Store, actor: str, since_ms: int, *kinds: str) -> tuple[Receipt, ...]:
    """Return the receipts of a staff id's closed sessions that lack a paper of `kinds`, the newest first.

    Only of sessions closed at `since_ms` or later; of a void receipt no paper is wanted.
    """
    has_all = and_(*(_OUT.where(print_job.c.kind == kind).exists() for kind in kinds))
    with store.reading() as connection:
        bound = {"of_actor": actor, "since_ms": since_ms}
        rows = connection.execute(_CLOSED.where(~has_all), bound).mappings().all()
        return tuple(read_receipt(connection, row) for row in rows)
