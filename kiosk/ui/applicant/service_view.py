"""The service page: everything told before anything is asked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.domain.draft import Draft
from kiosk.domain.form import fees_on, papers_for
from kiosk.domain.papers import PaperCase, paper_case
from kiosk.domain.service import Paper, Service, ServiceKind
from kiosk.domain.text import isolate
from kiosk.ui.applicant.arriving.number_words import waiting_sentence
from kiosk.ui.applicant.session import Session
from kiosk.ui.applicant.words import fee_sum, fee_words
from kiosk.ui.i18n import tr


@dataclass(frozen=True, slots=True)
class SectionRow:
    """One heading with its lines, in groups {title, lines}; the title of an only group is empty."""

    key: str
    heading: str
    groups: tuple[Mapping[str, object], ...]
    icon_name: str


def service_sections(session: Session) -> tuple[SectionRow, ...]:
    """Return what a person should know of the chosen service before filling anything in."""
    option, language = session.state.option, session.state.language
    assert option is not None
    service = option.service
    time = next((offer.time for offer in service.speeds if offer.speed is option.speed), None)
    sections = [
        _section("about", tr("What is this?"), "info", service.about.in_language(language)),
        _section("who", tr("Who may ask for it?"), "person", service.who.in_language(language)),
        SectionRow("bring", tr("What to bring"), _papers(session), "papers"),
        _section("fee", tr("Fee"), "fee", *_fee_lines(session)),
    ]
    if service.kind is ServiceKind.COUNTER:
        sections.insert(0, _section("counter", tr("At the counter"), "people", _at_the_counter(session)))
    if time is not None:
        sections.append(_section("time", tr("Usual time"), "clock", time.in_language(language)))
    if service.in_person is not None:
        line = service.in_person.in_language(language)
        sections.append(_section("person", tr("Coming in person"), "person", line))
    sections.append(
        _section("authority", tr("Who decides"), "stamp", service.authority.in_language(language))
    )
    return tuple(section for section in sections if section.groups)


def _section(key: str, heading: str, icon: str, *lines: str) -> SectionRow:
    return SectionRow(key, heading, ({"title": "", "lines": list(lines)},), icon)


def _at_the_counter(session: Session) -> str:
    """Return how one comes to the counter: in the line, where there is one to stand in."""
    state = session.state
    if state.turn.offered and state.turn.held is not None:
        return waiting_sentence()
    if state.turn.offered:
        return tr("This is done at the counter: take a number now, and wait until it is called.")
    place = session.desk.mission.help_place.in_language(state.language)
    return tr("This is done at the counter. Please go to {place}.").replace("{place}", place)


def _papers(session: Session) -> tuple[Mapping[str, object], ...]:
    """The papers by whom they are asked of, those for everyone first."""
    option, language = session.state.option, session.state.language
    assert option is not None
    draft = Draft(option.service.id, language, option.speed)
    lines: dict[str, list[str]] = {}
    papers = papers_for(option.service, draft, session.today)
    for paper in sorted(papers, key=lambda paper: _CASES.index(paper_case(option.service, paper))):
        title = case_words(paper_case(option.service, paper), paper)
        lines.setdefault(title, []).append(paper.label.in_language(language))
    return tuple({"title": title if len(lines) > 1 else "", "lines": each} for title, each in lines.items())


_CASES = tuple(PaperCase)


def case_words(case: PaperCase, paper: Paper) -> str:
    """Return of whom `paper` is asked."""
    match case:
        case PaperCase.ALWAYS:
            return tr("Everyone")
        case PaperCase.ANOTHER:
            return tr("If for someone else")
        case PaperCase.CHILD:
            below = next((when.below for when in paper.when if when.below is not None), None)
            return tr("Under {n}").replace("{n}", isolate(str(below)))
        case PaperCase.SOMETIMES:
            return tr("In some cases")


def minutes_of(service: Service) -> int:
    """Return about how long filling in takes: half a minute for a question asked of everyone."""
    asked = [
        field for step in service.steps if step.role != "asking" and not step.when for field in step.fields
    ]
    return max(2, round(len(asked) / 2))


def _fee_lines(session: Session) -> tuple[str, ...]:
    option, language = session.state.option, session.state.language
    assert option is not None
    fees = fees_on(option.service, option.speed, session.today)
    if len(fees) < 2:
        return (fee_sum(fees, language),)
    return tuple(f"{fee.label.in_language(language)}: {fee_words(fee, language)}" for fee in fees)
