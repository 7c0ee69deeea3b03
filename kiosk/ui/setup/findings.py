"""What checks found, as cards: what is looked at, what is, and how to mend it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from kiosk.office.checks.finding import Verdict
from kiosk.office.setting_up.workbench import Said
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.parts import Card, button, column, row
from kiosk.ui.widgets.text import label

_ROLES = {Verdict.PASS: "good", Verdict.WARN: "warning", Verdict.FAIL: "danger"}


def finding_card(verdict: Verdict, said: Said, go: Callable[[str], object], place: str | None) -> Card:
    """Return the card of one finding, with a button that calls `go` with the `place` where it is mended."""
    card = Card()
    card.setAccessibleName(said.name)
    line = row()
    text = column(gap=4)
    text.addWidget(label(f"{said.name} · {_verdict_words(verdict)}", _ROLES[verdict]))
    text.addWidget(label(said.says))
    if said.mend:
        text.addWidget(label(said.mend, "strong"))
    line.addLayout(text, 1)
    if place is not None:
        go_there = tr("Go there")
        way = button(go_there, partial(go, place), name=f"go-{place}")
        way.setAccessibleName(f"{go_there}: {said.name}")
        line.addWidget(way)
    card.inside.addLayout(line)
    return card


def _verdict_words(verdict: Verdict) -> str:
    return {
        Verdict.PASS: tr("Well"),
        Verdict.WARN: tr("To be seen to"),
        Verdict.FAIL: tr("Keeps it shut"),
    }[verdict]
