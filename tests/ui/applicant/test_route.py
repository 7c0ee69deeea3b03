"""The order of the pages, without a window."""

from __future__ import annotations

from dataclasses import replace

from kiosk.domain.draft import Draft
from kiosk.domain.service import Language, Relation, Service, Speed
from kiosk.ui.applicant.route import Page, Place, Route, place_after, progress, request_places
from kiosk.ui.bare_engine import QML
from tests.ui.applicant.fake_desk import TODAY, shipped

RENEWAL: Service = shipped().services["passport_renewal"]
DRAFT = Draft(RENEWAL.id, Language.ARABIC, Speed.ORDINARY)
HOME, GROUPS, REVIEW = Place(Page.HOME), Place(Page.GROUPS), Place(Page.REVIEW)


def test_every_page_has_its_file() -> None:
    for page in Page:
        assert (QML / "Kiosk" / "pages" / f"{page.value}.qml").is_file(), page


def test_a_request_begins_with_the_notice_and_ends_with_the_review() -> None:
    places = request_places(RENEWAL, DRAFT, TODAY, another=False)

    assert [place.page for place in places[:3]] == [Page.PRIVACY, Page.WHOM, Page.IDENTITY]
    assert [place.page for place in places[-2:]] == [Page.PAPERS, Page.REVIEW]


def test_another_family_member_has_read_the_notice() -> None:
    assert request_places(RENEWAL, DRAFT, TODAY, another=True)[0].page is Page.WHOM


def test_a_request_for_another_person_also_asks_who_asks() -> None:
    own = request_places(RENEWAL, replace(DRAFT, relation=Relation.SELF), TODAY, another=False)
    childs = request_places(RENEWAL, replace(DRAFT, relation=Relation.CHILD), TODAY, another=False)

    assert not [place for place in own if place.step.startswith("asking")]
    assert [place for place in childs if place.step.startswith("asking")]


def test_whom_it_is_for_is_not_asked_without_a_choice_nor_papers_without_any() -> None:
    service = replace(RENEWAL, relations=(Relation.SELF,), papers=())
    pages = [place.page for place in request_places(service, DRAFT, TODAY, another=False)]

    assert Page.WHOM not in pages
    assert Page.PAPERS not in pages


def test_progress_never_slips_back_whatever_is_answered() -> None:
    far = [
        progress(RENEWAL, place)
        for relation in (None, Relation.SELF, Relation.CHILD)
        for place in request_places(RENEWAL, replace(DRAFT, relation=relation), TODAY, another=True)
    ]
    ends = {total for _, total in far}

    assert len(ends) == 1
    assert far[-1] == (ends.pop(),) * 2
    for relation in (Relation.SELF, Relation.CHILD):
        places = request_places(RENEWAL, replace(DRAFT, relation=relation), TODAY, another=True)
        seen = [progress(RENEWAL, place)[0] for place in places]
        assert seen == sorted(set(seen))


def test_progress_begins_with_the_first_question() -> None:
    assert progress(RENEWAL, Place(Page.PRIVACY)) == (0, 0)
    assert progress(RENEWAL, Place(Page.WHOM))[0] == 1
    assert progress(RENEWAL, Place(Page.SCAN)) == progress(RENEWAL, Place(Page.IDENTITY))


def test_the_scan_leads_on_as_the_identity_page_does() -> None:
    places = request_places(RENEWAL, DRAFT, TODAY, another=False)

    assert place_after(places, Place(Page.SCAN)) == place_after(places, Place(Page.IDENTITY))


def test_back_retraces_the_way_and_stops_at_its_beginning() -> None:
    route = Route(HOME).to(GROUPS).to(Place(Page.SERVICES))

    assert route.back().here == GROUPS
    assert route.back().back().here == HOME
    assert route.back().back().back().here == HOME


def test_back_passes_over_steps_that_no_longer_apply() -> None:
    gone, kept = Place(Page.STEP, "gone"), Place(Page.STEP, "kept")
    route = Route(HOME).to(kept).to(gone).to(REVIEW)

    assert route.back(frozenset({kept, REVIEW})).here == kept


def test_coming_to_a_place_again_does_not_lengthen_the_way_back() -> None:
    route = Route(HOME).to(GROUPS).to(REVIEW).to(GROUPS)

    assert route == Route(GROUPS, (HOME,))
