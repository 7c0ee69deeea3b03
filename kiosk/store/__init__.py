"""The store of a node: schema, migrations, the journal, and the transactions, one function per fact."""

from kiosk.store.chance import Chance
from kiosk.store.creating import create_store, first_start
from kiosk.store.missions import catalogue_changes, import_mission, mission
from kiosk.store.opening import join_store, open_store, upgrade_store
from kiosk.store.prints import PrintJob, interrupted_prints, move_print, queue_print
from kiosk.store.publications import catalogue_in_force
from kiosk.store.requests import find_request, request_payload, submit_request, visit_requests
from kiosk.store.stations import key_id_of, station_keys
from kiosk.store.store import Node, Room, Store

__all__ = [
    "Chance",
    "Node",
    "PrintJob",
    "Room",
    "Store",
    "catalogue_changes",
    "catalogue_in_force",
    "create_store",
    "find_request",
    "first_start",
    "import_mission",
    "interrupted_prints",
    "join_store",
    "key_id_of",
    "mission",
    "move_print",
    "open_store",
    "queue_print",
    "request_payload",
    "station_keys",
    "submit_request",
    "upgrade_store",
    "visit_requests",
]
