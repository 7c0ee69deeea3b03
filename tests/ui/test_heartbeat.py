"""The screen's sign of life comes from the loop that answers touches: a frozen one gives none."""

from __future__ import annotations

import socket
import threading
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from kiosk.supervision import Supervisor
from kiosk.ui.heartbeat import Heartbeat
from tests.ui.stage import settle

EVERY_S = 0.02


def test_a_frozen_screen_gives_no_sign_of_life_though_other_threads_run(
    app: QGuiApplication, tmp_path: Path
) -> None:
    beats: list[bytes] = []
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as ear:
        ear.bind(str(tmp_path / "notify"))
        listening = threading.Thread(target=_listen, args=(ear, beats))
        listening.start()
        heart = Heartbeat(Supervisor(str(tmp_path / "notify"), EVERY_S))
        while len(beats) < 3:
            settle()

        threading.Event().wait(EVERY_S / 2)  # what was on its way has come
        before = len(beats)
        threading.Event().wait(10 * EVERY_S)  # the loop is held up
        during = len(beats) - before
        while len(beats) <= before:
            settle()

        heart.stop()
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as line:
            line.sendto(b"", str(tmp_path / "notify"))
        listening.join()
    assert during == 0


def test_whom_nobody_watches_has_no_timer(app: QGuiApplication) -> None:
    assert not Heartbeat(Supervisor()).isActive()


def _listen(ear: socket.socket, beats: list[bytes]) -> None:
    while said := ear.recv(99):
        beats.append(said)
