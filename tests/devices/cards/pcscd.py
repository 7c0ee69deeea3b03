"""A real pcscd with a virtual reader, in namespaces of its own; the tests that need one run in a child.

The virtual reader's driver listens on every address, and the service's socket has one fixed path. So the
child has a network and a /run of its own, which nobody else sees: `unshare -n -m`, then `enter_own_world`.
"""

from __future__ import annotations

import fcntl
import signal
import socket
import struct
import subprocess
import threading
from contextlib import suppress
from pathlib import Path
from shutil import which

from kiosk.devices.cards.virtual_reader import CONTACTLESS_ATR, Chip

DRIVER = Path("/usr/lib/pcsc/drivers/serial/libifdvpcd.so")
PORT = 0x8C80
READER = "Kiosk Test Reader 00 00"
_ATR = 4
_PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
_SET_FLAGS, _UP_AND_RUNNING = 0x8914, 0x41


def why_not() -> str:
    """Return why no service can be started here, empty if one can."""
    missing = [name for name in ("pcscd", "unshare", "mount") if which(name, path=_PATH) is None]
    if missing or not DRIVER.exists():
        return "needs Linux with pcscd, vsmartcard-vpcd and unshare"
    unshared = subprocess.run(["unshare", "-n", "-m", "true"], capture_output=True, check=False)
    return "needs root: namespaces of its own" if unshared.returncode else ""


def enter_own_world() -> None:
    """Bring up loopback and an empty /run; to be called inside `unshare -n -m` alone."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as anything:
        fcntl.ioctl(anything, _SET_FLAGS, struct.pack("16sh", b"lo", _UP_AND_RUNNING))
    subprocess.run(["mount", "-t", "tmpfs", "none", "/run"], check=True)
    Path("/run/pcscd").mkdir()


class Service:
    """pcscd with one virtual reader; `folder` holds its configuration."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._process: subprocess.Popen[bytes] | None = None
        self.reader(plugged=True)

    def reader(self, plugged: bool) -> None:
        """Decide whether the service finds the reader at its next start."""
        lines = (
            f'FRIENDLYNAME "{READER.removesuffix(" 00 00")}"',
            f"DEVICENAME /dev/null:{PORT:#x}",
            f"LIBPATH {DRIVER}",
            f"CHANNELID {PORT:#x}",
        )
        (self._folder / "reader").write_text("\n".join(lines if plugged else ()) + "\n")

    def start(self) -> None:
        """Start it; it takes calls a moment later."""
        command = [which("pcscd", path=_PATH) or "pcscd", "--foreground", "--critical"]
        self._process = subprocess.Popen(
            [*command, "--config", str(self._folder)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )

    def hang(self) -> None:
        """Let it answer nobody until `go_on`."""
        assert self._process is not None
        self._process.send_signal(signal.SIGSTOP)

    def go_on(self) -> None:
        """Let it answer again."""
        assert self._process is not None
        self._process.send_signal(signal.SIGCONT)

    def kill(self) -> None:
        """Kill it, without a word to its clients."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            for left in Path("/run/pcscd").iterdir():
                left.unlink()
            self._process = None


class InsertedCard:
    """A chip in the virtual reader, from `insert` until `pull` (vsmartcard's protocol on TCP).

    The driver forgets a card that comes before the last one's going was noticed.
    """

    def __init__(self, chip: Chip, atr: bytes = CONTACTLESS_ATR) -> None:
        self._chip, self._atr = chip, atr
        self._line: socket.socket | None = None
        self.pull_in_the_middle = False
        """Whether the next command ends with the card pulled."""

    def insert(self) -> None:
        """Put it in; the reader must be there."""
        self._line = socket.create_connection(("127.0.0.1", PORT))
        threading.Thread(target=self._answer, args=(self._line,), daemon=True).start()

    def pull(self) -> None:
        """Take it out."""
        if self._line is not None:
            with suppress(OSError):
                self._line.shutdown(socket.SHUT_RDWR)
            self._line.close()

    def _answer(self, line: socket.socket) -> None:
        with suppress(OSError):
            while True:
                message = _receive(line, *struct.unpack(">H", _receive(line, 2)))
                if message == bytes((_ATR,)):
                    answer = self._atr
                elif len(message) == 1:
                    self._chip.reset()
                    continue
                elif self.pull_in_the_middle:
                    return self.pull()
                else:
                    answer = self._chip.apdu(message)
                line.sendall(struct.pack(">H", len(answer)) + answer)


def _receive(line: socket.socket, size: int) -> bytes:
    data = b""
    while len(data) < size:
        line.setsockopt(socket.IPPROTO_TCP, socket.TCP_QUICKACK, 1)  # else each command costs 45 ms
        some = line.recv(size - len(data))
        if not some:
            raise ConnectionResetError
        data += some
    return data
