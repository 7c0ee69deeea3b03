"""The end of the day: who is let in at the last moment goes first on the next day, and two reports are made.

Both closings are pressed twice in the same moment. The reports must say what really happened.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from kiosk.domain.receipt import Method
from kiosk.domain.service import Language
from kiosk.domain.serving_order import Coming, Priority
from kiosk.domain.stopping import StopReason
from kiosk.office.hall.day_end import Closed, DayEnd
from kiosk.office.section_report import report_head, section_report
from kiosk.office.till.money_reports import Period, counts_of, money_report
from kiosk.paper.money_report import money_document
from kiosk.paper.pdf import documents_pdf
from kiosk.paper.section_report import section_document
from kiosk.store.money.wishes import EXEMPTION, VOID
from kiosk.store.queue.issuing import Wanted, take_number
from kiosk.store.queue.stopping import stop_line
from tests.simulation.day.drawers import TO_SAFE
from tests.simulation.day.embassy import DAY, LINES, Embassy

PAPER = "closing.pdf"


@dataclass(frozen=True)
class Closing:
    """The head of section at the end of the day."""

    embassy: Embassy

    def let_in_late(self) -> None:
        """Let a line go on, and give a number although nobody serves any more."""
        embassy = self.embassy
        acting, now = embassy.head.acting("counter-head"), embassy.now_ms
        stop_line(embassy.store, acting, embassy.new_id(), LINES[0], StopReason.RESUMED)
        wanted = Wanted(
            "passport_renewal", LINES[0], "J", 1, Coming.WALK_IN, Priority.NONE, now, Language.ARABIC, ""
        )
        rules = embassy.kiosk.timetable.order
        embassy.late = take_number(embassy.store, acting, embassy.new_id(), wanted, DAY, rules).id

    def end(self) -> None:
        """Close the tickets' day, both supervisors in the same moment, and report on it."""
        embassy, kiosk = self.embassy, self.embassy.kiosk
        heads = [person.acting("counter-head") for person in (embassy.head, embassy.deputy)]
        ids = [embassy.new_id() for _ in heads]

        def close(place: int) -> Closed | None:
            ending = DayEnd(embassy.store, heads[place], kiosk.catalogue, kiosk.mission)
            closed = ending.close(ids[place], DAY)
            return closed if isinstance(closed, Closed) else None

        with ThreadPoolExecutor(2) as threads:
            closed = [each for each in threads.map(close, range(2)) if each is not None]
        carried = {each.id for one in closed for each in one.carried}
        if len(closed) != 2 or len(carried) != 1:
            embassy.wrong.append(f"{len(closed)} closings carried {len(carried)} people over instead of one")
        self._report()

    def _report(self) -> None:
        embassy, kiosk = self.embassy, self.embassy.kiosk
        head, period = embassy.head.acting("counter-head"), Period(DAY, DAY)
        counts = counts_of(embassy.store, head, kiosk.mission, period)
        money = money_report(embassy.store, counts, kiosk.mission, kiosk.catalogue, period)
        section = section_report(embassy.store, head, kiosk.mission.time_zone, DAY, DAY)
        told = report_head(kiosk.catalogue, kiosk.mission, embassy.now_ms)
        cash = sum(each.minor for method, each in money.methods if method is Method.CASH)
        there = sum(each.cash_minor - each.float_minor for _, each in embassy.drawers) + TO_SAFE
        if cash != there:
            embassy.wrong.append(f"the money report tells {cash} in cash, and {there} were taken")
        good = embassy.agreed[EXEMPTION] - embassy.agreed[VOID] - embassy.given_back
        exempted = sum(
            each.visit.persons for each in embassy.visits.values() for id_ in each.receipts if id_ in good
        )
        if sum(many for _, many in money.exemptions) != exempted:
            embassy.wrong.append(f"the money report tells {money.exemptions}, and {exempted} were agreed to")
        if sum(each.total.minor for each in money.fees) != sum(each.minor for each in money.totals):
            embassy.wrong.append("the fees of the money report don't come to its total")
        if sum(each.minor for each in section.revenue) != sum(each.minor for each in money.totals):
            embassy.wrong.append("the two reports tell different sums")
        if section.total.served != embassy.done["served"]:
            embassy.wrong.append("the section's report tells another number of people served")
        documents = [money_document(money, Language.ARABIC), section_document(section, told, Language.ARABIC)]
        Path(embassy.folder / PAPER).write_bytes(documents_pdf(documents, "A4"))
