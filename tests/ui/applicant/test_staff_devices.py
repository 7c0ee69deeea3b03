"""What the corner for staff says of a device is what its twin was made to suffer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from kiosk.devices.cards.card import CardState
from kiosk.devices.cards.pcsc import Code
from kiosk.devices.cards.virtual import VirtualPcsc
from kiosk.devices.cards.virtual_reader import CardFaults
from kiosk.devices.printers.escpos_link import Patience
from kiosk.devices.printers.virtual import VirtualUsbPrinter
from kiosk.devices.printers.virtual_escpos import TwinFaults
from kiosk.office.device_kinds import printer_device
from kiosk.store.devices import Condition
from tests.office.checks.test_devices import PCD, reader_seen
from tests.ui.applicant.fake_desk import FakeDesk
from tests.ui.applicant.stand import Stand
from tests.ui.applicant.test_staff_corner import CLERK, NUMBER, PIN, come_in

PRINTERS = (
    (TwinFaults(near_end=True), "The paper will be out soon"),
    (TwinFaults(paper_out=True), "The paper is out"),
    (TwinFaults(cover_open=True), "The cover is open"),
    (TwinFaults(cutter_stuck=True), "Paper is caught at the blade"),
    (TwinFaults(hot=True), "It is hot"),
    (TwinFaults(broken=True), "if that doesn't help, it needs repair"),
    (TwinFaults(offline=True), "It is switched off-line"),
    (TwinFaults(refuse=True), "Its cable or its power is out"),
    (TwinFaults(changed=True), "This is another printer"),
    (TwinFaults(busy=True), "Another program of this machine uses it"),
    (TwinFaults(not_allowed=True), "IT staff can see why with: kiosk doctor"),
)
SERVICES = (
    (Code.NO_SERVICE, CardState.SERVICE_ABSENT, "IT staff can see why with: kiosk doctor"),
    (Code.UNSUPPORTED_CARD, CardState.MUTE, "Something lies on it that doesn't answer"),
    (Code.SECURITY_VIOLATION, CardState.SERVICE_REFUSED, "IT staff can see why with: kiosk doctor"),
)


def printer_seen(folder: Path, faults: TwinFaults) -> Condition:
    printer = VirtualUsbPrinter(folder, 576, Patience(answer=1.0))
    printer.faults = faults
    condition = printer_device(printer, {}).look()
    printer.close()
    return condition


def read_in_the_corner(stand: Stand, desk: FakeDesk, seen: Sequence[tuple[Condition, str]]) -> None:
    desk.log_ins[NUMBER, PIN] = CLERK
    come_in(stand)
    stand.visitor.tap("staff-language")
    for condition, sentence in seen:
        desk.corners = replace(desk.corners, devices={condition.device: condition})
        stand.visitor.tap("staff-look")
        stand.visitor.wait_until(partial(stand.says, sentence), sentence)


def test_each_fault_of_a_printers_twin_is_said(stand: Stand, desk: FakeDesk, tmp_path: Path) -> None:
    read_in_the_corner(stand, desk, [(printer_seen(tmp_path, faults), said) for faults, said in PRINTERS])


def test_a_reader_is_said_as_its_service_answers(stand: Stand, desk: FakeDesk) -> None:
    seen = [(reader_seen(VirtualPcsc(), CardState.NO_READER), "No reader is connected. Plug it in.")]
    for refusal, state, sentence in SERVICES:
        pcsc = VirtualPcsc(PCD)
        pcsc.faults = CardFaults(refusal=refusal)
        seen.append((reader_seen(pcsc, state), sentence))
    read_in_the_corner(stand, desk, seen)
