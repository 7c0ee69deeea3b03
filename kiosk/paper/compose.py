"""From a slip to its document: one door for every kind of paper."""

from __future__ import annotations

from kiosk.paper.document import Document
from kiosk.paper.papers_list import papers_document
from kiosk.paper.request_slip import request_document
from kiosk.paper.slip import PapersList, Slip


def slip_document(slip: Slip) -> Document:
    """Return the document of a slip, in the slip's language."""
    return papers_document(slip) if isinstance(slip, PapersList) else request_document(slip)
