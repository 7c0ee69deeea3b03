"""What the counter says of a request: its state, what was done with it, what is wrong in a field."""

from __future__ import annotations

from kiosk.domain.field_faults import FaultCode, FieldFault
from kiosk.domain.local_time import local_day
from kiosk.domain.questions import Field, FieldKind
from kiosk.domain.reference import display_reference
from kiosk.domain.request_file import SEEN, Collector, Entry, EntryKind, Proof
from kiosk.domain.service import Language, Relation, Service, Speed
from kiosk.domain.states import RequestState
from kiosk.domain.text import isolate
from kiosk.office.requests.at_desk import OpenRequest
from kiosk.paper.dates import day_in_digits
from kiosk.ui.applicant.request import fault_words
from kiosk.ui.applicant.words import answer_words
from kiosk.ui.counter.words import moment
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.text import in_reading_order, set_apart


def state(of: RequestState) -> str:
    """Return where a request is."""
    words = {
        RequestState.DRAFT: tr("Not filed"),
        RequestState.SUBMITTED: tr("Filed here"),
        RequestState.RECEIVED: tr("At the central portal"),
        RequestState.IN_REVIEW: tr("In review"),
        RequestState.NEEDS_DOCUMENTS: tr("Papers are asked for"),
        RequestState.APPROVED: tr("Approved"),
        RequestState.REJECTED: tr("Rejected"),
        RequestState.READY_FOR_PICKUP: tr("Ready to be collected"),
        RequestState.COLLECTED: tr("Collected"),
        RequestState.CANCELLED: tr("Cancelled"),
    }
    return words[of]


def move_to(target: RequestState) -> str:
    """Return what the button says that brings a request into a state."""
    words = {
        RequestState.IN_REVIEW: tr("Take into review"),
        RequestState.NEEDS_DOCUMENTS: tr("Ask for papers"),
        RequestState.READY_FOR_PICKUP: tr("Document has come"),
        RequestState.CANCELLED: tr("Cancel at the applicant's wish"),
    }
    return words.get(target, state(target))


def relation(of: Relation) -> str:
    """Return for whom a request is, seen from whoever asks."""
    words = {
        Relation.SELF: tr("For themselves"),
        Relation.CHILD: tr("For their child"),
        Relation.SPOUSE: tr("For their spouse"),
        Relation.PARENT: tr("For a parent"),
        Relation.SIBLING: tr("For a brother or sister"),
        Relation.AGENT: tr("By power of attorney"),
    }
    return words[of]


def speed(of: Speed) -> str:
    """Return how fast a document is wanted."""
    return tr("Urgent") if of is Speed.URGENT else tr("Ordinary")


def proof(of: Proof) -> str:
    """Return by what somebody shows that a document may be handed to them."""
    words = {
        Proof.PASSPORT: tr("Passport or travel document"),
        Proof.IDENTITY_CARD: tr("Identity card"),
        Proof.RESIDENCE_PERMIT: tr("Residence card"),
        Proof.POWER_OF_ATTORNEY: tr("Power of attorney"),
    }
    return words[of]


def collector(of: Collector) -> str:
    """Return who collects a document."""
    return tr("The holder") if of is Collector.HOLDER else tr("Somebody authorised")


def may_collect(of: Relation) -> str:
    """Return who may collect a document that was asked for like that, whoever they are."""
    words = {
        Relation.CHILD: tr("The holder, or the parent who asked"),
        Relation.AGENT: tr("The holder, or the agent who asked"),
    }
    return words.get(of, tr("The holder, or an agent"))


def may_collect_it(of: Relation, asked: str) -> str:
    """Return the same as a sentence, with the name of who asked for another where it is known."""
    sentence = tr("May collect it: {who}.").replace("{who}", may_collect(of))
    if of is Relation.SELF or not asked:
        return sentence
    asker = tr("Asked for by: {name}.").replace("{name}", set_apart(asked))
    return f"{sentence} {asker}"


