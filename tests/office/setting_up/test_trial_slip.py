"""A test page is judged by who holds it: all three sights, and the cause of others is mended first."""

from __future__ import annotations

from kiosk.office.setting_up.trial_slip import Judgement, Sight


def test_only_three_times_yes_is_a_printer_that_works() -> None:
    judged = Judgement().said(Sight.ARABIC, True).said(Sight.RULER, True)
    assert not judged.passed
    assert judged.said(Sight.CODE, True).passed
    assert not judged.said(Sight.CODE, True).said(Sight.ARABIC, False).passed


def test_a_wrong_width_is_mended_before_the_code_that_it_spoils() -> None:
    judged = Judgement().said(Sight.CODE, False).said(Sight.RULER, False)
    assert judged.to_mend == (Sight.RULER, Sight.CODE)
    assert judged.said(Sight.RULER, True).to_mend == (Sight.CODE,)
