"""What the mission is called and where it sends people, and what is announced in the hall."""

from __future__ import annotations

import re
from functools import partial

from PySide6.QtCore import Qt

from kiosk.catalogue.setting import MissionText, Setting, TakenOut
from kiosk.domain.configuration import Section
from kiosk.domain.hall import Announcement
from kiosk.domain.mission import MISSION_TEXTS
from kiosk.office.configuration.configured import Seen
from kiosk.ui.i18n import tr
from kiosk.ui.setup.mission.asked import AskedDay, BothFields
from kiosk.ui.setup.mission.setting_page import SettingPage, of_row
from kiosk.ui.setup.mission.words import days_words, fact_words
from kiosk.ui.widgets.parts import Card, button, row
from kiosk.ui.widgets.text import label, set_apart

_COUNTED = re.compile(r"text_([0-9]+)")


class TextsPage(SettingPage):
    """The mission's texts, and the announcements that stand or are to come."""

    def show_seen(self, seen: Seen) -> None:
        """Show the announcements first: they change most."""
        self._ask_announcement(seen)
        self._show_announcements(seen)
        card = self.shown_card(tr("The mission's texts"))
        for key in MISSION_TEXTS:
            self._show_text(card, seen, key)

    def _ask_announcement(self, seen: Seen) -> None:
        card = self.shown_card(tr("Announce something in the hall"))
        self._text = BothFields("announcement", tr("In Arabic"), tr("In English"))
        line = row()
        self._first = AskedDay("announcement-from", tr("From"), seen.today)
        self._last = AskedDay("announcement-until", tr("Until"), hint=tr("Empty: until it is taken out"))
        card.put(self._text)
        for field in (self._first, self._last):
            line.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        card.inside.addLayout(line)
        card.put_row(button(tr("Announce"), lambda: self.set(self._announcement), "primary", "announce"))

    def _announcement(self) -> Announcement:
        assert self.seen is not None
        taken = [_COUNTED.fullmatch(each.id) for each in self.seen.configuration.hall.announcements]
        number = 1 + max((int(found[1]) for found in taken if found), default=0)
        text, first = self._text.both(), self._first.asked()
        return Announcement(f"text_{number}", text, first, self._last.asked_or_none())

    def _show_announcements(self, seen: Seen) -> None:
        live = [
            each
            for each in seen.configuration.hall.announcements
            if each.last is None or each.last >= seen.today
        ]
        if not live:
            return
        card = self.shown_card(tr("Announced"))
        for each in live:
            line = row()
            text = set_apart(each.text.in_language(self.given.language))
            line.addWidget(label(f"{text}{days_words(each.first, each.last, self.given.language)}"), 1)
            gone = TakenOut(Section.ANNOUNCEMENT, (each.id,))
            line.addWidget(
                of_row(tr("Take out"), text, partial(self.take_out, gone), "danger", f"out-{each.id}")
            )
            card.inside.addLayout(line)

    def _show_text(self, card: Card, seen: Seen, key: str) -> None:
        kept = getattr(seen.configuration.mission, key)
        card.say(fact_words(key).capitalize(), "strong")
        fields = BothFields(f"text-{key}", tr("In Arabic"), tr("In English"), kept)

        def changed() -> Setting:
            return MissionText(key, fields.both())

        card.put(fields)
        card.put_row(of_row(tr("Change"), fact_words(key), partial(self.set, changed), name=f"change-{key}"))
