"""A bill for a paper that was written by hand: it asks what the paper's own day asked, at that day's rate."""

from __future__ import annotations

from datetime import date

from kiosk.catalogue.catalogue import Catalogue
from kiosk.domain.local_time import local_day
from kiosk.office.till.billing import Rates
from kiosk.store import Store
from kiosk.ui.counter.till.bill_page import BillPage
from kiosk.ui.counter.till.handwritten_card import HandwrittenCard
from kiosk.ui.counter.till.part import TillPart
from kiosk.ui.widgets.fault_words import fault_sentence
from kiosk.ui.widgets.work import work_for


def price_on(part: TillPart, bill: BillPage, by_hand: HandwrittenCard, written_on: date | None) -> None:
    """Let `bill` ask what was asked on the day that stands on `by_hand`; None: what today asks."""
    today = local_day(part.at.bench.now_ms(), part.at.hall.mission.time_zone)
    day = today if written_on is None else min(written_on, today)

    def asked(store: Store) -> tuple[Catalogue, Rates]:
        till = part.till(store)
        return till.catalogue_on(day), till.rates_on(day)

    def seen(found: tuple[Catalogue, Rates]) -> None:
        if by_hand.day == written_on and not bill.locked:
            bill.price_on(day, *found)
            by_hand.show_priced(None if day == today else day)

    def failed(error: Exception) -> None:
        part.place.notice.tell(fault_sentence(part.place.bench, error, part.at.language), "danger")

    work_for(part, part.at.on_store(asked), seen, failed)
