"""A real Chromium without a window, driven over its own pipe: one page, one person at it.

The DevTools protocol (`--remote-debugging-pipe`) is JSON with a zero byte behind each message: no library is
needed in between.
"""

from __future__ import annotations

import base64
import fcntl
import itertools
import json
import os
import select
import shutil
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

PATIENCE_S = 30.0
WIDE, NARROW = (1280, 900), (390, 844)
_OPTIONS = ("--headless", "--no-first-run", "--disable-gpu", "--disable-dev-shm-usage", "--no-proxy-server")
_WATCHED = ("Page", "Runtime", "Log", "Network", "Security")
_MIDDLE = """(found => {
    found.scrollIntoView({block: 'center'});
    const box = found.getBoundingClientRect();
    return [box.x + box.width / 2, box.y + box.height / 2];
})(document.querySelector(%s))"""
_KEYS: Mapping[str, Mapping[str, Any]] = {
    "Tab": {"windowsVirtualKeyCode": 9},
    "Enter": {"windowsVirtualKeyCode": 13, "text": "\r"},
}
_REMARKS = ("verbose", "info")
_COMPLAINTS = ("Runtime.exceptionThrown", "Runtime.consoleAPICalled", "Log.entryAdded")


def chromium() -> str | None:
    """Return the program, None where it isn't installed."""
    return shutil.which("chromium") or shutil.which("chromium-browser")


@dataclass
class Browser:
    """One page. `complaints` are what it wrote to its console, `asked` the addresses that it loaded; `page`
    is the browser's name of what is shown, `loaded` has those that are complete."""

    say: int
    hear: int
    session: str = ""
    complaints: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    page: str = ""
    loaded: set[str] = field(default_factory=set)
    numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1))
    rest: bytes = b""

    def order(self, method: str, **parameters: object) -> Mapping[str, Any]:
        """Let the browser do something, and return its answer."""
        number = next(self.numbers)
        order = {"id": number, "method": method, "params": parameters}
        if self.session:
            order["sessionId"] = self.session
        os.write(self.say, json.dumps(order).encode() + b"\0")
        while (message := self._heard()).get("id") != number:
            pass
        assert "error" not in message, (method, message)
        result: Mapping[str, Any] = message["result"]
        return result

    def goto(self, url: str) -> None:
        """Open an address and wait for its page."""
        page = self.order("Page.navigate", url=url)["loaderId"]
        while page not in self.loaded:
            self._heard()

    def press(self, selector: str) -> None:
        """Click what `selector` finds, and wait for the page that follows."""
        before = self.page
        self._click(selector)
        while self.page == before or self.page not in self.loaded:
            self._heard()

    def write(self, selector: str, text: str) -> None:
        """Type into the field that `selector` finds."""
        self._click(selector)
        self.order("Input.insertText", text=text)

    def choose(self, selector: str, value: str) -> None:
        """Choose an entry of the list that `selector` finds."""
        self.ask(f"document.querySelector({json.dumps(selector)}).value = {json.dumps(value)}")

    def key(self, name: str) -> None:
        """Press a key of the keyboard."""
        for kind in ("keyDown", "keyUp"):
            self.order("Input.dispatchKeyEvent", type=kind, key=name, code=name, **_KEYS[name])

    def ask(self, expression: str) -> Any:
        """Return what a JavaScript expression, or what it promises, is worth on this page."""
        asked = {"expression": expression, "returnByValue": True, "awaitPromise": True}
        return self.order("Runtime.evaluate", **asked)["result"].get("value")

    @property
    def text(self) -> str:
        """What a person can read."""
        return str(self.ask("document.body.innerText"))

    def resize(self, size: tuple[int, int]) -> None:
        """Be a screen of this size."""
        width, height = size
        self.order(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=1,
            mobile=False,
        )

    def picture(self) -> bytes:
        """Return what is on the screen as PNG."""
        return base64.b64decode(self.order("Page.captureScreenshot")["data"])

    def _click(self, selector: str) -> None:
        box = self.ask(_MIDDLE % json.dumps(selector))
        assert box, f"{selector} isn't on the page"
        for kind in ("mousePressed", "mouseReleased"):
            self.order("Input.dispatchMouseEvent", type=kind, x=box[0], y=box[1], button="left", clickCount=1)

    def _heard(self) -> Mapping[str, Any]:
        """Return the browser's next message, noting what it says of the page."""
        deadline = time.monotonic() + PATIENCE_S
        while b"\0" not in self.rest:
            assert select.select([self.hear], [], [], deadline - time.monotonic())[0], "the browser is silent"
            piece = os.read(self.hear, 2**16)
            assert piece, "the browser has ended"
            self.rest += piece
        content, _, self.rest = self.rest.partition(b"\0")
        message: Mapping[str, Any] = json.loads(content)
        self._note(message.get("method"), message.get("params", {}))
        return message

    def _note(self, event: str | None, said: Mapping[str, Any]) -> None:
        if event in _COMPLAINTS and said.get("entry", {}).get("level") not in _REMARKS:
            self.complaints.append(json.dumps(said, ensure_ascii=False))
        elif event == "Network.requestWillBeSent":
            self.asked.append(said["request"]["url"])
        elif event == "Page.frameNavigated" and "parentId" not in said["frame"]:
            self.page = said["frame"]["loaderId"]
        elif event == "Page.lifecycleEvent" and said["name"] == "load":
            self.loaded.add(said["loaderId"])


@contextmanager
def opened_browser(program: str, profile: Path) -> Iterator[Browser]:
    """Start a browser with an empty `profile` for the block."""
    orders, say = _pipe()
    hear, words = _pipe()
    sandbox = ("--no-sandbox",) if os.geteuid() == 0 else ()
    options = (*_OPTIONS, *sandbox, f"--user-data-dir={profile}", "--remote-debugging-pipe", "about:blank")
    command = ["bash", "-c", f'exec "$@" 3<&{orders} 4>&{words}', "bash", program, *options]
    process = subprocess.Popen(
        command, pass_fds=(orders, words), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    os.close(orders)
    os.close(words)
    try:
        browser = Browser(say, hear)
        target = browser.order("Target.createTarget", url="about:blank")["targetId"]
        browser.session = browser.order("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in _WATCHED:
            browser.order(f"{domain}.enable")
        browser.order("Page.setLifecycleEventsEnabled", enabled=True)
        yield browser
    finally:
        process.kill()
        process.wait()
        os.close(say)
        os.close(hear)


def _pipe() -> tuple[int, int]:
    """Return a pipe whose ends are far from those that the browser knows by number."""
    ends = []
    for end in os.pipe():
        ends.append(fcntl.fcntl(end, fcntl.F_DUPFD_CLOEXEC, 10))
        os.close(end)
    return ends[0], ends[1]
