"""A kiosk left alone on a screen of its own: no key leads out of it, and killed it comes back clean."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Thread

import pytest

from kiosk.clock import Clock
from kiosk.devices.printers.virtual_escpos import TwinFaults
from kiosk.devices.printers.virtual_server import VirtualServer
from kiosk.store import Store, open_store
from kiosk.store.operations import operations
from kiosk.store.stations.unknown_prints import unknown_prints
from tests.ui.applicant.kiosk_process import WORD
from tests.x_server import HEIGHT, PATIENCE_S, PRIMARY, WIDTH, Screen, screen

ROOT = Path(__file__).parents[3]
CONTROL, ALT, SHIFT, SUPER = 0xFFE3, 0xFFE9, 0xFFE1, 0xFFEB
ESCAPE, TAB, INSERT, DELETE, PRINT, MENU = 0xFF1B, 0xFF09, 0xFF63, 0xFFFF, 0xFF61, 0xFF67
F1, F4, F11 = 0xFFBE, 0xFFC1, 0xFFC8
FUNCTION_KEYS = tuple(range(0xFFBE, 0xFFCA))
VOLUME_DOWN, MUTE, VOLUME_UP, POWER, SLEEP, WWW = (
    *(0x1008FF11, 0x1008FF12, 0x1008FF13),
    *(0x1008FF2A, 0x1008FF2F, 0x1008FF2E),
)
LETTERS = tuple(ord(letter) for letter in "qwnovczxypsah")
LEADING_OUT = (
    *((ALT, F4), (ALT, TAB), (SUPER,), (PRINT,), (MENU,), (SHIFT, INSERT), (CONTROL, ALT, DELETE)),
    *((key,) for key in (*FUNCTION_KEYS, VOLUME_DOWN, MUTE, VOLUME_UP, POWER, SLEEP, WWW)),
    *((CONTROL, ALT, key) for key in FUNCTION_KEYS),
    *((CONTROL, key) for key in LETTERS),
    *((SUPER, key) for key in LETTERS),
    *((ALT, key) for key in LETTERS),
)
LETTER = ord("b")
STALLS_AFTER = 4_000
STATION = """
name = "kiosk-1"
panel_width_mm = 268
[printer]
kind = "network"
host = "127.0.0.1"
port = {port}
dots = 576
"""


@dataclass
class Kiosk:
    """The process, and what it said last."""

    process: subprocess.Popen[str]
    said: list[dict[str, object]] = field(default_factory=list)

    def listen(self) -> None:
        assert self.process.stdout is not None
        self.said += (json.loads(line) for line in self.process.stdout if line.startswith("{"))

    def wait_until(self, holds: Callable[[], bool], what: str) -> None:
        until = time.monotonic() + 3 * PATIENCE_S
        while not holds():
            assert self.process.poll() is None, f"it ended with {self.process.returncode}"
            assert time.monotonic() < until, f"{what}; it said {self.said[-3:]}"
            time.sleep(0.02)

    @property
    def shown(self) -> dict[str, object]:
        return [line for line in self.said if "page" in line][-1]


@dataclass
class Hall:
    """A screen, and a station's folder."""

    screen: Screen
    folder: Path
    printer: VirtualServer

    @contextmanager
    def kiosk(self, stage: str = "attract") -> Iterator[Kiosk]:
        """Run the kiosk until the block ends, with a person gone so far."""
        arguments = [str(self.folder / "station.toml"), str(self.folder / "state"), stage]
        command = [sys.executable, "-m", "tests.ui.applicant.kiosk_process", *arguments]
        with self._running(command) as process:
            kiosk = Kiosk(process)
            Thread(target=kiosk.listen, daemon=True).start()
            kiosk.wait_until(lambda: {"stage": stage} in kiosk.said, f"nobody comes to {stage}")
            yield kiosk

    @contextmanager
    def splash(self) -> Iterator[subprocess.Popen[str]]:
        with self._running([sys.executable, "-m", "kiosk.cli", "closed"]) as process:
            yield process

    @contextmanager
    def _running(self, command: list[str]) -> Iterator[subprocess.Popen[str]]:
        environment = {"PATH": os.environ["PATH"], "DISPLAY": self.screen.name, "QT_QPA_PLATFORM": "xcb"}
        with subprocess.Popen(
            command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True
        ) as process:
            try:
                yield process
            finally:
                process.kill()

    @contextmanager
    def store(self) -> Iterator[Store]:
        state = self.folder / "state"
        opened = open_store(f"sqlite:///{state / 'kiosk.db'}", state, Clock(), "kiosk-1")
        try:
            yield opened
        finally:
            opened.close()


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    """A station with a printer on the network, as in a real hall: the virtual one listens to a port."""
    printer = VirtualServer(576, lambda sheet: None)
    station = STATION.format(port=printer.port)
    (tmp_path / "station.toml").write_text(station, encoding="utf-8")
    with screen() as opened:
        yield Hall(opened, tmp_path, printer)
    printer.close()


