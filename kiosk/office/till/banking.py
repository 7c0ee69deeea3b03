"""Money of a closed drawer on its way to the bank, with the number of the bank's slip."""

from __future__ import annotations

from kiosk.domain.acting import Acting
from kiosk.office.till.cleaning import cleaned_number
from kiosk.office.till.till import NotTaken
from kiosk.store import Store
from kiosk.store.money.deposits import deposit_cash


def bring_to_bank(
    store: Store, acting: Acting, op_id: str, drawer_id: str, minor: int, slip: str
) -> bool | NotTaken:
    """Commit that so much of a closed drawer reached the bank; False if it was before. See `deposit_cash`."""
    number = cleaned_number(slip)
    if number is None:
        return NotTaken.TEXT
    return deposit_cash(store, acting, op_id, drawer_id, minor, number)
