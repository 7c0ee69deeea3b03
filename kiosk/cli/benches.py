"""What each bench measures, as the help of `kiosk bench` lists them."""

from __future__ import annotations

from collections.abc import Mapping

from typer._click.core import Context
from typer._click.formatting import HelpFormatter
from typer.core import TyperCommand

from kiosk.cli.texts import N_, _

MEASURED: Mapping[str, str] = {
    "startup": N_("the kiosk's start: its first frame, and the first touch that it takes"),
    "setup": N_("the first frame of set-up"),
    "counter": N_("the counter's start: its first frame, and until a clerk may type"),
    "tap": N_("from a touch to the frame that shows it"),
    "store": N_("handing in a request, against the bare database"),
    "booking": N_("seeing the free times, booking one, checking in"),
    "paper": N_("from a slip's text to the printer's bytes"),
    "passport": N_("reading an electronic passport"),
    "till": N_("from “paid” to the receipt's bytes at the printer"),
    "calling": N_("sixteen clerks who call from one store, on SQLite and PostgreSQL"),
    "devices": N_("how soon the screen tells of a printer, and whether a slow one holds it up"),
    "display": N_("the memory of a call display over 24 simulated hours"),
    "five-years": N_("search among 1,250,000 requests on both databases, and the counter's start there"),
    "memory": N_("the memory of a kiosk over a day of visits"),
    "restore": N_("the drill of a backup of 121,179 requests"),
    "search": N_("finding somebody by name among 200,000 requests"),
    "sync": N_("sending 121,179 requests to a portal"),
    "sync-slow": N_("the same over 256 kbit/s, with kills on both sides: half an hour"),
}


class WithBenches(TyperCommand):
    """A command whose help ends with the benches, those first that run without being named."""

    def format_epilog(self, _context: Context, formatter: HelpFormatter) -> None:
        """List them below the options."""
        from kiosk.bench import runner

        for heading, names in (
            (_("Measured without names"), runner.SHORT),
            (_("Measured when named, half a minute and longer"), runner.LONG),
        ):
            with formatter.section(heading):
                formatter.write_dl([(name, _(MEASURED[name])) for name in names])
