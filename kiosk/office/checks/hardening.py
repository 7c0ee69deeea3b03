"""What keeps a machine in a hall shut: clean surroundings, no foreign plugins, units as they were shipped."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from kiosk.office.checks.finding import Check, Finding, failed, passed, warned
from kiosk.surroundings import foreign_variables

_UNITS = Path("usr/lib/systemd/system")
_BY_HAND = Path("etc/systemd/system")
_MAGIC_KEYS = Path("proc/sys/kernel/sysrq")


def check_environment(environment: Mapping[str, str]) -> Finding:
    """Return whether a variable could change what runs on the screen; a face doesn't start among such."""
    names = foreign_variables(environment)
    if names:
        return warned(Check.ENVIRONMENT, "foreign", names=", ".join(names))
    return passed(Check.ENVIRONMENT)


def kept_plugins(file: Path) -> frozenset[str]:
    """Return the plugins of Qt that an installed package keeps, as `file` lists them."""
    lines = file.read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


def check_plugins(folder: Path, kept: Iterable[str]) -> Finding:
    """Return whether `folder`, Qt's plugins, holds none but those that are `kept`, and all of them."""
    there = {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()}
    if foreign := sorted(there - set(kept)):
        names, count = ", ".join(foreign[:3]), str(len(foreign))
        return failed(Check.PLUGINS, "foreign", names=names, count=count, folder=str(folder))
    if lost := sorted(set(kept) - there):
        return failed(Check.PLUGINS, "lost", names=", ".join(lost))
    return passed(Check.PLUGINS, count=str(len(there)))


def check_units(root: Path = Path("/")) -> Finding:
    """Return whether this machine starts its faces by itself, from units as the package brought them."""
    if not (root / _UNITS / "kiosk.service").exists():
        return warned(Check.UNITS, "not_installed")
    enabled = {link.name for link in (root / _BY_HAND).glob("*.wants/kiosk*.service")}
    if not enabled:
        return warned(Check.UNITS, "none_enabled")
    changed = [*(root / _BY_HAND).glob("kiosk*.service"), *(root / _BY_HAND).glob("kiosk*.service.d/*.conf")]
    if changed:
        return warned(Check.UNITS, "changed", file=str(sorted(changed)[0]), count=str(len(changed)))
    if "kiosk-screen.service" in enabled and _magic_keys_on(root):
        return warned(Check.UNITS, "magic_keys")
    return passed(Check.UNITS, names=", ".join(sorted(each.removesuffix(".service") for each in enabled)))


def _magic_keys_on(root: Path) -> bool:
    """Whether the kernel takes Alt+SysRq; unknown, as inside a sandbox, counts as no."""
    try:
        return (root / _MAGIC_KEYS).read_text("ascii").strip() != "0"
    except OSError:
        return False
