"""Whose details these are: nothing of one person stands under another, and each page says whose it asks."""

from __future__ import annotations

from dataclasses import replace

from kiosk.domain.draft import Answer, Draft
from kiosk.domain.questions import FieldKind
from kiosk.domain.service import Language, Relation, Speed
from kiosk.domain.states import PrintState
from kiosk.domain.stopping import StopReason
from kiosk.ui.applicant.menu import event_tiles, options_of, speed_tiles
from kiosk.ui.applicant.request.form_rows import form_rows
from kiosk.ui.applicant.request.papers_model import papers_said
from kiosk.ui.applicant.route import Page, Place, Route
from kiosk.ui.applicant.service_view import minutes_of
from kiosk.ui.applicant.session import State
from kiosk.ui.applicant.visit import Visit
from kiosk.ui.icons import icon_names
from tests.ui.applicant.fake_desk import TODAY, FakeDesk
from tests.ui.applicant.fake_numbers import SIX_BEFORE
from tests.ui.applicant.stand import Stand, plain

LOST, RENEWAL = "passport_replacement_lost", "passport_renewal"
PASSPORT = "P<SYRAL<AHMAD<<MOHAMMAD<<<<<<<<<<<<<<<<<<<<<\n0123456784SYR9001011M310101201020304050<<<72"


def answers(stand: Stand) -> dict[str, str]:
    draft = stand.session.state.visit.draft
    assert draft is not None
    return {key: answer.value for key, answer in draft.answers.items()}


def change_person(stand: Stand, relation: Relation) -> None:
    stand.window.visits.correct(Page.WHOM, "")
    stand.wait_for(Page.WHOM)
    stand.visitor.tap(f"tile-{relation.value}")
    stand.wait_for(Page.STEP)


def test_another_person_is_asked_from_the_first_detail_on(stand: Stand) -> None:
    stand.to_review(RENEWAL, Language.ENGLISH)
    change_person(stand, Relation.PARENT)

    assert stand.session.state.here.step == "concerned.name"
    assert stand.says("The person concerned has changed. Enter their details.")
    assert stand.says("About your father or mother")
    assert "concerned.given_name" not in answers(stand)
    assert answers(stand)["asking.given_name"] == "سلمى"
    stand.walk.answer_step()
    stand.walk.tap("primary")
    assert not stand.says("The person concerned has changed.")


def test_ones_own_details_come_back_when_the_request_is_ones_own_again(stand: Stand) -> None:
    stand.to_review(RENEWAL, Language.ENGLISH)
    change_person(stand, Relation.CHILD)
    stand.visitor.tap("nav-back")
    stand.wait_for(Page.IDENTITY)
    stand.visitor.tap("nav-back")
    stand.wait_for(Page.WHOM)
    stand.visitor.tap("tile-self")
    stand.wait_for(Page.STEP)

    assert stand.says("The request is for you now. Enter your own details.")
    assert answers(stand)["concerned.given_name"] == "سلمى"


def test_a_faulty_number_of_one_person_does_not_show_under_another() -> None:
    draft = Draft(RENEWAL, Language.ARABIC, Speed.ORDINARY, Relation.PARENT)
    visit = Visit("v", draft, typed={"concerned.national_number": "123", "asking.national_number": "45"})

    changed = visit.with_draft(Draft(RENEWAL, Language.ARABIC, Speed.ORDINARY, Relation.SELF))

    assert changed.typed == {"asking.national_number": "45"}


def test_a_read_passport_is_said_and_its_kind_not_asked(stand: Stand) -> None:
    stand.to_service(RENEWAL, Language.ENGLISH)
    stand.visitor.tap("primary")
    stand.visitor.tap("primary")
    stand.visitor.tap("tile-self")
    stand.wait_for(Page.IDENTITY)
    stand.window.visits.identifying.scanned(PASSPORT)
    stand.wait_for(Page.STEP)

    stand.visitor.wait_until(lambda: stand.says("Take it back."), "the notice")
    assert [value for key, value in answers(stand).items() if key.endswith("passport_kind")] == ["passport"]


def test_the_review_says_whose_details_are_whose(stand: Stand) -> None:
    stand.to_review(RENEWAL, Language.ENGLISH)
    assert {row.person for row in stand.window.face.models.review.rows} == {""}
    change_person(stand, Relation.CHILD)
    while stand.page is Page.STEP:
        stand.answer_step()
        stand.walk.tap("primary")
    stand.walk.tap("primary")
    stand.wait_for(Page.REVIEW)

    persons = [row.person for row in stand.window.face.models.review.rows if row.person]
    assert persons == sorted(set(persons), key=persons.index)
    assert {"About your son or daughter", "About you", "About the request"} == set(persons)


