"""The worked examples of ICAO Doc 9303-11: appendix D (BAC, secure messaging) and appendix G.1 (PACE)."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from kiosk.devices.cards.apdu import Answer, Command
from kiosk.devices.passport.bac import bac_seed, open_with_bac
from kiosk.devices.passport.ciphers import ENCRYPTION, MAC, derive_key
from kiosk.devices.passport.curves import decode_point, encode_point
from kiosk.devices.passport.link import Limits, Link
from kiosk.devices.passport.messaging import SecureChannel, Session
from kiosk.devices.passport.pace import (
    PaceMethod,
    open_with_pace,
    pace_keys,
    pace_methods,
    pace_password,
    pace_token,
)
from kiosk.devices.passport.passport import MrzKey
from kiosk.devices.passport.virtual_access import BacGate, PaceGate, card_access

BAC_KEY = MrzKey("L898902C<", "690806", "940623")
PACE_KEY = MrzKey("T22000129", "640812", "101031")

MAP_READER = "7F4EF07B9EA82FD78AD689B38D0BC78CF21F249D953BC46F4C6E19259C010F99"
MAP_CHIP = "498FF49756F2DC1587840041839A85982BE7761D14715FB091EFA7BCE9058560"
AGREE_READER = "A73FB703AC1436A18E0CFA5ABB3F7BEC7A070E7A6788486BEE230C4A22762595"
MAP_READER_POINT = (
    "047ACF3EFC982EC45565A4B155129EFBC74650DCBFA6362D896FC70262E0C2CC5E"
    "544552DCB6725218799115B55C9BAA6D9F6BC3A9618E70C25AF71777A9C4922D"
)
MAP_CHIP_POINT = (
    "04824FBA91C9CBE26BEF53A0EBE7342A3BF178CEA9F45DE0B70AA601651FBA3F57"
    "30D8C879AAA9C9F73991E61B58F4D52EB87A0A0C709A49DC63719363CCD13C54"
)
SHARED_POINT = (
    "0460332EF2450B5D247EF6D3868397D398852ED6E8CAF6FFEEF6BF85CA57057FD5"
    "0840CA7415BAF3E43BD414D35AA4608B93A2CAF3A4E3EA4E82C9C13D03EB7181"
)
AGREE_READER_POINT = (
    "042DB7A64C0355044EC9DF190514C625CBA2CEA48754887122F3A5EF0D5EDD301C"
    "3556F3B3B186DF10B857B58F6A7EB80F20BA5DC7BE1D43D9BF850149FBB36462"
)
AGREE_CHIP_POINT = (
    "049E880F842905B8B3181F7AF7CAA9F0EFB743847F44A306D2D28C1D9EC65DF6DB"
    "7764B22277A2EDDC3C265A9F018F9CB852E111B768B326904B59A0193776F094"
)
SHARED_SECRET = "28768D20701247DAE81804C9E780EDE582A9996DB4A315020B2733197DB84925"
G1_TRANSCRIPT = (
    ("0022C1A40F800A04007F00070202040202830101", "9000"),
    ("10860000027C0000", "7C12801095A3A016522EE98D01E76CB6B98B42C39000"),
    (f"10860000457C438141{MAP_READER_POINT}00", f"7C438241{MAP_CHIP_POINT}9000"),
    (f"10860000457C438341{AGREE_READER_POINT}00", f"7C438441{AGREE_CHIP_POINT}9000"),
    ("008600000C7C0A8508C2B0BD78D94BA86600", "7C0A86083ABB9674BCE93C089000"),
)
D3_TRANSCRIPT = (
    ("0084000008", "4608F919887022129000"),
    (
        "008200002872C29C2371CC9BDB65B779B8E8D37B29ECC154AA56A8799FAE2F498F76ED92F25F1448EEA8AD90A728",
        "46B9342A41396CD7386BF5803104D7CEDC122B9132139BAF2EEDC94EE178534F2F2D235D074D74499000",
    ),
)
D4_TRANSCRIPT = (
    ("0CA4020C158709016375432908C044F68E08BF8B92D635FF24F800", "990290008E08FA855A5D4C50A8ED9000"),
    (
        "0CB000000D9701048E08ED6705417E96BA5500",
        "8709019FF0EC34F9922651990290008E08AD55CC17140B2DED9000",
    ),
    (
        "0CB000040D9701128E082EA28A70F3C7B53500",
        "871901FB9235F4E4037F2327DCC8964F1F9B8C30F42C8E2FFF224A990290008E08C8B2787EAEA07D749000",
    ),
)


class Script:
    """A chip that knows one conversation, and takes no other command."""

    def __init__(self, *lines: tuple[str, str]) -> None:
        self.left = list(lines)

    def __call__(self, command: bytes) -> bytes:
        expected, answer = self.left.pop(0)
        assert command.hex().upper() == expected
        return bytes.fromhex(answer)


def given(*values: str) -> Callable[[int], bytes]:
    """Return a randomness that gives these values, one after the other."""
    left: Iterator[str] = iter(values)

    def next_value(size: int) -> bytes:
        value = bytes.fromhex(next(left))
        assert len(value) == size
        return value

    return next_value


def scalars(*secrets: str) -> tuple[str, ...]:
    """Return what randomness must give for the reader's `scalar` to make just these secrets of it."""
    return tuple((int(secret, 16) - 1).to_bytes(40, "big").hex() for secret in secrets)


