"""The pages beside the usual path can be used by everybody too: the corner for staff, a passport's chip."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.devices.passport.passport import PassportFault
from kiosk.domain.device import DeviceKind
from kiosk.domain.service import Language
from kiosk.office.devices.documents import ChipStep
from kiosk.store.stations.devices import Condition
from kiosk.ui.applicant.request.chip_shown import ChipShown
from kiosk.ui.applicant.route import Page, Place
from tests.ui.applicant.fake_desk import FakeDesk
from tests.ui.applicant.staff_steps import (
    CLERK,
    NUMBER,
    PAPER,
    PIN,
    come_in,
    knock,
    log_in,
)
from tests.ui.applicant.stand import Stand
from tests.ui.applicant.test_page_audits import COMFORTS, audited
from tests.ui.audits import audit
from tests.ui.stage import PANELS

ALL_OUT = {
    DeviceKind.PRINTER: Condition(DeviceKind.PRINTER, "gone", "queue_stopped", "Printer"),
    DeviceKind.READER: Condition(DeviceKind.READER, "service_silent", "service_silent", "Reader"),
    DeviceKind.SCANNER: Condition(DeviceKind.SCANNER, "absent", "absent", "/dev/ttyACM0"),
    DeviceKind.SOUND: Condition(DeviceKind.SOUND, "soundless", "failed"),
}
"""Each with the longest that is said of it."""
CHIPS = (
    ChipShown(step=ChipStep.PLACE),
    ChipShown(step=ChipStep.READING, percent=55),
    ChipShown(step=ChipStep.TURN),
    *(ChipShown(fault=fault) for fault in (PassportFault.NO_CHIP, PassportFault.WRONG_MRZ)),
)


def speak(stand: Stand, language: Language) -> None:
    if stand.session.state.language is not language:
        stand.window.journey.switchLanguage()


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("panel", list(PANELS))
def test_the_corner_for_staff_passes_the_audit(
    app: QGuiApplication, desk: FakeDesk, panel: str, language: Language
) -> None:
    desk.corners = replace(desk.corners, devices=ALL_OUT, unknown=(PAPER,))
    with audited(desk, panel) as (stand, faults):
        desk.log_ins[NUMBER, PIN] = replace(CLERK, must_choose_pin=True)
        knock(stand)
        stand.wait_for(Page.STAFF_CODE)
        speak(stand, language)
        stand.walk.note("number")
        log_in(stand)
        stand.visitor.wait_until(lambda: stand.visitor.sees("staff-hint"), "the question for a PIN")
        stand.walk.note("own PIN")
        desk.log_ins[NUMBER, PIN] = CLERK
        stand.visitor.tap("secondary")
        stand.wait_for(Page.ATTRACT)
        come_in(stand)
        speak(stand, language)
        stand.walk.note("staff")

    assert sorted(set(faults)) == []


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("panel", list(PANELS))
def test_the_page_of_the_chip_passes_the_audit(
    app: QGuiApplication, desk: FakeDesk, panel: str, language: Language
) -> None:
    with audited(desk, panel) as (stand, faults):
        stand.walk.note = _nothing
        stand.to_first_step("passport_renewal", language)
        stand.session.go(Place(Page.CHIP))
        for number, shown in enumerate(CHIPS):
            stand.session.update(chip=shown)
            faults += _audited(stand, f"chip {number}")

    assert sorted(set(faults)) == []


def _nothing(page: str) -> None:
    """The pages before are audited elsewhere."""


def _audited(stand: Stand, page: str) -> list[str]:
    faults = []
    for name, comfort in COMFORTS.items():
        stand.window.theme.set_comfort(comfort)
        stand.see_frames()
        faults += [f"{page}, {name}: {fault}" for fault in audit(stand.window.window, stand.window.theme)]
    return faults
