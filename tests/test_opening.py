"""A station's first start: what it was installed with is journaled as just that."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from sqlalchemy import select

from kiosk.catalogue.editions import edition_of
from kiosk.catalogue.reader import load_catalogue
from kiosk.cli.line_words import HELD
from kiosk.clock import Clock
from kiosk.opening import CATALOGUE, open_node
from kiosk.portal.texts import TEXTS
from kiosk.settings import read_settings
from kiosk.store.schema import op
from tests.command_line import kiosk

RIYADH = Path(CATALOGUE).parent / "missions" / "riyadh.toml"


def imports(state: Path) -> list[dict[str, Any]]:
    """Return the bodies of the imports in a station's journal; opening it makes it at first."""
    store, _ = open_node(read_settings(None, state), Clock(), load_catalogue(CATALOGUE))
    query = select(op.c.body).where(op.c.kind == "mission.imported").order_by(op.c.seq)
    with store.reading() as connection:
        bodies = [json.loads(body) for body in connection.execute(query).scalars()]
    store.close()
    return bodies


def test_the_file_of_the_first_start_is_nobodys_decision_and_one_taken_in_later_is_made_over_it(
    tmp_path: Path,
) -> None:
    state = tmp_path / "state"
    (first,) = imports(state)
    assert (first["first_start"], first["over"]) == (True, "")
    done = kiosk("catalogue", "import", str(RIYADH), "--state", str(state))
    assert (done.returncode, done.stderr) == (0, "")
    shipped = edition_of(first)
    assert shipped is not None
    later = imports(state)[-1]
    assert (later["first_start"], later["over"]) == (False, shipped.name)


def test_whatever_is_held_is_told_in_words_at_both_ends() -> None:
    there = {key.removeprefix("held.") for key in TEXTS if key.startswith("held.")}
    assert there == HELD.keys()
