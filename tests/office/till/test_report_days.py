"""A day is the mission's from midnight to midnight, whatever clocks do."""

from __future__ import annotations

from datetime import date

from kiosk.office.till.money_reports import Period
from kiosk.store.money.deposits import last_closed
from kiosk.store.money.receipt_rows import session_receipts
from tests.office.till.office import TillOffice
from tests.office.till.reports import clock_at, report_of
from tests.office.till.reports import office as office


def test_a_day_is_the_missions_from_midnight_to_midnight(office: TillOffice) -> None:
    begin, end = Period(date(2026, 11, 28), date(2026, 11, 28)).moments("Asia/Riyadh")

    assert (begin, end - begin) == (1_795_813_200_000, 24 * 3_600_000)


def test_a_session_goes_on_over_midnight_and_the_year(office: TillOffice) -> None:
    """A receipt is of the mission's year when it is taken, wherever its drawer was opened."""
    office.opened()
    before = clock_at(office, 1_798_750_799_000)  # 2026-12-31 23:59:59 in Riyadh
    after = clock_at(office, 1_798_750_800_000)
    serials = [str(each.taken().serial) for each in (before, after, before)]

    assert [serial[4:8] + serial[-1] for serial in serials] == ["20261", "20271", "20262"]


def test_a_clock_set_back_in_an_open_drawer_loses_nothing_and_turns_nothing_round(office: TillOffice) -> None:
    """Numbers and what a drawer should hold follow the journal, whatever the clock says meanwhile."""
    noon, midnight = 1_798_707_600_000, 1_798_750_800_000  # 2026-12-31 12:00 and 24:00 in Riyadh
    drawer = clock_at(office, noon).opened(10_000)
    times = (noon, midnight + 60_000, midnight - 60_000, noon - 86_400_000)
    kept = [clock_at(office, each).taken() for each in times]
    earlier = clock_at(office, noon - 2 * 86_400_000)
    seen = session_receipts(office.store, office.acting, drawer.id)
    closed = earlier.closed(drawer, 10_000 + 4 * 75_000)

    numbers = [(each.serial.year, each.serial.number) for each in kept]
    assert numbers == [(2026, 1), (2027, 1), (2026, 2), (2026, 3)]
    assert [each.id for each in seen] == [each.id for each in reversed(kept)]
    assert closed.over_minor == 0
    assert office.store.check().sound
    whole = report_of(office, Period(date(2026, 12, 29), date(2027, 1, 1)))
    assert len(whole.drawers) == 1
    again = earlier.closed(earlier.opened(0), 0)
    assert last_closed(office.store, office.acting) == again
