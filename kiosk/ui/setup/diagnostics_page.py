"""Everything that can be wrong with this station, looked at now: what is, and how to mend it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from kiosk.office.checks.finding import Finding, Verdict
from kiosk.office.setting_up.shut import place_of
from kiosk.ui.i18n import tr
from kiosk.ui.setup.findings import finding_card
from kiosk.ui.setup.given import Given
from kiosk.ui.setup.mend_words import said_here
from kiosk.ui.setup.page import Page, one_moment
from kiosk.ui.widgets.content import empty
from kiosk.ui.widgets.fields import Field, FieldLook
from kiosk.ui.widgets.parts import button, column


class DiagnosticsPage(Page):
    """The same as `kiosk doctor`."""

    def __init__(self, given: Given) -> None:
        super().__init__(given)
        self._findings: tuple[Finding, ...] = ()

    def build(self) -> None:
        """Look; the list follows."""
        head = self.card()
        self._summary = head.say(tr("Looking at the whole station…"), "strong")
        head.put_row(button(tr("Look again"), self.shown, name="look-station"))
        report = self.card(tr("Readiness report"))
        report.say(tr("What is found here, in both languages, to sign and keep with the mission's papers."))
        self._file = Field(
            "report-file",
            tr("Where the file goes"),
            "",
            lambda _: None,
            FieldLook(latin=True, placeholder="/media/stick/readiness.pdf"),
        )
        report.put(self._file)
        report.put_row(button(tr("Write the report"), self._write, name="write-report"))
        self.column.addWidget(self.notice)
        place = QWidget()
        self._list = column(place)
        self.column.addWidget(place)

    def shown(self) -> None:
        """Look at everything."""
        self._summary.setText(tr("Looking at the whole station…"))
        self.look(self.bench.findings, self._show)

    def _write(self) -> None:
        place, findings, work = self._file.text, self._findings, self.bench.write_report
        self._file.tell("" if place else tr("Type where the file goes."))
        if place:
            done = tr("Written. Print it and have it signed.")
            self.work(lambda: work(findings, Path(place)), lambda _: self.notice.tell(done), one_moment())

    def _show(self, findings: Sequence[Finding]) -> None:
        self._findings = tuple(findings)
        told = {verdict: sum(each.verdict is verdict for each in findings) for verdict in Verdict}
        self._summary.setText(
            tr("Failed: {failed}. To be seen to: {warned}. Well: {passed}.").format(
                failed=told[Verdict.FAIL], warned=told[Verdict.WARN], passed=told[Verdict.PASS]
            )
        )
        empty(self._list)
        for each in findings:
            said = said_here(each, self.bench.say(each, self.given.language))
            place = place_of(each) if each.verdict is not Verdict.PASS else None
            self._list.addWidget(finding_card(each.verdict, said, self.asked.emit, self.way_to(place)))
