"""Which places the console has, in the order of its list."""

from __future__ import annotations

from kiosk.domain.acting import Permission
from kiosk.office.setting_up.steps import Step
from kiosk.ui.i18n import tr
from kiosk.ui.setup.backup_page import BackupPage
from kiosk.ui.setup.clock_page import ClockPage
from kiosk.ui.setup.devices_page import DevicesPage
from kiosk.ui.setup.diagnostics_page import DiagnosticsPage
from kiosk.ui.setup.finish_page import FinishPage
from kiosk.ui.setup.log_page import LogPage
from kiosk.ui.setup.mission.places import MISSION_PLACES
from kiosk.ui.setup.panel_page import PanelPage
from kiosk.ui.setup.people_page import PeoplePage
from kiosk.ui.setup.place import Place
from kiosk.ui.setup.portal_page import PortalPage
from kiosk.ui.setup.printer_page import PrinterPage
from kiosk.ui.setup.reader_page import ReaderPage
from kiosk.ui.setup.recovery_page import RecoveryPage
from kiosk.ui.setup.scanner_page import ScannerPage
from kiosk.ui.setup.self_test_page import SelfTestPage
from kiosk.ui.setup.station_page import StationPage
from kiosk.ui.setup.step_words import step_title
from kiosk.ui.setup.sync_page import SyncPage

_STATIONS = frozenset({Permission.SET_STATIONS})
_PEOPLE = frozenset({Permission.MANAGE_PEOPLE, Permission.RESET_PIN})
_BACKUPS = frozenset({Permission.BACK_UP})

PLACES: tuple[Place, ...] = (
    Place(Step.FINISH.value, lambda: step_title(Step.FINISH), FinishPage),
    Place("devices", lambda: tr("Devices"), DevicesPage),
    Place(Step.MISSION.value, lambda: tr("This station"), StationPage, _STATIONS),
    Place(Step.PRINTER.value, lambda: step_title(Step.PRINTER), PrinterPage, _STATIONS),
    Place(Step.READER.value, lambda: step_title(Step.READER), ReaderPage, _STATIONS),
    Place("scanner", lambda: tr("Scanner"), ScannerPage, _STATIONS),
    Place(Step.PANEL.value, lambda: step_title(Step.PANEL), PanelPage, _STATIONS),
    Place("self-test", lambda: tr("Self-test and voice"), SelfTestPage, _STATIONS),
    Place(Step.CLOCK.value, lambda: step_title(Step.CLOCK), ClockPage, _STATIONS),
    Place("sync", lambda: tr("Sync"), SyncPage),
    Place(
        Step.PORTAL.value,
        lambda: step_title(Step.PORTAL),
        PortalPage,
        frozenset({Permission.JOIN_PORTAL}),
    ),
    Place(Step.ACCOUNTS.value, lambda: tr("Staff"), PeoplePage, _PEOPLE),
    *MISSION_PLACES,
    Place("backup", lambda: tr("Backup"), BackupPage, _BACKUPS),
    Place(Step.RECOVERY.value, lambda: step_title(Step.RECOVERY), RecoveryPage, _BACKUPS),
    Place("diagnostics", lambda: tr("Diagnostics"), DiagnosticsPage),
    Place("log", lambda: tr("Log"), LogPage, _STATIONS),
)
