"""Where the program's own files are: beside the sources, as it runs from its tree."""

from __future__ import annotations

from pathlib import Path

_TREE = Path(__file__).resolve().parent.parent

ASSETS = _TREE / "assets"
"""Catalogue, missions, icons, keyboards, theme."""

TRANSLATIONS = _TREE / "build" / "translations"
"""Built texts: `kiosk_{ar,en}.qm` for Qt, `{ar,en}/LC_MESSAGES/{paper,cli}.mo` for gettext."""
