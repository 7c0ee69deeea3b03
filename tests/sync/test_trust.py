"""One authority is believed, over TLS 1.3, whatever the machine, its clock or its environment believe in."""

from __future__ import annotations

import asyncio
import socket
import ssl
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk.clock import Clock
from kiosk.domain.canonical import canonical
from kiosk.sync.client import PortalClient
from kiosk.sync.pages import time_body
from kiosk.sync.sealing import public_hex
from kiosk.sync.trouble import NoAnswer, Trouble
from kiosk.sync.trusting import PortalTime
from kiosk.sync.wire import TimeTold
from tests.sync.certificates import Authority
from tests.sync.crooks import Habit, answering, standing, telling_time

OURS, OTHERS = Authority(), Authority()
PORTAL, CROOK = Ed25519PrivateKey.generate(), Ed25519PrivateKey.generate()
BUSY = answering("503 Service Unavailable", {"Sync-Portal": "x", "Content-Type": "application/json"}, b"{}")
"""Only who gets as far as HTTP hears it."""
NOW_MS = time.time_ns() // 1_000_000
DAY_MS = 86_400_000
RIGHT = Clock(lambda: NOW_MS)


def over(context: ssl.SSLContext, habit: Habit) -> Habit:
    def wrapped(line: socket.socket) -> None:
        with context.wrap_socket(line, server_side=True) as secured:
            habit(secured)

    return wrapped


def showing(year: int) -> Clock:
    """Return the clock of a machine that believes in another year."""
    wrong = round(datetime(year, 1, 1, tzinfo=UTC).timestamp() * 1000)
    return Clock(lambda: wrong)


def time_by(key: Ed25519PrivateKey, ms: int, others: list[str], question: str = "") -> Habit:
    """Return who tells `ms`, signed with `key`: for what is asked, or an older `question`."""

    def told(asked: str) -> bytes:
        covered = TimeTold(ms, b"").covered(question or asked)
        return canonical(time_body(TimeTold(ms, key.sign(covered))))

    return telling_time(told, others)


def asked(
    context: ssl.SSLContext, authority: str, habit: Habit = BUSY, clock: Clock = RIGHT, heard_ms: int = 0
) -> Trouble:
    async def exchange(url: str) -> None:
        portal_time = PortalTime(clock, public_hex(PORTAL), heard_ms)
        client = PortalClient(url, authority, Ed25519PrivateKey.generate(), "key", portal_time)
        try:
            await client.standing()
        finally:
            await client.close()

    with standing(over(context, habit)) as url, pytest.raises(NoAnswer) as raised:
        asyncio.run(exchange(url.replace("http://", "https://")))
    return raised.value.trouble


def test_the_authority_that_was_given_is_believed(tmp_path: Path) -> None:
    assert asked(OURS.server(tmp_path), OURS.pem()) is Trouble.BUSY


def test_no_other_authority_is_not_even_the_environments(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "others.pem"
    file.write_text(OTHERS.pem(), encoding="ascii")
    for name in ("SSL_CERT_FILE", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"):
        monkeypatch.setenv(name, str(file))

    assert asked(OTHERS.server(tmp_path), OURS.pem()) is Trouble.NOT_TRUSTED
    assert asked(OTHERS.server(tmp_path), "") is Trouble.NOT_TRUSTED


def test_another_machines_certificate_is_not_believed(tmp_path: Path) -> None:
    assert asked(OURS.server(tmp_path, "192.0.2.7"), OURS.pem()) is Trouble.NOT_TRUSTED


def test_an_older_tls_is_not_spoken(tmp_path: Path) -> None:
    context = OURS.server(tmp_path)
    context.maximum_version = ssl.TLSVersion.TLSv1_2
    assert asked(context, OURS.pem()) is Trouble.NOT_TRUSTED


@pytest.mark.parametrize("year", [1970, 2010, 2040, 2150])
def test_a_clock_that_is_years_off_locks_nobody_out(tmp_path: Path, year: int) -> None:
    others: list[str] = []
    habit = time_by(PORTAL, NOW_MS, others)
    assert asked(OURS.server(tmp_path), OURS.pem(), habit, showing(year)) is Trouble.BUSY
    assert len(others) == 1


def test_a_certificate_that_has_run_out_is_not_believed_by_a_right_clock_nor_by_a_wrong_one(
    tmp_path: Path,
) -> None:
    run_out, others = OURS.server(tmp_path, days=-1), list[str]()
    habit = time_by(PORTAL, NOW_MS, others)
    for clock in (RIGHT, showing(2010), showing(2040)):
        assert asked(run_out, OURS.pem(), habit, clock) is Trouble.WRONG_DATES
    assert others == []


def test_a_certificate_that_is_not_good_yet_is_not_believed(tmp_path: Path) -> None:
    early, others = OURS.server(tmp_path, days=60), list[str]()
    assert asked(early, OURS.pem(), time_by(PORTAL, NOW_MS, others), showing(2010)) is Trouble.WRONG_DATES
    assert others == []


def test_an_authority_that_has_run_out_is_not_believed_by_a_right_clock_nor_by_a_wrong_one(
    tmp_path: Path,
) -> None:
    ended, others = OURS.pem(days=-1), list[str]()
    habit = time_by(PORTAL, NOW_MS, others)
    for clock in (RIGHT, showing(2010)):
        assert asked(OURS.server(tmp_path), ended, habit, clock) is Trouble.WRONG_DATES
    assert others == []


def test_whoever_has_an_old_certificate_cannot_make_the_time_fit_it(tmp_path: Path) -> None:
    run_out, others, then = OURS.server(tmp_path, days=-1), list[str](), NOW_MS - 3 * DAY_MS
    forged, repeated = time_by(CROOK, then, others), time_by(PORTAL, then, others, question="0" * 32)
    for habit in (forged, repeated, BUSY):
        assert asked(run_out, OURS.pem(), habit) in (Trouble.CLOCK, Trouble.BUSY)
    assert others == []


def test_a_clock_set_back_makes_no_certificate_good_again_that_ran_out_before_the_portals_last_word(
    tmp_path: Path,
) -> None:
    run_out, others, then = OURS.server(tmp_path, days=-1), list[str](), NOW_MS - 3 * DAY_MS
    back = Clock(lambda: then)
    assert asked(run_out, OURS.pem(), time_by(CROOK, then, others), back, NOW_MS) is Trouble.CLOCK
    assert others == []


def test_a_wrong_clock_makes_no_other_authority_or_name_good(tmp_path: Path) -> None:
    habit, wrong = time_by(PORTAL, NOW_MS, []), showing(2010)
    assert asked(OTHERS.server(tmp_path), OURS.pem(), habit, wrong) is Trouble.NOT_TRUSTED
    assert asked(OURS.server(tmp_path, "192.0.2.7"), OURS.pem(), habit, wrong) is Trouble.NOT_TRUSTED
