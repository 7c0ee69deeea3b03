"""The width of the glass in millimetres, by a card of known size held to it: no ruler, no data sheet."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.domain.text import isolate
from kiosk.office.setting_up.card_size import CardOnScreen
from kiosk.ui.i18n import tr
from kiosk.ui.screen import first_screen
from kiosk.ui.setup.given import Given
from kiosk.ui.setup.page import Page, one_moment
from kiosk.ui.tokens import load_tokens
from kiosk.ui.widgets.parts import button
from kiosk.ui.widgets.text import label

_GUESS_MM = 477.0
"""Of a 21.5 inch panel lying on its side: where the rectangle begins on a screen that tells no size."""
_FINE, _COARSE = 1, 10


class CardPicture(QWidget):
    """The rectangle that is to become as large as the card. Arrow keys make it larger and smaller."""

    def __init__(self, card: CardOnScreen) -> None:
        super().__init__()
        self.card = card
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.MinimumExpanding, QSizePolicy.Policy.Fixed)
        self.setObjectName("card-picture")
        self.setAccessibleName(tr("Rectangle in the size of a card"))

    def sizeHint(self) -> QSize:
        """Return the room that the rectangle needs."""
        return QSize(self.card.width_px + 8, self.card.height_px + 8)

    minimumSizeHint = sizeHint

    def resize_card(self, by_px: int) -> None:
        """Make the rectangle so many pixels wider."""
        self.card = self.card.resized(by_px)
        self.updateGeometry()
        self.update()
        page = self.parent()
        while page is not None and not isinstance(page, PanelPage):
            page = page.parent()
        if page is not None:
            page.measured(self.card)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows by one pixel, with Ctrl by ten; up and right are larger in every language."""
        larger = {Qt.Key.Key_Right: 1, Qt.Key.Key_Up: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: -1}
        sign = larger.get(Qt.Key(event.key()))
        if sign is None:
            super().keyPressEvent(event)
            return
        coarse = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        self.resize_card(sign * (_COARSE if coarse else _FINE))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rectangle in the middle; its outer edge is what counts."""
        colours = load_tokens().colours["normal"]
        left = (self.width() - self.card.width_px) // 2
        edge = QRect(left, 4, self.card.width_px, self.card.height_px)
        with QPainter(self) as painter:
            painter.fillRect(edge, QColor(colours["action_soft"]))
            painter.setPen(QPen(QColor(colours["focus" if self.hasFocus() else "action"]), 2))
            painter.drawRect(edge.adjusted(1, 1, -1, -1))


class PanelPage(Page):
    """Keeps how wide the panel is, so that the kiosk's buttons are made for fingers."""

    def __init__(self, given: Given) -> None:
        super().__init__(given)
        screen = first_screen()
        told = given.here.station.panel_width_mm or screen.physicalSize().width() or _GUESS_MM
        drawn = self.drafts.card or CardOnScreen.of(screen.size().width(), told)
        self._picture = CardPicture(drawn)
        self._measure = label("", "strong")

    def build(self) -> None:
        """Show the rectangle with its keys."""
        card = self.card(tr("Hold a bank card to the screen"))
        card.say(
            tr(
                "Hold it inside the frame, at its left and upper edge. Make the frame exactly as large as "
                "the card: with the arrow keys, or with the buttons."
            )
        )
        card.put(self._picture)
        card.put_row(
            button("−", lambda: self._picture.resize_card(-_FINE), name="smaller"),
            button("+", lambda: self._picture.resize_card(_FINE), name="larger"),
            button("− −", lambda: self._picture.resize_card(-_COARSE), name="much-smaller"),
            button("+ +", lambda: self._picture.resize_card(_COARSE), name="much-larger"),
        )
        for name, text in (
            ("smaller", tr("Smaller")),
            ("larger", tr("Larger")),
            ("much-smaller", tr("Much smaller")),
            ("much-larger", tr("Much larger")),
        ):
            found = self.findChild(QWidget, name)
            if found is not None:
                found.setAccessibleName(text)
        card.put(self._measure)
        card.put_row(button(tr("Keep this size"), self._keep, "primary", "keep-panel"))
        self.measured(self._picture.card)

    def measured(self, card: CardOnScreen) -> None:
        """Say what the rectangle means for the panel."""
        if self.drafts.card not in (None, card):
            self.drafts.panel_kept = False
        self.drafts.card = card
        width = isolate(str(card.panel_mm))
        self._measure.setText(tr("So the screen is {width} mm wide.").format(width=width))

    def lacks(self) -> str:
        """The size is kept by a press."""
        kept = self.drafts.panel_kept or self.given.here.station.panel_width_mm
        return "" if kept else tr("Keep the size, or leave it for later.")

    def _keep(self) -> None:
        width_mm = self._picture.card.panel_mm
        self.work(
            lambda: self.bench.keep_panel(self.given.acting, width_mm), lambda _: self._kept(), one_moment()
        )

    def _kept(self) -> None:
        self.drafts.panel_kept = True
        self.notice.tell(tr("Kept. The kiosk takes it over when it starts anew."), "info")
