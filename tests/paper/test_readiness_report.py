"""The readiness report: the judgement in large, a box for each thing to mend, whole sentences either way."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.domain.service import Language, Text
from kiosk.paper.document import Banner, Block, Entry, Paragraph, TickLine
from kiosk.paper.pdf import documents_pdf
from kiosk.paper.readiness_report import ReadinessReport, ReportLine, readiness_document
from tests.paper.pictures import pdf_pages
from tests.paper.slips import FILED_MS

REPORT = ReadinessReport(
    mission=Text("سفارة", "Embassy"),
    station="kiosk-1",
    release="1.2.3",
    made_ms=FILED_MS,
    time_zone="Asia/Riyadh",
    failed=[ReportLine("Clock", "It is wrong.", "Set it.")],
    warned=[ReportLine("Backup", "It is old.", "Run kiosk backup make.")],
    passed=[ReportLine("Store", "It opens.")],
)


def texts(blocks: tuple[Block, ...]) -> list[str]:
    return [each.text for each in blocks if isinstance(each, Paragraph | TickLine)]


def test_what_is_to_be_mended_has_a_box_and_what_is_well_has_none() -> None:
    blocks = readiness_document(REPORT, Language.ENGLISH).blocks
    assert [each.text for each in blocks if isinstance(each, TickLine)] == [
        "Set it.",
        "Run kiosk backup make.",
    ]
    assert "Store: It opens." in texts(blocks)


def test_the_worst_decides_the_judgement() -> None:
    nothing_failed = replace(REPORT, failed=[])
    judged = [
        next(each.text for each in readiness_document(report, language).blocks if isinstance(each, Banner))
        for report in (REPORT, nothing_failed, replace(nothing_failed, warned=[]))
        for language in (Language.ENGLISH, Language.ARABIC)
    ]
    assert judged[::2] == ["Not ready", "Ready, with things to see to", "Ready"]
    assert judged[1::2] == ["غير جاهز", "جاهز، وفيه ما يحتاج إلى عناية", "جاهز"]


def test_station_release_and_both_calendars_stand_at_its_head_and_lines_to_sign_at_its_foot() -> None:
    entries = [
        each for each in readiness_document(REPORT, Language.ENGLISH).blocks if isinstance(each, Entry)
    ]
    values = " ".join(each.value for each in entries)
    assert all(value in values for value in ("kiosk-1", "1.2.3", "2026", "1448", "AH")), values
    assert [(each.label, each.value) for each in entries[-3:]] == [
        ("Looked at by", ""),
        ("Signature", ""),
        ("Date", ""),
    ]


def test_a_path_in_an_arabic_sentence_keeps_its_direction() -> None:
    line = ReportLine("المخزن", "المجلد \u2066/var/lib/kiosk\u2069 ممتلئ.", "شغّلوا kiosk doctor")
    blocks = readiness_document(replace(REPORT, failed=[line]), Language.ARABIC).blocks
    assert line.says in texts(blocks)
    assert "شغّلوا \u2066kiosk doctor\u2069" in texts(blocks)


@pytest.mark.usefixtures("qapp")
def test_both_languages_are_pages_of_one_file(tmp_path: Path) -> None:
    documents = [readiness_document(REPORT, language) for language in (Language.ARABIC, Language.ENGLISH)]
    assert len(pdf_pages(documents_pdf(documents, "A4"), tmp_path)) == 2
