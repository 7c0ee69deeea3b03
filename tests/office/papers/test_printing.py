"""What a person may rely on: a slip comes out once, and what they are told of it is true."""

from __future__ import annotations

import uuid
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Event

import pytest

from kiosk.devices.printers.network import NetworkPrinter
from kiosk.devices.printers.printer import PreparedJob
from kiosk.devices.printers.virtual_escpos import TwinFaults
from kiosk.domain.acting import applicant
from kiosk.domain.errors import NotAllowed, StoreError
from kiosk.domain.service import Language
from kiosk.domain.states import PrintState
from kiosk.office.papers.printing import PaperWish, PrintReport, print_paper
from kiosk.store.stations.prints import PrintJob, interrupted_prints
from tests.office.print_office import LONG, SHORT, Office, WatchedPrinter
from tests.office.printing_child import DOTS, STATION, paper


def test_a_slip_is_printed_once_and_recorded(office: Office) -> None:
    report = office.tap()
    assert (report.state, report.fault, report.copy, report.recorded) == (PrintState.PRINTED, None, 1, True)
    assert office.states() == [(1, PrintState.PRINTED)]
    assert office.papers() == ["slip-1"]


def test_bytes_go_out_only_after_the_store_holds_that_printing_began(office: Office) -> None:
    seen: list[tuple[int, PrintState]] = []
    office.tap(printer=WatchedPrinter(office.printer, before=lambda: seen.extend(office.states())))
    assert seen == [(1, PrintState.PRINTING)]


def test_a_second_tap_reports_the_first_and_prints_nothing(office: Office) -> None:
    op_id = str(uuid.uuid4())
    first = office.tap(op_id)
    assert office.tap(op_id) == first
    assert office.papers() == ["slip-1"]
    assert office.printer.twin.connections == 1


@pytest.mark.parametrize(
    ("faults", "state", "fault"),
    [
        (TwinFaults(refuse=True), PrintState.FAILED, "refused"),
        (TwinFaults(paper_out=True), PrintState.FAILED, "paper_out"),
        (TwinFaults(cover_open=True), PrintState.FAILED, "cover_open"),
        (TwinFaults(offline=True), PrintState.FAILED, "offline"),
        (TwinFaults(paper_rows=50), PrintState.UNKNOWN, "paper_out"),
        (TwinFaults(drop_after=5_000), PrintState.UNKNOWN, "cut_off"),
        (TwinFaults(drop_after=5_000, reset=True), PrintState.UNKNOWN, "cut_off"),
    ],
)
def test_a_printers_fault_is_told_and_recorded_and_told_again(
    office: Office, faults: TwinFaults, state: PrintState, fault: str
) -> None:
    office.printer.faults = faults
    op_id = str(uuid.uuid4())
    report = office.tap(op_id)
    assert (report.state, report.fault, report.copy) == (state, fault, 1)
    assert office.states() == [(1, state)]
    connections = office.printer.twin.connections
    assert office.tap(op_id) == report
    assert office.printer.twin.connections == connections


def test_after_a_failure_a_person_gets_the_same_copy_printed(office: Office) -> None:
    office.printer.faults = TwinFaults(paper_out=True)
    assert office.tap().state is PrintState.FAILED
    office.printer.faults = TwinFaults()
    report = office.tap()
    assert (report.state, report.copy) == (PrintState.PRINTED, 1)
    assert office.states() == [(1, PrintState.PRINTED)]
    assert office.papers() == ["slip-1"]


def test_after_an_unknown_print_the_next_paper_is_another_copy(office: Office) -> None:
    hasty = NetworkPrinter("127.0.0.1", office.printer.twin.port, DOTS, SHORT)
    office.printer.faults = TwinFaults(silent=True)
    report = office.tap(printer=hasty)
    assert (report.state, report.fault, report.copy) == (PrintState.UNKNOWN, "no_answer", 1)
    office.printer.faults = TwinFaults()
    report = office.tap()
    assert (report.state, report.copy) == (PrintState.PRINTED, 2)
    assert office.states() == [(1, PrintState.UNKNOWN), (2, PrintState.PRINTED)]


def test_a_tap_while_the_printer_works_is_told_so(office: Office) -> None:
    op_id, printing, go_on = str(uuid.uuid4()), Event(), Event()

    def hold() -> None:
        printing.set()
        assert go_on.wait(LONG)

    slow = WatchedPrinter(office.printer, before=hold)
    with ThreadPoolExecutor(1) as thread:
        first = thread.submit(office.tap, op_id, slow)
        assert printing.wait(LONG)
        second = office.tap(op_id)
        go_on.set()
    assert second.state is PrintState.PRINTING
    assert first.result() == replace(second, state=PrintState.PRINTED)
    assert office.papers() == ["slip-1"]


