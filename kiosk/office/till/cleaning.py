"""What people type at a till, cleaned in one place before it is kept or printed: numbers, stamps, reasons."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from kiosk.domain.receipt import Bill, BillLine
from kiosk.domain.text import clean_text, decimal_digits

LONGEST_PAYER = 80
LONGEST_NUMBER = 30
"""Of a stamp, a slip, or a paper that was written by hand."""
LONGEST_REASON = 120


def cleaned_number(typed: str) -> str | None:
    """Return the number of a paper as it can be kept, in Western digits; None for what no paper can show."""
    cleaned = _cleaned(typed, LONGEST_NUMBER)
    return None if cleaned is None else decimal_digits(cleaned)


def cleaned_reason(typed: str) -> str | None:
    """Return why something is done as it can be kept, None for what no paper can show."""
    return _cleaned(typed, LONGEST_REASON)


def cleaned_payer(typed: str) -> str | None:
    """Return who pays as it can be kept, None for what no paper can show."""
    return _cleaned(typed, LONGEST_PAYER)


def cleaned_lines(lines: Iterable[BillLine]) -> tuple[BillLine, ...] | None:
    """Return lines of a bill as they can be kept, None if why somebody is exempt can't be."""
    cleaned: list[BillLine] = []
    for line in lines:
        reason = cleaned_reason(line.exemption)
        if reason is None:
            return None
        cleaned.append(replace(line, exemption=reason))
    return tuple(cleaned)


def cleaned_bill(bill: Bill) -> Bill | None:
    """Return a bill as it can be kept, None if something typed into it can't be."""
    lines, stamp, slip = cleaned_lines(bill.lines), cleaned_number(bill.stamp), cleaned_number(bill.card_slip)
    if lines is None or stamp is None or slip is None:
        return None
    return replace(bill, lines=lines, stamp=stamp, card_slip=slip)


def _cleaned(typed: str, longest: int) -> str | None:
    cleaned = clean_text(typed, longest)
    return None if cleaned.fault else cleaned.value
