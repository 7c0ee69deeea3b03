"""A new clerk learns at a counter that trains: all of the work, none of it real, and every paper says so."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PIL import Image
from PySide6.QtWidgets import QFrame, QLabel

from kiosk.catalogue.reader import load_catalogue
from kiosk.catalogue.setting import Training
from kiosk.cli.verify import tell_claims
from kiosk.domain.acting import it_officer
from kiosk.domain.errors import SealError
from kiosk.domain.hall import DeskKind
from kiosk.domain.practice import PRACTICE, PRACTICE_PIN
from kiosk.domain.service import Language
from kiosk.office.configuration.configuring import Configuring
from kiosk.opening import CATALOGUE
from kiosk.paper.seal import FROM_TRAINING
from kiosk.store import Store
from kiosk.store.missions.configuring import Change, change_configuration
from kiosk.store.people.staff import people
from tests.paper.pictures import scanned
from tests.store.site import new_op
from tests.ui.counter.at_desk import sits_down
from tests.ui.counter.conftest import DESKS, FROM, MIDDAY, Hall, HeardStation
from tests.ui.counter.tills import AtTill
from tests.ui.setup.officer import Officer

Open = Callable[..., Officer]
CLERK, SUPERVISOR = "11", "14"


@pytest.fixture
def at_work(hall: Hall) -> HeardStation:
    """The station as it was at work; `hall` trains from now on."""

    def train(store: Store) -> None:
        change = Configuring(store, load_catalogue(CATALOGUE), FROM).setting(Training("counter-1", True))
        assert isinstance(change, Change)
        change_configuration(store, it_officer("counter-1"), new_op(), change)

    before = hall.bench
    before.on_store(train)
    hall.bench = HeardStation(before.file, None, MIDDAY)
    hall.clerk, hall.other = CLERK, SUPERVISOR
    return before


def written(store: Store) -> int:
    return store.node.next_seq


def band(clerk: Officer) -> str:
    """Return what stands above the page, "" for nothing."""
    shown = [each for each in clerk.window.findChildren(QFrame) if each.property("role") == "training"]
    texts = [each.findChildren(QLabel)[0].text() for each in shown if each.isVisible() and each.y() == 0]
    return "".join(sign for sign in "".join(texts) if sign not in "\u2068\u2069")


def test_a_counter_at_work_has_no_band_and_tells_nobody_s_pin(open_counter: Open, hall: Hall) -> None:
    clerk = open_counter()
    clerk.wait_for("number")
    assert band(clerk) == ""
    assert PRACTICE_PIN not in clerk.seen()
    assert not {person.number for person in hall.bench.on_store(people)} & PRACTICE.keys()


def test_whoever_trains_reads_it_above_every_page_and_logs_in_as_somebody_of_the_practice(
    open_counter: Open, hall: Hall, at_work: HeardStation
) -> None:
    clerk = open_counter()
    clerk.wait_for("number")
    assert band(clerk) == "تدريب  ·  TRAINING"
    assert PRACTICE_PIN in clerk.seen()
    assert all(number in clerk.seen() for number in PRACTICE)
    console = sits_down(clerk, CLERK, PRACTICE_PIN)
    assert band(clerk) == "تدريب  ·  TRAINING"
    console.beside.go_to("till")
    clerk.wait_for("float")
    assert band(clerk) == "تدريب  ·  TRAINING"
    clerk.press("language")
    assert band(clerk) == "تدريب  ·  TRAINING"
    at_work.close()


def test_a_fee_taken_in_training_is_nowhere_at_work_and_its_receipt_says_what_it_is(
    open_counter: Open, hall: Hall, at_work: HeardStation, capsys: pytest.CaptureFixture[str]
) -> None:
    before = at_work.on_store(written)
    hall.come()
    clerk = open_counter(Language.ENGLISH)
    at = AtTill(clerk, sits_down(clerk, CLERK, PRACTICE_PIN), hall, PRACTICE_PIN)
    at.console.beside.go_to("till")
    at.open_drawer()
    at.serve()
    clerk.wait(lambda: "750.00" in at.text("total"), "the fee")
    clerk.type("payer", "سلمى")
    clerk.type("given", "800")
    at.f12()
    clerk.wait_to_read("Receipt and office copy are printed.")

    assert "TRAINING-" in at.text("serial")
    (kept,) = at.receipts()
    assert str(kept.serial).startswith("TRAINING-")
    papers = sorted(hall.bench.settings.paper.glob("receipt*.png"))
    assert [paper.parent for paper in papers] == [at_work.settings.state / "training" / "paper"] * 2
    (code,) = scanned(Image.open(papers[0]).convert("L"))
    assert not tell_claims(hall.bench.settings, code)
    assert "Mission TRAINING" in (said := capsys.readouterr().out)
    assert "It has no value." in said
    with pytest.raises(SealError, match=FROM_TRAINING):
        tell_claims(at_work.settings, code)
    assert at_work.on_store(written) == before
    at_work.close()


def test_whoever_learns_alone_may_sit_at_every_desk_of_the_hall(hall: Hall) -> None:
    """First where numbers are given out, then where they are called: nobody else is here to learn with."""
    hall.add(replace(DESKS[0], id="reception", kind=DeskKind.RECEPTION, station="reception-1"))
    before = hall.bench.hall_now()
    assert "reception" not in {desk.id for desk in before.desks}
    training = HeardStation(hall.bench.file, None, MIDDAY, trains=True)
    now = training.hall_now()
    training.close()
    assert now.desks == now.everywhere == before.everywhere
