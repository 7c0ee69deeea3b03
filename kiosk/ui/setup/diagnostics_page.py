"""Everything that can be wrong with this station, looked at now: what is, and how to mend it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from kiosk.office.checks.finding import Finding, Verdict
from kiosk.office.setting_up.shut import PLACES
from kiosk.ui.i18n import tr
from kiosk.ui.setup.content import empty
from kiosk.ui.setup.findings import finding_card
from kiosk.ui.setup.page import Page
from kiosk.ui.widgets.parts import button, column


class DiagnosticsPage(Page):
    """The same as `kiosk doctor`."""

    def build(self) -> None:
        """Look; the list follows."""
        head = self.card()
        self._summary = head.say(tr("Looking at the whole station…"), "strong")
        head.put_row(button(tr("Look again"), self.shown, name="look-station"))
        place = QWidget()
        self._list = column(place)
        self.column.addWidget(place)

    def shown(self) -> None:
        """Look at everything."""
        self._summary.setText(tr("Looking at the whole station…"))
        self.look(self.bench.findings, self._show)

    def _show(self, findings: Sequence[Finding]) -> None:
        told = {verdict: sum(each.verdict is verdict for each in findings) for verdict in Verdict}
        self._summary.setText(
            tr("Failed: {failed}. To be seen to: {warned}. Well: {passed}.").format(
                failed=told[Verdict.FAIL], warned=told[Verdict.WARN], passed=told[Verdict.PASS]
            )
        )
        empty(self._list)
        for each in findings:
            said = self.bench.say(each, self.given.language)
            place = PLACES.get(each.check) if each.verdict is not Verdict.PASS else None
            self._list.addWidget(finding_card(each.verdict, said, self.asked.emit, place))
