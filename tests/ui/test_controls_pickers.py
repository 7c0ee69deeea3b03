"""Answers are picked by tapping: choices, yes or no, long lists, dates and periods."""

from __future__ import annotations

import pytest

from kiosk.domain.service import Language
from kiosk.ui.theme import Comfort
from tests.ui.stage import PANELS, Stage, Stages


def _value(stage: Stage, name: str, what: str = "value") -> str:
    return str(stage.control(name).property(what))


@pytest.mark.parametrize("panel", PANELS)
@pytest.mark.parametrize("low_reach", [False, True])
def test_a_day_is_picked_in_four_taps(stages: Stages, panel: str, low_reach: bool) -> None:
    stage = stages.open("date", panel, comfort=Comfort(low_reach=low_reach))

    for name in ("decade-1960", "year-1961", "month-5", "day-3"):
        stage.visitor.tap(name)

    assert _value(stage, "birth") == "1961-05-03"
    assert stage.control("birth").property("complete") is True


def test_a_document_with_a_year_alone_needs_no_more(stages: Stages) -> None:
    stage = stages.open("date")
    for name in ("decade-1930", "year-1938"):
        stage.visitor.tap(name)
    assert stage.control("birth").property("complete") is False

    stage.visitor.tap("year-only")

    assert _value(stage, "birth") == "1938"
    assert stage.control("birth").property("complete") is True


def test_one_part_is_picked_anew_and_the_rest_stays(stages: Stages) -> None:
    stage = stages.open("date")
    for name in ("decade-1960", "year-1961", "month-5", "day-3"):
        stage.visitor.tap(name)

    for name in ("slot-year", "decade-1970", "year-1972"):
        stage.visitor.tap(name)

    assert _value(stage, "birth") == "1972-05-03"


def test_a_day_that_the_new_month_lacks_is_asked_again(stages: Stages) -> None:
    stage = stages.open("date")
    for name in ("decade-1960", "year-1961", "month-5", "day-31", "slot-month", "month-6"):
        stage.visitor.tap(name)

    assert _value(stage, "birth") == "1961-06"
    assert stage.control("birth").property("complete") is False
    assert stage.visitor.sees("day-30")
    assert not stage.visitor.sees("day-31")


def test_months_show_levantine_name_and_number(stages: Stages) -> None:
    stage = stages.open("date")
    for name in ("decade-1960", "year-1961"):
        stage.visitor.tap(name)
    stage.visitor.wait_for_frame()

    texts = stage.visitor.texts()

    assert texts[texts.index("تشرين الثاني") + 1] == "11"


@pytest.mark.parametrize("panel", PANELS)
def test_a_period_is_two_months(stages: Stages, panel: str) -> None:
    stage = stages.open("choice", panel)

    for name in ("period-from", "decade-1990", "year-1999", "month-1"):
        stage.visitor.tap(name)
    assert stage.control("period").property("complete") is False
    for name in ("period-to", "decade-2000", "year-2004", "month-7"):
        stage.visitor.tap(name)

    assert _value(stage, "period") == "1999-01/2004-07"
    assert stage.control("period").property("complete") is True


def test_of_a_few_answers_one_is_chosen(stages: Stages) -> None:
    stage = stages.open("choice")

    stage.visitor.tap("option-agent")

    assert _value(stage, "whom", "current") == "agent"
    assert _checked(stage) == ["agent"]


@pytest.mark.parametrize("panel", PANELS)
@pytest.mark.parametrize("language", Language)
def test_every_entry_of_a_long_list_is_reached_by_big_buttons(
    stages: Stages, panel: str, language: Language
) -> None:
    stage = stages.open("list", panel, language, Comfort("largest"))
    for wanted in ("SY-QU", "SY-RA", "SY-DI"):
        _turn_to(stage, wanted)
        stage.visitor.tap(f"option-{wanted}")

        assert _value(stage, "governorate", "current") == wanted


@pytest.mark.parametrize("panel", PANELS)
def test_a_long_list_is_narrowed_by_typing_and_stays_above_the_keyboard(stages: Stages, panel: str) -> None:
    stage = stages.open("list", panel)
    stage.visitor.tap("search")
    stage.visitor.type("ادل")
    stage.visitor.wait_for_frame()
    assert stage.visitor.sees("option-SY-ID")
    assert not stage.visitor.sees("option-SY-DI")

    stage.visitor.tap("option-SY-ID")

    assert _value(stage, "governorate", "current") == "SY-ID"


def test_a_list_opens_where_the_chosen_entry_is(stages: Stages) -> None:
    stage = stages.open("list", "landscape")
    _turn_to(stage, "SY-QU")
    stage.visitor.tap("option-SY-QU")
    stage.theme.set_comfort(Comfort("large"))
    stage.visitor.wait_for_frame()

    assert stage.visitor.sees("option-SY-QU")


def test_nothing_found_is_said(stages: Stages) -> None:
    stage = stages.open("list", language=Language.ENGLISH)
    stage.visitor.tap("search")
    stage.visitor.type("ضضض")
    stage.visitor.wait_for_frame()

    assert "Nothing in the list is written like this." in stage.visitor.texts()


def _turn_to(stage: Stage, wanted: str) -> None:
    for button in ("page-more", "page-back"):
        while not stage.visitor.sees(f"option-{wanted}") and _usable(stage, button):
            stage.visitor.tap(button)
            stage.visitor.wait_for_frame()


def _usable(stage: Stage, button: str) -> bool:
    return stage.visitor.sees(button) and stage.visitor.item(button).isEnabled()


def _checked(stage: Stage) -> list[str]:
    named = [item for item in stage.items() if item.objectName().startswith("option-")]
    return [item.objectName().removeprefix("option-") for item in named if item.property("checked")]


@pytest.mark.parametrize("panel", PANELS)
def test_what_one_picks_from_stays_in_sight_however_large_the_text(stages: Stages, panel: str) -> None:
    stage = stages.open("date", panel, comfort=Comfort("largest"))
    for tapped, follows in (("decade-1960", "year-1960"), ("year-1960", "month-1"), ("month-1", "day-1")):
        stage.visitor.tap(tapped)
        stage.visitor.wait_for_frame()

        assert stage.visitor.sees(follows)


def test_one_picker_is_open_on_a_page_the_one_touched(stages: Stages) -> None:
    stage = stages.open("dates")
    stage.visitor.wait_for_frame()
    assert stage.visitor.offers("birth > decade-1960")
    assert not stage.visitor.offers("marriage > decade-1960")

    stage.visitor.tap("marriage > slot-year")

    assert stage.visitor.offers("marriage > decade-1960")
    assert not stage.visitor.offers("birth > decade-1960")