def test_no_key_and_no_word_of_a_desktop_leads_out_and_none_brings_anything_into_a_field(hall: Hall) -> None:
    with hall.kiosk("form") as kiosk:
        before = kiosk.shown
        assert before["typed"] == [WORD]
        for chord in LEADING_OUT:
            if all(key in hall.screen.keycodes for key in chord):
                hall.screen.chord(*chord)
        for window in hall.screen.windows():
            hall.screen.ask_to_close(window)
        hall.screen.click(270, 240, button=2)
        hall.screen.click(270, 240, button=3)
        hall.screen.chord(LETTER)  # what came before has been dealt with when this one is
        kiosk.wait_until(lambda: kiosk.shown["typed"] == [f"{WORD}b"], "the letter")

        assert hall.screen.sizes()[-1] == (WIDTH, HEIGHT)
        assert kiosk.shown == before | {"typed": [f"{WORD}b"]}
        assert hall.screen.owner_of(PRIMARY) == hall.screen.clipboard() == 0
        assert listening_sockets(kiosk.process.pid) == []


def listening_sockets(process: int) -> list[str]:
    """The sockets of a process that wait for anybody: TCP in state LISTEN, and UDP, in /proc/net's words."""
    own = {os.readlink(file) for file in Path(f"/proc/{process}/fd").iterdir() if file.exists()}
    found = []
    for protocol, listens in (("tcp", "0A"), ("tcp6", "0A"), ("udp", "07"), ("udp6", "07")):
        for line in Path(f"/proc/{process}/net/{protocol}").read_text(encoding="ascii").splitlines()[1:]:
            words = line.split()
            if words[3] == listens and f"socket:[{words[9]}]" in own:
                found.append(line)
    return found


def test_a_listening_socket_would_be_found() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        own = f":{server.getsockname()[1]:04X} "
        assert len([line for line in listening_sockets(os.getpid()) if own in line]) == 1


@pytest.mark.parametrize("stage", ["attract", "form", "countdown"])
def test_killed_it_leaves_the_splash_and_comes_back_clean(hall: Hall, stage: str) -> None:
    with hall.splash() as splash:
        closed = painted(hall, splash)
        with hall.kiosk(stage) as kiosk:
            wait_until(lambda: hall.screen.picture() != closed, "the kiosk isn't over the splash")
            kiosk.process.send_signal(signal.SIGKILL)
            kiosk.process.wait(PATIENCE_S)
        wait_until(lambda: hall.screen.picture() == closed, "something else than the splash is seen")
        with hall.kiosk() as again:
            wait_until(lambda: hall.screen.picture() != closed, "the kiosk isn't back")

            assert again.shown["page"] == "AttractPage"
            assert again.shown["typed"] == []
            again.process.send_signal(signal.SIGTERM)
            assert again.process.wait(PATIENCE_S) == 0
    assert WORD.encode() not in b"".join(
        file.read_bytes() for file in hall.folder.rglob("*") if file.is_file()
    )


def painted(hall: Hall, splash: subprocess.Popen[str]) -> bytes:
    """Return the picture of the splash, once it is there: two colours at least."""
    pictures = [hall.screen.picture()]

    def stands() -> bool:
        pictures.append(hall.screen.picture())
        words = {pictures[-1][place : place + 4] for place in range(0, len(pictures[-1]), 4)}
        return len(words) > 4 and pictures[-1] == pictures[-2]

    wait_until(stands, "the splash isn't painted")
    assert splash.poll() is None
    return pictures[-1]


def wait_until(holds: Callable[[], bool], what: str) -> None:
    until = time.monotonic() + 3 * PATIENCE_S
    while not holds():
        assert time.monotonic() < until, what
        time.sleep(0.05)


def test_killed_while_it_prints_the_request_is_kept_and_the_paper_is_in_doubt(hall: Hall) -> None:
    hall.printer.faults = TwinFaults(stall_after=STALLS_AFTER)
    with hall.kiosk("printing") as kiosk:
        assert hall.printer.wait_for(lambda: len(hall.printer.received) == STALLS_AFTER, PATIENCE_S)
        kiosk.process.send_signal(signal.SIGKILL)
        kiosk.process.wait(PATIENCE_S)
    with hall.kiosk() as again:
        assert again.shown["page"] == "AttractPage"
        again.process.send_signal(signal.SIGTERM)
        again.process.wait(PATIENCE_S)
    with hall.store() as store:
        kinds = [each.kind for each in operations(store)]
        papers = [job.kind for job in unknown_prints(store, "kiosk-1", 0, 9)]

    assert kinds.count("request.filed") == 1
    assert papers == ["slip"]