def link(script: Script) -> Link:
    return Link(script, Limits())


def without_parity(key: str) -> bytes:
    """Return a DES key as both ends use it: the standard prints it with parity bits, which nothing reads."""
    return bytes(byte & 0xFE for byte in bytes.fromhex(key))


def same_des_key(derived: bytes, printed: str) -> bool:
    return without_parity(derived.hex()) == without_parity(printed)


def test_d2_the_printed_zone_gives_the_document_basic_access_keys() -> None:
    assert BAC_KEY.information == b"L898902C<369080619406236"
    seed = bac_seed(BAC_KEY)
    assert seed.hex() == "239ab9cb282daf66231dc5a4df6bfbae"
    assert same_des_key(derive_key(seed, ENCRYPTION), "AB94FDECF2674FDFB9B391F85D7F76F2")
    assert same_des_key(derive_key(seed, MAC), "7962D9ECE03D1ACD4C76089DCE131543")


def test_d3_and_d4_bac_opens_the_chip_and_ef_com_is_read_under_secure_messaging() -> None:
    script = Script(*D3_TRANSCRIPT, *D4_TRANSCRIPT)
    line = link(script)
    session = open_with_bac(line, BAC_KEY, given("781723860C06C226", "0B795240CB7049B01C19B33E32804F0B"))
    assert session.counter == 0x887022120C06C226

    channel = SecureChannel(line, session)
    assert channel.send(Command(0x00, 0xA4, 0x02, 0x0C, b"\x01\x1e")) == Answer(b"", 0x9000)
    header = channel.send(Command(0x00, 0xB0, 0x00, 0x00, expected=4))
    assert header == Answer(bytes.fromhex("60145F01"), 0x9000)
    rest = channel.send(Command(0x00, 0xB0, 0x00, 0x04, expected=18))
    assert rest == Answer(bytes.fromhex("04303130365F36063034303030305C026175"), 0x9000)
    assert not script.left


def test_d3_the_session_keys_come_of_both_secrets() -> None:
    seed = bytes.fromhex("0036D272F5C350ACAC50C3F572D23600")
    assert same_des_key(derive_key(seed, ENCRYPTION), "979EC13B1CBFE9DCD01AB0FED307EAE5")
    assert same_des_key(derive_key(seed, MAC), "F1CB1F1FB5ADF208806B89DC579DC1F8")


def test_d3_the_virtual_chip_answers_as_the_standards_chip() -> None:
    gate = BacGate(BAC_KEY, given("4608F91988702212", "0B4F80323EB3191CB04970CB4052790B"))
    assert gate.challenge().data.hex().upper() == "4608F91988702212"
    command, answer = D3_TRANSCRIPT[1]
    granted, session = gate.authenticate(bytes.fromhex(command)[5:-1])
    assert granted.data.hex().upper() + "9000" == answer
    assert session is not None
    assert session.counter == 0x887022120C06C226


