"""Sentences for what is wrong: in a field, in a passport that was read, or by its absence; and what to do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk.domain.document_part import DocumentPart
from kiosk.domain.field_faults import FaultCode, FieldFault
from kiosk.domain.mrz import MrzFault, MrzFaultCode
from kiosk.domain.questions import Field
from kiosk.domain.service import Language, Text
from kiosk.domain.text import isolate, isolate_rtl
from kiosk.ui.i18n import tr

if TYPE_CHECKING:
    from kiosk.ui.applicant.session import State

_SENTENCES: Mapping[FaultCode, object] = {
    FaultCode.TOO_LONG: QT_TRANSLATE_NOOP("", "The text is longer than the space. Shorten it."),
    FaultCode.SYMBOLS: QT_TRANSLATE_NOOP("", "The text has signs that cannot be kept. Type it again."),
    FaultCode.ARABIC: QT_TRANSLATE_NOOP("", "This name is written in Arabic letters."),
    FaultCode.LATIN: QT_TRANSLATE_NOOP(
        "", "This name is written in Latin letters as in the passport, or left to the clerk."
    ),
    FaultCode.NAME_DIGITS: QT_TRANSLATE_NOOP("", "A name has letters only, no digits."),
    FaultCode.REGISTRY: QT_TRANSLATE_NOOP(
        "", "A registry number is written with digits only, such as 128 or 128/4."
    ),
    FaultCode.DOCUMENT: QT_TRANSLATE_NOOP(
        "", "A document number has Latin letters and digits only, as printed on the document."
    ),
    FaultCode.RESIDENCE: QT_TRANSLATE_NOOP(
        "", "The residence number looks unusual. Compare it with the card; if it matches, go on."
    ),
    FaultCode.NUMBER: QT_TRANSLATE_NOOP("", "Only digits are written here."),
    FaultCode.CHOICE: QT_TRANSLATE_NOOP("", "Choose one of the answers shown."),
    FaultCode.NO_SUCH_DAY: QT_TRANSLATE_NOOP("", "That day does not exist in that month. Check the date."),
    FaultCode.FUTURE: QT_TRANSLATE_NOOP("", "This date is still to come. Check the year."),
    FaultCode.FAR_YEAR: QT_TRANSLATE_NOOP("", "This year is too far away. Check the year."),
    FaultCode.PERIOD: QT_TRANSLATE_NOOP("", "The end must come after the beginning. Check both dates."),
}
"""What is said of a fault that needs no value."""


def fault_sentence(fault: FieldFault) -> str:
    """Return what is wrong in a field, and what to do."""
    match fault.code:
        case FaultCode.NATIONAL:
            sentence = tr("The national number has 11 digits. Digits typed: {n}.")
            return sentence.replace("{n}", isolate(fault.values.get("n", "0")))
        case FaultCode.PHONE:
            sentence = tr("The phone number is not complete. Example: {example}")
            return sentence.replace("{example}", isolate("0500000000"))
        case FaultCode.EMAIL:
            sentence = tr("An e-mail address looks like this: {example}")
            return sentence.replace("{example}", isolate("name@example.org"))
    if fault.code in _SENTENCES:
        return tr(str(_SENTENCES[fault.code]))
    return tr("The date is not complete. Choose the year, then the month and the day.")


def warning_sentence(fault: FieldFault) -> str:
    """Return what to look at again; it never stops the way on."""
    if fault.code is FaultCode.RESIDENCE:
        return fault_sentence(fault)
    return tr("This number looks unusual. Check it; if it is right, choose Next.")


def missing_sentence(field: Field, language: Language) -> str:
    """Return what is said when a required field was left empty."""
    if field.clerk_can_fill:
        return _about(field.label, tr("Missing here: {label}. You can leave it to the clerk."), language)
    return _about(field.label, tr("Missing here: {label}."), language)


def _about(label: Text, sentence: str, language: Language) -> str:
    """Put a field's label into a sentence; after one that is a question no full stop follows."""
    said = label.in_language(language)
    isolated = isolate_rtl(said) if language is Language.ARABIC else said
    return sentence.replace("{label}." if said.endswith(("?", "؟")) else "{label}", isolated)


def scan_told(state: State) -> str:
    """Return what keeps a document from being read: the scanner, or what it read last; "" if nothing does."""
    if not state.availability.scanner:
        return tr("The scanner doesn't work just now. Please type the details.")
    return scan_sentence(state.scan_fault) if isinstance(state.scan_fault, MrzFault) else ""


def scan_sentence(fault: MrzFault) -> str:
    """Return which line of the passport was misread, in which part, and what to do."""
    if fault.code is MrzFaultCode.VISA:
        return tr("This is the page of a visa. Put the page with the photograph on the scanner.")
    part = _part_words(fault.part)
    if fault.line == 0:
        return tr("The passport could not be read. Put it back, or type the details.")
    if not part:
        sentence = tr("Line {line} at the foot of the page was not read right.")
    else:
        sentence = tr("Line {line} at the foot of the page was not read right: {part}.")
    sentence += " " + tr("Put the passport back, or type the details.")
    return sentence.replace("{line}", isolate(str(fault.line))).replace("{part}", part)


def _part_words(part: DocumentPart | None) -> str:
    match part:
        case DocumentPart.DOCUMENT_NUMBER:
            return tr("the passport number")
        case DocumentPart.BIRTH_DATE:
            return tr("the date of birth")
        case DocumentPart.EXPIRY_DATE:
            return tr("the date of expiry")
        case DocumentPart.LATIN_SURNAME | DocumentPart.LATIN_GIVEN_NAMES:
            return tr("the name")
        case DocumentPart.NATIONAL_SURNAME | DocumentPart.NATIONAL_GIVEN_NAMES:
            return tr("the name")
        case DocumentPart.NATIONALITY:
            return tr("the nationality")
        case DocumentPart.SEX:
            return tr("the sex")
        case DocumentPart.OPTIONAL_DATA:
            return tr("the personal number")
        case DocumentPart.DOCUMENT_KIND | None:
            return ""
