"""What is wrong in a catalogue file, so that whoever wrote it can mend it without reading code."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


class Told(str):
    """A sentence with values in it: it reads as the English one, and a face translates its `template`."""

    template: str
    values: Mapping[str, str]


def told(template: str, **values: object) -> Told:
    """Return a sentence of a fault: `template` with its `values`, each as it is spelled."""
    made = Told(template.format(**values))
    made.template = template
    made.values = {name: value if isinstance(value, str) else str(value) for name, value in values.items()}
    return made


@dataclass(frozen=True, slots=True)
class CatalogueFault:
    """One mistake: in which file, at which key ("fee[base].valid_from"), what, and how to mend it.

    `problem` and `mend` are English, and `Told` where values stand in them.
    """

    file: str
    key: str
    problem: str
    mend: str

    def __str__(self) -> str:
        place = f"{self.file}: {self.key}" if self.key else self.file
        return f"{place}: {self.problem}. {self.mend}."
