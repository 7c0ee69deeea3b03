"""What is said of printers: what is, and how to mend it; for gettext."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.cli.devices.mends import DEFECT, LOOK_INTO_IT
from kiosk.cli.texts import N_, Sentences

PRINTER: Mapping[str, Sentences] = {
    "ok": (N_("The printer is ready ({name})."), ""),
    "virtual": (
        N_("The printer is a virtual one: papers become files in {folder}, and nobody holds any."),
        N_("Choose the real printer by the line that this prints for it: kiosk devices list"),
    ),
    "silent": (
        N_("The printer hasn't answered yet."),
        N_("Wait a moment, then run this again. If it stays so, check its cables."),
    ),
    "closed": (
        N_("This user may not look into {folder}, so nobody knows how the devices are."),
        N_("Run this as the user of the station: sudo -u kiosk …"),
    ),
    "stale": (
        N_("A face holds the printer, and hasn't said since {time} how it is."),
        N_("Start that face again. If it hangs once more, keep its log."),
    ),
    "paper_near_end": (N_("The paper is nearly used up."), N_("Have a new roll ready.")),
    "unknown": (
        N_("The printer doesn't report its state."),
        N_("Print a test page and look at it: kiosk devices test-print"),
    ),
    "paper_out": (N_("The printer is out of paper."), N_("Open the cover and put in a new roll.")),
    "cover_open": (N_("The printer's cover is open."), N_("Close it until it clicks.")),
    "cutter_stuck": (
        N_("The printer's cutter is stuck."),
        N_("Open the cover, take out the caught paper, then switch the printer off and on."),
    ),
    "hot": (N_("The printer is too hot and pauses."), N_("Wait some minutes: it goes on by itself.")),
    "broken": (N_("The printer reports an error that it can't leave by itself."), LOOK_INTO_IT),
    "error": (
        N_("The printer reports an error."),
        N_("Look at its lamps and its paper, then switch it off and on."),
    ),
    "offline": (
        N_("The printer is set off-line."),
        N_("Press its feed or on-line button, and close its cover."),
    ),
    "refused": (
        N_("The machine {name} answers, but not as a printer."),
        N_(
            "Switch the printer off and on; check its address and its `port` in station.toml, and that no "
            "other station prints on it."
        ),
    ),
    "unreachable": (
        N_("The printer can't be reached ({name})."),
        N_("Check its power and its network cable, then its address in station.toml."),
    ),
    "unplugged": (
        N_("The printer is unplugged or switched off."),
        N_("Check its power and its data cable; then [printer] in station.toml against kiosk devices list."),
    ),
    "changed": (
        N_("Another printer is plugged in where this station's own one was."),
        N_("Plug the right one in, or name the new one in station.toml: kiosk devices list shows it."),
    ),
    "not_allowed": (
        N_("The printer is there, but this user may not open it."),
        N_("Add the user who runs the station to the groups `lp` and `dialout`, then start it again."),
    ),
    "busy": (
        N_("Another program holds the printer."),
        N_("End that program, or its print queue for this printer."),
    ),
    "unsupported": (
        N_("This machine can't speak to a printer of that kind."),
        N_(
            "Install what is missing. USB: apt-get install libusb-1.0-0. CUPS: apt-get install cups-client. "
            "Or choose another `kind` in station.toml."
        ),
    ),
    "not_windows": (
        N_("The printer is set as a queue of Windows, and this machine has none."),
        N_(
            "Name it in station.toml as it hangs on this machine: kiosk devices list shows the lines. On "
            "Windows, pywin32 is missing."
        ),
    ),
    "queue_missing": (
        N_("There is no print queue {name}."),
        N_("Make it in the system's print settings, or name another `queue` in station.toml."),
    ),
    "queue_stopped": (N_("The print queue {name} is stopped."), N_("Start it again: cupsenable {name}")),
    "queue_rejects": (N_("The print queue {name} takes no jobs."), N_("Let it: cupsaccept {name}")),
    "spooler_away": (
        N_("The print service of this machine doesn't run."),
        N_("Start it: systemctl start cups. On Windows: the service Print Spooler."),
    ),
    "no_answer": (
        N_("The printer took everything and confirmed nothing."),
        N_("Look whether the paper came out. Then print a test page."),
    ),
    "cut_off": (
        N_("The connection to the printer broke in the middle."),
        N_("Check its cable, look whether a paper came out, then print a test page."),
    ),
    "defect": (N_("The program failed at this device."), DEFECT),
}
WIDTH: Mapping[str, Sentences] = {
    "ok": (N_("The width is {dots} dots."), ""),
    "unset": (
        N_("Nobody said how wide the printer's head is; {dots} dots are taken for granted."),
        N_("Print a test page (kiosk devices test-print), then write `dots` into [printer] of station.toml."),
    ),
    "wrong": (
        N_("The width is set to {dots} dots, but this model has {known}."),
        N_("Write dots = {known} into [printer] of station.toml."),
    ),
}
LINE: Mapping[str, Sentences] = {
    "ok": (N_("At {baud} baud a slip is sent in {seconds} seconds."), ""),
    "slow": (
        N_("At {baud} baud a slip takes {seconds} seconds."),
        N_("Connect the printer by USB or network, or set it and `baud` to 115200."),
    ),
    "slow_at_best": (
        N_("At {baud} baud a slip takes {seconds} seconds, and no serial line is faster."),
        N_("Where people wait too long, connect the printer by USB or network."),
    ),
}
