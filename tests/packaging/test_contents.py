"""What a package holds. `tools/package` takes minutes, so the suite looks at one that was built before."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import NamedTuple

import pytest

from kiosk.resources import ASSETS
from tests.packaging.places import PACKAGING, ROOT, run


class Packed(NamedTuple):
    """A file of the package, by its path in the system."""

    mode: str
    owner: str


@pytest.fixture(scope="module")
def package() -> Path:
    """The newest package in dist/."""
    built = sorted((ROOT / "dist").glob("kiosk_*.deb"), key=lambda file: file.stat().st_mtime)
    if not built or shutil.which("dpkg-deb") is None:
        pytest.skip("no package in dist/: tools/package builds one")
    return built[-1]


@pytest.fixture(scope="module")
def packed(package: Path) -> dict[str, Packed]:
    """Every file in it."""
    rows = (line.split(maxsplit=5) for line in run("dpkg-deb", "--contents", package).stdout.splitlines())
    return {row[5].split(" -> ")[0].removeprefix("."): Packed(row[0], row[1]) for row in rows}


def _listed(file: Path) -> set[str]:
    lines = file.read_text("utf-8").splitlines()
    return {line for line in lines if line and not line.startswith("#")}


def test_no_plugin_and_no_qml_module_is_in_it_that_isnt_listed(packed: dict[str, Packed]) -> None:
    files = [path for path in packed if not path.endswith("/")]
    plugins = {path.split("/Qt/plugins/")[1] for path in files if "/Qt/plugins/" in path}
    modules = {path.split("/Qt/qml/")[1].rpartition("/")[0] for path in files if "/Qt/qml/" in path}

    assert plugins == _listed(ASSETS / "qt-plugins.txt")
    assert modules == _listed(PACKAGING / "qml-modules.txt")


def test_root_owns_everything_and_nobody_else_may_write(packed: dict[str, Packed]) -> None:
    assert {file.owner for file in packed.values()} == {"root/root"}
    writable = [path for path, file in packed.items() if file.mode[0] != "l" and "w" in file.mode[4:]]
    special = [path for path, file in packed.items() if re.search("[sStT]", file.mode)]
    assert writable + special == []


def test_no_program_is_in_it_but_python_and_our_own(packed: dict[str, Packed]) -> None:
    programs = {path for path, file in packed.items() if file.mode[0] == "-" and "x" in file.mode}
    ours = {path for path in programs if not re.search(r"\.so(\.[\d.]+)?$", path)}

    assert {path for path in ours if "/site-packages/" not in path} == {
        "/usr/bin/kiosk",
        "/usr/lib/kiosk/sbin/lock-down",
        "/usr/lib/kiosk/sbin/screen",
        "/usr/lib/kiosk/sbin/upgrade-store",
        "/usr/lib/systemd/system-generators/kiosk-addresses",
    }


def test_every_module_has_its_byte_code(packed: dict[str, Packed]) -> None:
    sources = [path for path in packed if re.search(r"/site-packages/kiosk/.*\.py$", path)]
    compiled = {re.sub(r"__pycache__/(\w+)\.cpython-3\d+\.pyc$", r"\1.py", path) for path in packed}

    assert len(sources) > 300
    assert [path for path in sources if path not in compiled] == []


def test_it_asks_for_the_libraries_that_set_up_names(package: Path) -> None:
    needed = run("dpkg-deb", "--field", package, "Depends").stdout
    named = run(
        "bash", "-c", f'. {ROOT}/tools/set-up.sh; echo "${{packages_qt[@]}}" "${{packages_devices[@]}}"'
    )

    assert set(named.stdout.split()) <= {each.strip() for each in needed.split(",")}
