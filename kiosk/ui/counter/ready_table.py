"""Documents that lie ready, as a table: no names, for nobody of them stands here."""

from __future__ import annotations

from kiosk.domain.service import Language
from kiosk.office.counter_bench import HallNow
from kiosk.store.requests.ready import ReadyDocument
from kiosk.ui.counter import request_words as words
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.tables import RowTable

DOCUMENT, SINCE, REFERENCE = 0, 2, 3
"""The columns by which the list is put in order from the keyboard."""
_MAY_COLLECT = 1


def ready_table(hall: HallNow, language: Language) -> RowTable[ReadyDocument]:
    """Return the table of what lies ready, empty yet."""
    services, zone = hall.catalogue.services, hall.mission.time_zone

    def service(one: ReadyDocument) -> str:
        return words.service_name(services.get(one.service_id), one.service_id, language)

    columns = (
        (tr("Document"), service),
        (tr("May collect"), lambda one: words.may_collect(one.relation)),
        (tr("Ready since"), lambda one: f"{words.day(one.since_ms, zone)}\n{_days(one)}"),
        (tr("Reference, said by"), lambda one: f"{words.reference(one.reference)}\n{_said_by(one)}"),
    )
    table = RowTable("ready-documents", tr("Documents that lie ready"), columns, DOCUMENT, _MAY_COLLECT)
    table.grow_rows()
    table.allow_order({SINCE: lambda one: one.since_ms})
    return table


def _said_by(one: ReadyDocument) -> str:
    """Return who said that it is ready: what the portal says may still be on its way."""
    return tr("The mission") if one.marked_here else tr("The portal")


def _days(one: ReadyDocument) -> str:
    return tr("%n day(s)", "", one.days) if one.days else tr("today")
