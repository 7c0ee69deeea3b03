"""From a slip to its document: one door for every kind of paper."""

from __future__ import annotations

from kiosk.paper.appointment_slip import appointment_document
from kiosk.paper.deposit_slip import deposit_document
from kiosk.paper.document import Document
from kiosk.paper.hand_over_slip import hand_over_document
from kiosk.paper.money_slips import DepositSlip, ReceiptSlip
from kiosk.paper.papers_list import papers_document
from kiosk.paper.receipt_slip import receipt_document
from kiosk.paper.request_slip import request_document
from kiosk.paper.slip import (
    AppointmentSlip,
    HandOverSlip,
    PapersList,
    RequestSlip,
    Slip,
    TicketSlip,
)
from kiosk.paper.ticket_slip import ticket_document
from kiosk.paper.trained import trained


def slip_document(slip: Slip) -> Document:
    """Return the document of a slip, in the slip's language; of one for training with the word across it."""
    document = _composed(slip)
    return trained(document) if slip.training else document


def _composed(slip: Slip) -> Document:
    match slip:
        case RequestSlip():
            return request_document(slip)
        case AppointmentSlip():
            return appointment_document(slip)
        case TicketSlip():
            return ticket_document(slip)
        case ReceiptSlip():
            return receipt_document(slip)
        case DepositSlip():
            return deposit_document(slip)
        case PapersList():
            return papers_document(slip)
        case HandOverSlip():
            return hand_over_document(slip)
