"""What every paper of a store for training says: at its top, at its foot, and across all that lies between.

No scissors make a receipt of it.
"""

from __future__ import annotations

from dataclasses import replace

from kiosk.domain.text import isolate_rtl
from kiosk.domain.training import WORDS
from kiosk.paper.document import Banner, Block, Document, Paragraph, Place, Space, Style
from kiosk.paper.words import words_for


def trained(document: Document) -> Document:
    """Return a document that nobody takes for a real one."""
    arabic, english = WORDS
    told = words_for(document.language).gettext("For practice only. This paper has no value.")
    said: tuple[Block, ...] = (
        Space(0.25),
        Banner(f"{isolate_rtl(arabic)}  ·  {english}"),
        Paragraph(told, Style.LABEL, Place.CENTRE),
        Space(0.25),
    )
    return replace(document, blocks=(*said, *document.blocks, *said), across=WORDS)
