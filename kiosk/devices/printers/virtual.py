"""The printer of a station without hardware: the demo's, the tests' and the training's.

It is the network printer of the product, pointed at its own twin on loopback, so every byte takes the way
that it takes to real paper. What comes out of the twin is kept as files.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from pathlib import Path

from kiosk.devices.printers.escpos_link import Patience
from kiosk.devices.printers.network import NetworkPrinter
from kiosk.devices.printers.printer import PrintData, PrinterStatus, PrintOutcome
from kiosk.devices.printers.virtual_escpos import Sheet, TwinFaults
from kiosk.devices.printers.virtual_server import VirtualServer
from kiosk.domain.bitmap import Bitmap

_JOBS_REMEMBERED = 8


class VirtualPrinter:
    """A virtual printer `dots` wide that keeps each sheet in `folder`: NAME.png, NAME.escpos and NAME.pdf.

    The picture and the bytes are what the twin received, the PDF is the job's own. A sheet whose job broke
    off is NAME-torn; a paper that comes out again gets a number, nothing is overwritten. A sheet may come
    long after its job, as when paper is refilled.
    """

    def __init__(self, folder: Path, dots: int, patience: Patience | None = None) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.name = "virtual"
        self.dots = dots
        self.twin = VirtualServer(dots, self._keep)
        self._folder = folder
        self._jobs: deque[tuple[PrintData, bytes]] = deque(maxlen=_JOBS_REMEMBERED)
        self._printer = NetworkPrinter("127.0.0.1", self.twin.port, dots, patience)

    @property
    def faults(self) -> TwinFaults:
        """Return what is wrong with the twin; set it to make it fail, or mend it, at once."""
        return self.twin.faults

    @faults.setter
    def faults(self, faults: TwinFaults) -> None:
        self.twin.faults = faults

    def status(self) -> PrinterStatus:
        """Return the state that the twin tells."""
        return self._printer.status()

    def print(self, job: PrintData) -> PrintOutcome:
        """Print on the twin; a PRINTED job's files are complete on return."""
        self._jobs.append((job, job.pdf() if job.pdf else b""))
        return self._printer.print(job)

    def close(self) -> None:
        """Switch the twin off."""
        self.twin.close()

    def _keep(self, sheet: Sheet) -> None:
        """Write a sheet's files; called by the twin's thread."""
        job_name, pdf = self._job_of(sheet)
        wanted = job_name if sheet.cut else f"{job_name}-torn"
        name = next(name for name in _numbered(wanted) if not (self._folder / f"{name}.escpos").exists())
        (self._folder / f"{name}.escpos").write_bytes(sheet.raw)
        write_png(sheet.picture, self._folder / f"{name}.png")
        if pdf and sheet.cut:
            (self._folder / f"{name}.pdf").write_bytes(pdf)

    def _job_of(self, sheet: Sheet) -> tuple[str, bytes]:
        """Return name and PDF of the newest job that `sheet` is made of, "stray" for another station's."""
        matching = ((job.name, pdf) for job, pdf in reversed(self._jobs) if job.raw.startswith(sheet.raw))
        return next(matching, ("stray", b""))


def write_png(picture: Bitmap, path: Path) -> None:
    """Write `picture` as a 1-bit PNG, black on white; an empty one as a single white row."""
    from PIL import Image  # late: only when a sheet comes out

    height = max(picture.height, 1)
    rows = picture.rows or bytes(picture.width // 8)
    image = Image.frombytes("1", (picture.width, height), bytes(byte ^ 0xFF for byte in rows))
    image.save(path, dpi=(203, 203))


def _numbered(name: str) -> Iterator[str]:
    yield name
    number = 2
    while True:
        yield f"{name}-{number}"
        number += 1
