"""What is said of a station's own matters: settings, folder, mission, store, people, clock, fonts."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.cli.texts import N_, Sentences

STATION: Mapping[str, Sentences] = {
    "settings.ok": (N_("The settings of {file} are right."), ""),
    "settings.defaults": (N_("There is no station.toml, so everything has its default."), ""),
    "settings.wrong": (
        N_("The settings can't be used: {told}"),
        N_("Mend that line of the file, then run `kiosk doctor` again."),
    ),
    "state.ok": (N_("{folder} is this user's, and {free} MB are free there."), ""),
    "state.none_yet": (
        N_("There is no folder {folder} yet."),
        N_("Start the station once with `kiosk run`: it makes the folder."),
    ),
    "state.unmakeable": (
        N_("There is no folder {folder}, and this user can't make it."),
        N_("As administrator, make the folder and give it to the user who runs the station."),
    ),
    "state.unreadable": (
        N_("The folder {folder} can't be looked at."),
        N_("Check that its disk is mounted and who owns the folders above it."),
    ),
    "state.no_folder": (
        N_("{folder} is a file, not a folder."),
        N_("Move that file away, or name another folder as `state` in station.toml."),
    ),
    "state.foreign": (
        N_("{folder} belongs to {owner}, and this is {user}."),
        N_("Run this as the user who runs the station, or give the folder with all in it to that user."),
    ),
    "state.unwritable": (
        N_("Nothing can be written in {folder}."),
        N_("Give this user the right to write there; if the disk is read-only, check it for errors."),
    ),
    "state.full": (
        N_("Only {free} MB are free in {folder}: nobody can begin a request."),
        N_("Free some space on that disk."),
    ),
    "state.scarce": (
        N_("Only {free} MB are free in {folder}."),
        N_("Free some space on that disk soon."),
    ),
    "state.open_to_others": (
        N_("Other users of this machine can look into {folder}."),
        N_("Close it to them: chmod {mode} {folder}"),
    ),
    "training.folder": (
        N_("{folder} is for training: nothing that is filed here counts, and nothing is sent."),
        "",
    ),
    "training.station": (
        N_("This station is set to training: its face works on the store in {folder}, and nothing is sent."),
        N_("When it is to serve people again: kiosk config training off, then start its face again."),
    ),
    "mission.ok": (N_("The first start will take the mission from {file}, and it is right."), ""),
    "mission.missing": (
        N_("The mission's file {file} isn't there, so the first start can't be made."),
        N_("Copy it there, or name the right one as `mission` in station.toml."),
    ),
    "mission.unreadable": (
        N_("The mission's file {file} can't be read, so the first start can't be made."),
        N_("Check that it is a file, and give the user who runs the station the right to read it."),
    ),
    "mission.not_toml": (
        N_("{place}: this is no TOML, so the first start can't be made."),
        N_("Mend the file there. `kiosk catalogue check {file}` says whether it is right then."),
    ),
    "mission.wrong": (
        N_("{place}: `{key}` is wrong, so the first start can't be made. Mistakes in all: {count}."),
        N_("`kiosk catalogue check {file}` names every mistake and what to write instead. Mend them."),
    ),
    "mission.unseen_reader": (
        N_("{place}: the mission requires a passport reader, and this station has none, so it can't start."),
        N_('Write kind = "pcsc" under [reader] in station.toml, or take "reader" out of `requires`.'),
    ),
    "mission.unseen_scanner": (
        N_("{place}: the mission requires a scanner, and nobody can see whether one works that types."),
        N_("Set it to USB serial and name it under [scanner] in station.toml, or take it out of `requires`."),
    ),
    "store.ok": (N_("The store opens, is encrypted and whole. Operations: {count}."), ""),
    "store.shared": (
        N_(
            "The shared store can be reached, and lacks nothing that this station saw kept. "
            "Operations: {count}."
        ),
        "",
    ),
    "store.none_yet": (
        N_("There is no store yet."),
        N_("Set the station up: sudo systemctl start kiosk-setup; where nothing is installed: kiosk setup"),
    ),
    "store.unfinished": (
        N_("The first start was cut off before the store was whole."),
        N_("Start the station again with `kiosk run`: it completes the first start."),
    ),
    "store.away": (
        N_("The store can't be reached."),
        N_("A file: check its folder and disk. A server: check that it runs and `store` in station.toml."),
    ),
    "store.full": (N_("The store's disk is full."), N_("Free some space there.")),
    "store.not_durable": (
        N_("The database server runs with a setting that could lose what was acknowledged."),
        N_(
            "There synchronous_commit, fsync and full_page_writes have to be on; `kiosk store check` "
            "names it."
        ),
    ),
    "store.damaged": (
        N_("The store is damaged."),
        N_("Stop all faces, then put back the last good backup: kiosk backup restore FILE --replace"),
    ),
    "store.not_encrypted": (
        N_("A plain, unencrypted database stands where the store belongs."),
        N_("Move it away; the station doesn't read it. Find out who put it there."),
    ),
    "store.key_missing": (
        N_("The store is there, but not its key."),
        N_("Put the copy of `keys` back into the state folder. Without it nobody can read the store."),
    ),
    "store.newer": (
        N_("A newer release of this program wrote the store."),
        N_("Install that release on this machine."),
    ),
    "store.older": (
        N_("An older release of this program wrote the store."),
        N_("Stop all faces, then run `kiosk store upgrade`."),
    ),
    "store.restored": (
        N_("An old copy of the store was put back: it lacks what this station saw kept."),
        N_("Put the newer copy back if there is one; else run `kiosk store restored`."),
    ),
    "store.quarantined": (
        N_("The portal knows another journal of this node, so nothing new is taken."),
        N_("Ask headquarters for a code, then run `kiosk store restored --code CODE`."),
    ),
    "store.wrong_address": (
        N_("The address of the store is no address."),
        N_("Mend `store` in station.toml, or take it out: the store is then a file of this station."),
    ),
    "people.ok": (N_("People who can log in: {count}."), ""),
    "people.nobody_yet": (
        N_("Nobody can log in yet."),
        N_("Enter the first of IT: kiosk people add --role it"),
    ),
    "people.no_it": (
        N_("Nobody of IT can log in, so nobody could let others in."),
        N_("Enter somebody: kiosk people add --role it"),
    ),
    "people.no_clerk": (
        N_("Nobody is entered who serves people: no clerk, no cashier, no reception."),
        N_("Enter somebody: kiosk people add --role clerk"),
    ),
    "people.guessing": (
        N_("Somebody may be guessing PINs at {station}. Log-ins that failed in an hour: {count}."),
        N_("Look who stands there. One try a minute is taken until an hour has passed."),
    ),
    "hall.ok": (N_("Hours are set. Desks: {count}."), ""),
    "hall.no_hours": (
        N_("Nobody said when the mission is open."),
        N_("A supervisor sets the hours, in the console of set-up or by: kiosk config hours"),
    ),
    "hall.no_desk": (
        N_("There is no desk yet, so nobody can be called."),
        N_("IT sets one up, in the console of set-up or by: kiosk config desk"),
    ),
    "fees.ok": (N_("Every fee is set."), ""),
    "fees.unset": (
        N_("Services with a fee that nobody set: {count}. Applicants are told to ask at the counter."),
        N_(
            "Two supervisors set them, in the console of set-up or by: kiosk config fee. That it is asked at "
            "the counter can be set, too: counter in place of the amount"
        ),
    ),
    "clock.ok": (N_("The clock says {time}, and nothing contradicts it."), ""),
    "clock.impossible": (
        N_("The clock says {time}, a time before this program was made."),
        N_("Set the clock. If it is wrong after each start, the battery of the machine is empty."),
    ),
    "clock.behind": (
        N_("The clock says {time}, but this station wrote at {before}."),
        N_("Set the clock, and switch its setting by the network on."),
    ),
    "clock.fast": (
        N_("The clock is ahead of the portal's by {minutes} minutes."),
        N_("Set the clock, and switch its setting by the network on."),
    ),
    "clock.slow": (
        N_("The clock is behind the portal's by {minutes} minutes."),
        N_("Set the clock, and switch its setting by the network on."),
    ),
    "fonts.ok": (N_("IBM Plex Sans Arabic is there and draws joined Arabic."), ""),
    "fonts.missing": (
        N_("The font file {file} isn't there."),
        N_("Install the program again: `./run` brings what is missing."),
    ),
    "fonts.broken": (
        N_("The font file {file} is broken: Arabic would come out unjoined."),
        N_("Install the program again, and check the disk."),
    ),
}
