"""What a scanner types goes to the visit, under any keyboard layout; what people type goes on."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent

from kiosk.clock import Clock
from kiosk.ui.applicant.wedge import WedgeFilter
from tests.devices.scanners.test_layouts import LINE_1, LINE_2, under

SLIP = "RRQ5X0000K%E42$ 3A+Z.0:/*"


class Counter:
    """A face that listens to keys, its clock, and what it was told."""

    def __init__(self) -> None:
        self.ms = 0
        self.wanted = True
        self.codes: list[str] = []
        self.window = QObject()
        clock = Clock(mono_ms=lambda: self.ms)
        self.filter = WedgeFilter(clock, lambda: self.wanted, self.codes.append, self.window)

    def press(self, text: str, after_ms: int = 4, repeated: bool = False) -> bool:
        """Type one key; return whether it was kept back."""
        self.ms += after_ms
        event = QKeyEvent(
            QEvent.Type.KeyPress, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, text, repeated
        )
        return self.filter.eventFilter(self.window, event)


@pytest.fixture
def counter(app: QGuiApplication) -> Iterator[Counter]:
    opened = Counter()
    yield opened
    opened.window.deleteLater()


def test_a_slip_is_heard_and_none_of_its_keys_goes_on(counter: Counter) -> None:
    assert all(counter.press(char) for char in SLIP + "\r")
    assert counter.codes == [SLIP]


@pytest.mark.parametrize("variant", ["", "digits"])
def test_a_passport_is_heard_under_an_arabic_layout(counter: Counter, variant: str) -> None:
    for key in [*under("ara", variant, LINE_1), "\r", *under("ara", variant, LINE_2), "\r"]:
        counter.press(key)
    assert counter.codes == [f"{LINE_1}\n{LINE_2}"]


def test_a_key_held_down_is_no_scan(counter: Counter) -> None:
    counter.press("A")
    assert all(counter.press("A", after_ms=30, repeated=True) for _ in range(40))
    counter.press("\r", after_ms=30)
    assert counter.codes == []


def test_enter_after_slow_typing_goes_on_to_its_control(counter: Counter) -> None:
    for char in "ABCDEFGH":
        counter.press(char, after_ms=120)
    assert not counter.press("\r", after_ms=120)
    assert counter.codes == []


def test_where_no_scan_is_wanted_keys_go_on_untouched(counter: Counter) -> None:
    counter.wanted = False
    assert not any(counter.press(char) for char in SLIP + "\r")
    assert counter.codes == []
