"""`/usr/bin/kiosk`: what a session or a person set reaches neither Python nor Qt."""

from __future__ import annotations

from pathlib import Path

from tests.packaging.places import PACKAGING, moved, run


def _launched(folder: Path, *arguments: str, **variables: str) -> list[str]:
    """Return what Python would be started with: its environment, then its arguments, a line each."""
    python = folder / "python"
    python.write_text('#!/bin/sh\nenv\necho "umask=$(umask)"\nprintf "%s\\n" "$@"\n')
    python.chmod(0o755)
    launcher = moved(PACKAGING / "kiosk", folder, {"/usr/lib/kiosk/bin/python": str(python)})
    done = run(launcher, *arguments, **variables)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.splitlines()


def test_only_known_variables_come_through(tmp_path: Path) -> None:
    harmful = dict.fromkeys(
        (
            "QT_QPA_PLATFORM",
            "QT_PLUGIN_PATH",
            "QML_IMPORT_PATH",
            "LD_LIBRARY_PATH",
            "PYTHONPATH",
            "PYTHONSTARTUP",
            "SSL_CERT_FILE",
            "SSLKEYLOGFILE",
            "HTTPS_PROXY",
            "BASH_ENV",
            "ENV",
            "XDG_CONFIG_HOME",
        ),
        str(tmp_path),
    )
    kept = {"HOME": "/var/lib/a b", "NOTIFY_SOCKET": "/run/x", "WAYLAND_DISPLAY": "wayland-0", "LANG": "ar"}

    lines = _launched(tmp_path, **harmful, **kept)

    found = dict(line.split("=", 1) for line in lines if "=" in line)
    assert {name: value for name, value in found.items() if name not in ("PWD", "_", "SHLVL", "OLDPWD")} == {
        "PATH": "/usr/bin:/bin",
        "umask": "0007",
        **kept,
    }


def test_python_is_isolated_and_arguments_arrive_as_they_are(tmp_path: Path) -> None:
    lines = _launched(tmp_path, "verify", "a  b*", "")

    assert lines[-6:] == ["-I", "-m", "kiosk.cli", "verify", "a  b*", ""]
