"""What `kiosk devices` prints: states, answers of a face, what is connected."""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from kiosk.cli.devices.words import DEVICES
from kiosk.cli.doctor.finding_words import CHECKS, filled, said
from kiosk.cli.texts import N_, _
from kiosk.devices.printers.printer import PrinterFault
from kiosk.domain.device import DeviceKind
from kiosk.office.checks.clock import told_time
from kiosk.office.checks.devices import (
    CHECK_OF,
    check_printer,
    check_reader,
    check_scanner,
    check_speech,
    mended_name,
)

if TYPE_CHECKING:
    from kiosk.cli.devices.connected import Connected
    from kiosk.cli.devices.named import Seen
    from kiosk.office.checks.finding import Finding
    from kiosk.office.devices.owned import Answer

_SILENCES = {
    "nobody": N_("Nobody answered: is the face of this station running? `kiosk run` starts it."),
    "stuck": N_("The face took it and hasn't answered. Look at the device before you ask again."),
    "closed": N_("The kiosk was closed before it was done. Ask again once it runs."),
}
_TRIALS = {
    "printed": N_(
        "The test page is printed by {name}, {dots} dots wide. Look at it: the ruler begins and ends at a "
        "mark, no white line runs through the black bar, and a reader reads the code."
    ),
    "unknown": N_("The test page was sent to {name}, and nothing confirmed it. Look whether it came out."),
    "failed": N_("Nothing was printed."),
}
_PAPER = N_("The printer is a virtual one: its paper is a file in {folder}.")
DONE = frozenset({"broken", "mended", "laid_down", "taken_away", "scanned"})
"""What asking something of a twin ends in when it was done."""
PRINTED = frozenset({"printed", "unknown"})
"""What a test page ends in when it was sent."""
READABLE = frozenset({"passport", "card", "zone", "slip", "trial_page", "code"})
"""What a test read ends in when something was read."""
_READS = {
    "passport": N_("A passport with a chip lies on {reader}, and its chip answers."),
    "card": N_("A card lies on {reader} and answers. It is no passport."),
    "mute": N_("Something lies on {reader} and doesn't answer: no chip, a broken one, or lying wrong."),
    "gone": N_(
        "Something lay on {reader} and went, or stopped answering, before it was read. Lay it down again and "
        "keep it still."
    ),
    "in_use": N_(
        "Another program holds what lies on {reader}, or an earlier reading hangs. End that program, then "
        "run this again. If it stays so: systemctl restart pcscd"
    ),
    "nothing": N_("Nothing was laid on {reader}."),
}
_SCANS = {
    "zone_whole": N_("The lines of a passport or card came, and were read whole."),
    "zone_in_part": N_("The lines of a passport or card came, and were read in part: the rest is typed."),
    "zone_misread": N_("The lines of a passport or card came, but their check digits don't hold. Try again."),
    "slip": N_("A slip of this node came, and its signature holds."),
    "trial_page": N_("The code of a test page came."),
    "code": N_("A code of {length} characters came. It is no slip of this node."),
    "nothing": N_("Nothing came. A scanner that types like a keyboard isn't heard here."),
}
_INVITATIONS = {
    DeviceKind.READER: N_("Lay a card or passport on the reader."),
    DeviceKind.SCANNER: N_("Hold a slip or a test page before the scanner, or swipe a passport."),
}
_UNNAMED = {
    DeviceKind.READER: N_("No passport reader is named in the settings."),
    DeviceKind.SCANNER: N_(
        "No scanner is named in the settings. One that types like a keyboard isn't heard here."
    ),
}
_VIRTUAL = {
    DeviceKind.READER: N_(
        "The passport reader is a virtual one: it lives in a running face. `kiosk run` starts one."
    ),
    DeviceKind.SCANNER: N_(
        "The scanner is a virtual one: it lives in a running face. `kiosk run` starts one."
    ),
}
_FAULTS = {
    "broken": N_("Done: the twin fails so from now on. --mend takes it away."),
    "mended": N_("Done: the twin works."),
    "laid_down": N_("Done: a made-up passport lies on the reader."),
    "taken_away": N_("Done: nothing lies on the reader."),
    "scanned": N_("Done: the scanner has read it."),
    "unplugged": N_("The scanner is unplugged, so nothing came. --mend plugs it in again."),
    "unsupported": N_("This device is no twin: only virtual devices fail on command."),
    "unknown_fault": N_("The twin can't do that. It knows: {known}."),
    "wrong_value": N_("That can't have such a value. Write one like these: {known}."),
    "defect": N_("The face failed at it. Its log says where."),
}


def state_lines(seen: Seen, said_ms: int | None, time_zone: str) -> Iterator[str]:
    """Yield how each device is, and what to do; first who says so, and when by the mission's clock."""
    if said_ms is None:
        yield _("No face of this station runs; this is how its devices are now:")
    elif said_ms == 0:
        yield _("A face of this station runs and hasn't said yet how its devices are.")
    else:
        yield _("As the running face said at {time}:").format(time=told_time(said_ms, time_zone))
    for finding in _findings(seen):
        says, mend = said(finding, _)
        yield f"{_(CHECKS[finding.check])}: {says}" + (f" {mend}" if mend else "")


