"""One slip of each kind, for what is held of every paper."""

from __future__ import annotations

from dataclasses import replace

from kiosk.domain.service import Language, Relation
from kiosk.paper.slip import Slip
from tests.paper.money_slips import CARD, STAMPED, deposit_slip, receipt_slip
from tests.paper.slips import (
    CHILD,
    EXTRACT,
    RENEWAL,
    SECOND_CHILD,
    appointment_slip,
    papers_list,
    request_slip,
    ticket_slip,
)


def every_slip(language: Language) -> dict[str, Slip]:
    """Return one slip of each kind by name."""
    return {
        "request": request_slip(language, RENEWAL),
        "family": request_slip(language, RENEWAL, CHILD, EXTRACT),
        "children": request_slip(language, CHILD, SECOND_CHILD),
        "duplicate": request_slip(language, replace(EXTRACT, relation=Relation.PARENT), copy=2),
        "training": request_slip(language, CHILD, training=True),
        "papers": papers_list(language),
        "papers_by_anyone": replace(papers_list(language), time=None, in_person=None),
        "appointment": appointment_slip(language),
        "appointment_copy": replace(appointment_slip(language, copy=2), persons=1, papers=()),
        "appointment_changed": replace(appointment_slip(language), replaces="014821093756"),
        "ticket": ticket_slip(language),
        "receipt": receipt_slip(language),
        "receipt_copy": replace(receipt_slip(language, copy=3), payment=CARD),
        "receipt_void": replace(
            receipt_slip(language, copy=2),
            void=True,
            office_copy=True,
            payment=STAMPED,
        ),
        "receipt_training": replace(receipt_slip(language), training=True),
        "deposit": deposit_slip(language),
        "deposit_copy": deposit_slip(language, copy=2),
        "ticket_walked_in": ticket_slip(language, number=7, due=False),
        "ticket_long": replace(ticket_slip(language, number=142, copy=2), training=True),
    }
