"""How lines are booked, what becomes of who comes late, and who is called before whom."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict
from functools import partial

from kiosk.catalogue.setting import Setting, TakenOut
from kiosk.catalogue.timetable import CHECK_IN_LIMITS, ORDER_LIMITS, PLAN_LIMITS
from kiosk.domain.configuration import Section
from kiosk.domain.service import QueueGroup
from kiosk.domain.serving_order import OrderRules
from kiosk.domain.timetable import CheckInRules, SlotPlan
from kiosk.office.configuration.configured import Seen
from kiosk.ui.i18n import tr
from kiosk.ui.setup.mission.asked import NumberField
from kiosk.ui.setup.mission.setting_page import SettingPage, of_row
from kiosk.ui.setup.mission.words import plan_words, rule_words
from kiosk.ui.widgets.parts import Card, button, row
from kiosk.ui.widgets.text import label, set_apart

Numbers = dict[str, NumberField]


class BookingsPage(SettingPage):
    """A list of lines with their plans, and the rules of the hall."""

    def show_seen(self, seen: Seen) -> None:
        """Show the lines first, then the rules."""
        card = self.shown_card(tr("Bookings"))
        for line in seen.catalogue.queue_groups:
            self._show_line(card, line, seen.configuration.timetable.plan(line.id))
        time = seen.configuration.timetable
        late = self._rules(tr("Who comes late"), CHECK_IN_LIMITS, asdict(time.check_in))
        late.made(lambda: self.set(lambda: CheckInRules(**late.numbers())), "set-late")
        order = self._rules(tr("Order of calling"), ORDER_LIMITS, asdict(time.order))
        order.made(lambda: self.set(lambda: OrderRules(**order.numbers())), "set-order")

    def _rules(self, heading: str, limits: Mapping[str, tuple[int, int]], now: Mapping[str, int]) -> _Rules:
        return _Rules(self.shown_card(heading), limits, now)

    def _show_line(self, card: Card, line: QueueGroup, plan: SlotPlan | None) -> None:
        name, shown = set_apart(line.title.in_language(self.given.language)), row()
        words = _told(plan) if plan else tr("no bookings")
        shown.addWidget(label(f"{name}: {words}"), 1)
        ask = partial(self._ask, line, plan)
        shown.addWidget(of_row(tr("Change"), name, ask, name=f"plan-{line.id}"))
        if plan is not None:
            gone = partial(self.take_out, TakenOut(Section.SLOT_PLAN, (line.id,)))
            shown.addWidget(of_row(tr("Take out"), name, gone, "danger", f"no-plan-{line.id}"))
        card.inside.addLayout(shown)

    def _ask(self, line: QueueGroup, plan: SlotPlan | None) -> None:
        """Ask for the numbers of a line's plan."""
        name = set_apart(line.title.in_language(self.given.language))
        card = self.asking_card(tr("How it is booked: {name}").format(name=name))
        titles = _plan_titles()
        fields = {
            key: NumberField(f"plan-{key}", titles[key], getattr(plan, key) if plan else None, limits)
            for key, limits in PLAN_LIMITS.items()
        }
        for field in fields.values():
            card.put(field)

        def planned() -> Setting:
            return SlotPlan(line.id, **{key: field.number() for key, field in fields.items()})

        card.put_row(button(tr("Change"), lambda: self.set(planned), "primary", "set-plan"))
        next(iter(fields.values())).setFocus()


class _Rules:
    """A card with a number for each of some rules."""

    def __init__(self, card: Card, limits: Mapping[str, tuple[int, int]], now: Mapping[str, int]) -> None:
        self._card = card
        self._fields: Numbers = {
            key: NumberField(f"rule-{key}", rule_words(key), now[key], each) for key, each in limits.items()
        }
        for field in self._fields.values():
            card.put(field)

    def made(self, pressed: Callable[[], object], name: str) -> None:
        """Put the button under them."""
        self._card.put_row(button(tr("Change"), pressed, "primary", name))

    def numbers(self) -> dict[str, int]:
        """Return what was typed; raises `Asked` for what is no such number."""
        return {key: field.number() for key, field in self._fields.items()}


def _told(plan: SlotPlan) -> str:
    numbers = (plan.counters, plan.minutes, plan.service_minutes, plan.days_ahead)
    return plan_words(*numbers, plan.kiosk_percent, plan.web_percent)


def _plan_titles() -> dict[str, str]:
    return {
        "minutes": tr("Minutes of a slot"),
        "counters": tr("Counters that serve it"),
        "service_minutes": tr("Minutes for one person"),
        "days_ahead": tr("Days ahead that can be booked"),
        "kiosk_percent": tr("Share that kiosks give away, in percent"),
        "web_percent": tr("Share that the web gives away, in percent"),
    }
