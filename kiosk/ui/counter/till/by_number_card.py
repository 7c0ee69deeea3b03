"""A receipt of whatever day by its number: printed again, or its money given back by two people.

Nobody types a PIN for what can't be: as long as its drawer is open, a receipt is to be void instead.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from kiosk.domain.local_time import local_day
from kiosk.domain.receipt import Receipt
from kiosk.office.till.cleaning import LONGEST_REASON
from kiosk.office.till.giving_back import Found, GivingBack
from kiosk.office.till.receipt_printing import OFFICE_COPY, ORIGINAL
from kiosk.office.till.till import NotTaken
from kiosk.office.till.two_people import NotAgreed, TypedPins
from kiosk.store import Store
from kiosk.store.money.receipts import NoDrawer
from kiosk.ui.counter.place import DeskPlace
from kiosk.ui.counter.till import words
from kiosk.ui.counter.till.two_pins import TwoPins
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.fields import Field, FieldLook
from kiosk.ui.widgets.parts import Card, Notice, button, column, side_by_side
from kiosk.ui.widgets.text import label


@dataclass(frozen=True)
class FoundActs:
    """What is done with a receipt that was found: `choose` shows it among those of the clerk's open drawer.

    `given_back` is called with the reversal, whose paper is to be printed.
    """

    choose: Callable[[Receipt], None]
    print_again: Callable[[Receipt, str], None]
    given_back: Callable[[Receipt], None]


class ByNumberCard(Card):
    """What was found stands here, without a name, until another number is looked for."""

    def __init__(self, place: DeskPlace, acts: FoundActs) -> None:
        super().__init__(tr("Find a receipt by its number"))
        self._place, self._acts = place, acts
        self._receipt: Receipt | None = None
        number = FieldLook(latin=True, most=40)
        self._serial = Field("earlier-serial", tr("Number on the receipt"), look=number)
        self._serial.edit.returnPressed.connect(self._find)
        self.put(self._serial)
        self.put_row(button(tr("Look for it"), self._find, name="find-receipt"))
        self._found, self._giving = self._built_found(), self._built_giving()
        for widget in (self._found, self._giving):
            self.put(widget)
        self._show(None)

    def _built_found(self) -> QWidget:
        holder = QWidget()
        lines = column(holder)
        self._is = label("", "strong")
        again = button(tr("Print again"), lambda: self._print(ORIGINAL), name="print-found")
        office = button(
            tr("Print the office copy"), lambda: self._print(OFFICE_COPY), name="print-found-office"
        )
        self._why_not = Notice()
        for widget in (self._is, side_by_side(again, office), self._why_not):
            lines.addWidget(widget)
        return holder

    def _built_giving(self) -> QWidget:
        holder = QWidget()
        lines = column(holder)
        reason = FieldLook(most=LONGEST_REASON)
        self._reason = Field("give-back-reason", tr("Why it is given back"), look=reason)
        self._two = TwoPins("give-back", self._give)
        give = button(tr("Give the money back"), self._give, "danger", "give-back")
        lines.addWidget(label(tr("Give back money of a day that is closed"), "heading"))
        for widget in (self._reason, self._two, give):
            lines.addWidget(widget)
        return holder

    def forget(self) -> None:
        """Let no PIN stand."""
        self._two.forget()

    def _show(self, found: Found | None) -> None:
        self._receipt = found.receipt if found else None
        self._found.setVisible(found is not None)
        self._giving.setVisible(found is not None and found.pays and found.holder is None)
        self._why_not.tell("")
        if found is None:
            return
        bill = found.receipt.bill
        total = words.amount(bill.total_minor, bill.currency, self._place.language)
        worth = f"{total} · {words.receipt_state(found.receipt)}"
        self._is.setText(f"{worth}\n{words.papers(found.papers)}")
        if found.pays and found.holder is not None:
            mine = found.holder.id == self._place.at.session.person.id
            self._why_not.tell(_to_void("" if mine else words.person_name(found.holder)), "warning")
            if mine:
                self._acts.choose(found.receipt)

    def _back(self, store: Store) -> GivingBack:
        at = self._place.at
        today = local_day(store.clock.now_ms(), at.hall.mission.time_zone)
        return GivingBack(store, at.session, today.year)

    def _find(self) -> None:
        typed = self._serial.text

        def seen(found: Found | None) -> None:
            self._show(found)
            if found is None:
                self._serial.tell(_not_known())
            elif self._giving.isVisibleTo(self):
                self._reason.edit.setFocus()

        self._place.work(self._place.at.on_store(lambda store: self._back(store).find(typed)), seen, "")

    def _print(self, kind: str) -> None:
        if self._receipt is not None:
            self._acts.print_again(self._receipt, kind)

    def _give(self) -> None:
        kept, reason = self._receipt, self._reason.text
        if kept is None:
            return
        if not reason.strip():
            self._reason.tell(tr("A reason is needed."))
            self._reason.edit.setFocus()
            return
        typed = self._two.typed()
        if typed is not None:
            self._commit(kept, reason, typed)

    def _commit(self, kept: Receipt, reason: str, typed: TypedPins) -> None:
        op_id = str(uuid.uuid4())

        def given(answer: Receipt | NoDrawer | NotAgreed | NotTaken) -> None:
            if isinstance(answer, NotAgreed):
                self._place.notice.tell(words.not_agreed(answer), "danger")
            elif isinstance(answer, NoDrawer | NotTaken):
                self._place.notice.tell(words.not_taken(answer), "warning")
            else:
                self._serial.clear()
                self._reason.clear()
                self._show(None)
                self._acts.given_back(answer)

        work = self._place.at.on_store(lambda store: self._back(store).give(op_id, kept, reason, typed))
        self._place.work(work, given, tr("One moment, please"))


def _not_known() -> str:
    """Return that a number led nowhere, and what is to be typed."""
    nowhere = tr("This store knows no receipt of that number.")
    how = tr("Type it as it is printed; of this year's receipts the last digits are enough.")
    return f"{nowhere} {how}"


def _to_void(holder: str) -> str:
    """Return that a receipt of an open drawer is to be void; `holder` has that drawer, "" for oneself."""
    mine = tr(
        "Its money is in your drawer, which is still open, so nothing is given back here. Ask to void the "
        "receipt: it is chosen in the list above."
    )
    theirs = tr(
        "Its money is in the drawer of {name}, which is still open, so nothing is given back here. The "
        "receipt is voided from there, under Receipts."
    )
    return theirs.replace("{name}", holder) if holder else mine
