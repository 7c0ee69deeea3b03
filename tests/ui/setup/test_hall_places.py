"""What IT and the supervisor set by the console's buttons holds once it is saved, and not before."""

from __future__ import annotations

from datetime import time

from kiosk.catalogue.reader import load_catalogue
from kiosk.cli.workbench.station import StationBench
from kiosk.domain.hall import Announcement, Desk, DeskKind
from kiosk.domain.service import Language, QueueGroup, Text
from kiosk.domain.timetable import Period
from kiosk.office.configuration.configuring import configuring
from kiosk.opening import CATALOGUE
from kiosk.store import Store, catalogue_changes, hall, timetable
from tests.ui.setup.at_console import enter, go, save
from tests.ui.setup.conftest import Open, Staff

LINE, SERVICE = "passports", "criminal_record_certificate"


def test_it_sets_a_desk_up_and_lets_the_station_train(
    open_setup: Open, bench: StationBench, staffed: Staff
) -> None:
    officer = open_setup(Language.ENGLISH)
    console = enter(officer, staffed[0])
    today = bench.on_store(configuring).today
    go(officer, console, "hall")
    officer.press("set-desk")
    assert "at least one line" in officer.notices()[0]
    known = {desk.id for desk in bench.on_store(hall).desks}
    number = officer.typed("desk-number")
    officer.type("desk-ar", "شباك الجوازات")
    officer.type("desk-en", "Passport window")
    officer.press(f"serves-{LINE}")
    wanted = Desk(
        f"desk_{number}", Text("شباك الجوازات", "Passport window"), DeskKind.SERVICE, (LINE,), "", today
    )
    assert wanted.id not in known
    save(officer, "set-desk", lambda: wanted in bench.on_store(hall).desks)
    assert "Passport window" in officer.seen()
    save(officer, "train", lambda: bench.on_store(hall).training == ("kiosk-1",))
    save(officer, "train", lambda: bench.on_store(hall).training == ())


def test_the_supervisor_sets_a_line_hours_a_service_and_an_announcement(
    open_setup: Open, bench: StationBench, staffed: Staff
) -> None:
    officer = open_setup(Language.ARABIC)
    console = enter(officer, staffed[1])
    today = bench.on_store(configuring).today
    go(officer, console, "hall")
    officer.press(f"line-{LINE}")
    officer.type("line-en", "Passports and travel")
    officer.type("line-latin", "Z")

    def line() -> QueueGroup:
        return next(each for each in bench.on_store(lines) if each.id == LINE)

    save(officer, "set-line", lambda: (line().letter, line().title.en) == ("Z", "Passports and travel"))

    go(officer, console, "hours")
    officer.type("hours-5", "10:00-11:30")
    saturday = (Period(time(10), time(11, 30)),)
    save(officer, "set-hours", lambda: bench.on_store(timetable).usual_week(today).get(5) == saturday)

    go(officer, console, "services")
    officer.press(f"off-{SERVICE}")
    officer.type("reason-ar", "الطابعة قيد الصيانة")
    officer.type("reason-en", "The press is being mended")
    save(officer, "switch-off", lambda: bench.on_store(catalogue_changes))
    (change,) = bench.on_store(catalogue_changes)
    assert (change.service_id, change.value["enabled"]) == (SERVICE, False)
    assert "الطابعة قيد الصيانة" in officer.seen()

    go(officer, console, "texts")
    officer.type("announcement-ar", "تغلق السفارة غداً")
    officer.type("announcement-en", "Closed tomorrow")
    announced = Announcement("text_1", Text("تغلق السفارة غداً", "Closed tomorrow"), today, None)
    save(officer, "announce", lambda: bench.on_store(hall).announcements == (announced,))
    assert "تغلق السفارة غداً" in officer.seen()


def lines(store: Store) -> tuple[QueueGroup, ...]:
    """Return the lines of the hall today."""
    return hall(store).queue_groups_on(configuring(store).today, load_catalogue(CATALOGUE).queue_groups)
