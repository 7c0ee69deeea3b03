"""Texts from `translations/` to what the program loads, and the check that none is unfinished.

    python -m tools.translations build     .ts -> .qm and .po -> .mo, into build/translations (the default)
    python -m tools.translations update    take new texts of the sources into .ts and .po
    python -m tools.translations check     fail on a text that is missing, unfinished or no longer used

English is written in the sources. A `.po` is named DOMAIN.LANGUAGE.po; its domain's sources are in `DOMAINS`.
"""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "translations"
BUILT = ROOT / "build" / "translations"
DOMAINS = {"cli": ROOT / "kiosk" / "cli", "paper": ROOT / "kiosk" / "paper"}
QT_SOURCES = ROOT / "kiosk" / "ui"
_PLACEHOLDER = re.compile(r"\{[a-z_]+\}")

QtText = tuple[str, str, str]
"""Context, source text, disambiguating comment."""


def build(folder: Path = BUILT) -> int:
    """Write every `.mo` and `.qm` that the program loads into `folder`, each file anew.

    A running program has the old ones mapped into memory: written over, they would crash it.
    """
    for po in sorted(SOURCES.glob("*.po")):
        domain, language = po.stem.split(".")
        with _anew(folder / language / "LC_MESSAGES" / f"{domain}.mo") as fresh, fresh.open("wb") as out:
            write_mo(out, _read(po))
    for ts in sorted(SOURCES.glob("*.ts")):
        with _anew(folder / f"{ts.stem}.qm") as fresh:
            _qt_tool("pyside6-lrelease", "-silent", str(ts), "-qm", str(fresh))
    return 0


@contextmanager
def _anew(file: Path) -> Iterator[Path]:
    """Take what is written to the path that is given for `file`, once it is whole."""
    file.parent.mkdir(parents=True, exist_ok=True)
    fresh = file.with_name(f"{file.name}.new")
    yield fresh
    fresh.replace(file)


def update() -> int:
    """Merge the sources' texts into every `.po` and `.ts`; the new ones wait there for a translation."""
    for po in sorted(SOURCES.glob("*.po")):
        catalogue = _read(po)
        template = _template(po.stem.split(".")[0])
        catalogue.update(template, no_fuzzy_matching=True, update_creation_date=False)
        catalogue.obsolete.clear()
        with po.open("wb") as out:
            write_po(out, catalogue, width=110, no_location=True, sort_output=True)
    for ts in sorted(SOURCES.glob("*.ts")):
        _update_ts(ts)
    return 0


def check() -> int:
    """Print every fault of a text, and return 1 if there is one."""
    faults = [*_po_faults(), *_ts_faults(), *unseen_texts(QT_SOURCES)]
    for fault in faults:
        print(fault)
    return 1 if faults else 0


def _po_faults() -> Iterator[str]:
    for po in sorted(SOURCES.glob("*.po")):
        catalogue, template = _read(po), _template(po.stem.split(".")[0])
        wanted, known = _ids(template), _ids(catalogue)
        yield from (f"{po.name}: not taken in yet: {text!r}" for text in sorted(wanted - known))
        yield from (f"{po.name}: no longer used: {text!r}" for text in sorted(known - wanted))
        yield from (
            f"{po.name}: {fault}" for message in catalogue if message.id for fault in _faults_of(message)
        )


def _faults_of(message: Message) -> Iterator[str]:
    source = message.id if isinstance(message.id, str) else message.id[-1]
    strings = (message.string,) if isinstance(message.string, str) else tuple(message.string or ("",))
    if message.fuzzy or not all(strings):
        yield f"unfinished: {source!r}"
    for string in filter(None, strings):
        strange = set(_PLACEHOLDER.findall(string)) - set(_PLACEHOLDER.findall(source))
        if strange or (
            len(strings) == 1 and len(_PLACEHOLDER.findall(string)) < len(_PLACEHOLDER.findall(source))
        ):
            yield f"placeholders differ: {source!r} / {string!r}"


def _ts_faults() -> Iterator[str]:
    for ts in sorted(SOURCES.glob("*.ts")):
        with tempfile.TemporaryDirectory() as folder:
            fresh = Path(shutil.copy(ts, folder))
            _update_ts(fresh)
            wanted, known = set(_qt_texts(fresh)), set(_qt_texts(ts))
        yield from (f"{ts.name}: not taken in yet: {text}" for text in sorted(wanted - known))
        yield from (f"{ts.name}: no longer used: {text}" for text in sorted(known - wanted))
        yield from (f"{ts.name}: unfinished: {source!r}" for source in _qt_unfinished(ts))


def unseen_texts(folder: Path) -> Iterator[str]:
    """Yield where a text of Python sources stands inside an f-string: lupdate doesn't see it there."""
    for source in sorted(folder.rglob("*.py")):
        nodes = ast.walk(ast.parse(source.read_text()))
        inside = (inner for each in nodes if isinstance(each, ast.JoinedStr) for inner in ast.walk(each))
        for call in (each for each in inside if isinstance(each, ast.Call)):
            if isinstance(call.func, ast.Name) and call.func.id == "tr":
                yield f"{source.name}:{call.lineno}: tr() inside an f-string is never translated"


def _qt_texts(ts: Path) -> Iterator[QtText]:
    for context in ET.parse(ts).iter("context"):
        for message in context.iter("message"):
            yield (
                context.findtext("name", ""),
                message.findtext("source", ""),
                message.findtext("comment", ""),
            )


def _qt_unfinished(ts: Path) -> Iterator[str]:
    for message in ET.parse(ts).iter("message"):
        translation = message.find("translation")
        forms = message.findall("translation/numerusform") or ([] if translation is None else [translation])
        waiting = translation is None or translation.get("type") == "unfinished"
        if waiting or not all((form.text or "").strip() for form in forms):
            yield message.findtext("source", "")


def _update_ts(ts: Path) -> None:
    files = sorted(str(file) for kind in ("*.py", "*.qml") for file in QT_SOURCES.rglob(kind))
    _qt_tool("pyside6-lupdate", "-silent", "-locations", "none", "-no-obsolete", *files, "-ts", str(ts))


def _qt_tool(name: str, *arguments: str) -> None:
    subprocess.run([str(Path(sys.executable).parent / name), *arguments], check=True, cwd=ROOT)


def _template(domain: str) -> Catalog:
    catalogue = Catalog(domain=domain)
    for _file, _line, text, comments, context in extract_from_dir(DOMAINS[domain]):
        catalogue.add(text, auto_comments=comments, context=context)
    return catalogue


def _read(po: Path) -> Catalog:
    with po.open("rb") as source:
        return read_po(source, locale=po.stem.split(".")[1])


def _ids(catalogue: Catalog) -> set[str]:
    return {
        message.id if isinstance(message.id, str) else message.id[0] for message in catalogue if message.id
    }


COMMANDS: dict[str, Callable[[], int]] = {"build": build, "update": update, "check": check}

if __name__ == "__main__":
    sys.exit(COMMANDS[sys.argv[1] if len(sys.argv) > 1 else "build"]())
