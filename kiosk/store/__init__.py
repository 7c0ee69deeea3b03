"""The store of a node: schema, migrations, the journal, and the transactions, one function per fact."""

from kiosk.store.appointments.booking import book
from kiosk.store.appointments.cancelling import cancel_appointment
from kiosk.store.appointments.changing import change_appointment
from kiosk.store.appointments.check_in import check_in
from kiosk.store.appointments.finding import (
    appointment_of,
    appointments_of_holder,
    booked_as,
    find_appointment,
    is_holder,
)
from kiosk.store.appointments.units import free_slots
from kiosk.store.chance import Chance
from kiosk.store.creating import create_store, first_start
from kiosk.store.joining import join_store
from kiosk.store.missions.in_force import (
    catalogue_changes,
    configuration,
    hall,
    import_mission,
    mission,
    timetable,
)
from kiosk.store.missions.publications import catalogue_in_force
from kiosk.store.opening import open_store, upgrade_store
from kiosk.store.queue.tickets import find_ticket, people_before, ticket_of
from kiosk.store.requests.filing import find_request, request_payload, submit_request, visit_requests
from kiosk.store.stations.known import key_id_of, station_keys
from kiosk.store.stations.prints import PrintJob, interrupted_prints, move_print, queue_print
from kiosk.store.stations.shutting import open_station_up, shut_since, shut_station_down
from kiosk.store.store import Node, Room, Store

__all__ = [
    "Chance",
    "Node",
    "PrintJob",
    "Room",
    "Store",
    "appointment_of",
    "appointments_of_holder",
    "book",
    "booked_as",
    "cancel_appointment",
    "catalogue_changes",
    "catalogue_in_force",
    "change_appointment",
    "check_in",
    "configuration",
    "create_store",
    "find_appointment",
    "find_request",
    "find_ticket",
    "first_start",
    "free_slots",
    "hall",
    "import_mission",
    "interrupted_prints",
    "is_holder",
    "join_store",
    "key_id_of",
    "mission",
    "move_print",
    "open_station_up",
    "open_store",
    "people_before",
    "queue_print",
    "request_payload",
    "shut_since",
    "shut_station_down",
    "station_keys",
    "submit_request",
    "ticket_of",
    "timetable",
    "upgrade_store",
    "visit_requests",
]
