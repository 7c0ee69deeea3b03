"""The service page: everything told before anything is asked."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.domain.draft import Draft
from kiosk.domain.form import fees_on, papers_for
from kiosk.domain.service import ServiceKind
from kiosk.ui.applicant.session import Session
from kiosk.ui.applicant.words import fee_sum, fee_words
from kiosk.ui.i18n import tr


@dataclass(frozen=True, slots=True)
class SectionRow:
    """One heading with its lines."""

    key: str
    heading: str
    lines: tuple[str, ...]
    icon_name: str


def service_sections(session: Session) -> tuple[SectionRow, ...]:
    """Return what a person should know of the chosen service before filling anything in."""
    option, language = session.state.option, session.state.language
    assert option is not None
    service = option.service
    time = next((offer.time for offer in service.speeds if offer.speed is option.speed), None)
    papers = papers_for(service, Draft(service.id, language, option.speed), session.today)
    bring = tuple(paper.label.in_language(language) for paper in papers)
    sections = [
        SectionRow("about", tr("What is this?"), (service.about.in_language(language),), "info"),
        SectionRow("who", tr("Who may ask for it?"), (service.who.in_language(language),), "person"),
        SectionRow("bring", tr("What to bring"), bring, "papers"),
        SectionRow("fee", tr("Fee"), _fee_lines(session), "fee"),
    ]
    if time is not None:
        sections.append(SectionRow("time", tr("Usual time"), (time.in_language(language),), "clock"))
    if service.in_person is not None:
        lines = (service.in_person.in_language(language),)
        sections.append(SectionRow("person", tr("Coming in person"), lines, "person"))
    lines = (service.authority.in_language(language),)
    sections.append(SectionRow("authority", tr("Who decides"), lines, "stamp"))
    return tuple(section for section in sections if section.lines)


def _fee_lines(session: Session) -> tuple[str, ...]:
    option, language = session.state.option, session.state.language
    assert option is not None
    fees = fees_on(option.service, option.speed, session.today)
    if len(fees) < 2:
        return (fee_sum(fees, language),)
    return tuple(f"{fee.label.in_language(language)}: {fee_words(fee, language)}" for fee in fees)


def can_be_filled(session: Session) -> bool:
    """Return whether the chosen service has a form here."""
    option = session.state.option
    return option is not None and option.service.kind is ServiceKind.FILED
