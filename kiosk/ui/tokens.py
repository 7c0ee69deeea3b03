"""The look as written in `assets/theme.toml`, and the glass it is laid out for; without Qt."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kiosk.resources import ASSETS

TEXT_SIZES = ("normal", "large", "largest")


@dataclass(frozen=True, slots=True)
class Tokens:
    """`assets/theme.toml` as values. Sizes in mm, times in ms, colours as #RRGGBB or #AARRGGBB."""

    family: str
    cap_height: float
    capitals_mm: Mapping[str, Mapping[str, float]]
    sizes_mm: Mapping[str, float]
    motion: Mapping[str, int]
    colours: Mapping[str, Mapping[str, str]]
    text_pairs: tuple[tuple[str, str], ...]
    edge_pairs: tuple[tuple[str, str], ...]


@cache
def load_tokens(path: Path = ASSETS / "theme.toml") -> Tokens:
    """Read the token file, once; a missing table or key raises KeyError."""
    raw = tomllib.loads(path.read_text(encoding="utf-8"))
    return Tokens(
        family=raw["type"]["family"],
        cap_height=raw["type"]["cap_height"],
        capitals_mm={mode: raw["type"]["capitals_mm"][mode] for mode in TEXT_SIZES},
        sizes_mm=raw["sizes_mm"],
        motion=raw["motion"],
        colours=raw["colours"],
        text_pairs=tuple((pair[0], pair[1]) for pair in raw["contrast"]["text"]),
        edge_pairs=tuple((pair[0], pair[1]) for pair in raw["contrast"]["edges"]),
    )


@dataclass(frozen=True, slots=True)
class Panel:
    """The glass: its width in mm and the pixels shown on it. Default: 21.5 inch, portrait."""

    width_mm: float = 268.0
    width_px: int = 1080
    height_px: int = 1920

    @property
    def px_per_mm(self) -> float:
        """How many pixels a millimetre has."""
        return self.width_px / self.width_mm

    @property
    def landscape(self) -> bool:
        """Whether the glass is wider than high."""
        return self.width_px > self.height_px
