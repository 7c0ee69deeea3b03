"""What the Qt wheel ships and a kiosk doesn't need: names it, or takes it out of a package's environment.

    python -m tools.qt_plugins                       name the plugins and programs that aren't kept
    python -m tools.qt_plugins --remove ENVIRONMENT  delete them below ENVIRONMENT's PySide6

Kept is what `assets/qt-plugins.txt` lists. Of the programs nothing is kept: Assistant alone is a browser.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import PySide6

from kiosk.office.checks.hardening import kept_plugins
from kiosk.resources import ASSETS

KEPT = ASSETS / "qt-plugins.txt"


def kept() -> frozenset[str]:
    """Return the plugins that stay, as paths below the plugins' folder."""
    return kept_plugins(KEPT)


def not_kept(pyside: Path) -> list[Path]:
    """Return the files below a `PySide6` folder that a kiosk is better without, in order.

    Raises `FileNotFoundError` if one that is kept isn't there: Qt has renamed it, and the list is to follow.
    """
    folder = pyside / "Qt" / "plugins"
    there = {file.relative_to(folder).as_posix(): file for file in folder.rglob("*") if file.is_file()}
    if lost := sorted(kept() - there.keys()):
        raise FileNotFoundError(", ".join(lost))
    plugins = (file for name, file in there.items() if name not in kept())
    return sorted([*plugins, *_programs(pyside)])


def _programs(pyside: Path) -> Iterator[Path]:
    """Yield Qt's own tools: what can be run and is no library."""
    for folder in (pyside, pyside / "Qt" / "libexec", pyside / "scripts"):
        files = (file for file in folder.glob("*") if file.is_file() and os.access(file, os.X_OK))
        yield from (file for file in files if ".so" not in file.name)


def main() -> int:
    """Name or remove; return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m tools.qt_plugins")
    parser.add_argument("--remove", type=Path, metavar="ENVIRONMENT")
    environment = parser.parse_args().remove
    if environment is None:
        folder = Path(PySide6.__file__).parent
        sys.stdout.writelines(f"{file.relative_to(folder)}\n" for file in not_kept(folder))
        return 0
    folders = list(environment.glob("lib/python3*/site-packages/PySide6"))
    if not folders:
        parser.error(f"{environment}: no PySide6 here")
    for file in (file for folder in folders for file in not_kept(folder)):
        file.unlink()
    return 0


if __name__ == "__main__":
    sys.exit(main())