def test_g1_the_printed_zone_gives_the_password_key() -> None:
    assert pace_password(PACE_KEY, 16).hex().upper() == "89DED1B26624EC1E634C1989302849DD"


def test_g1_ef_card_access_offers_ecdh_with_generic_mapping() -> None:
    encoded = bytes.fromhex("31143012060A04007F0007020204020202010202010D")
    (method,) = pace_methods(encoded)
    assert (method.key_bytes, method.curve.domain_name, method.of_several) == (16, "BRAINPOOLP256r1", False)
    assert card_access(method) == encoded


def test_g1_pace_opens_the_chip() -> None:
    script = Script(*G1_TRANSCRIPT)
    session = open_with_pace(link(script), PACE_KEY, g1_method(), given(*scalars(MAP_READER, AGREE_READER)))
    assert not script.left
    assert session.counter == 0
    keys = pace_keys(bytes.fromhex(SHARED_SECRET), 16)
    counter, block = bytes(16), bytes(16)
    assert session.suite.encrypt(counter, block) == keys.encrypt(counter, block)
    assert session.suite.mac(block) == keys.mac(block)


def test_g1_keys_and_tokens_come_of_the_shared_secret() -> None:
    secret = bytes.fromhex(SHARED_SECRET)
    assert derive_key(secret, ENCRYPTION).hex().upper() == "F5F0E35C0D7161EE6724EE513A0D9A7F"
    assert derive_key(secret, MAC).hex().upper() == "FE251C7858B356B24514B3BD5F4297D1"
    keys, oid = pace_keys(secret, 16), g1_method().oid
    assert pace_token(keys, oid, bytes.fromhex(AGREE_CHIP_POINT)).hex().upper() == "C2B0BD78D94BA866"
    assert pace_token(keys, oid, bytes.fromhex(AGREE_READER_POINT)).hex().upper() == "3ABB9674BCE93C08"


def test_g1_the_mapping_adds_whole_points() -> None:
    domain = g1_method().curve.domain
    shared = decode_point(domain, bytes.fromhex(MAP_CHIP_POINT)) * int(MAP_READER, 16)
    assert encode_point(shared).hex().upper() == SHARED_POINT
    mapped = domain.generator * 0x3F00C4D39D153F2B2A214A078D899B22 + shared
    assert encode_point(mapped * int(AGREE_READER, 16)).hex().upper() == AGREE_READER_POINT


def test_g1_the_virtual_chip_answers_as_the_standards_chip() -> None:
    chip_agree = "107CF58696EF6155053340FD633392BA81909DF7B9706F226F32086C7AFF974A"
    randomness = given("3F00C4D39D153F2B2A214A078D899B22", *scalars(MAP_CHIP, chip_agree))
    gate = PaceGate(PACE_KEY, g1_method(), randomness)
    session: Session | None = None
    for command, answer in G1_TRANSCRIPT[1:]:
        sent = bytes.fromhex(command)
        answered, session = gate.step(sent[5 : 5 + sent[4]])
        assert answered.data.hex().upper() + "9000" == answer
    assert session is not None


def test_aes_secure_messaging_protects_the_first_command_after_g1() -> None:
    # Not in the standard: worked out by an independent implementation from the keys of G.1.
    script = Script(
        (
            "0CA4040C1D871101752F676B09FAC86A87D632749A49C7CC8E08C18BA1FCE707BD9F00",
            "990290008E08BEA7B381C494A0799000",
        )
    )
    channel = SecureChannel(link(script), Session(pace_keys(bytes.fromhex(SHARED_SECRET), 16)))
    answer = channel.send(Command(0x00, 0xA4, 0x04, 0x0C, bytes.fromhex("A0000002471001")))
    assert answer == Answer(b"", 0x9000)


def g1_method() -> PaceMethod:
    return pace_methods(bytes.fromhex("31143012060A04007F0007020204020202010202010D"))[0]
