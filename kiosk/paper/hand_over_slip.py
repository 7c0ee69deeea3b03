"""The paper that a document was handed over: which, to whom, by what proof, with room for two signatures."""

from __future__ import annotations

from collections.abc import Iterable

from kiosk.domain.local_time import local_time
from kiosk.domain.reference import display_reference
from kiosk.domain.request_file import Collector, Proof
from kiosk.domain.text import isolate
from kiosk.paper.dates import day_in_digits, time_in_words
from kiosk.paper.document import Block, Document, Entry, Paragraph, Rule
from kiosk.paper.parts import duplicate, imprint, letterhead, service_names, signing_lines
from kiosk.paper.slip import HandOverSlip
from kiosk.paper.texts import printable
from kiosk.paper.words import Words, words_for


def hand_over_document(slip: HandOverSlip) -> Document:
    """Return the receipt of a hand-over as a document in its language."""
    words = words_for(slip.language)
    title = words.gettext("Receipt of hand-over")
    blocks = (
        *letterhead(slip.mission, title, slip.language),
        *duplicate(words, slip.copy, _moment(slip, slip.printed_ms)),
        Rule(),
        *service_names(slip.service_name, slip.service_plain, slip.language),
        Entry(words.gettext("Reference"), isolate(display_reference(slip.reference))),
        Entry(words.gettext("Date"), _moment(slip, slip.handed_ms)),
        Rule(),
        *_to_whom(slip, words),
        Paragraph(words.gettext("The document was looked at: it is the right one, and complete.")),
        Rule(),
        *signing_lines(
            words.gettext("Signature of the receiver"), words.gettext("Signature of the employee")
        ),
        *imprint(slip.mission, slip.language, words),
    )
    return Document(slip.language, title, blocks)


def _moment(slip: HandOverSlip, at_ms: int) -> str:
    moment = local_time(at_ms, slip.mission.time_zone)
    return f"{day_in_digits(moment.date())} · {time_in_words(moment, slip.language)}"


def _to_whom(slip: HandOverSlip, words: Words) -> Iterable[Block]:
    who = {
        Collector.HOLDER: words.gettext("the holder"),
        Collector.AUTHORISED: words.gettext("somebody authorised"),
    }
    proofs = {
        Proof.PASSPORT: words.gettext("passport"),
        Proof.IDENTITY_CARD: words.gettext("identity card"),
        Proof.RESIDENCE_PERMIT: words.gettext("residence permit"),
        Proof.POWER_OF_ATTORNEY: words.gettext("power of attorney"),
    }
    yield Entry(words.gettext("Handed to"), who[slip.collector])
    if slip.name:
        yield Entry(words.gettext("Name"), printable(slip.name))
    yield Entry(words.gettext("By"), proofs[slip.proof])
    if slip.tail:
        yield Entry(words.gettext("Its number ends in"), isolate(printable(slip.tail)))
    yield Entry(words.gettext("Handed over by"), isolate(printable(slip.clerk)) or "—")
