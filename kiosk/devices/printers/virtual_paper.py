"""Where virtual printers put their paper: files, under the names of the jobs that they came from."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from pathlib import Path

from kiosk.devices.printers.printer import PreparedJob
from kiosk.devices.printers.virtual_escpos import Sheet
from kiosk.domain.bitmap import Bitmap

_JOBS_REMEMBERED = 8


class PaperFolder:
    """Keeps each sheet in `folder`: NAME.png, NAME.escpos and NAME.pdf.

    The picture and the bytes are what the twin received, the PDF is the job's own. A sheet whose job broke
    off is NAME-torn; a paper that comes out again gets a number, nothing is overwritten. A sheet may come
    long after its job, as when paper is refilled.
    """

    def __init__(self, folder: Path) -> None:
        folder.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        folder.mkdir(exist_ok=True)
        self._folder = folder
        self._jobs: deque[tuple[PreparedJob, bytes]] = deque(maxlen=_JOBS_REMEMBERED)

    def expect(self, job: PreparedJob) -> None:
        """Remember a job that is about to be sent."""
        self._jobs.append((job, job.pdf() if job.pdf else b""))

    def keep(self, sheet: Sheet) -> None:
        """Write a sheet's files; called by the twin's thread. Raises `OSError`."""
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
