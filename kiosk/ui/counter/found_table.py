"""What a search found, as a table: the newest on top, each with the name of whom the request is for."""

from __future__ import annotations

from kiosk.domain.questions import CONCERNED_BIRTH_DATE
from kiosk.domain.service import Language
from kiosk.domain.text import isolate
from kiosk.office.counter_bench import HallNow
from kiosk.office.request_names import concerned_name
from kiosk.store.requests.search import FoundRequest
from kiosk.ui.counter import request_words as words
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.tables import RowTable

_NAME, _SERVICE, _STATE = 0, 1, 2


def found_table(hall: HallNow, language: Language) -> RowTable[FoundRequest]:
    """Return the table of what a search finds, empty yet."""
    services, zone = hall.catalogue.services, hall.mission.time_zone

    def service(one: FoundRequest) -> str:
        return words.service_name(services.get(one.service_id), one.service_id, language)

    def whose(one: FoundRequest) -> str:
        told = (concerned_name(services.get(one.service_id), one.draft), _born(one))
        return "\n".join(each for each in told if each)

    columns = (
        (tr("Name, born"), whose),
        (tr("For"), service),
        (tr("State"), lambda one: words.state(one.state)),
        (
            tr("Reference, filed"),
            lambda one: f"{words.reference(one.reference)}\n{words.day(one.filed_ms, zone)}",
        ),
    )
    table = RowTable("found-requests", tr("Requests that were found"), columns, _NAME, _SERVICE, _STATE)
    table.grow_rows()
    return table


def _born(one: FoundRequest) -> str:
    """Return the year: two people of one name are told apart by it."""
    answer = one.draft.answers.get(CONCERNED_BIRTH_DATE) if one.draft else None
    return isolate(answer.value[:4]) if answer and answer.value else ""
