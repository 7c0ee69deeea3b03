"""What the display shows, as QML reads it: both languages at once, Arabic first."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.local_time import local_time
from kiosk.domain.service import Language
from kiosk.domain.text import isolate, isolate_rtl
from kiosk.domain.ticket import shown_number
from kiosk.office.display_bench import HallLook
from kiosk.office.hall.board import Call, LineWaiting
from kiosk.ui.display.announcing import announced_at
from kiosk.ui.i18n import Texts
from kiosk.ui.rows import RowsModel

QML_IMPORT_NAME = "Kiosk.Display"
QML_IMPORT_MAJOR_VERSION = 1

NUMBER = QT_TRANSLATE_NOOP("", "Number")
COUNTER = QT_TRANSLATE_NOOP("", "Counter")
WAITING = QT_TRANSLATE_NOOP("", "People waiting")
LOST = QT_TRANSLATE_NOOP("", "We will be back shortly. Your numbers are safe.")
NOBODY = QT_TRANSLATE_NOOP("", "Please wait until your number is called.")


@dataclass(frozen=True, slots=True)
class CallRow:
    """One call: its number and desk in Arabic, in English, and both as one line.

    `open`: the person is awaited there now.
    """

    key: str
    number: str
    latin: str
    both: str
    desk: str
    latin_desk: str
    both_desks: str
    open: bool


@dataclass(frozen=True, slots=True)
class LineRow:
    """How many people wait in a line, between its letters: from either side one's own letter comes first."""

    key: str
    people: str


@QmlElement
@QmlUncreatable("made by the window")
class Board(QObject):  # type: ignore[operator]
    """The hall's board. Before the first look, and while the store is away, it says so."""

    changed = Signal()

    def __init__(self, texts: Texts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._texts = texts
        self._calls, self._lines = RowsModel(CallRow, self), RowsModel(LineRow, self)
        self._look: HallLook | None = None
        self._lost = True
        self._time: tuple[str, ...] = ("", "", "")

    def show_hall(self, look: HallLook) -> None:
        """Show what was seen."""
        from kiosk.paper.dates import day_in_words, hijri_day, time_in_words

        self._look, self._lost = look, False
        self._calls.lay([_call_row(call) for call in look.board.calls])
        self._lines.lay([_line_row(line) for line in look.board.waiting])
        moment = local_time(look.now_ms, look.mission.time_zone)
        arabic = Language.ARABIC
        hijri = hijri_day(moment.date(), arabic) or ""
        self._time = (time_in_words(moment, arabic), day_in_words(moment.date(), arabic), hijri)
        self.changed.emit()

    def lose(self) -> None:
        """Say that the store is away."""
        if not self._lost:
            self._lost = True
            self.changed.emit()

    def _both(self, source: object) -> list[str]:
        arabic, english = (self._texts.read(language, str(source)) for language in Language)
        return [arabic, isolate(english)]

    def _message(self) -> list[str]:
        if self._lost or self._look is None:
            return self._both(LOST)
        message = self._look.board.message
        if message is not None:
            return [isolate_rtl(message.ar), isolate(message.en)]
        return self._both(NOBODY) if not self._look.board.calls else ["", ""]

    def _announced(self) -> list[str]:
        """What is announced beside the calls now; the time of the last look turns its pages."""
        if self._look is None or self._look.board.message is None:
            return ["", ""]
        return list(announced_at(self._look.board.message, self._look.now_ms))

    def _mission(self) -> str:
        return "" if self._look is None else self._look.mission.name.ar

    calls = Property(QObject, lambda self: self._calls, constant=True)
    lines = Property(QObject, lambda self: self._lines, constant=True)
    lost = Property(bool, lambda self: self._lost, notify=changed)
    training = Property(bool, lambda self: self._look is not None and self._look.training, notify=changed)
    empty = Property(bool, lambda self: not self._calls.rows, notify=changed)
    time = Property(list, lambda self: list(self._time), notify=changed)
    message = Property(list, _message, notify=changed)
    announced = Property(list, _announced, notify=changed)
    mission = Property(str, _mission, notify=changed)
    numberTitle = Property(list, lambda self: self._both(NUMBER), constant=True)
    counterTitle = Property(list, lambda self: self._both(COUNTER), constant=True)
    waitingTitle = Property(list, lambda self: self._both(WAITING), constant=True)


def _call_row(call: Call) -> CallRow:
    number, latin = (
        shown_number(call.series, call.arabic_letter, call.number, language) for language in Language
    )
    return CallRow(
        key=call.id,
        number=number,
        latin=latin,
        both=_beside(number, latin),
        desk=call.desk.ar,
        latin_desk=call.desk.en,
        both_desks=_beside(call.desk.ar, call.desk.en),
        open=call.open,
    )


def _beside(arabic: str, latin: str) -> str:
    """Return both as one line, Arabic on the right. What reads the same in both stands once."""
    return arabic if arabic == latin else isolate_rtl(f"{arabic} · {isolate(latin)}")


def _line_row(waiting: LineWaiting) -> LineRow:
    line = waiting.line
    return LineRow(line.id, isolate_rtl(f"{line.arabic_letter}: {waiting.people} :{line.letter}"))
