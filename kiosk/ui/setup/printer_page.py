"""The printer: found, chosen, tried with a test page, and the page judged by who holds it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from kiosk.domain.device import DeviceKind
from kiosk.domain.text import isolate
from kiosk.office.device_asking import Silence
from kiosk.office.devices import Answer
from kiosk.office.setting_up.found import FoundDevice
from kiosk.office.setting_up.trial_slip import Judgement, Sight
from kiosk.ui.i18n import tr
from kiosk.ui.setup.answer_words import printed, sight_mend, sight_question
from kiosk.ui.setup.given import Given
from kiosk.ui.setup.page import Page, one_moment
from kiosk.ui.widgets.content import empty
from kiosk.ui.widgets.fields import Field, FieldLook
from kiosk.ui.widgets.parts import Choices, button, column
from kiosk.ui.widgets.text import label

WIDTHS = (576, 512, 640, 384)
NETWORK, SERIAL, VIRTUAL = "network", "serial", "virtual"
YES, NO = "yes", "no"
_PORT = 9100


class PrinterPage(Page):
    """Chooses the slip printer and prints a test page on it."""

    def __init__(self, given: Given) -> None:
        super().__init__(given)
        used = given.here.station.printer
        self.drafts.dots = self.drafts.dots or int(used.get("dots", WIDTHS[0]))
        self.drafts.host = self.drafts.host or str(used.get("host", ""))
        self._found: tuple[FoundDevice, ...] = ()

    def build(self) -> None:
        """Say what is looked for; the list follows once it is known."""
        self._uses = self.card(tr("This station's printer"))
        self._used = self._uses.say(self._told_use(), "strong")
        self._list = self.card(tr("Which printer is it?"))
        self._searching = self._list.say(tr("Looking for printers…"), "hint")
        self._place = QWidget()
        self._found_lines = column(self._place)
        self._list.put(self._place)
        self._list.say(tr("How wide does it print?"), "strong")
        offered = tuple((str(dots), self._width_words(dots)) for dots in WIDTHS)
        self._width = Choices(offered, str(self.drafts.dots), self._take_width, columns=2)
        self._list.put(self._width)
        self._list.put_row(
            button(tr("Use this printer"), self._keep, "primary", "keep-printer"),
            button(tr("Look again"), self.look_around, name="look-printers"),
        )
        self._trial = self.card(tr("Test page"))
        self._trial.say(tr("It shows Arabic and English, a ruler and a code. Nothing of it counts."))
        self._trial.put_row(button(tr("Print a test page"), self.print_page, "primary", "print-trial"))
        self._questions = self.card(tr("Look at the paper"))
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
        """Print the test page."""
        self.work(lambda: self.bench.print_trial(self.given.acting), self._printed, tr("Printing…"))

    def _told_use(self) -> str:
        used = self.given.here.station.printer
        if used.get("kind", VIRTUAL) == VIRTUAL:
            said = tr("None yet: a virtual one keeps papers as files, in {folder}.")
            return said.format(folder=isolate(str(self.given.here.station.paper)))
        name = next((str(used[key]) for key in ("host", "queue", "device", "path") if used.get(key)), "")
        return tr("{kind}, {name}").format(kind=_kind_words(str(used["kind"])), name=isolate(name))

    def _width_words(self, dots: int) -> str:
        narrow, wide = tr("Paper of 58 mm, {dots} dots"), tr("Paper of 80 mm, {dots} dots")
        return (narrow if dots == WIDTHS[-1] else wide).format(dots=isolate(str(dots)))

    def _show_found(self, found: Sequence[FoundDevice]) -> None:
        self._found = tuple(each for each in found if each.device is DeviceKind.PRINTER)
        self._searching.hide()
        empty(self._found_lines)
        offered = [(each.key, self._name_of(each)) for each in self._found]
        offered.append((NETWORK, tr("A network printer, by its address")))
        offered.append((VIRTUAL, tr("None yet: keep papers as files")))
        self.drafts.printer = self.drafts.printer or self._key_in_use()
        if not any(key == self.drafts.printer for key, _ in offered):
            self.drafts.printer = offered[0][0]
        self._found_lines.addWidget(Choices(offered, self.drafts.printer, self._take_printer))
        self._host = Field(
            "printer-host",
            tr("Its address"),
            self.drafts.host,
            lambda text: setattr(self.drafts, "host", text),
            FieldLook(tr("The printer prints it itself: hold its feed button while you switch it on."), True),
        )
        self._found_lines.addWidget(self._host)
        self._host.setVisible(self.drafts.printer == NETWORK)

    def _name_of(self, found: FoundDevice) -> str:
        name = isolate(found.name)
        if found.kind == SERIAL:
            name = tr("{name} (a serial port: it doesn't tell what hangs there)").format(name=name)
        return name if found.accessible else tr("{name} (this user may not open it)").format(name=name)

    def _key_in_use(self) -> str:
        used = self.given.here.station.printer
        kind = str(used.get("kind", VIRTUAL))
        if kind == VIRTUAL:
            told = (each.key for each in self._found if each.kind != SERIAL)
            return next(told, VIRTUAL)
        mine = next((each for each in self._found if each.table().items() <= dict(used).items()), None)
        return mine.key if mine else kind

    def _take_printer(self, key: str) -> None:
        self.drafts.printer = key
        self._host.setVisible(key == NETWORK)
        found = next((each for each in self._found if each.key == key), None)
        if found is not None and found.dots:
            self._width.choose(str(found.dots))

    def _take_width(self, dots: str) -> None:
        self.drafts.dots = int(dots)

    def _keep(self) -> None:
        chosen = self.drafts.printer
        found = next((each for each in self._found if each.key == chosen), None)
        table: dict[str, str | int] = {"kind": VIRTUAL, "dots": self.drafts.dots}
        if found is not None:
            table = found.table(self.drafts.dots)
        elif chosen == NETWORK:
            if not self.drafts.host.strip():
                self._host.tell(tr("Type the printer's address, such as 192.0.2.20."))
                self._host.edit.setFocus()
                return
            table = {
                "kind": NETWORK,
                "host": self.drafts.host.strip(),
                "port": _PORT,
                "dots": self.drafts.dots,
            }
        self.drafts.judgement, self.drafts.printed = Judgement(), False
        self.work(
            lambda: self.bench.keep_device(self.given.acting, DeviceKind.PRINTER, table),
            lambda _: self._kept(),
            one_moment(),
        )

    def _kept(self) -> None:
        self._used.setText(tr("Kept. Print a test page now."))
        self._questions.hide()
        self.notice.tell(tr("Kept. Print a test page now."), "info")
        self.settled.emit()

    def _printed(self, answer: Answer | Silence) -> None:
        self.drafts.printed = printed(answer)
        told = self.bench.print_told(answer, self.given.language)
        self.notice.tell(told, "info" if self.drafts.printed else "danger")
        self._questions.setVisible(self.drafts.printed)

    def _ask(self) -> None:
        for sight in Sight:
            self._questions.say(sight_question(sight), "strong")
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
            self._questions.put(answers)
        self._mend = label("", "warning")
        self._mend.hide()
        self._questions.put(self._mend)

    def _answer(self, sight: Sight, value: str) -> None:
        self.drafts.judgement = self.drafts.judgement.said(sight, value == YES)
        bad = self.drafts.judgement.to_mend
        self._mend.setText(sight_mend(bad[0]) if bad else "")
        self._mend.setVisible(bool(bad))
        if self.drafts.judgement.passed:
            self.notice.tell(tr("The printer works."), "info")
            self.settled.emit()


def _kind_words(kind: str) -> str:
    return {
        "network": tr("Network printer"),
        "usb": tr("USB printer"),
        "serial": tr("Printer on a serial line"),
        "file": tr("Printer behind a device file"),
        "cups": tr("Print queue"),
        "windows": tr("Print queue"),
    }.get(kind, kind)
