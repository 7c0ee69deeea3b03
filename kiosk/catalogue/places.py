"""Countries and governorates in both languages: the answers of fields that ask for one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.catalogue.faults import told
from kiosk.catalogue.table import Table, note_twice
from kiosk.domain.questions import Choice, FieldKind


@dataclass(frozen=True, slots=True)
class Places:
    """`countries` by ISO 3166-1 alpha-2 code, `governorates` by id, in the files' order.

    The first `leading` countries are those that most people here look for.
    """

    countries: tuple[Choice, ...] = ()
    governorates: tuple[Choice, ...] = ()
    leading: int = 0

    def choices(self) -> Mapping[FieldKind, tuple[Choice, ...]]:
        """Return the answers that fields of a kind take from here."""
        return {FieldKind.COUNTRY: self.countries, FieldKind.GOVERNORATE: self.governorates}


def read_countries(table: Table) -> tuple[tuple[Choice, ...], int]:
    """Read `[countries]`: a two-letter code and its name in both languages a line.

    Returns them with those of the list `leading` in front, and how many these are.
    """
    leading = table.strings("leading")
    inner = table.table("countries")
    table.close()
    if inner is None:
        return (), 0
    for code in leading:
        if code not in inner.values:
            table.fault(
                "leading", told('there is no country "{code}"', code=code), "Use a code of [countries]"
            )
    for code in inner.values:
        if not (len(code) == 2 and code.isascii() and code.isupper()):
            inner.fault(code, "is not a country's code", "Use the two capital letters of ISO 3166-1")
    named = {code: Choice(code, inner.text(code)) for code in inner.values}
    first = tuple(named.pop(code) for code in leading if code in named)
    return (*first, *named.values()), len(first)


def read_governorates(table: Table) -> tuple[Choice, ...]:
    """Read the `[[governorate]]` rows."""
    rows = table.tables("governorate")
    table.close()
    note_twice(rows)
    governorates = tuple(Choice(row.identifier("id"), row.text("name")) for row in rows)
    for row in rows:
        row.close()
    return governorates
