"""The steps of a form: a service's own, and blocks that several services share.

A block is read once, with the bare ids of its fields; each use places it under a role and a prefix.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from kiosk.catalogue.conditions import read_conditions, with_prefix
from kiosk.catalogue.faults import told
from kiosk.catalogue.places import Places
from kiosk.catalogue.table import Table, note_twice
from kiosk.domain.document_part import DocumentPart
from kiosk.domain.fields import MAX_LENGTHS
from kiosk.domain.questions import Choice, Field, FieldKind, FormStep

FIELDS_A_STEP = 4
FIELDS_BESIDE_LONG_TEXT = 2
_ROLES = ("concerned", "asking", "form")
_LONG_TEXTS = frozenset({FieldKind.TEXT, FieldKind.ADDRESS})

YEARS_BACK = 120
YEARS_AROUND = 20
"""Years that a date offers where its file doesn't say: the past, and both ways for what may be to come."""
_DATES = frozenset({FieldKind.PARTIAL_DATE, FieldKind.PERIOD})

_TAKES: Mapping[DocumentPart, FieldKind] = {
    DocumentPart.LATIN_SURNAME: FieldKind.LATIN_NAME,
    DocumentPart.LATIN_GIVEN_NAMES: FieldKind.LATIN_NAME,
    DocumentPart.DOCUMENT_NUMBER: FieldKind.PASSPORT_NUMBER,
    DocumentPart.NATIONALITY: FieldKind.COUNTRY,
    DocumentPart.BIRTH_DATE: FieldKind.PARTIAL_DATE,
    DocumentPart.SEX: FieldKind.CHOICE,
    DocumentPart.EXPIRY_DATE: FieldKind.PARTIAL_DATE,
    DocumentPart.OPTIONAL_DATA: FieldKind.NATIONAL_NUMBER,
    DocumentPart.DOCUMENT_KIND: FieldKind.CHOICE,
    DocumentPart.NATIONAL_SURNAME: FieldKind.ARABIC_NAME,
    DocumentPart.NATIONAL_GIVEN_NAMES: FieldKind.ARABIC_NAME,
}
"""Which kind of field can hold a part of what a passport says."""

Blocks = Mapping[str, tuple[FormStep, ...]]


@dataclass(frozen=True, slots=True)
class FormSource:
    """What the steps of a service may draw on."""

    blocks: Blocks
    places: Places
    placed: dict[tuple[str, str, str], tuple[FormStep, ...]] = field(default_factory=dict, compare=False)
    """Blocks already under a role and a prefix: most services use the same ones."""


def read_block(table: Table, places: Places) -> tuple[FormStep, ...]:
    """Read a block's file; ids and keys are bare until the block is placed."""
    rows = table.tables("step")
    table.close()
    if not rows:
        table.fault("step", "is missing", "Write at least one [[step]]")
    note_twice(rows)
    steps = tuple(_bare_step(row, places) for row in rows)
    for row in rows:
        row.close()
    return steps


def read_steps(table: Table, source: FormSource) -> tuple[FormStep, ...]:
    """Read the `[[step]]` rows of a service: blocks in their place, and steps of its own."""
    steps: list[FormStep] = []
    for row in table.tables("step"):
        role, prefix = _role(row), row.identifier("prefix", "form")
        if row.has("block"):
            extra = with_prefix(read_conditions(row), prefix)
            used = _block(row, source, role, prefix)
            steps += (replace(step, when=extra + step.when) if extra else step for step in used)
        else:
            steps.append(_placed(_bare_step(row, source.places), role, prefix))
        row.close()
    _note_twice(table, steps)
    return tuple(steps)


def _note_twice(table: Table, steps: list[FormStep]) -> None:
    seen: set[str] = set()
    for step in steps:
        if step.id in seen:
            table.fault(f"step[{step.id}]", "is there twice", "Give the second its own id or prefix")
        seen.add(step.id)


def _role(row: Table) -> str:
    role = row.string("role", "form")
    if role not in _ROLES:
        row.fault(
            "role",
            told('"{role}" is not known', role=role),
            told("Choose one of: {listed}", listed=", ".join(_ROLES)),
        )
    return role


