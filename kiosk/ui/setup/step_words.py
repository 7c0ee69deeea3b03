"""What the steps are called."""

from __future__ import annotations

from kiosk.office.setting_up.steps import Step
from kiosk.ui.i18n import tr


def step_title(step: Step) -> str:
    """Return a step's name in the language that is shown."""
    return {
        Step.LANGUAGE: tr("Language"),
        Step.MISSION: tr("Mission and station"),
        Step.CLOCK: tr("Clock"),
        Step.PANEL: tr("Screen size"),
        Step.PRINTER: tr("Printer"),
        Step.READER: tr("Passport reader"),
        Step.PORTAL: tr("Central portal"),
        Step.ACCOUNTS: tr("First log-ins"),
        Step.RECOVERY: tr("Recovery sheet"),
        Step.FINISH: tr("Before opening"),
    }[step]
