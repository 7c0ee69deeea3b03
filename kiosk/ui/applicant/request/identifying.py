"""How the person concerned shows who they are, as moves of the session: a passport that is read, or typing.

The zone comes from the scanner; where the station has a reader, the chip completes it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.domain.document_part import DocumentPart
from kiosk.domain.draft import ChipCheck
from kiosk.domain.form import prefill
from kiosk.domain.mrz import MrzFault, MrzReading, read_mrz
from kiosk.domain.mrz_layout import MrzFormat
from kiosk.domain.scanned_code import scanned_code
from kiosk.domain.service import IdentityWay
from kiosk.ui.applicant.request.chips import Chips
from kiosk.ui.applicant.route import SCAN_PAGES, Page, Place
from kiosk.ui.applicant.session import Session
from kiosk.ui.applicant.visit import Notice

if TYPE_CHECKING:
    from kiosk.office.devices.documents import ChipRead


class Identifying:
    """The moves of one face; `go_on` leads from the identity page to the form."""

    def __init__(self, session: Session, go_on: Callable[[], None]) -> None:
        self._session, self._go_on = session, go_on
        self.chips = Chips(session, self._chip_read)

    def choose(self, way: IdentityWay) -> None:
        """One of the ways."""
        session, visit = self._session, self._session.state.visit
        if visit.draft is None:
            return
        chip = visit.draft.chip if way is IdentityWay.PASSPORT or visit.doubted else None
        draft = replace(visit.draft, identity=way, chip=chip)
        session.update(visit=replace(visit, draft=draft), scan_fault=None)
        if way is IdentityWay.PASSPORT:
            session.go(Place(Page.SCAN))
        else:
            self._go_on()

    def scanned(self, code: str) -> None:
        """A code came from the scanner: on the identity pages it is the document of the person concerned."""
        session, state = self._session, self._session.state
        if state.here.page not in SCAN_PAGES or state.option is None or state.visit.draft is None:
            return
        reading = read_mrz(scanned_code(code).text, session.today)
        if isinstance(reading, MrzFault):
            if state.here.page is Page.IDENTITY:
                session.go(Place(Page.SCAN))
            session.update(scan_fault=None)  # the same fault again is said anew
            session.update(scan_fault=reading)
            return
        self._fill_from(reading, None)
        if reading.format is not MrzFormat.TD3 or not self.chips.begin(reading):
            self._document_read(Notice.DOCUMENT_READ)

    def _chip_read(self, read: ChipRead | None) -> None:
        if read is not None:
            self._fill_from(read.reading, read.check)
        named = read is not None and bool(read.reading.part(DocumentPart.NATIONAL_SURNAME))
        self._document_read(Notice.CHIP_READ if named else Notice.DOCUMENT_READ)

    def _fill_from(self, reading: MrzReading, check: ChipCheck | None) -> None:
        session, state = self._session, self._session.state
        assert state.option is not None
        assert state.visit.draft is not None
        number, doubted = reading.part(DocumentPart.DOCUMENT_NUMBER), state.visit.doubted
        if check is None and number == doubted != "":
            check = ChipCheck.TAMPERED
        elif check is not None:
            doubted = number if check is ChipCheck.TAMPERED else ""
        draft = replace(state.visit.draft, identity=IdentityWay.PASSPORT, chip=check)
        draft = prefill(state.option.service, draft, _of_a_passport(reading))
        visit = replace(state.visit, draft=draft, typed={}, document_read=True, doubted=doubted)
        session.update(visit=visit, scan_fault=None)

    def _document_read(self, notice: Notice) -> None:
        self._go_on()
        self._session.update(notice=notice)


def _of_a_passport(reading: MrzReading) -> MrzReading:
    """Leave out what a card says of itself: its number and its expiry belong into no field of a passport."""
    if reading.format is MrzFormat.TD3:
        return reading
    of_the_card = (DocumentPart.DOCUMENT_NUMBER, DocumentPart.EXPIRY_DATE, DocumentPart.DOCUMENT_KIND)
    return replace(
        reading, parts={part: text for part, text in reading.parts.items() if part not in of_the_card}
    )
