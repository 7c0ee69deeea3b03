"""The mission's configuration as it is read at a terminal: all rows, by section."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.catalogue.catalogue import Catalogue
from kiosk.catalogue.configuration import plain_configuration
from kiosk.catalogue.differing import differences
from kiosk.cli.config.words import edit_line, in_language
from kiosk.cli.texts import N_, _
from kiosk.domain.configuration import Configuration, Section

_HEADINGS = {
    Section.MISSION: N_("The mission"),
    Section.KIOSK: N_("Devices"),
    Section.HOURS: N_("Hours"),
    Section.SEASON: N_("Other hours, and usual hours from a day on"),
    Section.SPECIAL_DAYS: N_("Closed days, and days with hours of their own"),
    Section.SLOT_PLAN: N_("Bookings"),
    Section.CHECK_IN: N_("Who comes late"),
    Section.ORDER: N_("Order of calling"),
    Section.CHANGE: N_("Services and fees"),
    Section.QUEUE_GROUP: N_("Lines"),
    Section.DESK: N_("Desks"),
    Section.ANNOUNCEMENT: N_("Announcements"),
    Section.TRAINING: N_("Stations for training"),
    Section.RATE: N_("Rates"),
    Section.CASH: N_("Notes and coins"),
}


def shown_lines(configuration: Configuration | None, catalogue: Catalogue) -> Iterator[str]:
    """Yield a heading for each section that says something, and its rows."""
    if configuration is None:
        yield _("The mission isn't known here yet. First: kiosk catalogue import FILE")
        return
    rows = differences({}, plain_configuration(configuration))
    for section, heading in _HEADINGS.items():
        found = [edit for edit in rows if edit.section is section]
        if found:
            yield _(heading)
        for edit in found:
            yield f"    {edit_line(edit, catalogue)}"
    yield _("Lines as they are today")
    for line in catalogue.queue_groups:
        yield f"    {line.id}: {line.letter} {line.arabic_letter}, {in_language(line.title)}"
