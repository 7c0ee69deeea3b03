"""The head of section sees today's figures at a desk; a clerk has no such place."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.domain.acting import applicant
from kiosk.domain.service import Language
from kiosk.domain.staff import Role
from kiosk.domain.visit_end import VisitEnd, VisitStep
from kiosk.store import Store
from kiosk.store.stations.visit_counts import count_visit
from kiosk.ui.counter.bar_chart import BarChart
from tests.ui.counter.at_desk import sits_down
from tests.ui.counter.conftest import Hall, add_staff
from tests.ui.setup.audits import audit, unreached
from tests.ui.setup.officer import Officer

Open = Callable[..., Officer]


def charts(head: Officer) -> list[str]:
    """Return each chart as it is read aloud, without marks of direction."""
    shown = (each.accessibleName() for each in head.window.findChildren(BarChart))
    return ["".join(sign for sign in each if not 0x2066 <= ord(sign) <= 0x2069) for each in shown]


@pytest.mark.parametrize("language", list(Language))
def test_the_head_of_section_reads_the_day_in_charts(
    open_counter: Open, hall: Hall, language: Language
) -> None:
    hall.come(persons=3)
    hall.come()
    head = open_counter(language)
    place = sits_down(head, hall.bench.on_store(lambda store: add_staff(store, "هدى", Role.SUPERVISOR)))
    place.beside.go_to("reports")
    head.wait(lambda: len(charts(head)) > 1, "the figures")

    given = {Language.ARABIC: "أرقام أُعطيت: 2", Language.ENGLISH: "Numbers given out: 2"}
    assert given[language] in charts(head)[0]
    assert charts(head)[1].endswith(": 2")
    assert audit(head.window) == []
    assert unreached(head.window) == []


@pytest.mark.parametrize("language", list(Language))
def test_the_head_of_section_reads_where_people_went_away(
    open_counter: Open, hall: Hall, language: Language
) -> None:
    def leave(store: Store) -> None:
        for step in (*VisitStep, VisitStep.REVIEW):
            count_visit(store, applicant("kiosk-1"), "Asia/Riyadh", VisitEnd.LEFT, step)

    hall.bench.on_store(leave)
    head = open_counter(language)
    place = sits_down(head, hall.bench.on_store(lambda store: add_staff(store, "هدى", Role.SUPERVISOR)))
    place.beside.go_to("reports")
    head.wait(lambda: len(charts(head)) > 1, "the figures")

    where = charts(head)[-1].split("; ")
    review = {Language.ARABIC: "عند مراجعة الطلب قبل تقديمه: 2", Language.ENGLISH: "At the review: 2"}
    assert where[list(VisitStep).index(VisitStep.REVIEW)] == review[language]
    assert len(where) == len(VisitStep)
    assert audit(head.window) == []


def test_the_head_of_section_writes_the_report_as_a_pdf(
    open_counter: Open, hall: Hall, tmp_path: Path
) -> None:
    hall.come()
    head = open_counter(Language.ENGLISH)
    place = sits_down(head, hall.bench.on_store(lambda store: add_staff(store, "هدى", Role.SUPERVISOR)))
    place.beside.go_to("reports")
    head.wait(lambda: len(charts(head)) > 1, "the figures")
    head.type("section-file", str(tmp_path / "gone" / "section.pdf"))
    head.press("write-section")
    head.wait_to_read("Nothing can be written there.")

    head.type("section-file", str(tmp_path / "section.pdf"))
    head.press("write-section")
    head.wait_to_read("Written: ")
    assert (tmp_path / "section.pdf").read_bytes().startswith(b"%PDF")


def test_a_clerk_has_no_figures(open_counter: Open, hall: Hall) -> None:
    clerk = open_counter(Language.ARABIC)
    place = sits_down(clerk, hall.clerk)
    place.beside.go_to("reports")

    assert place.beside.here == "line"
