"""Looks at what a station rests on: its keys, the screen, and how the machine around it is shut."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

from kiosk.office.checks.finding import Check, Finding, warned
from kiosk.office.checks.hardening import check_environment, check_plugins, check_units, kept_plugins
from kiosk.office.checks.keys import check_keys, sealed_keys
from kiosk.office.checks.screen import check_screen
from kiosk.office.checks.self_test import check_self_test
from kiosk.office.self_test import last_self_test
from kiosk.resources import ASSETS
from kiosk.settings import Settings
from kiosk.store.place import place_of

_INSTALLED = Path("/usr/lib/kiosk")
"""The private environment of the package."""
_BEFORE_THE_KEYS = ("none_yet", "unfinished", "away", "wrong_address")


def of_keys(settings: Settings, store: Finding) -> Iterator[Finding]:
    """Yield the finding of the store, `store`, and what there is to say of its keys."""
    sealed = sealed_keys()
    if store.code == "key_missing":
        handed = "CREDENTIALS_DIRECTORY" in os.environ
        yield warned(Check.STORE, "sealed") if sealed and not handed else store
        return
    yield store
    if store.code not in _BEFORE_THE_KEYS:
        try:
            yield check_keys(settings.state, embedded=_embedded(settings), sealed=sealed)
        except OSError:
            return  # a folder that this user may not look into: its own check says so


def of_machine(settings: Settings) -> Iterator[Finding]:
    """Yield screen, surroundings, plugins (of an installed package) and services."""
    yield check_screen(settings.panel_width_mm)
    yield check_environment(os.environ)
    folder = _plugins()
    if folder is not None and Path(sys.prefix) == _INSTALLED:
        yield check_plugins(folder, kept_plugins(ASSETS / "qt-plugins.txt"))
    yield check_units()


def of_self_test(settings: Settings, time_zone: str) -> Finding:
    """Return what came of the last self-test before opening."""
    return check_self_test(last_self_test(settings.state), settings.self_test, time_zone)


def _embedded(settings: Settings) -> bool:
    return place_of(settings.store_url, settings.state).file is not None


def _plugins() -> Path | None:
    """Return Qt's folder of plugins, found without loading any of it."""
    found = find_spec("PySide6")
    places = found.submodule_search_locations if found else None
    return Path(places[0]) / "Qt" / "plugins" if places else None
