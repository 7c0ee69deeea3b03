"""`./run` and `./test` set up the systems they know, and tell people of others what is needed."""

from __future__ import annotations

import subprocess

import pytest

from kiosk.resources import ASSETS

ROOT = ASSETS.parent


def bash(script: str) -> subprocess.CompletedProcess[str]:
    """Run `script` after the set-up's functions are read."""
    command = ["bash", "-c", f"set -euo pipefail; . tools/set-up.sh; {script}"]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("system", ["debian 12", "debian 13", "ubuntu 24.04"])
def test_known_systems_are_set_up(system: str) -> None:
    done = bash(f'this_system() {{ echo "{system}"; }}; require_known_system')

    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("system", ["fedora 41", "debian 11", "an unknown system"])
def test_people_on_another_system_are_told_what_is_needed(system: str) -> None:
    done = bash(f'this_system() {{ echo "{system}"; }}; require_known_system')

    assert done.returncode == 1
    for needed in (
        system,
        "Debian 12",
        "Python 3.11",
        "libegl1",
        "postgresql",
        "pip install --require-hashes",
    ):
        assert needed in done.stderr


@pytest.mark.parametrize(
    ("system", "package"),
    [("debian 12", "libglib2.0-0"), ("debian 13", "libglib2.0-0t64"), ("ubuntu 24.04", "libglib2.0-0t64")],
)
def test_a_renamed_package_has_its_name_of_the_release(system: str, package: str) -> None:
    assert bash(f'this_system() {{ echo "{system}"; }}; glib_package').stdout.strip() == package
