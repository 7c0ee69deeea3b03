"""What is said of each thing in a store, or in a backup of one, that doesn't hold."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.cli.texts import N_, _
from kiosk.store.checking import FaultKind, StoreFault

_KINDS: Mapping[FaultKind, str] = {
    FaultKind.PAGE: N_("page of the file"),
    FaultKind.TIE: N_("row that points at one that isn't there"),
    FaultKind.GAP: N_("missing operation"),
    FaultKind.LINK: N_("link between two operations"),
    FaultKind.HASH: N_("content of an operation"),
    FaultKind.HEAD: N_("end of the journal"),
    FaultKind.PAYLOAD: N_("what is kept beside an operation"),
    FaultKind.REQUEST: N_("request"),
    FaultKind.APPOINTMENT: N_("appointment"),
    FaultKind.TICKET: N_("queue number"),
    FaultKind.PERSON: N_("person who works here"),
    FaultKind.APPROVAL: N_("approval"),
    FaultKind.ANCHOR: N_("operation that this station saw kept"),
}


def fault_line(fault: StoreFault) -> str:
    """Return what doesn't hold, and where."""
    return _("Doesn't hold: {kind} at {place}.").format(kind=_(_KINDS[fault.kind]), place=fault.place)
