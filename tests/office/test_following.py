"""Requests are told to those who can show that they are theirs, and to nobody who guesses."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.domain.acting import it_officer, sync_worker
from kiosk.domain.service import Language, Relation
from kiosk.domain.states import RequestState
from kiosk.office.check_in import Arrived
from kiosk.office.claim import ByPassport, ByReference, BySlip, Refused
from kiosk.office.following import Followed
from kiosk.store.decisions import Decision, take_decisions
from kiosk.store.line import Line, join_portal
from tests.office.station import Station, answered
from tests.office.visitors import (
    booked,
    by_reference,
    slip_code,
    tap,
)

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


def test_an_appointment_s_slip_shown_where_requests_are_followed_tells_the_appointment(
    lent: Station,
) -> None:
    made = booked(lent)
    lent.desk.print_appointment(tap(), made.id, Language.ARABIC)
    found = lent.desk.follow(BySlip(slip_code(lent)))
    assert found == Followed((), made)
