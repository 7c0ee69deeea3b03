"""The form asks what applies, hands over what doesn't, and files nothing that was taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.document_part import DocumentPart
from kiosk.domain.draft import Answer, Draft
from kiosk.domain.form import (
    fees_on,
    finish,
    gaps,
    gaps_in,
    missing_papers,
    papers_for,
    visible_steps,
)
from kiosk.domain.questions import Choice, Condition, FieldKind
from kiosk.domain.service import Fee, Paper, Relation, Service, Speed
from tests.domain.made_up import LABEL, SEXES, TODAY, a_draft, a_field, a_service, a_step

K = FieldKind
MINOR = Condition("age", below=14)
ADULT = Condition("age", at_least=14)

SERVICE = a_service(
    a_step(
        "concerned.name",
        "concerned",
        a_field("concerned.given_name", K.ARABIC_NAME),
        a_field("concerned.latin", K.LATIN_NAME, required=False, prefill=DocumentPart.LATIN_SURNAME),
        a_field("concerned.birth_date", K.PARTIAL_DATE, prefill=DocumentPart.BIRTH_DATE),
        a_field("concerned.sex", K.CHOICE, choices=SEXES, prefill=DocumentPart.SEX),
    ),
    a_step("registry.place", "concerned", a_field("registry.place", K.REGISTRY_PLACE)),
    a_step(
        "asking.name",
        "asking",
        a_field("asking.given_name", K.ARABIC_NAME),
        a_field("asking.birth_date", K.PARTIAL_DATE, prefill=DocumentPart.BIRTH_DATE),
    ),
    a_step(
        "asking.attorney",
        "asking",
        a_field("asking.attorney"),
        when=(Condition("relation", ("agent",)),),
    ),
    a_step(
        "form.report",
        "form",
        a_field("form.reported", K.YES_NO),
        a_field("form.office", when=(Condition("form.reported", ("yes",)),)),
        a_field("form.officer", when=(Condition("form.office", ("yes",)),)),
    ),
    a_step("form.guardian", "form", a_field("form.guardian"), when=(MINOR,)),
    a_step("form.why", "form", a_field("form.why"), when=(Condition("speed", ("urgent",)),)),
    a_step("contact.phone", "form", a_field("contact.phone", K.PHONE)),
    papers=(
        Paper("identity", LABEL),
        Paper("relation_proof", LABEL, when=(Condition("relation", ("child", "spouse")),)),
        Paper("guardianship", LABEL, when=(Condition("relation", ("child",)), MINOR)),
        Paper("service_record", LABEL, when=(Condition("concerned.sex", ("male",)), ADULT)),
    ),
)


COMPANIONS = (Choice("father", LABEL), Choice("mother", LABEL))


def keys(draft: Draft, service: Service = SERVICE) -> list[str]:
    return [field.key for step in visible_steps(service, draft, TODAY) for field in step.fields]


def paper_ids(draft: Draft) -> list[str]:
    return [paper.id for paper in papers_for(SERVICE, draft, TODAY)]


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


def test_gaps_are_what_is_required_and_empty_or_left_to_the_clerk() -> None:
    draft = a_draft(concerned__given_name="محمد", concerned__birth_date="1990", form__reported="no")
    by_clerk = Answer(by_clerk=True)
    draft = replace(draft, answers={**draft.answers, "concerned.sex": by_clerk, "concerned.latin": by_clerk})
    expected = ("concerned.latin", "concerned.sex", "registry.place", "contact.phone")
    assert gaps(SERVICE, draft, TODAY) == expected


def test_a_step_asks_again_only_for_what_nobody_answered() -> None:
    draft = a_draft(concerned__given_name="محمد")
    draft = replace(draft, answers={**draft.answers, "concerned.sex": Answer(by_clerk=True)})
    assert gaps_in(visible_steps(SERVICE, draft, TODAY)[0], draft) == ("concerned.birth_date",)


def test_a_paper_is_missing_when_the_person_said_so() -> None:
    draft = replace(a_draft(Relation.SPOUSE), papers={"identity": True, "relation_proof": False})
    assert missing_papers(SERVICE, draft, TODAY) == ("relation_proof",)
    assert missing_papers(SERVICE, a_draft(Relation.SPOUSE), TODAY) == ()


def test_a_paper_that_not_everybody_has_is_never_missing() -> None:
    service = a_service(papers=(Paper("identity", LABEL), Paper("old_copy", LABEL, optional=True)))
    draft = replace(a_draft(), papers={"identity": False, "old_copy": False})
    assert missing_papers(service, draft, TODAY) == ("identity",)
    assert finish(service, draft, TODAY, "visit", "v1").missing_papers == ("identity",)


def test_what_was_not_said_of_a_paper_is_not_filed() -> None:
    filing = finish(SERVICE, replace(a_draft(Relation.SPOUSE), papers={"identity": False}), TODAY, "v", "v1")
    assert filing.draft.papers == {"identity": False}


def test_what_was_taken_back_is_not_filed() -> None:
    draft = a_draft(
        Relation.SELF,
        concerned__given_name="محمد",
        asking__given_name="سامر",
        form__reported="no",
        form__office="مركز",
        unknown__key="x",
        contact__phone="",
    )
    draft = replace(draft, papers={"identity": True, "relation_proof": True, "unknown": True})
    filing = finish(SERVICE, draft, TODAY, "visit", "v1")
    assert set(filing.draft.answers) == {"concerned.given_name", "form.reported"}
    assert filing.draft.papers == {"identity": True}
    assert (filing.visit_id, filing.catalogue_version) == ("visit", "v1")


def test_what_the_clerk_fills_is_filed_without_a_value() -> None:
    draft = replace(a_draft(), answers={"concerned.given_name": Answer("half", by_clerk=True)})
    filing = finish(SERVICE, draft, TODAY, "visit", "v1")
    assert filing.draft.answers == {"concerned.given_name": Answer(by_clerk=True)}
    assert "concerned.given_name" in filing.gaps


def test_a_filing_is_found_by_every_name_and_document_number_in_it() -> None:
    service = a_service(
        a_step("a", "concerned", a_field("a.name", K.ARABIC_NAME), a_field("a.latin", K.LATIN_NAME)),
        a_step(
            "b", "concerned", a_field("b.number", K.NATIONAL_NUMBER), a_field("b.pass", K.PASSPORT_NUMBER)
        ),
        a_step("c", "form", a_field("c.pass", K.PASSPORT_NUMBER), a_field("c.text")),
        a_step("d", "asking", a_field("d.name", K.ARABIC_NAME)),
    )
    answers = {"a__name": "محمد", "a__latin": "AHMAD", "b__number": "01020304050", "b__pass": "N1"}
    draft = a_draft(Relation.SELF, **answers, c__pass="N1", c__text="x", d__name="سامر")
    filing = finish(service, draft, TODAY, "visit", "v1")
    assert filing.names == ("محمد", "AHMAD")
    assert filing.document_numbers == ("01020304050", "N1")


def test_what_was_typed_before_it_was_left_to_the_clerk_counts_for_nothing() -> None:
    draft = a_draft(Relation.CHILD)
    for value, by_clerk, asked in (("1990", False, False), ("1990", True, True)):
        draft = replace(draft, answers={"concerned.birth_date": Answer(value, by_clerk)})
        assert ("form.guardian" in keys(draft)) is asked


ANSWERS = st.dictionaries(
    st.sampled_from([field.key for step in SERVICE.steps for field in step.fields]),
    st.builds(Answer, st.sampled_from(["", "yes", "no", "male", "2020", "1990-01-01", "نص"]), st.booleans()),
)


@given(ANSWERS, st.sampled_from(Relation), st.sampled_from(Speed))
def test_filing_twice_files_the_same(answers: dict[str, Answer], relation: Relation, speed: Speed) -> None:
    draft = replace(a_draft(relation), speed=speed, answers=answers)
    filing = finish(SERVICE, draft, TODAY, "visit", "v1")
    assert finish(SERVICE, filing.draft, TODAY, "visit", "v1") == filing
    visible = set(keys(filing.draft))
    assert set(filing.draft.answers) <= visible
    assert set(filing.gaps) <= visible


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
