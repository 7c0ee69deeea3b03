"""What python-escpos costs the machine it runs on."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path


def test_a_start_leaves_nothing_in_the_temporary_files(tmp_path: Path) -> None:
    program = "from kiosk.devices.printers.transports import transports; print(transports().Network.__name__)"
    environment = os.environ | {"TMPDIR": str(tmp_path)}

    done = subprocess.run(
        [sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True
    )

    assert done.stdout.strip() == "Network"
    assert list(tmp_path.iterdir()) == []
