"""The questions of a form as a clerk fills them: dense, two in a row, by keyboard alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtWidgets import QGridLayout, QWidget

from kiosk.domain.questions import Field, FieldKind
from kiosk.domain.service import Language
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.choice_field import ChoiceField
from kiosk.ui.widgets.fields import Field as TextField
from kiosk.ui.widgets.fields import FieldLook
from kiosk.ui.widgets.parts import GAP

CHOSEN = frozenset({FieldKind.CHOICE, FieldKind.COUNTRY, FieldKind.GOVERNORATE, FieldKind.YES_NO})
"""Kinds of which an answer is chosen."""
_LATIN = frozenset(
    {
        FieldKind.LATIN_NAME,
        FieldKind.NATIONAL_NUMBER,
        FieldKind.REGISTRY_NUMBER,
        FieldKind.PASSPORT_NUMBER,
        FieldKind.RESIDENCE_PERMIT,
        FieldKind.PARTIAL_DATE,
        FieldKind.PERIOD,
        FieldKind.PHONE,
        FieldKind.EMAIL,
        FieldKind.NUMBER,
    }
)
_EXAMPLES = {FieldKind.PARTIAL_DATE: "14/5/1965", FieldKind.PERIOD: "2010/2015"}
_COLUMNS = 2
AnswerField = TextField | ChoiceField


class AnswerGrid(QWidget):
    """`typed` hears each change, `kept` Enter; both get the field's key. `fields` are its fields by key."""

    def __init__(
        self,
        asked: Sequence[Field],
        values: Mapping[str, str],
        language: Language,
        typed: Callable[[str, str], None],
        kept: Callable[[str], None],
    ) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(GAP)
        for at in range(_COLUMNS):
            grid.setColumnStretch(at, 1)
        self.fields: dict[str, AnswerField] = {}
        for at, field in enumerate(asked):
            made = _answer_field(field, values.get(field.key, ""), language, partial(typed, field.key))
            made.edit.returnPressed.connect(partial(kept, field.key))
            self.fields[field.key] = made
            grid.addWidget(made, at // _COLUMNS, at % _COLUMNS)


def _answer_field(field: Field, value: str, language: Language, typed: Callable[[str], None]) -> AnswerField:
    title = field.label.in_language(language)
    if field.kind in CHOSEN:
        return ChoiceField(field.key, title, _offered(field, language), value, typed)
    example = field.example.in_language(language) if field.example else _EXAMPLES.get(field.kind, "")
    look = FieldLook(latin=field.kind in _LATIN, most=field.max_length + 20, placeholder=example)
    return TextField(field.key, title, value, typed, look)


def _offered(field: Field, language: Language) -> Sequence[tuple[str, str]]:
    if field.kind is FieldKind.YES_NO:
        return (("yes", tr("Yes")), ("no", tr("No")))
    return [(choice.value, choice.label.in_language(language)) for choice in field.choices]
