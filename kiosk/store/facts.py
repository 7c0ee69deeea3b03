"""What the journal says of a request's row: the writer and the check read it from here."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from sqlalchemy import RowMapping

from kiosk.store.schema import request

REQUEST_FILED = "request.filed"

LISTS = frozenset({"gaps", "missing_papers", "fee_ids"})
_UNCHANGING = tuple(column.name for column in request.columns if column.name not in ("op_id", "state"))


def request_facts(row: Mapping[str, Any] | RowMapping) -> dict[str, object]:
    """Return the columns that never change, lists as lists. Nothing here says who it is about."""
    return {name: json.loads(row[name]) if name in LISTS else row[name] for name in _UNCHANGING}
