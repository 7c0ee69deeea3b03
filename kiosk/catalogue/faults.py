"""What is wrong in a catalogue file, so that whoever wrote it can mend it without reading code."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CatalogueFault:
    """One mistake: in which file, at which key ("fee[base].valid_from"), what, and how to mend it."""

    file: str
    key: str
    problem: str
    mend: str

    def __str__(self) -> str:
        place = f"{self.file}: {self.key}" if self.key else self.file
        return f"{place}: {self.problem}. {self.mend}."
