"""What the portal's own backup holds: nodes keep the forms of everything else, and send them again if asked.

Nobody has to tell when a backup began: what was here when one backup was reported is in the next one.
"""

from __future__ import annotations

from sqlalchemy import Engine, update

from kiosk.portal.database import writing
from kiosk.portal.schema import node


def note_backup(engine: Engine) -> None:
    """Commit that a backup was made: durable is now what was here when the one before was reported."""
    with writing(engine) as connection:
        values = {"durable_seq": node.c.reported_seq, "reported_seq": node.c.acked_seq}
        connection.execute(update(node).values(values))
