"""Whose station this is: a new mission, a mission's store that it joins, or the place of a broken station."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from kiosk.domain.text import isolate
from kiosk.office.setting_up.new_mission import JoiningStation, NewStation, Way, Wrong
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
        """Make or join the store, unless one stands here."""
        if self.given.here.start is not Start.NOTHING:
            then()
            return
        drafts = self.drafts
        if drafts.way is Way.NEW:
            new = NewStation(drafts.name.strip(), drafts.letter.strip().upper(), Path(drafts.mission))
            if not self._tell(new.faults()):
                self.work(lambda: self.bench.begin(new), lambda _: then(), one_moment())
        elif drafts.way is Way.JOIN:
            joining = JoiningStation(
                drafts.name.strip(), drafts.address.strip(), Path(drafts.key_file.strip())
            )
            if not self._tell(joining.faults()):
                self.work(lambda: self.bench.join(joining), lambda _: then(), one_moment())
        else:
            self.notice.tell(
                tr("Put the backup back with the command shown here, then start set-up again."), "warning"
            )

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
        settings.put_row(button(tr("Take back the last change"), self._undo, name="undo-settings"))

    def _undo(self) -> None:
        work, acting = self.bench.undo_settings, self.given.acting
        done = tr("Taken back. The kiosk takes it over when it starts anew.")
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
        key = Field(
            "key-file",
            tr("The path of the shared key"),
            self.drafts.key_file,
            lambda text: setattr(self.drafts, "key_file", text),
            FieldLook(
                tr("Bring digest.key from the folder “keys” of a station that works, on a stick."),
                True,
                placeholder="/media/stick/digest.key",
            ),
        )
        self._fields |= {Wrong.ADDRESS: address, Wrong.KEY_FILE: key}
        for field in (address, key):
            card.put(field)
        self._put_name(card, Way.JOIN)
        return card

    def _replace(self) -> Card:
        card = self.card(tr("From the backup"))
        card.say(
            tr(
                "Have the backup's file and the recovery sheet from the sealed envelope at hand. Then type "
                "at a terminal:"
            )
        )
        card.say(isolate("kiosk backup restore FILE"), "strong")
        card.say(
            tr(
                "It asks for the code on the sheet. Afterwards start set-up again: it goes on with what was "
                "there."
            )
        )
        return card

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

    def _tell(self, faults: tuple[Wrong, ...]) -> bool:
        """Say what is wrong under each field; return whether something is."""
        fields = {**self._fields, Wrong.NAME: self._names[self.drafts.way]}
        words = _words()
        for wrong, field in fields.items():
            field.tell(words[wrong] if wrong in faults else "")
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
        Wrong.KEY_FILE: tr("There is no such file. Is the stick in?"),
    }
