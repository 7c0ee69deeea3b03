"""A booking that this store knows by its slip alone, signed by a station of a known node."""

from __future__ import annotations

from kiosk.domain.acting import Acting, Permission
from kiosk.domain.appointment import Appointment, BookingNews
from kiosk.store.appointments.feed import insert_news
from kiosk.store.appointments.finding import known
from kiosk.store.appointments.units import BOOKING
from kiosk.store.journal import one_at_a_time
from kiosk.store.store import Store


def take_slip(store: Store, acting: Acting, told: Appointment) -> None:
    """Commit what a slip says of a booking that isn't here; the portal's word about it takes its place."""
    acting.require(Permission.CHECK_IN)
    with store.writing() as writing:
        one_at_a_time(writing.connection, BOOKING)
        if known(writing.connection, told.id) is None:
            insert_news(writing.connection, BookingNews(0, told, None))
