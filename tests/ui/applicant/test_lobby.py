"""The look at the office behind a visit: whatever it meets, the person standing there goes on."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.catalogue.catalogue import Catalogue
from kiosk.domain.waiting import WaitingRange
from kiosk.office.availability import Availability
from kiosk.ui.applicant.route import Page
from kiosk.ui.applicant.window import WindowOptions
from kiosk.ui.background import finish_background
from kiosk.ui.tokens import Panel
from tests.ui.applicant.fake_desk import FakeDesk, riyadh
from tests.ui.applicant.stand import Stand, standing
from tests.ui.audits import audit
from tests.ui.stage import PANELS

RENEWAL = "passport_renewal"


@dataclass
class BrokenOffice(FakeDesk):
    """A desk that can't be looked at while there is a `defect`."""

    defect: type[Exception] | None = None
    looks: list[None] = field(default_factory=list)

    def availability(self) -> Availability:
        self.looks.append(None)
        if self.defect is not None:
            raise self.defect("سلمى")
        return super().availability()


def test_a_defect_in_the_look_at_the_office_ends_nobodys_visit(
    app: QGuiApplication, catalogue: Catalogue, caplog: pytest.LogCaptureFixture
) -> None:
    desk = BrokenOffice(catalogue, riyadh())
    with standing(desk) as stand:
        stand.to_first_step(RENEWAL)
        stand.answer_step()
        before = stand.session.state
        desk.defect = UnicodeError
        for _ in range(2):
            look(stand, desk)

        assert stand.session.state == before
        assert stand.page is Page.STEP
        assert [record.levelname for record in caplog.records] == ["ERROR"], "each defect is told once"
        assert "UnicodeError" in caplog.text
        assert "سلمى" not in caplog.text

        desk.defect = None
        look(stand, desk)
        assert stand.page is Page.STEP


def look(stand: Stand, desk: BrokenOffice) -> None:
    """Let the face look at the office once more, and hear what it finds."""
    lobby, before = stand.window.lobby, len(desk.looks)
    lobby.look()
    stand.visitor.wait_until(lambda: len(desk.looks) > before and not lobby._looking, "no look")


@pytest.mark.parametrize(
    ("wait", "said"),
    [
        (WaitingRange(20, 35), "Waiting time now, in minutes: 20 to 35"),
        (WaitingRange(0, 15), "Waiting time now, in minutes: up to 15"),
        (None, ""),
    ],
)
def test_the_open_screen_says_how_long_it_takes_now_or_nothing(
    app: QGuiApplication, catalogue: Catalogue, wait: WaitingRange | None, said: str
) -> None:
    desk = FakeDesk(catalogue, riyadh())
    desk.numbers.wait = wait
    with standing(desk) as stand:
        stand.window.lobby.look()
        finish_background()
        stand.see_frames()

        assert stand.says(said)
        assert stand.says("Waiting time now") is bool(said)


@pytest.mark.parametrize("wait", [None, WaitingRange(20, 35)])
@pytest.mark.parametrize("panel", [*PANELS.values(), Panel(338.0, 1280, 1024)])
def test_on_no_screen_stands_anything_of_the_greeting_behind_the_buttons(
    app: QGuiApplication, catalogue: Catalogue, panel: Panel, wait: WaitingRange | None
) -> None:
    desk = FakeDesk(catalogue, riyadh())
    desk.numbers.wait = wait
    with standing(desk, WindowOptions(panel=panel)) as stand:
        stand.window.lobby.look()
        finish_background()
        stand.see_frames()

        assert audit(stand.window.window, stand.window.theme) == []
