"""A station that stops dead at one step of a print: run as a process of its own and killed from outside.

Arguments: state folder, printer port, visit, step. At its step it says so on standard output and waits.
"""

from __future__ import annotations

import sys
import uuid
from pathlib import Path

from kiosk.clock import Clock
from kiosk.devices.printers.network import NetworkPrinter
from kiosk.devices.printers.printer import PreparedJob, PrintOutcome
from kiosk.domain.acting import applicant
from kiosk.domain.bitmap import Bitmap
from kiosk.domain.service import Language
from kiosk.office.papers.printing import PaperWish, print_paper
from kiosk.paper.escpos import encode
from kiosk.store import open_store
from kiosk.store.stations.prints import PrintJob

STATION = "kiosk-1"
DOTS = 576


def paper(job: PrintJob) -> PreparedJob:
    """Return a paper whose dots are the same for every copy."""
    return PreparedJob(f"slip-{job.copy}", encode(Bitmap(DOTS, 300, bytes(range(72)) * 300)))


def stand_still(here: str, step: str) -> None:
    if here == step:
        sys.stdout.write("here\n")
        sys.stdout.flush()
        sys.stdin.read()


class StoppingPrinter(NetworkPrinter):
    step = ""

    def print(self, job: PreparedJob) -> PrintOutcome:
        stand_still("claimed", self.step)
        outcome = super().print(job)
        stand_still("sent", self.step)
        return outcome


def main(state: str, port: str, visit: str, step: str) -> None:
    folder = Path(state)
    store = open_store(f"sqlite:///{folder / 'kiosk.db'}", folder, Clock(), STATION)
    printer = StoppingPrinter("127.0.0.1", int(port), DOTS)
    printer.step = step

    def make(job: PrintJob) -> PreparedJob:
        stand_still("queued", step)
        return paper(job)

    wish = PaperWish("slip", visit, Language.ARABIC)
    print_paper(store, printer, applicant(STATION), str(uuid.uuid4()), wish, make)
    stand_still("recorded", step)


if __name__ == "__main__":
    main(*sys.argv[1:])
