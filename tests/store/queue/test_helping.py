"""Somebody at a kiosk asks for a person: one desk goes, everybody else is told no more."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.domain.acting import applicant
from kiosk.domain.errors import NotAllowed
from kiosk.domain.help import (
    ASKED_MS,
    HELPED_MS,
    PATIENCE_MS,
    RECEPTION_FIRST_MS,
    HelpCall,
    HelpStage,
    HelpState,
)
from kiosk.store import Store
from kiosk.store.queue.helping import accept_help, ask_for_help, end_help, help_call_of, open_help_calls
from tests.store.queue.at_desks import clerk
from tests.store.site import new_op


def test_the_first_desk_goes_and_the_second_learns_who(store: Store) -> None:
    asked = ask_for_help(store, applicant("k1"), new_op())
    assert open_help_calls(store, 0) == (asked,)
    taken = accept_help(store, clerk(1), new_op(), asked.id, "1")

    assert taken is not None
    assert (taken.state, taken.desk) == (HelpState.ACCEPTED, "1")
    assert accept_help(store, clerk(2), new_op(), asked.id, "2") == taken
    end_help(store, clerk(1), new_op(), asked.id)
    assert open_help_calls(store, 0) == ()


def test_a_second_tap_asks_once_and_a_new_call_takes_the_old_one_s_place(store: Store) -> None:
    tap = new_op()
    asked = ask_for_help(store, applicant("k1"), tap)
    node = store.node
    assert ask_for_help(store, applicant("k1"), tap) == asked
    assert store.node == node

    again = ask_for_help(store, applicant("k1"), new_op())
    other = ask_for_help(store, applicant("k2"), new_op())
    assert open_help_calls(store, 0) == (again, other)
    assert accept_help(store, clerk(1), new_op(), asked.id, "1") is None


def test_only_the_kiosk_that_asked_takes_it_back_and_no_applicant_accepts(store: Store) -> None:
    asked = ask_for_help(store, applicant("k1"), new_op())

    with pytest.raises(NotAllowed):
        end_help(store, applicant("k2"), new_op(), asked.id)
    with pytest.raises(NotAllowed):
        accept_help(store, applicant("k1"), new_op(), asked.id, "1")
    end_help(store, applicant("k1"), new_op(), asked.id)
    kept = help_call_of(store, asked.id)
    assert kept is not None
    assert kept.state is HelpState.OVER


CALL = HelpCall("id", "kiosk-1", HelpState.ASKED, "", 0, 0)
TAKEN = replace(CALL, state=HelpState.ACCEPTED, desk="2", moved_ms=90_000)


@pytest.mark.parametrize(
    ("call", "now_ms", "stage"),
    [
        (CALL, PATIENCE_MS - 1, HelpStage.ASKED),
        (CALL, PATIENCE_MS, HelpStage.GO),
        (CALL, ASKED_MS, HelpStage.NONE),
        (TAKEN, 90_000 + HELPED_MS - 1, HelpStage.COMING),
        (TAKEN, 90_000 + HELPED_MS, HelpStage.NONE),
        (replace(CALL, state=HelpState.OVER), 0, HelpStage.NONE),
    ],
)
def test_somebody_is_coming_only_once_a_desk_has_said_so(
    call: HelpCall, now_ms: int, stage: HelpStage
) -> None:
    assert call.stage(now_ms) is stage


def test_the_reception_is_asked_first_then_everybody_and_whoever_goes_alone_sees_it_on() -> None:
    def told(call: HelpCall, now_ms: int, **at: bool) -> bool:
        return call.told_at("1", now_ms, **{"is_reception": False, "reception_open": True, **at})

    assert told(CALL, 0, is_reception=True)
    assert not told(CALL, RECEPTION_FIRST_MS - 1)
    assert told(CALL, RECEPTION_FIRST_MS)
    assert told(CALL, 0, reception_open=False)
    assert not told(TAKEN, 100_000, is_reception=True)
    assert TAKEN.told_at("2", 100_000, is_reception=False, reception_open=True)