def test_a_paper_of_which_nothing_was_said_is_not_missing(stand: Stand, desk: FakeDesk) -> None:
    stand.walk.start(Language.ENGLISH)
    service = desk.catalogue.services[LOST]
    draft = Draft(LOST, Language.ENGLISH, Speed.ORDINARY, Relation.SELF)
    asked = [paper for paper in service.papers if not paper.when and not paper.optional]

    said = plain(papers_said(service, draft, TODAY))
    one = Draft(LOST, Language.ENGLISH, Speed.ORDINARY, Relation.SELF, papers={asked[0].id: False})

    assert said == f"Not answered: {len(asked)}"
    assert plain(papers_said(service, one, TODAY)).startswith("One paper is missing.")


def test_papers_are_listed_by_whom_they_are_asked_of(stand: Stand) -> None:
    stand.to_service(LOST, Language.ENGLISH)

    (bring,) = [row for row in stand.window.face.models.tiles.sections.rows if row.key == "bring"]
    titles = [plain(str(group["title"])) for group in bring.groups]
    assert titles[0] == "Everyone"
    assert {"If for someone else", "Under 14"} <= set(titles)


def test_who_can_take_a_number_for_the_counter_is_not_sent_to_the_reception(stand: Stand) -> None:
    stand.to_service("attestation", Language.ENGLISH)

    assert stand.says("This is done at the counter: take a number now, and wait until it is called.")
    assert not stand.says(stand.desk.mission.help_place.en)


def test_a_counter_service_without_numbers_says_where_to_go(stand: Stand, desk: FakeDesk) -> None:
    desk.numbers.stands = replace(SIX_BEFORE, stopped=StopReason.TECHNICAL)
    stand.to_service("attestation", Language.ENGLISH)
    stand.visitor.wait_until(lambda: stand.visitor.sees("line-stopped"), "the reason")

    assert stand.says(f"This is done at the counter. Please go to {desk.mission.help_place.en}.")


def test_a_doubted_number_is_shown_in_full(desk: FakeDesk) -> None:
    service = desk.catalogue.services[LOST]
    step = next(step for step in service.steps if any("residence_permit" in f.key for f in step.fields))
    (key,) = [field.key for field in step.fields if field.key.endswith("residence_permit")]
    visit = Visit("v", Draft(LOST, Language.ENGLISH, Speed.ORDINARY, Relation.SELF))
    here = Route(Place(Page.STEP, step.id))

    def masked(number: str) -> bool:
        state = State(visit=visit.with_answer(key, Answer(number)), route=here, left=frozenset({key}))
        return next(row.masked for row in form_rows(step, state, TODAY, "SA") if row.key == key)

    assert masked("2123456788")
    assert not masked("2123456789")


def test_countries_stand_in_the_english_alphabets_order_behind_the_usual_ones(desk: FakeDesk) -> None:
    steps = [step for service in desk.catalogue.services.values() for step in service.steps]
    step, field = next((s, f) for s in steps for f in s.fields if f.kind is FieldKind.COUNTRY)
    visit = Visit("v", Draft(LOST, Language.ENGLISH, Speed.ORDINARY, Relation.SELF))
    state = State(language=Language.ENGLISH, visit=visit)
    row = next(row for row in form_rows(step, state, TODAY, "SA") if row.key == field.key)

    labels = [option["label"] for option in row.options]
    assert labels[: field.leading] == [choice.label.en for choice in field.choices[: field.leading]]
    assert labels[field.leading : field.leading + 3] == ["Afghanistan", "Åland Islands", "Albania"]


def test_the_fee_of_a_lost_passport_is_said_with_its_fine(desk: FakeDesk, stand: Stand) -> None:
    stand.walk.start(Language.ENGLISH)
    tiles = speed_tiles(options_of(desk.catalogue, "passports", "lost"), TODAY, Language.ENGLISH)

    assert [tile.line for tile in tiles] == ["", ""]
    assert [plain(tile.facts[0]).startswith("Fee: ") for tile in tiles] == [True, True]
    assert "200 US dollars" in plain(tiles[0].facts[0])
    assert "counter" in tiles[0].facts[0]


def test_the_time_told_grows_with_the_questions(desk: FakeDesk) -> None:
    services = desk.catalogue.services

    assert minutes_of(services[LOST]) > minutes_of(services["civil_individual_record"]) >= 2


def test_without_paper_nobody_is_told_to_take_it(stand: Stand, desk: FakeDesk) -> None:
    desk.outcomes = [PrintState.FAILED]
    stand.to_review(RENEWAL, Language.ENGLISH)
    stand.walk.hand_in()
    stand.visitor.tap("primary")
    stand.wait_for(Page.PRINT)
    stand.visitor.wait_until(lambda: stand.says("nothing was printed"), "the outcome")
    place = desk.mission.help_place.en
    assert stand.says(f"Photograph or remember the number, then go to {place}.")
    stand.visitor.tap("primary")
    stand.wait_for(Page.TAKE)

    assert stand.says("Remember your number", f"Please go to {place}.")
    assert not stand.says("Take your papers")


def test_every_tile_has_a_picture_that_is_drawn(desk: FakeDesk) -> None:
    groups = {service.group for service in desk.catalogue.services.values()}
    tiles = [tile for group in groups for tile in event_tiles(desk.catalogue, group, Language.ENGLISH)]

    assert {tile.icon_name for tile in tiles} <= icon_names()
