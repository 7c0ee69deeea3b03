"""Countries and governorates in both languages: the answers of fields that ask for one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.catalogue.table import Table, note_twice
from kiosk.domain.service import Choice, FieldKind


@dataclass(frozen=True, slots=True)
class Places:
    """`countries` by ISO 3166-1 alpha-2 code, `governorates` by id, in the files' order."""

    countries: tuple[Choice, ...] = ()
    governorates: tuple[Choice, ...] = ()

    def choices(self) -> Mapping[FieldKind, tuple[Choice, ...]]:
        """Return the answers that fields of a kind take from here."""
        return {FieldKind.COUNTRY: self.countries, FieldKind.GOVERNORATE: self.governorates}


def read_countries(table: Table) -> tuple[Choice, ...]:
    """Read `[countries]`: a two-letter code and its name in both languages a line."""
    inner = table.table("countries")
    table.close()
    if inner is None:
        return ()
    for code in inner.values:
        if not (len(code) == 2 and code.isascii() and code.isupper()):
            inner.fault(code, "is not a country's code", "Use the two capital letters of ISO 3166-1")
    return tuple(Choice(code, inner.text(code)) for code in inner.values)


def read_governorates(table: Table) -> tuple[Choice, ...]:
    """Read the `[[governorate]]` rows."""
    rows = table.tables("governorate")
    table.close()
    note_twice(rows)
    governorates = tuple(Choice(row.identifier("id"), row.text("name")) for row in rows)
    for row in rows:
        row.close()
    return governorates
