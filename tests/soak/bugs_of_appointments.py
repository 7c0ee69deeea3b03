"""Bugs by which appointments are sold twice, lost, or opened to others, planted here."""

from __future__ import annotations

from tests.soak.bug import planted

_UNITS = "kiosk/store/appointments/units.py"
_FEED = "kiosk/store/appointments/feed.py"
_LEASING = "kiosk/portal/booking/leasing.py"
_SLOTS = "kiosk/portal/booking/slots.py"

OF_APPOINTMENTS = (
    planted(
        "A lease of an older epoch is booked from",
        "tests/store/appointments/test_leasing.py",
        (_UNITS, "_USABLE = and_(lease.c.epoch == EPOCH, ", "_USABLE = and_(lease.c.epoch <= EPOCH, "),
    ),
    planted(
        "A unit is printed twice",
        "tests/store/appointments/test_booking.py",
        (_UNITS, "slot.c.open == 1, lease_unit.c.state == FREE)", "slot.c.open == 1)"),
        (_UNITS, "        lease_unit.c.state == FREE,\n", ""),
    ),
    planted(
        "A pull overwrites an unsent move",
        "tests/store/appointments/test_bookings_feed.py",
        (_FEED, "    if told.id in under_way:\n        return None\n", ""),
    ),
    planted(
        "A lost answer makes the portal lend again",
        "tests/portal/booking/test_leasing.py",
        (_LEASING, " - free.get(kept.id, 0), kept.kiosk_room)", ", kept.kiosk_room)"),
    ),
    planted(
        "What is lent comes back by the clock",
        "tests/portal/booking/test_leasing.py",
        (
            _LEASING,
            "    mine = (lease.c.node_id == locked.node_id) & (lease.c.epoch == locked.epoch)\n    units",
            "    unused = update(lease).where(lease.c.used == 0)\n"
            "    connection.execute(unused.values(returned=lease.c.granted))\n"
            "    mine = (lease.c.node_id == locked.node_id) & (lease.c.epoch == locked.epoch)\n    units",
        ),
    ),
    planted(
        "What is lent is sold on the web, too",
        "tests/portal/booking/test_web_and_kiosks.py",
        (
            _SLOTS,
            "self.capacity + self.override - self.taken",
            "self.capacity + self.override - self.web_booked",
        ),
    ),
    planted(
        "A restored portal believes a restored kiosk to tell of all that was lent to it",
        "tests/portal/booking/test_doubts.py",
        ("kiosk/portal/booking/doubts.py", "(node.c.owed_epoch < locked.epoch)", "(node.c.owed_epoch < 0)"),
    ),
    planted(
        "An override outlives the units that came back",
        "tests/portal/booking/test_overriding.py",
        ("kiosk/portal/booking/overriding.py", "    if kept.override:\n", "    if kept.override < 0:\n"),
    ),
    planted(
        "Who comes after a cancellation shares a unit unseen",
        "tests/portal/booking/test_sharing.py",
        (
            "kiosk/portal/booking/sharing.py",
            "add_flag if _shares(connection, booking_id) else drop_flag",
            "drop_flag",
        ),
    ),
    planted(
        "Who comes after a cancellation on the web isn't counted",
        "tests/portal/booking/test_sharing.py",
        (
            "kiosk/portal/booking/states.py",
            "        keep_place(connection, known, now_ms)\n",
            "        pass\n",
        ),
    ),
    planted(
        "A restored portal isn't told what it forgot of a booking",
        "tests/store/appointments/test_bookings_feed.py",
        (
            _FEED,
            "    return kept if kept.seq and overrules(kept.state, told.state) else None\n",
            "    return None\n",
        ),
    ),
    planted(
        "What a kiosk erased stays at the portal",
        "tests/portal/booking/test_forgetting.py",
        ("kiosk/portal/booking/forgetting.py", ".values(_ERASED))", ".values(abandoned=0))"),
    ),
    planted(
        "Anybody's document opens an appointment",
        "tests/office/hall/test_check_in.py"
        "::test_somebody_else_s_appointment_is_answered_like_one_that_isn_t_there",
        (
            "kiosk/store/appointments/finding.py",
            "    return kept is not None and is_told_by(kept, typed)\n",
            "    return kept is not None\n",
        ),
    ),
    planted(
        "Who has an appointment is erased before the portal's backup knows",
        "tests/store/appointments/test_forgotten_holders.py",
        (
            "kiosk/store/requests/erasing.py",
            'appointment.c.start_ms + DAY_MS <= bindparam("ended_by"), op.c.seq <= bindparam("durable"))',
            'appointment.c.start_ms + DAY_MS <= bindparam("ended_by"))',
        ),
    ),
    planted(
        "A second check-in gets a second number",
        "tests/store/appointments/test_check_in.py",
        (
            "kiosk/domain/states.py",
            "    _A.CHECKED_IN: frozenset({_A.SERVED, _A.MISSED}),\n",
            "    _A.CHECKED_IN: frozenset({_A.SERVED, _A.MISSED, _A.CHECKED_IN}),\n",
        ),
    ),
)
