"""Zones of all three formats, made from what they should say, with check digits that hold."""

from __future__ import annotations

from hypothesis import strategies as st

from kiosk.domain.mrz import check_digit

NUMBERS = st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", min_size=5, max_size=9)
LONG_NUMBERS = st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", min_size=10, max_size=13)
DATES = st.dates().map(lambda day: f"{day:%y%m%d}")
NAMES = st.sampled_from(["AL<AHMAD<<MOHAMMAD", "KHALIL", "OSULLIVAN<<ZOE<BIBI", "SAIDI<<GHASSAN"])
OPTIONAL = st.text("ABCZ0189", max_size=7)


def td3(names: str, number: str, birth: str, expiry: str, optional: str) -> str:
    first, rest = _numbered(number, optional)
    rest = rest.ljust(14, "<")
    dates = f"{birth}{check_digit(birth)}F{expiry}{check_digit(expiry)}"
    digits = first + dates.replace("F", "") + rest + check_digit(rest)
    return (
        f"{f'P<SYR{names}'.ljust(44, '<')}\n{first}SYR{dates}{rest}{check_digit(rest)}{check_digit(digits)}"
    )


def td2(names: str, number: str, birth: str, expiry: str, optional: str) -> str:
    first, rest = _numbered(number, optional)
    rest = rest.ljust(7, "<")
    dates = f"{birth}{check_digit(birth)}F{expiry}{check_digit(expiry)}"
    whole = check_digit(first + dates.replace("F", "") + rest)
    return f"{f'I<SYR{names}'.ljust(36, '<')}\n{first}SYR{dates}{rest}{whole}"


def td1(names: str, number: str, birth: str, expiry: str, optional: str) -> str:
    first, rest = _numbered(number, "")
    upper = (first + rest).ljust(25, "<")
    optional = optional.ljust(11, "<")
    dates = f"{birth}{check_digit(birth)}F{expiry}{check_digit(expiry)}"
    whole = check_digit(upper + dates.replace("F", "") + optional)
    return f"I<SYR{upper}\n{dates}SYR{optional}{whole}\n{names.ljust(30, '<')}"


def _numbered(number: str, optional: str) -> tuple[str, str]:
    """Return what stands in the number's place with its check digit, and the optional part."""
    if len(number) <= 9:
        return number.ljust(9, "<") + check_digit(number.ljust(9, "<")), optional
    return number[:9] + "<", f"{number[9:]}{check_digit(number)}<{optional}".rstrip("<")


@st.composite
def zones(draw: st.DrawFn, numbers: st.SearchStrategy[str] = NUMBERS) -> str:
    """Draw a zone of any format."""
    made = draw(st.sampled_from([td3, td2, td1]))
    return made(draw(NAMES), draw(numbers), draw(DATES), draw(DATES), draw(OPTIONAL))
