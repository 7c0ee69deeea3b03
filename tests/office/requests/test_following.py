"""Requests are told to those who can show that they are theirs, and to nobody who guesses."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.domain.acting import it_officer, sync_worker
from kiosk.domain.hall import Desk, DeskKind
from kiosk.domain.request_file import Collector, HandOver, Proof
from kiosk.domain.service import Language, Relation, Text
from kiosk.domain.serving_order import Priority
from kiosk.domain.states import RequestState
from kiosk.office.claim import ByPassport, ByReference, BySlip, Refused
from kiosk.office.configuration.configuring import Configuring
from kiosk.office.hall.check_in import Arrived
from kiosk.office.hall.numbers import Numbered
from kiosk.office.hall.walk_in import Asking
from kiosk.office.requests.at_desk import RequestDesk
from kiosk.office.requests.following import Followed
from kiosk.store.line import Line, join_portal
from kiosk.store.missions.configuring import Change, change_configuration
from kiosk.store.requests.decisions import Decision, take_decisions
from kiosk.store.requests.entries import hand_over, move_request
from tests.office.station import TODAY, Station, answered
from tests.office.visitors import (
    booked,
    by_reference,
    slip_code,
    tap,
)
from tests.store.site import CLERK

GIVEN = HandOver(Collector.HOLDER, "", Proof.PASSPORT, "7734")
pytestmark = pytest.mark.usefixtures("qapp")


def test_after_five_misses_in_a_minute_one_waits_but_a_slip_still_counts(lent: Station) -> None:
    made = booked(lent)
    lent.desk.print_appointment(tap(), made.id, Language.ARABIC)
    code = slip_code(lent)
    seconds = [0]
    clock = replace(lent.desk.store.clock, mono_ms=lambda: 1000 * seconds[-1])
    desk = replace(lent.desk, store=replace(lent.desk.store, clock=clock))
    for second in range(5):
        seconds.append(second)
        assert desk.arrive(by_reference(made, "0008")) is Refused.NO_MATCH
    seconds.append(59)
    assert desk.arrive(by_reference(made)) is Refused.TOO_MANY
    assert desk.follow(by_reference(made)) is Refused.TOO_MANY
    assert isinstance(desk.arrive(BySlip(code)), Arrived)
    seconds.append(60)
    assert isinstance(desk.arrive(by_reference(made)), Arrived)


def test_a_request_is_followed_by_its_slip_or_by_its_number_and_document(lent: Station) -> None:
    draft = answered(lent.desk.catalogue.services["passport_replacement_lost"], Relation.SELF)
    filed = lent.file(draft)
    number = draft.answers["concerned.national_number"].value
    lent.desk.print_visit(tap(), lent.visit, Language.ARABIC)
    found = lent.desk.follow(ByReference(filed.reference, number))
    assert isinstance(found, Followed)
    (request,) = found.requests
    assert (request.reference, request.state, request.as_of_ms) == (
        filed.reference,
        RequestState.SUBMITTED,
        0,
    )
    assert lent.desk.follow(BySlip(slip_code(lent))) == found
    assert lent.desk.follow(ByPassport(number)) == found
    assert lent.desk.follow(ByReference(filed.reference, number[-4:])) is Refused.NO_MATCH
    assert lent.desk.follow(ByReference("010000000000", number)) is Refused.NO_MATCH
    assert lent.desk.follow(ByPassport("N1")) is Refused.NO_MATCH
    assert lent.desk.arrive(BySlip(slip_code(lent))) is Refused.NO_MATCH


def test_a_request_that_has_ended_says_when(lent: Station) -> None:
    filed = lent.file(answered(lent.desk.catalogue.services["passport_replacement_lost"], Relation.SELF))
    join_portal(lent.desk.store, it_officer("k1"), tap(), Line("http://127.0.0.1", "", "key", "", "", 1))
    handed = Decision(1, filed.request_id, RequestState.COLLECTED, 1_795_424_400_000)
    take_decisions(lent.desk.store, sync_worker("k1"), [handed], 1)
    lent.desk.print_visit(tap(), lent.visit, Language.ARABIC)
    found = lent.desk.follow(BySlip(slip_code(lent)))
    assert isinstance(found, Followed)

    assert [(each.state, each.ended_ms) for each in found.requests] == [
        (RequestState.COLLECTED, 1_795_424_400_000)
    ]


def test_who_collects_waits_in_the_line_for_it_where_a_desk_serves_it_and_its_clerk_has_the_request(
    lent: Station,
) -> None:
    earlier = lent.file(answered(lent.desk.catalogue.services["passport_renewal"], Relation.SELF))
    filed = lent.file(answered(lent.desk.catalogue.services["passport_replacement_lost"], Relation.SELF))
    lent.desk.print_visit(tap(), lent.visit, Language.ARABIC)
    slip = BySlip(slip_code(lent))
    move_request(lent.desk.store, CLERK, tap(), filed.request_id, RequestState.READY_FOR_PICKUP)

    def line() -> str:
        found = lent.desk.follow(slip)
        assert isinstance(found, Followed)
        return found.line.id if found.line else ""

    assert line() == "passports"
    with_desk(lent, "collection")
    assert line() == "collection"
    found = lent.desk.follow(slip)
    assert isinstance(found, Followed)
    assert found.line is not None
    assert found.ready is not None
    service = lent.desk.catalogue.services["passport_replacement_lost"]
    asking = Asking(service, found.line, 1, Priority.NONE, Language.ARABIC, found.ready.visit_id)
    given = lent.desk.numbers.take(tap(), asking)
    assert isinstance(given, Numbered)
    again = lent.desk.follow(slip)
    assert isinstance(again, Followed)
    assert again.held is not None
    assert (again.held.ticket.id, again.held.waits) == (given.ticket.id, True)
    clerk = RequestDesk(lent.desk.store, CLERK, lent.desk.catalogue, lent.desk.mission, given.ticket)
    assert [each.id for each in clerk.theirs()] == [filed.request_id, earlier.request_id]

    hand_over(lent.desk.store, CLERK, tap(), filed.request_id, GIVEN)
    over = lent.desk.follow(slip)
    assert isinstance(over, Followed)
    assert (over.line, over.requests[1].ended_ms) == (None, lent.now_ms)


def with_desk(lent: Station, line: str) -> None:
    """Let the hall have one desk that serves a line."""
    desk = Desk("window_1", Text("شباك 1", "Window 1"), DeskKind.SERVICE, (line,), "", TODAY)
    change = Configuring(lent.desk.store, lent.desk.shipped, TODAY).setting(desk)
    assert isinstance(change, Change)
    change_configuration(lent.desk.store, it_officer("k1"), tap(), change)


def test_an_appointment_s_slip_shown_where_requests_are_followed_tells_the_appointment(
    lent: Station,
) -> None:
    made = booked(lent)
    lent.desk.print_appointment(tap(), made.id, Language.ARABIC)
    found = lent.desk.follow(BySlip(slip_code(lent)))
    assert found == Followed((), made)