def test_two_taps_that_both_find_the_job_waiting_make_one_paper(office: Office) -> None:
    op_id = str(uuid.uuid4())
    wish = PaperWish("slip", office.visit, Language.ARABIC)
    reports: list[PrintReport] = []

    def overtaken(job: PrintJob) -> PreparedJob:
        reports.append(office.tap(op_id))
        return paper(job)

    late = print_paper(office.store, office.printer, applicant(STATION), op_id, wish, overtaken)
    assert [late] == reports
    assert late.state is PrintState.PRINTED
    assert office.papers() == ["slip-1"]


def test_many_taps_at_once_make_one_paper(office: Office) -> None:
    op_id = str(uuid.uuid4())
    with ThreadPoolExecutor(8) as threads:
        reports = list(threads.map(lambda _: office.tap(op_id), range(8)))
    assert {report.state for report in reports} <= {PrintState.PRINTED, PrintState.PRINTING}
    assert PrintState.PRINTED in {report.state for report in reports}
    assert office.papers() == ["slip-1"]
    assert office.printer.twin.connections == 1


def test_a_store_that_fails_after_the_paper_does_not_deny_the_paper(office: Office) -> None:
    def set_node(state: str) -> None:
        with office.store.engine.begin() as connection:
            connection.exec_driver_sql(f"UPDATE node SET state = '{state}'")

    op_id = str(uuid.uuid4())
    report = office.tap(op_id, WatchedPrinter(office.printer, after=lambda: set_node("restored")))
    assert (report.state, report.recorded) == (PrintState.PRINTED, False)
    set_node("active")
    assert office.tap(op_id).state is PrintState.PRINTING
    assert office.papers() == ["slip-1"]
    office.restart()
    assert office.states() == [(1, PrintState.UNKNOWN)]
    assert office.tap().copy == 2


def test_a_store_that_fails_before_the_paper_lets_no_byte_out(office: Office) -> None:
    with office.store.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE node SET state = 'restored'")
    with pytest.raises(StoreError):
        office.tap()
    assert office.printer.twin.connections == 0


def test_a_job_that_is_lost_while_its_paper_comes_does_not_deny_the_paper(office: Office) -> None:
    def lose() -> None:
        with office.store.engine.begin() as connection:
            connection.exec_driver_sql("DELETE FROM print_job")

    report = office.tap(printer=WatchedPrinter(office.printer, after=lose))
    assert (report.state, report.recorded) == (PrintState.PRINTED, False)


@pytest.mark.parametrize("error", [UnicodeError("سلمى"), RuntimeError("سلمى")])
def test_a_printer_that_fails_in_its_program_leaves_open_whether_paper_came(
    office: Office, caplog: pytest.LogCaptureFixture, error: Exception
) -> None:
    def broken() -> None:
        raise error

    report = office.tap(printer=WatchedPrinter(office.printer, before=broken))
    assert (report.state, report.fault, report.recorded) == (PrintState.UNKNOWN, "interrupted", True)
    assert office.states() == [(1, PrintState.UNKNOWN)]
    assert type(error).__name__ in caplog.text
    assert "سلمى" not in caplog.text
    assert office.tap().copy == 2


def test_a_job_settled_by_a_restart_keeps_its_state_and_the_person_is_told_the_truth(office: Office) -> None:
    elsewhere = WatchedPrinter(office.printer, after=lambda: interrupted_prints(office.store, STATION))
    report = office.tap(printer=elsewhere)
    assert (report.state, report.recorded) == (PrintState.PRINTED, False)
    assert office.states() == [(1, PrintState.UNKNOWN)]


def test_a_paper_that_cannot_be_made_leaves_its_job_waiting_for_a_tap(office: Office) -> None:
    def broken(_job: object) -> PreparedJob:
        raise ZeroDivisionError

    op_id = str(uuid.uuid4())
    wish = PaperWish("slip", office.visit, Language.ARABIC)
    with pytest.raises(ZeroDivisionError):
        print_paper(office.store, office.printer, applicant(STATION), op_id, wish, broken)
    assert office.states() == [(1, PrintState.QUEUED)]
    assert office.printer.twin.connections == 0
    assert office.tap(op_id).state is PrintState.PRINTED


def test_who_may_not_print_prints_nothing(office: Office) -> None:
    nobody = replace(applicant(STATION), permissions=frozenset())
    wish = PaperWish("slip", office.visit, Language.ARABIC)
    with pytest.raises(NotAllowed):
        print_paper(office.store, office.printer, nobody, str(uuid.uuid4()), wish, paper)
    assert office.states() == []
