"""What a station is told at its first start: whose it is, how it is called, which letter its papers bear."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from kiosk.domain.recovery_code import Mistyped, read_recovery_code
from kiosk.domain.service import Text


class Way(StrEnum):
    """How a station comes to its store."""

    NEW = "new"
    """It makes one of its own."""
    JOIN = "join"
    """It joins the one of its mission, on a server."""
    REPLACE = "replace"
    """It takes the place of a broken one, from its backup."""


class Wrong(StrEnum):
    """What is wrong with something that was typed."""

    NAME = "name"
    LETTER = "letter"
    MISSION = "mission"
    """No mission's file stands there."""
    ADDRESS = "address"
    BACKUP = "backup"
    """Neither a backup nor a folder with one stands there."""
    CODE = "code"
    """The recovery code has a typing mistake."""
    JOIN_CODE = "join_code"
    """The code for joining has a typing mistake."""
    JOIN_CODE_OVER = "join_code_over"
    """The code for joining was used, is over, or belongs to another store."""


@dataclass(frozen=True, slots=True)
class MissionOffer:
    """A mission whose file is on this machine."""

    file: Path
    name: Text


@dataclass(frozen=True, slots=True)
class NewStation:
    """What is asked for a station that makes a store of its own."""

    name: str
    letter: str
    mission: Path

    def faults(self) -> tuple[Wrong, ...]:
        """Return what is wrong; the mission's file is read for its mistakes when it is taken in."""
        wrong = [*_name_faults(self.name)]
        if not re.fullmatch(r"[A-Z]", self.letter):
            wrong.append(Wrong.LETTER)
        if not os.path.isfile(self.mission):
            wrong.append(Wrong.MISSION)
        return tuple(wrong)


@dataclass(frozen=True, slots=True)
class JoiningStation:
    """What is asked for a station that joins a shared store. `typed`: the code that another one drew."""

    name: str
    address: str
    typed: str

    @property
    def code(self) -> bytes | Mistyped:
        """The code, or where it was mistyped."""
        return read_recovery_code(self.typed)

    def faults(self) -> tuple[Wrong, ...]:
        """Return what is wrong, as far as it shows without asking the server."""
        wrong = [*_name_faults(self.name)]
        if not re.fullmatch(r"postgresql\+psycopg://[^\s]+", self.address):
            wrong.append(Wrong.ADDRESS)
        if isinstance(self.code, Mistyped):
            wrong.append(Wrong.JOIN_CODE)
        return tuple(wrong)


@dataclass(frozen=True, slots=True)
class ReplacingStation:
    """What is asked for a station that takes a broken one's place. `typed` is the recovery sheet's code."""

    backup: Path
    typed: str

    @property
    def code(self) -> bytes | Mistyped:
        """The code, or where it was mistyped."""
        return read_recovery_code(self.typed)

    def faults(self) -> tuple[Wrong, ...]:
        """Return what is wrong, as far as it shows without opening the backup."""
        wrong = [] if os.path.exists(self.backup) and str(self.backup) != "." else [Wrong.BACKUP]
        if isinstance(self.code, Mistyped):
            wrong.append(Wrong.CODE)
        return tuple(wrong)


def _name_faults(name: str) -> tuple[Wrong, ...]:
    return () if re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._-]{0,31}", name) else (Wrong.NAME,)
