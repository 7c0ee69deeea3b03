"""Basic Access Control (Doc 9303-11, 4.3): 3DES keys from the printed zone. For chips without PACE."""

from __future__ import annotations

import hmac
from hashlib import sha1

from kiosk.devices.cards.apdu import Command
from kiosk.devices.passport.access import RandomBytes, expect_consent
from kiosk.devices.passport.ciphers import ENCRYPTION, MAC, MAC_BYTES, TripleDes, derive_key, pad
from kiosk.devices.passport.link import Channel
from kiosk.devices.passport.messaging import Session
from kiosk.devices.passport.passport import MrzKey, PassportFault, ReadingStopped

CHALLENGE_BYTES = 8
SECRET_BYTES = 16
_CRYPTOGRAM_BYTES = 32


def open_with_bac(channel: Channel, key: MrzKey, random: RandomBytes) -> Session:
    """Open the selected application; return the session that secure messaging goes on in.

    Stops with WRONG_MRZ, LOCKED or UNSUPPORTED when the chip refuses, UNREADABLE when it answers nonsense.
    """
    suite = bac_suite(bac_seed(key))
    theirs = expect_consent(channel.send(Command(0x00, 0x84, 0x00, 0x00, expected=CHALLENGE_BYTES)))
    if len(theirs) != CHALLENGE_BYTES:
        raise ReadingStopped(PassportFault.UNREADABLE)
    ours, our_secret = random(CHALLENGE_BYTES), random(SECRET_BYTES)
    request = bac_cryptogram(suite, ours + theirs + our_secret)
    granted = expect_consent(channel.send(Command(0x00, 0x82, 0x00, 0x00, request, expected=len(request))))
    said = open_cryptogram(suite, granted)
    if said is None or said[:16] != theirs + ours:
        raise ReadingStopped(PassportFault.UNREADABLE)
    return bac_session(our_secret, said[16:], theirs, ours)


def bac_seed(key: MrzKey) -> bytes:
    """Return K_seed of the document basic access keys (4.3.2)."""
    return sha1(key.information).digest()[:16]


def bac_suite(seed: bytes) -> TripleDes:
    """Return the suite under the keys that come of `seed`."""
    return TripleDes(derive_key(seed, ENCRYPTION), derive_key(seed, MAC))


def bac_cryptogram(suite: TripleDes, secret: bytes) -> bytes:
    """Return `secret` encrypted, with its MAC behind it."""
    encrypted = suite.encrypt(b"", secret)
    return encrypted + suite.mac(pad(encrypted, suite.block))


def open_cryptogram(suite: TripleDes, cryptogram: bytes) -> bytes | None:
    """Return the 32 bytes in a cryptogram, None if its length or its MAC is wrong."""
    encrypted, code = cryptogram[:-MAC_BYTES], cryptogram[-MAC_BYTES:]
    whole = len(encrypted) == _CRYPTOGRAM_BYTES
    if not whole or not hmac.compare_digest(code, suite.mac(pad(encrypted, suite.block))):
        return None
    return suite.decrypt(b"", encrypted)


def bac_session(reader_secret: bytes, chip_secret: bytes, chip_challenge: bytes, ours: bytes) -> Session:
    """Return the session that both ends arrive at (4.3.3); `ours` is the reader's challenge."""
    seed = bytes(one ^ other for one, other in zip(reader_secret, chip_secret, strict=True))
    return Session(bac_suite(seed), int.from_bytes(chip_challenge[4:] + ours[4:], "big"))
