"""The form asks what applies, hands over what doesn't, and files nothing that was taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from kiosk.domain.draft import Answer, Draft
from kiosk.domain.form import fees_on, finish, papers_for, visible_steps
from kiosk.domain.questions import Condition
from kiosk.domain.service import Fee, Paper, Relation, Speed
from tests.domain.a_form import COMPANIONS, MINOR, K, keys, paper_ids
from tests.domain.made_up import LABEL, TODAY, a_draft, a_field, a_service, a_step


def test_who_asks_for_themselves_is_not_asked_twice() -> None:
    assert not any(key.startswith("asking.") for key in keys(a_draft(Relation.SELF)))
    assert "asking.given_name" in keys(a_draft(Relation.CHILD))


def test_only_an_agent_is_asked_for_the_power_of_attorney() -> None:
    assert "asking.attorney" in keys(a_draft(Relation.AGENT))
    assert "asking.attorney" not in keys(a_draft(Relation.CHILD))


def test_an_answer_opens_what_depends_on_it() -> None:
    assert "form.office" not in keys(a_draft())
    assert "form.office" not in keys(a_draft(form__reported="no"))
    assert "form.office" in keys(a_draft(form__reported="yes"))


def test_an_answer_that_is_hidden_opens_nothing() -> None:
    shown = a_draft(form__reported="yes", form__office="yes")
    assert "form.officer" in keys(shown)
    assert "form.officer" not in keys(a_draft(form__reported="no", form__office="yes"))


def test_a_birth_date_that_is_hidden_opens_nothing() -> None:
    service = a_service(
        a_step(
            "a",
            "concerned",
            a_field("concerned.born", K.YES_NO),
            a_field("concerned.birth_date", K.PARTIAL_DATE, when=(Condition("concerned.born", ("yes",)),)),
        ),
        papers=(Paper("guardianship", LABEL, when=(MINOR,)),),
    )
    draft = a_draft(concerned__born="no", concerned__birth_date="1980")
    assert [paper.id for paper in papers_for(service, draft, TODAY)] == ["guardianship"]


def test_a_step_without_a_field_to_show_is_left_out() -> None:
    service = a_service(a_step("a", "form", a_field("form.b", when=(Condition("speed", ("urgent",)),))))
    assert visible_steps(service, a_draft(), TODAY) == ()
    assert len(visible_steps(service, replace(a_draft(), speed=Speed.URGENT), TODAY)) == 1


@pytest.mark.parametrize(
    ("birth", "asked"),
    [("2020-01-01", True), ("1990-01-01", False), ("", True), ("2012", True), ("2011", False)],
)
def test_a_childs_questions_are_asked_wherever_the_age_may_fit(birth: str, asked: bool) -> None:
    assert ("form.guardian" in keys(a_draft(concerned__birth_date=birth))) is asked


def test_papers_follow_relation_age_and_answers() -> None:
    child = a_draft(Relation.CHILD, concerned__birth_date="2020-05-01", concerned__sex="male")
    assert paper_ids(child) == ["identity", "relation_proof", "guardianship"]
    grown = a_draft(Relation.SELF, concerned__birth_date="1990", concerned__sex="male")
    assert paper_ids(grown) == ["identity", "service_record"]


def test_a_paper_for_adults_is_listed_where_the_year_of_birth_leaves_it_open() -> None:
    for year, listed in (("2012", True), ("2013", False)):
        draft = a_draft(concerned__birth_date=year, concerned__sex="male")
        assert ("service_record" in paper_ids(draft)) is listed


def test_while_nothing_is_known_nobody_is_told_too_few_papers() -> None:
    everything = ["identity", "relation_proof", "guardianship", "service_record"]
    assert paper_ids(a_draft(None)) == everything
    assert paper_ids(a_draft(Relation.CHILD)) == everything


def test_an_answer_left_to_the_clerk_rules_no_paper_out() -> None:
    draft = a_draft(Relation.SELF, concerned__birth_date="1990")
    left = {**draft.answers, "concerned.sex": Answer("female", by_clerk=True)}
    assert "service_record" in paper_ids(replace(draft, answers=left))
    assert "service_record" not in paper_ids(a_draft(concerned__birth_date="1990", concerned__sex="female"))


def test_before_anything_is_asked_papers_of_every_question_are_listed() -> None:
    companion = Condition("form.companion", ("mother",))
    service = a_service(
        a_step(
            "minor",
            "form",
            a_field("form.companion", K.CHOICE, choices=COMPANIONS),
            when=(Condition("relation", ("child",)),),
        ),
        papers=(Paper("guardianship", LABEL, when=(companion,)),),
    )

    def listed(draft: Draft) -> bool:
        return bool(papers_for(service, draft, TODAY))

    assert listed(a_draft(None))
    assert listed(a_draft(Relation.CHILD))
    assert listed(a_draft(Relation.CHILD, form__companion="mother"))
    assert not listed(a_draft(Relation.CHILD, form__companion="father"))
    assert not listed(a_draft(Relation.SELF))


def test_a_fee_holds_from_its_first_to_its_last_day_at_its_speed() -> None:
    first, last = date(2025, 6, 26), date(2026, 12, 31)
    base = Fee("base", LABEL, Decimal("200.00"), "USD", first, last, Speed.ORDINARY)
    fine = Fee("fine", LABEL, None, None, first)
    service = a_service(fees=(base, fine))
    day = timedelta(days=1)
    assert fees_on(service, Speed.ORDINARY, first - day) == ()
    assert fees_on(service, Speed.ORDINARY, first) == fees_on(service, Speed.ORDINARY, last) == (base, fine)
    assert fees_on(service, Speed.ORDINARY, last + day) == fees_on(service, Speed.URGENT, first) == (fine,)
    assert finish(service, a_draft(), first, "visit", "v1").fee_ids == ("base", "fine")
