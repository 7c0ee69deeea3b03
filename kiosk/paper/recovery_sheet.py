"""The recovery sheet: the code that opens a station's backups, for a sealed envelope in a safe.

Both languages, because whoever opens the envelope may read one of them. Large digits in numbered groups, to
be dictated by telephone.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kiosk.domain.local_time import local_day
from kiosk.domain.service import Language
from kiosk.domain.text import isolate
from kiosk.paper.dates import day_in_digits
from kiosk.paper.document import (
    Banner,
    Block,
    Document,
    Entry,
    Paragraph,
    Place,
    ReferencePlate,
    Rule,
    Space,
    Style,
)
from kiosk.paper.texts import printable
from kiosk.paper.words import Words, words_for

_IN_A_LINE = 4


@dataclass(frozen=True, slots=True)
class RecoverySheet:
    """What stands on it. `groups` is the code, `name` by what backups call it, `made_ms` is UTC."""

    mission: str
    node_letter: str
    station: str
    name: str
    groups: Sequence[str]
    made_ms: int
    time_zone: str


def recovery_document(sheet: RecoverySheet) -> Document:
    """Return the sheet as a document: Arabic, and each sentence in English under it."""
    words = words_for(Language.ARABIC)
    ar, en = _sentences(words), _sentences(words_for(Language.ENGLISH))
    body = [block for pair in zip(ar[1:], en[1:], strict=True) for block in _both(*pair)]
    return Document(
        Language.ARABIC,
        ar[0],
        (
            Banner(f"{ar[0]}  ·  {isolate(en[0])}"),
            *body[:2],
            Space(0.5),
            *_plates(sheet.groups),
            Space(0.5),
            *_facts(sheet, words),
            Rule(),
            *body[2:],
        ),
    )


def _sentences(words: Words) -> tuple[str, ...]:
    return (
        words.gettext("Recovery sheet"),
        words.gettext("Whoever has this code and a backup can read everything in it."),
        words.gettext(
            "Put this sheet into an envelope, seal it, and keep it in the safe, apart from the backups."
        ),
        words.gettext("If the envelope was opened, or the sheet is lost, make a new one."),
        words.gettext(
            "A new machine needs this sheet and the newest backup: {command}",
            command=isolate("kiosk backup restore FILE"),
        ),
    )


def _plates(groups: Sequence[str]) -> Iterable[Block]:
    for start in range(0, len(groups), _IN_A_LINE):
        part = groups[start : start + _IN_A_LINE]
        yield ReferencePlate(isolate(f"{start + 1}-{start + len(part)}"), " ".join(part))


def _facts(sheet: RecoverySheet, words: Words) -> Iterable[Block]:
    made = local_day(sheet.made_ms, sheet.time_zone)
    yield Entry(words.gettext("Mission"), isolate(printable(f"{sheet.mission} {sheet.node_letter}")))
    yield Entry(words.gettext("Station"), isolate(printable(sheet.station)))
    yield Entry(words.gettext("Name of this sheet"), isolate(sheet.name))
    yield Entry(words.gettext("Made on"), day_in_digits(made))


def _both(arabic: str, english: str) -> Iterable[Block]:
    yield Paragraph(arabic, Style.BODY, Place.CENTRE)
    yield Paragraph(english, Style.LABEL, Place.CENTRE, Language.ENGLISH)
