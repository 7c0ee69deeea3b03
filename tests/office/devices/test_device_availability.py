"""A kiosk and its devices: what a mission requires, what staff shut, and what they print again."""

from __future__ import annotations

import time
import uuid
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.clock import Clock
from kiosk.devices.cards.card import CardState, Reader
from kiosk.devices.printers.virtual import VirtualPrinter
from kiosk.devices.printers.virtual_escpos import TwinFaults
from kiosk.domain.acting import Acting, it_officer
from kiosk.domain.device import DeviceKind, DeviceTaskKind
from kiosk.domain.errors import NotAllowed
from kiosk.domain.service import Language
from kiosk.domain.staff import Role, permissions_of
from kiosk.domain.states import KioskState, PrintState
from kiosk.office.availability import Availability, ClosedReason, available
from kiosk.office.devices.asking import Request, ask_owner
from kiosk.office.devices.kinds import printer_device, reader_device
from kiosk.office.devices.owned import Answer
from kiosk.opening import open_desk
from kiosk.paper.scan import codes_on
from kiosk.settings import PrinterSettings, Settings
from kiosk.store import interrupted_prints, move_print, queue_print
from kiosk.store.operations import operations
from kiosk.store.stations.devices import Condition, device_states
from tests.office.checks.broken import HASTY
from tests.office.owned import step_until
from tests.office.station import NOON_MS, Station, answered

pytestmark = pytest.mark.usefixtures("qapp")

OPEN = Availability(KioskState.AVAILABLE)
SERVICE = "passport_replacement_lost"

CLERK = Acting("clerk", "k1", permissions_of({Role.CLERK}))


@pytest.fixture
def station(tmp_path: Path) -> Iterator[Station]:
    opened = Station(tmp_path)
    yield opened
    opened.desk.close()


def tap() -> str:
    return str(uuid.uuid4())


def require(station: Station, *kinds: DeviceKind) -> None:
    station.desk = replace(station.desk, mission=replace(station.desk.mission, requires=kinds))


def settle(station: Station, wanted: Availability) -> float:
    """Look at the office as the face does until it is as wanted; return how long that took, in seconds."""
    begun = time.monotonic()
    step_until(station.desk.devices, lambda: station.desk.availability() == wanted)
    return time.monotonic() - begun


def asked(station: Station, kind: DeviceTaskKind, **arguments: str) -> Answer:
    """Ask the running station from beside it, as a command does."""
    request = Request("k1", DeviceKind.PRINTER, kind, arguments, 20_000)
    with ThreadPoolExecutor(1) as pool:
        answer = pool.submit(ask_owner, station.desk.store, it_officer("k1"), request, time.sleep)
        step_until(station.desk.devices, answer.done)
    told = answer.result()
    assert not isinstance(told, str)
    return told


def state_of(station: Station) -> str:
    condition = station.desk.devices.conditions[DeviceKind.PRINTER]
    return condition.state if condition else ""


def closed(reason: ClosedReason) -> Availability:
    return Availability(KioskState.UNAVAILABLE, reason, paper=False)


@pytest.mark.parametrize(
    "faults",
    [TwinFaults(paper_out=True), TwinFaults(cover_open=True), TwinFaults(refuse=True)],
    ids=["paper", "cover", "gone"],
)
def test_a_mission_that_requires_a_printer_has_no_kiosk_open_without_one(
    station: Station, faults: TwinFaults
) -> None:
    require(station, DeviceKind.PRINTER)
    assert station.desk.availability() == OPEN
    station.printer.faults = faults
    gone = settle(station, closed(ClosedReason.NO_PRINTER))
    station.printer.faults = TwinFaults()
    back = settle(station, OPEN)
    assert (gone < 6, back < 6) == (True, True), f"{gone} s, {back} s"


def test_paper_near_its_end_and_a_printer_that_tells_nothing_count_as_working(station: Station) -> None:
    require(station, DeviceKind.PRINTER)
    station.printer.faults = TwinFaults(near_end=True)
    assert station.desk.availability() == OPEN
    mute = VirtualPrinter(station.folder / "mute", 576, HASTY)
    mute.faults = TwinFaults(silent=True)
    station.desk.devices.own(printer_device(mute, {}))
    step_until(station.desk.devices, lambda: state_of(station) == "unknown")
    assert station.desk.availability() == OPEN
    mute.close()


def test_a_required_reader_that_isnt_there_closes_and_one_that_comes_opens(station: Station) -> None:
    require(station, DeviceKind.READER)
    assert station.desk.availability() == closed(ClosedReason.NO_READER), "none was ever opened"
    station.desk = replace(station.desk, self_test=None)  # it would keep the kiosk shut for longer
    readers = [Reader("", CardState.SERVICE_ABSENT)]
    station.desk.devices.own(reader_device(lambda: readers[-1]))
    settle(station, closed(ClosedReason.NO_READER))
    readers.append(Reader("PCD", CardState.EMPTY))
    settle(station, OPEN)
    told = {each.condition.device: each.condition for each in device_states(station.desk.store, "k1")}
    assert (told[DeviceKind.READER].state, told[DeviceKind.READER].detail) == ("empty", "PCD")


def test_a_scanner_that_is_known_not_to_work_is_offered_to_nobody(station: Station) -> None:
    def offered(**conditions: Condition | None) -> bool:
        seen = {DeviceKind(kind): condition for kind, condition in conditions.items()}
        return available(station.desk.store, station.desk.mission, seen).scanner

    assert offered(), "one that types like a keyboard is seen by nobody"
    assert offered(scanner=None)
    assert not offered(scanner=Condition(DeviceKind.SCANNER, "absent", "absent"))


