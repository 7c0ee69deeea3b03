"""A small catalogue that is right in every part, to be broken one part at a time."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.catalogue.reader import check_catalogue

ASSETS = Path(__file__).parents[2] / "assets"

TEXT = '{ ar = "نص", en = "Text" }'

FILES = {
    "countries.toml": f"[countries]\nSY = {TEXT}\nSA = {TEXT}\n",
    "governorates.toml": f'[[governorate]]\nid = "damascus"\nname = {TEXT}\n',
    "groups.toml": f"""
[[group]]
id = "passports"
title = {TEXT}
subtitle = {TEXT}
icon = "passport"
order = 10
""",
    "queue_groups.toml": f"""
[[queue_group]]
id = "passports"
title = {TEXT}
letter = "J"
arabic_letter = "ج"
""",
    "blocks/person.toml": f"""
[[step]]
id = "birth"
title = {TEXT}
[[step.field]]
id = "birth_date"
kind = "partial_date"
label = {TEXT}
prefill = "birth_date"
[[step.field]]
id = "born_in"
kind = "choice"
label = {TEXT}
[[step.field.choice]]
value = "syria"
label = {TEXT}
[[step.field.choice]]
value = "abroad"
label = {TEXT}
[[step.field]]
id = "birth_country"
kind = "country"
label = {TEXT}
when = {{ born_in = ["abroad"] }}
""",
    "services/renewal.toml": f"""
id = "renewal"
kind = "filed"
group = "passports"
event = "renew"
queue_group = "passports"
order = 10
enabled = true
sensitivity = "none"
identity_first = "passport"
relations = ["self", "child"]
source = "Made up for tests"
name = {TEXT}
plain = {TEXT}
about = {TEXT}
who = {TEXT}
authority = {TEXT}

[[speed]]
id = "ordinary"
time = {TEXT}

[[speed]]
id = "urgent"

[[fee]]
id = "base"
label = {TEXT}
amount = "200.00"
currency = "USD"
valid_from = 2025-06-26
speed = "ordinary"

[[fee]]
id = "fine"
label = {TEXT}
mission_sets = true
valid_from = 2025-06-26

[[paper]]
id = "guardianship"
label = {TEXT}
note = {TEXT}
when = {{ relation = ["child"], age_below = 14 }}

[[step]]
block = "person"
role = "concerned"
prefix = "concerned"

[[step]]
id = "details"
title = {TEXT}
[[step.field]]
id = "has_number"
kind = "yes_no"
label = {TEXT}
[[step.field]]
id = "number"
kind = "passport_number"
label = {TEXT}
example = {{ ar = "012345678", en = "012345678" }}
masked = true
when = {{ has_number = ["yes"], concerned.born_in = ["syria"], speed = ["urgent"] }}

[[step]]
id = "guardian"
title = {TEXT}
when = {{ age_below = 14 }}
[[step.field]]
id = "guardian"
kind = "text"
label = {TEXT}
""",
    "counter/question.toml": f"""
id = "question"
kind = "counter"
group = "passports"
event = "question"
queue_group = "passports"
order = 20
sensitivity = "none"
identity_first = "typed"
name = {TEXT}
plain = {TEXT}
about = {TEXT}
who = {TEXT}
authority = {TEXT}
[[speed]]
id = "ordinary"
""",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder that holds the small catalogue."""
    for name, text in FILES.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def broken(folder: Path) -> Callable[[str, str, str], str]:
    """Return a function that replaces a text in one file once and tells the faults found, a line each."""

    def replace(file: str, old: str, new: str) -> str:
        path = folder / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        return "\n".join(str(fault) for fault in check_catalogue(folder))

    return replace
