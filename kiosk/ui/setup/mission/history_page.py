"""What was changed, by whom and when; each change can be taken back."""

from __future__ import annotations

from functools import partial

from kiosk.domain.acting import COMMAND_LINE
from kiosk.domain.text import isolate
from kiosk.office.configuration.configured import Seen
from kiosk.store.missions.configuring import Changed
from kiosk.ui.i18n import tr
from kiosk.ui.setup.mission.setting_page import SettingPage, of_row
from kiosk.ui.setup.mission.words import edit_words, moment_words
from kiosk.ui.widgets.parts import row
from kiosk.ui.widgets.text import label, set_apart

MOST = 50
"""Of the newest: the command line shows all."""


class HistoryPage(SettingPage):
    """The newest change comes first."""

    def show_seen(self, seen: Seen) -> None:
        """Show each change in a card of its own."""
        for changed in seen.history[:MOST]:
            self._show(seen, changed)

    def _show(self, seen: Seen, changed: Changed) -> None:
        card = self.shown_card()
        names = {COMMAND_LINE: tr("by command line"), **seen.names}
        who = tr(", ").join(set_apart(names.get(each, each)) for each in (changed.actor, *changed.others))
        zone = seen.configuration.mission.time_zone
        moment = moment_words(changed.moment_ms, zone, self.given.language)
        head = f"{isolate(str(changed.number))} · {moment} · {who}"
        line = row()
        line.addWidget(label(head, "strong"), 1)
        if changed.edits:
            undo = partial(self.propose, lambda here: here.undoing(changed.number))
            line.addWidget(of_row(tr("Take back"), str(changed.number), undo, name=f"undo-{changed.number}"))
        card.inside.addLayout(line)
        if changed.undoes:
            card.say(tr("Took back {number}").format(number=isolate(str(changed.undoes))), "hint")
        if changed.imported:
            card.say(tr("A file was imported"), "hint")
        for edit in changed.edits:
            card.say(edit_words(edit, seen.catalogue, self.given.language))
