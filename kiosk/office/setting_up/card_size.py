"""The width of a panel, measured by holding a bank card to it: every such card has the same size."""

from __future__ import annotations

from dataclasses import dataclass, replace

CARD_WIDTH_MM, CARD_HEIGHT_MM = 85.60, 53.98
"""ID-1 of ISO/IEC 7810: bank, identity and driving cards."""

_LEAST_MM, _MOST_MM = 50, 3000
"""What station.toml takes as a panel's width."""


@dataclass(frozen=True, slots=True)
class CardOnScreen:
    """A rectangle that is made as large as a card held to it, on a panel `panel_px` wide."""

    panel_px: int
    width_px: int

    @classmethod
    def of(cls, panel_px: int, panel_mm: float) -> CardOnScreen:
        """Return the rectangle for a panel that is taken to be `panel_mm` wide."""
        return cls(panel_px, 1).resized(round(CARD_WIDTH_MM * panel_px / panel_mm) - 1)

    @property
    def height_px(self) -> int:
        """How high the rectangle is then."""
        return round(self.width_px * CARD_HEIGHT_MM / CARD_WIDTH_MM)

    @property
    def panel_mm(self) -> int:
        """The width of the panel in millimetres, if the rectangle is as large as the card."""
        return round(CARD_WIDTH_MM * self.panel_px / self.width_px)

    def resized(self, by_px: int) -> CardOnScreen:
        """Return it so many pixels wider, within what a panel can be and what its glass holds."""
        least = max(1, -(-CARD_WIDTH_MM * self.panel_px // _MOST_MM))
        most = min(self.panel_px, CARD_WIDTH_MM * self.panel_px // _LEAST_MM)
        return replace(self, width_px=int(min(most, max(least, self.width_px + by_px))))
