"""The printer: chosen, tried with a test page, and the page judged by who holds it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from kiosk.domain.device import DeviceKind
from kiosk.office.devices.asking import Silence
from kiosk.office.devices.owned import Answer
from kiosk.office.setting_up.found import PRINTER_PORT, FoundDevice, Value
from kiosk.office.setting_up.trial_slip import Judgement, Sight
from kiosk.ui.device_words import printed
from kiosk.ui.i18n import tr
from kiosk.ui.setup.answer_words import sight_mend, sight_question
from kiosk.ui.setup.given import Given
from kiosk.ui.setup.page import Page, one_moment
from kiosk.ui.setup.printer_choice import PrinterChoice, used_words
from kiosk.ui.widgets.content import empty
from kiosk.ui.widgets.parts import Card, Choices, button, column
from kiosk.ui.widgets.text import label

YES, NO = "yes", "no"


class PrinterPage(Page):
    """Chooses the slip printer and prints a test page on it."""

    def __init__(self, given: Given) -> None:
        super().__init__(given)
        self._used: Mapping[str, Value] = given.here.station.printer
        self._found: tuple[FoundDevice, ...] | None = None

    def build(self) -> None:
        """Say what is looked for; the rest follows once it is known."""
        self._told = self.card(tr("This station's printer")).say(self._used_words(), "strong")
        card = self.card(tr("Which printer is it?"))
        if self._found is None:
            card.say(tr("Looking for printers…"), "hint")
        else:
            self._offer(card, self._found)

    def _offer(self, card: Card, found: Sequence[FoundDevice]) -> None:
        self._choice = PrinterChoice(self.drafts, self._used, found)
        card.put(self._choice)
        card.put_row(
            button(tr("Use this printer"), self._keep, "primary", "keep-printer"),
            button(tr("Look again"), self.look_around, name="look-printers"),
        )
        trial = self.card(tr("Test page"))
        trial.say(tr("It shows Arabic and English, a ruler and a code. Nothing of it counts."))
        trial.put_row(button(tr("Print a test page"), self.print_page, "primary", "print-trial"))
        self._questions = self.card(tr("Look at the paper"))
        asked = QWidget()
        self._asked = column(asked)
        self._questions.put(asked)
        self._ask()
        self._questions.setVisible(self.drafts.printed)

    def shown(self) -> None:
        """Look what is connected."""
        self.look_around()

    def lacks(self) -> str:
        """A printer works once its page was seen."""
        if self.drafts.judgement.passed:
            return ""
        if not self.drafts.printed:
            return tr("Print a test page, or leave the printer for later.")
        return tr("Answer the three questions with yes, or leave the printer for later.")

    def look_around(self) -> None:
        """Look for printers again."""
        self.look(self.bench.found, self._show_found)

    def print_page(self) -> None:
        """Print the test page by the printer that is marked, which is kept for that."""
        table = self._choice.table()
        if table is None:
            return
        bench, acting = self.bench, self.given.acting

        def trial() -> Answer | Silence:
            if self._new(table):
                bench.keep_device(acting, DeviceKind.PRINTER, table)
            return bench.print_trial(acting)

        self.work(trial, partial(self._printed, table), tr("Printing…"))

    def _new(self, table: Mapping[str, Value]) -> bool:
        """Whether `table` isn't what is set."""
        ports = {each.get("port", PRINTER_PORT) for each in (table, self._used)}
        return len(ports) > 1 or not table.items() <= self._used.items()

    def _used_words(self) -> str:
        return used_words(self._used, self.given.here.station.paper)

    def _show_found(self, found: Sequence[FoundDevice]) -> None:
        self._found = tuple(each for each in found if each.device is DeviceKind.PRINTER)
        self.rebuild()

    def _keep(self) -> None:
        table = self._choice.table()
        if table is not None:
            self.work(
                lambda: self.bench.keep_device(self.given.acting, DeviceKind.PRINTER, table),
                lambda _: self._kept(table),
                one_moment(),
            )

    def _kept(self, table: Mapping[str, Value]) -> None:
        self._use(table)
        told = tr("Kept. Print a test page now. A kiosk that runs takes it over when it starts anew.")
        self.notice.tell(told, "info")

    def _use(self, table: Mapping[str, Value]) -> None:
        """Show what is used now; of another printer nobody has seen a page."""
        if self._new(table):
            self.drafts.judgement, self.drafts.printed = Judgement(), False
            self._questions.hide()
            self._ask()
        self._used = table
        self._told.setText(self._used_words())

    def _printed(self, table: Mapping[str, Value], answer: Answer | Silence) -> None:
        self._use(table)
        self.drafts.printed = printed(answer)
        told = self.bench.print_told(answer, self.given.language)
        self.notice.tell(told, "info" if self.drafts.printed else "danger")
        self._questions.setVisible(self.drafts.printed)

    def _ask(self) -> None:
        empty(self._asked)
        for sight in Sight:
            self._asked.addWidget(label(sight_question(sight), "strong"))
            judged = self.drafts.judgement
            chosen = YES if sight in judged.good else NO if sight in judged.bad else ""
            answers = Choices(
                ((YES, tr("Yes")), (NO, tr("No"))),
                chosen,
                partial(self._answer, sight),
                columns=2,
            )
            answers.setObjectName(f"sight-{sight.value}")
            answers.setAccessibleName(sight_question(sight))
            self._asked.addWidget(answers)
        self._mend = label("", "warning")
        self._mend.hide()
        self._asked.addWidget(self._mend)

    def _answer(self, sight: Sight, value: str) -> None:
        self.drafts.judgement = self.drafts.judgement.said(sight, value == YES)
        bad = self.drafts.judgement.to_mend
        self._mend.setText(sight_mend(bad[0]) if bad else "")
        self._mend.setVisible(bool(bad))
        if self.drafts.judgement.passed:
            self.notice.tell(tr("The printer works."), "info")
