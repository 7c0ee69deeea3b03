"""Every page of the path can be used by everybody: three formats, two languages, every size and comfort."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem

from kiosk.domain.service import Language
from kiosk.ui.applicant.window import WindowOptions
from kiosk.ui.items import scene_rect
from kiosk.ui.theme import Comfort
from tests.ui.applicant.fake_desk import FakeDesk
from tests.ui.applicant.stand import Stand, standing
from tests.ui.audits import audit
from tests.ui.stage import PANELS

BAR = ("nav-back", "nav-exit", "nav-help", "nav-listen", "nav-language")

COMFORTS = {
    "normal": Comfort(),
    "large": Comfort(text_size="large"),
    "largest": Comfort(text_size="largest"),
    "contrast": Comfort(high_contrast=True),
    "low": Comfort(low_reach=True),
}
SERVICES = {
    "portrait": "passport_replacement_lost",
    "landscape": "passport_renewal",
    "square": "civil_death_record",
}


@contextmanager
def audited(desk: FakeDesk, panel: str) -> Iterator[tuple[Stand, list[str]]]:
    """A stand whose every page is audited, in every comfort, when it is complete."""
    faults: list[str] = []
    with standing(desk, WindowOptions(panel=PANELS[panel])) as stand:

        def note(page: str) -> None:
            for name, comfort in COMFORTS.items():
                stand.window.theme.set_comfort(comfort)
                stand.see_frames()
                found = audit(stand.window.window, stand.window.theme)
                faults.extend(f"{page}, {name}: {fault}" for fault in found)
            stand.window.theme.set_comfort(Comfort())
            stand.see_frames()

        stand.walk.note = note
        yield stand, faults


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("panel", list(PANELS))
def test_every_page_of_a_visit_passes_the_audit(
    app: QGuiApplication, desk: FakeDesk, panel: str, language: Language
) -> None:
    service = desk.catalogue.services[SERVICES[panel]]

    with audited(desk, panel) as (stand, faults):
        stand.walk.file(service, language)
        stand.walk.take_slip()

    assert sorted(set(faults)) == []


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("panel", list(PANELS))
def test_no_word_of_the_bar_is_broken_where_letters_are_largest_and_room_is_least(
    app: QGuiApplication, desk: FakeDesk, panel: str, language: Language
) -> None:
    with standing(desk, WindowOptions(panel=PANELS[panel])) as stand:
        stand.walk.start(language)
        stand.walk.tap("want-service")
        stand.window.theme.set_comfort(Comfort(text_size="largest", low_reach=True))
        stand.see_frames()
        words = [word for name in BAR for word in texts_in(stand.visitor.item(name))]
        lines = {str(word.property("text")): word.property("lineCount") for word in words}

    assert len(lines) == len(BAR)
    assert lines == dict.fromkeys(lines, 1)


@pytest.mark.parametrize("language", list(Language))
def test_all_kinds_of_service_and_the_way_on_for_any_other_stand_on_one_page_of_a_wide_screen(
    app: QGuiApplication, desk: FakeDesk, language: Language
) -> None:
    with standing(desk, WindowOptions(panel=PANELS["landscape"])) as stand:
        stand.walk.start(language)
        for tile in ("want-service", "tile-passports"):
            stand.walk.tap(tile)
            stand.see_frames()

            assert stand.visitor.sees("not-listed")
            assert not stand.visitor.sees("page-more")


def test_no_room_is_left_at_the_side_for_buttons_that_are_not_there(
    app: QGuiApplication, desk: FakeDesk
) -> None:
    with standing(desk, WindowOptions(panel=PANELS["landscape"])) as stand:
        stand.walk.start(Language.ENGLISH)
        for tile in ("want-service", "tile-civil"):
            stand.walk.tap(tile)
        stand.visitor.item("tile-family")

        def at_the_edge() -> bool:
            free = stand.window.window.width() - scene_rect(stand.visitor.item("tile-family")).right()
            return free <= int(stand.window.theme.property("margin")) + 1

        stand.visitor.wait_until(at_the_edge, "the tiles take the whole width")
        assert not stand.visitor.sees("page-more")


def texts_in(item: QQuickItem) -> list[QQuickItem]:
    """Every text within an item."""
    within = [item]
    for each in within:
        within += each.childItems()
    return [each for each in within if each.inherits("QQuickText")]
