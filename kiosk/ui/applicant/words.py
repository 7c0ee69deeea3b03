"""Sentences of the applicant's face that are made from codes and values; QML holds the others.

Every number, date or code inside a sentence is isolated, so that Arabic around it doesn't turn it round.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from kiosk.domain.dates import PartialDate
from kiosk.domain.questions import Field, FieldKind, FormStep
from kiosk.domain.service import Fee, IdentityWay, Language, Relation, Speed
from kiosk.domain.text import isolate
from kiosk.ui.applicant.visit import Notice
from kiosk.ui.i18n import tr


def relation_words(relation: Relation) -> str:
    """Return whom a request is for, in the person's words."""
    match relation:
        case Relation.SELF:
            return tr("For me")
        case Relation.CHILD:
            return tr("For my son or daughter")
        case Relation.SPOUSE:
            return tr("For my husband or wife")
        case Relation.PARENT:
            return tr("For my father or mother")
        case Relation.SIBLING:
            return tr("For my brother or sister")
        case Relation.AGENT:
            return tr("For someone who gave me power of attorney")


def person_words(relation: Relation) -> str:
    """Return whose details follow: those of the person concerned, seen from the person asking."""
    match relation:
        case Relation.SELF:
            return tr("About you")
        case Relation.CHILD:
            return tr("About your son or daughter")
        case Relation.SPOUSE:
            return tr("About your husband or wife")
        case Relation.PARENT:
            return tr("About your father or mother")
        case Relation.SIBLING:
            return tr("About your brother or sister")
        case Relation.AGENT:
            return tr("About the person you act for")


def step_person(step: FormStep, relation: Relation | None) -> str:
    """Return whose details `step` asks, where two people are spoken of; "" for what is about neither."""
    if relation in (None, Relation.SELF) or step.role not in ("concerned", "asking"):
        return ""
    return person_words(Relation.SELF if step.role == "asking" else relation)


def notice_words(notice: Notice, relation: Relation | None) -> str:
    """Return what a page says of the step before it."""
    match notice:
        case Notice.PERSON_CHANGED if relation is Relation.SELF:
            return tr("The request is for you now. Enter your own details.")
        case Notice.PERSON_CHANGED:
            return tr("The person concerned has changed. Enter their details.")
        case Notice.CHIP_READ:
            return tr("The passport was read. Take it back, and see whether the names are right.")
        case Notice.DOCUMENT_READ:
            return tr("We have read the passport. Take it back. The name is typed in Arabic.")
        case Notice.NONE:
            return ""


def identity_words(way: IdentityWay) -> tuple[str, str]:
    """Return a way to say who one is, and a line under it."""
    match way:
        case IdentityWay.PASSPORT:
            return tr("Passport or travel document at the scanner"), tr("Fills in what the document says")
        case IdentityWay.TYPED:
            return tr("Type the details"), tr("Name, number and year of birth")
        case IdentityWay.NO_DOCUMENT:
            return tr("I have no document with me"), tr("You can leave numbers to the clerk")


def speed_word(speed: Speed) -> str:
    """Return a speed as a tile says it."""
    return tr("Ordinary") if speed is Speed.ORDINARY else tr("Urgent")


def date_words(text: str) -> str:
    """Return a stored (partial) date as day/month/year, isolated."""
    try:
        when = PartialDate.parse(text)
    except ValueError:
        return isolate(text)
    parts = [f"{part:02d}" for part in (when.day, when.month) if part is not None]
    return isolate("/".join([*parts, f"{when.year:04d}"]))


def period_words(text: str) -> str:
    """Return a stored period as "from ... to ..."."""
    start, _, end = text.partition("/")
    return tr("from {start} to {end}").replace("{start}", date_words(start)).replace("{end}", date_words(end))


NUMERIC_KINDS = frozenset(
    {
        FieldKind.NATIONAL_NUMBER,
        FieldKind.REGISTRY_NUMBER,
        FieldKind.PASSPORT_NUMBER,
        FieldKind.RESIDENCE_PERMIT,
        FieldKind.PHONE,
        FieldKind.EMAIL,
        FieldKind.NUMBER,
        FieldKind.LATIN_NAME,
    }
)


def answer_words(field: Field, value: str, language: Language) -> str:
    """Return a stored answer as people read it."""
    chosen = next((choice for choice in field.choices if choice.value == value), None)
    if chosen is not None:
        return chosen.label.in_language(language)
    match field.kind:
        case FieldKind.YES_NO:
            return tr("Yes") if value == "yes" else tr("No")
        case FieldKind.PARTIAL_DATE:
            return date_words(value)
        case FieldKind.PERIOD:
            return period_words(value)
        case _:
            return isolate(value) if field.kind in NUMERIC_KINDS else value


def fee_sum(fees: Iterable[Fee], language: Language) -> str:
    """Return what is to be paid in all, by currency; a fee that the mission sets is never shown as 0."""
    lines = tuple(fees)
    sums: dict[str, Decimal] = {}
    for fee in lines:
        if fee.amount is not None:
            sums[fee.currency or ""] = sums.get(fee.currency or "", Decimal(0)) + fee.amount
    if not sums:
        return tr("Ask at the counter")
    known = " + ".join(amount_words(amount, currency, language) for currency, amount in sums.items())
    if all(fee.amount is not None for fee in lines):
        return known
    return tr("{sum}, and a further fee: ask at the counter").replace("{sum}", known)


def fee_words(fee: Fee, language: Language) -> str:
    """Return one fee line's amount."""
    return fee_sum((fee,), language)


def amount_words(amount: Decimal, currency: str, language: Language) -> str:
    """Return "200 US dollars", "200 دولار أمريكي"; 0 is free of charge."""
    from babel.numbers import get_currency_name

    if amount == 0:
        return tr("Free of charge")
    number = f"{amount:,.2f}".removesuffix(".00")
    name = get_currency_name(currency, count=float(amount), locale=language.value)
    return f"{isolate(number)} {name}"


def papers_count(missing: int, unsaid: int) -> str:
    """Return how many papers the person doesn't have with them, and of how many nothing was said."""
    if missing == unsaid == 0:
        return tr("Nothing is missing.")
    said = [tr("%n paper(s) are missing.", "", missing)] if missing else []
    if unsaid:
        said.append(tr("Not answered: {n}").replace("{n}", isolate(str(unsaid))))
    return " ".join(said)
