"""`when = { ... }`: what must hold for a step, a field or a paper to apply.

Reading makes conditions; `check_conditions` then holds them against the form they stand in, because a
condition on a field that isn't asked before, or on an answer that it can't take, would never hold.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from kiosk.catalogue.faults import told
from kiosk.catalogue.table import Table
from kiosk.domain.questions import CONCERNED_BIRTH_DATE, Condition, Field, FieldKind
from kiosk.domain.service import Relation, Service, Speed

_OLDEST = 130


def read_conditions(table: Table) -> tuple[Condition, ...]:
    """Read `when` of `table`; keys of fields stay as written, without their prefix."""
    when = table.table("when") if table.has("when") else None
    if when is None:
        return ()
    conditions = []
    if when.has("relation"):
        conditions.append(Condition("relation", when.members("relation", Relation)))
    if when.has("speed"):
        conditions.append(Condition("speed", when.members("speed", Speed)))
    if when.has("age_below") or when.has("age_at_least"):
        conditions.append(_age(when))
    conditions += _answers(when)
    when.close()
    if not when.values:
        table.fault("when", "is empty", "Name a condition, or take the key out")
    return tuple(conditions)


def with_prefix(conditions: tuple[Condition, ...], prefix: str) -> tuple[Condition, ...]:
    """Return `conditions` with full keys: "born_in" becomes "concerned.born_in"."""
    if not conditions:
        return conditions
    return tuple(
        condition
        if condition.subject in ("relation", "speed", "age") or "." in condition.subject
        else replace(condition, subject=f"{prefix}.{condition.subject}")
        for condition in conditions
    )


def check_conditions(service: Service, table: Table) -> None:
    """Note at `table` (the service's) each condition that could never hold where it stands."""
    asked: dict[str, Field] = {}
    for step in service.steps:
        for condition in step.when:
            _check(condition, asked, table, f"step[{step.id}].when")
        for field in step.fields:
            for condition in field.when:
                _check(condition, asked, table, f"step[{step.id}].field[{field.key}].when")
            if field.key in asked:
                table.fault(f"step[{step.id}].field[{field.key}]", "is asked twice", "Give it another prefix")
            asked[field.key] = field
    for paper in service.papers:
        for condition in paper.when:
            _check_paper(condition, service, asked, table, f"paper[{paper.id}].when")


def _age(when: Table) -> Condition:
    below = when.whole("age_below", 1, _OLDEST) if when.has("age_below") else None
    at_least = when.whole("age_at_least", 1, _OLDEST) if when.has("age_at_least") else None
    if below is not None and at_least is not None and below <= at_least:
        when.fault("age_below", "leaves no age", "Write a number above age_at_least")
    return Condition("age", below=below, at_least=at_least)


def _answers(when: Table) -> Iterator[Condition]:
    for key, value in when.values.items():
        if key in ("relation", "speed", "age_below", "age_at_least"):
            continue
        if isinstance(value, dict):
            # An unquoted concerned.sex = [...] is a table in a table.
            inner = when.table(key)
            if inner is not None:
                yield from (Condition(f"{key}.{name}", inner.strings(name)) for name in inner.values)
            continue
        yield Condition(key, when.strings(key))


def _check_paper(
    condition: Condition, service: Service, asked: Mapping[str, Field], table: Table, key: str
) -> None:
    offered = {
        "relation": [str(relation) for relation in service.relations],
        "speed": [str(option.speed) for option in service.speeds],
    }
    known = offered.get(condition.subject)
    if known is None:
        if condition.subject != "age":
            _check(condition, asked, table, key)
        return
    if not set(condition.any_of) & set(known):
        mend = told("Name one of: {listed}; or take the paper out", listed=", ".join(known))
        table.fault(f"{key}.{condition.subject}", "names only what the service doesn't offer", mend)


def _check(condition: Condition, asked: Mapping[str, Field], table: Table, key: str) -> None:
    if condition.subject in ("relation", "speed"):
        return
    subject = CONCERNED_BIRTH_DATE if condition.subject == "age" else condition.subject
    if subject not in asked:
        problem = told('depends on "{subject}", which isn\'t asked before', subject=subject)
        table.fault(key, problem, "Name a field of an earlier step, or one above it in the same step")
        return
    known = _answers_of(asked[subject]) if condition.subject != "age" else None
    if known is None:
        if condition.subject != "age":
            table.fault(f"{key}.{subject}", "has no list of answers", "Depend on a choice or a yes_no field")
        return
    for value in condition.any_of:
        if value not in known:
            mend = told("Use one of: {listed}", listed=", ".join(known[:12]))
            table.fault(f"{key}.{subject}", told('can\'t have the answer "{value}"', value=value), mend)


def _answers_of(field: Field) -> tuple[str, ...] | None:
    if field.kind is FieldKind.YES_NO:
        return ("yes", "no")
    return tuple(choice.value for choice in field.choices) or None
