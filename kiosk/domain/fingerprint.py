"""Six words for a public key, which two people compare over the telephone."""

from __future__ import annotations

import hashlib

WORDS_SHOWN = 6

_LIST = """
acorn actor album amber angle ankle apple apron arena arrow aspen atlas
bacon badge bagel baker bamboo banana banjo barrel basil basket beach beaver
bell bench berry bicycle birch bison blanket board bottle bowl bread brick
bridge broom brush bucket butter button cabin cable cactus camel camera canal
candle canoe carbon carpet carrot castle cattle cedar cello chalk chapel cherry
chess chimney circle citrus clay cliff clock cloud clover coast cobalt coffee
comet compass copper coral cotton cradle crane crater crayon cricket crown
crystal cube curtain cushion daisy dancer desert diamond dolphin donkey door
dragon drum eagle easel echo elbow elephant ember emerald engine falcon farmer
feather fern ferry fiddle field finger flame flute forest fossil fountain fox
galaxy garden garlic gate ginger giraffe glacier glove goat gold granite grape
guitar hammer harbor harp hawk hazel helmet heron hill honey horse hotel
iceberg indigo insect iron island ivory jacket jasmine jelly jewel jungle kayak
kettle kitten ladder lagoon lantern laurel lava lemon lentil lily linen lion
lizard lobster magnet mango maple marble market meadow melon mirror monkey moon
mosaic motor mountain museum mushroom napkin needle nickel novel nutmeg oasis
ocean olive onion opera orange orchard otter oven owl oyster paddle palace
panda paper parrot peach pearl pebble pencil pepper piano pigeon pillow pirate
planet plum pocket poem pony potato prism pumpkin puzzle quartz quilt rabbit
radio raven ribbon river robot rocket saddle salmon sandal scarf school
shadow shell silver spider sponge statue sugar sunset table tiger timber
tomato tulip turtle umbrella valley velvet violin walnut whale
"""

WORDS = tuple(_LIST.split())
"""256 words of plain English, so that each is one byte of the key's hash."""


def fingerprint(public_key: bytes) -> tuple[str, ...]:
    """Return the six words of `public_key`: the first bytes of its SHA-256."""
    return tuple(WORDS[byte] for byte in hashlib.sha256(public_key).digest()[:WORDS_SHOWN])
