"""The catalogue as tiles: what it is about, what happened, and how fast."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kiosk.catalogue.catalogue import Catalogue
from kiosk.domain.form import fees_on
from kiosk.domain.service import Language, Service, ServiceGroup, Speed
from kiosk.ui.applicant.words import fee_sum, speed_word
from kiosk.ui.i18n import tr


@dataclass(frozen=True, slots=True)
class TileRow:
    """One tile. `line` says more under the title, `facts` are short lines beneath (fee, days)."""

    key: str
    title: str
    line: str
    icon_name: str
    facts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Option:
    """A service at one of its speeds: what a request is finally made for."""

    service: Service
    speed: Speed

    @property
    def key(self) -> str:
        """How a tile names this option."""
        return f"{self.service.id}:{self.speed.value}"


def group_tiles(catalogue: Catalogue, language: Language) -> tuple[TileRow, ...]:
    """Return a tile for each group that offers anything."""
    return tuple(
        TileRow(group.id, group.title.in_language(language), group.subtitle.in_language(language), group.icon)
        for group in catalogue.offered_groups()
    )


def group_called(catalogue: Catalogue, group_id: str) -> ServiceGroup | None:
    """Return the group, None if there is none of that name."""
    return next((group for group in catalogue.groups if group.id == group_id), None)


EVENT_ICONS = {
    "first": "passport_new",
    "renew": "passport_renew",
    "lost": "passport_lost",
    "damaged": "passport_damaged",
    "individual": "person",
    "family": "family",
    "marriage": "spouse",
    "divorce": "divorce",
    "birth": "birth",
    "death": "death",
    "criminal_record": "certificate",
    "movement": "travel",
    "driving_licence": "car",
    "visit": "travel",
    "birth_registration": "birth",
    "marriage_registration": "spouse",
    "divorce_registration": "divorce",
    "death_registration": "death",
    "consular_registration": "register",
    "one_journey_travel_document": "travel",
    "power_of_attorney": "agent",
    "attestation": "stamp",
    "question_or_other": "question",
    "cash_allowance": "fee",
    "reserve_allowance": "fee",
    "missed_service": "fee",
    "deferral_first": "clock",
    "deferral_renewal": "clock",
}
"""What happened, as a picture; other events show their group's."""


def event_tiles(catalogue: Catalogue, group_id: str, language: Language) -> tuple[TileRow, ...]:
    """Return a tile for each thing that may have happened in `group_id`: the person's words first."""
    first: dict[str, Service] = {}
    for service in catalogue.offered(group_id):
        first.setdefault(service.event, service)
    group = group_called(catalogue, group_id)
    icon = "" if group is None else group.icon
    return tuple(
        TileRow(
            event,
            service.plain.in_language(language),
            service.name.in_language(language),
            EVENT_ICONS.get(event, icon),
        )
        for event, service in first.items()
    )


def options_of(catalogue: Catalogue, group_id: str, event: str) -> tuple[Option, ...]:
    """Return each service of `event` at each speed that it offers."""
    return tuple(
        Option(service, offer.speed)
        for service in catalogue.offered(group_id)
        if service.event == event
        for offer in service.speeds
    )


def speed_tiles(options: tuple[Option, ...], today: date, language: Language) -> tuple[TileRow, ...]:
    """Return a tile for each option, with its fee and its days."""
    names = {option.service.name for option in options}
    return tuple(_speed_tile(option, today, language, named=len(names) > 1) for option in options)


def _speed_tile(option: Option, today: date, language: Language, named: bool) -> TileRow:
    service, speed = option.service, option.speed
    time = next((offer.time for offer in service.speeds if offer.speed is speed), None)
    fee = fee_sum(fees_on(service, speed, today), language)
    facts = [tr("Fee: {fee}").replace("{fee}", fee)]
    if time is not None:
        facts.append(time.in_language(language))
    title, name = speed_word(speed), service.name.in_language(language) if named else ""
    return TileRow(option.key, title, name, f"speed_{speed.value}", tuple(facts))
