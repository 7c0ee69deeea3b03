"""Slots, leases and bookings cross the line as they are, and anything else is known as something else."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.appointment import Appointment, BookingNews
from kiosk.domain.canonical import canonical
from kiosk.domain.holder import HolderDigests
from kiosk.domain.lease import LeaseAnswer, LeaseOffer, MissionTime, SlotOffer
from kiosk.domain.service import Language
from kiosk.domain.states import AppointmentState
from kiosk.sync.bookings import BookingPage, booking_page_body, read_booking_page
from kiosk.sync.leases import (
    LeaseTargets,
    encode_targets,
    lease_answer_body,
    read_lease_answer,
    read_targets,
)
from kiosk.sync.wire import WireError

TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20)
WHOLE = st.integers(0, 2**63 - 1)
FEW = st.integers(0, 1000)
BYTES = st.binary(min_size=16, max_size=16)
TARGETS = st.builds(
    LeaseTargets,
    WHOLE,
    st.lists(st.tuples(TEXT, FEW), max_size=5).map(tuple),
    WHOLE,
    st.none() | st.lists(st.tuples(TEXT, TEXT, st.integers(1, 1000)), max_size=5).map(tuple),
    TEXT,
)
SLOTS = st.builds(SlotOffer, TEXT, TEXT, TEXT, WHOLE, WHOLE, WHOLE, st.booleans())
LEASES = st.builds(LeaseOffer, TEXT, TEXT, WHOLE, st.booleans())
ANSWERS = st.builds(
    LeaseAnswer,
    WHOLE,
    st.lists(SLOTS, max_size=4).map(tuple),
    st.lists(LEASES, max_size=4).map(tuple),
    WHOLE,
    st.none() | st.builds(MissionTime, TEXT, TEXT, TEXT),
)
APPOINTMENTS = st.builds(
    Appointment,
    TEXT,
    TEXT,
    TEXT,
    TEXT,
    WHOLE,
    WHOLE,
    WHOLE,
    st.sampled_from(AppointmentState),
    TEXT,
    st.sampled_from(Language),
    TEXT,
    WHOLE,
    WHOLE,
    TEXT,
)
NEWS = st.builds(
    BookingNews, WHOLE, APPOINTMENTS, st.none() | st.builds(HolderDigests, BYTES, BYTES, BYTES), st.booleans()
)
PAGES = st.builds(BookingPage, st.lists(NEWS, max_size=3).map(tuple), WHOLE, st.booleans())


@given(TARGETS)
def test_targets_arrive_as_they_were_sent(asked: LeaseTargets) -> None:
    assert read_targets(encode_targets(asked)) == asked


@given(ANSWERS)
def test_slots_and_leases_arrive_as_they_were_sent(answer: LeaseAnswer) -> None:
    assert read_lease_answer(canonical(lease_answer_body(answer))) == answer


@given(PAGES)
def test_bookings_arrive_as_they_were_sent(page: BookingPage) -> None:
    assert read_booking_page(canonical(booking_page_body(page))) == page


TARGETS_BODY = {"epoch": 1, "targets": [["slot", 3]], "after": 0, "held": [["lease", "slot", 2]]}
ANSWER_BODY = lease_answer_body(
    LeaseAnswer(1, (SlotOffer("s", "g", "2026-11-25", 1, 30, 4, True),), (LeaseOffer("l", "s", 2, False),), 5)
)


@pytest.mark.parametrize(
    "bent",
    [
        {"epoch": -1},
        {"epoch": True},
        {"targets": {}},
        {"targets": [["slot"]]},
        {"targets": [["slot", "3"]]},
        {"targets": [["slot", 1001]]},
        {"targets": [["a\0b", 3]]},
        {"targets": [["slot", 3]] * 20_001},
        {"after": None},
        {"held": [["lease", "slot"]]},
        {"held": "all"},
        {"held": [["lease", "slot", 0]]},
        {"held": [["lease", "slot", 1001]]},
        {"incarnation": 5},
    ],
)
def test_what_is_no_target_is_refused(bent: dict[str, Any]) -> None:
    assert read_targets(canonical(TARGETS_BODY)).targets == (("slot", 3),)
    with pytest.raises(WireError):
        read_targets(canonical({**TARGETS_BODY, **bent}))


@pytest.mark.parametrize(
    "bent",
    [
        {"epoch": "1"},
        {"slots": [["s", "g", "2026-11-25", 1, 30, 4]]},
        {"slots": [["s", "g", "2026-11-25", 1, 30, 4, 1]]},
        {"leases": [["l", "s", -2, False]]},
        {"leases": None},
        {"number": 2**63},
        {"mission_time": "08:00"},
        {"mission_time": {"timetable": "{}", "time_zone": "Asia/Riyadh"}},
        {"mission_time": {"timetable": {}, "time_zone": "Asia/Riyadh", "edition": ""}},
    ],
)
def test_what_is_no_answer_is_refused(bent: dict[str, Any]) -> None:
    assert read_lease_answer(canonical(ANSWER_BODY)).number == 5
    with pytest.raises(WireError):
        read_lease_answer(canonical({**ANSWER_BODY, **bent}))


def test_an_older_portal_tells_no_time_and_what_a_newer_one_says_beside_it_is_passed_over() -> None:
    told = MissionTime("{}", "Asia/Riyadh", "name")
    body: dict[str, Any] = {**ANSWER_BODY, "mission_time": {**asdict(told), "more": 5}}
    assert read_lease_answer(canonical(body)).mission_time == told
    del body["mission_time"]
    assert read_lease_answer(canonical(body)).mission_time is None


@pytest.mark.parametrize("content", [b"", b"[]", b"null", b"{}", b'{"bookings":[{}],"last":1,"more":false}'])
def test_what_is_no_page_is_refused(content: bytes) -> None:
    for read in (read_booking_page, read_lease_answer, read_targets):
        with pytest.raises(WireError):
            read(content)


def test_a_state_of_a_newer_portal_is_passed_over_and_the_cursor_passes_it_too() -> None:
    made = Appointment("a", "r", "s", "g", 1, 2, 3, AppointmentState.BOOKED, "A", Language.ARABIC, "", 4, 5)
    page = BookingPage((BookingNews(7, made, None), BookingNews(9, made, None)), 9, more=True)
    body: dict[str, Any] = json.loads(canonical(booking_page_body(page)))
    body["bookings"][1]["state"] = "sent_to_the_moon"
    body["bookings"][0]["more"] = "of a newer portal"
    read = read_booking_page(canonical(body))
    assert ([one.number for one in read.items], read.last, read.more) == ([7], 9, True)
