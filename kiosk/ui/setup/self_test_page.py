"""What the kiosk does before opening, and its voice: when it looks at itself, and whether it is heard."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox

from kiosk.devices.sound.voice import Volume
from kiosk.domain.self_test import SelfTestPlan
from kiosk.office.checks.finding import Finding, Verdict
from kiosk.ui.i18n import tr
from kiosk.ui.setup.mission.asked import Asked, NumberField
from kiosk.ui.setup.page import Page, one_moment
from kiosk.ui.widgets.parts import Choices, button

_LONGEST_MINUTES = 240


class SelfTestPage(Page):
    """Sets the self-test before opening, and lets somebody listen to the voice."""

    def build(self) -> None:
        """Show what is set, and offer to speak."""
        plan = self.given.here.station.self_test
        card = self.card(tr("Self-test before opening"))
        card.say(tr("The kiosk opens only once what it can't do without was well. 0: it isn't looked at."))
        self._minutes = NumberField(
            "self-test-minutes", tr("Minutes before opening"), plan.minutes_before, (0, _LONGEST_MINUTES)
        )
        card.put(self._minutes)
        self._prints = QCheckBox(tr("With a test page, before the first opening of a day"))
        self._prints.setObjectName("self-test-print")
        self._prints.setChecked(plan.test_print)
        card.put(self._prints)
        card.put_row(button(tr("Keep"), self._keep, "primary", "keep-self-test"))
        voice = self.card(tr("Voice"))
        voice.say(tr("A sentence in Arabic, then one in English, as applicants hear them. Stand before it."))
        self._volume = Choices(_loudness(), Volume.MIDDLE.value, lambda _: None, columns=3)
        self._volume.setAccessibleName(tr("How loud"))
        voice.put(self._volume)
        voice.put_row(button(tr("Speak"), self._speak, name="say-trial"))

    def _keep(self) -> None:
        try:
            plan = SelfTestPlan(self._minutes.number(), self._prints.isChecked())
        except Asked:
            return
        work, acting = self.bench.keep_self_test, self.given.acting
        done = tr("Kept. The kiosk takes it over when it starts anew.")
        self.work(lambda: work(acting, plan), lambda _: self.notice.tell(done), one_moment())

    def _speak(self) -> None:
        work, acting, volume = self.bench.say_trial, self.given.acting, Volume(self._volume.chosen)
        self.work(lambda: work(acting, volume), self._said, tr("Speaking…"))

    def _said(self, finding: Finding) -> None:
        if finding.verdict is Verdict.PASS:
            heard = tr(
                "It was said. If nobody heard it: the loudspeaker's cable, its switch, its own volume."
            )
            self.notice.tell(heard, "info")
            return
        told = self.bench.say(finding, self.given.language)
        self.notice.tell("\n".join(filter(None, (told.says, told.mend))), "warning")


def _loudness() -> tuple[tuple[str, str], ...]:
    return (
        (Volume.LOW.value, tr("Low")),
        (Volume.MIDDLE.value, tr("Middle")),
        (Volume.HIGH.value, tr("High")),
    )
