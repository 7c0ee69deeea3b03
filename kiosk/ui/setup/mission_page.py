"""Whose station this is: a new mission, a mission's store that it joins, or the place of a broken station."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

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
from kiosk.ui.setup.mission_questions import Questions
from kiosk.ui.setup.page import Page, one_moment
from kiosk.ui.setup.station_page import whose_card
from kiosk.ui.widgets.parts import Choices


class MissionPage(Page):
    """Makes or joins the store. Once one stands here, it only says whose it is."""

    def __init__(self, given: Given) -> None:
        super().__init__(given)
        self._questions = Questions(self)
        self.drafts.name = self.drafts.name or given.here.station.name
        self.drafts.letter = self.drafts.letter or "A"

    def build(self) -> None:
        """Ask for the way first; its questions follow under it."""
        if self.given.here.start is Start.RESTORED:
            self._questions.ask_for_epoch()
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
        self._questions.ask()

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
        if not self._questions.tell(new.faults()):
            self.work(lambda: self.bench.begin(new), lambda _: then(), one_moment())

    def _join_store(self, then: Callable[[], None]) -> None:
        drafts = self.drafts
        joining = JoiningStation(drafts.name.strip(), drafts.address.strip(), drafts.join_code)

        def joined(done: bool) -> None:
            if done:
                then()
            else:
                self._questions.tell((Wrong.JOIN_CODE_OVER,))

        if not self._questions.tell(joining.faults(), joining.code):
            self.work(lambda: self.bench.join(joining), joined, one_moment())

    def _put_back(self, then: Callable[[], None]) -> None:
        drafts = self.drafts
        replacing = ReplacingStation(Path(drafts.backup.strip()), drafts.recovery_code)
        if not self._questions.tell(replacing.faults(), replacing.code):
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
                self._questions.ask_for_code()
                return
            self.drafts.code, self.drafts.told = "", told
            if told:
                self.notice.tell(told, "warning")
            else:
                then()

        self.work(lambda: work(code, language), begun, tr("Beginning a new epoch…"))

    def _take_way(self, value: str) -> None:
        self.drafts.way = Way(value)
        self.notice.tell("")
        self._questions.show_way()
