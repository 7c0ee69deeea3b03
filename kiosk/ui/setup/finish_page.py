"""What still keeps the kiosk shut, each with the way to the place where it is mended."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from kiosk.office.checks.finding import Finding, Verdict
from kiosk.office.setting_up.shut import Missing, missing, untold
from kiosk.office.setting_up.workbench import Said
from kiosk.ui.i18n import tr
from kiosk.ui.setup.findings import finding_card
from kiosk.ui.setup.mend_words import said_here
from kiosk.ui.setup.page import Page
from kiosk.ui.setup.step_words import step_title
from kiosk.ui.widgets.content import empty
from kiosk.ui.widgets.parts import Card, button, column


class FinishPage(Page):
    """The last page of the wizard, and the first of the console."""

    def build(self) -> None:
        """Look at the whole station; the list follows."""
        head = self.card()
        self._summary = head.say(tr("Looking at the whole station…"), "strong")
        if self.given.session is None:
            head.say(
                tr(
                    "Pages without a button here are in the console: finish set-up, then log in with the IT "
                    "officer's staff number and PIN."
                )
            )
        head.put_row(button(tr("Look again"), self.shown, name="look-station"))
        place = QWidget()
        self._list = column(place)
        self.column.addWidget(place)

    def shown(self) -> None:
        """Look at everything."""
        self._summary.setText(tr("Looking at the whole station…"))
        self.look(self.bench.findings, self._show)

    def _show(self, findings: Sequence[Finding]) -> None:
        left = missing(findings)
        waiting = untold(self.given.waiting, left)
        shut, open_ = sum(each.shuts for each in left), len(left) + len(waiting)
        if shut:
            self._summary.setText(tr("The kiosk stays shut until these are mended: {n}").format(n=shut))
        elif open_:
            self._summary.setText(tr("The kiosk can open. Somebody should see to these: {n}").format(n=open_))
        else:
            self._summary.setText(tr("All is well. The kiosk can open."))
        empty(self._list)
        for each in left:
            self._list.addWidget(self._card(each))
        for step in waiting:
            said = Said(step_title(step), tr("Left for later."), "")
            self._list.addWidget(finding_card(Verdict.WARN, said, self.asked.emit, self.way_to(step)))

    def _card(self, each: Missing) -> Card:
        said = said_here(each.finding, self.bench.say(each.finding, self.given.language))
        return finding_card(each.finding.verdict, said, self.asked.emit, self.way_to(each.place))
