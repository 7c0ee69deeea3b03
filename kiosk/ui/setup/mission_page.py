"""Whose station this is: a new mission, a mission's store that it joins, or the place of a broken station."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from kiosk.domain.recovery_code import Mistyped
from kiosk.domain.text import isolate
from kiosk.office.setting_up.new_mission import (
    JoiningStation,
    NewStation,
    ReplacingStation,
    Way,
    Wrong,
)
from kiosk.office.setting_up.workbench import Start
from kiosk.ui.i18n import tr
from kiosk.ui.setup.given import Given
from kiosk.ui.setup.page import Page, one_moment
from kiosk.ui.widgets.fields import Field, FieldLook
from kiosk.ui.widgets.parts import Card, Choices, button


class MissionPage(Page):
    """Makes or joins the store. Once one stands here, it only says whose it is."""

    def __init__(self, given: Given) -> None:
        super().__init__(given)
        self._fields: dict[Wrong, Field] = {}
        self._names: dict[Way, Field] = {}
        self._asked: dict[Way, Card] = {}
        self.drafts.name = self.drafts.name or given.here.station.name
        self.drafts.letter = self.drafts.letter or "A"

    def build(self) -> None:
        """Ask for the way first; its questions follow under it."""
        if self.given.here.start is Start.RESTORED:
            self._ask_for_epoch()
            return
        if self.given.here.start is not Start.NOTHING:
            self._say_whose()
            return
        card = self.card(tr("What is this station?"))
        offered = (
            (Way.NEW.value, tr("The first one of a mission")),
            (Way.JOIN.value, tr("One more, on the store of its mission")),
            (Way.REPLACE.value, tr("In place of a broken one")),
        )
        card.put(Choices(offered, self.drafts.way.value, self._take_way))
        self._asked = {Way.NEW: self._new(), Way.JOIN: self._join(), Way.REPLACE: self._replace()}
        self._show_way()

    def finish(self, then: Callable[[], None]) -> None:
        """Make, join or put back the store, unless one stands here."""
        if self.drafts.told:  # it was read: what a new epoch lacks, and the words of its key
            self.drafts.told = ""
            then()
            return
        if self.given.here.start is Start.RESTORED:
            self._begin_anew(then)
            return
        if self.given.here.start is not Start.NOTHING:
            then()
            return
        ways = {Way.NEW: self._make, Way.JOIN: self._join_store, Way.REPLACE: self._put_back}
        ways[self.drafts.way](then)

    def _make(self, then: Callable[[], None]) -> None:
        drafts = self.drafts
        new = NewStation(drafts.name.strip(), drafts.letter.strip().upper(), Path(drafts.mission))
        if not self._tell(new.faults()):
            self.work(lambda: self.bench.begin(new), lambda _: then(), one_moment())

    def _join_store(self, then: Callable[[], None]) -> None:
        drafts = self.drafts
        joining = JoiningStation(drafts.name.strip(), drafts.address.strip(), drafts.join_code)

        def joined(done: bool) -> None:
            if done:
                then()
            else:
                self._tell((Wrong.JOIN_CODE_OVER,))

        if not self._tell(joining.faults(), joining.code):
            self.work(lambda: self.bench.join(joining), joined, one_moment())

    def _put_back(self, then: Callable[[], None]) -> None:
        drafts = self.drafts
        replacing = ReplacingStation(Path(drafts.backup.strip()), drafts.recovery_code)
        if not self._tell(replacing.faults(), replacing.code):
            work = self.bench.put_back
            self.work(
                lambda: work(replacing), lambda _: self._begin_anew(then), tr("Putting the backup back…")
            )

    def _begin_anew(self, then: Callable[[], None]) -> None:
        """Give the store that was put back its new epoch, with headquarters' code if it had a portal."""
        self.drafts.recovery_code = ""
        code, work, language = self.drafts.code.strip(), self.bench.begin_anew, self.given.language

        def begun(told: str | None) -> None:
            if told is None:
                self.drafts.portal_asks = True
                self.notice.tell(
                    tr("It had joined a portal. Ask headquarters for a code, and type it."), "warning"
                )
                self._code.show()
                self._code.edit.setFocus()
                return
            self.drafts.code, self.drafts.told = "", told
            if told:
                self.notice.tell(told, "warning")
            else:
                then()

        self.work(lambda: work(code, language), begun, tr("Beginning a new epoch…"))

    def _say_whose(self) -> None:
        station = self.given.here.station
        card = self.card(tr("This station has its store"))
        if station.mission:
            card.say(station.mission.in_language(self.given.language), "heading")
        lines = (
            (tr("Station: {name}"), station.name),
            (tr("Letter of its papers: {name}"), station.letter),
            (tr("Its store: {name}"), station.store),
        )
        for text, value in lines:
            card.say(text.format(name=isolate(value)))
        if self.given.session is None:
            return
        settings = self.card(tr("Settings of this station"))
        settings.say(isolate(str(station.settings_file)))
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

    def _new(self) -> Card:
        card = self.card(tr("The mission"))
        offers = self.given.here.missions
        if offers:
            offered = tuple((str(each.file), each.name.in_language(self.given.language)) for each in offers)
            self.drafts.mission = self.drafts.mission or offered[0][0]
            card.put(Choices(offered, self.drafts.mission, self._take_mission))
        file = Field(
            "mission-file",
            tr("Or the path of the mission's own file"),
            "" if self._offered(self.drafts.mission) else self.drafts.mission,
            self._take_mission,
            FieldLook(latin=True, placeholder="/media/stick/mission.toml"),
        )
        letter = Field(
            "letter",
            tr("Letter of this station's papers"),
            self.drafts.letter,
            lambda text: setattr(self.drafts, "letter", text),
            FieldLook(
                tr("A to Z. Every store of the mission has another one. It is printed on each paper."),
                True,
                most=1,
            ),
        )
        self._fields |= {Wrong.MISSION: file, Wrong.LETTER: letter}
        for field in (file, letter):
            card.put(field)
        self._put_name(card, Way.NEW)
        return card

    def _join(self) -> Card:
        card = self.card(tr("The store of the mission"))
        address = Field(
            "address",
            tr("Its address"),
            self.drafts.address,
            lambda text: setattr(self.drafts, "address", text),
            FieldLook(
                tr("Whoever set up the first station knows it."),
                True,
                placeholder="postgresql+psycopg://kiosk@HOST/kiosk",
            ),
        )
        code = Field(
            "join-code",
            tr("Code for joining"),
            self.drafts.join_code,
            lambda text: setattr(self.drafts, "join_code", text),
            FieldLook(
                tr("Eight groups of six digits. A station that works draws it: “kiosk store invite”."), True
            ),
        )
        self._fields |= {Wrong.ADDRESS: address, Wrong.JOIN_CODE: code}
        for field in (address, code):
            card.put(field)
        self._put_name(card, Way.JOIN)
        return card

    def _replace(self) -> Card:
        card = self.card(tr("From the backup"))
        card.say(tr("Have the backup and the recovery sheet from the sealed envelope at hand."))
        backup = Field(
            "backup",
            tr("Path of the backup, or of the folder with it"),
            self.drafts.backup,
            lambda text: setattr(self.drafts, "backup", text),
            FieldLook(latin=True, placeholder="/media/backup"),
        )
        code = Field(
            "recovery-code",
            tr("Recovery code"),
            self.drafts.recovery_code,
            lambda text: setattr(self.drafts, "recovery_code", text),
            FieldLook(tr("Eight groups of six digits, as they are on the sheet."), True),
        )
        self._fields |= {Wrong.BACKUP: backup, Wrong.CODE: code}
        for field in (backup, code):
            card.put(field)
        card.put(self._code_field())
        return card

    def _ask_for_epoch(self) -> None:
        """A store was put back, and set-up was closed in between, or the portal doubts the store."""
        card = self.card(tr("A store that was put back"))
        card.say(tr("It goes on in a new epoch, so that no number is given twice."))
        card.put(self._code_field())
        self._code.show()

    def _code_field(self) -> Field:
        self._code = Field(
            "epoch-code",
            tr("Code from headquarters"),
            self.drafts.code,
            lambda text: setattr(self.drafts, "code", text),
            FieldLook(tr("Left empty for a station that had joined no portal."), True, most=20),
        )
        self._code.setVisible(self.drafts.portal_asks)
        return self._code

    def _put_name(self, card: Card, way: Way) -> None:
        name = Field(
            f"name-{way.value}",
            tr("Name of this station"),
            self.drafts.name,
            lambda text: setattr(self.drafts, "name", text),
            FieldLook(
                tr("Latin letters and digits, such as kiosk-1. Logs and the portal name it so."),
                True,
                most=32,
            ),
        )
        card.put(name)
        self._names[way] = name

    def _take_way(self, value: str) -> None:
        self.drafts.way = Way(value)
        self.notice.tell("")
        self._show_way()

    def _show_way(self) -> None:
        for way, card in self._asked.items():
            card.setVisible(way is self.drafts.way)

    def _take_mission(self, value: str) -> None:
        self.drafts.mission = value.strip()

    def _offered(self, file: str) -> bool:
        return any(str(each.file) == file for each in self.given.here.missions)

    def _tell(self, faults: tuple[Wrong, ...], code: object = None) -> bool:
        """Say what is wrong under each field; return whether something is."""
        name = self._names.get(self.drafts.way)
        fields = self._fields | ({Wrong.NAME: name} if name else {})
        words = _words()
        if Wrong.JOIN_CODE in fields:
            fields |= {Wrong.JOIN_CODE_OVER: fields[Wrong.JOIN_CODE]}
        for field in fields.values():
            field.tell("")
        for wrong in faults:
            fields[wrong].tell(words[wrong])
        if isinstance(code, Mistyped) and code.groups:
            places = isolate(", ".join(map(str, code.groups)))
            wrong_group = tr("A digit is wrong in group {places}.").format(places=places)
            fields[faults[-1]].tell(wrong_group)
        if faults:
            fields[faults[0]].edit.setFocus()
        return bool(faults)


def _words() -> dict[Wrong, str]:
    return {
        Wrong.NAME: tr(
            "Only Latin letters, digits, “.”, “_” and “-”, at most 32, beginning with a letter or digit."
        ),
        Wrong.LETTER: tr("One letter from A to Z."),
        Wrong.MISSION: tr("There is no such file. Is the stick in?"),
        Wrong.ADDRESS: tr("It begins with postgresql+psycopg:// and names user, machine and database."),
        Wrong.JOIN_CODE_OVER: tr(
            "This code counts no more, or belongs to another store. Have a new one drawn."
        ),
        Wrong.BACKUP: tr("There is no such file. Is the stick in?"),
        Wrong.CODE: tr("A recovery code has eight groups of six digits. Type all of them."),
        Wrong.JOIN_CODE: tr("The code has eight groups of six digits. Type all of them."),
    }
