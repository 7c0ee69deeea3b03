"""What applicants may rely on at the desk: what they file is kept, and their paper says what was kept."""

from __future__ import annotations

import uuid
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from kiosk.devices.printers.virtual_escpos import TwinFaults
from kiosk.domain import errors
from kiosk.domain.acting import Acting
from kiosk.domain.draft import Answer
from kiosk.domain.papers import PaperCase
from kiosk.domain.questions import CONCERNED_BIRTH_DATE
from kiosk.domain.service import Language, Relation, Speed
from kiosk.domain.states import PrintState
from kiosk.office.papers.slips import birth_years, papers_list
from kiosk.paper.scan import codes_on
from kiosk.paper.seal import joined_digest
from kiosk.paper.slip import MAX_REQUESTS
from kiosk.store import find_request, visit_requests
from tests.office.filed_at_desk import LOST, lost_passport, slip_of
from tests.office.filed_at_desk import station as station
from tests.office.station import NOON_MS, Station, answered

pytestmark = pytest.mark.usefixtures("qapp")


def tap() -> str:
    return str(uuid.uuid4())


def test_what_is_handed_in_is_kept_and_the_slip_says_exactly_that(station: Station) -> None:
    filed = lost_passport(station)
    report = station.desk.print_visit(tap(), station.visit, Language.ARABIC)
    assert (report.state, report.copy) == (PrintState.PRINTED, 1)
    assert find_request(station.desk.store, filed.reference) == filed
    (picture,) = station.papers()
    claims = station.claims(picture.read_bytes())
    assert (claims.mission, claims.node_letter, claims.references) == ("RUH", "A", (filed.reference,))
    assert (claims.epoch, claims.seq, claims.issued_ms) == (filed.epoch, filed.seq, NOON_MS)
    assert (claims.copy, claims.digest) == (1, joined_digest([filed.payload_digest]))
    assert codes_on(report.preview_png) == codes_on(picture.read_bytes())


def test_a_second_tap_on_hand_in_is_the_same_request(station: Station) -> None:
    draft, op_id = answered(station.desk.catalogue.services[LOST]), tap()
    first = station.desk.hand_in(op_id, draft, station.visit)
    assert station.desk.hand_in(op_id, draft, station.visit) == first
    assert visit_requests(station.desk.store, station.visit) == (first,)


def test_who_may_not_file_files_nothing(station: Station) -> None:
    nobody = replace(station.desk, acting=replace(station.desk.acting, permissions=frozenset()))
    with pytest.raises(errors.NotAllowed):
        nobody.hand_in(tap(), answered(station.desk.catalogue.services[LOST]), station.visit)
    assert visit_requests(station.desk.store, station.visit) == ()


def test_a_slip_asked_for_again_says_which_copy_it_is(station: Station) -> None:
    lost_passport(station)
    reports = [station.desk.print_visit(tap(), station.visit, Language.ENGLISH) for _ in range(2)]
    assert [report.copy for report in reports] == [1, 2]
    assert [station.claims(picture.read_bytes()).copy for picture in station.papers()] == [1, 2]


def test_a_slip_that_never_came_out_is_printed_as_the_original(station: Station) -> None:
    lost_passport(station)
    station.printer.faults = TwinFaults(paper_out=True)
    assert station.desk.print_visit(tap(), station.visit, Language.ARABIC).state is PrintState.FAILED
    station.printer.faults = TwinFaults()
    report = station.desk.print_visit(tap(), station.visit, Language.ARABIC)
    assert (report.state, report.copy) == (PrintState.PRINTED, 1)
    assert [station.claims(picture.read_bytes()).copy for picture in station.papers()] == [1]


def test_a_second_program_of_a_station_leaves_the_printer_alone_until_the_first_has_ended(
    tmp_path: Path,
) -> None:
    first = Station(tmp_path)
    second = Station(tmp_path, visit=first.visit)
    lost_passport(first)
    refused = second.desk.print_visit(tap(), first.visit, Language.ARABIC)
    assert (refused.state, refused.fault) == (PrintState.FAILED, "busy")
    assert not second.desk.availability().paper, "it is said before the path begins"
    assert second.printer.twin.connections == 0
    first.desk.close()
    printed = second.desk.print_visit(tap(), first.visit, Language.ARABIC)
    assert (printed.state, printed.copy) == (PrintState.PRINTED, 1), "the same copy, for none came out"
    second.desk.close()


