"""What headquarters publishes holds here if it is signed, newer and fit, and until it publishes anew."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk.catalogue.spelling import changes_text
from kiosk.domain.acting import it_officer, sync_worker
from kiosk.domain.mission import CatalogueChange
from kiosk.store import catalogue_in_force, import_mission
from kiosk.store.line import line_status
from kiosk.store.missions.publications import newest_publication, take_publications
from kiosk.sync.publishing import verified
from kiosk.sync.trouble import Trouble
from kiosk.sync.wire import (
    Publication,
)
from tests.portal.site import shipped
from tests.store.missions.test_missions import RIYADH
from tests.store.site import new_op
from tests.sync.bench import PUBLISHER, Bench


def published(number: int, scope: str, content: str, signer: Ed25519PrivateKey = PUBLISHER) -> Publication:
    bare = Publication(number, scope, content, b"")
    return replace(bare, signature=signer.sign(bare.covered))


def closing(service: str) -> str:
    value = {"enabled": False, "disabled_reason": {"ar": "مغلقة", "en": "Closed"}}
    return changes_text([CatalogueChange(service, "enabled", value, date(2026, 1, 1))])


def test_what_headquarters_publishes_holds_here_until_it_publishes_anew(bench: Bench) -> None:
    today = date(2026, 3, 1)
    bench.portal.published = (published(1, "all", closing("passport_renewal")),)
    bench.step()
    assert (
        not catalogue_in_force(bench.store, shipped(), today).catalogue.services["passport_renewal"].enabled
    )

    bench.portal.published = (published(5, "all", changes_text(())), published(4, "RUH", changes_text(())))
    bench.now[0] += 20_000
    bench.step()
    services = catalogue_in_force(bench.store, shipped(), today).catalogue.services
    assert services["passport_renewal"].enabled
    assert newest_publication(bench.store) == 5
    assert bench.trouble() == ""


def test_an_old_publication_that_comes_again_changes_nothing(bench: Bench) -> None:
    old = published(2, "all", closing("passport_renewal"))
    new = published(3, "all", changes_text(()))
    acting = sync_worker("k1")
    assert take_publications(bench.store, acting, verified(bench.store, [new])) == 1
    assert take_publications(bench.store, acting, verified(bench.store, [old])) == 0
    services = catalogue_in_force(bench.store, shipped(), date(2026, 3, 1)).catalogue.services
    assert services["passport_renewal"].enabled


def test_what_anybody_else_publishes_is_not_used_and_requests_are_sent(bench: Bench) -> None:
    forged = published(1, "all", closing("passport_renewal"), Ed25519PrivateKey.generate())
    bench.portal.published = (forged,)
    bench.step()
    assert bench.trouble() == Trouble.NOT_SIGNED
    assert line_status(bench.store).waiting == 0
    assert newest_publication(bench.store) == 0


def test_what_this_release_cannot_apply_is_in_sight_and_closes_nothing(bench: Bench) -> None:
    bench.portal.published = (published(1, "all", closing("passport_renewal")),)
    bench.step()
    bench.portal.published = (published(2, "all", closing("a_service_of_tomorrow")),)
    bench.now[0] += 20_000
    bench.step()

    assert catalogue_in_force(bench.store, shipped(), date(2026, 3, 1)).unfit == (2,)
    services = catalogue_in_force(bench.store, shipped(), date(2026, 3, 1)).catalogue.services
    assert not services["passport_renewal"].enabled, "what held before holds on"


def test_the_missions_own_word_counts_more_than_what_is_published(bench: Bench) -> None:
    mine = CatalogueChange("passport_renewal", "enabled", {"enabled": True}, date(2026, 1, 1))
    import_mission(bench.store, it_officer("k1"), new_op(), RIYADH, [mine])
    bench.portal.published = (published(1, "all", closing("passport_renewal")),)
    bench.step()
    services = catalogue_in_force(bench.store, shipped(), date(2026, 3, 1)).catalogue.services
    assert services["passport_renewal"].enabled
