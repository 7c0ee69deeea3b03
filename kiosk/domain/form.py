"""The form as it stands for one person: which steps, papers and fees apply, and what is filed.

Pure functions over a service, a draft and the day. Conditions look only at answers that are themselves
visible, so an answer that was given before the person changed their mind has no effect and isn't filed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from kiosk.domain.dates import PartialDate
from kiosk.domain.draft import Answer, Draft, Filing
from kiosk.domain.fields import check
from kiosk.domain.mrz import MrzReading
from kiosk.domain.questions import CONCERNED_BIRTH_DATE, Condition, Field, FieldKind, FormStep
from kiosk.domain.service import Fee, Paper, Relation, Service, Speed

NAMES = frozenset({FieldKind.ARABIC_NAME, FieldKind.LATIN_NAME})
DOCUMENT_NUMBERS = frozenset(
    {FieldKind.NATIONAL_NUMBER, FieldKind.PASSPORT_NUMBER, FieldKind.RESIDENCE_PERMIT},
)
"""Kinds of fields by which a request is found, beside `NAMES`."""


@dataclass(slots=True)
class _Facts:
    """What conditions may look at, growing as the form is walked from its first field."""

    draft: Draft
    today: date
    visible: dict[str, str] = field(default_factory=dict)

    def hold(self, conditions: Iterable[Condition]) -> bool:
        return all(self._holds(condition) for condition in conditions)

    def decide(self, condition: Condition) -> bool:
        """Tell whether there is an answer to go by; before the relation is chosen, nothing was asked."""
        if condition.subject in ("age", "speed"):
            return True
        begun = self.draft.relation is not None
        return begun and self.visible.get(condition.subject) != ""

    def _holds(self, condition: Condition) -> bool:
        if condition.subject == "age":
            return _age_fits(condition, _birth_date(self.visible), self.today)
        if condition.subject == "relation":
            return self.draft.relation in condition.any_of
        if condition.subject == "speed":
            return self.draft.speed in condition.any_of
        return self.visible.get(condition.subject, "") in condition.any_of

    def step(self, step: FormStep) -> FormStep:
        """Return `step` with the fields that apply, and keep their answers for what follows."""
        shown = []
        for asked in step.fields:
            if self.hold(asked.when):
                shown.append(asked)
                self.visible[asked.key] = _value(self.draft, asked.key)
        return step if len(shown) == len(step.fields) else replace(step, fields=tuple(shown))


def visible_steps(service: Service, draft: Draft, today: date) -> tuple[FormStep, ...]:
    """Return the steps that apply, each with the fields that apply; none is empty.

    Steps of role "asking" apply only when the request is for another person.
    """
    return _walk(service, draft, today)[0]


def papers_for(service: Service, draft: Draft, today: date) -> tuple[Paper, ...]:
    """Return what to bring. What isn't answered yet rules no paper out, so that nobody brings too few."""
    _, facts = _walk(service, draft, today)
    return tuple(
        paper for paper in service.papers if facts.hold(when for when in paper.when if facts.decide(when))
    )


def fees_on(service: Service, speed: Speed, day: date) -> tuple[Fee, ...]:
    """Return the fee lines in force on `day` for `speed`, in the catalogue's order."""
    return tuple(
        fee
        for fee in service.fees
        if fee.speed in (None, speed)
        and fee.valid_from <= day
        and (fee.valid_to is None or day <= fee.valid_to)
    )


def gaps(service: Service, draft: Draft, today: date) -> tuple[str, ...]:
    """Return the keys a clerk has to fill: left to the clerk, or required and empty; in form order."""
    return tuple(asked.key for asked in _visible_fields(service, draft, today) if _is_gap(asked, draft))


def gaps_in(step: FormStep, draft: Draft) -> tuple[str, ...]:
    """Return the required keys of one (visible) `step` that are empty and not left to the clerk."""
    return tuple(
        asked.key
        for asked in step.fields
        if _is_gap(asked, draft) and not draft.answers.get(asked.key, Answer()).by_clerk
    )


