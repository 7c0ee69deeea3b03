"""The catalogue that ships: whole, right in both languages, and every form of it can be walked to its end."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from kiosk.catalogue.mission_file import check_mission_file, read_mission_file
from kiosk.catalogue.reader import check_catalogue
from kiosk.domain.draft import Answer
from kiosk.domain.form import fees_on, papers_for
from kiosk.domain.mission import CatalogueChange
from kiosk.domain.questions import FieldKind
from kiosk.domain.service import Relation, Sensitivity, Service, ServiceKind, Speed
from kiosk.domain.text import arabic_search_key
from tests.catalogue.conftest import ASSETS
from tests.catalogue.shipped_catalogue import CATALOGUE, FILED, TODAY, start

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


def test_no_letter_in_the_hall_tells_that_somebody_comes_for_something_sensitive() -> None:
    services = CATALOGUE.services.values()
    sensitive = {each.queue_group for each in services if each.sensitivity is not Sensitivity.NONE}
    common = {each.queue_group for each in services if each.enabled and each.sensitivity is Sensitivity.NONE}

    assert sensitive
    assert sensitive <= common


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
