"""What a station's devices are called in settings, store, mission and messages alike."""

from __future__ import annotations

from enum import StrEnum


class DeviceKind(StrEnum):
    """One of each hangs on a station at most, so the kind is the device's name there."""

    PRINTER = "printer"
    READER = "reader"
    """For cards and for the chip of a passport."""
    SCANNER = "scanner"
    """For codes and for the lines at the foot of a passport."""
    SOUND = "sound"


class DeviceTaskKind(StrEnum):
    """What the owner of a device can be asked to do with it."""

    TEST_PRINT = "test_print"
    TEST_READ = "test_read"
    """To say what is laid down or held before it next, without reading out what stands there."""
    FAULT = "fault"
    """To break its virtual twin in one way, or to mend it."""
