"""The hall: its lines with their letters, its desks, and whether this station trains."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QCheckBox, QPushButton

from kiosk.catalogue.setting import Setting, TakenOut, Training
from kiosk.domain.acting import Permission
from kiosk.domain.configuration import Section
from kiosk.domain.hall import LONGEST_DESK_NAME, DatedQueueGroup, Desk, DeskKind
from kiosk.domain.service import QueueGroup, Text
from kiosk.domain.text import isolate
from kiosk.office.configuration.configured import Seen
from kiosk.office.configuration.edit_codes import Said
from kiosk.ui.i18n import tr
from kiosk.ui.setup.mission.asked import Asked, AskedDay, BothFields
from kiosk.ui.setup.mission.setting_page import SettingPage, of_row
from kiosk.ui.setup.mission.words import days_words, said_words
from kiosk.ui.widgets.fields import Field, FieldLook
from kiosk.ui.widgets.parts import Choices, button, column, row
from kiosk.ui.widgets.text import label, set_apart


class HallPage(SettingPage):
    """Desks and training for whoever sets up stations, lines for whoever sets services."""

    def show_seen(self, seen: Seen) -> None:
        """Show what whoever is logged in may set."""
        permissions = self.given.acting.permissions
        if Permission.SET_STATIONS in permissions:
            self._show_desks(seen)
            self._ask_desk(seen)
            self._show_training(seen)
        if Permission.SET_SERVICES in permissions:
            self._show_lines(seen)

    def _show_desks(self, seen: Seen) -> None:
        """Show the desks of today, and those to come."""
        card = self.shown_card(tr("Desks"))
        today, standing = seen.today, seen.configuration.hall.desks
        desks = [each for each in standing if each.valid_to is None or each.valid_to >= today]
        for desk in desks:
            line, text = row(), column(gap=2)
            language = self.given.language
            name = set_apart(desk.name.in_language(language))
            text.addWidget(label(f"{name}{days_words(desk.valid_from, desk.valid_to, language)}", "strong"))
            text.addWidget(label(self._desk_words(seen, desk), "hint"))
            line.addLayout(text, 1)
            if desk.valid_to is None:
                line.addWidget(self._away(desk, seen))
            card.inside.addLayout(line)
        if not desks:
            card.say(tr("There is no desk yet."), "hint")

    def _away(self, desk: Desk, seen: Seen) -> QPushButton:
        """Return the button that lets a desk stand until tonight; one that is still to come, never."""
        name = desk.name.in_language(self.given.language)
        if desk.valid_from > seen.today:
            gone = TakenOut(Section.DESK, (desk.id, desk.valid_from.isoformat()))
            return of_row(tr("Take out"), name, partial(self.take_out, gone), "danger", f"out-{desk.id}")
        last = replace(desk, valid_to=seen.today)
        return of_row(
            tr("Close after today"), name, lambda: self.set(lambda: last), "danger", f"close-{desk.id}"
        )

    def _desk_words(self, seen: Seen, desk: Desk) -> str:
        lines = {line.id: line.title.in_language(self.given.language) for line in seen.catalogue.queue_groups}
        named = (set_apart(lines.get(each, each)) for each in desk.queue_groups)
        return tr(", ").join((said_words(Said(desk.kind.value)), *named))

    def _ask_desk(self, seen: Seen) -> None:
        card = self.shown_card(tr("Set up a desk"))
        taken = {desk.id for desk in seen.configuration.hall.desks}
        free = next(number for number in range(1, 1000) if f"desk_{number}" not in taken)
        self._number = Field(
            "desk-number", tr("Number"), str(free), lambda _: None, FieldLook(latin=True, most=3)
        )
        card.put(self._number)
        self._desk_name = BothFields(
            "desk",
            tr("What it is called in Arabic"),
            tr("What it is called in English"),
            _window(free),
            LONGEST_DESK_NAME,
        )
        card.put(self._desk_name)
        kinds = [(kind.value, said_words(Said(kind.value))) for kind in DeskKind]
        self._kind = Choices(kinds, DeskKind.SERVICE.value, lambda _: None, columns=3)
        card.put(self._kind)
        card.say(tr("Lines that it serves"), "strong")
        self._serves = {
            line.id: QCheckBox(line.title.in_language(self.given.language))
            for line in seen.catalogue.queue_groups
        }
        for name, box in self._serves.items():
            box.setObjectName(f"serves-{name}")
            card.put(box)
        self._desk_from = AskedDay("desk-from", tr("From"), seen.today)
        card.put(self._desk_from)
        card.put_row(button(tr("Set up"), lambda: self.set(self._desk), "primary", "set-desk"))

    def _desk(self) -> Desk:
        number = self._number.text
        if not number.isascii() or not number.isdigit():
            self._number.tell(tr("Write a number."))
            raise Asked
        lines = tuple(name for name, box in self._serves.items() if box.isChecked())
        kind = DeskKind(self._kind.chosen)
        if kind is DeskKind.SERVICE and not lines:
            self.notice.tell(tr("Choose at least one line that it serves."), "warning")
            raise Asked
        served = () if kind is DeskKind.CASHIER else lines
        return Desk(f"desk_{number}", self._desk_name.both(), kind, served, "", self._desk_from.asked())

    def _show_training(self, seen: Seen) -> None:
        station = self.given.here.station.name
        trains = station in seen.configuration.hall.training
        card = self.shown_card(tr("Training"))
        card.say(tr("A station for training has a store of its own. All its screens and papers say so."))
        card.say(tr("It goes over when its face is started again."), "hint")
        words = tr("Put this station to work again") if trains else tr("Let this station train")
        card.put_row(button(words, lambda: self.set(lambda: Training(station, not trains)), name="train"))

    def _show_lines(self, seen: Seen) -> None:
        card = self.shown_card(tr("Lines of the hall"))
        for line in seen.catalogue.queue_groups:
            shown = row()
            letters = f"{line.arabic_letter} · {isolate(line.letter)}"
            shown.addWidget(label(f"{letters} · {set_apart(line.title.in_language(self.given.language))}"), 1)
            shown.addWidget(
                of_row(
                    tr("Change"),
                    line.title.in_language(self.given.language),
                    partial(self._ask_line, seen, line),
                    name=f"line-{line.id}",
                )
            )
            card.inside.addLayout(shown)

    def _ask_line(self, seen: Seen, line: QueueGroup) -> None:
        """Ask for a line's name and letters, from a day on."""
        card = self.asking_card(
            tr("Change a line: {name}").format(name=set_apart(line.title.in_language(self.given.language)))
        )
        title = BothFields(
            "line", tr("What it is called in Arabic"), tr("What it is called in English"), line.title
        )
        one = FieldLook(most=1)
        arabic = Field(
            "line-arabic", tr("Arabic letter of its numbers"), line.arabic_letter, lambda _: None, one
        )
        latin = Field("line-latin", tr("Latin letter of its numbers"), line.letter, lambda _: None, one)
        first = AskedDay("line-from", tr("From"), seen.today)

        def changed() -> Setting:
            group = QueueGroup(line.id, title.both(), latin.text.upper(), arabic.text)
            return DatedQueueGroup(group, first.asked())

        for field in (title, arabic, latin, first):
            card.put(field)
        card.put_row(button(tr("Change"), lambda: self.set(changed), "primary", "set-line"))


def _window(number: int) -> Text:
    return Text(f"الشباك {number}", f"Window {number}")
