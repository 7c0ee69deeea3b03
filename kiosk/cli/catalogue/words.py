"""A mistake in a catalogue or mission file, as it is said: where, what is wrong, and how to mend it."""

from __future__ import annotations

from collections.abc import Iterable

from kiosk.catalogue.faults import CatalogueFault, Told
from kiosk.cli.catalogue.phrases import PHRASES
from kiosk.cli.texts import N_, _

_LINE = N_("{place}: {problem}. {mend}.")


def fault_lines(faults: Iterable[object]) -> list[str]:
    """Return a line for each of `faults`."""
    return [_line(fault) if isinstance(fault, CatalogueFault) else str(fault) for fault in faults]


def _line(fault: CatalogueFault) -> str:
    place = f"{fault.file}: {fault.key}" if fault.key else fault.file
    return _(_LINE).format(place=place, problem=_said(fault.problem), mend=_said(fault.mend))


def _said(text: str) -> str:
    """Return a sentence of a fault; values that are sentences of ours are translated too."""
    if isinstance(text, Told):
        return _(text.template).format(**{name: _said(value) for name, value in text.values.items()})
    return _(text) if text in PHRASES else text
