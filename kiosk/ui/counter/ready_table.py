"""Documents that lie ready, as a table: no names, for nobody of them stands here."""

from __future__ import annotations

from kiosk.domain.service import Language
from kiosk.office.counter_bench import HallNow
from kiosk.store.requests.ready import ReadyDocument
from kiosk.ui.counter import request_words as words
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.tables import RowTable

DOCUMENT, SINCE, REFERENCE = 0, 2, 5
"""The columns by which the list is put in order from the keyboard."""
_MAY_COLLECT = 1


def ready_table(hall: HallNow, language: Language) -> RowTable[ReadyDocument]:
    """Return the table of what lies ready, empty yet."""
    services, zone = hall.catalogue.services, hall.mission.time_zone

    def service(one: ReadyDocument) -> str:
        return words.service_name(services.get(one.service_id), one.service_id, language)

    columns = (
        (tr("Document"), service),
        (tr("May collect it"), lambda one: words.may_collect(one.relation)),
        (tr("Ready since"), lambda one: words.day(one.since_ms, zone)),
        (tr("Days"), lambda one: str(one.days)),
        (tr("Said by"), lambda one: tr("The mission") if one.marked_here else tr("The portal")),
        (tr("Reference"), lambda one: words.reference(one.reference)),
    )
    table = RowTable("ready-documents", tr("Documents that lie ready"), columns, DOCUMENT, _MAY_COLLECT)
    table.allow_order({SINCE: lambda one: one.since_ms, SINCE + 1: lambda one: one.days})
    return table
