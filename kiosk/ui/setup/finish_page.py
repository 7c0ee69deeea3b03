"""What still keeps the kiosk shut, each with the way to the place where it is mended."""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.office.checks.finding import Finding
from kiosk.office.setting_up.shut import Missing, missing
from kiosk.ui.i18n import tr
from kiosk.ui.setup.given import Given
from kiosk.ui.setup.page import Page
from kiosk.ui.widgets.parts import Card, button, column, row
from kiosk.ui.widgets.text import label


class FinishPage(Page):
    """The last page of the wizard, and the first of the console."""

    def __init__(self, given: Given) -> None:
        super().__init__(given)
        self._rows: list[Card] = []

    def build(self) -> None:
        """Look at the whole station; the list follows."""
        self._head = self.card()
        self._summary = self._head.say(tr("Looking at the whole station…"))
        self._head.put_row(button(tr("Look again"), self.shown, name="look-station"))

    def shown(self) -> None:
        """Look at everything."""
        if not self.busy:
            self.work(self.bench.findings, self._show)

    def _show(self, findings: Sequence[Finding]) -> None:
        for card in self._rows:
            card.deleteLater()
        left = missing(findings)
        shut = sum(each.shuts for each in left)
        if shut:
            self._summary.setText(tr("The kiosk stays shut until these are mended: {n}").format(n=shut))
        elif left:
            self._summary.setText(
                tr("The kiosk can open. Somebody should see to these: {n}").format(n=len(left))
            )
        else:
            self._summary.setText(tr("All is well. The kiosk can open."))
        self._rows = [self._row(each) for each in left]
        for at, card in enumerate(self._rows):
            self.column.insertWidget(1 + at, card)

    def _row(self, each: Missing) -> Card:
        said = self.bench.say(each.finding, self.given.language)
        card = Card()
        line = row()
        text = column(gap=4)
        mark = tr("Keeps it shut") if each.shuts else tr("To be seen to")
        text.addWidget(label(f"{said.name} · {mark}", "danger" if each.shuts else "warning"))
        text.addWidget(label(said.says))
        if said.mend:
            text.addWidget(label(said.mend, "strong"))
        line.addLayout(text, 1)
        if each.place is not None:
            place = each.place.value
            go = button(tr("Go there"), lambda: self.asked.emit(place), name=f"go-{place}")
            go.setAccessibleName(f"{tr('Go there')}: {said.name}")
            line.addWidget(go)
        card.inside.addLayout(line)
        return card
