"""Which printer a station uses: one that was found, one by its address, the one that is set, or none yet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from kiosk.domain.text import isolate
from kiosk.office.setting_up.found import PRINTER_PORT, FoundDevice, Value, network_place
from kiosk.ui.i18n import tr
from kiosk.ui.setup.drafts import Drafts
from kiosk.ui.widgets.fields import Field, FieldLook
from kiosk.ui.widgets.parts import Choices, column
from kiosk.ui.widgets.text import label

WIDTHS = (576, 512, 640, 384)
NETWORK, SERIAL, VIRTUAL, AS_SET = "network", "serial", "virtual", "as-set"


class PrinterChoice(QWidget):
    """Offers them, with the width of the head. `used` is the printer's table in station.toml."""

    def __init__(self, drafts: Drafts, used: Mapping[str, Value], found: Sequence[FoundDevice]) -> None:
        super().__init__()
        self._drafts, self._used, self._found = drafts, used, found
        drafts.dots = drafts.dots or int(used.get("dots", WIDTHS[0]))
        drafts.host = drafts.host or _typed_place(used)
        lines = column(self)
        offered = self._offers()
        if not any(key == drafts.printer for key, _ in offered):
            drafts.printer = self._first_choice()
        lines.addWidget(Choices(offered, drafts.printer, self._take))
        self._host = self._asked_host()
        lines.addWidget(self._host)
        lines.addWidget(label(tr("How wide does it print?"), "strong"))
        widths = tuple((str(dots), _width_words(dots)) for dots in WIDTHS)
        self._width = Choices(widths, str(drafts.dots), self._take_width, columns=2)
        lines.addWidget(self._width)

    def _asked_host(self) -> Field:
        hint = tr(
            "Digits, no name. The printer prints it itself: hold its feed button while you switch it on. "
            "Another port than {port} stands behind a colon."
        )
        asked = Field(
            "printer-host",
            tr("Its address"),
            self._drafts.host,
            lambda text: setattr(self._drafts, "host", text),
            FieldLook(hint.format(port=isolate(str(PRINTER_PORT))), True),
        )
        asked.setVisible(self._drafts.printer == NETWORK)
        return asked

    def table(self) -> Mapping[str, Value] | None:
        """Return the chosen printer's table in station.toml; None if something is wrong, which is told."""
        chosen, dots = self._drafts.printer, self._drafts.dots
        found = next((each for each in self._found if each.key == chosen), None)
        if found is not None:
            return found.table(dots)
        if chosen == AS_SET:
            return {**self._used, "dots": dots}
        if chosen != NETWORK:
            return {"kind": VIRTUAL, "dots": dots}
        place = network_place(self._drafts.host)
        if place is None:
            self._host.tell(tr("Type the printer's address, such as 192.0.2.20."))
            self._host.edit.setFocus()
            return None
        host, port = place
        other_port = {} if port == PRINTER_PORT else {"port": port}
        return {"kind": NETWORK, "host": host, "dots": dots, **other_port}

    def _offers(self) -> list[tuple[str, str]]:
        offered = [(each.key, _name_of(each)) for each in self._found]
        if self._as_set():
            offered.insert(0, (AS_SET, used_words(self._used)))
        offered.append((NETWORK, tr("A network printer, by its address")))
        offered.append((VIRTUAL, tr("None yet: keep papers as files")))
        return offered

    def _as_set(self) -> bool:
        """Whether the printer that is set is neither found here nor one of the others that are offered."""
        kind = self._used.get("kind", VIRTUAL)
        return kind not in (NETWORK, VIRTUAL) and self._mine() is None

    def _mine(self) -> FoundDevice | None:
        used = dict(self._used).items()
        return next((each for each in self._found if each.table().items() <= used), None)

    def _first_choice(self) -> str:
        mine, kind = self._mine(), str(self._used.get("kind", VIRTUAL))
        if mine is not None:
            return mine.key
        if kind != VIRTUAL:
            return NETWORK if kind == NETWORK else AS_SET
        return next((each.key for each in self._found if each.kind != SERIAL), VIRTUAL)

    def _take(self, key: str) -> None:
        self._drafts.printer = key
        self._host.setVisible(key == NETWORK)
        found = next((each for each in self._found if each.key == key), None)
        if found is not None and found.dots:
            self._width.choose(str(found.dots))

    def _take_width(self, dots: str) -> None:
        self._drafts.dots = int(dots)


def used_words(used: Mapping[str, Value], paper: Path | None = None) -> str:
    """Return which printer `used` is; a virtual one keeps its papers in `paper`."""
    if used.get("kind", VIRTUAL) == VIRTUAL:
        told = tr("None yet: a virtual one keeps papers as files: {folder}")
        return told.format(folder=isolate(str(paper)))
    name = next((str(used[key]) for key in ("host", "queue", "device", "path") if used.get(key)), "")
    return tr("{kind}, {name}").format(kind=_kind_words(str(used["kind"])), name=isolate(name))


def _typed_place(used: Mapping[str, Value]) -> str:
    host, port = str(used.get("host", "")), used.get("port", PRINTER_PORT)
    return host if port == PRINTER_PORT or not host else f"{host}:{port}"


def _width_words(dots: int) -> str:
    narrow, wide = tr("Paper of 58 mm, {dots} dots"), tr("Paper of 80 mm, {dots} dots")
    return (narrow if dots == WIDTHS[-1] else wide).format(dots=isolate(str(dots)))


def _name_of(found: FoundDevice) -> str:
    name = isolate(found.name)
    if found.kind == SERIAL:
        name = tr("{name} (a serial port: it doesn't tell what hangs there)").format(name=name)
    return name if found.accessible else tr("{name} (this user may not open it)").format(name=name)


def _kind_words(kind: str) -> str:
    return {
        "network": tr("Network printer"),
        "usb": tr("USB printer"),
        "serial": tr("Printer on a serial line"),
        "file": tr("Printer behind a device file"),
        "cups": tr("Print queue"),
        "windows": tr("Print queue"),
    }.get(kind, kind)
