"""What set-up says of a station, in either language: the sentences of the command line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kiosk.cli import station as commands
from kiosk.cli.devices.lines import read_lines, silence_line, trial_lines, unnamed_line, virtual_line
from kiosk.cli.devices.named import is_virtual
from kiosk.cli.doctor.finding_words import spoken
from kiosk.cli.texts import speaking
from kiosk.cli.workbench.store import StoreBench
from kiosk.domain.device import DeviceKind
from kiosk.domain.errors import KioskError
from kiosk.domain.service import Language
from kiosk.domain.text import isolate
from kiosk.office.checks.finding import Finding
from kiosk.office.devices.asking import Silence
from kiosk.office.devices.owned import Answer
from kiosk.office.setting_up.workbench import Said
from kiosk.store.line import line_status

UNNAMED = "unnamed"
"""A test read of a device that the settings don't name."""


class SpokenBench(StoreBench):
    """The words of a workbench."""

    def say(self, finding: Finding, language: Language) -> Said:
        """Return the sentences of a finding."""
        return Said(*spoken(finding, language))

    def explain(self, error: KioskError, language: Language) -> str:
        """Return what happened, and what to do about it."""
        from kiosk.cli.failures import sentences

        with speaking(language.value):
            return shown("\n".join(sentences(error)), language)

    def faults_told(self, faults: Iterable[object], language: Language) -> Sequence[str]:
        """Return a line for each mistake in what the mission sets."""
        from kiosk.cli.catalogue.words import fault_lines

        with speaking(language.value):
            return tuple(shown(line, language) for line in fault_lines(faults))

    def print_told(self, answer: Answer | Silence, language: Language) -> str:
        """Return what became of a test page."""
        settings = self.settings
        paper = isolate(str(settings.paper)) if is_virtual(settings, DeviceKind.PRINTER) else ""
        with speaking(language.value):
            if isinstance(answer, Silence):
                return silence_line(answer)
            return "\n".join(trial_lines(_shown_values(answer), paper))

    def read_told(self, device: DeviceKind, answer: Answer | Silence, language: Language) -> str:
        """Return what came of a test read."""
        with speaking(language.value):
            if isinstance(answer, Silence):
                return silence_line(answer)
            lines = {UNNAMED: unnamed_line, "virtual": virtual_line}
            if answer["state"] in lines:
                return lines[answer["state"]](device)
            return "\n".join(read_lines(device, _shown_values(answer)))

    def line_told(self, language: Language) -> Sequence[str]:
        """Return how far the portal is, the most important first."""
        from kiosk.cli.line.words import bookable_line, status_lines
        from kiosk.store.appointments.units import bookable_units

        with commands.looked_into(self.settings) as (store, _refused), speaking(language.value):
            unfit = commands.in_force(store).unfit
            told = status_lines(line_status(store), commands.zone_at(store), unfit)
            return (*told, bookable_line(bookable_units(store)))


def shown(told: str, language: Language) -> str:
    """Return what the command line tells, with paths and names in it in their own direction."""
    from kiosk.paper.bidi import isolate_foreign

    rtl = language is Language.ARABIC
    return "\n".join(isolate_foreign(line, rtl) for line in told.split("\n"))


def _shown_values(answer: Answer) -> Answer:
    """Return an answer whose values are put into sentences; its codes stay what they are."""
    codes = ("state", "fault", "read")
    return {key: value if key in codes else isolate(value) for key, value in answer.items()}
