"""The screen: whether one is connected, and whether buttons have the size of a finger on it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kiosk.office.checks.finding import Check, Finding, passed, warned

CONNECTORS = Path("/sys/class/drm")
"""Where Linux tells of each plug of its graphics cards."""
_EDID_WIDTH, _EDID_HEIGHT = 21, 22
"""Bytes of the visible size in centimetres (VESA E-EDID 1.4, 3.6.2); 0 where a panel doesn't tell."""
_ABOUT = 0.15
"""A panel tells whole centimetres, and some a little more than what is seen."""


def check_screen(width_mm: int | None, connectors: Path = CONNECTORS) -> Finding:
    """Return how it stands with the screen; `width_mm` is the panel's width in the settings.

    A machine that tells nothing of its plugs (a virtual one) is judged by its settings alone.
    """
    states = [_read(folder / "status") for folder in _plugs(connectors)]
    if states and "connected" not in states:
        return warned(Check.SCREEN, "none")
    told = [size for folder in _plugs(connectors) if (size := _size(folder))]
    if width_mm is None:
        return passed(Check.SCREEN, width=str(told[0][0])) if told else warned(Check.SCREEN, "unset")
    if told and not any(_fits(width_mm, side) for size in told for side in size):
        return warned(Check.SCREEN, "other", width=str(width_mm), told=str(told[0][0]))
    return passed(Check.SCREEN, width=str(width_mm))


def _plugs(connectors: Path) -> Iterator[Path]:
    return (folder for folder in sorted(connectors.glob("card*-*")) if (folder / "status").exists())


def _size(plug: Path) -> tuple[int, int] | None:
    """Return width and height in millimetres that the panel at `plug` tells; it may stand upright."""
    try:
        edid = (plug / "edid").read_bytes()
    except OSError:
        return None
    if len(edid) <= _EDID_HEIGHT or not (edid[_EDID_WIDTH] and edid[_EDID_HEIGHT]):
        return None
    return edid[_EDID_WIDTH] * 10, edid[_EDID_HEIGHT] * 10


def _fits(width_mm: int, told_mm: int) -> bool:
    return abs(width_mm - told_mm) <= _ABOUT * told_mm


def _read(file: Path) -> str:
    try:
        return file.read_text("ascii").strip()
    except OSError:
        return ""