def test_a_printer_that_went_is_told_in_time_and_one_that_is_back_as_well(station: Station) -> None:
    assert station.desk.availability() == OPEN
    station.printer.faults = TwinFaults(refuse=True)
    gone = settle(station, replace(OPEN, paper=False))
    station.printer.faults = TwinFaults()
    back = settle(station, OPEN)
    assert (gone < 6, back < 2) == (True, True), f"{gone} s, {back} s"


def test_staff_shut_a_kiosk_and_it_stays_shut_over_a_restart(station: Station) -> None:
    station.desk.shut(CLERK, tap())
    assert station.desk.availability() == closed(ClosedReason.SHUT)
    assert station.desk.corner(CLERK).shut_since_ms == NOON_MS
    station.desk.close()
    printer = PrinterSettings(path=station.folder / "paper")
    settings = Settings(name="k1", state=station.folder / "state", printer=printer)
    station.desk = open_desk(settings, Clock(now_ms=lambda: NOON_MS))
    assert station.desk.availability() == closed(ClosedReason.SHUT)
    station.desk.open(CLERK, tap())
    assert station.desk.availability() == OPEN
    assert [each.actor for each in operations(station.desk.store) if "station." in each.kind][-2:] == [
        "clerk",
        "clerk",
    ]


def test_a_test_page_is_printed_for_whoever_asks_and_its_code_reads_back(station: Station) -> None:
    told = asked(station, DeviceTaskKind.TEST_PRINT)
    assert (told["state"], told["name"], told["dots"]) == (PrintState.PRINTED, "virtual", "576")
    (picture,) = station.papers()
    assert codes_on(picture.read_bytes()) == (f"KIOSK TEST k1 576 {NOON_MS}",)


def test_a_twin_is_broken_and_mended_by_name(station: Station) -> None:
    assert station.desk.availability() == OPEN
    assert asked(station, DeviceTaskKind.FAULT, fault="paper_out")["state"] == "broken"
    settle(station, replace(OPEN, paper=False))
    assert asked(station, DeviceTaskKind.FAULT, fault="pace_s", value="0.5")["state"] == "broken"
    assert station.printer.faults == TwinFaults(paper_out=True, pace_s=0.5)
    assert asked(station, DeviceTaskKind.FAULT, mend="yes")["state"] == "mended"
    settle(station, OPEN)
    assert "cover_open" in asked(station, DeviceTaskKind.FAULT, fault="tired")["known"]
    assert asked(station, DeviceTaskKind.FAULT, fault="pace_s", value="slow")["state"] == "wrong_value"
    assert asked(station, DeviceTaskKind.FAULT, fault="silent", value="no")["state"] == "broken"
    assert station.printer.faults == TwinFaults()


def unknown_slip(station: Station) -> str:
    """File a request, and lose its slip on the way; return the reference."""
    filed = station.file(answered(station.desk.catalogue.services[SERVICE]))
    station.printer.faults = TwinFaults(drop_after=2_000)
    report = station.desk.print_visit(tap(), station.visit, Language.ARABIC)
    station.printer.faults = TwinFaults()
    assert report.state is PrintState.UNKNOWN
    return filed.reference


def test_the_corner_shows_papers_nobody_is_sure_of_masked_until_one_was_printed_again(
    station: Station,
) -> None:
    reference = unknown_slip(station)
    station.desk.availability()
    corner = station.desk.corner(CLERK)
    (paper,) = corner.unknown
    assert (paper.kind, paper.copy, paper.queued_ms, paper.reprintable) == ("slip", 1, NOON_MS, True)
    assert paper.about == (f"\u2066•••• •••• {reference[-4:]}\u2069",)
    assert corner.printer is not None
    assert corner.printer.state == "ready"
    assert corner.line.line is None
    op_id = tap()
    reports = [station.desk.reprint(CLERK, op_id, paper.job_id) for _ in range(2)]
    assert [(report.state, report.copy) for report in reports] == [(PrintState.PRINTED, 2)] * 2
    assert station.claims(station.papers()[-1].read_bytes()).copy == 2
    assert station.desk.corner(CLERK).unknown == ()


def test_it_staff_look_after_the_kiosk_and_see_no_applicant_s_paper(station: Station) -> None:
    unknown_slip(station)
    officer = Acting("it-1", "k1", permissions_of({Role.IT}))
    assert len(station.desk.corner(CLERK).unknown) == 1
    assert station.desk.corner(officer).unknown == ()
    with pytest.raises(NotAllowed):
        station.desk.corner(Acting("cashier", "k1", permissions_of({Role.CASHIER})))


def test_only_an_unknown_paper_is_printed_again(station: Station) -> None:
    unknown_slip(station)
    (paper,) = station.desk.corner(CLERK).unknown
    printed = station.desk.reprint(CLERK, tap(), paper.job_id)
    for job_id in (printed.job_id, "none"):
        with pytest.raises(LookupError):
            station.desk.reprint(CLERK, tap(), job_id)


def test_what_a_station_was_printing_when_it_stopped_is_shown_and_a_list_is_not_reprintable(
    station: Station,
) -> None:
    store, acting = station.desk.store, it_officer("k1")
    job = queue_print(store, acting, tap(), "papers", tap(), Language.ENGLISH, "virtual")
    move_print(store, acting, job.id, PrintState.PRINTING)
    interrupted_prints(store, "k1")
    (paper,) = station.desk.corner(CLERK).unknown
    assert (paper.kind, paper.about, paper.reprintable) == ("papers", (), False)
    station.now_ms += 25 * 3_600_000
    assert station.desk.corner(CLERK).unknown == ()
