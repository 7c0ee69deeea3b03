"""Which papers of a drawer's receipts came out: for a desk to see whose is missing, and to print it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from sqlalchemy import bindparam, select

from kiosk.domain.states import PrintState
from kiosk.store.money.schema import receipt
from kiosk.store.schema import print_job
from kiosk.store.store import Store

_PRINTS = (
    select(print_job.c.visit_id, print_job.c.kind, print_job.c.state)
    .join(receipt, receipt.c.id == print_job.c.visit_id)
    .where(receipt.c.drawer_id == bindparam("of_drawer"))
    .order_by(print_job.c.copy)
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


def papers_of(store: Store, drawer_id: str) -> dict[str, ReceiptPapers]:
    """Return the papers of a session's receipts, by the receipts' ids; of those that have none nothing."""
    with store.reading() as connection:
        rows = connection.execute(_PRINTS, {"of_drawer": drawer_id}).all()
    found: dict[str, dict[str, PrintState]] = {}
    for row in rows:
        states = found.setdefault(row.visit_id, {})
        if states.get(row.kind) is not PrintState.PRINTED:
            states[row.kind] = PrintState(row.state)
    return {receipt_id: ReceiptPapers(states) for receipt_id, states in found.items()}
