"""What the till says: of a bill that can't be taken, of a paper, of somebody who isn't let in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kiosk.domain.drawer import Drawer
from kiosk.domain.money import Money, minor_digits
from kiosk.domain.receipt import Bill, BillFault, BillLine, Method, Receipt, SerialKind
from kiosk.domain.service import Language
from kiosk.domain.staff import Person
from kiosk.domain.states import PrintState, ReceiptState, WishState
from kiosk.domain.text import isolate
from kiosk.office.counter_bench import HallNow
from kiosk.office.till.receipt_printing import OFFICE_COPY, ORIGINAL
from kiosk.office.till.till import NotTaken, Unprinted
from kiosk.office.till.two_people import NotAgreed
from kiosk.paper.money_words import money_in_figures
from kiosk.store.money.drawer_closing import Undecided
from kiosk.store.money.handwriting import EnteredBefore
from kiosk.store.money.orders import OrderPaid, OrderReplaced
from kiosk.store.money.receipt_papers import ReceiptPapers
from kiosk.store.money.receipts import NoDrawer
from kiosk.store.money.stamps import StampUsed
from kiosk.store.money.wishes import EXEMPTION, VOID, Wish
from kiosk.ui.i18n import tr
from kiosk.ui.people_words import refused_words
from kiosk.ui.widgets.text import set_apart


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


def ordered(desk: str) -> str:
    """Return that the desk of this name asks for this."""
    sentence = tr("Ordered by {desk}. Afterwards the person goes back there.")
    return sentence.replace("{desk}", desk)


def sent(number: str, due: str, desk: str) -> str:
    """Return that somebody was sent with their bill to the desk of this name."""
    sentence = tr("{number} was sent to {desk} to pay {amount}, and comes back afterwards.")
    told = sentence.replace("{number}", number).replace("{amount}", due)
    return told.replace("{desk}", desk)


def not_sent(number: str, desk: str) -> str:
    """Return that a bill is ordered at the desk of this name, but who owes it wasn't sent there."""
    sentence = tr(
        "The bill of {number} is ordered, but they weren't sent to {desk}. Send them on with {send}; "
        "if they left your desk meanwhile, {undo} brings them back first."
    )
    told = sentence.replace("{send}", isolate("F6")).replace("{undo}", isolate("F9"))
    return told.replace("{number}", number).replace("{desk}", desk)


def paid_before(paid: Sequence[Receipt], language: Language) -> str:
    """Return what somebody paid already, by its receipts."""
    each = [
        f"{isolate(str(kept.serial))} · {amount(kept.bill.total_minor, kept.bill.currency, language)}"
        for kept in paid
    ]
    return tr("Paid already: {receipts}").replace("{receipts}", "; ".join(each))


def decided(of: Wish) -> str:
    """Return what became of a wish."""
    told = {
        WishState.APPROVED: tr("Agreed: {what} of {receipt}"),
        WishState.REFUSED: tr("Refused: {what} of {receipt}"),
        WishState.ASKED: "",
    }[of.state]
    return told.replace("{what}", wish(of.kind)).replace("{receipt}", isolate(of.serial))


def unprinted(of: Unprinted, number: str) -> str:
    """Return that a receipt has no paper yet, and whose it is: of who held `number`, "" for nobody's."""
    mine = tr("Receipt {serial} isn't printed yet. It is printed under Receipts.")
    theirs = tr("Receipt {serial}, taken for {number}, isn't printed yet. It is printed under Receipts.")
    told = theirs.replace("{number}", number) if number else mine
    return told.replace("{serial}", isolate(str(of.receipt.serial)))


def not_entered(of: NotAgreed | EnteredBefore) -> tuple[str, str]:
    """Return why a paper that was written by hand isn't entered, and how that looks."""
    if isinstance(of, NotAgreed):
        return not_agreed(of), "danger"
    before = tr("This paper was entered before, as {serial}.")
    return before.replace("{serial}", isolate(of.serial)), "warning"


def entered_without_order() -> str:
    """Return that a paper's money isn't that of the order which stands here."""
    return tr("The paper is entered, but not for the order: that was paid before, or replaced.")


def not_taken(
    of: NoDrawer | BillFault | NotTaken | OrderPaid | OrderReplaced | StampUsed, *, counted: bool = False
) -> str:
    """Return why no money was taken; `counted`: the clerk's drawer is, and so isn't open any more."""
    if isinstance(of, OrderPaid):
        return tr("This was paid before, with receipt {serial}.").replace("{serial}", isolate(of.serial))
    if isinstance(of, StampUsed):
        return tr("This stamp is on receipt {serial} already.").replace("{serial}", isolate(of.serial))
    if isinstance(of, OrderReplaced):
        return tr("The order was replaced meanwhile. The bill was made anew: look at it again.")
    if isinstance(of, NoDrawer) and counted:
        return tr("Your drawer was counted and takes no more money. Under Drawer: count again, or close it.")
    if isinstance(of, NoDrawer):
        return tr("Your drawer isn't open. Open it first, under Drawer.")
    words: dict[BillFault | NotTaken, str] = {
        BillFault.EMPTY: tr("There is nothing to pay yet. Add a fee."),
        BillFault.NOT_ENOUGH: tr("That is less than what is to be paid."),
        BillFault.CARD_PAYS_EXACTLY: tr("A card pays exactly what is to be paid."),
        BillFault.NEGATIVE: tr("An amount below nothing can't be taken."),
        BillFault.NO_SLIP: tr("The slip's number is missing."),
        BillFault.NO_PAYER: tr("Who pays is missing: the receipt names them."),
        NotTaken.RATE: tr("Tariff or rate was changed meanwhile. The bill was made anew: look at it again."),
        NotTaken.TEXT: tr("A name, number or reason is too long, or has signs that can't be printed."),
        NotTaken.DAY: tr("That day hasn't come yet. Write the day that stands on the paper."),
    }
    return words[of]


