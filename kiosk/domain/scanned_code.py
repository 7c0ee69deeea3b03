"""What a scanned code is, told from its text alone: our slip, a document's zone, a residence permit, or none.

That a slip's signature or a zone's check digits hold is not asked here: a face says more of a slip that can't
be verified, or of a passport that was misread, than of an unknown code.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from kiosk.domain.text import western_digits

_SYMBOLOGY = re.compile(r"\][A-Za-z][0-9A-Za-z]")
"""How some scanners name the kind of barcode before its text (ISO/IEC 15424)."""
_FRAMING = "\r\n\x00\x02\x03"
_SLIP = re.compile(r"RRQ[0-9A-Z $%*+./:-]{60,}")
"""Base45 (RFC 9285) of what begins with D2 84: a tagged COSE_Sign1 message (RFC 9052, 2)."""
_ZONE_LINE = 28
"""A card's line has 30 characters, a misread one may have fewer."""
_PERMIT = re.compile(r"[12][0-9]{9}")


class CodeKind(StrEnum):
    """What a code was made for."""

    SLIP = "slip"
    ZONE = "zone"
    """The machine-readable zone of a passport or card."""
    PERMIT = "permit"
    """The number of a Saudi residence permit or identity card, whatever its check digit: how that is made, no
    official text says."""
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class ScannedCode:
    """A code with what the scanner added taken off."""

    kind: CodeKind
    text: str


def scanned_code(code: str) -> ScannedCode:
    """Return what `code` is, as it came from a scanner of any kind."""
    named = code.strip(_FRAMING)
    symbology = _SYMBOLOGY.match(named)
    text = named[symbology.end() :] if symbology else named
    if _is_zone(text):
        return ScannedCode(CodeKind.ZONE, text)
    if _SLIP.fullmatch(text):
        return ScannedCode(CodeKind.SLIP, text)
    digits = western_digits(text).strip()
    if _PERMIT.fullmatch(digits):
        return ScannedCode(CodeKind.PERMIT, digits)
    return ScannedCode(CodeKind.UNKNOWN, text)


def _is_zone(text: str) -> bool:
    """Whether `text` looks like a zone, even a misread one: nothing else of that length has fillers."""
    return "<" in text and any(len(line.strip()) >= _ZONE_LINE for line in re.split(r"[\r\n]+", text))
