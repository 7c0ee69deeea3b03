"""python-escpos' transports, imported when paper is first needed.

Importing it takes 0.3 s, and leaves a new folder of 70 kB in the temporary files each time: on a kiosk that
starts every morning for years nobody would sweep there.
"""

from __future__ import annotations

import os
import shutil
from functools import cache
from importlib import import_module
from types import ModuleType


@cache
def transports() -> ModuleType:
    """Return `escpos.printer`; what its import left in the temporary files is gone."""
    printer, capabilities = import_module("escpos.printer"), import_module("escpos.capabilities")
    if "ESCPOS_CAPABILITIES_PICKLE_DIR" not in os.environ:
        shutil.rmtree(capabilities.pickle_dir, ignore_errors=True)
    return printer