def total_changed() -> str:
    """Return that a bill that was begun asks another amount by now."""
    return tr("What is to be paid changed meanwhile. The bill was made anew: look at it again.")


def figure(of: Money) -> str:
    """Return an amount without its currency, for a column where all have the same."""
    return isolate(f"{of.amount:,.{minor_digits(of.currency)}f}")


def method(of: Method) -> str:
    """Return how something is paid."""
    return {Method.CASH: tr("Cash"), Method.CARD: tr("Card")}[of]


def paid(bill: Bill) -> str:
    """Return what was paid, and how unless it was in cash: in a drawer all have the same currency."""
    told = figure(Money(bill.currency, bill.total_minor))
    return told if bill.method is Method.CASH else f"{told} · {method(bill.method)}"


def receipt_state(kept: Receipt) -> str:
    """Return what a receipt is worth; of one that gives money back, that it does."""
    if kept.serial.kind is SerialKind.REVERSAL:
        return tr("Reversal")
    words = {
        ReceiptState.ISSUED: tr("Good"),
        ReceiptState.VOIDED: tr("Void"),
        ReceiptState.REVERSED: tr("Given back"),
    }
    return words[kept.state]


def undecided(of: Undecided) -> str:
    """Return why a drawer can't be closed yet."""
    if of.wishes:
        waiting = tr("%n void(s) or exemption(s) wait for a second person.", "", of.wishes)
        how = tr("A supervisor decides under Till, Decisions; until then the drawer can't be closed.")
        return f"{waiting} {how}"
    return tr("An exemption was refused. Ask to void its receipt, marked in Receipts, and take the fee.")


def worth(kept: Receipt, asked: Mapping[str, str], refused: frozenset[str]) -> str:
    """Return what a receipt is worth, or which kind of wish about it is `asked` for, or was refused."""
    if kept.id in asked:
        return {VOID: tr("Void asked for"), EXEMPTION: tr("Exemption asked for")}[asked[kept.id]]
    return tr("Exemption refused") if kept.id in refused else receipt_state(kept)


def has_drawer(*, theirs: bool) -> str:
    """Return that somebody has a drawer already: whoever is to take one over, else the clerk."""
    if theirs:
        return tr("The other person has a drawer already. They close it first, or somebody else takes over.")
    return tr("Your drawer is open already.")


def over(minor: int, currency: str, language: Language) -> str:
    """Return what a count came to."""
    said = amount(abs(minor), currency, language)
    if minor == 0:
        return tr("It is exactly right.")
    told = tr("Too much: {amount}") if minor > 0 else tr("Missing: {amount}")
    return told.replace("{amount}", said)


def banked(over_minor: int, currency: str, language: Language) -> str:
    """Return that money was brought to the bank, and how much more than was counted, or less."""
    if over_minor == 0:
        return tr("Kept.")
    more = tr("Kept. That is {amount} more than was counted.")
    less = tr("Kept. That is {amount} less than was counted.")
    told = more if over_minor > 0 else less
    return told.replace("{amount}", amount(abs(over_minor), currency, language))


def closed(drawer: Drawer, language: Language) -> str:
    """Return that a drawer was closed, and how."""
    told = over(drawer.over_minor or 0, drawer.currency, language)
    return tr("The drawer is closed.") + " " + told


def person_name(person: Person | None) -> str:
    """Return who somebody on the staff is; nothing for who isn't known."""
    return set_apart(f"{person.name} ({person.number})") if person else ""


def wish(kind: str) -> str:
    """Return what is asked."""
    return {VOID: tr("Voiding"), EXEMPTION: tr("Exemption")}[kind]


def papers(of: ReceiptPapers) -> str:
    """Return which papers of a receipt are missing, or in doubt."""
    named = ((ORIGINAL, tr("Receipt")), (OFFICE_COPY, tr("Office copy")))
    missing = [(name, of.of(kind)) for kind, name in named if of.of(kind) is not PrintState.PRINTED]
    if len(missing) == len(named) and not any(_in_doubt(state) for _name, state in missing):
        return tr("Not printed")
    return "\n".join(f"{name}: {_paper(state)}" for name, state in missing) or tr("Printed")


def _paper(state: PrintState | None) -> str:
    return tr("in doubt") if _in_doubt(state) else tr("not printed")


def _in_doubt(state: PrintState | None) -> bool:
    return state in (PrintState.UNKNOWN, PrintState.PRINTING)


def not_agreed(of: NotAgreed) -> str:
    """Return whose PIN didn't do, and why."""
    who = tr("The other person") if of.other else tr("You")
    return f"{who}: {refused_words(of.refused)}"
