"""The hall sees numbers and desks, the newest call first, and hears them in words."""

from __future__ import annotations

import pytest

from kiosk.devices.sound.voice import CHIME
from kiosk.domain.hall import Hall
from kiosk.domain.service import Language, Text
from kiosk.office.hall.board import Board, Call, board, phrases
from tests.office.hall.at_counter import counter, desk, ticket
from tests.office.hall.test_walk_in import waits
from tests.office.station import Station
from tests.office.visitors import tap

HALL = Hall(desks=(desk("1"), desk("2")))


def seen(lent: Station) -> Board:
    return board(lent.desk.store, lent.desk.catalogue, HALL, counter(lent).today)


def test_the_newest_call_stands_first_and_each_number_once(lent: Station) -> None:
    here, there = counter(lent), counter(lent, "2")
    waits(lent), waits(lent), waits(lent, 3)
    first = ticket(here.call_next(tap()))
    ticket(there.call_next(tap()))
    lent.now_ms += 1000
    again = ticket(here.call(tap(), first))

    calls = seen(lent).calls
    assert [(call.number, call.desk.en, call.nth, call.open) for call in calls] == [
        (1, "Window 1", 2, True),
        (2, "Window 2", 1, True),
    ]
    ticket(here.start(tap(), again))
    assert [call.open for call in seen(lent).calls] == [False, True]


def test_a_second_call_is_a_new_one_to_be_heard(lent: Station) -> None:
    here = counter(lent)
    waits(lent)
    called = ticket(here.call_next(tap()))
    before = seen(lent).calls[0].id
    here.call(tap(), called)

    assert seen(lent).calls[0].id != before


def test_people_are_counted_in_each_line_and_nothing_tells_for_what(lent: Station) -> None:
    waits(lent, 4), waits(lent)

    assert [(line.line.arabic_letter, line.people) for line in seen(lent).waiting] == [("ج", 5)]


def test_a_call_is_said_with_the_desk_in_its_own_case() -> None:
    call = Call("id", "J", "ج", 142, Text("شباك 2", "Window 2"), 1, True)

    arabic = phrases(call, Language.ARABIC)
    assert arabic[0].key == CHIME
    assert [phrase.key for phrase in arabic[2:5]] == ["letter-j", "n-100", "and-42"]
    assert arabic[-1].text == "اِثْنَيْن"
    assert [phrase.text for phrase in phrases(call, Language.ENGLISH)] == [
        *("Number", "J", "100", "and 42", "please go to", "Window", "2"),
    ]


@pytest.mark.parametrize("name", ["شباك 3", "الشباك 3"])
def test_a_window_is_said_in_its_own_case_however_set_up_writes_it(name: str) -> None:
    call = Call("id", "J", "ج", 7, Text(name, "Window 3"), 1, True)

    assert [phrase.text for phrase in phrases(call, Language.ARABIC)[-2:]] == ["الشُّبَّاكِ رَقْمِ", "ثَلَاثَة"]


@pytest.mark.parametrize("language", Language)
def test_another_desk_with_a_number_is_never_said_by_the_window_s_recording(language: Language) -> None:
    call = Call("id", "J", "ج", 7, Text("الصندوق 2", "Cashier 2"), 1, True)

    said = phrases(call, language)[-2]
    assert (said.text, said.key) == (call.desk.in_language(language).removesuffix(" 2"), "")


def test_a_desk_without_a_number_is_said_by_its_name() -> None:
    call = Call("id", "J", "ج", 7, Text("الصندوق", "Cashier"), 1, True)

    assert phrases(call, Language.ARABIC)[-1].text == "الصندوق"


def test_one_of_several_halls_is_shown_its_own_desks_and_their_lines(lent: Station) -> None:
    here, there = counter(lent), counter(lent, "2")
    waits(lent), waits(lent), waits(lent)
    ticket(here.call_next(tap()))
    ticket(there.call_next(tap()))

    def shown(*desks: str) -> Board:
        return board(lent.desk.store, lent.desk.catalogue, HALL, counter(lent).today, desks)

    assert [call.desk.en for call in shown("2").calls] == ["Window 2"]
    assert [line.people for line in shown("2").waiting] == [1]
    assert (shown("elsewhere").calls, shown("elsewhere").waiting) == ((), ())
    assert len(shown().calls) == 2
