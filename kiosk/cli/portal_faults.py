"""What keeps a portal's database from being used, in words about it and not about a station's store."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import typer

from kiosk.cli.texts import N_, _
from kiosk.domain.errors import StoreDamaged, StoreError, StoreFull, StoreNewer, StoreNotDurable

_AWAY = N_(
    "The portal's database can't be opened. A file: is its folder there, and this user's? A PostgreSQL: does "
    "it run, and are user, machine and name right?"
)
_WORDS: tuple[tuple[type[StoreError], str], ...] = (
    (
        StoreNewer,
        N_("A newer release wrote the portal's database. Install that release here; nothing was changed."),
    ),
    (
        StoreDamaged,
        N_(
            "That is no portal's database, or it is damaged. Is the name right? If it is, put its last "
            "backup back, then: kiosk portal restored"
        ),
    ),
    (
        StoreFull,
        N_(
            "There is no room left on the disk of the portal's database. Free some space, then run this "
            "again."
        ),
    ),
    (
        StoreNotDurable,
        N_(
            "The PostgreSQL runs with {setting} off, so it could lose what the portal acknowledged. Switch "
            "it on there."
        ),
    ),
)


@contextmanager
def portal_faults() -> Iterator[None]:
    """End the command with a sentence and exit status 1 where the database can't be used."""
    from kiosk.store.faults import store_faults

    try:
        with store_faults(Path.cwd()):
            yield
    except StoreError as error:
        words = next((words for kind, words in _WORDS if isinstance(error, kind)), _AWAY)
        typer.echo(_(words).format(setting=error), err=True)
        raise typer.Exit(1) from None
