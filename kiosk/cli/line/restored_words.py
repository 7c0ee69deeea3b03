"""What is said at a terminal when a store was put back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from kiosk.cli.texts import _, ngettext
from kiosk.domain.receipt import SerialKind
from kiosk.store.money.lost_numbers import LostNumbers
from kiosk.store.restoring import Lost


def restored_lines(
    back: int, lost: Lost | None, numbers: Iterable[LostNumbers], words: Sequence[str]
) -> Iterator[str]:
    """Yield what came of putting a store back: what the portal gave, what nobody has, the key's words."""
    if back:
        yield ngettext(
            "{n} operation came back from the portal.", "{n} operations came back from the portal.", back
        ).format(n=back)
    if lost is not None:
        yield _(
            "Nobody has operations {epoch}/{first} to {epoch}/{last} any more. Whoever brings a slip "
            "with one of these numbers was here: enter that request again."
        ).format(epoch=lost.epoch, first=lost.first, last=lost.last)
    for each in numbers:
        yield _numbers_line(each)
    if words:
        yield _("Headquarters should read the same words: {words}").format(words=" ".join(words))


def _numbers_line(of: LostNumbers) -> str:
    if of.first.kind is SerialKind.DEPOSIT:
        told = _(
            "Deposit slips {first} to {last} are on paper only, and so are the closings of their drawers. "
            "This day's report names them as not recovered."
        )
    else:
        told = _(
            "Receipts {first} to {last} are on paper only. This day's report names them as not recovered."
        )
    return told.format(first=of.first, last=of.last)
