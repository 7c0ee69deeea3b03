"""What holds for every test: no screen is needed, speed isn't judged, and a random failure tells its seed."""

from __future__ import annotations

import gc
import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from hypothesis import HealthCheck, settings

settings.register_profile(
    "suite", deadline=None, print_blob=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("suite")


def pytest_collection_finish() -> None:
    """What was imported and collected stays to the end: whoever looks through all objects needn't see it."""
    gc.collect()
    gc.freeze()
