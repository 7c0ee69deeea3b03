"""What the layers below say beside a store's error, for whoever reads more: short, and in either language."""

from __future__ import annotations

from kiosk.cli.texts import N_

DETAILS = frozenset(
    {
        N_("a store stands there without its keys"),
        N_("an older copy was put back while this station ran"),
        N_("another station made this store meanwhile"),
        N_("digest.key isn't the key of this node"),
        N_("empty file"),
        N_("no free connection"),
        N_("no free reference"),
        N_("no mission"),
        N_("no node"),
        N_("no room for the log's index"),
        N_("no room to bring the log into the file"),
        N_("no schema revision"),
        N_("people for practice, in a store that isn't for training"),
        N_("store.key isn't the key of this store"),
        N_("the anchor belongs to another node"),
        N_("the driver doesn't encrypt"),
        N_("the keys are there, their store isn't"),
        N_("the portal knows another journal of this node"),
        N_("the station is closed"),
        N_("the store was written meanwhile"),
        N_("there is a store already"),
        N_("there is no store yet"),
        N_("this station has its keys already"),
        N_("this station saw a store commit, and neither it nor its keys are there"),
    }
)
