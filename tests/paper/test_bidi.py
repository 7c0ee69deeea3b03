from __future__ import annotations

import pytest
from bidi import get_display
from bidi.mirror import MIRRORED
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.text import isolate, isolate_rtl
from kiosk.paper.bidi import isolate_foreign, mirrored, visual_runs


def seen(line: str, rtl: bool = True) -> str:
    """Return the characters of a line as they stand on paper, from left to right."""
    return "".join(mirrored(run.text) if run.rtl else run.text for run in visual_runs(line, rtl))


@pytest.mark.parametrize(
    ("line", "on_paper"),
    [
        ("طلب", "بلط"),
        (f"هاتف {isolate('+966 11 555 0100')} الآن", "نآلا +966 11 555 0100 فتاه"),
        (f"الساعة {isolate('10:30-11:00')}", "10:30-11:00 ةعاسلا"),
        (f"من {isolate('20')} إلى {isolate('35')} دقيقة", "ةقيقد 35 ىلإ 20 نم"),
        (f"رقمكم {isolate_rtl('ج 42')}، شكراً", "ًاركش ،42 ج مكمقر"),
        ("قياس (A4) فقط", "طقف (A4) سايق"),
        ("ملف PDF (A4) جديد", "ديدج PDF (A4) فلم"),
        ("القيد (الخانة)", "(ةناخلا) ديقلا"),
        ("2026-03-09", "2026-03-09"),
        ("", ""),
        ("\u2066open", "open"),
        ("shut\u2069", "shut"),
    ],
)
def test_arabic_lines_stand_as_one_writes_them(line: str, on_paper: str) -> None:
    assert seen(line) == on_paper


def test_english_lines_keep_arabic_in_its_place() -> None:
    assert seen(f"Call {isolate_rtl('ج 42')} now", rtl=False) == "Call 42 ج now"


def flat(drawn: str) -> str:
    """Return a line without what the reference and we may show differently: the turn of a bracket."""
    return "".join(min(c, MIRRORED.get(c, c)) for c in drawn if c not in "\u2066\u2067\u2068\u2069").strip()


plain = st.text("ابجد abc 12.,:/+-", min_size=1, max_size=14)


@given(st.text("ابجد ab 12.,:/+-()", min_size=1, max_size=16), st.booleans())
def test_order_agrees_with_an_independent_implementation(line: str, rtl: bool) -> None:
    line = line.strip()
    assert flat(seen(line, rtl)) == flat(get_display(line, base_dir="R" if rtl else "L"))


@given(plain, st.text("ابج ab12.", min_size=1, max_size=6), plain, st.booleans(), st.booleans())
def test_isolates_agree_too(before: str, inside: str, after: str, wrap_rtl: bool, rtl: bool) -> None:
    wrapped = (isolate_rtl if wrap_rtl else isolate)(inside.strip() or "1")
    line = f"{before.strip()}{wrapped}{after.strip()}"
    assert flat(seen(line, rtl)) == flat(get_display(line, base_dir="R" if rtl else "L"))


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=60), st.booleans())
def test_no_character_is_lost_or_made(line: str, rtl: bool) -> None:
    line = "".join(c for c in line if c not in "\u2066\u2067\u2068\u2069\ufffc")
    drawn = "".join(run.text for run in visual_runs(line, rtl))
    assert sorted(drawn) == sorted(line)


@pytest.mark.parametrize(
    ("text", "isolated"),
    [
        ("الهاتف +966 11 555 0100", f"الهاتف {isolate('+966 11 555 0100')}"),
        ("نحو 14 يوم عمل", f"نحو {isolate('14')} يوم عمل"),
        ("من 1 إلى 3 أيام", f"من {isolate('1')} إلى {isolate('3')} أيام"),
        ("بيان (A4)", f"بيان {isolate('(A4)')}"),
        ("(انظر A4)", f"(انظر {isolate('A4')})"),
        ("(A4، ملون)", f"({isolate('A4')}، ملون)"),
        ("الموقع https://example.org/a?b=1 اليوم", f"الموقع {isolate('https://example.org/a?b=1')} اليوم"),
        ("في /media/backup، وعمرها", f"في {isolate('/media/backup')}، وعمرها"),
        ("(~/kiosk)", f"({isolate('~/kiosk')})"),
        ("بالخيار --authority هنا", f"بالخيار {isolate('--authority')} هنا"),
        ("بصيغة الـ-PDF", f"بصيغة الـ-{isolate('PDF')}"),
        (f"رقم {isolate('42')} هنا", f"رقم {isolate('42')} هنا"),
        ("لا شيء", "لا شيء"),
    ],
)
def test_latin_and_numbers_in_arabic_are_isolated_once(text: str, isolated: str) -> None:
    assert isolate_foreign(text, rtl=True) == isolated


def test_arabic_in_english_is_isolated() -> None:
    assert isolate_foreign("Form (بيان قيد) here", rtl=False) == f"Form {isolate_rtl('(بيان قيد)')} here"
