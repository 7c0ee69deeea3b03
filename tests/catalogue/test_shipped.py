"""The catalogue that ships: whole, right in both languages, and every form of it can be walked to its end."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.catalogue.mission_file import check_mission_file, read_mission_file
from kiosk.catalogue.reader import check_catalogue, load_catalogue
from kiosk.domain.draft import Answer, Draft
from kiosk.domain.fields import check
from kiosk.domain.form import fees_on, finish, gaps_in, papers_for, visible_steps
from kiosk.domain.mission import CatalogueChange
from kiosk.domain.questions import Field, FieldKind
from kiosk.domain.service import Language, Relation, Service, ServiceKind, Speed
from kiosk.domain.text import arabic_search_key
from tests.catalogue.conftest import ASSETS

TODAY = date(2026, 11, 23)
CATALOGUE = load_catalogue(ASSETS / "catalogue")

ANNOUNCED = [
    "criminal_record_certificate",
    "civil_individual_record",
    "civil_family_record",
    "civil_marriage_record",
    "civil_divorce_record",
    "civil_birth_record",
    "civil_death_record",
    "passport_movement_record",
    "passport_renewal",
    "traffic_driving_licence_verification",
    "passport_first_issue",
    "passport_first_issue_urgent",
    "passport_renewal_urgent",
    "passport_replacement_lost",
    "passport_replacement_damaged",
    "mission_appointment",
    "conscription_cash_allowance",
    "conscription_reserve_cash_allowance",
    "conscription_missed_service_allowance",
    "conscription_residence_deferral_first",
    "conscription_residence_deferral_renewal",
    "expatriate_visit_facilitation",
]
"""The services that the consular office announced, in its order."""

SHIPPED_DISABLED = {name for name in ANNOUNCED if name.startswith(("conscription_", "expatriate_"))}

RIGHT_ANSWERS = {
    FieldKind.ARABIC_NAME: "محمد",
    FieldKind.LATIN_NAME: "MOHAMMAD",
    FieldKind.NATIONAL_NUMBER: "01020304050",
    FieldKind.REGISTRY_PLACE: "دمشق",
    FieldKind.REGISTRY_NUMBER: "152",
    FieldKind.PASSPORT_NUMBER: "012345678",
    FieldKind.RESIDENCE_PERMIT: "2123456788",
    FieldKind.PARTIAL_DATE: "2001",
    FieldKind.PHONE: "0512345678",
    FieldKind.EMAIL: "name@example.org",
    FieldKind.ADDRESS: "الرياض",
    FieldKind.YES_NO: "yes",
    FieldKind.PERIOD: "2001/2004",
    FieldKind.NUMBER: "2",
    FieldKind.TEXT: "نص",
}

FILED = [service for service in CATALOGUE.services.values() if service.kind is ServiceKind.FILED]
WALKS = [(service, relation) for service in FILED for relation in service.relations]
NAMES = [f"{service.id}-{relation}" for service, relation in WALKS]


def answer_to(field: Field) -> str:
    """Return a right answer as a person may type it; the last choice, so that more questions open."""
    return field.choices[-1].value if field.choices else RIGHT_ANSWERS[field.kind]


def walk(service: Service, draft: Draft) -> Draft:
    """Answer step after step as a person does, until no visible step asks for anything."""
    for _ in range(100):
        waiting = [step for step in visible_steps(service, draft, TODAY) if gaps_in(step, draft)]
        if not waiting:
            return draft
        given_now = {}
        for field in waiting[0].fields:
            checked = check(field, answer_to(field), TODAY, "SA")
            assert (checked.fault, checked.value != "") == (None, True), field.key
            given_now[field.key] = Answer(checked.value)
        draft = replace(draft, answers={**draft.answers, **given_now})
    raise AssertionError("the form never ends")


def start(service: Service, relation: Relation, language: Language = Language.ARABIC) -> Draft:
    return Draft(service.id, language, service.speeds[0].speed, relation)


def test_it_has_no_fault() -> None:
    assert check_catalogue(ASSETS / "catalogue") == ()


def test_all_22_announced_services_are_there() -> None:
    assert len(ANNOUNCED) == 22
    shipped = {
        service.id for service in CATALOGUE.services.values() if service.kind is not ServiceKind.COUNTER
    }
    assert shipped == set(ANNOUNCED)


def test_what_ended_ships_disabled_with_its_reason_and_nothing_else_does() -> None:
    disabled = {
        service.id: service.disabled_reason for service in CATALOGUE.services.values() if not service.enabled
    }
    assert set(disabled) == SHIPPED_DISABLED
    assert all(disabled.values())


def test_a_mission_can_enable_what_ships_disabled() -> None:
    changes = [CatalogueChange(name, "enabled", {"enabled": True}, TODAY) for name in SHIPPED_DISABLED]
    enabled = CATALOGUE.with_changes(changes, TODAY)
    offered = {service.id for group in enabled.offered_groups() for service in enabled.offered(group.id)}
    assert offered >= SHIPPED_DISABLED
    assert len(offered) == len(enabled.services) - 1


def test_every_enabled_service_but_the_booking_is_on_the_menu() -> None:
    offered = {service.id for group in CATALOGUE.offered_groups() for service in CATALOGUE.offered(group.id)}
    enabled = {service.id for service in CATALOGUE.services.values() if service.enabled}
    assert offered == enabled - {"mission_appointment"}


@pytest.mark.parametrize(("service", "relation"), WALKS, ids=NAMES)
def test_a_form_can_be_filled_to_its_end(service: Service, relation: Relation) -> None:
    for option in service.speeds:
        draft = walk(service, replace(start(service, relation), speed=option.speed))
        filing = finish(service, draft, TODAY, "visit", CATALOGUE.version)
        assert filing.gaps == ()
        visible = [field for step in visible_steps(service, draft, TODAY) for field in step.fields]
        required = {field.key for field in visible if field.required}
        assert required <= set(filing.draft.answers) <= {field.key for field in visible}
        assert filing.missing_papers == ()
        assert filing.fee_ids == tuple(fee.id for fee in fees_on(service, option.speed, TODAY))


@pytest.mark.parametrize(("service", "relation"), WALKS, ids=NAMES)
def test_a_form_can_be_handed_in_with_everything_left_to_the_clerk(
    service: Service, relation: Relation
) -> None:
    filing = finish(service, start(service, relation), TODAY, "visit", CATALOGUE.version)
    by_clerk = {key: Answer(by_clerk=True) for key in filing.gaps}
    again = finish(
        service, replace(start(service, relation), answers=by_clerk), TODAY, "visit", CATALOGUE.version
    )
    assert filing.gaps
    assert set(filing.gaps) <= set(again.gaps)


@given(st.data())
def test_no_answer_leads_into_a_dead_end(data: st.DataObject) -> None:
    service, relation = data.draw(st.sampled_from(WALKS))
    fields = [field for step in service.steps for field in step.fields if field.choices]
    answers = {
        field.key: Answer(data.draw(st.sampled_from(field.choices)).value)
        for field in data.draw(st.lists(st.sampled_from(fields), unique=True) if fields else st.just([]))
    }
    draft = walk(service, replace(start(service, relation), answers=answers))
    assert finish(service, draft, TODAY, "visit", CATALOGUE.version).gaps == ()


@pytest.mark.parametrize("service", FILED, ids=lambda service: service.id)
def test_nobody_is_asked_for_a_latin_name_or_an_email(service: Service) -> None:
    for field in (field for step in service.steps for field in step.fields):
        if field.kind in (FieldKind.LATIN_NAME, FieldKind.EMAIL):
            assert not field.required, field.key


@pytest.mark.parametrize("service", FILED, ids=lambda service: service.id)
def test_an_unknown_fee_is_never_shown_as_nothing(service: Service) -> None:
    for speed in (option.speed for option in service.speeds):
        for fee in fees_on(service, speed, TODAY):
            free = service.id == "expatriate_visit_facilitation"
            assert fee.amount is None or fee.amount > 0 or free, fee.id


def test_passport_fees_are_those_of_the_decision_of_2025() -> None:
    def base(name: str, speed: Speed) -> list[str]:
        fees = fees_on(CATALOGUE.services[name], speed, TODAY)
        return [f"{fee.amount} {fee.currency}" for fee in fees if fee.id == "base"]

    assert base("passport_renewal", Speed.ORDINARY) == ["200.00 USD"]
    assert base("passport_renewal_urgent", Speed.URGENT) == ["400.00 USD"]


def test_a_paper_that_is_optional_in_words_is_so_in_fact() -> None:
    papers = [paper for service in CATALOGUE.services.values() for paper in service.papers]
    in_words = {
        paper.label.ar for paper in papers if paper.note and re.search("إن (وُجد|طلب|ضاع)", paper.note.ar)
    }
    assert in_words == {paper.label.ar for paper in papers if paper.optional}


def test_who_comes_with_a_child_decides_the_guardians_paper() -> None:
    service = CATALOGUE.services["passport_renewal"]
    for companion, asked in (("father", False), ("mother", True), ("relative", True), ("", True)):
        answers = {"concerned.birth_date": Answer("2020"), "form.companion": Answer(companion)}
        draft = replace(start(service, Relation.CHILD), answers=answers)
        assert ("guardianship" in {paper.id for paper in papers_for(service, draft, TODAY)}) is asked


@pytest.mark.parametrize("service", FILED, ids=lambda service: service.id)
def test_no_heading_says_what_the_label_under_it_says(service: Service) -> None:
    for step in service.steps:
        for field in step.fields:
            for heading, label in ((step.title.ar, field.label.ar), (step.title.en, field.label.en)):
                assert heading.rstrip("؟?") != label.rstrip("؟?"), field.key


@pytest.mark.parametrize("service", FILED, ids=lambda service: service.id)
def test_a_yes_or_no_answers_a_question(service: Service) -> None:
    for field in (field for step in service.steps for field in step.fields):
        if field.kind is FieldKind.YES_NO:
            assert (field.label.ar[-1], field.label.en[-1]) == ("؟", "?"), field.key


def test_the_countries_that_people_here_look_for_come_first_then_the_alphabet() -> None:
    places = CATALOGUE.places
    first, others = places.countries[: places.leading], places.countries[places.leading :]
    assert [country.value for country in first] == ["SA", "LB", "JO", "TR", "IQ", "EG", "AE", "KW"]
    names = [arabic_search_key(country.label.ar).removeprefix("ال") for country in others]
    assert names == sorted(names)
    for field in (field for service in FILED for step in service.steps for field in step.fields):
        if field.kind is FieldKind.COUNTRY:
            assert (field.choices, field.leading) == (places.countries, 8)


def test_a_date_offers_the_years_it_can_have() -> None:
    lost, renewal = (CATALOGUE.services[name] for name in ("passport_replacement_lost", "passport_renewal"))
    years = {
        field.key: (field.years_back, field.years_ahead)
        for step in (*lost.steps, *renewal.steps)
        for field in step.fields
    }
    assert years["concerned.birth_date"] == (120, 0)
    assert years["form.loss_date"] == (10, 0)
    assert years["concerned.passport_issue_date"] == (15, 0)
    assert years["concerned.passport_expiry"] == (10, 10)
    assert years["concerned.residence_expiry"] == (1, 5)


def test_the_first_missions_file_fits_the_catalogue() -> None:
    path = ASSETS / "missions" / "riyadh.toml"
    assert check_mission_file(path, CATALOGUE) == ()
    assert read_mission_file(path).mission.code == "RUH"
