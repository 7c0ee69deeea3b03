"""The menu's groups and the hall's queue groups, as their files hold them."""

from __future__ import annotations

from dataclasses import replace

from kiosk.catalogue.table import Table, note_twice
from kiosk.domain.service import QueueGroup, ServiceGroup


def read_groups(table: Table) -> tuple[ServiceGroup, ...]:
    """Read the `[[group]]` rows, in the order of the menu."""
    rows = table.tables("group")
    table.close()
    note_twice(rows)
    return tuple(sorted((_group(row) for row in rows), key=lambda group: (group.order, group.id)))


def read_queue_groups(table: Table) -> tuple[QueueGroup, ...]:
    """Read the `[[queue_group]]` rows; letters are different, so that no two tickets look alike."""
    rows = table.tables("queue_group")
    table.close()
    for key in ("id", "letter", "arabic_letter"):
        note_twice(rows, key)
    groups = tuple(replace(read_queue_group(row), collects=row.flag("collects", False)) for row in rows)
    for row in rows:
        row.close()
    return groups


def _group(row: Table) -> ServiceGroup:
    group = ServiceGroup(
        id=row.identifier("id"),
        title=row.text("title"),
        subtitle=row.text("subtitle"),
        icon=row.identifier("icon"),
        order=row.whole("order", 0, 10_000),
    )
    row.close()
    return group


def read_queue_group(row: Table) -> QueueGroup:
    """Read what a line of the hall is called; the row may tell more."""
    return QueueGroup(
        id=row.identifier("id"),
        title=row.text("title"),
        letter=row.matching("letter", "[A-Z]", "one capital Latin letter"),
        arabic_letter=row.matching("arabic_letter", "[\u0621-\u064a]", "one Arabic letter"),
    )
