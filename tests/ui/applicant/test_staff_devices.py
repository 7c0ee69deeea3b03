"""What the corner for staff says of a device is what its twin was made to suffer."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import partial
from itertools import zip_longest
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.cli.doctor.finding_words import CHECKS
from kiosk.devices.cards.card import CardState
from kiosk.devices.cards.pcsc import Code
from kiosk.devices.cards.virtual import VirtualPcsc
from kiosk.devices.printers.virtual import VirtualSerialPrinter, VirtualUsbPrinter
from kiosk.devices.printers.virtual_escpos import TwinFaults
from kiosk.devices.scanners.virtual import VirtualScanner
from kiosk.devices.sound.virtual import VoiceFaults
from kiosk.devices.sound.voice import VoiceFault
from kiosk.domain.device import DeviceKind
from kiosk.domain.language import Language
from kiosk.office.checks.devices import CHECK_OF
from kiosk.office.devices.owned import BUSY
from kiosk.store.stations.devices import Condition
from kiosk.ui.device_words import FOR_IT, LOOK_AT_IT, condition_words
from kiosk.ui.i18n import Texts
from tests.devices.printers.fake_cups import FakeCups
from tests.office.checks.broken import (
    hanging_service_seen,
    printer_seen,
    queue_seen,
    reader_seen,
    refused_reader_seen,
    scanner_seen,
    voice_seen,
    windows_queue_seen,
    without_cups,
)
from tests.office.checks.test_device_sentences import device_faults
from tests.ui.applicant.fake_desk import FakeDesk
from tests.ui.applicant.staff_steps import CLERK, NUMBER, PIN, come_in
from tests.ui.applicant.stand import Stand

Seen = tuple[Condition, str]
"""How a device is, and what the corner says of it."""

MASCULINE = re.compile(r"\b(جاهز|يستعمله|سلكه|يستجيب|يجيب|استعماله)\b")
FEMININE = re.compile(r"\b(جاهزة|يستعملها|سلكها|لم تعد|استعمالها)\b")
"""What Arabic says of a device whose word is of that gender, and of no other."""

ON_USB = (
    (TwinFaults(near_end=True), "The paper will be out soon"),
    (TwinFaults(paper_out=True), "The paper is out"),
    (TwinFaults(cover_open=True), "The cover is open"),
    (TwinFaults(cutter_stuck=True), "Paper is caught at the blade"),
    (TwinFaults(hot=True), "It is hot"),
    (TwinFaults(broken=True), "if that doesn't help, it needs repair"),
    (TwinFaults(offline=True), "It is switched off-line"),
    (TwinFaults(refuse=True), "Its cable or its power is out"),
    (TwinFaults(changed=True), "Plug the right one in"),
    (TwinFaults(busy=True), "Another program of this machine uses the printer"),
    (TwinFaults(not_allowed=True), "the kiosk may not use it. IT staff see what to do with: kiosk doctor"),
)
ON_THE_NETWORK = (
    (TwinFaults(refuse=True), "It is there, but takes nothing"),
    (TwinFaults(cable_out=True), "Is it switched on, and its cable in?"),
    (TwinFaults(silent=True), "It takes papers, but doesn't say how it is"),
    (TwinFaults(paper_out=True), "The paper is out"),
)
SERVICES = (
    (Code.NO_SERVICE, CardState.SERVICE_ABSENT, "The card service of this machine doesn't run"),
    (Code.SECURITY_VIOLATION, CardState.SERVICE_REFUSED, "doesn't let the kiosk use it"),
    (Code.TIMEOUT, CardState.SERVICE_FAILED, "The card service of this machine reports a fault"),
    (Code.READER_UNAVAILABLE, CardState.READER_SILENT, "It doesn't answer. Pull its cable"),
    (Code.UNSUPPORTED_CARD, CardState.MUTE, "Something lies on it that doesn't answer"),
)
VOICES = (
    (VoiceFaults(VoiceFault.MISSING), "The program that speaks isn't installed"),
    (VoiceFaults(VoiceFault.FAILED), "The program that speaks ends with a fault"),
    (VoiceFaults(VoiceFault.HUNG), "The program that speaks hangs"),
    (VoiceFaults(soundless=VoiceFault.MISSING), "The program that plays sound isn't installed"),
    (VoiceFaults(soundless=VoiceFault.FAILED), "its loudspeaker or sound card is plugged in"),
    (VoiceFaults(soundless=VoiceFault.HUNG), "The sound card doesn't answer"),
)


def printers(folder: Path) -> Iterable[Seen]:
    for faults, said in ON_USB:
        yield printer_seen(folder, faults, VirtualUsbPrinter), said
    for faults, said in ON_THE_NETWORK:
        yield printer_seen(folder, faults), said
    yield printer_seen(folder, TwinFaults(refuse=True), VirtualSerialPrinter), "Its cable or its power is out"
    yield queue_seen(without_cups), "lacks the program through which it would print"
    yield queue_seen(FakeCups(running=False)), "The print service of this machine doesn't run"
    yield queue_seen(name="lost"), "The print queue that was set up isn't on this machine"
    yield queue_seen(FakeCups(stopped=True)), "Its print queue was stopped"
    yield queue_seen(FakeCups(rejects=True)), "Its print queue takes no papers now"
    yield windows_queue_seen(), "It is set up as a printer of Windows"


def readers() -> Iterable[Seen]:
    yield reader_seen(VirtualPcsc(), CardState.NO_READER), "No reader is connected. Plug it in."
    yield hanging_service_seen(), "The card service of this machine hangs. Pull the reader's cable"
    for refusal, state, said in SERVICES:
        yield refused_reader_seen(refusal, state), said


def scanners(folder: Path) -> Iterable[Seen]:
    twin = VirtualScanner(folder / "scanner")
    twin.unplug()
    (folder / "file").touch()
    yield scanner_seen(twin.path), "It isn't connected where it was set up"
    yield scanner_seen(folder / "file"), "can't be used as a scanner"


def test_each_fault_of_a_twin_is_said_with_what_mends_it_under_the_doctors_name_of_the_device(
    stand: Stand, desk: FakeDesk, tmp_path: Path
) -> None:
    voices = [(voice_seen(faults), said) for faults, said in VOICES]
    desk.log_ins[NUMBER, PIN] = CLERK
    come_in(stand)
    stand.visitor.tap("staff-language")
    for looked in zip_longest(printers(tmp_path), readers(), scanners(tmp_path), voices):
        seen = [each for each in looked if each is not None]
        devices = {condition.device: condition for condition, _ in seen}
        desk.corners = replace(desk.corners, devices=devices)
        stand.visitor.tap("staff-look")
        sentences = [*(said for _, said in seen), *(CHECKS[CHECK_OF[kind]] for kind in devices)]
        stand.visitor.wait_until(partial(stand.says, *sentences), f"{sentences}")


def said_in(language: Language, conditions: Iterable[Condition]) -> Mapping[Condition, str]:
    """Return what the corner says of each."""
    texts = Texts()
    texts.show(language)
    try:
        return {each: condition_words(each.device, each) for each in conditions}
    finally:
        texts.take_away()


def test_a_printer_is_spoken_of_as_arabic_speaks_of_it_and_so_is_every_other_device(
    app: QGuiApplication,
) -> None:
    ready = [Condition(kind, "ready") for kind in DeviceKind if kind is not DeviceKind.READER]
    busy = [Condition(kind, BUSY, BUSY) for kind in DeviceKind]
    for condition, sentence in said_in(Language.ARABIC, [*ready, *busy, *device_faults()]).items():
        other = MASCULINE if condition.device is DeviceKind.PRINTER else FEMININE
        assert other.search(sentence) is None, (condition, sentence)


@pytest.mark.parametrize("language", list(Language))
def test_no_fault_that_a_device_can_tell_is_left_to_kiosk_doctor_alone(
    app: QGuiApplication, language: Language
) -> None:
    texts, said = Texts(), said_in(language, device_faults())
    left = texts.read(language, str(LOOK_AT_IT)).partition("{")[0]
    tail = texts.read(language, str(FOR_IT)).partition("{")[0]
    assert [each for each, sentence in said.items() if sentence.startswith((left, tail))] == []
    assert [each for each in said.values() if "kiosk doctor" in each] == [], "a command that may break in two"
    assert len({*said.values()}) > len(said) / 2
