"""How what a check found is mended in this window. What isn't, the command line's own sentence says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk.office.checks.finding import Finding
from kiosk.office.setting_up.workbench import Said
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.text import set_apart

Mend = tuple[object, object]
"""What to do, and the page that it names."""

_PEOPLE: Mend = (
    QT_TRANSLATE_NOOP("", "IT adds somebody on the page {place}."),
    QT_TRANSLATE_NOOP("", "Staff"),
)
_DESK: Mend = (
    QT_TRANSLATE_NOOP("", "IT sets up a desk on the page {place}."),
    QT_TRANSLATE_NOOP("", "Lines and desks"),
)
_HOURS: Mend = (
    QT_TRANSLATE_NOOP("", "A supervisor sets them on the page {place}."),
    QT_TRANSLATE_NOOP("", "Hours and closed days"),
)
_FEES: Mend = (
    QT_TRANSLATE_NOOP("", "Two supervisors set them on the page {place}."),
    QT_TRANSLATE_NOOP("", "Fees"),
)
_ISSUERS: Mend = (
    QT_TRANSLATE_NOOP(
        "", "Ask headquarters for the certificates of the states, and take them on the page {place}."
    ),
    QT_TRANSLATE_NOOP("", "Passport reader"),
)
_SHEET: Mend = (
    QT_TRANSLATE_NOOP(
        "", "Make the sheet on the page {place}, and put it into a sealed envelope in the safe."
    ),
    QT_TRANSLATE_NOOP("", "Recovery sheet"),
)
_FOLDER: Mend = (
    QT_TRANSLATE_NOOP(
        "", "Mount a stick (“Sticks” in the installation guide), and name its folder on the page {place}."
    ),
    QT_TRANSLATE_NOOP("", "Backup"),
)
_MAKE_BACKUP: Mend = (
    QT_TRANSLATE_NOOP("", "Look whether the stick is in, then make a backup on the page {place}."),
    QT_TRANSLATE_NOOP("", "Backup"),
)
_PANEL: Mend = (
    QT_TRANSLATE_NOOP("", "Measure it with a bank card on the page {place}."),
    QT_TRANSLATE_NOOP("", "Screen size"),
)
_JOIN: Mend = (
    QT_TRANSLATE_NOOP("", "Ask headquarters for a code, and join on the page {place}."),
    QT_TRANSLATE_NOOP("", "Central portal"),
)
_JOIN_AGAIN: Mend = (
    QT_TRANSLATE_NOOP(
        "", "Ask headquarters for the new certificate and a code, and join again on the page {place}."
    ),
    QT_TRANSLATE_NOOP("", "Central portal"),
)
_LINE: Mend = (
    QT_TRANSLATE_NOOP("", "The page {place} says what is wrong."),
    QT_TRANSLATE_NOOP("", "Sync"),
)
_PRINTER: Mend = (
    QT_TRANSLATE_NOOP("", "Choose the real one on the page {place}, and print a test page."),
    QT_TRANSLATE_NOOP("", "Printer"),
)
_WIDTH: Mend = (
    QT_TRANSLATE_NOOP("", "Choose the width and print a test page on the page {place}."),
    QT_TRANSLATE_NOOP("", "Printer"),
)
_READER: Mend = (
    QT_TRANSLATE_NOOP("", "Choose the real one on the page {place}, and try it."),
    QT_TRANSLATE_NOOP("", "Passport reader"),
)
_HERE: Mapping[str, Mend] = {
    "people.nobody_yet": _PEOPLE,
    "people.no_it": _PEOPLE,
    "people.no_clerk": _PEOPLE,
    "hall.no_desk": _DESK,
    "hall.no_hours": _HOURS,
    "fees.unset": _FEES,
    "issuers.unnamed": _ISSUERS,
    "issuers.empty": _ISSUERS,
    "backup.no_recovery_key": _SHEET,
    "backup.not_set": _FOLDER,
    "backup.same_disk": _FOLDER,
    "backup.none_yet": _MAKE_BACKUP,
    "backup.old": _MAKE_BACKUP,
    "backup.too_old": _MAKE_BACKUP,
    "screen.unset": _PANEL,
    "screen.other": _PANEL,
    "sync.not_joined": _JOIN,
    "sync.trouble": _LINE,
    "sync.held": _LINE,
    "portal.ends_soon": _JOIN_AGAIN,
    "portal.ended": _JOIN_AGAIN,
    "portal.unreadable": _JOIN_AGAIN,
    "printer.virtual": _PRINTER,
    "paper_width.unset": _WIDTH,
    "paper_width.wrong": _WIDTH,
    "reader.virtual": _READER,
}


def said_here(finding: Finding, said: Said) -> Said:
    """Return what is `said` of a finding, with how it is mended on a page of this window, if it is."""
    mend = _HERE.get(finding.name)
    if mend is None:
        return said
    words, place = (tr(str(each)) for each in mend)
    return replace(said, mend=words.format(place=set_apart(tr("“{place}”").format(place=place))))
