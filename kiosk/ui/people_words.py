"""What a face says to staff of themselves: why nobody was let in, what is wrong with a PIN, their roles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.domain.pin import PinFault
from kiosk.domain.staff import PersonFault, Role
from kiosk.domain.text import isolate
from kiosk.ui.i18n import tr

if TYPE_CHECKING:
    from kiosk.devices.cards.piv import PivRefusal
    from kiosk.office.people.proof import Refused

_MINUTE_MS = 60_000


def refused_words(refused: Refused) -> str:
    """Return why nobody was let in, and what helps."""
    from kiosk.office.people.proof import NotLetIn

    match refused.because:
        case NotLetIn.WRONG:
            return tr("There is no such number with such a PIN. Type both again.")
        case NotLetIn.WAIT:
            said = tr("There were many wrong PINs for this number. Wait {time}, or have the PIN reset.")
            return said.replace("{time}", wait_words(refused.left_ms))
        case NotLetIn.STATION_WAITS:
            said = tr("Very many log-ins failed here. One try a minute is possible: wait {time}.")
            return said.replace("{time}", wait_words(refused.left_ms))
        case NotLetIn.BLOCKED:
            return tr("This log-in is blocked. IT staff can open it again.")
        case NotLetIn.CHOOSE_PIN:
            return tr("This PIN was for once. Log in first, and choose one of your own.")
        case NotLetIn.NOT_ALLOWED:
            return tr("This log-in may not do that.")
        case NotLetIn.NOBODY_YET:
            return tr("Nobody is entered as staff here yet. IT staff do that in the set-up.")
        case NotLetIn.UNKNOWN_CARD:
            return tr("This card is nobody's here. IT staff can enrol it.")


def wait_words(left_ms: int) -> str:
    """Return how long to wait, rounded up."""
    if left_ms <= _MINUTE_MS:
        return tr("%n second(s)", "wait", max(1, -(-left_ms // 1000)))
    return tr("%n minute(s)", "wait", -(-left_ms // _MINUTE_MS))


def card_words(refusal: PivRefusal) -> str:
    """Return why a card doesn't let in, and what helps."""
    from kiosk.devices.cards.piv import PivFault

    match refusal.fault:
        case PivFault.NO_STAFF_CARD:
            return tr("This is no staff card.")
        case PivFault.OUT_OF_DATE:
            return tr("This card isn't valid today. Whoever issued it can renew it.")
        case PivFault.WRONG_PIN:
            said = tr("This isn't the card's PIN. Tries left: {count}.")
            return said.replace("{count}", isolate(str(refusal.tries_left)))
        case PivFault.PIN_BLOCKED:
            return tr("The card is blocked after too many wrong PINs. Whoever issued it can unblock it.")
        case PivFault.NOT_ITS_KEY:
            return tr("This card couldn't prove that it is genuine.")
        case PivFault.PULLED:
            return tr("The card left the reader. Put it in again.")
        case PivFault.UNREADABLE:
            return tr("This card can't be read. Put it in again, or take another.")


def pin_words(fault: PinFault) -> str:
    """Return what is wrong with a PIN that somebody chose."""
    match fault:
        case PinFault.DIGITS:
            return tr("A PIN has digits only.")
        case PinFault.SHORT:
            return tr("A PIN has six digits at least.")
        case PinFault.LONG:
            return tr("A PIN has twelve digits at most.")
        case PinFault.RUN:
            said = tr("Digits in a row, as {digits}, are guessed first. Choose another PIN.")
            return said.replace("{digits}", isolate("1234"))
        case PinFault.REPEATED:
            return tr("Repeated digits are guessed first. Choose another PIN.")
        case PinFault.DATE:
            return tr("Dates are guessed first. Choose another PIN.")
        case PinFault.SAME:
            return tr("This is the PIN of before. Choose another one.")


def person_words(fault: PersonFault) -> str:
    """Return why somebody can't be added or changed so."""
    match fault:
        case PersonFault.NAME:
            return tr("The name is missing, too long, or has signs that can't be kept.")
        case PersonFault.NUMBER:
            return tr("A staff number has two to five digits and doesn't begin with zero.")
        case PersonFault.NUMBER_TAKEN:
            return tr("Somebody else has this number.")
        case PersonFault.NO_ROLE:
            return tr("At least one role is needed.")
        case PersonFault.IT_WITH_OTHERS:
            return tr("IT goes with no other role: give this person a second log-in.")
        case PersonFault.UNKNOWN:
            return tr("There is no such person.")
        case PersonFault.ONESELF:
            return tr("Nobody does this for themselves. Another person can.")
        case PersonFault.LAST_IT:
            return tr("This is the last log-in of IT: without it nobody could let others in.")
        case PersonFault.FIRST_OVER:
            return tr("The first people were entered already. Log in as one of IT.")
        case PersonFault.CARD_TAKEN:
            return tr("This card is enrolled for somebody else.")


def role_words(role: Role) -> str:
    """Return what a role is called."""
    match role:
        case Role.CLERK:
            return tr("Clerk", "role")
        case Role.CASHIER:
            return tr("Cashier", "role")
        case Role.RECEPTION:
            return tr("Reception", "role")
        case Role.SUPERVISOR:
            return tr("Supervisor", "role")
        case Role.IT:
            return tr("IT", "role")
