"""What the command line says of people: why somebody can't be entered so, what roles are called, of cards.

English here, read through gettext where it is said.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from kiosk.cli.texts import N_, _, ngettext
from kiosk.domain.staff import PersonFault, Role

if TYPE_CHECKING:
    from kiosk.devices.cards.piv import PivFault
    from kiosk.store.people.log_in_states import LogInState

FAULTS: Mapping[PersonFault, str] = {
    PersonFault.NAME: N_("The name is empty, longer than 60 letters, or has signs that can't be kept."),
    PersonFault.NUMBER: N_("A staff number has two to five digits and doesn't begin with 0."),
    PersonFault.NUMBER_TAKEN: N_("Somebody else has this number: `kiosk people list` shows who."),
    PersonFault.NO_ROLE: N_("At least one --role is needed."),
    PersonFault.IT_WITH_OTHERS: N_("IT goes with no other role. Who does both gets two log-ins."),
    PersonFault.UNKNOWN: N_("Nobody has this number: `kiosk people list` shows them all."),
    PersonFault.ONESELF: N_("Nobody does this for themselves."),
    PersonFault.LAST_IT: N_("This is the last log-in of IT. Enter another one first."),
    PersonFault.FIRST_OVER: N_("The first people were entered already."),
    PersonFault.CARD_TAKEN: N_("This card is enrolled for somebody else. Take it away there first."),
}
ROLES: Mapping[Role, str] = {
    Role.CLERK: N_("clerk"),
    Role.CASHIER: N_("cashier"),
    Role.RECEPTION: N_("reception"),
    Role.SUPERVISOR: N_("supervisor"),
    Role.IT: N_("IT"),
}


def log_in_said(state: LogInState) -> str:
    """Return how it stands with the log-in of somebody who isn't blocked."""
    from kiosk.store.people.log_in_states import PinState

    if state.left_ms:
        minutes = -(-state.left_ms // 60_000)
        return ngettext("waits {n} minute", "waits {n} minutes", minutes).format(n=minutes)
    if state.card:
        return _("by card")
    match state.pin:
        case PinState.NONE:
            return _("needs a PIN: kiosk people reset-pin")
        case PinState.FOR_ONCE:
            return _("PIN for once, not used yet")
        case PinState.OWN:
            return _("yes")


def card_refused(fault: PivFault) -> str:
    """Return why a card wasn't enrolled."""
    from kiosk.devices.cards.piv import PivFault

    match fault:
        case PivFault.NO_STAFF_CARD:
            return _("The card in the reader is no PIV card, or has no certificate for authentication.")
        case PivFault.OUT_OF_DATE:
            return _("The card's certificate isn't valid today. Whoever issued it renews it.")
        case PivFault.PULLED:
            return _("There is no card in the reader. `kiosk devices state` says how the reader is.")
        case _:
            return _("The card can't be read. Put it in again, or take another.")
