"""What is said of printers, card readers, scanners and speech: what is, and how to mend it; for gettext."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.cli.texts import N_

Sentences = tuple[str, str]
"""What is, and what to do about it."""

_LOOK_INTO_IT = N_("Switch it off and on. If that doesn't help, let it be repaired.")
_WAIT = N_("Wait a moment, then run this again.")
_ASK_THE_FACE = N_("Wait a moment, then run this again. If it stays so, start that face again.")
_PLUG_IN_AGAIN = N_("Plug it in again. If that doesn't help, start this machine again.")
_DEFECT = N_("Keep the log of this machine and tell whoever looks after this program.")

_PRINTER: Mapping[str, Sentences] = {
    "ok": (N_("The printer is ready ({name})."), ""),
    "virtual": (
        N_("The printer is a virtual one: papers become files in {folder}, and nobody holds any."),
        N_("See what is connected (kiosk devices list), and name the real printer in station.toml."),
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
    "broken": (N_("The printer reports an error that it can't leave by itself."), _LOOK_INTO_IT),
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
    "defect": (N_("The program failed at this device."), _DEFECT),
}
_WIDTH: Mapping[str, Sentences] = {
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
_LINE: Mapping[str, Sentences] = {
    "ok": (N_("At {baud} baud a slip is sent in {seconds} seconds."), ""),
    "slow": (
        N_("At {baud} baud a slip takes {seconds} seconds."),
        N_("Connect the printer by USB or network, or set it and `baud` to 115200."),
    ),
}
_READER: Mapping[str, Sentences] = {
    "ok": (N_("The card reader is ready ({name})."), ""),
    "unnamed": (N_("No card reader is named in the settings, so people type."), ""),
    "virtual": (
        N_("The card reader is a virtual one: only made-up passports lie on it."),
        N_("See what is connected (kiosk devices list), and name the real reader in station.toml."),
    ),
    "starting": (N_("The card reader hasn't answered yet."), _WAIT),
    "unseen": (
        N_("The running face holds the card reader and doesn't say how it is."),
        _ASK_THE_FACE,
    ),
    "no_reader": (
        N_("No card reader is connected."),
        N_("Plug it in again, into another socket if that doesn't help. Without one, people type."),
    ),
    "service_absent": (
        N_("The card service (pcscd) doesn't run."),
        N_("Start it: systemctl start pcscd.socket. If it isn't installed: apt-get install pcscd"),
    ),
    "service_refused": (
        N_("The card service (pcscd) refuses this user."),
        N_(
            "Install the polkit rule of docs/devices.md for the user who runs the station, then start "
            "it again."
        ),
    ),
    "service_silent": (N_("The card service (pcscd) hangs."), N_("Start it anew: systemctl restart pcscd")),
    "service_failed": (
        N_("The card service (pcscd) answers with an error."),
        N_("Start it anew: systemctl restart pcscd"),
    ),
    "reader_silent": (
        N_("The card reader is connected but can't be used."),
        N_("Plug it in again. If that doesn't help, another driver holds it: see docs/devices.md."),
    ),
    "silent": (N_("The card reader doesn't answer any more."), _PLUG_IN_AGAIN),
    "defect": (N_("The program failed at the card reader."), _DEFECT),
}
_ISSUERS: Mapping[str, Sentences] = {
    "ok": (N_("Passports' chips are verified against {count} certificates of authorities."), ""),
    "unnamed": (
        N_(
            "No authorities of passports are named, so a chip that was read can't be verified: at best it "
            "is intact, from an unknown issuer."
        ),
        N_(
            "Get the certificates of the states (a master list) from headquarters, put them into a folder, "
            "and name it as `issuers` in [reader] of station.toml."
        ),
    ),
    "empty": (
        N_(
            "In {place} there is no certificate of an authority that can be read, so no passport's chip can "
            "be verified."
        ),
        N_(
            "Put the states' certificates (DER, PEM or a master list) there, and let the user who runs the "
            "station read them."
        ),
    ),
}
_SCANNER: Mapping[str, Sentences] = {
    "ok": (N_("The scanner is ready ({name})."), ""),
    "starting": (
        N_("The scanner hasn't answered yet."),
        N_("Wait a moment, then run this again. If it stays so, plug it in again."),
    ),
    "unseen": (
        N_("The running face holds the scanner and doesn't say how it is."),
        _ASK_THE_FACE,
    ),
    "virtual": (
        N_("The scanner is a virtual one: only what testers send comes from it."),
        N_("See what is connected (kiosk devices list), and name the real scanner in station.toml."),
    ),
    "keyboard": (N_("No scanner is named in the settings; one that types like a keyboard needs none."), ""),
    "missing": (
        N_("The mission requires a scanner, and none is named in the settings."),
        N_(
            "Name one on a serial line in station.toml, or take it out of `requires` in the mission's file: "
            "nobody can see whether one works that types like a keyboard."
        ),
    ),
    "absent": (
        N_("The scanner is unplugged, or it types like a keyboard instead."),
        N_(
            "Check its cable, that it is set to USB serial (docs/devices.md says how), and `device` in "
            "station.toml against kiosk devices list."
        ),
    ),
    "refused": (
        N_("The scanner is there, but this user may not open it."),
        N_("Add the user who runs the station to the group `dialout`, then start it again."),
    ),
    "busy": (
        N_("Another program holds the scanner."),
        N_("End that program. Often it is ModemManager: systemctl disable --now ModemManager"),
    ),
    "silent": (N_("The scanner doesn't answer any more."), _PLUG_IN_AGAIN),
    "failed": (
        N_("The scanner's port is there, but can't be used as one."),
        N_("Compare `device` in station.toml with what kiosk devices list shows."),
    ),
    "defect": (N_("The program failed at the scanner."), _DEFECT),
}
_SPEECH: Mapping[str, Sentences] = {
    "ok": (N_("The station can speak."), ""),
    "virtual": (
        N_("Speech is virtual: nobody hears anything."),
        N_("Take [sound] out of station.toml, so that espeak-ng speaks."),
    ),
    "silent": (N_("Speech wasn't tried yet."), _WAIT),
    "speechless_missing": (
        N_("There is no speech: espeak-ng isn't installed."),
        N_("Install it: apt-get install espeak-ng"),
    ),
    "speechless_failed": (
        N_("espeak-ng ends with an error."),
        N_("Install it again: apt-get install --reinstall espeak-ng"),
    ),
    "speechless_hung": (N_("espeak-ng hangs."), N_("Start this machine again.")),
    "soundless_missing": (
        N_("Nothing plays sound: aplay isn't installed."),
        N_("Install it: apt-get install alsa-utils"),
    ),
    "soundless_failed": (
        N_("No sound comes out of this machine."),
        N_("Check that it has a sound card, and that the user who runs the station is in the group `audio`."),
    ),
    "soundless_hung": (N_("The sound card hangs."), N_("Plug it in again, or start this machine again.")),
    "defect": (N_("The program failed at speech."), _DEFECT),
}
_BY_CHECK = {
    "printer": _PRINTER,
    "paper_width": _WIDTH,
    "serial_line": _LINE,
    "reader": _READER,
    "issuers": _ISSUERS,
    "scanner": _SCANNER,
    "speech": _SPEECH,
}
DEVICES: Mapping[str, Sentences] = {
    f"{check}.{code}": sentences for check, table in _BY_CHECK.items() for code, sentences in table.items()
}
