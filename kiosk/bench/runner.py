"""Runs benchmarks one after the other and shows their figures, as a table or as JSON."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from importlib import import_module

from rich.console import Console
from rich.table import Table

from kiosk.bench import Figure

SHORT = ("startup", "setup", "counter", "tap", "store", "booking", "paper", "passport", "till")
LONG = ("calling", "devices", "display", "five-years", "memory", "restore", "search", "sync", "sync-slow")
"""Half a minute and longer: run when named."""


def measure(names: Sequence[str], console: Console) -> tuple[Figure, ...]:
    """Return the figures of the benches `names`, telling on `console` which one runs."""
    figures: list[Figure] = []
    for name in names:
        with console.status(name):
            figures += bench(name)()
    return tuple(figures)


def bench(name: str) -> Callable[[], tuple[Figure, ...]]:
    """Return what measures the bench `name`."""
    measuring: Callable[[], tuple[Figure, ...]] = import_module(
        f"kiosk.bench.{name.replace('-', '_')}"
    ).measure
    return measuring


def as_json(figures: Iterable[Figure]) -> str:
    """Return the figures as a JSON list of {name, value, unit, goal, met}."""
    rows = [
        {
            "name": figure.name,
            "value": round(figure.value, 3),
            "unit": figure.unit,
            "goal": figure.goal_text,
            "met": figure.met,
        }
        for figure in figures
    ]
    return json.dumps(rows, indent=1)


def as_table(figures: Iterable[Figure], headings: Sequence[str], words: tuple[str, str]) -> Table:
    """Return a table under `headings` (name, value, goal, met); `words` say that a goal is met, or isn't."""
    table = Table(*headings)
    for figure in figures:
        met = words[0 if figure.met else 1] if figure.goal is not None else ""
        table.add_row(figure.name, f"{_short(figure.value)} {figure.unit}".strip(), figure.goal_text, met)
    return table


def _short(value: float) -> str:
    return f"{value:.0f}" if value >= 100 else f"{value:.3g}"
