"""Who an appointment is for: a document that is read, or what is typed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from kiosk.domain.appointment import Holder
from kiosk.domain.document_part import DocumentPart
from kiosk.domain.mrz import MrzFault, MrzReading, read_mrz
from kiosk.domain.scanned_code import CodeKind, scanned_code
from kiosk.domain.service import IdentityWay
from kiosk.ui.applicant.route import BOOKING_SCAN_PAGES, Page, Place
from kiosk.ui.applicant.session import Session
from kiosk.ui.applicant.typed import HOLDER_NAME, HOLDER_NUMBER, HOLDER_YEAR, value_of


class Holding:
    """The moves of one face. `finish_fields` judges what was typed, `attend` shows a field to look at.

    `known` is called once the plan has its holder.
    """

    def __init__(
        self,
        session: Session,
        finish_fields: Callable[[], str],
        attend: Callable[[str], None],
        known: Callable[[], None],
    ) -> None:
        self._session, self._known = session, known
        self._finish_fields, self._attend = finish_fields, attend

    def choose_way(self, way: IdentityWay) -> None:
        """How the holder shows who they are."""
        page = Page.BOOK_SCAN if way is IdentityWay.PASSPORT else Page.BOOK_TYPED
        if self._session.state.here.page in BOOKING_SCAN_PAGES:
            self._session.go(Place(page), scan_fault=None)

    def scanned(self, code: str) -> None:
        """A document of the holder; the barcode of a residence permit has its number and nothing more."""
        session = self._session
        if session.state.here.page not in BOOKING_SCAN_PAGES or session.state.busy:
            return
        scan = scanned_code(code)
        if scan.kind is CodeKind.PERMIT:
            entries = {**session.state.entries, HOLDER_NUMBER: scan.text}
            session.go(Place(Page.BOOK_TYPED), entries=entries, scan_fault=None)
            return
        reading = read_mrz(scan.text, session.today)
        if isinstance(reading, MrzFault):
            session.update(scan_fault=None)  # the same fault again is said anew
            session.go(Place(Page.BOOK_SCAN), scan_fault=reading)
            return
        visit = replace(session.state.visit, document_read=True)
        session.update(visit=visit)
        self._hold(_holder(reading), by_document=True)

    def typed(self) -> None:
        """The holder's details were typed: go on if nothing in them is wrong."""
        key = self._finish_fields()
        if key:
            self._attend(key)
            return
        entries, today = self._session.state.entries, self._session.today
        name, number, year = (
            value_of(key, entries, today) for key in (HOLDER_NAME, HOLDER_NUMBER, HOLDER_YEAR)
        )
        self._hold(Holder(number, name, int(year)), by_document=False)

    def _hold(self, holder: Holder, *, by_document: bool) -> None:
        """Somebody else is booked for under an operation of its own."""
        plan = replace(self._session.state.plan, holder=holder, by_document=by_document, op_id="")
        self._session.update(plan=plan)
        self._known()


def _holder(reading: MrzReading) -> Holder:
    names = (reading.part(DocumentPart.LATIN_GIVEN_NAMES), reading.part(DocumentPart.LATIN_SURNAME))
    birth = reading.part(DocumentPart.BIRTH_DATE)
    return Holder(
        document_number=reading.part(DocumentPart.DOCUMENT_NUMBER),
        name=" ".join(name for name in names if name),
        birth_year=int(birth[:4]) if birth else None,
    )
