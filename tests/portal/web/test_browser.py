"""The portal's pages in a real browser: an officer finds a request, decides it, and sees what was decided."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

import httpx2
import pytest

from kiosk.catalogue.timetable import WEEKDAYS
from kiosk.demo.beside import free_port, serve, stop
from kiosk.portal.booking.slot_care import close_slot, override
from kiosk.portal.database import portal_engine
from kiosk.portal.officers.accounts import Officer
from kiosk.portal.serving import make_code, make_officer, publish_file
from kiosk.portal.web.texts import TEXTS
from kiosk.sync.pages import encode_health
from tests.portal.appointments import Booker, timetable
from tests.portal.browser import NARROW, WIDE, Browser, chromium, opened_browser
from tests.portal.journals import filed
from tests.portal.nodes.test_watching import HEALTH
from tests.portal.officers.test_publishing import FEE
from tests.portal.site import PASSWORD, FakeNode

NOTE = "الأوراق كاملة"
FAINT = """(() => {
    const light = ([red, green, blue]) => {
        const [r, g, b] = [red, green, blue].map(part => part / 255).map(
            part => part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const colour = text => text.match(/[\\d.]+/g).map(Number);
    const ground = found => {
        for (let one = found; one; one = one.parentElement) {
            const painted = colour(getComputedStyle(one).backgroundColor);
            if (painted.length === 3) return painted;
        }
        return [255, 255, 255];
    };
    const says = found => [...found.childNodes].some(node => node.nodeType === 3 && node.data.trim());
    const seen = one => says(one) && one.checkVisibility();
    const written = [...document.querySelectorAll('body *')].filter(seen);
    return written.map(found => {
        const pair = [light(colour(getComputedStyle(found).color)), light(ground(found))];
        const ratio = (Math.max(...pair) + 0.05) / (Math.min(...pair) + 0.05);
        return [ratio, found.outerHTML.slice(0, 100)];
    }).filter(([ratio]) => ratio < 4.5);
})()"""
"""What is written with less contrast than WCAG's 4.5:1."""
NAMELESS = """[...document.querySelectorAll('input:not([type=hidden]), select, textarea')]
    .filter(found => !found.labels.length).length"""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A portal in a process of its own, with an officer, three requests, one held, a publication, and a kiosk
    whose one booking is to be moved and looked at."""
    database, port = str(tmp_path_factory.mktemp("portal") / "portal.db"), free_port()
    make_officer(database, "huda", PASSWORD, None)
    portal = serve(database, port)
    with httpx2.Client(base_url=f"http://127.0.0.1:{port}") as client:
        node = FakeNode(client, filed(3))
        node.enrol(make_code(database, "RUH"))
        node.journal.file(reference=json.loads(node.journal.operations[0].facts["body"])["reference"])
        node.pushed()
        node.send("POST", "/nodes/me/health", encode_health(HEALTH))
    _book(database)
    publish_file(database, FEE.encode(), "fee.toml", None)
    yield f"http://127.0.0.1:{port}"
    stop(portal)


def _day_after_tomorrow() -> date:
    return (datetime.now(UTC) + timedelta(days=2)).date()


def _book(database: str) -> None:
    """Let a kiosk book twice for one person at times to come, of which one is closed then."""
    engine = portal_engine(database)
    now_ms = round(datetime.now(UTC).timestamp() * 1000)
    kiosk = Booker(engine, "B")
    hours = {weekday: ["09:00-12:00"] for weekday in WEEKDAYS}
    kiosk.imports({**timetable(), "hours": hours})
    kiosk.push(now_ms)
    day = f"{_day_after_tomorrow():%Y%m%d}"
    first, second = (f"RUH-passports-{day}-{start}" for start in ("0900", "0930"))
    leases = {one.slot_id: one.id for one in kiosk.ask((first, 3), (second, 2), now_ms=now_ms).leases}
    kiosk.book((first, leases[first], 1, 1))
    kiosk.book((second, leases[second], 1, 1))
    kiosk.push(now_ms)
    officer = Officer("huda", None)
    override(engine, officer, first, 1, "الجهاز ب احترق", now_ms)
    close_slot(engine, officer, second, now_ms)
    engine.dispose()


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
    browser.choose("[name=state]", "in_review")
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
    assert too_wide(browser) == 0
    for path in every_page(browser, address, language):
        assert too_wide(browser) == 0, path
    nothing_else(browser, address)


def test_all_that_is_written_can_be_read_and_every_field_says_what_it_is(
    browser: Browser, address: str
) -> None:
    for path in every_page(browser, address, "ar"):
        assert browser.ask(FAINT) == [], path
        assert browser.ask(NAMELESS) == 0, path


def test_the_pages_bring_their_typeface(browser: Browser, address: str) -> None:
    log_in(browser, address, "ar")
    faces = browser.ask("document.fonts.ready.then(all => [...all].map(one => [one.weight, one.status]))")
    assert faces == [["400", "loaded"], ["600", "loaded"]]


def test_without_a_mouse_the_page_is_one_step_away_and_the_step_is_seen(
    browser: Browser, address: str
) -> None:
    log_in(browser, address, "en")
    browser.goto(f"{address}/requests")
    browser.key("Tab")
    assert browser.ask("document.activeElement.getBoundingClientRect().top") >= 0
    assert browser.ask("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    browser.key("Enter")
    browser.key("Tab")
    assert browser.ask("document.activeElement.name") == "reference"


def every_page(browser: Browser, address: str, language: str) -> Iterator[str]:
    """Log in, and open every page that can be reached, one after the other."""
    log_in(browser, address, language)
    linked = browser.ask("[...document.querySelectorAll('nav a')].map(link => link.pathname)")
    request = browser.ask("document.querySelector('td a').pathname")
    browser.goto(f"{address}/held")
    held = browser.ask("document.querySelector('td a').pathname")
    browser.goto(f"{address}/bookings")
    booking = browser.ask("document.querySelector('td a').pathname")
    browser.goto(f"{address}/slots?day={_day_after_tomorrow()}")
    slots = browser.ask("location.pathname + location.search")
    slot = browser.ask("document.querySelector('td a').pathname")
    assert len(linked) == 6
    for path in (*linked, request, held, booking, slots, slot, "/docs"):
        browser.goto(address + path)
        yield path


def too_wide(browser: Browser) -> int:
    """Return by how many pixels the page is wider than the screen."""
    width, room = browser.ask("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
    return int(max(0, width - room))


def nothing_else(browser: Browser, address: str) -> None:
    """See that the pages wrote no complaint (a policy's violation is one) and asked nobody else."""
    assert browser.complaints == []
    # The browser draws a field's own signs from data of its own.
    asked = {urlsplit(url) for url in browser.asked}
    assert {url.netloc for url in asked if url.scheme != "data"} == {urlsplit(address).netloc}