def test_a_second_program_says_nothing_of_what_the_first_is_printing(tmp_path: Path) -> None:
    first = Station(tmp_path)
    lost_passport(first)
    first.printer.faults = TwinFaults(pace_s=0.02)
    with ThreadPoolExecutor(1) as pool:
        report = pool.submit(first.desk.print_visit, tap(), first.visit, Language.ARABIC)
        assert first.printer.twin.wait_for(lambda: len(first.printer.twin.received) > 1000, 20)
        Station(tmp_path).desk.close()
        first.printer.faults = TwinFaults()
    assert (report.result().state, report.result().recorded) == (PrintState.PRINTED, True)
    first.desk.close()


def test_a_family_gets_one_slip_in_the_order_of_filing(station: Station) -> None:
    lost_passport(station)
    lost_passport(station, Relation.CHILD)
    assert station.desk.print_visit(tap(), station.visit, Language.ARABIC).state is PrintState.PRINTED
    filed = visit_requests(station.desk.store, station.visit)
    assert [each.relation for each in filed] == [Relation.SELF, Relation.CHILD]
    (picture,) = station.papers()
    claims = station.claims(picture.read_bytes())
    assert claims.references == tuple(each.reference for each in filed)
    assert claims.digest == joined_digest(each.payload_digest for each in filed)


def test_a_slip_tells_two_children_apart_by_their_years_and_says_nothing_of_who_asks(
    station: Station,
) -> None:
    service = station.desk.catalogue.services[LOST]
    births = (Answer("2019-05-03"), Answer("2021"), Answer(by_clerk=True))
    for birth in births:
        draft = answered(service, Relation.CHILD)
        station.file(replace(draft, answers={**draft.answers, CONCERNED_BIRTH_DATE: birth}))
    lost_passport(station)
    assert [request.birth_year for request in slip_of(station).requests] == [2019, 2021, None, None]


def test_only_who_may_print_a_slip_is_told_years_of_birth(station: Station) -> None:
    filed = lost_passport(station, Relation.CHILD)
    with pytest.raises(errors.NotAllowed):
        birth_years(station.desk.store, Acting("nobody", "k1", frozenset()), (filed,))


def test_papers_are_told_apart_by_who_needs_them(station: Station) -> None:
    desk = station.desk
    service = desk.catalogue.services[LOST]
    slip = papers_list(service, Speed.ORDINARY, desk.mission, Language.ARABIC, desk.today(), station.now_ms)
    cases = {paper.label.en: paper.case for paper in slip.papers}
    assert cases["6 colour photographs"] is PaperCase.ALWAYS
    assert cases["Family booklet or other proof of relation"] is PaperCase.ANOTHER
    assert cases["Guardianship certificate, or the guardian's consent"] is PaperCase.CHILD
    assert cases["Copy of the lost passport"] is PaperCase.SOMETIMES


def test_the_largest_family_fits_on_the_narrowest_paper(tmp_path: Path) -> None:
    station = Station(tmp_path, dots=384)
    for _ in range(MAX_REQUESTS):
        lost_passport(station, Relation.CHILD)
    assert station.desk.print_visit(tap(), station.visit, Language.ARABIC).state is PrintState.PRINTED
    (picture,) = station.papers()
    assert len(station.claims(picture.read_bytes()).references) == MAX_REQUESTS
    station.desk.close()


def test_what_to_bring_is_printed_as_often_as_it_is_asked_for_and_names_nobody(station: Station) -> None:
    reports = [
        station.desk.print_papers(tap(), LOST, Speed.URGENT, language)
        for language in (Language.ARABIC, Language.ENGLISH)
    ]
    assert [(report.state, report.copy) for report in reports] == [(PrintState.PRINTED, 1)] * 2
    assert [codes_on(picture.read_bytes()) for picture in station.papers()] == [(), ()]


def test_files_of_papers_carry_no_word_of_what_was_filed(station: Station) -> None:
    filed = lost_passport(station)
    station.desk.print_visit(tap(), station.visit, Language.ARABIC)
    names = " ".join(path.name for path in station.folder.rglob("*"))
    assert filed.reference not in names
    assert "passport" not in names


def test_every_paper_of_a_training_station_says_that_nothing_of_it_counts(tmp_path: Path) -> None:
    """By a banner at its head and one at its foot: it is longer than the same paper of a station at work."""
    heights = {}
    for state in ("state", "training"):
        opened = Station(tmp_path / state, state=state)
        opened.desk.print_papers(tap(), LOST, Speed.ORDINARY, Language.ARABIC)
        (picture,) = opened.papers()
        with Image.open(picture) as image:
            heights[opened.desk.training] = image.height
        opened.desk.close()
    assert heights[True] > heights[False] + 60
