"""Who sits in the last row reads the board, whatever the desks are called and the mission announces."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QColor
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.domain.hall import LONGEST_DESK_NAME
from kiosk.domain.service import QueueGroup, Text
from kiosk.office.hall.board import Board, Call, LineWaiting
from kiosk.ui.display.announcing import LINE_LETTERS, PAGE_MS, pages_of
from kiosk.ui.display.face import DisplayFace
from kiosk.ui.items import visible_items
from tests.ui.display.hall import LONG, PASSPORTS, SCREENS, FakeHall, box, call, looked, text

LINE_HEIGHT = 1.2
"""Of a line of a desk's name, in sizes of its letters."""
NAMED = Text("شباك الأحوال الشخصية والنفوس 3", "Civil status, attestations 312")
SHORT = Text("استراحة الصلاة حتى الساعة 12:30", "Prayer break until 12:30")
LONGEST = Text((LONG.ar + LONG.ar)[:200], (LONG.en + LONG.en + LONG.en)[:200])
LINES = tuple(
    LineWaiting(QueueGroup(latin, Text(arabic, latin), latin, arabic), 28)
    for latin, arabic in zip("JWDNSR", "جودنسر", strict=True)
)


def named(number: int) -> Call:
    return replace(call(number), desk=NAMED)


def unit(face: DisplayFace) -> float:
    """Return the board's measure: a screen is 24 of them high, or 36 wide."""
    return min(face.window.height() / 24, face.window.width() / 36)


def things(face: DisplayFace, name: str) -> list[QQuickItem]:
    """Return what is seen under `name`, from the top of the board down."""
    assert isinstance(face.window, QQuickWindow)
    return [item for item in visible_items(face.window.contentItem()) if item.objectName() == name]


def size(words: QQuickItem) -> float:
    """Return how large the letters of a text are."""
    return float(words.property("contentHeight")) / int(words.property("lineCount")) / LINE_HEIGHT


def names(face: DisplayFace) -> list[QQuickItem]:
    """Return the Arabic names of the desks that are shown, the newest call's first."""
    return [
        words for desk in things(face, "desk") for words in desk.childItems() if words.objectName() == "first"
    ]


def test_the_longest_names_of_set_up_are_tried() -> None:
    assert (len(NAMED.ar), len(NAMED.en)) == (LONGEST_DESK_NAME, LONGEST_DESK_NAME)


@pytest.mark.parametrize(("width", "height"), SCREENS)
def test_the_longest_name_of_a_desk_is_read_from_as_far_as_a_short_one(
    face: DisplayFace, hall: FakeHall, width: int, height: int
) -> None:
    face.window.resize(width, height)
    hall.board = Board((named(42), named(41), call(40)), (LineWaiting(PASSPORTS, 7),), None)
    looked(face)

    newest, earlier = names(face)[:2]
    assert size(newest) > 1.9 * unit(face)
    assert size(earlier) > 1.6 * unit(face)


@pytest.mark.parametrize(("width", "height"), SCREENS)
def test_no_name_of_a_desk_leaves_its_place_or_loses_a_word(
    face: DisplayFace, hall: FakeHall, width: int, height: int
) -> None:
    face.window.resize(width, height)
    hall.board = Board((named(142), named(141), named(140)), LINES, None)
    looked(face)

    shown = [
        words for name in ("desk", "number") for each in things(face, name) for words in each.childItems()
    ]
    assert len(shown) >= 8
    for words in shown:
        assert float(words.property("contentWidth")) <= words.width() + 1
        # A line is empty above and below its letters.
        assert float(words.property("contentHeight")) <= words.height() + 0.35 * size(words)
        assert not words.property("truncated")


@pytest.mark.parametrize(("width", "height"), SCREENS)
def test_the_board_holds_as_many_earlier_calls_as_a_screen_can_show(
    face: DisplayFace, hall: FakeHall, width: int, height: int
) -> None:
    face.window.resize(width, height)
    hall.board = Board(tuple(call(42 - at, 12) for at in range(6)), LINES, None)
    looked(face)

    assert (
        len(names(face)) == {(1920, 1080): 4, (1280, 1024): 6, (1024, 768): 5, (1080, 1920): 6}[width, height]
    )


