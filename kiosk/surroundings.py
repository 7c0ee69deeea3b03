"""What of a process's environment could change what runs in it: another screen, other code, other trust.

`QT_QPA_PLATFORM=vnc` alone serves the screen to the network, `QT_PLUGIN_PATH` runs anybody's code. So a face
that stands in a hall names what it takes, and doesn't start among anything else of those kinds.
"""

from __future__ import annotations

from collections.abc import Mapping

STEERING = (
    *("QT_", "QML", "QSG_", "QV4_"),
    *("LD_", "GLIBC_", "GCONV_", "LIBGL_", "MESA_", "VK_"),
    *("PYTHON", "SSL", "OPENSSL_"),
)
"""How variables begin that Qt, the loader, Python and TLS are steered by."""

TAKEN: Mapping[str, frozenset[str]] = {
    "QT_QPA_PLATFORM": frozenset({"xcb", "wayland", "offscreen"}),
    "QT_QUICK_BACKEND": frozenset({"software"}),
    "PYTHONDONTWRITEBYTECODE": frozenset({"1"}),
    "PYTHONUNBUFFERED": frozenset({"1"}),
    "PYTHONUTF8": frozenset({"1"}),
}
"""What a unit of ours may set, and to what. Off-screen shows nobody anything."""


def foreign_variables(environment: Mapping[str, str]) -> tuple[str, ...]:
    """Return the names of variables that steer what runs and aren't ours, in order."""
    steering = (name for name in environment if name.upper().startswith(STEERING))
    return tuple(sorted(name for name in steering if environment[name] not in TAKEN.get(name, frozenset())))