def plain_states(seen: Seen, said_ms: int | None) -> list[dict[str, Any]]:
    """Return the same for programs; `said_ms` is null where we looked ourselves."""
    return [
        {
            "device": kind.value,
            "state": condition.state if condition else None,
            "fault": condition.fault if condition else None,
            "detail": condition.detail if condition else None,
            "said_ms": said_ms,
        }
        for kind, condition in seen.items()
    ]


def trial_lines(answer: Answer, paper: str = "") -> Iterator[str]:
    """Yield what became of a test page, and why if it didn't print.

    `paper` is the folder of a virtual printer, "" for a real one.
    """
    sentence = _TRIALS.get(answer["state"], _TRIALS["failed"])
    yield _(sentence).format_map({**answer, "name": _("the virtual printer")} if paper else answer)
    if paper and answer["state"] in PRINTED:
        yield _(_PAPER).format(folder=paper)
    told = DEVICES.get(f"printer.{answer.get('fault', '')}")
    if told is not None:
        values = {**answer, "name": mended_name(answer.get("name", ""))}
        says, mend = filled(told, values, _)
        yield says if answer["fault"] == PrinterFault.NO_ANSWER else f"{says} {mend}"


def invitation(device: DeviceKind) -> str:
    """Return what is to be done for a test read."""
    return _(_INVITATIONS[device])


def unnamed_line(device: DeviceKind) -> str:
    """Return that the settings name no such device."""
    return _(_UNNAMED[device])


def virtual_line(device: DeviceKind) -> str:
    """Return why a virtual reader or scanner can't be tried where no face runs."""
    return _(_VIRTUAL[device])


def read_lines(device: DeviceKind, answer: Answer) -> Iterator[str]:
    """Yield what came of a test read; of a device that doesn't work, what is wrong with it."""
    state = answer["state"] + (f"_{answer['read']}" if "read" in answer else "")
    sentence = (_SCANS if device is DeviceKind.SCANNER else _READS).get(state)
    if sentence is not None:
        yield _(sentence).format_map(answer)
    else:
        told = DEVICES.get(f"{device.value}.{state}", DEVICES[f"{device.value}.defect"])
        yield " ".join(filled(told, answer, _))


def fault_line(answer: Answer) -> str:
    """Return what came of breaking a twin, or of what a hand was to do with it."""
    sentence = _FAULTS.get(answer["state"], _FAULTS["defect"])
    return _(sentence).format_map(answer)


def silence_line(silence: str) -> str:
    """Return why nobody answered."""
    return _(_SILENCES[silence])


def connected_lines(found: Connected, used: Mapping[str, Mapping[str, Any]]) -> Iterator[str]:
    """Yield what is connected, with what belongs into station.toml; then what this station uses."""
    if not found.devices:
        yield _("Nothing is connected that could be told apart. Network printers don't show here.")
    for each in found.devices:
        keys = ", ".join(f'{key} = "{value}"' for key, value in each["settings"].items())
        notes = "" if each["accessible"] else " " + _("(this user may not open it)")
        if each["kind"] == "serial":
            notes += " " + _("(a serial port: it doesn't tell what hangs there)")
        kind = CHECKS[CHECK_OF[DeviceKind(each["device"])]]
        yield f"{_(kind)}: {each['name']}{notes}"
        if keys:
            yield f'    kind = "{each["kind"]}", {keys}'
            yield f"    {_command(each)}"
    for device, why in found.unseen.items():
        told = DEVICES.get(f"{device}.{why}", DEVICES[f"{device}.defect"])
        yield f"{_(CHECKS[CHECK_OF[DeviceKind(device)]])}: {' '.join(filled(told, {}, _))}"
    for device, settings in used.items():
        yield used_line(device, settings)


def used_line(device: str, settings: Mapping[str, Any]) -> str:
    """Return what of a device stands in station.toml."""
    keys = ", ".join(f"{key} = {value}" for key, value in settings.items())
    return _("This station uses: {device}").format(device=f"[{device}] {keys}")


def _command(found: Mapping[str, Any]) -> str:
    """Return what is typed so that this station uses what was found."""
    width = {"dots": found["dots"]} if found["dots"] else {}
    keys = (f"{key}={value}" for key, value in {**found["settings"], **width}.items())
    return shlex.join(["kiosk", "devices", "use", found["device"], found["kind"], *keys])


def _findings(seen: Seen) -> Iterator[Finding]:
    looks = {
        DeviceKind.PRINTER: check_printer(seen),
        DeviceKind.READER: check_reader(seen, required=False),
        DeviceKind.SCANNER: check_scanner(seen, required=False),
        DeviceKind.SOUND: check_speech(seen, required=False),
    }
    return (finding for kind, finding in looks.items() if kind in seen)
