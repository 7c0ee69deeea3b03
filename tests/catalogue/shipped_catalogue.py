"""The catalogue that ships, and the beginning of a request for one of its services."""

from __future__ import annotations

from datetime import date

from kiosk.catalogue.reader import load_catalogue
from kiosk.domain.draft import Draft
from kiosk.domain.service import Language, Relation, Service, ServiceKind
from tests.catalogue.conftest import ASSETS

TODAY = date(2026, 11, 23)
CATALOGUE = load_catalogue(ASSETS / "catalogue")
FILED = [service for service in CATALOGUE.services.values() if service.kind is ServiceKind.FILED]


def start(service: Service, relation: Relation, language: Language = Language.ARABIC) -> Draft:
    return Draft(service.id, language, service.speeds[0].speed, relation)
