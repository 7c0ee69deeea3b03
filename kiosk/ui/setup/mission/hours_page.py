"""When the mission is open: its usual week from a day on, and the days that aren't like it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from kiosk.catalogue.setting import Setting, TakenOut, UsualHours
from kiosk.domain.configuration import Section
from kiosk.domain.text import isolate
from kiosk.domain.timetable import Season, SpecialDays
from kiosk.office.configuration.configured import Seen
from kiosk.office.configuration.edit_codes import Said
from kiosk.ui.i18n import tr
from kiosk.ui.setup.given import Given
from kiosk.ui.setup.mission.asked import Asked, AskedDay, BothFields, PeriodsField
from kiosk.ui.setup.mission.setting_page import SettingPage, of_row
from kiosk.ui.setup.mission.words import days_words, said_words, weekday_words
from kiosk.ui.widgets.parts import Card, button, row
from kiosk.ui.widgets.text import label, set_apart

SUNDAY_FIRST = (6, 0, 1, 2, 3, 4, 5)


class HoursPage(SettingPage):
    """The week table, the closures to come, and how to add one."""

    def __init__(self, given: Given) -> None:
        super().__init__(given)
        self._week: dict[int, PeriodsField] = {}

    def show_seen(self, seen: Seen) -> None:
        """Show the week as it is, then what isn't like it."""
        self._show_week(seen)
        self._ask_closure(seen)
        self._show_days(seen)

    def _show_week(self, seen: Seen) -> None:
        card = self.shown_card(tr("Usual hours"))
        card.say(tr("Hours of a day, such as 08:30-12:00 13:00-15:00. An empty day is a day off."), "hint")
        usual = seen.configuration.timetable.usual_week(seen.today)
        place = QWidget()
        grid = QGridLayout(place)
        grid.setContentsMargins(0, 0, 0, 0)
        for at, weekday in enumerate(SUNDAY_FIRST):
            field = PeriodsField(f"hours-{weekday}", weekday_words(weekday), usual.get(weekday, ()))
            self._week[weekday] = field
            grid.addWidget(field, at // 2, at % 2)
        card.put(place)
        self._from = AskedDay("hours-from", tr("From"), seen.today)
        card.put(self._from)
        card.put_row(button(tr("Change hours"), lambda: self.set(self._new_week), "primary", "set-hours"))

    def _new_week(self) -> tuple[Setting, ...]:
        """Return the days that were typed anew: one setting for days that are alike."""
        first = self._from.asked()
        typed = {day: field.periods() for day, field in self._week.items() if field.changed}
        if not typed:
            self.notice.tell(tr("That is how it is already. Nothing was changed."), "warning")
            raise Asked
        alike = {periods: tuple(day for day in typed if typed[day] == periods) for periods in typed.values()}
        return tuple(UsualHours(days, periods, first) for periods, days in alike.items())

    def _ask_closure(self, seen: Seen) -> None:
        card = self.shown_card(tr("Close a day, or give it hours of its own"))
        line = row()
        self._first = AskedDay("closure-first", tr("First day"))
        self._last = AskedDay("closure-last", tr("Last day"), hint=tr("Empty: one day"))
        for field in (self._first, self._last):
            line.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        card.inside.addLayout(line)
        self._name = BothFields(
            "closure", tr("What it is called in Arabic"), tr("What it is called in English")
        )
        card.put(self._name)
        self._periods = PeriodsField("closure-hours", tr("Hours"), (), tr("Empty: closed"))
        card.put(self._periods)
        self._moves = QCheckBox(tr("The day may still move, as a feast's does"))
        card.put(self._moves)
        card.put_row(button(tr("Add"), lambda: self.set(self._closure), "primary", "add-closure"))

    def _closure(self) -> SpecialDays:
        first, last = self._first.asked(), self._last.asked_or_none()
        confirmed = not self._moves.isChecked()
        return SpecialDays(self._name.both(), first, last or first, self._periods.periods(), confirmed)

    def _show_days(self, seen: Seen) -> None:
        time = seen.configuration.timetable
        card = self.shown_card(tr("To come"))
        coming = [each for each in time.special_days if each.last >= seen.today]
        seasons = [each for each in time.seasons if each.last is None or each.last >= seen.today]
        unlike: list[SpecialDays | Season] = [*seasons, *coming]
        for each in sorted(unlike, key=lambda each: each.first):
            self._show_row(card, each)
        if not coming and not seasons:
            card.say(tr("Nothing is planned."), "hint")

    def _show_row(self, card: Card, each: SpecialDays | Season) -> None:
        line = row()
        name = set_apart(each.name.in_language(self.given.language))
        last = each.last.isoformat() if each.last else ""
        section = Section.SEASON if isinstance(each, Season) else Section.SPECIAL_DAYS
        text = f"{name}{days_words(each.first, each.last, self.given.language)}: {_hours_words(each)}"
        line.addWidget(label(text), 1)
        gone = TakenOut(section, (each.first.isoformat(), last))
        line.addWidget(
            of_row(tr("Take out"), name, partial(self.take_out, gone), "danger", f"out-{each.first}")
        )
        card.inside.addLayout(line)


def _hours_words(each: SpecialDays | Season) -> str:
    """Return the hours of days that aren't like their week."""
    if isinstance(each, Season):
        hours = (f"{weekday_words(day)} {_periods(each, day)}" for day in SUNDAY_FIRST if day in each.week)
        return tr("; ").join(hours)
    if each.periods:
        return isolate(", ".join(f"{period.first:%H:%M}-{period.last:%H:%M}" for period in each.periods))
    return said_words(Said.CLOSED if each.confirmed else Said.CLOSED_UNCONFIRMED)


def _periods(season: Season, day: int) -> str:
    return isolate(", ".join(f"{each.first:%H:%M}-{each.last:%H:%M}" for each in season.week[day]))
