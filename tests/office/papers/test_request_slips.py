"""Where the paper of a request sends whoever filed it."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from kiosk.domain.service import Language
from kiosk.office.papers.request_printing import RequestPaper
from tests.office.hall.test_walk_in import waits
from tests.office.station import Station, answered
from tests.office.visitors import SERVICE, tap

pytestmark = pytest.mark.usefixtures("qapp")

CALLED, RECEPTION = "until your number is called", "Take this slip to"


def filed(lent: Station, visit_id: str) -> str:
    """File a request in a visit; return the visit's id."""
    return lent.desk.hand_in(tap(), answered(lent.desk.catalogue.services[SERVICE]), visit_id).visit_id


def newest_paper(lent: Station) -> str:
    """Return what the newest paper says."""
    newest = max((lent.folder / "paper").glob("*.pdf"), key=_age)
    text = subprocess.run(["pdftotext", "-raw", newest, "-"], check=True, capture_output=True, text=True)
    return " ".join(text.stdout.split())


def _age(file: Path) -> int:
    return file.stat().st_mtime_ns


def test_who_took_a_number_before_waits_for_its_call_and_is_sent_nowhere(lent: Station) -> None:
    lent.desk.print_visit(tap(), filed(lent, waits(lent).visit_id), Language.ENGLISH)

    assert CALLED in newest_paper(lent)
    assert RECEPTION not in newest_paper(lent)


def test_who_holds_no_number_goes_to_the_reception(lent: Station) -> None:
    waits(lent)
    lent.desk.print_visit(tap(), filed(lent, lent.visit), Language.ENGLISH)

    assert RECEPTION in newest_paper(lent)
    assert CALLED not in newest_paper(lent)


def test_who_stands_before_a_clerk_is_sent_to_nobody_else(lent: Station) -> None:
    desk = lent.desk
    paper = RequestPaper(desk.store, desk.acting, desk.printer, desk.mission, desk.catalogue.services)
    paper.print(tap(), filed(lent, lent.visit), Language.ENGLISH)

    assert "The clerk at the counter tells you what comes next." in newest_paper(lent)
