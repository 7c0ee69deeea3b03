"""What stands in a workbook (XLSX), read from its own XML."""

from __future__ import annotations

import re
from io import BytesIO
from xml.etree.ElementTree import Element, fromstring
from zipfile import ZipFile

_OF = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def sheets_of(book: bytes) -> list[bytes]:
    """Return the XML of each sheet, in their order."""
    with ZipFile(BytesIO(book)) as parts:
        names = [name for name in parts.namelist() if re.fullmatch(r"xl/worksheets/sheet\d+\.xml", name)]
        return [parts.read(name) for name in sorted(names)]


def names_of(book: bytes) -> list[str]:
    """Return what the sheets are called."""
    with ZipFile(BytesIO(book)) as parts:
        workbook = fromstring(parts.read("xl/workbook.xml"))
    return [str(sheet.get("name")) for sheet in workbook.iter(f"{_OF}sheet")]


def cells_of(book: bytes) -> list[list[list[str | float]]]:
    """Return the cells of each sheet, row by row: texts as texts, numbers as numbers."""
    with ZipFile(BytesIO(book)) as parts:
        shared = fromstring(parts.read("xl/sharedStrings.xml"))
    texts = ["".join(part.text or "" for part in each.iter(f"{_OF}t")) for each in shared.iter(f"{_OF}si")]
    return [
        [[_cell(cell, texts) for cell in row.iter(f"{_OF}c")] for row in fromstring(sheet).iter(f"{_OF}row")]
        for sheet in sheets_of(book)
    ]


def _cell(cell: Element, texts: list[str]) -> str | float:
    value = cell.findtext(f"{_OF}v") or ""
    return texts[int(value)] if cell.get("t") == "s" else float(value or 0)
