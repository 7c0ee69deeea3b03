"""What can't be set, or given with a command, beyond a mistake in a file: a sentence for each is said."""

from __future__ import annotations

from enum import StrEnum


class SettingProblem(StrEnum):
    """Why it can't be."""

    NO_ADDRESS = "no_address"
    """Not the address of a database that works here."""
    OPEN_LINE = "open_line"
    """A database on another machine, and the line to it isn't checked TLS."""
    NOT_SHARED = "not_shared"
    """A station's own store, which no other station can join."""
    ONE_WORKER = "one_worker"
    """A portal on a file has one worker."""
    NO_KEY = "no_key"
    """A certificate without its key, or the other way round."""
    WRONG_CERTIFICATE = "wrong_certificate"
    """A certificate and a key that don't belong together, or aren't PEM."""
    NO_DOOR = "no_door"
    """An address and port at which nobody can listen, or somebody does already."""
    NO_PORTAL = "no_portal"
    """No portal is in that database."""
    NO_MISSION = "no_mission"
    """A mission is named by three capital letters."""
