"""What is said of the machine that a station runs on: its keys, screen, surroundings and services."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.cli.texts import N_, Sentences

MACHINE: Mapping[str, Sentences] = {
    "settings.open_to_others": (
        N_("Every user of this machine can write {file}."),
        N_("Close it to them: chmod o-w {file}"),
    ),
    "store.sealed": (
        N_("The keys are sealed for the services of this machine, so this command can't open the store."),
        N_("Hand them to the command as docs/install.md says: sudo systemd-run ... kiosk doctor"),
    ),
    "keys.ok": (N_("All keys are in {folder}, for the users of the station alone."), ""),
    "keys.sealed": (N_("The keys are sealed to this machine, and only its services get them."), ""),
    "keys.missing": (
        N_("A key is missing in {folder}: once it stops, the station won't start again."),
        N_("Don't switch it off. Put the copy of `keys` back; else the newest backup is what remains."),
    ),
    "keys.open": (
        N_("Other users of this machine can read the keys in {folder}."),
        N_("Close them: chmod -R {whom}= {folder}"),
    ),
    "keys.closed": (
        N_("The services of this station can't read the keys in {folder}, so they don't come back."),
        N_("Let their group read them: chmod -R g=rwX,o= {folder}"),
    ),
    "keys.copies": (
        N_("The keys are sealed to this machine, but {names} still lie in {folder}."),
        N_("With the recovery sheet in the safe, erase these files there: shred -u"),
    ),
    "self_test.ok": (N_("The self-test of {time} passed."), ""),
    "self_test.off": (N_("No self-test is made before opening: the settings say so."), ""),
    "self_test.none_yet": (
        N_("No self-test was made yet: it comes {minutes} minutes before the mission opens."),
        "",
    ),
    "self_test.failed": (
        N_("The self-test of {time} failed, so the kiosk stays shut: {checks}."),
        N_("Mend what this list says of them: the kiosk tests itself again and opens within half a minute."),
    ),
    "screen.ok": (N_("The panel is {width} mm wide, and sizes are made for it."), ""),
    "screen.none": (
        N_("No screen is connected to this machine."),
        N_("Check the cable and the power of the panel."),
    ),
    "screen.unset": (
        N_("Nobody said how wide the panel is, and it doesn't tell, so buttons may be too small."),
        N_("Measure how wide the lit part is, in millimetres, then: kiosk config panel MM"),
    ),
    "screen.other": (
        N_("The settings say that the panel is {width} mm wide, but it tells {told} mm."),
        N_("Measure how wide the lit part is, in millimetres, then: kiosk config panel MM"),
    ),
    "portal.ok": (N_("The certificate of headquarters is good until {day}."), ""),
    "portal.ends_soon": (
        N_("The certificate of headquarters ends on {day}, in {days} days."),
        N_("Ask headquarters for the new one and a code: kiosk sync join URL CODE --authority FILE"),
    ),
    "portal.ended": (
        N_("The certificate of headquarters ended on {day}, so the portal is believed no more."),
        N_("Ask headquarters for the new one and a code: kiosk sync join URL CODE --authority FILE"),
    ),
    "portal.unreadable": (
        N_("The certificate of headquarters that is kept here can't be read."),
        N_("Ask headquarters for it and a code: kiosk sync join URL CODE --authority FILE"),
    ),
    "environment.ok": (N_("Nothing around this program could change what runs on the screen."), ""),
    "environment.foreign": (
        N_("Here these variables are set, among which no face starts on a whole screen: {names}."),
        N_("Start the faces by their services, or take the variables away: env -u NAME"),
    ),
    "plugins.ok": (N_("Qt has the {count} plugins that a kiosk needs, and no others."), ""),
    "plugins.foreign": (
        N_("Plugins of Qt lie there that nobody needs in a hall, {count} in all: {names}."),
        N_("Remove them from {folder}, and find out who put them there."),
    ),
    "plugins.lost": (
        N_("Plugins of Qt are missing: {names}."),
        N_("Install the package of this release again, and check the disk."),
    ),
    "units.ok": (N_("The machine starts these by itself: {names}."), ""),
    "units.not_installed": (
        N_("The package isn't installed here, so nothing starts by itself and nothing is locked."),
        N_("Before this machine stands in a hall, install the package: docs/install.md"),
    ),
    "units.none_enabled": (
        N_("The package is installed, but after a restart nothing starts by itself."),
        N_("For a kiosk: sudo systemctl enable kiosk-screen kiosk kiosk-sync kiosk-backup.timer"),
    ),
    "units.changed": (
        N_("Somebody changed what the services may do, in {file}. Such files in all: {count}."),
        N_("If it wasn't you, take it away: sudo systemctl revert kiosk"),
    ),
    "units.magic_keys": (
        N_("A keyboard could restart or stop this machine by the magic keys of the kernel."),
        N_("Lock them again: sudo systemctl restart kiosk-screen"),
    ),
}
