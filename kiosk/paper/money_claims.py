"""What the code on a paper of public money says of it: its number and how much it is. Never who paid."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.domain.receipt import read_serial

HIGHEST_MINOR = 10**15


@dataclass(frozen=True, slots=True)
class MoneyClaims:
    """The serial as it is written, and the total in minor units of an ISO 4217 currency.

    Raises `ValueError` for what no paper can say.
    """

    serial: str
    total_minor: int
    currency: str

    def __post_init__(self) -> None:
        serial = read_serial(self.serial)
        if serial is None or str(serial) != self.serial:
            raise ValueError("a serial as it is written")
        if not 0 <= self.total_minor <= HIGHEST_MINOR:
            raise ValueError("an amount of the wrong size")
        if len(self.currency) != 3 or not self.currency.isascii() or not self.currency.isupper():
            raise ValueError("a currency has three letters")

    def row(self) -> list[str | int]:
        """Return the claims as the code carries them."""
        return [self.serial, self.total_minor, self.currency]


def read_money_row(row: object) -> MoneyClaims:
    """Return the claims of a row; raise `ValueError` for anything else."""
    if not isinstance(row, list) or tuple(type(value) for value in row) != (str, int, str):
        raise ValueError("not a row of money")
    return MoneyClaims(*row)
