"""Where the program's own files are: beside the sources in a work tree, inside the package when installed."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_TREE = _PACKAGE.parent
_INSTALLED = (_PACKAGE / "assets").is_dir()

ASSETS = (_PACKAGE if _INSTALLED else _TREE) / "assets"
"""Catalogue, missions, icons, keyboards, theme."""

TRANSLATIONS = _PACKAGE / "translations" if _INSTALLED else _TREE / "build" / "translations"
"""Built texts: `kiosk_{ar,en}.qm` for Qt, `{ar,en}/LC_MESSAGES/{paper,cli}.mo` for gettext."""
