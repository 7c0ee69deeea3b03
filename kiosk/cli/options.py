"""Options that several commands take."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from kiosk.cli.texts import _
from kiosk.domain.language import Language


class ReportLanguages(StrEnum):
    """What a report for the file is written in; BOTH: Arabic pages, then English ones."""

    ARABIC = "ar"
    ENGLISH = "en"
    BOTH = "both"


LANGUAGES_OF: Mapping[ReportLanguages, Sequence[Language]] = {
    ReportLanguages.ARABIC: (Language.ARABIC,),
    ReportLanguages.ENGLISH: (Language.ENGLISH,),
    ReportLanguages.BOTH: (Language.ARABIC, Language.ENGLISH),
}


SettingsFile = Annotated[
    Path | None,
    typer.Option(
        "--settings",
        help=_("The station's settings; else ~/.config/kiosk/station.toml, else /etc/kiosk/station.toml."),
    ),
]
StateFolder = Annotated[
    Path | None,
    typer.Option(
        "--state", help=_("The folder of store, keys and virtual paper, whatever the settings say.")
    ),
]
Authority = Annotated[
    Path | None,
    typer.Option(exists=True, dir_okay=False, help=_("The certificate (PEM) of the portal's authority.")),
]
