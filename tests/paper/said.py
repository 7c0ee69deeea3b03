"""What a slip says, in one string."""

from __future__ import annotations

from kiosk.paper.compose import slip_document
from kiosk.paper.document import Banner, Entry, NumberPlate, Paragraph, QrCode, ReferencePlate, TickLine
from kiosk.paper.slip import Slip


def said(slip: Slip) -> str:
    """Return all that a slip says, in order, without isolates."""
    parts: list[str] = []
    for block in slip_document(slip).blocks:
        match block:
            case Paragraph() | Banner():
                parts.append(block.text)
            case ReferencePlate():
                parts += [block.label, block.number]
            case NumberPlate():
                parts += [block.label, block.number, block.twin]
            case Entry():
                parts += [block.label, block.value]
            case TickLine():
                parts += [block.text, block.note or ""]
            case QrCode():
                parts += [*(text.text for text in block.texts if isinstance(text, Paragraph)), block.caption]
            case _:
                pass
    text = "\n".join(parts)
    return "".join(c for c in text if c not in "\u2066\u2067\u2069").replace("\u00a0", " ")
