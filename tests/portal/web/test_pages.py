"""What an officer does in a browser, and what a hostile applicant or site can't do there."""

from __future__ import annotations

import re

import httpx2
import pytest

from kiosk.portal.web.texts import TEXTS
from tests.portal.journals import FORM, Journal, filed
from tests.portal.site import PASSWORD, FakeNode, Site

ATTACK = '<script>alert(1)</script><img src=x onerror="alert(2)">'


@pytest.fixture
def node(site: Site, client: httpx2.Client) -> FakeNode:
    node = FakeNode(client, filed(1))
    node.enrol(site.code())
    node.pushed()
    return node


def enter(client: httpx2.Client, name: str = "huda") -> None:
    answer = client.post("/log-in", data={"name": name, "password": PASSWORD})
    assert (answer.status_code, answer.headers["location"]) == (303, "/requests")


def form_token(client: httpx2.Client) -> str:
    found = re.search(r'name="form_token" value="(\w{64})"', client.get("/requests").text)
    assert found is not None
    return found[1]


def request_id(node: FakeNode, place: int = 0) -> str:
    return str(node.journal.operations[place].facts["entity_id"])


@pytest.mark.parametrize("path", ["/requests", "/requests/x", "/nodes", "/held", "/held/x", "/publications"])
def test_who_is_not_logged_in_is_sent_to_log_in(client: httpx2.Client, path: str) -> None:
    answer = client.get(path)
    assert (answer.status_code, answer.headers["location"]) == (303, "/log-in")


def test_pages_are_arabic_until_english_is_chosen(client: httpx2.Client) -> None:
    first = client.get("/log-in")
    assert '<html lang="ar" dir="rtl">' in first.text
    assert TEXTS["log_in"].ar in first.text
    assert '<html lang="en" dir="ltr">' in client.get("/log-in?lang=en").text
    assert '<html lang="en" dir="ltr">' in client.get("/log-in").text
    assert '<html lang="ar" dir="rtl">' in client.get("/log-in?lang=ar").text


def test_a_wrong_password_is_said(client: httpx2.Client) -> None:
    answer = client.post("/log-in", data={"name": "huda", "password": "wrong password"})
    assert answer.status_code == 401
    assert TEXTS["wrong_password"].ar in answer.text


def test_a_filed_request_is_listed_by_its_services_name(client: httpx2.Client, node: FakeNode) -> None:
    enter(client)
    page = client.get("/requests?lang=en").text
    assert f'href="/requests/{request_id(node)}"' in page
    assert TEXTS["state.received"].en in page
    assert "passport_renewal_urgent" not in page


def test_a_request_is_shown_with_the_forms_words(client: httpx2.Client, node: FakeNode) -> None:
    enter(client)
    page = client.get(f"/requests/{request_id(node)}?lang=en").text
    assert "<bdi>سليم</bdi>" in page
    assert "concerned.given_name" not in page


def test_a_request_is_moved_with_a_note(client: httpx2.Client, node: FakeNode) -> None:
    enter(client)
    path = f"/requests/{request_id(node)}"
    move = {"state": "in_review", "note": "يُراجع", "form_token": form_token(client)}
    answer = client.post(f"{path}/moves", data=move)
    assert (answer.status_code, answer.headers["location"]) == (303, path)
    page = client.get(path).text
    assert "يُراجع" in page
    assert TEXTS["state.in_review"].ar in page
    assert [change.state for change in node.states().changes] == ["in_review"]
    again = client.post(f"{path}/moves", data=move)
    assert again.status_code == 409
    assert TEXTS["illegal_move"].ar in again.text


@pytest.mark.parametrize("token", [None, "", "0" * 64, "é"])
def test_another_sites_form_moves_nothing(client: httpx2.Client, node: FakeNode, token: str | None) -> None:
    enter(client)
    sent = {"state": "in_review"} | ({} if token is None else {"form_token": token})
    assert client.post(f"/requests/{request_id(node)}/moves", data=sent).status_code == 403
    assert client.post("/nodes/codes", data={}).status_code == 403
    assert client.post("/log-out", data={}).status_code == 403
    assert node.states().changes == ()


def test_what_an_applicant_or_officer_writes_never_runs(client: httpx2.Client, node: FakeNode) -> None:
    answers = {"concerned.given_name": {"value": ATTACK, "by_clerk": False}, ATTACK: {"value": ATTACK}}
    node.journal.file({**FORM, "answers": answers}, service=ATTACK, missing_papers=[ATTACK])
    node.journal.write("request.filed" + ATTACK)
    node.pushed()
    enter(client)
    path = f"/requests/{request_id(node, 1)}"
    client.post(
        f"{path}/moves", data={"state": "in_review", "note": ATTACK, "form_token": form_token(client)}
    )
    for page in (
        client.get("/requests"),
        client.get(path),
        client.get("/requests", params={"reference": ATTACK}),
    ):
        assert page.status_code == 200
        assert "&lt;script&gt;" in page.text
        assert "<script" not in page.text
        assert "<img" not in page.text
        policy = page.headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy


