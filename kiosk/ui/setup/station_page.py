"""Whose station this is, and what was changed last in its settings."""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.domain.text import isolate
from kiosk.ui.i18n import tr
from kiosk.ui.setup.page import Page, one_moment
from kiosk.ui.widgets.parts import button


class StationPage(Page):
    """The console's place for the station itself."""

    def build(self) -> None:
        """Say whose it is, and offer to take back the last change of its settings."""
        whose_card(self)
        settings = self.card(tr("Settings of this station"))
        settings.say(isolate(str(self.given.here.station.settings_file)))
        settings.say(tr("Kiosk, counter and display take changes over when they are started again."), "hint")
        settings.put_row(button(tr("Take back the last change"), self._look_back, name="undo-settings"))
        self._taking_back = self.card(tr("This will change"))
        self._lines_back = self._taking_back.say("", "strong")
        self._taking_back.put_row(
            button(tr("Take it back"), self._undo, "primary", "undo-now"),
            button(tr("Don't take it back"), self._taking_back.hide, name="undo-not"),
        )
        self._taking_back.hide()

    def _look_back(self) -> None:
        """Show what taking back the last change alters, before it is done."""
        self.work(self.bench.settings_undo, self._ask_back, one_moment())

    def _ask_back(self, lines: Sequence[str]) -> None:
        self.notice.tell("" if lines else tr("Nothing would change."))
        self._lines_back.setText("\n".join(isolate(line) for line in lines))
        self._taking_back.setVisible(bool(lines))

    def _undo(self) -> None:
        work, acting = self.bench.undo_settings, self.given.acting
        done = tr("Taken back. The kiosk takes it over when it starts anew.")
        self._taking_back.hide()
        self.work(lambda: work(acting), lambda _: self.notice.tell(done), one_moment())


def whose_card(page: Page) -> None:
    """Put onto `page` whose station this is."""
    station = page.given.here.station
    card = page.card(tr("This station has its store"))
    if station.mission:
        card.say(station.mission.in_language(page.given.language), "heading")
    lines = (
        (tr("Station: {name}"), station.name),
        (tr("Letter of its papers: {name}"), station.letter),
        (tr("Its store: {name}"), station.store),
    )
    for text, value in lines:
        card.say(text.format(name=isolate(value)))
