"""What is said of devices, by check and code; of passport readers, scanners and speech here. For gettext."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.cli.devices.mends import ASK_THE_FACE, DEFECT, PLUG_IN_AGAIN, WAIT
from kiosk.cli.devices.printer_words import LINE, PRINTER, WIDTH
from kiosk.cli.texts import N_, Sentences

_READER: Mapping[str, Sentences] = {
    "ok": (N_("The passport reader is ready ({name})."), ""),
    "unnamed": (N_("No passport reader is named in the settings, so people type."), ""),
    "virtual": (
        N_("The passport reader is a virtual one: only made-up passports lie on it."),
        N_("Choose the real reader by the line that this prints for it: kiosk devices list"),
    ),
    "starting": (N_("The passport reader hasn't answered yet."), WAIT),
    "unseen": (
        N_("The running face holds the passport reader and doesn't say how it is."),
        ASK_THE_FACE,
    ),
    "no_reader": (
        N_("No passport reader is connected."),
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
        N_("The passport reader is connected but can't be used."),
        N_("Plug it in again. If that doesn't help, another driver holds it: see docs/devices.md."),
    ),
    "silent": (N_("The passport reader doesn't answer any more."), PLUG_IN_AGAIN),
    "defect": (N_("The program failed at the passport reader."), DEFECT),
}
_ISSUERS: Mapping[str, Sentences] = {
    "ok": (N_("Passports' chips are verified against {count} certificates of authorities."), ""),
    "unnamed": (
        N_(
            "No authorities of passports are named, so a chip that was read can't be verified: at best it "
            "is intact, from an unknown issuer."
        ),
        N_(
            "Get the certificates of the states (a master list) from headquarters on a stick, then: "
            "kiosk devices issuers PATH"
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
        ASK_THE_FACE,
    ),
    "virtual": (
        N_("The scanner is a virtual one: only what testers send comes from it."),
        N_("Choose the real scanner by the line that this prints for it: kiosk devices list"),
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
    "silent": (N_("The scanner doesn't answer any more."), PLUG_IN_AGAIN),
    "failed": (
        N_("The scanner's port is there, but can't be used as one."),
        N_("Compare `device` in station.toml with what kiosk devices list shows."),
    ),
    "defect": (N_("The program failed at the scanner."), DEFECT),
}
_SPEECH: Mapping[str, Sentences] = {
    "ok": (N_("The station can speak."), ""),
    "virtual": (
        N_("Speech is virtual: nobody hears anything."),
        N_("Let espeak-ng speak: kiosk devices use sound system"),
    ),
    "silent": (N_("Speech wasn't tried yet."), WAIT),
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
    "defect": (N_("The program failed at speech."), DEFECT),
}
_BY_CHECK = {
    "printer": PRINTER,
    "paper_width": WIDTH,
    "serial_line": LINE,
    "reader": _READER,
    "issuers": _ISSUERS,
    "scanner": _SCANNER,
    "speech": _SPEECH,
}
DEVICES: Mapping[str, Sentences] = {
    f"{check}.{code}": sentences for check, table in _BY_CHECK.items() for code, sentences in table.items()
}
