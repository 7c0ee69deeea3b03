"""What the till says: of a bill that can't be taken, of a paper, of somebody who isn't let in."""

from __future__ import annotations

from kiosk.domain.drawer import Drawer
from kiosk.domain.money import Money
from kiosk.domain.receipt import BillFault, BillLine, Method
from kiosk.domain.service import Language
from kiosk.domain.states import PrintState, ReceiptState
from kiosk.domain.text import isolate
from kiosk.office.counter_bench import HallNow
from kiosk.office.printing import PrintReport
from kiosk.office.till.billing import FeeOffer, NoPrice
from kiosk.office.till.till import NotTaken
from kiosk.office.till.two_people import NotAgreed
from kiosk.paper.money_words import money_in_figures
from kiosk.store.handwriting import EnteredBefore
from kiosk.store.money_wishes import EXEMPTION, VOID
from kiosk.store.orders import OrderPaid, PaymentOrder
from kiosk.store.receipts import NoDrawer
from kiosk.ui.i18n import tr
from kiosk.ui.people_words import refused_words


def amount(minor: int, currency: str, language: Language) -> str:
    """Return an amount as a clerk reads it."""
    return money_in_figures(Money(currency, minor), language)


def fee_name(line: BillLine, hall: HallNow, language: Language) -> str:
    """Return which fee of which service a line is."""
    service = hall.catalogue.services.get(line.service_id)
    if service is None:
        return isolate(line.fee_id)
    fee = next((fee for fee in service.fees if fee.id == line.fee_id), None)
    named = fee.label.in_language(language) if fee else line.fee_id
    return f"{service.plain.in_language(language)} · {named}"


def offer_name(offer: FeeOffer, language: Language) -> str:
    """Return a fee as it stands in the list of all fees."""
    fee, service = offer.fee, offer.service
    name = f"{service.plain.in_language(language)} · {fee.label.in_language(language)}"
    if fee.amount is None or fee.currency is None:
        return name + " · " + tr("not set by the mission")
    return f"{name} · {isolate(f'{fee.amount:,.2f} {fee.currency}')}"


def no_price(of: NoPrice) -> str:
    """Return why a fee can't be taken."""
    words = {
        NoPrice.NOT_SET: tr("The mission hasn't set this fee yet. A supervisor sets it."),
        NoPrice.NO_RATE: tr("Nobody has set the rate of this currency yet. A supervisor sets it."),
    }
    return words[of]


def ordered(order: PaymentOrder) -> str:
    """Return that another desk asks for this."""
    return tr("Ordered by desk {desk}. Afterwards the person goes back there.").replace("{desk}", order.desk)


def entered_before(of: EnteredBefore) -> str:
    """Return under which number a paper was entered."""
    return tr("This paper was entered before, as {serial}.").replace("{serial}", isolate(of.serial))


def not_taken(of: NoDrawer | BillFault | NotTaken | OrderPaid) -> str:
    """Return why no money was taken."""
    if isinstance(of, OrderPaid):
        return tr("This was paid before, with receipt {serial}.").replace("{serial}", isolate(of.serial))
    if isinstance(of, NoDrawer):
        return tr("Your drawer isn't open. Open it first.")
    words: dict[BillFault | NotTaken, str] = {
        BillFault.EMPTY: tr("There is nothing to pay yet. Add a fee."),
        BillFault.NOT_ENOUGH: tr("That is less than what is to be paid."),
        BillFault.CARD_PAYS_EXACTLY: tr("A card pays exactly what is to be paid."),
        BillFault.NEGATIVE: tr("An amount below nothing can't be taken."),
        NotTaken.RATE: tr("Tariff or rate was changed meanwhile. The bill was made anew: look at it again."),
        NotTaken.TEXT: tr("A name or number is too long, or has signs that can't be printed."),
    }
    return words[of]


def method(of: Method) -> str:
    """Return how something is paid."""
    return {Method.CASH: tr("Cash"), Method.CARD: tr("Card")}[of]


def receipt_state(of: ReceiptState) -> str:
    """Return what a receipt is worth."""
    words = {
        ReceiptState.ISSUED: tr("Good"),
        ReceiptState.VOIDED: tr("Void"),
        ReceiptState.REVERSED: tr("Given back"),
    }
    return words[of]


def undecided(wishes: int) -> str:
    """Return why a drawer can't be closed yet."""
    return tr("%n void(s) or exemption(s) of this drawer wait for a decision first.", "", wishes)


def over(minor: int, currency: str, language: Language) -> str:
    """Return what a count came to."""
    said = amount(abs(minor), currency, language)
    if minor == 0:
        return tr("It is exactly right.")
    told = tr("Too much: {amount}") if minor > 0 else tr("Missing: {amount}")
    return told.replace("{amount}", said)


def closed(drawer: Drawer, language: Language) -> str:
    """Return that a drawer was closed, and how."""
    told = over(drawer.over_minor or 0, drawer.currency, language)
    return tr("The drawer is closed.") + " " + told


def wish(kind: str) -> str:
    """Return what is asked."""
    return {VOID: tr("Voiding"), EXEMPTION: tr("Exemption")}[kind]


def printed(report: PrintReport, *, alone: bool = False) -> str:
    """Return what became of a receipt's paper; `alone`: without the office's copy."""
    if report.state is PrintState.PRINTED and alone:
        again = tr("The receipt is printed again, as a duplicate.")
        return tr("The receipt is printed.") if report.copy == 1 else again
    if report.state is PrintState.PRINTED:
        return tr("Receipt and office copy are printed.")
    if report.state is PrintState.FAILED and report.fault == "busy":
        return tr("Nothing was printed: another face of this machine has the printer. The receipt is kept.")
    if report.state is PrintState.FAILED:
        return tr("Nothing was printed. Look at the printer, then print again. The receipt is kept.")
    return tr("Nobody knows whether the paper came out. Look at the printer. The receipt is kept.")


def not_agreed(of: NotAgreed) -> str:
    """Return whose PIN didn't do, and why."""
    who = tr("The other person") if of.other else tr("You")
    return f"{who}: {refused_words(of.refused)}"
