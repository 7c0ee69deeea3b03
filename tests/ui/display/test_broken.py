"""What the hall sees when something breaks at its display, mended as the page for when it breaks says."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from kiosk.cli.display_station import DisplayStation
from kiosk.devices.sound.virtual import VirtualVoice
from kiosk.domain.acting import Acting, Permission
from kiosk.domain.local_time import local_time
from kiosk.domain.ticket import Ticket
from kiosk.store import Store
from kiosk.store.queue.calling import call_next
from kiosk.store.queue.staffing import take_desk
from kiosk.ui.background import finish_background
from kiosk.ui.display.face import DisplayFace
from kiosk.ui.tokens import Panel
from tests.store.site import new_op
from tests.ui.counter.conftest import LINE, MIDDAY, begun_hall
from tests.ui.display.hall import looked, plain, text


@contextmanager
def display(file: Path) -> Iterator[DisplayFace]:
    """Hang up the display of the station of `file`."""
    face = DisplayFace(DisplayStation(file, None, MIDDAY), Panel(477.0, 1280, 720), VirtualVoice())
    face.window.resize(1280, 720)
    face.window.show()
    yield face
    face.close()
    finish_background()


def called(store: Store) -> None:
    """Let window 1 call whoever is next."""
    clerk = Acting("clerk", "counter-1", frozenset({Permission.SERVE}))
    take_desk(store, clerk, new_op(), "window_1", (LINE,))
    day = local_time(store.clock.now_ms(), "Asia/Riyadh").date()
    assert isinstance(call_next(store, clerk, new_op(), "window_1", (LINE,), day), Ticket)


def seen(face: DisplayFace) -> str:
    """Return what stands on the display after a look."""
    return plain("\n".join(looked(face).texts()))


def test_a_display_whose_store_lost_its_key_says_so_until_the_copy_is_back(
    app: QGuiApplication, tmp_path: Path
) -> None:
    with begun_hall(tmp_path) as hall:
        hall.come()
        hall.bench.on_store(called)
    key, copy = (tmp_path / "state" / "keys" / name for name in ("store.key", "copy"))
    key.rename(copy)
    with display(tmp_path / "station.toml") as face:
        looked(face)
        assert "أرقامكم محفوظة" in text(face, "message")
        copy.rename(key)
        assert "Window 1" in seen(face)
        assert text(face, "message") == ""


def test_a_display_that_is_set_to_other_desks_shows_ours_once_it_is_mended_and_started_anew(
    app: QGuiApplication, tmp_path: Path
) -> None:
    with begun_hall(tmp_path) as hall:
        hall.come()
        hall.bench.on_store(called)
    file = tmp_path / "station.toml"
    right = file.read_text("utf-8")
    file.write_text(f'{right}[display]\ndesks = ["window_2"]\n', "utf-8")
    with display(file) as face:
        assert "Window 1" not in seen(face)
        file.write_text(right, "utf-8")
        assert "Window 1" not in seen(face), "a face reads its settings when it starts"
    with display(file) as face:
        assert "Window 1" in seen(face)
