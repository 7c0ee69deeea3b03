"""The passport reader: found, chosen, and tried with any card or passport."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from kiosk.domain.device import DeviceKind
from kiosk.domain.text import isolate
from kiosk.office.devices.asking import Silence
from kiosk.office.devices.owned import Answer
from kiosk.office.setting_up.found import FoundDevice, Value
from kiosk.ui.i18n import tr
from kiosk.ui.setup.answer_words import was_read
from kiosk.ui.setup.given import Given
from kiosk.ui.setup.page import Page, one_moment
from kiosk.ui.widgets.fields import Field, FieldLook
from kiosk.ui.widgets.parts import Card, Choices, button

PCSC, VIRTUAL, NONE, AS_SET = "pcsc", "virtual", "none", "as-set"
_SECONDS = 20


class ReaderPage(Page):
    """Chooses the reader and waits for a test card."""

    def __init__(self, given: Given) -> None:
        super().__init__(given)
        self._found: tuple[FoundDevice, ...] | None = None
        self._used: Mapping[str, Value] = given.here.station.reader

    def build(self) -> None:
        """Say what is looked for; the rest follows once it is known."""
        card = self.card(tr("Which reader is it?"))
        if self._found is None:
            card.say(tr("Looking for readers…"), "hint")
        else:
            self._offer(card, self._found)

    def _offer(self, card: Card, found: Sequence[FoundDevice]) -> None:
        offered = self._offers(found)
        if not any(key == self.drafts.reader for key, _ in offered):
            self.drafts.reader = self._first_choice(found)
        if not found:
            card.say(tr("No reader was found. Is its cable in, and does the card service run?"), "warning")
        card.put(Choices(offered, self.drafts.reader, self._take_reader))
        card.put_row(
            button(tr("Use this reader"), self._keep, "primary", "keep-reader"),
            button(tr("Look again"), self.look_around, name="look-readers"),
        )
        trial = self.card(tr("Test"))
        trial.say(tr("Press the button, then lay any card with a chip, or a passport, on the reader."))
        trial.put_row(button(tr("Wait for a card"), self.read_card, "primary", "read-trial"))
        self._authorities = self.card(tr("Passports' authorities"))
        self._ask_issuers()
        self._authorities.setVisible(self._used.get("kind") == PCSC)

    def shown(self) -> None:
        """Look what is connected."""
        self.look_around()

    def lacks(self) -> str:
        """A reader works once it read something; a station may do without one."""
        if self.drafts.read or self.drafts.reader == NONE:
            return ""
        return tr("Read a card, choose “No reader”, or leave the reader for later.")

    def look_around(self) -> None:
        """Look for readers again."""
        self.look(self.bench.found, self._show_found)

    def read_card(self) -> None:
        """Wait for a card at the reader that is marked, which is kept for that."""
        bench, acting, table = self.bench, self.given.acting, self._table()
        if not table:
            self.notice.tell(tr("Choose a reader first."), "warning")
            return

        def trial() -> Answer | Silence:
            if self._new(table):
                bench.keep_device(acting, DeviceKind.READER, table)
            return bench.read_trial(acting, DeviceKind.READER, _SECONDS)

        self.work(trial, partial(self._read, table), tr("Lay a card or a passport on the reader now…"))

    def _ask_issuers(self) -> None:
        """Ask where the certificates are that verify passports' chips."""
        card = self._authorities
        card.say(
            tr(
                "A passport's chip is verified by its state's certificate. Headquarters has them, one by one "
                "or as a master list. They are copied onto this station. Without them people still go on."
            )
        )
        self._issuers = Field(
            "issuers",
            tr("File or folder with the certificates"),
            "",
            lambda _: None,
            FieldLook(latin=True, placeholder="/media/stick/issuers"),
        )
        card.put(self._issuers)
        card.put_row(button(tr("Take the certificates"), self._take_issuers, name="take-issuers"))

    def _show_found(self, found: Sequence[FoundDevice]) -> None:
        self._found = tuple(each for each in found if each.device is DeviceKind.READER)
        self.rebuild()

    def _offers(self, found: Sequence[FoundDevice]) -> list[tuple[str, str]]:
        offered = [(each.key, isolate(each.name)) for each in found]
        kind = self._used.get("kind", NONE)
        if kind == PCSC and self._mine() is None:
            as_set = tr("The one that is set, and not here now: {name}")
            named = isolate(str(self._used.get("name", "")))
            offered.insert(0, (AS_SET, as_set.format(name=named)))
        if kind == VIRTUAL or not found:
            offered.append((VIRTUAL, tr("A virtual reader, for training")))
        return [*offered, (NONE, tr("No reader"))]

    def _mine(self) -> FoundDevice | None:
        """Return the reader that is set, if it was found: the settings name a part of its name."""
        named = str(self._used.get("name", "")).casefold()
        found = self._found if self._used.get("kind") == PCSC else None
        return next((each for each in found or () if named in each.name.casefold()), None)

    def _first_choice(self, found: Sequence[FoundDevice]) -> str:
        kind, mine = str(self._used.get("kind", NONE)), self._mine()
        if kind == PCSC:
            return mine.key if mine else AS_SET
        return VIRTUAL if kind == VIRTUAL else found[0].key if found else NONE

    def _take_reader(self, key: str) -> None:
        self.drafts.reader = key

    def _table(self) -> Mapping[str, Value]:
        """Return the marked reader's table in station.toml, an empty one for none."""
        mine = self._mine()
        if self.drafts.reader == AS_SET or (mine is not None and mine.key == self.drafts.reader):
            return self._used
        found = next((each for each in self._found or () if each.key == self.drafts.reader), None)
        if found is not None:
            return found.table()
        return {} if self.drafts.reader == NONE else {"kind": self.drafts.reader}

    def _new(self, table: Mapping[str, Value]) -> bool:
        """Whether `table` isn't what is set."""
        same_kind = table.get("kind", NONE) == self._used.get("kind", NONE)
        return not (same_kind and table.items() <= self._used.items())

    def _keep(self) -> None:
        table = self._table()
        self.work(
            lambda: self.bench.keep_device(self.given.acting, DeviceKind.READER, table),
            lambda _: self._kept(table),
            one_moment(),
        )

    def _kept(self, table: Mapping[str, Value]) -> None:
        self._use(table)
        if self.drafts.reader == NONE:
            self.notice.tell(tr("Kept: people type what stands in their passport."), "info")
        elif self.drafts.reader == VIRTUAL:
            told = tr("Kept. While the kiosk runs, this lays a made-up passport on it: {command}")
            self.notice.tell(told.format(command=isolate("kiosk devices fault reader lay_down")), "info")
        else:
            told = tr("Kept. Try it with a card now. A kiosk that runs takes it over when it starts anew.")
            self.notice.tell(told, "info")

    def _use(self, table: Mapping[str, Value]) -> None:
        self.drafts.read = self.drafts.read and not self._new(table)
        self._used = table
        self._authorities.setVisible(table.get("kind") == PCSC)

    def _read(self, table: Mapping[str, Value], answer: Answer | Silence) -> None:
        self._use(table)
        self.drafts.read = was_read(answer)
        told = self.bench.read_told(DeviceKind.READER, answer, self.given.language)
        self.notice.tell(told, "info" if self.drafts.read else "warning")

    def _take_issuers(self) -> None:
        typed, work, acting = self._issuers.text, self.bench.take_issuers, self.given.acting
        there = bool(typed) and os.path.exists(typed)
        self._issuers.tell(
            "" if there else tr("There is no such file or folder. Is the stick in, and mounted?")
        )
        if there:
            self.work(lambda: work(acting, Path(typed)), self._taken, one_moment())

    def _taken(self, known: int) -> None:
        if known:
            told = tr("Taken. Authorities that are known: {n}.")
            self.notice.tell(told.format(n=isolate(str(known))), "info")
        else:
            self.notice.tell(tr("No certificate of an authority can be read there."), "warning")