def _block(row: Table, source: FormSource, role: str, prefix: str) -> tuple[FormStep, ...]:
    name = row.identifier("block")
    if name and name not in source.blocks:
        known = ", ".join(sorted(source.blocks))
        row.fault(
            "block",
            told('there is no block "{name}"', name=name),
            told("Choose one of: {known}", known=known),
        )
    place = (name, role, prefix)
    if place not in source.placed:
        source.placed[place] = tuple(_placed(step, role, prefix) for step in source.blocks.get(name, ()))
    return source.placed[place]


def _placed(step: FormStep, role: str, prefix: str) -> FormStep:
    fields = tuple(
        replace(field, key=f"{prefix}.{field.key}", when=with_prefix(field.when, prefix))
        for field in step.fields
    )
    return FormStep(f"{prefix}.{step.id}", role, step.title, fields, with_prefix(step.when, prefix))


def _bare_step(row: Table, places: Places) -> FormStep:
    rows = row.tables("field")
    note_twice(rows)
    fields = tuple(_field(field, places) for field in rows)
    if not fields:
        row.fault("field", "is missing", "Write at least one [[step.field]]")
    room = FIELDS_BESIDE_LONG_TEXT if _LONG_TEXTS & {field.kind for field in fields} else FIELDS_A_STEP
    if len(fields) > room:
        row.fault(
            "field",
            told("{count} fields don't fit one screen", count=len(fields)),
            told("Keep {room} and begin another step", room=room),
        )
    return FormStep(row.identifier("id"), "", row.text("title"), fields, read_conditions(row))


def _field(row: Table, places: Places) -> Field:
    kind = row.member("kind", FieldKind)
    not_future = row.flag("not_future", True)
    field = Field(
        key=row.identifier("id"),
        kind=kind,
        label=row.text("label"),
        help=row.optional_text("help"),
        example=row.optional_text("example", any_script=True),
        required=row.flag("required", True),
        clerk_can_fill=row.flag("clerk_can_fill", True),
        masked=row.flag("masked", False),
        max_length=row.whole("max_length", 1, 1000, MAX_LENGTHS.get(kind, 60)),
        choices=_choices(row, kind, places),
        when=read_conditions(row),
        prefill=row.optional_member("prefill", DocumentPart),
        not_future=not_future,
        years_back=row.whole("years_back", 0, YEARS_BACK, YEARS_BACK if not_future else YEARS_AROUND),
        years_ahead=row.whole("years_ahead", 0, YEARS_BACK, 0 if not_future else YEARS_AROUND),
        leading=places.leading if kind is FieldKind.COUNTRY else 0,
    )
    _check_years(row, field)
    if field.prefill is not None and _TAKES[field.prefill] is not kind:
        row.fault(
            "prefill",
            told("doesn't fit a field of kind {kind}", kind=kind),
            told("Use the kind {kinds}", kinds=_TAKES[field.prefill]),
        )
    row.close()
    return field


def _check_years(row: Table, field: Field) -> None:
    if field.not_future and field.years_ahead:
        row.fault("years_ahead", "offers days that are a mistake here", "Write not_future = false, or 0")
    for key in ("years_back", "years_ahead"):
        if row.has(key) and field.kind not in _DATES:
            row.fault(key, told("a field of kind {kind} has no years", kind=field.kind), "Take it out")


def _choices(row: Table, kind: FieldKind, places: Places) -> tuple[Choice, ...]:
    rows = row.tables("choice")
    if kind is not FieldKind.CHOICE:
        if rows:
            row.fault(
                "choice", told("a field of kind {kind} has no choices", kind=kind), 'Use kind = "choice"'
            )
        return places.choices().get(kind, ())
    if len(rows) < 2:
        row.fault("choice", "a choice needs two answers or more", "Write [[step.field.choice]] rows")
    note_twice(rows, "value")
    what = "small Latin letters, digits and _"
    choices = tuple(
        Choice(choice.matching("value", "[a-z0-9_]+", what), choice.text("label")) for choice in rows
    )
    for choice in rows:
        choice.close()
    return choices
