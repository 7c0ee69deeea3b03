"""A made-up state for demo and training: it issues virtual passports that the station can verify."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from kiosk.devices.passport.issuers import Issuers
from kiosk.devices.passport.virtual_booklet import Booklet, Holder, make_booklet
from kiosk.devices.passport.virtual_issuer import Keyholder, make_authority, make_signer

AUTHORITY_NAME = "Specimen Authority, for training only"
_OLD = timedelta(days=900)
_PASSPORT_OLD = timedelta(days=700)


@dataclass(frozen=True, slots=True)
class VirtualState:
    """A state's authority and signer, and a forger whom no authority knows."""

    authority: Keyholder
    signer: Keyholder
    forger: Keyholder
    signed_at: datetime

    @property
    def issuers(self) -> Issuers:
        """Return what a station needs to know to verify this state's passports."""
        return Issuers.of([self.authority.encoded])

    def issue(self, holder: Holder) -> Booklet:
        """Return `holder`'s passport."""
        return make_booklet(holder, self.signer, self.forger, self.signed_at)


def found_state(now_ms: int, country: str = "SY") -> VirtualState:
    """Return a new state, with keys of its own, that has issued passports for some years at `now_ms`."""
    now = datetime.fromtimestamp(now_ms / 1000, UTC)
    since = now - _OLD
    authority = make_authority(AUTHORITY_NAME, country, since)
    nobody = make_authority("Nobody", country, since)
    return VirtualState(
        authority, make_signer(authority, since), make_signer(nobody, since), now - _PASSPORT_OLD
    )
