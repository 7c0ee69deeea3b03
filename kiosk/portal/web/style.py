"""How the pages look: their style, and the typeface of the kiosk and its paper, from the portal itself."""

from __future__ import annotations

from enum import StrEnum

from fastapi import APIRouter
from fastapi.responses import FileResponse, Response
from fontpkg_ibm_plex_sans_arabic import ROOT

from kiosk.portal.web.page import TEMPLATES

router = APIRouter(include_in_schema=False)


class Weight(StrEnum):
    """A weight of the typeface, by the end of its file's name."""

    REGULAR = "Regular"
    SEMIBOLD = "SemiBold"


@router.get("/portal.css")
def style() -> Response:
    """Return the style; a browser asks for it anew, so that a new release is seen at once."""
    return FileResponse(
        TEMPLATES / "portal.css", media_type="text/css", headers={"Cache-Control": "no-cache"}
    )


@router.get("/typeface/{weight}.ttf")
def typeface(weight: Weight) -> Response:
    """Return a weight of IBM Plex Sans Arabic, for a browser to keep."""
    return FileResponse(
        ROOT / "files" / f"IBMPlexSansArabic-{weight}.ttf",
        media_type="font/ttf",
        headers={"Cache-Control": "public, max-age=31536000, immutable"},
    )
