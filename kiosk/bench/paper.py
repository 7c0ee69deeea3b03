"""What paper costs: from a slip's values to the printer's bytes, and the encoding against python-escpos'."""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Callable
from decimal import Decimal

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from escpos.printer import Dummy
from PIL import Image
from PySide6.QtGui import QGuiApplication

from kiosk.bench import Figure
from kiosk.domain.bitmap import Bitmap
from kiosk.domain.mission import Mission
from kiosk.domain.service import Language, Relation, Text
from kiosk.paper.compose import slip_document
from kiosk.paper.escpos import encode
from kiosk.paper.raster import paint
from kiosk.paper.seal import SlipClaims, joined_digest, seal
from kiosk.paper.slip import FeeLine, PaperLine, RequestSlip, SlipRequest

DOTS = 576
_ROUNDS = 30
_REFERENCE = "014821093756"
_FILED_MS = 1_795_417_512_000


def measure() -> tuple[Figure, ...]:
    """Return the figures of paper, measured in this process after warm-up; needs no screen."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication.instance() or QGuiApplication(["kiosk"])
    key = Ed25519PrivateKey.generate()
    bitmap = paint(slip_document(_slip(key)), DOTS)
    whole = _median_ms(lambda: encode(paint(slip_document(_slip(key)), DOTS)))
    ours = _median_ms(lambda: encode(bitmap))
    theirs = _median_ms(lambda: _python_escpos(bitmap))
    del application
    return (
        Figure("slip to printer bytes, 576 dots", whole, "ms", 40),
        Figure("encoding a bitmap, against python-escpos", theirs / ours, "x", 5, at_least=True),
    )


def _median_ms(work: Callable[[], object]) -> float:
    times = []
    for _ in range(_ROUNDS):
        start = time.perf_counter_ns()
        work()
        times.append((time.perf_counter_ns() - start) / 1e6)
    return statistics.median(times)


def _python_escpos(bitmap: Bitmap) -> bytes:
    """Encode the same bitmap by the library's own way, from the picture it asks for."""
    picture = Image.frombytes("1", (bitmap.width, bitmap.height), bitmap.rows, "raw", "1;I")
    printer = Dummy(profile="TM-T20II")
    printer.image(picture, impl="bitImageRaster")
    return bytes(printer.output)


def _slip(key: Ed25519PrivateKey) -> RequestSlip:
    """Return a usual Arabic slip, sealed anew."""
    claims = SlipClaims("RUH", "A", 1, 1204, (_REFERENCE,), _FILED_MS, 1, joined_digest([bytes(32)]))
    request = SlipRequest(
        reference=_REFERENCE,
        service_name=Text("تجديد جواز سفر عادي", "Passport renewal"),
        service_plain=Text("انتهى جوازي أو قارب الانتهاء", "My passport has expired or soon will"),
        relation=Relation.SELF,
        fees=(FeeLine(Text("رسم الجواز", "Passport fee"), Decimal(200), "USD"),),
        gaps=(Text("رقم القيد (الخانة)", "Registry number"),),
        missing_papers=(PaperLine(Text("صورتان شخصيتان", "Two photographs")),),
    )
    mission = Mission(
        code="RUH",
        name=Text(
            "سفارة الجمهورية العربية السورية في الرياض", "Embassy of the Syrian Arab Republic in Riyadh"
        ),
        city=Text("الرياض", "Riyadh"),
        address=Text("الحي الدبلوماسي، الرياض", "Diplomatic Quarter, Riyadh"),
        contact=Text("شباك الاستقبال", "the reception window"),
        help_place=Text("شباك الاستقبال", "the reception window"),
        time_zone="Asia/Riyadh",
        country_code="SA",
        currency="SAR",
        retention_days=30,
    )
    code = seal(claims, key, bytes(8))
    return RequestSlip(mission, Language.ARABIC, (request,), _FILED_MS, _FILED_MS, 1, code)
