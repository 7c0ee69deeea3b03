"""A screen outlives every window that was on it: the next one finds it."""

from __future__ import annotations

import ast
import gc
from pathlib import Path

from PySide6.QtGui import QGuiApplication

import kiosk
from kiosk.ui.applicant.window import WindowOptions
from tests.ui.applicant.fake_desk import FakeDesk, riyadh, shipped
from tests.ui.applicant.stand import standing

WINDOWS = 3


def test_windows_over_the_whole_screen_come_and_go_and_the_screen_stays(app: QGuiApplication) -> None:
    gone: list[None] = []
    watched = app.primaryScreen().destroyed.connect(lambda: gone.append(None))
    desk = FakeDesk(shipped(), riyadh())
    kept = []
    for _ in range(WINDOWS):
        with standing(desk, WindowOptions(full_screen=True)) as stand:
            kept.append(stand)
            assert stand.window.window.size() == app.primaryScreen().size()
    kept.clear()
    del stand
    gc.collect()

    assert gone == []
    app.primaryScreen().destroyed.disconnect(watched)


def test_nothing_asks_a_window_or_a_widget_for_its_screen() -> None:
    """The answer would be tied to whoever was asked, and end with them."""
    root = Path(kiosk.__file__).parent
    asking = [
        f"{file.relative_to(root)}:{node.lineno}"
        for file in root.rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "screen"
    ]

    assert asking == []
