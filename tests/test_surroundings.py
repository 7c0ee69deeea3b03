"""No variable and no argument changes what a face in a hall runs: it doesn't start among such."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from kiosk.cli.surroundings import require_screen
from kiosk.domain.errors import NoScreen
from kiosk.surroundings import TAKEN, foreign_variables

FOREIGN = {
    "QT_QPA_PLATFORM": "vnc",
    "QT_PLUGIN_PATH": "/tmp/of-somebody",
    "QT_QPA_GENERIC_PLUGINS": "tuiotouch",
    "QML_IMPORT_PATH": "/tmp/of-somebody",
    "QML2_IMPORT_PATH": "/tmp/of-somebody",
    "QSG_RHI_BACKEND": "vulkan",
    "LD_PRELOAD": "/tmp/of-somebody.so",
    "LD_LIBRARY_PATH": "/tmp/of-somebody",
    "PYTHONPATH": "/tmp/of-somebody",
    "PYTHONSTARTUP": "/tmp/of-somebody.py",
    "SSL_CERT_FILE": "/tmp/of-somebody.pem",
    "SSLKEYLOGFILE": "/tmp/keys",
}
OURS = {"QT_QPA_PLATFORM": "wayland", "QT_QUICK_BACKEND": "software", "PYTHONUNBUFFERED": "1"}
PLAIN = {
    "HOME": "/nonexistent",
    "DISPLAY": ":0",
    "LANG": "ar_SA.UTF-8",
    "NOTIFY_SOCKET": "/run/systemd/notify",
}
SECRET = "/tmp/of-somebody"


def started(*arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run `kiosk` among `variables`, a language and a path, and nothing else."""
    environment = {"PATH": os.environ["PATH"], "LANGUAGE": "en", "LC_ALL": "C.UTF-8"} | variables
    command = [sys.executable, "-m", "kiosk.cli", *arguments]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=60)


@pytest.mark.parametrize("name", FOREIGN)
def test_a_variable_that_could_change_what_runs_is_named(name: str) -> None:
    assert foreign_variables(PLAIN | OURS | {name: FOREIGN[name]}) == (name,)


def test_what_our_units_set_is_taken_and_the_rest_of_a_session_is_nothing_to_qt() -> None:
    assert foreign_variables(PLAIN | OURS) == ()
    assert {value for values in TAKEN.values() for value in values}.isdisjoint({"vnc", "minimal", "eglfs"})


@pytest.mark.parametrize("face", ["run", "closed"])
def test_a_face_does_not_start_among_them_and_says_which(face: str) -> None:
    done = started(face, QT_QPA_PLATFORM="vnc", QML_IMPORT_PATH=SECRET)

    assert done.returncode == 1
    assert "QML_IMPORT_PATH, QT_QPA_PLATFORM" in done.stderr
    assert "env -u" in done.stderr
    assert SECRET not in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("face", ["run", "closed"])
@pytest.mark.parametrize(
    "arguments", [("-platform", "vnc"), ("-qmljsdebugger=port:1234",), ("-style", "x"), ("-plugin", "x")]
)
def test_an_argument_of_qt_is_none_of_ours(face: str, arguments: tuple[str, ...]) -> None:
    done = started(face, *arguments)

    assert done.returncode == 2
    assert "unrecognized arguments" in done.stderr


@pytest.mark.parametrize("face", ["run", "setup", "counter", "display"])
def test_where_there_is_no_screen_that_is_said_with_what_brings_the_face_onto_one(face: str) -> None:
    done = started(face, "--windowed")

    assert done.returncode == 1
    assert "no screen here" in done.stderr
    service = "kiosk" if face == "run" else f"kiosk-{face}"
    assert f"sudo systemctl start {service}." in done.stderr


def test_a_screen_of_either_kind_is_one() -> None:
    for screen in ({"DISPLAY": ":0"}, {"WAYLAND_DISPLAY": "wayland-0"}, {"QT_QPA_PLATFORM": "offscreen"}):
        require_screen("kiosk", screen)
    with pytest.raises(NoScreen):
        require_screen("kiosk", {"DISPLAY": ""})