def test_each_who_is_awaited_is_green_also_once_somebody_else_was_called(
    face: DisplayFace, hall: FakeHall
) -> None:
    hall.board = Board((call(42), call(41), replace(call(40), open=False)), (), None)
    looked(face)

    colours = [QColor(words.property("color")).name() for words in names(face)]
    assert colours[0] == colours[1] != colours[2]


@pytest.mark.parametrize(("width", "height"), SCREENS)
def test_the_longest_announcement_stays_below_the_clock_while_nobody_is_called(
    face: DisplayFace, hall: FakeHall, width: int, height: int
) -> None:
    face.window.resize(width, height)
    hall.board = Board((), LINES, LONGEST)
    looked(face)

    (arabic,), (english,) = things(face, "message"), things(face, "message-english")
    for words in (arabic, english):
        assert float(words.property("contentHeight")) <= words.height() + 1
    assert box(face, "time").bottom() < box(face, "message").top()
    assert box(face, "message-english").bottom() < box(face, "waiting").top()


@pytest.mark.parametrize(("width", "height"), SCREENS)
@pytest.mark.parametrize("said", [SHORT, LONG, LONGEST], ids=["short", "long", "longest"])
def test_every_page_of_an_announcement_is_read_from_afar_and_leaves_the_calls_their_place(
    face: DisplayFace, hall: FakeHall, width: int, height: int, said: Text
) -> None:
    face.window.resize(width, height)
    hall.board = Board((call(42), call(41), call(40)), LINES, said)
    for _ in range(8):
        hall.now_ms += PAGE_MS
        looked(face)

        shown = [*things(face, "announced"), *things(face, "announced-below")]
        assert len(shown) == (2 if said is SHORT else 1)
        for words in shown:
            assert size(words) > 1.4 * unit(face)
            assert float(words.property("contentWidth")) <= words.width() + 1
            assert float(words.property("contentHeight")) <= words.height() + 0.35 * size(words)
        assert len(names(face)) == 3


@pytest.mark.parametrize("said", [LONG.ar, LONG.en, LONGEST.ar, LONGEST.en, "و" * 200])
def test_the_pages_of_an_announcement_are_all_of_it_and_fit_the_board(said: str) -> None:
    pages = pages_of(said)

    assert "".join(pages).replace(" …", "").replace(" ", "") == said.replace(" ", "")
    assert max(map(len, pages)) <= 2 * LINE_LETTERS


def test_a_page_of_an_announcement_ends_with_a_clause_and_parts_no_date() -> None:
    assert pages_of(LONG.en) == (
        "The embassy is closed on Thursday 3 December 2026; …",
        "appointments go on on Sunday.",
    )
    first, _ = pages_of(LONG.ar)
    assert first == "تغلق السفارة أبوابها يوم الخميس 3 كانون الأول 2026 …"


@pytest.mark.parametrize(("width", "height"), SCREENS)
def test_all_lines_of_the_hall_stand_beside_one_another(
    face: DisplayFace, hall: FakeHall, width: int, height: int
) -> None:
    face.window.resize(width, height)
    hall.board = Board((call(42),), LINES, None)
    looked(face)

    assert (
        len({round(each.mapToScene(each.boundingRect().center()).y()) for each in things(face, "line")}) == 1
    )


def test_a_board_without_calls_has_no_heads_over_nothing(face: DisplayFace, hall: FakeHall) -> None:
    looked(face)

    assert not things(face, "titles")
    assert not things(face, "waiting")
    assert "يُنادى رقمكم" in text(face, "message")


def test_no_clock_that_stands_still_is_shown_while_the_store_is_away(
    face: DisplayFace, hall: FakeHall
) -> None:
    looked(face)
    assert things(face, "time")
    hall.gone = True
    looked(face)

    assert not things(face, "time")
