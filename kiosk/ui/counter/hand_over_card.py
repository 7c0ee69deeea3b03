"""Handing a document over: who collects it and by what proof, looked at once more before it is kept."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLayout, QWidget

from kiosk.domain.request_file import TAIL, Collector, HandOver, Proof
from kiosk.domain.text import clean_text, isolate, western_digits
from kiosk.ui.counter import request_words as words
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.fields import Field, FieldLook
from kiosk.ui.widgets.parts import Card, Choices, button, column
from kiosk.ui.widgets.text import label, set_apart

_LONGEST_NAME = 60
PROOF_TAIL = "proof-tail"


class HandOverCard(Card):
    """`given` is called with what was looked at once more. `holder` is the name on the request.

    `may` says who may collect.
    """

    def __init__(self, holder: str, may: str, given: Callable[[HandOver], None]) -> None:
        super().__init__(tr("Hand the document over"))
        self.say(may, "hint")
        self._holder, self._given = holder, given
        self._asking, self._looking = QWidget(), QWidget()
        self._ask(column(self._asking))
        self._told = label("", "strong")
        looking = column(self._looking)
        looking.addWidget(self._told)
        self._sure = button(tr("Handed over"), self._give, "primary", "hand-over")
        looking.addWidget(self._sure)
        looking.addWidget(button(tr("Back"), self._back, name="hand-over-not"))
        for widget in (self._asking, self._looking):
            self.put(widget)
        self._looking.hide()

    def _ask(self, lines: QLayout) -> None:
        who = [(each.value, words.collector(each)) for each in Collector]
        self._who = Choices(who, Collector.HOLDER.value, lambda _: self._show_name(), columns=2)
        self._name = Field(
            "collector", tr("Name of whoever collects"), "", _nothing, FieldLook(most=_LONGEST_NAME)
        )
        self._name.hide()
        proofs = [(each.value, words.proof(each)) for each in Proof]
        self._proof = Choices(proofs, Proof.PASSPORT.value, _nothing, columns=2)
        self._tail = Field(
            PROOF_TAIL,
            tr("Last 4 characters of its number"),
            "",
            _nothing,
            FieldLook(latin=True, most=TAIL),
        )
        self._tail.edit.returnPressed.connect(self._look)
        for widget in (self._who, self._name, self._proof, self._tail):
            lines.addWidget(widget)
        lines.addWidget(button(tr("Look once more"), self._look, "primary", "hand-over-look"))

    def _show_name(self) -> None:
        self._name.setVisible(self._who.chosen == Collector.AUTHORISED)

    def _look(self) -> None:
        """Say what is about to be kept, if it is all there."""
        given = self._hand_over()
        if given is None:
            return
        name = given.name or self._holder or words.collector(given.collector)
        sentence = tr("To {name}, by {proof} ending in {tail}. The document is the right one, and complete.")
        told = sentence.replace("{name}", set_apart(name)).replace("{proof}", words.proof(given.proof))
        self._told.setText(told.replace("{tail}", isolate(given.tail)))
        self._asking.hide()
        self._looking.show()
        self._sure.setFocus()

    def _hand_over(self) -> HandOver | None:
        who = Collector(self._who.chosen)
        name = clean_text(self._name.text, _LONGEST_NAME)
        tail = clean_text(western_digits(self._tail.text).upper(), TAIL)
        if who is Collector.AUTHORISED and not name.value:
            self._name.tell(tr("Who collects it?"))
            self._name.edit.setFocus()
        elif len(tail.value) != TAIL:
            self._tail.tell(tr("Type the last 4 characters, as they stand on it."))
            self._tail.edit.setFocus()
        else:
            named = name.value if who is Collector.AUTHORISED else ""
            return HandOver(who, named, Proof(self._proof.chosen), tail.value)
        return None

    def _give(self) -> None:
        given = self._hand_over()
        if given is not None:
            self._given(given)

    def _back(self) -> None:
        self._looking.hide()
        self._asking.show()
        self._tail.edit.setFocus()


def _nothing(_text: str) -> None:
    """It is read when it is looked at."""
