"""What a search found, as a table: the newest on top, each with the name of whom the request is for."""

from __future__ import annotations

from kiosk.domain.questions import CONCERNED_BIRTH_DATE
from kiosk.domain.service import Language
from kiosk.office.counter_bench import HallNow
from kiosk.office.request_names import concerned_name
from kiosk.store.requests.search import FoundRequest
from kiosk.ui.counter import request_words as words
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.tables import RowTable

_NAME, _SERVICE = 0, 2


def found_table(hall: HallNow, language: Language) -> RowTable[FoundRequest]:
    """Return the table of what a search finds, empty yet."""
    services, zone = hall.catalogue.services, hall.mission.time_zone

    def service(one: FoundRequest) -> str:
        return words.service_name(services.get(one.service_id), one.service_id, language)

    columns = (
        (tr("Name"), lambda one: concerned_name(services.get(one.service_id), one.draft)),
        (tr("Born"), _born),
        (tr("For"), service),
        (tr("State"), lambda one: words.state(one.state)),
        (tr("Filed"), lambda one: words.day(one.filed_ms, zone)),
        (tr("Reference"), lambda one: words.reference(one.reference)),
    )
    return RowTable("found-requests", tr("Requests that were found"), columns, _NAME, _SERVICE)


def _born(one: FoundRequest) -> str:
    """Return the year: two people of one name are told apart by it."""
    answer = one.draft.answers.get(CONCERNED_BIRTH_DATE) if one.draft else None
    return answer.value[:4] if answer else ""
