"""A number's paper and an appointment's slip say when and what to bring, with one clock time."""

from __future__ import annotations

import dataclasses
import re

import pytest

from kiosk.domain.service import Language
from kiosk.domain.waiting import WaitingRange
from tests.paper.said import said
from tests.paper.slips import appointment_slip, ticket_slip

AR, EN = Language.ARABIC, Language.ENGLISH


def test_the_slip_of_a_changed_appointment_says_which_one_is_void() -> None:
    changed = dataclasses.replace(appointment_slip(AR), replaces="014821093756")

    assert "تحلّ محلّ الموعد رقم 0148 2109 3756." in said(changed)
    assert "الورقة السابقة لم تعد صالحة." in said(changed)
    assert "تحلّ محلّ" not in said(appointment_slip(AR))


def test_what_one_person_brings_is_not_said_to_be_for_each() -> None:
    alone = dataclasses.replace(appointment_slip(AR), persons=1)

    assert "الأوراق المطلوبة:\nجواز السفر القديم" in said(alone)


def test_when_a_number_was_taken_stands_apart_from_the_day() -> None:
    walked_in = said(ticket_slip(AR, due=False))

    assert "29/11/2026\n19 جمادى الآخرة 1448 هـ\nأُخذ الرقم الساعة 9:05 صباحاً" in walked_in


def test_an_appointments_slip_says_when_and_what_to_bring() -> None:
    text = said(appointment_slip(AR))
    for sentence in (
        "ورقة الموعد",
        "الأحد 29 تشرين الثاني 2026\n29/11/2026\n19 جمادى الآخرة 1448 هـ\nالساعة 9:30 صباحاً",
        "يُرجى الحضور قبل الموعد بربع ساعة.",
        "تجديد جواز سفر عادي\nانتهى جوازي أو قارب الانتهاء\nPassport renewal",
        "العدد: 3 أشخاص",
        "الأوراق المطلوبة لكل شخص:\nجواز السفر القديم",
        "رقم الموعد\n0102 5073 1188",
        "الحجز مجاني وباسم صاحبه ولا يُباع. لا تدفعوا لأحد مقابله.",
    ):
        assert sentence in text
    assert "No paper is needed" in said(dataclasses.replace(appointment_slip(EN), papers=()))


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("copy", [1, 2])
def test_an_appointments_slip_has_one_clock_time(language: Language, copy: int) -> None:
    assert re.findall(r"\d+:\d\d", said(appointment_slip(language, copy))) == ["9:30"]


@pytest.mark.parametrize(("due", "clock"), [(True, "9:30"), (False, "9:05")])
def test_a_ticket_has_one_clock_time_when_it_is_called_or_else_when_it_was_given(
    due: bool, clock: str
) -> None:
    assert re.findall(r"\d+:\d\d", said(ticket_slip(EN, due=due, copy=2))) == [clock]


@pytest.mark.parametrize(
    ("shortest", "longest", "arabic", "english"),
    [
        (0, 5, "أقل من 5 دقائق", "less than 5 minutes"),
        (0, 10, "حتى 10 دقائق", "up to 10 minutes"),
        (20, 35, "من 20 إلى 35 دقيقة", "20 to 35 minutes"),
        (60, 85, "من ساعة إلى ساعة ونصف", "1 to 1½ hours"),
        (95, 120, "من ساعة ونصف إلى ساعتين", "1½ to 2 hours"),
        (120, 150, "من ساعتين إلى ثلاث ساعات", "2 to 3 hours"),
        (190, 240, "أكثر من ثلاث ساعات", "more than 3 hours"),
    ],
)
def test_a_walk_ins_paper_says_how_long_it_takes(
    shortest: int, longest: int, arabic: str, english: str
) -> None:
    wait = WaitingRange(shortest, longest)

    assert f"مدة الانتظار: {arabic}" in said(dataclasses.replace(ticket_slip(AR, due=False), wait=wait))
    assert f"Waiting time: {english}" in said(dataclasses.replace(ticket_slip(EN, due=False), wait=wait))
    assert "Waiting time" not in said(ticket_slip(EN, due=False))


def test_a_number_of_the_gate_says_what_to_do_with_it_instead_of_who_comes_before() -> None:
    told = said(dataclasses.replace(ticket_slip(EN, due=False), from_gate=True))

    assert "Hold this code to the scanner of a kiosk, or tell the reception what you came for." in told
    assert "before you" not in told


def test_a_ticket_has_the_reference_that_no_other_node_s_paper_has() -> None:
    for language in (AR, EN):
        assert "RUH-20261129-Q-B1-J042" in said(ticket_slip(language))


def test_only_who_is_called_in_their_order_is_told_to_wait_for_it() -> None:
    waiting = "Please wait until your number is called."
    walked_in = ticket_slip(EN, due=False)
    assert waiting in said(walked_in)
    assert waiting not in said(ticket_slip(EN))
    assert waiting not in said(dataclasses.replace(walked_in, from_gate=True))


def test_a_ticket_shows_its_number_twice_and_who_comes_before() -> None:
    arabic, english = said(ticket_slip(AR)), said(ticket_slip(EN))
    assert "رقم دوركم\nج 42\nج ٤٢\nالجوازات\nالعدد: 3 أشخاص\nقبلكم 6 أشخاص." in arabic
    assert "Your number\nJ 42\nج ٤٢\nPassports\nFor: 3 people\n6 people are before you." in english
    assert "If you miss your call, take no new number" in english
    assert "Nobody is before you." in said(ticket_slip(EN, due=False))
    assert "قبلكم شخص واحد." in said(dataclasses.replace(ticket_slip(AR), before=1))
