"""A face keeps in memory what it runs, not what it was written in."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from kiosk.catalogue.reader import load_catalogue
from kiosk.clock import Clock
from kiosk.opening import CATALOGUE, open_node
from kiosk.settings import read_settings

_WATCHED = """
import kiosk.ui.application, linecache, sys
import mailbox
sys.exit(mailbox.__file__ in linecache.cache)
"""

_LOOKED = """
import sys
from pathlib import Path
from kiosk.cli.display_station import DisplayStation
from kiosk.clock import Clock
station = DisplayStation(None, Path(sys.argv[1]), Clock())
station.look()
station.close()
sys.exit("cryptography" in sys.modules)
"""


def test_the_source_of_what_is_imported_behind_the_screen_is_not_kept() -> None:
    assert subprocess.run([sys.executable, "-c", _WATCHED], check=False).returncode == 0


def test_a_display_signs_nothing_and_loads_nothing_to_sign_with(tmp_path: Path) -> None:
    store, _ = open_node(read_settings(None, tmp_path), Clock(), load_catalogue(CATALOGUE))
    store.close()
    assert subprocess.run([sys.executable, "-c", _LOOKED, str(tmp_path)], check=False).returncode == 0
