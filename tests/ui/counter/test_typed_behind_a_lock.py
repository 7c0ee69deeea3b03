"""What was typed stands again for whoever locked, and is gone for everybody else."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QTimer

from kiosk.domain.service import Language
from kiosk.domain.ticket import Ticket
from kiosk.office.hall.counter import Finish
from kiosk.ui.counter.moves import DeskMoves
from tests.store.site import new_op
from tests.ui.counter.conftest import Hall
from tests.ui.counter.leaving_steps import GIVEN, begins_a_request, is_back, locks, logs_in
from tests.ui.counter.request_steps import enter, serves, values
from tests.ui.counter.requests import file
from tests.ui.counter.tills import Open
from tests.ui.counter.tills import till as till


def test_what_was_typed_stands_again_for_whoever_locked_and_logs_in_again(
    open_counter: Open, hall: Hall
) -> None:
    clerk = open_counter(Language.ENGLISH)
    begins_a_request(clerk, hall)
    locks(clerk)
    clerk.wait(lambda: GIVEN not in values(clerk), "the end of the form behind the lock")
    console = is_back(clerk, hall.clerk)

    assert console.beside.here == "new-request"
    assert clerk.typed("concerned.given_name") == GIVEN
    clerk.press("hand-in")
    clerk.wait_to_read("The slip is printed.")


def test_what_was_typed_into_an_open_request_stands_again_too(open_counter: Open, hall: Hall) -> None:
    hall.bench.on_store(lambda store: file(store, "visit"))
    hall.come()
    clerk = open_counter(Language.ENGLISH)
    serves(clerk, hall)
    clerk.type("note", "جاء مع أخيه")
    locks(clerk)
    is_back(clerk, hall.clerk)

    assert clerk.typed("note") == "جاء مع أخيه"
    clerk.go("note")
    enter(clerk)
    clerk.wait(lambda: clerk.typed("note") == "", "the note that is kept")


@pytest.mark.parametrize("how", ["another", "late", "gone"])
def test_what_was_typed_is_gone_once_another_logged_in_or_it_is_late_or_whose_it_was_is_gone(
    open_counter: Open, hall: Hall, how: str
) -> None:
    clerk = open_counter(Language.ENGLISH)
    begins_a_request(clerk, hall)
    moves = clerk.window.findChild(DeskMoves)
    assert moves is not None
    done = moves.on_counter(lambda counter: counter.finish(new_op(), moved(counter.look().mine), Finish.DONE))
    locks(clerk)
    if how == "another":
        logs_in(clerk, hall.other)
        clerk.press("log-out")
        clerk.wait_for("number")
    elif how == "late":
        over = clerk.window.findChild(QTimer, "typed-over")
        assert over is not None
        assert over.isActive()
        over.timeout.emit()
    else:
        done()
    console = is_back(clerk, hall.clerk)

    assert console.beside.unkept == ""
    clerk.wait(lambda: GIVEN not in values(clerk), "a desk without it")


def moved(ticket: Ticket | None) -> Ticket:
    assert ticket is not None
    return ticket
