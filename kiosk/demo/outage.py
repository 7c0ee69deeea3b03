"""A visit with a portal behind it that is away for a while.

What arrived there in the end is held against the slip. The portal and its worker are processes of their
own. What the portal says is asked of it as an officer's program asks: by HTTP.
"""

from __future__ import annotations

import json
import secrets
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Timer
from typing import Any

import httpx2

from kiosk.demo.account import Visited
from kiosk.demo.beside import LOOK_S, free_port, join, serve, station_file, stop, sync
from kiosk.portal.serving import make_officer
from kiosk.store import Store
from kiosk.store.line import line_status
from kiosk.sync.pace import LONGEST_S

OFFICER = "officer"
_SHOWN = ("reference", "service", "state")
ANSWERING_S = 30.0
"""What an exchange takes at most, beside the rest before it."""


@dataclass
class Outage:
    """A portal on `database` that is away from `begin` on, for `seconds`; then it is back by itself."""

    database: str
    port: int
    password: str
    portal: subprocess.Popen[bytes]
    seconds: float
    back: Timer = field(init=False)

    def __post_init__(self) -> None:
        self.back = Timer(self.seconds, self._serve_again)

    @property
    def url(self) -> str:
        """The portal's address."""
        return f"http://127.0.0.1:{self.port}"

    def begin(self) -> None:
        """Take the portal away, in the middle of whatever it does."""
        self.portal.kill()
        self.portal.wait()
        self.back.start()

    def _serve_again(self) -> None:
        self.portal = serve(self.database, self.port)

    def end(self) -> None:
        """Stop the portal for good, whether it is away or not."""
        self.back.cancel()
        if self.back.is_alive():
            self.back.join()
        stop(self.portal)


@contextmanager
def portal_beside(store: Store, folder: Path, seconds: float) -> Iterator[Outage]:
    """Serve a portal that keeps its data in `folder`, join it with `store`, and sync for the block."""
    options = ("--settings", str(station_file(store.folder, store.station)))
    database, port, password = str(folder / "portal.db"), free_port(), secrets.token_urlsafe(12)
    make_officer(database, OFFICER, password, None)
    outage = Outage(database, port, password, serve(database, port), seconds)
    try:
        join(options, outage.url, database, store.node.mission_code)
        worker = sync(options)
        try:
            drained(store)
            yield outage
        finally:
            stop(worker)
    finally:
        outage.end()


def drained(store: Store) -> bool:
    """Wait until the portal has everything, as long as a worker may rest; return whether it has."""
    deadline = time.monotonic() + LONGEST_S + ANSWERING_S
    while time.monotonic() < deadline:
        status = line_status(store)
        if not status.waiting and status.line and not status.line.trouble:
            return True
        time.sleep(LOOK_S)
    return False


def arrived(outage: Outage, store: Store, visited: Visited) -> Mapping[str, object]:
    """Wait for the portal, and return the summary's part on it: what it has, and how that differs."""
    outage.back.join()
    whole = drained(store)
    details = _requests_at(outage)
    found = list(_differences(details, visited)) if whole else ["operations still wait"]
    rows = [{name: each["row"][name] for name in _SHOWN} for each in details]
    return {
        "away_seconds": outage.seconds,
        "requests": rows,
        "agrees": not found,
        "differences": found,
    }


def _differences(details: list[dict[str, Any]], visited: Visited) -> Iterator[str]:
    references = [detail["row"]["reference"] for detail in details]
    if references != [visited.reference]:
        yield f"the portal has {references}, the slip says {visited.reference}"
        return
    (detail,) = details
    form = detail["form"] or {}
    said = {key: {"value": each.value, "by_clerk": each.by_clerk} for key, each in visited.answers.items()}
    if (detail["row"]["service"], form.get("service")) != (visited.service_id, visited.service_id):
        yield "the portal has another service than was asked for"
    if form.get("answers") != said:
        yield "the portal has other answers than were given"


def _requests_at(outage: Outage) -> list[dict[str, Any]]:
    """Return all requests that the portal has, with what was filed."""
    with httpx2.Client(base_url=f"{outage.url}/api/v1", trust_env=False) as http:
        http.post("/session", json={"name": OFFICER, "password": outage.password}).raise_for_status()
        page = http.get("/requests").raise_for_status()
        rows = json.loads(page.content)["requests"]
        return [json.loads(http.get(f"/requests/{row['id']}").raise_for_status().content) for row in rows]