def missing_papers(service: Service, draft: Draft, today: date) -> tuple[str, ...]:
    """Return the ids of papers that the person said they don't have with them; none that is optional."""
    return tuple(
        paper.id
        for paper in papers_for(service, draft, today)
        if draft.papers.get(paper.id) is False and not paper.optional
    )


def finish(service: Service, draft: Draft, today: date, visit_id: str, catalogue_version: str) -> Filing:
    """Return the filing of `draft`: only answers and papers that apply, with what is still missing."""
    visible = _visible_fields(service, draft, today)
    answers = {asked.key: answer for asked in visible if (answer := _answer(draft, asked.key)) != Answer()}
    listed = [paper.id for paper in papers_for(service, draft, today)]
    papers = {paper_id: draft.papers[paper_id] for paper_id in listed if paper_id in draft.papers}
    return Filing(
        draft=replace(draft, answers=answers, papers=papers),
        visit_id=visit_id,
        catalogue_version=catalogue_version,
        gaps=gaps(service, draft, today),
        missing_papers=missing_papers(service, draft, today),
        fee_ids=tuple(fee.id for fee in fees_on(service, draft.speed, today)),
        names=_values_of(NAMES, visible, draft),
        document_numbers=_values_of(DOCUMENT_NUMBERS, visible, draft),
    )


def prefill(service: Service, draft: Draft, reading: MrzReading, role: str = "concerned") -> Draft:
    """Return `draft` with what the document says about the person of `role`.

    The document replaces what was typed; what it doesn't carry, or a field can't take, stays.
    """
    answers = dict(draft.answers)
    for asked in (asked for step in service.steps if step.role == role for asked in step.fields):
        if asked.prefill is None:
            continue
        checked = check(asked, reading.part(asked.prefill), reading.read_on, "")
        if checked.value and checked.fault is None:
            answers[asked.key] = Answer(checked.value)
    return replace(draft, answers=answers)


def _walk(service: Service, draft: Draft, today: date) -> tuple[tuple[FormStep, ...], _Facts]:
    facts, shown = _Facts(draft, today), []
    for step in service.steps:
        for_another = draft.relation not in (None, Relation.SELF)
        if (step.role != "asking" or for_another) and facts.hold(step.when):
            reduced = facts.step(step)
            if reduced.fields:
                shown.append(reduced)
    return tuple(shown), facts


def _visible_fields(service: Service, draft: Draft, today: date) -> tuple[Field, ...]:
    return tuple(asked for step in visible_steps(service, draft, today) for asked in step.fields)


def _is_gap(asked: Field, draft: Draft) -> bool:
    answer = _answer(draft, asked.key)
    return answer.by_clerk or (asked.required and not answer.value)


def _answer(draft: Draft, key: str) -> Answer:
    """The answer as it counts: what is left to the clerk has no value, whatever was typed before."""
    answer = draft.answers.get(key, Answer())
    return Answer(by_clerk=True) if answer.by_clerk else answer


def _value(draft: Draft, key: str) -> str:
    return _answer(draft, key).value


def _values_of(kinds: frozenset[FieldKind], fields: Iterable[Field], draft: Draft) -> tuple[str, ...]:
    """Return the different values of `fields` of these kinds, in form order."""
    values = (_value(draft, asked.key) for asked in fields if asked.kind in kinds)
    return tuple(dict.fromkeys(value for value in values if value))


def _birth_date(visible: Mapping[str, str]) -> PartialDate | None:
    try:
        return PartialDate.parse(visible.get(CONCERNED_BIRTH_DATE, ""))
    except ValueError:
        return None


def _age_fits(condition: Condition, birth: PartialDate | None, today: date) -> bool:
    """An age that is unknown, or known to a year only, fits wherever it may fit."""
    if birth is None:
        return True
    if condition.below is not None and birth.completed_years(today) >= condition.below:
        return False
    return condition.at_least is None or birth.most_completed_years(today) >= condition.at_least