def service_name(service: Service | None, service_id: str, language: Language) -> str:
    """Return what staff call a service."""
    return service.name.in_language(language) if service else service_id


def reference(digits: str) -> str:
    """Return a reference as it stands on its slip."""
    return isolate(display_reference(digits))


def day(utc_ms: int, time_zone: str) -> str:
    """Return a day as it is typed."""
    return day_in_digits(local_day(utc_ms, time_zone))


def fault(of: FieldFault, field: Field) -> str:
    """Return what is wrong in a field, to a clerk at a keyboard."""
    if of.code is FaultCode.LATIN:
        return tr("This name is written in Latin letters, as in the passport.")
    if of.code is FaultCode.DATE:
        if field.kind is FieldKind.PERIOD:
            return tr("Two dates, such as {example}").replace("{example}", isolate("2010/2015"))
        return tr("A date, such as {example}, or the year alone").replace("{example}", isolate("14/5/1965"))
    return fault_words.fault_sentence(of)


def answer(field: Field, value: str, language: Language) -> str:
    """Return an answer as it is read, "" for none."""
    return answer_words(field, value, language) if value else ""


def typed_answer(field: Field, value: str) -> str:
    """Return an answer as it is typed: dates begin with the day."""
    if field.kind is FieldKind.PARTIAL_DATE:
        return typed_date(value)
    if field.kind is FieldKind.PERIOD:
        return " / ".join(typed_date(each, ".") for each in value.split("/"))
    return value


def typed_date(value: str, between: str = "/") -> str:
    """Return a date of ISO 8601, or a part of one, as it is typed: the day first."""
    return between.join(reversed(value.split("-")))


def done(entry: Entry, shown: OpenRequest, language: Language, time_zone: str) -> str:
    """Return one thing that was done with a request, when and by whom; "" for what isn't told."""
    what = _what(entry, shown, language)
    if not what:
        return ""
    who = set_apart(shown.staff.get(entry.actor, ""))
    return in_reading_order(f"{moment(entry.at_ms, time_zone)} · {who} · {what}")


def _what(entry: Entry, shown: OpenRequest, language: Language) -> str:
    match entry.kind:
        case EntryKind.OPENED:
            return ""
        case EntryKind.CORRECTED:
            return _corrected(entry, shown, language)
        case EntryKind.NOTED:
            return set_apart(entry.text)
        case EntryKind.PAPER:
            labels = {paper.id: paper.label.in_language(language) for paper in shown.papers}
            paper = set_apart(labels.get(entry.subject, entry.subject))
            seen = tr("Original seen: {paper}") if entry.value == SEEN else tr("Not seen: {paper}")
            return seen.replace("{paper}", paper)
        case EntryKind.MOVED:
            return state(RequestState(entry.value))
        case EntryKind.HANDED_OVER:
            by = proof(Proof(entry.subject))
            return (
                tr("Handed over: {who}, {proof}")
                .replace("{who}", collector(Collector(entry.value)))
                .replace("{proof}", f"{by} {set_apart(entry.text)}".strip())
            )


def _corrected(entry: Entry, shown: OpenRequest, language: Language) -> str:
    """Return what a field was before, and what it is since."""
    fields = {
        asked.key: asked for step in (shown.service.steps if shown.service else ()) for asked in step.fields
    }
    field = fields.get(entry.subject)
    if field is None or not entry.text:
        return tr("A correction")
    earlier = [each for each in shown.file.of_kind(EntryKind.CORRECTED) if each.subject == entry.subject]
    before = [each.text for each in earlier if each.nth < entry.nth]
    filed = shown.file.draft.answers.get(entry.subject) if shown.file.draft else None
    old = before[-1] if before else (filed.value if filed else "")
    new = set_apart(answer(field, entry.text, language))
    label = set_apart(field.label.in_language(language))
    if not old:
        return tr("{label}: {new}").replace("{label}", label).replace("{new}", new)
    sentence = tr("{label}: {new}, before: {old}").replace("{label}", label).replace("{new}", new)
    return sentence.replace("{old}", set_apart(answer(field, old, language)))
