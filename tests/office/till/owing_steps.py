"""Numbers, requests and receipts of whoever owes something."""

from __future__ import annotations

from dataclasses import replace

from kiosk.domain.acting import Acting, Permission, applicant
from kiosk.domain.receipt import BillLine, Receipt
from kiosk.domain.service import Language, Speed
from kiosk.domain.serving_order import USUAL_ORDER, Coming, Priority
from kiosk.domain.ticket import Ticket
from kiosk.office.till.billing import FeeOffer, cash_bill, line_of
from kiosk.store import submit_request
from kiosk.store.money.wishes import ask_void, decide
from kiosk.store.queue.issuing import Wanted, take_number
from tests.office.till.at_till import office as office
from tests.office.till.office import STATION, TillOffice
from tests.store.site import new_op, of_visit

VISIT = "visit-9"


def number_of(office: TillOffice, visit: str = VISIT) -> Ticket:
    """Return a number for passports, of a visit at the kiosk."""
    acting = Acting("applicant", STATION, frozenset({Permission.ISSUE_NUMBER}))
    now, today = office.store.clock.now_ms(), office.till.today
    coming, usual = Coming.WALK_IN, Priority.NONE
    wanted = Wanted("passport_renewal", "passports", "J", 1, coming, usual, now, Language.ARABIC, visit)
    return take_number(office.store, acting, new_op(), wanted, today, USUAL_ORDER)


def files(office: TillOffice) -> str:
    """File the renewal of a passport in the visit, and return the request's id."""
    filing = of_visit(VISIT)
    filing = replace(filing, draft=replace(filing.draft, speed=Speed.ORDINARY))
    return submit_request(office.store, applicant("k1"), new_op(), filing).request_id


def takes(office: TillOffice, here: Ticket | None, *lines: BillLine) -> Receipt:
    bill = cash_bill(lines, "SAR", office.till.rates, sum(line.due_minor for line in lines))
    kept = office.till.take(new_op(), replace(bill, ticket_id=here.id if here else ""), "سلمى")
    assert isinstance(kept, Receipt)
    return kept


def urgent(office: TillOffice) -> BillLine:
    """Return the fee for a passport that is renewed sooner, as a clerk adds it by hand."""
    service = office.catalogue.services["passport_renewal_urgent"]
    line = line_of(FeeOffer(service, service.fees[0]), 1, office.till.rates, "SAR")
    assert isinstance(line, BillLine)
    return line


def voided(office: TillOffice, kept: Receipt) -> None:
    wish = ask_void(office.store, office.acting, new_op(), kept.id, "typing")
    decide(office.store, office.head.acting(STATION), new_op(), wish.id, agrees=True)


def due(office: TillOffice, here: Ticket) -> int:
    """Return what F2 asks about, in minor units."""
    unpaid = office.till.unpaid(here)
    return unpaid.amount.minor if unpaid else 0
