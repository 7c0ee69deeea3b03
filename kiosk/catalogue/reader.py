"""A folder of TOML files to a catalogue, or to the list of everything wrong in it.

groups.toml  queue_groups.toml  countries.toml  governorates.toml
blocks/NAME.toml    steps that services share
services/ID.toml    services with a form, and the booking
counter/ID.toml     services that are a number and a list of papers
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import MappingProxyType

import tomli

from kiosk.catalogue.catalogue import Catalogue, contents_version, service_faults
from kiosk.catalogue.faults import CatalogueFault, told
from kiosk.catalogue.groups import read_groups, read_queue_groups
from kiosk.catalogue.places import Places, read_countries, read_governorates
from kiosk.catalogue.services import Frame, read_service
from kiosk.catalogue.steps import FormSource, read_block
from kiosk.catalogue.table import Table
from kiosk.domain.errors import CatalogueError
from kiosk.domain.service import Service
from kiosk.toml_lines import line_told

_LISTS = ("groups.toml", "queue_groups.toml", "countries.toml", "governorates.toml")
_FOLDERS = ("blocks", "services", "counter")


def load_catalogue(folder: Path) -> Catalogue:
    """Read the catalogue in `folder`; raise `CatalogueError` with every fault if there is one."""
    catalogue, faults = _read(folder)
    if faults:
        raise CatalogueError(faults)
    return catalogue


def check_catalogue(folder: Path) -> tuple[CatalogueFault, ...]:
    """Return everything wrong in `folder`, sorted by file; empty if it can be used."""
    return _read(folder)[1]


def read_toml(source: bytes, file: str, faults: list[CatalogueFault]) -> Table:
    """Return the top table of `source`; empty, with a fault, if it isn't TOML."""
    problem: str
    try:
        values = tomli.loads(source.decode("utf-8"))
    except UnicodeDecodeError as error:
        problem = told("isn't UTF-8 (byte {start})", start=error.start)
        faults.append(CatalogueFault(file, "", problem, "Save the file in UTF-8"))
        values = {}
    except tomli.TOMLDecodeError as error:
        problem = "isn't TOML"
        if line := line_told(str(error)):  # what else its parser says, it says in English alone
            problem = told("isn't TOML at line {line}", line=line)
        mend = "Write [table] or key = value there, texts in quotes, each key once"
        faults.append(CatalogueFault(file, "", problem, mend))
        values = {}
    except (ValueError, RecursionError):
        # A number of thousands of digits, or hundreds of brackets within one another.
        problem = told("holds a value that is longer or deeper than any file needs")
        faults.append(CatalogueFault(file, "", problem, "Mend the file"))
        values = {}
    return Table(values, file, faults)


def _read(folder: Path) -> tuple[Catalogue, tuple[CatalogueFault, ...]]:
    faults: list[CatalogueFault] = []
    sources = _sources(folder, faults)
    tables = {name: read_toml(source, name, faults) for name, source in sources.items()}
    broken = {fault.file for fault in faults}
    frame = _frame(tables, faults)
    services, files = _services(tables, frame, broken, faults)
    if not faults:
        faults += service_faults(services, files)
    contents = (part for name, source in sources.items() for part in (name.encode(), source))
    catalogue = Catalogue(frame, MappingProxyType(services), contents_version(contents))
    return catalogue, tuple(sorted(set(faults), key=lambda fault: (fault.file, fault.key, fault.problem)))


def _sources(folder: Path, faults: list[CatalogueFault]) -> dict[str, bytes]:
    for name in _LISTS:
        if not (folder / name).is_file():
            faults.append(
                CatalogueFault(name, "", "is missing", told("Put the file into {folder}", folder=folder))
            )
    sources = {}
    for path in (*folder.glob("*"), *(path for inner in _FOLDERS for path in (folder / inner).glob("*"))):
        name = path.relative_to(folder).as_posix()
        if name in _FOLDERS:
            continue
        if name not in _LISTS and not (path.parent.name in _FOLDERS and path.suffix == ".toml"):
            faults.append(CatalogueFault(name, "", "doesn't belong here", "Rename or remove it"))
            continue
        try:
            sources[name] = path.read_bytes()
        except OSError:
            faults.append(CatalogueFault(name, "", "can't be read", "Look what it is and who may read it"))
    return dict(sorted(sources.items()))


def _frame(tables: dict[str, Table], faults: list[CatalogueFault]) -> Frame:
    groups, queues, countries, governorates = (tables.get(name) or Table({}, name, []) for name in _LISTS)
    named, leading = read_countries(countries)
    places = Places(named, read_governorates(governorates), leading)
    blocks = {name: read_block(table, places) for name, table in _named(tables, "blocks")}
    return Frame(read_groups(groups), read_queue_groups(queues), FormSource(blocks, places))


def _services(
    tables: dict[str, Table], frame: Frame, broken: set[str], faults: list[CatalogueFault]
) -> tuple[dict[str, Service], dict[str, str]]:
    services: dict[str, Service] = {}
    files: dict[str, str] = {}
    for folder in ("services", "counter"):
        for name, table in _named(tables, folder):
            if table.file in broken:
                continue
            if name in files:
                table.fault(
                    "id", told("{other} has the same id", other=files[name]), "Give each service its own"
                )
            service = read_service(table, frame, name)
            if (service.kind == "counter") != (folder == "counter"):
                table.fault(
                    "kind",
                    told("{kind} doesn't belong in {folder}/", kind=service.kind, folder=folder),
                    "Move the file, or mend it",
                )
            services[name], files[name] = service, table.file
    return services, files


def _named(tables: dict[str, Table], folder: str) -> Iterator[tuple[str, Table]]:
    for file, table in tables.items():
        if file.startswith(f"{folder}/"):
            yield file.removeprefix(f"{folder}/").removesuffix(".toml"), table
