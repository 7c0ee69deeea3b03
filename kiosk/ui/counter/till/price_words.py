"""How fees are said whose price stands in the tariff, or doesn't: who takes them hears what is missing."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from kiosk.domain.money import money
from kiosk.domain.service import Language
from kiosk.domain.text import isolate
from kiosk.office.till.billing import FeeOffer, NoPrice, Unpriced
from kiosk.office.till.owing import Unpaid
from kiosk.paper.dates import day_in_digits
from kiosk.paper.money_words import money_in_figures
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.text import set_apart

STRIKE_KEYS = "Ctrl+F12"
"""What strikes out the rest of an order."""


def offer_name(offer: FeeOffer, language: Language) -> str:
    """Return a fee as it stands in the list of all fees."""
    fee, service = offer.fee, offer.service
    name = f"{service.plain.in_language(language)} · {fee.label.in_language(language)}"
    if fee.amount is None or fee.currency is None:
        return name + " · " + tr("not set by the mission")
    return f"{name} · {set_apart(money_in_figures(money(fee.amount, fee.currency), language))}"


def no_price(of: NoPrice) -> str:
    """Return why a fee can't be taken."""
    words = {
        NoPrice.NOT_SET: tr("The mission hasn't set this fee yet. A supervisor sets it."),
        NoPrice.WITHDRAWN: tr("The mission takes this fee no longer."),
        NoPrice.NO_RATE: tr("Nobody has set the rate of this currency yet. A supervisor sets it."),
    }
    return words[of]


def unpriced(of: Iterable[Unpriced], language: Language) -> str:
    """Return which fees a bill lacks though they are owed, why, and what mends that; "" where it lacks none.

    A fee is named once, however many requests ask for it.
    """
    words = {
        NoPrice.NOT_SET: tr(
            "Missing from this bill, since the mission hasn't set the amount: {fees}. A supervisor sets it."
        ),
        NoPrice.WITHDRAWN: tr(
            "Ordered, but the mission takes it no longer: {fees}. "
            "The rest can be paid; then {keys} strikes this out."
        ).replace("{keys}", isolate(STRIKE_KEYS)),
        NoPrice.NO_RATE: tr(
            "Missing from this bill, since nobody has set the currency's rate: {fees}. A supervisor sets it."
        ),
    }
    named = {why: dict.fromkeys(fee_named(each, language) for each in of if each.why is why) for why in words}
    return "\n".join(words[why].replace("{fees}", "; ".join(fees)) for why, fees in named.items() if fees)


def owes(of: Unpaid, language: Language) -> str:
    """Return an amount, and the fees of which nobody can say now what they cost."""
    due = [money_in_figures(of.amount, language)] if of.amount.minor or not of.unpriced else []
    return "; ".join((*due, *dict.fromkeys(fee_named(each, language) for each in of.unpriced)))


def left_out(fees: Iterable[str], day: date) -> str:
    """Return which fees a bill leaves out that is priced by `day`; "" where it leaves out none."""
    named = "; ".join(fees)
    told = tr("Left out, with no amount or no rate on {day}: {fees}. A day that has them brings them back.")
    return told.replace("{day}", day_in_digits(day)).replace("{fees}", named) if named else ""


def fee_named(of: Unpriced, language: Language) -> str:
    """Return of which service a fee is, and its name."""
    service, fee = (each.in_language(language) for each in (of.offer.service.plain, of.offer.fee.label))
    return set_apart(f"{service} · {fee}")
