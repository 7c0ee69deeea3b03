"""Which services are offered: each is switched on or off, with the reason that people read."""

from __future__ import annotations

from functools import partial

from kiosk.catalogue.setting import Setting, switch_change
from kiosk.domain.service import Service
from kiosk.office.configuration.configured import Seen
from kiosk.office.configuration.edit_codes import Said
from kiosk.ui.i18n import tr
from kiosk.ui.setup.mission.asked import AskedDay, BothFields
from kiosk.ui.setup.mission.setting_page import SettingPage, of_row
from kiosk.ui.setup.mission.words import said_words
from kiosk.ui.widgets.parts import Card, button, column, row
from kiosk.ui.widgets.text import label, set_apart


class ServicesPage(SettingPage):
    """All services in the order of the menu."""

    def show_seen(self, seen: Seen) -> None:
        """Show one list for each tile of the menu."""
        for group in seen.catalogue.groups:
            services = [each for each in seen.catalogue.services.values() if each.group == group.id]
            if services:
                card = self.shown_card(group.title.in_language(self.given.language))
                for service in sorted(services, key=lambda each: (each.order, each.id)):
                    self._show(card, service)

    def _show(self, card: Card, service: Service) -> None:
        line, text = row(), column(gap=2)
        language = self.given.language
        name = set_apart(service.name.in_language(language))
        text.addWidget(label(name, "strong"))
        state = said_words(Said.ON if service.enabled else Said.OFF)
        reason = service.disabled_reason.in_language(language) if service.disabled_reason else ""
        text.addWidget(
            label(
                tr(", ").join(part for part in (state, set_apart(reason) if reason else "") if part), "hint"
            )
        )
        line.addLayout(text, 1)
        if service.enabled:
            line.addWidget(
                of_row(tr("Switch off"), name, partial(self._ask, service), name=f"off-{service.id}")
            )
        else:
            line.addWidget(of_row(tr("Switch on"), name, partial(self._on, service), name=f"on-{service.id}"))
        card.inside.addLayout(line)

    def _on(self, service: Service) -> None:
        assert self.seen is not None
        today = self.seen.today
        self.set(lambda: switch_change(service.id, None, today))

    def _ask(self, service: Service) -> None:
        """Ask from when to when, and why."""
        assert self.seen is not None
        name = set_apart(service.name.in_language(self.given.language))
        card = self.asking_card(tr("Switch off: {name}").format(name=name))
        reason = BothFields("reason", tr("The reason in Arabic"), tr("The reason in English"))
        first = AskedDay("off-from", tr("From"), self.seen.today)
        last = AskedDay("off-until", tr("Until"), hint=tr("Empty: until it is switched on"))

        def off() -> Setting:
            return switch_change(service.id, reason.both(), first.asked(), last.asked_or_none())

        for field in (reason, first, last):
            card.put(field)
        card.put_row(button(tr("Switch off"), lambda: self.set(off), "primary", "switch-off"))
        reason.setFocus()
