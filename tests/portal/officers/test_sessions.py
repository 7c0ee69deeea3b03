"""A session belongs to who knew the password, and ends when it should."""

from __future__ import annotations

from collections.abc import Iterator

import httpx2
import pytest
from sqlalchemy import Engine, select

from kiosk.portal.database import reading
from kiosk.portal.officers.accounts import LOCKED_MS, MOST_FAILURES, SESSION_MS, add_officer
from kiosk.portal.schema import officer, session
from tests.portal.site import PASSWORD, Site, logged_in, problem, quick


@pytest.fixture
def site(file_engine: Engine) -> Site:
    site = Site(file_engine)
    site.officer()
    return site


@pytest.fixture
def client(site: Site) -> Iterator[httpx2.Client]:
    with site.client() as client:
        yield client


def test_a_session_is_a_cookie_that_no_script_and_no_other_site_can_use(client: httpx2.Client) -> None:
    answer = logged_in(client)
    assert answer.status_code == 204
    cookie = answer.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie
    assert client.get("/api/v1/nodes").status_code == 200
    client.delete("/api/v1/session")
    assert client.get("/api/v1/nodes").status_code == 401


def test_logging_out_ends_the_session_everywhere(client: httpx2.Client) -> None:
    logged_in(client)
    kept = dict(client.cookies)
    client.delete("/api/v1/session")
    client.cookies.update(kept)
    assert client.get("/api/v1/nodes").status_code == 401


def test_a_session_ends_after_a_working_day(site: Site, client: httpx2.Client) -> None:
    logged_in(client)
    site.wrist.now += SESSION_MS
    assert client.get("/api/v1/nodes").status_code == 401


def test_passwords_and_tokens_are_not_kept(site: Site, client: httpx2.Client) -> None:
    logged_in(client)
    token = client.cookies["portal_session"]
    with reading(site.engine) as connection:
        row = connection.execute(select(officer)).one()
        digest = connection.execute(select(session.c.digest)).scalar_one()
    assert row.password_hash.startswith("$argon2id$")
    assert token.encode() not in digest


def test_guessing_locks_the_name_for_a_while(site: Site, client: httpx2.Client) -> None:
    for _ in range(MOST_FAILURES):
        assert problem(logged_in(client, password="wrong password")) == (401, "wrong-password")
    assert problem(logged_in(client)) == (401, "wrong-password")
    site.wrist.now += LOCKED_MS
    assert logged_in(client).status_code == 204


def test_whoever_is_locked_out_is_let_in_at_once_with_a_new_password(
    site: Site, client: httpx2.Client
) -> None:
    for _ in range(MOST_FAILURES):
        logged_in(client, password="wrong password")
    assert logged_in(client).status_code == 401, "locked, though it is right"
    add_officer(site.engine, quick(), "huda", "another password", "RUH")
    assert logged_in(client, password="another password").status_code == 204


def test_a_new_password_ends_sessions_and_a_short_one_is_refused(site: Site, client: httpx2.Client) -> None:
    logged_in(client)
    add_officer(site.engine, quick(), "huda", "another password", "RUH")
    assert client.get("/api/v1/nodes").status_code == 401
    assert logged_in(client).status_code == 401
    with pytest.raises(ValueError, match="short"):
        add_officer(site.engine, quick(), "huda", "short", "RUH")


def test_a_wrong_password_and_an_unknown_name_look_alike(client: httpx2.Client) -> None:
    wrong, unknown = logged_in(client, password="wrong password"), logged_in(client, "nobody", PASSWORD)
    assert wrong.content == unknown.content
