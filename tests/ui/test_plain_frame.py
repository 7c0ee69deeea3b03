"""Something is on the glass before anything else is loaded."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication

from kiosk.ui.plain_frame import PlainFrame
from kiosk.ui.tokens import Panel, load_tokens


def test_the_opening_frame_is_painted_when_it_returns(app: QGuiApplication) -> None:
    frame = PlainFrame(Panel(width_px=540, height_px=960))

    frame.paint(full_screen=False)

    picture = app.primaryScreen().grabWindow(frame.winId()).toImage()
    colours = {
        picture.pixelColor(x, picture.height() // 2 + y).name() for x in range(540) for y in range(-40, 40)
    }
    expected = load_tokens().colours["normal"]
    assert expected["background"].lower() in colours
    assert expected["ink"].lower() in colours
    frame.close()
    frame.deleteLater()
