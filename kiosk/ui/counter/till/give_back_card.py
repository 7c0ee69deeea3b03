"""Where money of a day that is closed is given back: the receipt's number, the reason, two people."""

from __future__ import annotations

import uuid
from collections.abc import Callable

from kiosk.domain.receipt import Receipt, SerialKind
from kiosk.domain.states import ReceiptState
from kiosk.domain.text import clean_text
from kiosk.office.till.giving_back import GivingBack
from kiosk.office.till.two_people import NotAgreed, TypedPins
from kiosk.paper.dates import local_time
from kiosk.store import Store
from kiosk.store.money.receipts import NoDrawer
from kiosk.ui.counter.place import DeskPlace
from kiosk.ui.counter.till import words
from kiosk.ui.counter.till.two_pins import TwoPins
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.fields import Field, FieldLook
from kiosk.ui.widgets.parts import Card, button

_LONGEST_REASON = 120


class GiveBackCard(Card):
    """`done` is called with the reversal, whose paper is to be printed."""

    def __init__(self, place: DeskPlace, done: Callable[[Receipt], None]) -> None:
        super().__init__(tr("Give back money of a day that is closed"))
        self._place, self._done = place, done
        self._kept: Receipt | None = None
        self._serial = Field(
            "earlier-serial", tr("Number on the receipt"), look=FieldLook(latin=True, most=40)
        )
        self._serial.edit.returnPressed.connect(self._find)
        self.put(self._serial)
        self.put_row(button(tr("Look for it"), self._find, name="find-receipt"))
        self._found = self.say("", "strong")
        self._reason = Field(
            "give-back-reason", tr("Why it is given back"), look=FieldLook(most=_LONGEST_REASON)
        )
        self._two = TwoPins("give-back", self._give)
        self._give_button = button(tr("Give the money back"), self._give, "danger", "give-back")
        for widget in (self._reason, self._two):
            self.put(widget)
        self.put_row(self._give_button)
        self._show(None)

    def forget(self) -> None:
        """Let no PIN stand."""
        self._two.forget()

    def _show(self, kept: Receipt | None) -> None:
        self._kept = kept
        pays = kept is not None and kept.serial.kind is not SerialKind.REVERSAL
        good = kept is not None and pays and kept.state is ReceiptState.ISSUED
        for widget in (self._reason, self._two, self._give_button):
            widget.setVisible(good)
        language = self._place.language
        told = ""
        if kept is not None:
            total = words.amount(kept.bill.total_minor, kept.bill.currency, language)
            told = f"{total} · {words.receipt_state(kept)}"
        self._found.setText(told)
        self._found.setVisible(bool(told))

    def _giving(self, store: Store) -> GivingBack:
        at = self._place.at
        today = local_time(store.clock.now_ms(), at.hall.mission.time_zone).date()
        return GivingBack(store, at.session, today.year)

    def _find(self) -> None:
        typed = self._serial.text

        def found(kept: Receipt | None) -> None:
            self._show(kept)
            if kept is None:
                self._serial.tell(tr("This store knows no receipt of that number."))
            else:
                self._reason.edit.setFocus()

        self._place.work(self._place.at.on_store(lambda store: self._giving(store).find(typed)), found, "")

    def _give(self) -> None:
        kept, reason = self._kept, clean_text(self._reason.text, _LONGEST_REASON)
        if kept is None:
            return
        if reason.fault or not reason.value:
            self._reason.tell(tr("A reason is needed."))
            self._reason.edit.setFocus()
            return
        typed = self._two.typed()
        if typed is not None:
            self._commit(kept, reason.value, typed)

    def _commit(self, kept: Receipt, reason: str, typed: TypedPins) -> None:
        op_id = str(uuid.uuid4())

        def given(answer: Receipt | NoDrawer | NotAgreed) -> None:
            if isinstance(answer, NotAgreed):
                self._place.notice.tell(words.not_agreed(answer), "danger")
            elif isinstance(answer, NoDrawer):
                self._place.notice.tell(words.not_taken(answer), "warning")
            else:
                self._serial.clear()
                self._reason.clear()
                self._show(None)
                self._done(answer)

        work = self._place.at.on_store(lambda store: self._giving(store).give(op_id, kept, reason, typed))
        self._place.work(work, given, tr("One moment, please"))
