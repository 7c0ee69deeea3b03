"""`./run` brings a portal along: what is filed shows up there without anybody doing anything."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from sqlalchemy import select

from kiosk.catalogue.reader import load_catalogue
from kiosk.clock import Clock
from kiosk.domain.acting import applicant
from kiosk.opening import CATALOGUE, open_node
from kiosk.portal.database import portal_engine
from kiosk.portal.officers.schema import request
from kiosk.settings import read_settings
from kiosk.store import submit_request
from tests.store.site import FILING, new_op

PATIENCE_S = 30


def test_a_filed_request_is_in_the_portal_beside_it(tmp_path: Path) -> None:
    store, _ = open_node(read_settings(None, tmp_path), Clock(), load_catalogue(CATALOGUE))
    environment = os.environ | {"XDG_CONFIG_HOME": "/nonexistent"}
    command = [sys.executable, "-m", "tools.beside", "--state", str(tmp_path)]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as beside:
        try:
            assert beside.stdout is not None
            assert "The portal's page is http://127.0.0.1:" in beside.stdout.readline()

            filed = submit_request(store, applicant("kiosk-1"), new_op(), FILING)

            assert _arrives(tmp_path / "portal" / "portal.db", filed.reference)
        finally:
            beside.send_signal(signal.SIGTERM)
    assert beside.returncode == 0
    assert (tmp_path / "portal" / "officer.txt").stat().st_mode & 0o077 == 0
    store.close()


def _arrives(database: Path, reference: str) -> bool:
    """Look until the request is there, as an officer with a browser would."""
    engine = portal_engine(str(database))
    deadline = time.monotonic() + PATIENCE_S
    found = False
    while not found and time.monotonic() < deadline:
        with engine.connect() as connection:
            found = reference in connection.execute(select(request.c.reference)).scalars().all()
    engine.dispose()
    return found
