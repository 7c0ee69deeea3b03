"""What is said of what leaves a station: its journal by the line to the portal, and its backups."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.cli.texts import N_, Sentences

LEAVING: Mapping[str, Sentences] = {
    "sync.ok": (N_("The line to the portal works. Waiting to be sent: {count}."), ""),
    "sync.not_joined": (
        N_("This node hasn't joined a portal. It works, and nothing is sent."),
        N_("Ask headquarters for a code, then run `kiosk sync join URL CODE`."),
    ),
    "sync.quarantined": (
        N_("The portal knows another journal of this node: an old copy or a twin is at work."),
        N_("Ask headquarters for a code, then run `kiosk store restored --code CODE`."),
    ),
    "sync.withdrawn": (
        N_("Headquarters withdrew this node. Everything is kept."),
        N_("Ask headquarters why, and whether they take it back."),
    ),
    "sync.held": (
        N_("The portal couldn't apply something of this node. Held for review: {count}."),
        N_("Read `kiosk sync status`, and tell headquarters: an officer there mends them."),
    ),
    "sync.silent": (
        N_("The portal has been silent for {hours} hours. Waiting to be sent: {count}."),
        N_("Check that `kiosk sync` runs, and the network. A stick carries them too: kiosk sync export FILE"),
    ),
    "sync.trouble": (
        N_("The last try to reach the portal failed. Nothing is lost. Waiting to be sent: {count}."),
        N_("Read `kiosk sync status`: it says what is wrong with the line."),
    ),
    "backup.ok": (N_("The last good backup, {file}, is {hours} hours old."), ""),
    "backup.no_recovery_key": (
        N_("No backup can be made: there is no recovery sheet yet."),
        N_("Run `kiosk backup recovery`, and put the sheet into a sealed envelope in the safe."),
    ),
    "backup.not_set": (
        N_("Nobody said where this station's backups go, so none is made by itself."),
        N_(
            "Mount a stick (“Sticks” in the installation guide), and name its folder: "
            "kiosk backup folder FOLDER"
        ),
    ),
    "backup.none_yet": (
        N_("There is no backup of this station yet."),
        N_("Run `kiosk backup make` once, and see that its timer is on."),
    ),
    "backup.old": (
        N_("The last good backup, {file}, is {hours} hours old."),
        N_("Look whether the stick is in, then run `kiosk backup make`: it says what is wrong."),
    ),
    "backup.too_old": (
        N_("The last good backup is {hours} hours old. If the disk dies now, all since then is lost."),
        N_("Look whether the stick is in, then run `kiosk backup make`: it says what is wrong."),
    ),
    "backup.same_disk": (
        N_("The backups lie on the disk of the store itself: both would be lost at once."),
        N_("Name a folder on a stick or on another machine: kiosk backup folder FOLDER"),
    ),
}
