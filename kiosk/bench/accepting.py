"""A station that starts again: opens its store, takes one request, and says so."""

from __future__ import annotations

import random
import sys
import uuid
from pathlib import Path

from kiosk.bench.people import filings
from kiosk.catalogue.reader import load_catalogue
from kiosk.clock import Clock
from kiosk.domain.acting import applicant
from kiosk.opening import CATALOGUE, open_node
from kiosk.settings import Settings
from kiosk.store import submit_request


def main(state: Path) -> None:
    """Start from the folder `state`, and print the reference of the request that was taken."""
    catalogue = load_catalogue(CATALOGUE)
    store, _ = open_node(Settings(name="bench", state=state), Clock(), catalogue)
    filing = next(filings(catalogue, random.Random()))
    sys.stdout.write(f"{submit_request(store, applicant('bench'), str(uuid.uuid4()), filing).reference}\n")
    sys.stdout.flush()
    store.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
