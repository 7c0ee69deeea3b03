"""Who has to stand for a change, asked in its card: number and PIN of each, and who it can be.

Fees take two people: whoever is logged in shows their PIN once more, and another one types number and PIN.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk.domain.staff import Person
from kiosk.domain.text import isolate
from kiosk.office.configuration.standing_for import Proof, Typed
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.fields import Field, FieldLook
from kiosk.ui.widgets.parts import Card
from kiosk.ui.widgets.text import set_apart

_ASKED: Mapping[Proof, object] = {
    Proof.OWN: QT_TRANSLATE_NOOP("", "Fees are changed by two. Type your PIN once more"),
    Proof.FIRST: QT_TRANSLATE_NOOP("", "Fees are changed by two, and not by your log-in. Whoever changes it"),
    Proof.SECOND: QT_TRANSLATE_NOOP("", "Somebody else who approves it"),
    Proof.FURTHER: QT_TRANSLATE_NOOP("", "Your log-in may not do all of that. Somebody who may"),
}


class Proofs:
    """The fields of everybody who has to stand for a change; of who is logged in the PIN alone."""

    def __init__(self, card: Card, able: Mapping[Proof, tuple[Person, ...]]) -> None:
        self._fields: dict[Proof, tuple[Field, ...]] = {}
        for proof, people in able.items():
            card.say(tr(str(_ASKED[proof])), "strong")
            if proof is not Proof.OWN:
                card.say(tr("It can be: {people}").format(people=_named(people)), "hint")
            self._fields[proof] = _fields(proof)
            for field in self._fields[proof]:
                card.put(field)

    @property
    def first(self) -> Field | None:
        """Where one types first; None if nobody has to."""
        return next((fields[0] for fields in self._fields.values()), None)

    def typed(self, own: str) -> Typed:
        """Return number and PIN of each; `own` is the number of who is logged in."""
        return {
            proof: (own if proof is Proof.OWN else fields[0].text, fields[-1].text)
            for proof, fields in self._fields.items()
        }


def _fields(proof: Proof) -> tuple[Field, ...]:
    pin = Field(f"{proof}-pin", tr("PIN"), look=FieldLook(secret=True, latin=True, most=16))
    if proof is Proof.OWN:
        return (pin,)
    return Field(f"{proof}-number", tr("Staff number"), look=FieldLook(latin=True, most=5)), pin


def _named(people: Iterable[Person]) -> str:
    return tr(", ").join(f"{set_apart(each.name)} ({isolate(each.number)})" for each in people)
