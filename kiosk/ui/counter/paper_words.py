"""What a desk says of a paper: that it is being printed, and what became of it. One place for all papers."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from kiosk.domain.states import PrintState
from kiosk.office.papers.printing import PrintReport
from kiosk.ui.i18n import tr


class Paper(StrEnum):
    """What a desk prints for whoever stands there, and for the office."""

    RECEIPT = "receipt"
    OFFICE_COPY = "office_copy"
    REQUEST = "request"
    DEPOSIT = "deposit"
    HAND_OVER = "hand_over"


def being_printed(paper: Paper) -> str:
    """Return that a paper is on its way."""
    words = {
        Paper.RECEIPT: tr("The receipt is being printed."),
        Paper.OFFICE_COPY: tr("The office copy is being printed."),
        Paper.REQUEST: tr("The slip is being printed."),
        Paper.DEPOSIT: tr("The deposit slip is being printed."),
        Paper.HAND_OVER: tr("The receipt of hand-over is being printed."),
    }
    return words[paper]


def became(paper: Paper, report: PrintReport) -> tuple[str, str]:
    """Return what became of a paper, and as what kind of notice it is told."""
    if report.state is PrintState.PRINTED:
        return _came_out(paper, again=report.copy > _FIRST[paper]), "info"
    return _failed(report), "danger"


def each_became(reports: Mapping[Paper, PrintReport]) -> tuple[str, str]:
    """Return what became of several papers of one receipt, told as one notice."""
    if all(became(*each)[1] == "info" for each in reports.items()):
        both = set(reports) == {Paper.RECEIPT, Paper.OFFICE_COPY}
        if both and reports[Paper.RECEIPT].copy == _FIRST[Paper.RECEIPT]:
            return tr("Receipt and office copy are printed."), "info"
        return " ".join(became(*each)[0] for each in reports.items()), "info"
    names = {Paper.RECEIPT: tr("Receipt"), Paper.OFFICE_COPY: tr("Office copy")}
    told = []
    for paper, report in reports.items():
        sentence, _role = became(paper, report)
        told.append(sentence if report.state is PrintState.PRINTED else f"{names[paper]}: {sentence}")
    return " ".join(told), "danger"


_FIRST = {Paper.RECEIPT: 1, Paper.OFFICE_COPY: 2, Paper.REQUEST: 1, Paper.DEPOSIT: 1, Paper.HAND_OVER: 1}
"""The number of the first print: the office's copy is a duplicate from its first on."""


def _came_out(paper: Paper, *, again: bool) -> str:
    words = {
        Paper.RECEIPT: (tr("The receipt is printed."), tr("The receipt is printed again, as a duplicate.")),
        Paper.OFFICE_COPY: (tr("The office copy is printed."), tr("The office copy is printed again.")),
        Paper.REQUEST: (tr("The slip is printed."), tr("The slip is printed again, as a duplicate.")),
        Paper.DEPOSIT: (
            tr("The deposit slip is printed."),
            tr("The deposit slip is printed again, as a duplicate."),
        ),
        Paper.HAND_OVER: (
            tr("The receipt of hand-over is printed. Whoever collected signs it, and so do you."),
            tr("The receipt of hand-over is printed again, as a duplicate."),
        ),
    }
    return words[paper][again]


def _failed(report: PrintReport) -> str:
    if report.state is not PrintState.FAILED:
        return tr("Nobody knows whether the paper came out. Look before you print again. Everything is kept.")
    if report.fault == "busy":
        return tr("Nothing was printed: another face of this machine has the printer. Everything is kept.")
    return tr("Nothing was printed. Look at the printer, then print again. Everything is kept.")
