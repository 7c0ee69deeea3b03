"""The whole path by keypad: arrows, Enter and Back alone lead from the open screen to the paper."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem

from kiosk.demo.applicant import answer_to
from kiosk.domain.questions import Field, FieldKind
from kiosk.domain.service import Language
from kiosk.ui.applicant.route import Page
from kiosk.ui.items import front_items, is_in_sight, scene_rect, visible_items
from kiosk.ui.keyboard import Typing, typing_of
from kiosk.ui.keypad import ARROWS, nearest
from kiosk.ui.visitor import NotThere, Visitor
from tests.ui.applicant.fake_desk import FakeDesk
from tests.ui.applicant.fake_office import start_of
from tests.ui.applicant.stand import Stand, standing

SERVICE = "civil_individual_record"
MOST_STEPS = 40


class KeypadVisitor(Visitor):
    """A visitor without a finger: looks where the control is, and goes there by arrows."""

    typing: Typing

    def _touch(self, item: QQuickItem) -> None:
        wanted = _focusable(item)
        for _ in range(MOST_STEPS):
            here, items = self._position()
            if here is wanted:
                break
            self.press(_first_step(here, items, wanted))
        here, _ = self._position()
        if here is not wanted:
            raise NotThere(f"no arrows lead to {item.objectName()!r}")
        self.press(Qt.Key.Key_Return)

    def _position(self) -> tuple[QQuickItem | None, list[QQuickItem]]:
        """Where the focus (or, while typing, the mark on the keys) is, and where it may go."""
        items = front_items(self._window)
        keys = [item for item in items if item.property("isKeyCap") and item.isEnabled()]
        if keys:
            return self.typing.key_at_cursor, keys
        usable = [
            item for item in items if item.activeFocusOnTab() and item.isEnabled() and is_in_sight(item)
        ]
        return self._window.activeFocusItem(), usable


def _focusable(item: QQuickItem) -> QQuickItem:
    """The item itself, or the input inside a field."""
    if item.activeFocusOnTab() or item.property("isKeyCap"):
        return item
    return next(inner for inner in visible_items(item) if inner.activeFocusOnTab())


def _first_step(here: QQuickItem | None, items: Sequence[QQuickItem], wanted: QQuickItem) -> Qt.Key:
    """The first arrow of a shortest way from `here` to `wanted`."""
    if here is None or here not in items:
        return Qt.Key.Key_Down
    rects = [scene_rect(item) for item in items]
    start = items.index(here)
    waiting: deque[tuple[int, Qt.Key | None]] = deque([(start, None)])
    seen = {start}
    while waiting:
        place, first = waiting.popleft()
        if items[place] is wanted and first is not None:
            return first
        for arrow in ARROWS:
            there = _reached(rects, place, arrow)
            if there is not None and there not in seen:
                seen.add(there)
                waiting.append((there, first or Qt.Key(arrow)))
    raise NotThere(f"no way by arrows to {wanted.objectName()!r}")


def _reached(rects: Sequence[QRectF], place: int, arrow: int) -> int | None:
    others = [number for number in range(len(rects)) if number != place]
    found = nearest(rects[place], [rects[number] for number in others], ARROWS[arrow])
    return None if found is None else others[found]


def short_answer(asked: Field) -> str:
    """Answers with few letters: the way of each is walked."""
    return "اب" if asked.kind in (FieldKind.ARABIC_NAME, FieldKind.REGISTRY_PLACE) else answer_to(asked)


def test_a_request_is_filed_by_keypad_alone(app: QGuiApplication, desk: FakeDesk) -> None:
    with standing(desk, visitor=KeypadVisitor) as stand:
        assert isinstance(stand.visitor, KeypadVisitor)
        stand.visitor.typing = typing_of(stand.window.engine)
        stand.walk.answers = short_answer
        stand.walk.file(desk.catalogue.services[SERVICE], Language.ARABIC)
        stand.walk.take_slip()

    assert len(desk.filed) == 1


def test_an_appointment_is_booked_by_keypad_alone(app: QGuiApplication, desk: FakeDesk) -> None:
    with standing(desk, visitor=KeypadVisitor) as stand:
        assert isinstance(stand.visitor, KeypadVisitor)
        stand.visitor.typing = typing_of(stand.window.engine)
        stand.walk.start(Language.ENGLISH)
        for name in ("book", "tile-passports", "tile-passport_renewal", "cell-3"):
            stand.walk.tap(name)
        stand.wait_for(Page.BOOK_TIMES)
        for name in ("secondary", "cell-2026-11-30", f"cell-{start_of(date(2026, 11, 30), 2)}", "tile-typed"):
            stand.walk.tap(name)
        for key, text in (("name", "ab"), ("number", "n12345"), ("year", "1987")):
            stand.visitor.fill(f"field-holder.{key}", text)
        stand.walk.tap("primary")
        stand.walk.tap("primary")
        stand.wait_for(Page.BOOKED)

    assert len(desk.booked) == 1


def test_back_on_the_keypad_goes_back(stand: Stand) -> None:
    stand.to_service(SERVICE)
    stand.visitor.press(Qt.Key.Key_Escape)

    stand.wait_for(Page.SERVICES)


def test_the_keypad_stays_inside_a_question_that_lies_over_the_page(stand: Stand) -> None:
    stand.to_first_step(SERVICE)
    stand.visitor.fill("field-concerned.given_name", "اب")
    stand.visitor.tap("nav-exit")
    stand.visitor.wait_until(lambda: stand.visitor.sees("confirm-stay"), "the question")
    for arrow in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Up):
        stand.visitor.press(arrow)
        focused = stand.window.window.activeFocusItem()
        assert focused is not None
        assert focused.objectName() in ("confirm-stay", "confirm-leave")


def test_the_keyboard_is_open_only_while_somebody_types(stand: Stand) -> None:
    stand.to_first_step(SERVICE)
    typing = typing_of(stand.window.engine)
    seen = [typing.is_open]
    for name in ("field-concerned.given_name", "key-done"):
        stand.visitor.tap(name)
        seen.append(typing.is_open)

    assert seen == [False, True, False]
