"""A store as an earlier release left it: what later migrations brought is taken away again."""

from __future__ import annotations

from sqlalchemy import Connection

_BROUGHT = {
    "0028": (("order_replaced",), ()),
    "0027": (("receipt_stamp",), ()),
    "0025": (("lost_number",), ()),
    "0023": (("cash_count",), ()),
    "0021": (("request_ready",), ()),
    "0020": (("ticket_carried",), ()),
    "0019": (("cash_difference", "deposit_slip"), ()),
    "0018": (("visit_count",), ()),
    "0017": (("handwritten", "cash_check", "deposit", "order_receipt", "payment_order"), ()),
    "0016": (("rush_day", "ticket_service"), ()),
    "0015": (("help_call",), ()),
    "0014": (("pin_reset",), ()),
    "0013": (("request_entry",), ()),
    "0012": (("invitation",), ()),
    "0011": (("money_wish", "receipt_line", "receipt"), ("drawer_count", "cash_move", "drawer"), ()),
    "0010": (("desk_staffing", "stopped_line"), ()),
    "0009": (("ticket_move", "ticket_standing"), ()),
    "0008": (("mission_edition",), ()),
    "0007": (
        ("approval", "confirmation", "log_in_try", "log_in_guard"),
        ("person_card", "person_pin", "person"),
        (),
    ),
    "0006": (("mission_time",), ()),
    "0005": (("device_state", "device_task", "shut_station"), ()),
    "0004": (
        ("ticket", "appointment_claim", "appointment_holder", "appointment_unit", "appointment"),
        ("lease_unit", "lease", "slot", "mission_station"),
        ("bookings_cursor",),
    ),
    "0003": (("publication",), ("request_end",), ("publisher", "courier", "release", "portal_ms")),
}
"""Tables, and last the columns of the line, by revision, newest first."""


def rewind(connection: Connection, revision: str) -> None:
    """Leave the store as `revision` made it."""
    for brought, (*tables, columns) in _BROUGHT.items():
        if brought > revision:
            for name in (each for group in tables for each in group):
                connection.exec_driver_sql(f"DROP TABLE {name}")
            for name in columns:
                connection.exec_driver_sql(f"ALTER TABLE portal_line DROP COLUMN {name}")
    if revision < "0013":
        connection.exec_driver_sql("DROP INDEX ix_request_name_word_word_request_id")
        connection.exec_driver_sql("CREATE INDEX ix_request_name_word_word ON request_name_word (word)")
    if "0011" <= revision < "0022":
        connection.exec_driver_sql("DROP INDEX ix_receipt_ticket_id")
    if "0009" <= revision < "0024":
        connection.exec_driver_sql("DROP INDEX ix_ticket_standing_desk_state")
    if "0017" <= revision < "0026":
        connection.exec_driver_sql("DROP TABLE handwritten")
        connection.exec_driver_sql(
            "CREATE TABLE handwritten (receipt_id TEXT PRIMARY KEY REFERENCES receipt (id),"
            " paper_number TEXT NOT NULL UNIQUE, written_on TEXT NOT NULL)"
        )
    if "0011" <= revision < "0028":
        connection.exec_driver_sql("DROP INDEX ix_receipt_line_request_id")
    if "0004" <= revision < "0028":
        connection.exec_driver_sql("DROP INDEX ix_ticket_visit_id")
    if "0016" <= revision < "0020":
        connection.exec_driver_sql("ALTER TABLE ticket_service DROP COLUMN persons")
    if "0004" <= revision < "0009":
        connection.exec_driver_sql("ALTER TABLE ticket ADD COLUMN state TEXT NOT NULL DEFAULT 'waiting'")
    connection.exec_driver_sql(f"UPDATE alembic_version SET version_num = '{revision}'")
