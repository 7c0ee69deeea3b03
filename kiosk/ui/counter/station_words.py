"""How each part of the station is, as its clerk reads it: a mark, its name, and what is and what to do."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from kiosk.domain.device import DeviceKind
from kiosk.domain.service import Language
from kiosk.domain.text import isolate
from kiosk.office.checks.devices import check_printer, check_reader
from kiosk.office.checks.finding import Verdict
from kiosk.office.counter_bench import CounterBench
from kiosk.sync.trouble import Trouble
from kiosk.ui.counter.station_watch import StationWatch
from kiosk.ui.counter.words import moment
from kiosk.ui.device_words import condition_words
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.fault_words import fault_sentence

if TYPE_CHECKING:
    from kiosk.office.hall.surroundings import Surroundings
    from kiosk.store.line import Line


class Part(StrEnum):
    """What is always in sight, in its order."""

    PRINTER = "printer"
    READER = "reader"
    STORE = "store"
    PORTAL = "portal"
    QUEUE = "queue"


class Mark(StrEnum):
    """How a part is, told by a sign. The values are names of icons."""

    WELL = "check"
    SEE_TO = "warning"
    FAILED = "cross"
    ASKED = "clock"
    """It hasn't answered yet."""
    NONE = "info"
    """There is none, and none is needed."""

    @property
    def role(self) -> str:
        """How what tells of it looks."""
        roles = {Mark.WELL: "good", Mark.SEE_TO: "warning", Mark.FAILED: "danger"}
        return roles.get(self, "info")


_BY_ITSELF = frozenset({Trouble.UNREACHABLE, Trouble.TIMEOUT, Trouble.BUSY, Trouble.FAILING})
"""Troubles of the line that are over without anybody's doing."""
_MARKS = {Verdict.PASS: Mark.WELL, Verdict.WARN: Mark.SEE_TO, Verdict.FAIL: Mark.FAILED}


@dataclass(frozen=True, slots=True)
class PartNow:
    """One part: `name` as it stands in the bar, `says` in whole sentences."""

    part: Part
    mark: Mark
    name: str
    says: str

    @property
    def aloud(self) -> str:
        """All of it in words, for whoever doesn't see the sign."""
        return f"{self.heading}. {self.says}"

    @property
    def heading(self) -> str:
        """Its name with what its sign says."""
        return " · ".join(filter(None, (self.name, _mark_words(self.mark))))


def parts_now(station: StationWatch, bench: CounterBench, language: Language) -> tuple[PartNow, ...]:
    """Return how each part is now."""
    around = None if station.away is not None else station.around
    store = _store(station, bench, language)
    return (_printer(station), _reader(station), store, _portal(around), _queue(around))


def _mark_words(mark: Mark) -> str:
    return {
        Mark.WELL: tr("In order"),
        Mark.SEE_TO: tr("Needs a look"),
        Mark.FAILED: tr("Fault"),
        Mark.ASKED: tr("No answer yet"),
        Mark.NONE: "",
    }[mark]


def _printer(station: StationWatch) -> PartNow:
    seen = station.devices or {}
    condition = seen.get(DeviceKind.PRINTER)
    mark = Mark.ASKED if condition is None else _MARKS[check_printer(seen).verdict]
    return PartNow(Part.PRINTER, mark, tr("Printer"), condition_words(DeviceKind.PRINTER, condition))


def _reader(station: StationWatch) -> PartNow:
    seen, name = station.devices, tr("Reader")
    if seen is not None and DeviceKind.READER not in seen:
        return PartNow(
            Part.READER, Mark.NONE, name, tr("No passport reader is set up here. A desk needs none.")
        )
    condition = (seen or {}).get(DeviceKind.READER)
    asked = condition is None or condition.state == "starting"
    mark = Mark.ASKED if asked else _MARKS[check_reader(seen or {}, required=False).verdict]
    return PartNow(Part.READER, mark, name, condition_words(DeviceKind.READER, condition))


def _store(station: StationWatch, bench: CounterBench, language: Language) -> PartNow:
    name = tr("Store")
    if station.away is not None:
        away = tr(
            "The store doesn't answer. What was kept is kept, and all goes on by itself once it is back."
        )
        told = fault_sentence(bench, station.away, language)
        return PartNow(
            Part.STORE, Mark.FAILED, name, "\n".join((away, tr("For IT staff: {fault}").format(fault=told)))
        )
    if station.around is None:
        return PartNow(Part.STORE, Mark.ASKED, name, tr("It is being asked."))
    if not station.around.enough_room:
        full = tr("The disk is almost full. Tell IT staff today: without room nothing can be taken.")
        return PartNow(Part.STORE, Mark.SEE_TO, name, full)
    return PartNow(Part.STORE, Mark.WELL, name, tr("Everything is kept."))


def _portal(around: Surroundings | None) -> PartNow:
    name = tr("Portal")
    if around is None:
        return PartNow(Part.PORTAL, Mark.ASKED, name, _unknown())
    if around.training:
        return PartNow(Part.PORTAL, Mark.NONE, name, tr("Nothing of a training is ever sent."))
    line = around.line.line
    if line is None:
        return PartNow(Part.PORTAL, Mark.NONE, name, tr("No portal was joined yet. Everything is kept here."))
    return PartNow(Part.PORTAL, _MARKS[around.sync.verdict], name, _line_words(around, line))


def _line_words(around: Surroundings, line: Line) -> str:
    status, zone = around.line, around.time_zone
    said = [tr("%n thing(s) wait to be sent.", "", status.waiting) if status.waiting else tr("All is sent.")]
    if status.oldest_ms is not None:
        said.append(tr("The first of it since {time}.").replace("{time}", moment(status.oldest_ms, zone)))
    if line.trouble in _BY_ITSELF:
        said.append(tr("The line is down. All is kept and goes by itself once it is back."))
    elif around.sync.verdict is not Verdict.PASS and not status.held:
        said.append(tr("IT staff should look: set-up says what to do, on its page Sync."))
    if line.heard_ms:
        said.append(tr("Last word from there: {time}.").replace("{time}", moment(line.heard_ms, zone)))
    if status.held:
        said.append(tr("%n thing(s) can't be used there until somebody looks.", "", len(status.held)))
    return " ".join(said)


def _queue(around: Surroundings | None) -> PartNow:
    if around is None:
        return PartNow(Part.QUEUE, Mark.ASKED, tr("Queue"), _unknown())
    queue = tr("Queue")
    name = f"{queue} {isolate(str(around.waiting))}"
    said = tr("%n person(s) wait in the hall.", "", around.waiting) if around.waiting else tr("Nobody waits.")
    if around.forgotten:
        left = tr("%n person(s) hold numbers of an earlier day that nobody closed.", "", around.forgotten)
        close = tr("A supervisor closes it on the page Today: then they come first.")
        return PartNow(Part.QUEUE, Mark.FAILED, name, f"{said} {left} {close}")
    if around.stopped:
        stopped = tr("In %n line(s) no numbers are given out now.", "", len(around.stopped))
        why = tr("A supervisor sees why on the page Today.")
        return PartNow(Part.QUEUE, Mark.SEE_TO, name, f"{said} {stopped} {why}")
    return PartNow(Part.QUEUE, Mark.WELL, name, said)


def _unknown() -> str:
    return tr("Not known before the store answers.")
