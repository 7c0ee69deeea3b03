"""What the program costs, measured: each module here measures one thing and returns figures.

A module has one public function, `measure() -> tuple[Figure, ...]`. Ratios compare things that were
measured within the same run, so that the machine's mood cancels out.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured value. `goal` is a bound: an upper one, or a lower one when `at_least` is true.

    `unit` is "ms", "s", "B", "MB", "%", "x" (a ratio) or "" (a count); `goal` None means told for
    information.
    """

    name: str
    value: float
    unit: str
    goal: float | None = None
    at_least: bool = False

    @property
    def met(self) -> bool:
        """Tell whether the value keeps to its goal; without a goal it does."""
        if self.goal is None:
            return True
        return self.value >= self.goal if self.at_least else self.value <= self.goal

    @property
    def goal_text(self) -> str:
        """Return the goal as one reads it: "<= 1.4", ">= 5", or "" without one."""
        if self.goal is None:
            return ""
        return f"{'>=' if self.at_least else '<='} {self.goal:g}"
