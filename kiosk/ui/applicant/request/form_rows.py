"""The fields of one step as rows for the screen: which control, what stands in it, and what is wrong."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from unicodedata import normalize

from kiosk.domain.draft import Answer
from kiosk.domain.field_faults import Checked
from kiosk.domain.fields import check
from kiosk.domain.questions import Choice, Field, FieldKind, FormStep
from kiosk.domain.service import Language, Text
from kiosk.ui.applicant.request.fault_words import fault_sentence, missing_sentence, warning_sentence
from kiosk.ui.applicant.session import State

CONTROLS: Mapping[FieldKind, str] = {
    FieldKind.PARTIAL_DATE: "date",
    FieldKind.PERIOD: "period",
    FieldKind.YES_NO: "yesNo",
    FieldKind.CHOICE: "choice",
    FieldKind.COUNTRY: "search",
    FieldKind.GOVERNORATE: "search",
}
"""Which control answers a kind of field; the others are typed ("text")."""

LAYOUTS: Mapping[FieldKind, str] = {
    FieldKind.ARABIC_NAME: "arabic",
    FieldKind.LATIN_NAME: "latin",
    FieldKind.EMAIL: "email",
    FieldKind.PASSPORT_NUMBER: "latin",
    FieldKind.RESIDENCE_PERMIT: "digits",
    FieldKind.NATIONAL_NUMBER: "digits",
    FieldKind.REGISTRY_NUMBER: "digits",
    FieldKind.PHONE: "phone",
    FieldKind.NUMBER: "digits",
}
"""Which keyboard layout a kind asks for; other texts are Arabic first, Latin at hand."""

MULTILINE = frozenset({FieldKind.ADDRESS, FieldKind.TEXT})
LONG_CHOICE = 6
"""A choice of more answers than this is searched, not laid out."""


@dataclass(frozen=True, slots=True)
class FormRow:
    """One field as it is shown: `options` are {value, label, search}, `text` stands in the control."""

    key: str
    control: str
    label: str
    help: str
    example: str
    text: str
    fault: str
    warning: str
    unknown_offered: bool
    unknown: bool
    layout: str
    masked: bool
    maximum_length: int
    multiline: bool
    options: tuple[Mapping[str, str], ...]
    from_year: int
    to_year: int


def checked(field: Field, state: State, today: date, country_code: str) -> Checked:
    """Return what the field's rule says of what stands in it."""
    return check(field, shown_text(field.key, state), today, country_code)


def shown_text(key: str, state: State) -> str:
    """Return what stands in a field: what was typed last, else the answer kept."""
    draft = state.visit.draft
    assert draft is not None
    return state.visit.typed.get(key, draft.answers.get(key, Answer()).value)


def form_rows(step: FormStep, state: State, today: date, country_code: str) -> tuple[FormRow, ...]:
    """Return the rows of `step` (as `visible_steps` gives it)."""
    return tuple(_row(field, state, today, country_code) for field in step.fields)


def _row(field: Field, state: State, today: date, country_code: str) -> FormRow:
    draft, language = state.visit.draft, state.language
    assert draft is not None
    result = checked(field, state, today, country_code)
    label = field.label.in_language(language)
    fault = _fault(field, state, result)
    warning = warning_sentence(result.warning) if result.warning and field.key in state.left else ""
    control = control_of(field)
    return FormRow(
        key=field.key,
        control=control,
        label=label,
        help=_text(field.help, language),
        example=_text(field.example, language),
        text=shown_text(field.key, state),
        fault=fault,
        warning=warning,
        unknown_offered=field.clerk_can_fill,
        unknown=draft.answers.get(field.key, Answer()).by_clerk,
        layout=LAYOUTS.get(field.kind, "text"),
        masked=field.masked and not (fault or warning),
        maximum_length=field.max_length + 1,
        multiline=field.kind in MULTILINE,
        options=_options(field, language),
        from_year=today.year - field.years_back,
        to_year=today.year + field.years_ahead,
    )


def control_of(field: Field) -> str:
    """Return the name of the control that answers `field`."""
    if field.kind is FieldKind.CHOICE and len(field.choices) > LONG_CHOICE:
        return "search"
    return CONTROLS.get(field.kind, "text")


def _fault(field: Field, state: State, result: Checked) -> str:
    if field.key in state.left and result.fault is not None:
        return fault_sentence(result.fault)
    if field.key in state.missing and not shown_text(field.key, state):
        return missing_sentence(field, state.language)
    return ""


def _options(field: Field, language: Language) -> tuple[Mapping[str, str], ...]:
    """Return the answers, a country's as its language sorts them behind those that come first."""
    options = [_option(choice, language) for choice in field.choices]
    if field.kind is FieldKind.COUNTRY and language is Language.ENGLISH:
        options[field.leading :] = sorted(options[field.leading :], key=_alphabetic)
    return tuple(options)


def _alphabetic(option: Mapping[str, str]) -> str:
    """Return what an English label is sorted by: its letters without accents."""
    return normalize("NFD", option["label"]).encode("ascii", "ignore").decode()


def _option(choice: Choice, language: Language) -> Mapping[str, str]:
    """A choice as the controls take it; it is found by its words in either language."""
    label = choice.label.in_language(language)
    return {"value": choice.value, "label": label, "search": f"{choice.label.ar} {choice.label.en}"}


def _text(text: Text | None, language: Language) -> str:
    return "" if text is None else text.in_language(language)
