"""What officers read on the pages: the catalogue's words, where and when, and in which part they are."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Mapping

import httpx2
import pytest

from kiosk.catalogue.changes import ChangeKey
from kiosk.domain.draft import ChipCheck
from kiosk.domain.service import Relation, Speed
from kiosk.domain.states import AppointmentState
from kiosk.portal.booking import booked, flags, overriding
from kiosk.portal.nodes import applying, bodies
from kiosk.portal.nodes import filed as requests_filed
from kiosk.portal.nodes.watching import Hearing
from kiosk.portal.officers.requests import PAGE_LENGTH
from kiosk.portal.web.page import TEMPLATES
from kiosk.portal.web.pages import STATES
from kiosk.portal.web.texts import TEXTS
from tests.portal.journals import filed
from tests.portal.site import FakeNode, Site, logged_in

CODES: Mapping[str, Iterable[str]] = {
    "kind": applying.KINDS,
    "appointment": AppointmentState,
    "flag": [flags.SECOND, flags.UNIT_TAKEN, flags.LEASE_FORGOTTEN, flags.UNIT_SHARED],
    "override": [overriding.FORGOTTEN, overriding.CAME, overriding.RETURNED],
    "held": [
        bodies.UNREADABLE,
        bodies.VERSION_UNKNOWN,
        bodies.REFERENCE_TAKEN,
        bodies.NOT_APPLIED,
        requests_filed.REQUEST_KNOWN,
        booked.BOOKING_KNOWN,
        booked.SLOT_UNKNOWN,
        booked.UNIT_UNKNOWN,
        flags.UNIT_TAKEN,
    ],
    "speed": Speed,
    "chip": ChipCheck,
    "relation": Relation,
    "hearing": Hearing,
    "change": ChangeKey,
    "answer": ["yes", "no"],
}


@pytest.fixture
def node(site: Site, client: httpx2.Client) -> FakeNode:
    """A node with one request; an officer is logged in."""
    node = FakeNode(client, filed(1))
    node.enrol(site.code())
    node.pushed()
    logged_in(client)
    return node


def request_id(node: FakeNode, place: int = 0) -> str:
    return str(node.journal.operations[place].facts["entity_id"])


def test_a_form_is_shown_by_its_steps_and_what_is_not_known_comes_last(
    client: httpx2.Client, node: FakeNode
) -> None:
    node.journal.file(
        {"answers": {"concerned.shoe": {"value": "43"}, "concerned.given_name": {"value": "سليم"}}}
    )
    node.pushed()
    page = client.get(f"/requests/{request_id(node, 1)}?lang=en").text
    titles = re.findall(r"<h3>(.*?)</h3>", page)
    assert titles == ["Name", TEXTS["other_answers"].en]
    assert page.index("Given name") < page.index("concerned.shoe") < page.index("<bdi>43</bdi>")


def test_a_request_says_what_the_passports_chip_proved(client: httpx2.Client, node: FakeNode) -> None:
    node.journal.file({"answers": {}, "chip": "tampered"})
    node.pushed()
    assert TEXTS["chip.tampered"].en in client.get(f"/requests/{request_id(node, 1)}?lang=en").text
    assert TEXTS["chip"].en not in client.get(f"/requests/{request_id(node)}?lang=en").text


def test_a_request_says_which_node_filed_it_and_when_it_came(client: httpx2.Client, node: FakeNode) -> None:
    page = client.get(f"/requests/{request_id(node)}?lang=en").text
    assert "<bdi>RUH A</bdi>" in page
    assert '<time datetime="2026-09-21T14:13:20Z">21 September 2026 14:13 UTC</time>' in page
    assert '<time datetime="2027-01-15T08:00:00Z">15 January 2027 08:00 UTC</time>' in page
    assert TEXTS["speed.urgent"].en in page
    assert TEXTS["relation.self"].en in page
    listed = client.get("/requests").text
    assert 'title="21 September 2026 14:13 UTC">4 months ago<' in listed


def test_what_a_newer_node_names_is_shown_by_its_code(client: httpx2.Client, node: FakeNode) -> None:
    node.journal.file(speed="by-drone", relation="neighbour")
    node.pushed()
    page = client.get(f"/requests/{request_id(node, 1)}").text
    assert "by-drone" in page
    assert "neighbour" in page


def test_the_menu_says_where_one_is(client: httpx2.Client, node: FakeNode) -> None:
    for path, marked in (
        ("/requests", '/requests" aria-current="page"'),
        (f"/requests/{request_id(node)}", '/requests" aria-current="true"'),
        ("/nodes", '/nodes" aria-current="page"'),
        ("/publications", '/publications" aria-current="page"'),
    ):
        assert re.findall(r'href="(\S+" aria-current="\w+")', client.get(path).text) == [marked]


def test_older_pages_lead_back_to_the_newest(client: httpx2.Client, node: FakeNode) -> None:
    for _ in range(PAGE_LENGTH):
        node.journal.file()
    node.pushed()
    first = client.get("/requests?state=received&lang=en").text
    assert TEXTS["newest"].en not in first
    older = re.search(r'href="(\?[^"]*after=[^"]+)">' + TEXTS["older"].en, first)
    assert older is not None
    second = client.get("/requests" + html.unescape(older[1])).text
    newest = re.search(r'href="(\?[^"]*)">' + TEXTS["newest"].en, second)
    assert newest is not None
    again = client.get("/requests" + html.unescape(newest[1])).text
    assert re.findall(r"<tr>.*", again) == re.findall(r"<tr>.*", first)


def test_style_is_asked_for_anew_and_the_typeface_is_kept(client: httpx2.Client) -> None:
    assert client.get("/portal.css").headers["cache-control"] == "no-cache"
    sources = re.findall(r'url\("(.+?)"\)', client.get("/portal.css").text)
    assert len(sources) == 2
    for source in sources:
        answer = client.get(source)
        assert (answer.status_code, answer.content[:4]) == (200, b"\0\1\0\0")
        assert "immutable" in answer.headers["cache-control"]
    assert client.get("/typeface/..%2f..%2fmetadata.ttf").status_code in (404, 422)
    assert "font-src 'self'" in client.get("/log-in").headers["content-security-policy"]


def test_every_text_that_a_page_may_need_is_there_in_both_languages() -> None:
    used = {
        key
        for template in TEMPLATES.glob("*.html")
        for key in re.findall(r'\bt\("([\w.]+)"\)', template.read_text(encoding="utf-8"))
    }
    used |= {f"state.{state.value}" for state in STATES}
    used |= {f"{group}.{code}" for group, codes in CODES.items() for code in codes}
    assert used <= TEXTS.keys()
    assert all(re.search(r"[ء-ي]", text.ar) and re.search("[A-Za-z]", text.en) for text in TEXTS.values())
