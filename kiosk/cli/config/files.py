"""`kiosk config export` and `import`: the whole configuration as one signed file."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.cli import station
from kiosk.cli.asking import confirmed
from kiosk.cli.config.making import Yes, make, refuse
from kiosk.cli.options import SettingsFile, StateFolder
from kiosk.cli.texts import N_, _
from kiosk.cli.writing import write_whole

if TYPE_CHECKING:
    from kiosk.office.configuration.configuring import Configuring, NotChanged
    from kiosk.office.configuration.files import Exported
    from kiosk.store.missions.configuring import Change

_FAULTS: Mapping[str, str] = {
    "too_large": N_("The file is larger than any configuration. Nothing was changed."),
    "not_one": N_("This is no configuration that a station exported. Nothing was changed."),
    "newer": N_("A newer release wrote this file. Bring this station to that release first."),
    "altered": N_("The file was changed since it was signed. Nothing was changed here; export it again."),
    "unfit": N_("The file is signed, but this release can't read what it says. Nothing was changed."),
}


def add_to(commands: typer.Typer) -> None:
    """Add these commands to `kiosk config`."""
    commands.command(name="export", help=_("Write all of it into one file, signed by this station."))(export)
    commands.command(name="import", help=_("Take all of it from such a file, after showing what changes."))(
        take
    )


def export(
    file: Annotated[Path, typer.Argument(help=_("The file to write."))],
    settings: SettingsFile = None,
    state: StateFolder = None,
) -> None:
    """Write the file whole or not at all, and show the words of the key that signed it."""
    from kiosk.office.configuration.files import export_configuration, key_words
    from kiosk.store import configuration

    with station.opened_store(station.settings_of(settings, state)) as store:
        kept = configuration(store)
        if kept is None:
            refuse([_("The mission isn't known here yet. First: kiosk catalogue import FILE")])
        content, words = export_configuration(store, kept), key_words(store)
    write_whole(file, content)
    typer.echo(_("Everything that the mission has set is in {file}.").format(file=file))
    typer.echo(_("Whoever imports it elsewhere compares these words: {words}").format(words=" ".join(words)))


def take(
    file: Annotated[Path, typer.Argument(help=_("The file that another station exported."))],
    trust: Annotated[bool, typer.Option(help=_("The words were compared: don't ask."))] = False,
    other_mission: Annotated[
        bool, typer.Option(help=_("Take another mission's; names, time zone and currency stay ours."))
    ] = False,
    yes: Yes = False,
    settings: SettingsFile = None,
    state: StateFolder = None,
) -> None:
    """Show the difference, then take all of it or nothing."""
    from kiosk.office.configuration.files import MOST_BYTES

    try:
        with file.open("rb") as handle:
            content = handle.read(MOST_BYTES + 1)
    except OSError:
        refuse([_("{file} can't be read.").format(file=file)])

    def wish(here: Configuring) -> Change | NotChanged:
        return _taken(here, content, trust=trust, other_mission=other_mission)

    make(station.settings_of(settings, state), wish, yes=yes)


def _taken(here: Configuring, content: bytes, *, trust: bool, other_mission: bool) -> Change | NotChanged:
    from kiosk.office.configuration.configuring import NotSetUp
    from kiosk.office.configuration.files import FileFault, fitted, read_export
    from kiosk.store import configuration

    brought, kept = read_export(here.store, content), configuration(here.store)
    if isinstance(brought, FileFault):
        refuse([_(_FAULTS[brought])])
    if kept is None:
        return NotSetUp()
    if brought.mission_code != kept.mission.code and not other_mission:
        refuse(
            [
                _("This is the configuration of {mission}. To take it all the same: --other-mission").format(
                    mission=brought.mission_code
                )
            ]
        )
    _tell(brought)
    if not (brought.known or trust) and not confirmed(_("Are these the words that the other station shows?")):
        refuse([_("Nothing was changed.")])
    return here.replacing(fitted(brought, kept))


def _tell(brought: Exported) -> None:
    from kiosk.cli.config.words import moment_words

    typer.echo(
        _("Of {mission}, exported by {station}, {moment}. Signed: {words}").format(
            mission=brought.mission_code,
            station=brought.station,
            moment=moment_words(brought.exported_ms, brought.configuration.mission.time_zone),
            words=" ".join(brought.words),
        )
    )
