"""What the corner for staff says: how each device is and what mends it, the line, papers in doubt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kiosk.domain.device import DeviceKind
from kiosk.office.checks.devices import CHECK_OF
from kiosk.ui.applicant.booking.day_words import clock_words, moment
from kiosk.ui.applicant.route import Page
from kiosk.ui.applicant.session import Session
from kiosk.ui.applicant.staff.corner import Staff, StaffStep
from kiosk.ui.applicant.tiles import TilesModel
from kiosk.ui.device_words import condition_words
from kiosk.ui.i18n import tr
from kiosk.ui.people_words import pin_words, refused_words

if TYPE_CHECKING:
    from kiosk.domain.self_test import SelfTested
    from kiosk.office.staff_corner import Corner, UnknownPaper
    from kiosk.store.line import LineStatus


@dataclass(frozen=True, slots=True)
class ConditionRow:
    """One thing of the kiosk and how it is."""

    key: str
    title: str
    line: str


def conditions_model(session: Session, parent: QObject) -> TilesModel:
    """How each thing is."""
    return TilesModel(session, frozenset({Page.STAFF}), ConditionRow, _conditions, parent)


def doubtful_model(session: Session, parent: QObject) -> TilesModel:
    """Papers of which nobody knows whether they came out."""
    return TilesModel(session, frozenset({Page.STAFF}), ConditionRow, _doubtful, parent)


def staff_fault(staff: Staff) -> str:
    """Return what went wrong with what was typed or with the last deed, "" if nothing did."""
    if staff.failed:
        return tr("That could not be done just now. Try again.")
    if staff.refused is not None:
        return refused_words(staff.refused)
    if staff.fault is not None:
        return pin_words(staff.fault)
    return tr("That was another PIN. Choose one again.") if staff.differs else ""


def step_title(step: StaffStep) -> str:
    """Return what is asked for."""
    match step:
        case StaffStep.NUMBER:
            return tr("For staff only: your number")
        case StaffStep.PIN:
            return tr("Your PIN")
        case StaffStep.CHOOSE:
            return tr("Choose a PIN of your own")
        case StaffStep.REPEAT:
            return tr("The same PIN again")


def step_hint(step: StaffStep) -> str:
    """Return what helps at a step, "" where nothing has to be said."""
    if step is StaffStep.CHOOSE:
        return tr("Six digits or more: no date, nothing in a row, nothing repeated.")
    return ""


def step_missing(step: StaffStep) -> str:
    """Return why there is no way on yet."""
    return tr("The number is missing") if step is StaffStep.NUMBER else tr("The PIN is missing")


def step_action(step: StaffStep) -> str:
    """Return what is done with what was typed."""
    match step:
        case StaffStep.PIN:
            return tr("Log in")
        case StaffStep.REPEAT:
            return tr("Keep this PIN")
        case _:
            return tr("Next")


def _titles() -> Mapping[DeviceKind, str]:
    return {
        DeviceKind.PRINTER: tr("Printer"),
        DeviceKind.READER: tr("Passport reader"),
        DeviceKind.SCANNER: tr("Scanner"),
        DeviceKind.SOUND: tr("Speech"),
    }


def _conditions(session: Session) -> Sequence[ConditionRow]:
    view = session.state.staff.view
    if view is None:
        return ()
    titles = _titles()
    devices = [
        ConditionRow(kind.value, titles[kind], condition_words(kind, condition))
        for kind, condition in view.devices.items()
    ]
    line = ConditionRow("line", tr("Line to headquarters"), _line_words(session, view.line))
    tested = [] if view.self_test is None else [_self_test_row(session, view.self_test)]
    return [_open_row(session, view), *tested, *devices, line]


def _open_row(session: Session, view: Corner) -> ConditionRow:
    if view.shut_since_ms is None and view.self_test is not None and not view.self_test.passed:
        waits = tr("Not shut by anybody. It serves once its self-test passes.")
        return ConditionRow("open", tr("Kiosk"), waits)
    if view.shut_since_ms is None:
        return ConditionRow("open", tr("Kiosk"), tr("Open for applicants."))
    since = clock_words(moment(session, view.shut_since_ms), session.state.language)
    shut = tr("Shut for applicants since {time}, until it is opened here.")
    return ConditionRow("open", tr("Kiosk"), shut.replace("{time}", since))


def _self_test_row(session: Session, tested: SelfTested) -> ConditionRow:
    said = [tr("At {time}: passed.") if tested.passed else tr("At {time}: failed, so the kiosk stays shut.")]
    if tested.failed:
        said.append(_checks_named(tr("To be mended: {checks}."), tested.failed))
    if tested.noted:
        said.append(_checks_named(tr("To be seen to: {checks}."), tested.noted))
    time = clock_words(moment(session, tested.at_ms), session.state.language)
    return ConditionRow("self_test", tr("Self-test"), " ".join(said).replace("{time}", time))


def _checks_named(sentence: str, checks: Sequence[str]) -> str:
    """Return the sentence with the names of `checks`; whatever else there is, the doctor tells."""
    names = {
        "state": tr("Disk"),
        "store": tr("Store"),
        "keys": tr("Keys"),
        "clock": tr("Clock"),
        "fonts": tr("Typeface"),
        "sync": tr("Line to headquarters"),
        **{CHECK_OF[kind].value: title for kind, title in _titles().items()},
    }
    return sentence.replace("{checks}", tr(", ").join(names[each] for each in checks if each in names))


def _line_words(session: Session, status: LineStatus) -> str:
    if status.line is None:
        return tr("Not joined yet. Everything is kept here.")
    said = [tr("%n thing(s) wait to be sent.", "", status.waiting) if status.waiting else tr("All is sent.")]
    if status.line.heard_ms:
        heard = clock_words(moment(session, status.line.heard_ms), session.state.language)
        said.append(tr("Last heard at {time}.").replace("{time}", heard))
    if status.held:
        said.append(tr("%n thing(s) can't be used there until somebody looks.", "", len(status.held)))
    return " ".join(said)


def _doubtful(session: Session) -> Sequence[ConditionRow]:
    view = session.state.staff.view
    papers = () if view is None else view.unknown
    return [_paper_row(session, paper) for paper in papers if paper.reprintable]


def _paper_row(session: Session, paper: UnknownPaper) -> ConditionRow:
    names = {
        "slip": tr("Slip of a request"),
        "appointment": tr("Slip of an appointment"),
        "ticket": tr("Queue number"),
    }
    queued = clock_words(moment(session, paper.queued_ms), session.state.language)
    line = tr("Nobody knows whether it came out, at {time}.").replace("{time}", queued)
    return ConditionRow(paper.job_id, f"{names[paper.kind]}  {'  '.join(paper.about)}", line)
