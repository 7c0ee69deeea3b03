"""What of the Qt wheel an installed kiosk keeps is enough for it, and what it doesn't keep is named."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import PySide6
import pytest

from tests.x_server import screen
from tools.qt_plugins import kept, not_kept

PYSIDE = Path(PySide6.__file__).parent
SHOWS = """
import sys
from PySide6.QtCore import QCoreApplication, QTimer
QCoreApplication.setLibraryPaths([sys.argv[1]])
from kiosk.app import opened_window
from kiosk.ui.application import make_application
from kiosk.ui.applicant.window import WindowOptions
from tests.ui.applicant.fake_desk import FakeDesk, riyadh, shipped
application = make_application(["kiosk"])
application.setLibraryPaths([sys.argv[1]])
with opened_window(WindowOptions(full_screen=True), FakeDesk(shipped(), riyadh())) as window:
    window.window.frameSwapped.connect(lambda: application.exit(0))
    QTimer.singleShot(20_000, lambda: application.exit(3))
    assert application.exec() == 0
    with open("/proc/self/maps") as maps:
        loaded = {line.rpartition("/Qt/plugins/")[2].strip() for line in maps if "/Qt/plugins/" in line}
sys.stdout.write(" ".join([application.platformName(), *sorted(loaded)]))
"""


@pytest.fixture(scope="module")
def plugins(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The plugins' folder as a package has it."""
    folder = tmp_path_factory.mktemp("plugins")
    for name in kept():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).symlink_to(PYSIDE / "Qt" / "plugins" / name)
    return folder


def test_what_listens_shows_elsewhere_or_opens_dialogs_is_not_kept() -> None:
    names = {file.relative_to(PYSIDE).as_posix() for file in not_kept(PYSIDE)}

    assert {
        "Qt/plugins/platforms/libqvnc.so",
        "Qt/plugins/platforms/libqlinuxfb.so",
        "Qt/plugins/generic/libqtuiotouchplugin.so",
        "Qt/plugins/qmltooling/libqmldbg_tcp.so",
        "Qt/plugins/platformthemes/libqgtk3.so",
        "Qt/plugins/printsupport/libcupsprintersupport.so",
        "assistant",
        "designer",
    } <= names
    assert not any(name.endswith("abi3.so") for name in names)


def test_a_plugin_that_qt_renamed_is_told(tmp_path: Path) -> None:
    (tmp_path / "Qt" / "plugins").mkdir(parents=True)

    with pytest.raises(FileNotFoundError, match=r"libqxcb\.so"):
        not_kept(tmp_path)


@pytest.mark.parametrize("platform", ["xcb", "offscreen"])
def test_the_kiosk_is_painted_with_what_is_kept(plugins: Path, platform: str) -> None:
    with screen() as there:
        environment = {"PATH": os.environ["PATH"], "DISPLAY": there.name, "QT_QPA_PLATFORM": platform}
        command = [sys.executable, "-c", SHOWS, str(plugins)]
        done = subprocess.run(
            command, env=environment, capture_output=True, text=True, check=False, timeout=60
        )

    shown, *loaded = done.stdout.split()
    assert (shown, done.stderr) == (platform, "")
    assert f"platforms/libq{platform}.so" in loaded
    assert set(loaded) <= kept()
