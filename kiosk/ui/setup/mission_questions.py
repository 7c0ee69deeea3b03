"""What set-up asks of a station that has no store yet: one card of questions for each way to one."""

from __future__ import annotations

from kiosk.domain.recovery_code import Mistyped
from kiosk.domain.text import isolate
from kiosk.office.setting_up.new_mission import Way, Wrong
from kiosk.ui.i18n import tr
from kiosk.ui.setup.mission_words import wrong_words
from kiosk.ui.setup.page import Page
from kiosk.ui.widgets.fields import Field, FieldLook
from kiosk.ui.widgets.parts import Card, Choices


class Questions:
    """The cards of a page with their fields; what is typed is kept in its drafts."""

    def __init__(self, page: Page) -> None:
        self._page, self._given, self._drafts = page, page.given, page.drafts
        self._fields: dict[Wrong, Field] = {}
        self._names: dict[Way, Field] = {}
        self._cards: dict[Way, Card] = {}

    def ask(self) -> None:
        """Put a card for each way; the one that is taken is shown."""
        self._cards = {Way.NEW: self._new(), Way.JOIN: self._join(), Way.REPLACE: self._replace()}
        self.show_way()

    def show_way(self) -> None:
        """Show the questions of the way that is taken, and no others."""
        for way, card in self._cards.items():
            card.setVisible(way is self._drafts.way)

    def ask_for_epoch(self) -> None:
        """A store was put back, and set-up was closed in between, or the portal doubts the store."""
        card = self._page.card(tr("A store that was put back"))
        card.say(tr("It goes on in a new epoch, so that no number is given twice."))
        card.put(self._code_field())
        self._code.show()

    def ask_for_code(self) -> None:
        """Headquarters' code is wanted, too."""
        self._code.show()
        self._code.edit.setFocus()

    def tell(self, faults: tuple[Wrong, ...], code: object = None) -> bool:
        """Say what is wrong under each field; return whether something is."""
        name = self._names.get(self._drafts.way)
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

    def _new(self) -> Card:
        card = self._page.card(tr("The mission"))
        offers = self._given.here.missions
        if offers:
            offered = tuple((str(each.file), each.name.in_language(self._given.language)) for each in offers)
            self._drafts.mission = self._drafts.mission or offered[0][0]
            card.put(Choices(offered, self._drafts.mission, self._take_mission))
        file = Field(
            "mission-file",
            tr("Or the path of the mission's own file"),
            "" if self._offered(self._drafts.mission) else self._drafts.mission,
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
        card = self._page.card(tr("The store of the mission"))
        address = self._drafted(
            "address",
            tr("Its address"),
            "address",
            FieldLook(
                tr("Whoever set up the first station knows it."),
                True,
                placeholder="postgresql+psycopg://kiosk@HOST/kiosk?sslmode=verify-full",
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
        card = self._page.card(tr("From the backup"))
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

    def _code_field(self) -> Field:
        self._code = self._drafted(
            "epoch-code",
            tr("Code from headquarters"),
            "code",
            FieldLook(tr("Left empty for a station that had joined no portal."), True, most=20),
        )
        self._code.setVisible(self._drafts.portal_asks)
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
        drafts = self._drafts
        return Field(name, title, getattr(drafts, draft), lambda text: setattr(drafts, draft, text), look)

    def _take_mission(self, value: str) -> None:
        self._drafts.mission = value.strip()

    def _offered(self, file: str) -> bool:
        return any(str(each.file) == file for each in self._given.here.missions)