@pytest.mark.parametrize(
    "form", ["text", [], {"answers": []}, {"answers": {"a": 1, "b": [2]}}, {"answers": None}]
)
def test_a_form_of_any_shape_is_shown(client: httpx2.Client, node: FakeNode, form: object) -> None:
    node.journal.file(form, filed_ms=2**62)
    node.pushed()
    enter(client)
    assert client.get(f"/requests/{request_id(node, 1)}").status_code == 200
    assert client.get("/requests").status_code == 200


def test_another_missions_officer_finds_no_request(site: Site, client: httpx2.Client, node: FakeNode) -> None:
    site.officer("omar", "JED")
    enter(client, "omar")
    path = f"/requests/{request_id(node)}"
    assert client.get(path).status_code == 404
    sent = {"state": "in_review", "form_token": form_token(client)}
    assert client.post(f"{path}/moves", data=sent).status_code == 404
    assert request_id(node) not in client.get("/requests").text
    sent = {"mission": "RUH", "form_token": form_token(client)}
    assert client.post("/nodes/codes", data=sent).status_code == 403


def test_a_code_made_on_the_page_enrols_a_node(client: httpx2.Client) -> None:
    enter(client)
    page = client.post("/nodes/codes", data={"form_token": form_token(client)}).text
    found = re.search(r'class="code">RUH (\w{4}-\w{4})<', page)
    assert found is not None
    assert FakeNode(client, Journal()).enrol(found[1]).status_code == 201
    assert "RUH" in client.get("/nodes").text


def test_what_is_held_is_shown_with_its_reason(client: httpx2.Client, node: FakeNode) -> None:
    node.journal.write("request.filed", "x", "no json")
    node.pushed()
    enter(client)
    page = client.get("/held").text
    assert TEXTS["held.unreadable"].ar in page
    assert f'{TEXTS["kind.request.filed"].ar} <code class="aside" dir="ltr">request.filed</code>' in page
    assert "<bdi>RUH A</bdi>" in page
    assert f'<th scope="col">{TEXTS["since"].ar}</th>' in page


SURROGATE = "\\ud800"


@pytest.mark.parametrize(
    ("path", "content", "kind"),
    [
        ("/log-in", b"name=%ED%A0%80&password=%ED%A0%80", "application/x-www-form-urlencoded"),
        ("/log-in", b"name=%00&password=%00", "application/x-www-form-urlencoded"),
        ("/log-in", b"\xff\xfe", "multipart/form-data; boundary=x"),
        ("/log-in", b"", "multipart/form-data"),
        ("/api/v1/session", f'{{"name":"{SURROGATE}","password":"x"}}'.encode(), "application/json"),
        ("/api/v1/session", f'{{"name":"huda","password":"{SURROGATE}"}}'.encode(), "application/json"),
        ("/api/v1/session", b'{"name":"huda","password":"\\u0000"}', "application/json"),
        ("/api/v1/session", b"[" * 20_000, "application/json"),
        ("/api/v1/session", b"\xff", "application/json"),
    ],
)
def test_no_bytes_are_the_portals_fault(client: httpx2.Client, path: str, content: bytes, kind: str) -> None:
    answer = client.post(path, content=content, headers={"content-type": kind})
    assert 400 <= answer.status_code < 500, answer.text


BROWSER = {"accept": "text/html,application/xhtml+xml,*/*;q=0.8"}


def test_what_a_page_cannot_take_is_said_on_a_page_and_to_a_program_as_a_problem(
    client: httpx2.Client, node: FakeNode
) -> None:
    enter(client)
    path = f"/requests/{request_id(node)}/moves"
    long = {"state": "in_review", "note": "x" * 3000, "form_token": form_token(client)}
    refused = (
        (client.get("/nowhere", headers=BROWSER), 404, "no_page"),
        (client.get("/log-out", headers=BROWSER), 405, "no_page"),
        (client.post(path, data=long, headers=BROWSER), 422, "not_taken"),
        (client.post("/publications", data={"source": "x" * 100_000}, headers=BROWSER), 413, "too_large"),
    )
    for answer, status, key in refused:
        assert answer.status_code == status
        assert TEXTS[key].ar in answer.text
        assert 'href="/requests"' in answer.text, "the way back"
        assert answer.headers["content-security-policy"]
    assert TEXTS["no_page"].en in client.get("/nowhere?lang=en", headers=BROWSER).text
    assert client.post(path, data=long).headers["content-type"] == "application/problem+json"
    for path in ("/api/v1/nowhere", "/sync/v1/nowhere"):
        assert client.get(path, headers=BROWSER).headers["content-type"] == "application/problem+json"
