"""No fault that a device can tell is left without its sentences, nor one that nobody has thought of yet."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial

import pytest

from kiosk.cli.doctor.finding_words import SENTENCES
from kiosk.devices.cards.card import CardState
from kiosk.devices.printers.printer import PrinterFault
from kiosk.devices.scanners.scanner import ScannerState
from kiosk.devices.sound.voice import VoiceFault, VoiceState
from kiosk.domain.device import DeviceKind
from kiosk.office.checks.devices import Seen, check_printer, check_reader, check_scanner, check_speech
from kiosk.office.checks.finding import Finding
from kiosk.office.devices.owned import DEFECT, SILENT
from kiosk.store.stations.devices import Condition
from tests.office.checks.sentences import read


def device_faults() -> Iterator[Condition]:
    """Yield every fault that a look at a device of ours can tell."""
    printing = (PrinterFault.NO_ANSWER, PrinterFault.CUT_OFF)
    for fault in PrinterFault:
        if fault not in printing:
            yield Condition(DeviceKind.PRINTER, "gone", fault.value)
    silent = [CardState.NO_READER, CardState.READER_SILENT, *(s for s in CardState if "service" in s.value)]
    yield from (Condition(DeviceKind.READER, state.value, state.value) for state in silent)
    heard = (ScannerState.READY, ScannerState.STARTING)
    yield from (
        Condition(DeviceKind.SCANNER, state.value, state.value)
        for state in ScannerState
        if state not in heard
    )
    for state in (VoiceState.SPEECHLESS, VoiceState.SOUNDLESS):
        yield from (Condition(DeviceKind.SOUND, state.value, fault.value) for fault in VoiceFault)
    for kind in DeviceKind:
        yield from (Condition(kind, code, code) for code in (SILENT, DEFECT))


CHECKED: Mapping[DeviceKind, Callable[[Seen], Finding]] = {
    DeviceKind.PRINTER: check_printer,
    DeviceKind.READER: partial(check_reader, required=True),
    DeviceKind.SCANNER: partial(check_scanner, required=True),
    DeviceKind.SOUND: partial(check_speech, required=True),
}


@pytest.mark.parametrize("seen", list(device_faults()), ids=lambda each: f"{each.device}.{each.fault}")
def test_every_fault_that_a_device_can_tell_has_its_sentences(seen: Condition) -> None:
    assert CHECKED[seen.device]({seen.device: seen}).name in SENTENCES


@pytest.mark.parametrize("fault", list(PrinterFault))
def test_whatever_a_test_page_can_end_in_has_its_sentences(fault: PrinterFault) -> None:
    assert f"printer.{fault.value}" in SENTENCES


def test_a_fault_that_nobody_wrote_a_sentence_for_is_told_all_the_same() -> None:
    seen = {DeviceKind.PRINTER: Condition(DeviceKind.PRINTER, "tired", "tired", "x")}
    finding: Finding = check_printer(seen)
    assert "The program failed at this device" in read(finding)[0]
    assert replace(finding, code="paper_out").name in SENTENCES
