"""What is typed outside a request's form: who books, and the number of an appointment or a request.

Each field has its rule and its sentence; nothing wrong goes on.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QObject, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.fields import check
from kiosk.domain.holder import TAIL
from kiosk.domain.questions import Field, FieldKind
from kiosk.domain.reference import display_reference, read_reference
from kiosk.domain.service import Language, Text
from kiosk.domain.text import clean_text, isolate, western_digits
from kiosk.ui.applicant.arriving.lookup import Purpose
from kiosk.ui.applicant.request.fault_words import fault_sentence
from kiosk.ui.applicant.route import Page
from kiosk.ui.applicant.session import Session
from kiosk.ui.i18n import tr
from kiosk.ui.rows import RowsModel

QML_IMPORT_NAME = "Kiosk.Applicant"
QML_IMPORT_MAJOR_VERSION = 1

HOLDER_NAME, HOLDER_NUMBER, HOLDER_YEAR = "holder.name", "holder.number", "holder.year"
CLAIM_REFERENCE, CLAIM_DOCUMENT = "claim.reference", "claim.document"

FIELDS: Mapping[Page, tuple[str, ...]] = {
    Page.BOOK_TYPED: (HOLDER_NAME, HOLDER_NUMBER, HOLDER_YEAR),
    Page.CLAIM_TYPED: (CLAIM_REFERENCE, CLAIM_DOCUMENT),
}
"""Which fields a page asks, all of them required."""

LAYOUTS: Mapping[str, str] = {
    HOLDER_NAME: "arabic",
    HOLDER_NUMBER: "latin",
    HOLDER_YEAR: "digits",
    CLAIM_REFERENCE: "digits",
    CLAIM_DOCUMENT: "latin",
}
LENGTHS: Mapping[str, int] = {HOLDER_NAME: 60, HOLDER_YEAR: 4}
_NO_LABEL = Text("", "")
_OLDEST = 120
_DIGITS = 12
"""Of a reference."""


@dataclass(frozen=True, slots=True)
class TypedRow:
    """One field as it is shown; `text` stands in it."""

    key: str
    label: str
    help: str
    text: str
    fault: str
    layout: str
    maximum_length: int


def value_of(key: str, entries: Mapping[str, str], today: date) -> str:
    """Return the canonical value of what was typed for `key`, "" if there is none or it isn't right."""
    return _judged(key, entries.get(key, ""), today)[0]


def _judged(key: str, text: str, today: date) -> tuple[str, str]:
    """Return the canonical value and what is wrong with it: one of both is empty, both for nothing."""
    if not text.strip():
        return "", ""
    if key == HOLDER_NAME:
        cleaned = clean_text(text, LENGTHS[HOLDER_NAME])
        lettered = any(char.isalpha() for char in cleaned.value)
        digits = any(char.isdecimal() for char in cleaned.value)
        fault = tr("A name has letters only, no digits.")
        return (cleaned.value, "") if lettered and not digits else ("", fault)
    if key == HOLDER_YEAR:
        year = western_digits(text.strip())
        right = re.fullmatch("[0-9]{4}", year) and today.year - _OLDEST <= int(year) <= today.year
        fault = tr("The year of birth has four digits. Example: {example}")
        return (year, "") if right else ("", fault.replace("{example}", isolate("1985")))
    if key == CLAIM_REFERENCE:
        reference = read_reference(text)
        fault = tr("The number has 12 digits, as on the slip. Compare it with the slip.")
        return (reference, "") if reference else ("", fault)
    return _document(key, text, today)


def _document(key: str, text: str, today: date) -> tuple[str, str]:
    field = Field(key, FieldKind.RESIDENCE_PERMIT, _NO_LABEL, max_length=15)
    checked = check(field, text, today, "")
    if checked.fault is not None:
        return "", fault_sentence(checked.fault)
    if key == CLAIM_DOCUMENT and len(checked.value) < TAIL:
        return "", tr("Type the last four letters or digits of the number, or the whole number.")
    return checked.value, ""


def _grouped(number: str) -> str:
    """Return digits in fours as on the slip; anything else as it is. The blanks keep them in their order.

    More digits than a reference has stay as they are, too: with blanks the field might have no room for them.
    """
    digits = "".join(number.split())
    fits = digits.isdecimal() and len(digits) <= _DIGITS
    return display_reference(digits).replace(" ", "\u00a0") if fits else number


def _label(key: str, purpose: Purpose) -> tuple[str, str]:
    """Return what a field asks, and a line under it."""
    if key == HOLDER_NAME:
        return tr("Your name"), tr("As in your passport or card")
    if key == HOLDER_NUMBER:
        return tr("Number of your document"), tr("Passport, identity card or residence permit")
    if key == HOLDER_YEAR:
        return tr("Year of birth"), ""
    if key == CLAIM_REFERENCE and purpose is not Purpose.APPOINTMENT:
        return tr("Request number"), tr("The 12 digits on your slip")
    if key == CLAIM_REFERENCE:
        return tr("Appointment number"), tr("The 12 digits on your slip")
    if purpose is not Purpose.APPOINTMENT:
        return tr("Number of your document"), tr("The whole number, as it was given in the request")
    return tr("Last four letters or digits of your document's number"), tr(
        "Of the document that was used when booking"
    )


@QmlElement
@QmlUncreatable("made by the window")
class TypedModel(RowsModel):  # type: ignore[operator]
    """The typed fields of the page at hand; empty on every other page."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(TypedRow, parent)
        self._session = session
        session.changed.connect(self.refresh)

    @Slot()
    def refresh(self) -> None:
        """Show the fields as the session stands."""
        self.lay([self._row(key) for key in self._keys_here()])

    def _keys_here(self) -> tuple[str, ...]:
        return FIELDS.get(self._session.state.here.page, ())

    def _row(self, key: str) -> TypedRow:
        state = self._session.state
        text = state.entries.get(key, "")
        fault = _judged(key, text, self._session.today)[1] if key in state.left else ""
        label, help_ = _label(key, state.lookup.purpose)
        if key in state.missing and not text.strip():
            fault = tr("Missing here: {label}.").replace("{label}", label)
        layout = LAYOUTS[key]
        if key == HOLDER_NAME and state.language is Language.ENGLISH:
            layout = "latin_first"
        shown = _grouped(text) if key == CLAIM_REFERENCE else text
        return TypedRow(key, label, help_, shown, fault, layout, LENGTHS.get(key, 20))

    @Slot(str, str)
    def edit(self, key: str, text: str) -> None:
        """Keep what is being typed; it is judged when the field is left."""
        state = self._session.state
        if key in self._keys_here():
            entries = {**state.entries, key: text}
            self._session.update(entries=entries, left=state.left - {key}, missing=state.missing - {key})

    @Slot(str)
    def finish(self, key: str) -> None:
        """The field is left: what is wrong with it shows."""
        if key in self._keys_here():
            self._session.update(left=self._session.state.left | {key})

    def finish_all(self) -> str:
        """Judge every field; return the key of the first that must be looked at, "" if one may go on."""
        keys, entries, today = self._keys_here(), self._session.state.entries, self._session.today
        wrong = [key for key in keys if not value_of(key, entries, today)]
        self._session.update(left=frozenset(keys), missing=frozenset(wrong))
        return wrong[0] if wrong else ""
