"""The portal's pages in a real browser: an officer finds a request, decides it, and sees what was decided."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import httpx2
import pytest

from kiosk.demo.beside import free_port, serve, stop
from kiosk.portal.serving import make_code, make_officer
from kiosk.portal.texts import TEXTS
from tests.portal.browser import NARROW, WIDE, Browser, chromium, opened_browser
from tests.portal.journals import filed
from tests.portal.site import PASSWORD, FakeNode

NOTE = "الأوراق كاملة"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A portal in a process of its own, with an officer and three requests."""
    database, port = str(tmp_path_factory.mktemp("portal") / "portal.db"), free_port()
    make_officer(database, "huda", PASSWORD, None)
    portal = serve(database, port)
    with httpx2.Client(base_url=f"http://127.0.0.1:{port}") as client:
        node = FakeNode(client, filed(3))
        node.enrol(make_code(database, "RUH"))
        node.pushed()
    yield f"http://127.0.0.1:{port}"
    stop(portal)


@pytest.fixture
def browser(tmp_path: Path) -> Iterator[Browser]:
    program = chromium()
    if program is None:
        pytest.skip("Chromium is not installed")
    with opened_browser(program, tmp_path / "profile") as browser:
        browser.resize(WIDE)
        yield browser


def log_in(browser: Browser, address: str, language: str) -> None:
    browser.goto(f"{address}/log-in?lang={language}")
    browser.write("[name=name]", "huda")
    browser.write("[name=password]", PASSWORD)
    browser.press("main button")


@pytest.mark.parametrize(("language", "direction"), [("ar", "rtl"), ("en", "ltr")])
def test_an_officer_finds_a_request_and_decides_it(
    browser: Browser, address: str, language: str, direction: str
) -> None:
    say = {key: getattr(text, language) for key, text in TEXTS.items()}
    log_in(browser, address, language)
    assert browser.ask("getComputedStyle(document.body).direction") == direction
    assert browser.ask("document.querySelectorAll('td a').length") == 3

    browser.press("tr:has(.received) a")
    assert say["state.received"] in browser.text
    browser.write("[name=note]", NOTE)
    browser.press("form[action$='/moves'] button")

    assert browser.ask("document.querySelector('h1 .state').innerText") == say["state.in_review"]
    history = browser.ask("document.querySelector('ol').innerText")
    assert NOTE in history
    assert "huda" in history
    browser.goto(f"{address}/requests?state=in_review")
    assert browser.ask("document.querySelectorAll('tr .in_review').length") >= 1
    nothing_else(browser, address)


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("size", [WIDE, NARROW])
def test_every_page_fits_the_screen_and_loads_nothing_from_elsewhere(
    browser: Browser, address: str, size: tuple[int, int], language: str
) -> None:
    browser.resize(size)
    browser.goto(f"{address}/log-in?lang={language}")
    fits(browser)
    log_in(browser, address, language)
    request = browser.ask("document.querySelector('td a').pathname")
    linked = browser.ask("[...document.querySelectorAll('nav a')].map(link => link.pathname)")
    assert linked
    for path in (*linked, request):
        browser.goto(address + path)
        fits(browser)
    nothing_else(browser, address)


def fits(browser: Browser) -> None:
    width, room = browser.ask("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
    where = browser.ask("location.pathname")
    assert width <= room, f"{where} is {width} wide on a screen of {room}"


def nothing_else(browser: Browser, address: str) -> None:
    """See that the pages wrote no complaint (a policy's violation is one) and asked nobody else."""
    assert browser.complaints == []
    assert {urlsplit(url).netloc for url in browser.asked} == {urlsplit(address).netloc}
