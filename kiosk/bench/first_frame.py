"""The `kiosk` command with its log open: it tells when the first frame is painted."""

from __future__ import annotations

import logging

from kiosk.cli import main

if __name__ == "__main__":
    logging.basicConfig(level=logging.DEBUG)
    main()
