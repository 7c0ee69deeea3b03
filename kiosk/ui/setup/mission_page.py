"""Whose station this is: a new mission, a mission's store that it joins, or the place of a broken station."""

from __future__ import annotations

from collections.abc import Callable
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
from kiosk.ui.setup.mission_words import wrong_words
from kiosk.ui.setup.page import Page, one_moment
from kiosk.ui.setup.station_page import whose_card
from kiosk.ui.widgets.fields import Field, FieldLook
from kiosk.ui.widgets.parts import Card, Choices


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
            whose_card(self)
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
        letter = self._drafted(
            "letter",
            tr("Letter of this station's papers"),
            "letter",
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
        address = self._drafted(
            "address",
            tr("Its address"),
            "address",
            FieldLook(
                tr("Whoever set up the first station knows it."),
                True,
                placeholder="postgresql+psycopg://kiosk@HOST/kiosk",
            ),
        )
        code = self._drafted(
            "join-code",
            tr("Code for joining"),
            "join_code",
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
        backup = self._drafted(
            "backup",
            tr("Path of the backup, or of the folder with it"),
            "backup",
            FieldLook(latin=True, placeholder="/media/backup"),
        )
        code = self._drafted(
            "recovery-code",
            tr("Recovery code"),
            "recovery_code",
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
        self._code = self._drafted(
            "epoch-code",
            tr("Code from headquarters"),
            "code",
            FieldLook(tr("Left empty for a station that had joined no portal."), True, most=20),
        )
        self._code.setVisible(self.drafts.portal_asks)
        return self._code

    def _put_name(self, card: Card, way: Way) -> None:
        name = self._drafted(
            f"name-{way.value}",
            tr("Name of this station"),
            "name",
            FieldLook(
                tr("Latin letters and digits, such as kiosk-1. Logs and the portal name it so."),
                True,
                most=32,
            ),
        )
        card.put(name)
        self._names[way] = name

    def _drafted(self, name: str, title: str, draft: str, look: FieldLook) -> Field:
        """Return a field whose text is kept in the draft of this name."""
        drafts = self.drafts
        return Field(name, title, getattr(drafts, draft), lambda text: setattr(drafts, draft, text), look)

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
        words = wrong_words()
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
