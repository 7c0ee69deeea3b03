"""Bugs that we fear where a mission and officers work on one request, planted here."""

from __future__ import annotations

from tests.soak.bug import planted

_WORK = "kiosk/portal/nodes/mission_work.py"
_APPLYING = "kiosk/portal/nodes/applying.py"

OF_MISSION_WORK = (
    planted(
        "A mission's move takes an officer's decision back",
        "tests/portal/nodes/test_work_otherwise_decided.py",
        (
            _WORK,
            "    in_force = told.mended or (_may(done, known.state) and not late)\n",
            "    in_force = True\n",
        ),
    ),
    planted(
        "A node never hears what became of its move",
        "tests/portal/nodes/test_mission_work.py",
        (_APPLYING, "    if told.kind in MOVES:\n", "    if told.kind in ():\n"),
    ),
    planted(
        "The portal's older word takes back what was said here since",
        "tests/store/test_outgoing.py",
        (
            "kiosk/store/requests/decisions.py",
            "    if not _said_since(connection, decision):\n",
            "    if decision:\n",
        ),
    ),
    planted(
        "What a mission ended is kept for ever",
        "tests/store/requests/test_erasing.py",
        ("kiosk/store/requests/states.py", "max(at_ms, heard_ms))", "2**62)"),
    ),
)
