"""A printer that prints all papers but those of one kind."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.devices.printers.printer import PreparedJob, Printer, PrinterFault, PrinterStatus, PrintOutcome
from kiosk.domain.states import PrintState


@dataclass
class Jamming:
    """`inner`, out of paper whenever a paper of `kind` is to be printed; "": never."""

    inner: Printer
    kind: str

    @property
    def name(self) -> str:
        return self.inner.name

    @property
    def dots(self) -> int:
        return self.inner.dots

    def status(self) -> PrinterStatus:
        return self.inner.status()

    def print(self, job: PreparedJob) -> PrintOutcome:
        if self.kind and job.name.startswith(f"{self.kind}-"):
            return PrintOutcome(PrintState.FAILED, PrinterFault.PAPER_OUT)
        return self.inner.print(job)

    def close(self) -> None:
        self.inner.close()
