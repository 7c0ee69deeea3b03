"""What a running worker shows: a bar on a terminal while it sends, a few lines whenever something is new."""

from __future__ import annotations

from contextlib import AbstractContextManager
from types import TracebackType

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from kiosk.cli.failures import sentences
from kiosk.cli.line.words import TROUBLES, status_lines
from kiosk.cli.texts import _
from kiosk.domain.errors import StoreError
from kiosk.store.line import LineStatus


class LineTeller(AbstractContextManager["LineTeller"]):
    """Tells what a worker comes to, on `console`, in the mission's `time_zone`.

    A log gets the lines alone, and each of them once.
    """

    def __init__(self, console: Console, time_zone: str) -> None:
        self._console, self._time_zone = console, time_zone
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
        quiet = not console.is_terminal
        self._progress = Progress(
            *columns, console=console, transient=True, disable=quiet, auto_refresh=False
        )
        self._bar = self._progress.add_task("", visible=False)
        self._told: object = None

    def __enter__(self) -> LineTeller:
        self._progress.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._progress.stop()

    def fail(self, error: StoreError) -> None:
        """Say why the store can't be used; the same again only after it could."""
        if type(error) is not self._told:
            self._told = type(error)
            for line in sentences(error):
                self._console.print(line, highlight=False, markup=False, soft_wrap=True)

    def tell(self, status: LineStatus) -> None:
        """Show how far things are, and say it in words if that is news."""
        trouble = status.line.trouble if status.line else ""
        words = _(TROUBLES.get(trouble, trouble)) if trouble else _("Sending")
        self._progress.update(
            self._bar,
            description=escape(words),
            completed=status.acked_seq,
            total=status.head_seq,
            visible=status.waiting > 0,
            refresh=True,
        )
        if _gist(status) != self._told:
            self._told = _gist(status)
            for line in status_lines(status, self._time_zone):
                self._console.print(line, highlight=False, markup=False, soft_wrap=True)


def _gist(status: LineStatus) -> object:
    """What a person would call news: not that the portal was heard again, or that one more was sent."""
    line = status.line
    return status.waiting > 0, len(status.held), line and (line.state, line.trouble)
