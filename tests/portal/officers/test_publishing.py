"""What headquarters publishes is checked, signed, numbered, and reaches the missions that it is for."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor
from datetime import date

import httpx2
import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from sqlalchemy import Engine, delete, update

from kiosk.catalogue.spelling import read_changes_text
from kiosk.domain.mission import EVERY_MISSION
from kiosk.portal.database import reading, writing
from kiosk.portal.identity import NUMBERS_LEFT_OUT, identity_of, renew_incarnation
from kiosk.portal.officers.publishing import checked_changes, publications_after, publish, publish_again
from kiosk.portal.schema import portal, publication
from kiosk.portal.web.texts import TEXTS
from kiosk.sync.pages import read_publication_page
from kiosk.sync.wire import Publication
from tests.portal.journals import Journal
from tests.portal.site import PASSWORD, START, FakeNode, Site, logged_in, problem, shipped

FEE = """
[[change]]
service = "passport_renewal_urgent"
key = "fee"
valid_from = 2027-01-01
[change.value]
id = "base"
label = { ar = "رسم التجديد", en = "Renewal fee" }
amount = "910.00"
currency = "SAR"
"""
OFF = """
[[change]]
service = "passport_renewal"
key = "enabled"
valid_from = 2027-02-01
valid_to = 2027-02-28
value = { enabled = false, disabled_reason = { ar = "متوقفة", en = "Paused" } }
"""
FAULTY = """
[[change]]
service = "passport_renewal"
key = "colour"
valid_from = 2027-02-01
value = {}
extra = 1
[[change]]
service = "nothing"
key = "enabled"
valid_from = "soon"
value = { enabled = true }
"""


@pytest.fixture
def node(site: Site, client: httpx2.Client) -> FakeNode:
    """A node in Riyadh, and an officer of all missions who is logged in."""
    node = FakeNode(client, Journal())
    node.enrol(site.code())
    site.officer("inspector", None)
    logged_in(client, "inspector")
    return node


def published(node: FakeNode, after: int = 0) -> list[Publication]:
    answer = node.send("GET", f"/nodes/me/catalogue?after={after}")
    assert answer.status_code == 200, answer.text
    return list(read_publication_page(answer.content).publications)


def made(client: httpx2.Client, source: str, mission: str | None = None) -> int:
    answer = client.post("/api/v1/publications", json={"source": source, "mission_code": mission})
    assert answer.status_code == 201, answer.text
    return int(answer.json()["number"])


def test_a_publication_reaches_the_node_as_it_was_written(client: httpx2.Client, node: FakeNode) -> None:
    assert published(node) == []
    assert made(client, FEE + OFF) == 1
    (one,) = published(node)
    fee, off = read_changes_text(one.content)
    assert (one.number, one.scope) == (1, EVERY_MISSION)
    assert (fee.service_id, fee.key, fee.valid_from) == ("passport_renewal_urgent", "fee", date(2027, 1, 1))
    assert fee.value["amount"] == "910.00"
    assert (off.valid_to, off.value["enabled"]) == (date(2027, 2, 28), False)


def test_it_is_signed_with_the_key_that_the_node_was_given(site: Site, client: httpx2.Client) -> None:
    site.officer("inspector", None)
    logged_in(client, "inspector")
    node = FakeNode(client, Journal())
    publisher = Ed25519PublicKey.from_public_bytes(bytes.fromhex(node.enrol(site.code()).json()["publisher"]))
    made(client, FEE)
    (one,) = published(node)
    publisher.verify(one.signature, one.covered)
    for bent in (
        Publication(2, one.scope, one.content, b""),
        Publication(1, "RUH", one.content, b""),
        Publication(1, one.scope, one.content + " ", b""),
    ):
        with pytest.raises(InvalidSignature):
            publisher.verify(one.signature, bent.covered)


def test_the_newest_of_each_scope_counts_and_numbers_only_rise(client: httpx2.Client, node: FakeNode) -> None:
    assert [made(client, FEE), made(client, OFF, "RUH"), made(client, OFF, "JED"), made(client, OFF)] == [
        1,
        2,
        3,
        4,
    ]
    assert [(one.number, one.scope) for one in published(node)] == [(2, "RUH"), (4, EVERY_MISSION)]
    assert [one.number for one in published(node, 2)] == [4]
    assert published(node, 4) == []
    assert made(client, "", "RUH") == 5
    assert [(one.number, one.content) for one in published(node, 4)] == [(5, "[]")]


def test_numbers_go_on_after_a_restore_behind_those_that_were_lost(
    site: Site, client: httpx2.Client, node: FakeNode
) -> None:
    made(client, FEE)
    renew_incarnation(site.engine, 1)
    assert made(client, FEE) == 2 + NUMBERS_LEFT_OUT


def test_the_same_backup_put_back_twice_gives_no_number_twice(
    site: Site, client: httpx2.Client, node: FakeNode
) -> None:
    renew_incarnation(site.engine, START)
    first = made(client, FEE)
    with writing(site.engine) as connection:  # the backup knows nothing of it
        connection.execute(delete(publication))
        connection.execute(update(portal).values(next_publication=1))
    renew_incarnation(site.engine, START + 60_000)
    assert made(client, FEE) > first


def test_after_a_restore_its_word_counts_again_whatever_the_missions_have(
    site: Site, client: httpx2.Client, node: FakeNode
) -> None:
    made(client, FEE)
    identity = identity_of(site.engine)
    renew_incarnation(site.engine, START)
    publish_again(site.engine, identity, START)
    anew = published(node, START // 1000 - 1)
    assert [(one.scope, one.content == "[]") for one in anew] == [("RUH", True), ("all", False)]


def test_every_fault_is_named_and_nothing_published(client: httpx2.Client, node: FakeNode) -> None:
    answer = client.post("/api/v1/publications", json={"source": FAULTY})
    assert problem(answer) == (422, "not-changes")
    told = "\n".join(answer.json()["faults"])
    assert 'change[1].key: "colour" is not known' in told
    assert "change[1].extra: is not known here" in told
    assert "change[2].valid_from: is not a date" in told
    assert published(node) == []


@pytest.mark.parametrize(
    "source",
    ["x = [", "[mission]\ncode = 'RUH'", "x = " + "[" * 20_000, "x = " + "9" * 6000, "\0", "[[change]]"],
)
def test_what_are_no_changes_is_refused(client: httpx2.Client, node: FakeNode, source: str) -> None:
    assert problem(client.post("/api/v1/publications", json={"source": source})) == (422, "not-changes")


def test_a_missions_officer_publishes_for_the_mission_alone(
    site: Site, client: httpx2.Client, node: FakeNode
) -> None:
    made(client, OFF, "JED")
    made(client, OFF)
    logged_in(client)
    asked = {"source": FEE, "mission_code": "JED"}
    assert problem(client.post("/api/v1/publications", json=asked)) == (403, "other-mission")
    assert made(client, FEE) == 3
    rows = client.get("/api/v1/publications").json()
    assert [(row["number"], row["scope"], row["officer"], row["counts"]) for row in rows] == [
        (3, "RUH", "huda", True),
        (2, "all", "inspector", True),
    ]
    assert rows[0]["at_ms"] == START
    assert rows[0]["changes"][0]["value"]["amount"] == "910.00"


def test_publishing_at_once_gives_each_a_number_of_its_own(engine: Engine) -> None:
    identity, changes = identity_of(engine), checked_changes(FEE, shipped())

    def one(place: int) -> int:
        return publish(engine, identity, f"M{place:02d}", changes, "", 1).number

    with ThreadPoolExecutor(4) as threads:
        numbers = list(threads.map(one, range(12)))
    assert sorted(numbers) == list(range(1, 13))
    with reading(engine) as connection:
        (found,) = publications_after(connection, "M07", 0).publications
    assert found.number == numbers[7]


def test_the_page_shows_what_changes_before_it_publishes(client: httpx2.Client, node: FakeNode) -> None:
    client.post("/log-in", data={"name": "inspector", "password": PASSWORD})
    page = client.get("/publications?lang=en").text
    assert TEXTS["no_publications"].en in page
    token = re.findall(r'name="form_token" value="(\w{64})"', page)[0]
    sent = {"source": FEE, "mission": "", "form_token": token}
    preview = client.post("/publications/preview", data=sent).text
    assert "Renewal fee · 910.00 SAR" in preview
    assert TEXTS["all_missions"].en in preview
    assert published(node) == []
    assert client.post("/publications", data={**sent, "form_token": ""}).status_code == 403
    assert client.post("/publications", data=sent).status_code == 303
    assert len(published(node)) == 1
    history = client.get("/publications").text
    assert "inspector" in history
    assert TEXTS["in_force"].en in history
    again = client.post("/publications/preview", data={**sent, "source": OFF}).text
    assert TEXTS["published_before"].en in again
    assert again.index("Paused") < again.index(TEXTS["published_before"].en) < again.index("910.00")
    elsewhere = client.post("/publications/preview", data={**sent, "source": OFF, "mission": "RUH"}).text
    assert TEXTS["published_before"].en not in elsewhere


def test_the_page_takes_a_file_and_names_its_faults(client: httpx2.Client, node: FakeNode) -> None:
    client.post("/log-in", data={"name": "inspector", "password": PASSWORD})
    page = client.get("/publications?lang=en").text
    token = re.findall(r'name="form_token" value="(\w{64})"', page)[0]
    fields = {"mission": "ruh", "form_token": token, "source": ""}
    good = client.post("/publications/preview", data=fields, files={"file": ("a.toml", OFF.encode())})
    assert "Paused" in good.text
    assert "<bdi>RUH</bdi>" in good.text
    for content in (FAULTY.encode(), b"\xff\0"):
        bad = client.post("/publications/preview", data=fields, files={"file": ("a.toml", content)})
        assert bad.status_code == 422
        assert TEXTS["faults"].en in bad.text
        assert 'name="mission" value="ruh"' in bad.text
    assert client.post("/publications/preview", data={**fields, "mission": "Riyadh"}).status_code == 422
    logged_in(client)
    assert client.post("/publications/preview", data=fields).status_code == 403
