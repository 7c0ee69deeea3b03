"""Whoever writes a catalogue file learns every mistake by file, key, what is wrong and how to mend it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Breaker = Callable[[str, str, str], str]
RENEWAL = "services/renewal.toml"
PERSON = "blocks/person.toml"


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        (RENEWAL, "order = 10", "odrer = 10", 'odrer: is not known here. Did you mean "order"'),
        (RENEWAL, "order = 10", "odrer = 10", "order: is missing"),
        (RENEWAL, "order = 10", 'order = "10"', "order: is not a whole number"),
        (RENEWAL, "order = 10", "order = -1", "order: -1 is out of range"),
        (RENEWAL, "enabled = true", "enabled = 1", "enabled: is not true or false"),
        (RENEWAL, "enabled = true", "enabled = false", "disabled_reason: is missing for a disabled service"),
        (RENEWAL, 'kind = "filed"', 'kind = "form"', 'kind: "form" is not known. Choose one of: filed'),
        (RENEWAL, 'kind = "filed"', 'kind = "counter"', "step: a service of kind counter has no form"),
        (RENEWAL, 'kind = "filed"', 'kind = "counter"', "kind: counter doesn't belong in services/"),
        (RENEWAL, 'id = "renewal"', 'id = "renewel"', 'id: "renewel" is not the name it is filed under'),
        (RENEWAL, 'id = "renewal"', 'id = "New!"', 'id: "New!" is not an id'),
        (RENEWAL, 'group = "passports"', 'group = "passport"', 'group: there is no "passport"'),
        (RENEWAL, 'queue_group = "passports"', 'queue_group = "x"', 'queue_group: there is no "x"'),
        (RENEWAL, '["self", "child"]', '["self", "uncle"]', 'relations: "uncle" is not known'),
        (RENEWAL, '["self", "child"]', '["self", "self"]', "relations: holds a value twice"),
        (RENEWAL, '["self", "child"]', "[]", "relations: is empty"),
        (RENEWAL, 'ar = "نص", ', "", "name.ar: is missing"),
        (RENEWAL, 'ar = "نص", ', 'ar = " ", ', "name.ar: is empty"),
        (RENEWAL, 'ar = "نص", ', 'ar = "Text", ', "name.ar: is not in the language of its key"),
        (RENEWAL, 'en = "Text"', 'en = "نص"', "name.en: is not in the language of its key"),
        (RENEWAL, 'en = "Text"', 'en = "Te\\u202ext"', "name.en: holds a line end or a control character"),
        (RENEWAL, 'en = "Text"', 'en = "Text", fr = "Texte"', "name.fr: is not known here"),
        (RENEWAL, 'name = { ar = "نص", en = "Text" }', 'name = "Text"', "name: is not a table"),
        (
            RENEWAL,
            '[[speed]]\nid = "urgent"',
            '[[speed]]\nid = "ordinary"',
            'speed[ordinary].id: "ordinary" is there twice',
        ),
        (
            RENEWAL,
            '[[speed]]\nid = "urgent"',
            '[[speed]]\nid = "slow"',
            'speed[slow].id: "slow" is not known',
        ),
        (RENEWAL, "valid_from = 2025-06-26\n", "", "fee[base].valid_from: is missing"),
        (RENEWAL, "2025-06-26", '"soon"', "fee[base].valid_from: is not a date"),
        (RENEWAL, "2025-06-26", "2025-06-26T10:00:00", "fee[base].valid_from: is not a date"),
        (RENEWAL, "2025-06-26", "2025-06-26\nvalid_to = 2025-01-01", "fee[base].valid_to: lies before"),
        (RENEWAL, "2025-06-26", "2025-06-26\nvalid_to = 9999-12-31", "fee[base].valid_to: is out of range"),
        (RENEWAL, 'currency = "USD"\n', "", "fee[base].currency: is missing"),
        (RENEWAL, '"USD"', '"dollars"', 'fee[base].currency: "dollars" is not three capital letters'),
        (RENEWAL, '"200.00"', "200.0", "fee[base].amount: is not a text in quotes"),
        (RENEWAL, '"200.00"', '"-200"', 'fee[base].amount: "-200" is not an amount'),
        (RENEWAL, "mission_sets = true", "", "fee[fine].amount: is missing"),
        (
            RENEWAL,
            "mission_sets = true",
            'mission_sets = true\namount = "1.00"',
            "fee[fine].amount: stands beside",
        ),
        (RENEWAL, 'id = "fine"', 'id = "base"', "fee[base]: two rows hold from 2025-06-26"),
        (RENEWAL, "note = {", "not = {", "paper[guardianship].not: is not known here"),
        (RENEWAL, '["child"], age', '["spouse"], age', "paper[guardianship].when.relation: names only what"),
        (
            RENEWAL,
            "age_below = 14 }",
            "age_below = 0 }",
            "paper[guardianship].when.age_below: 0 is out of range",
        ),
        (RENEWAL, "age_below = 14 }", "age_below = 14, age_at_least = 14 }", "when.age_below: leaves no age"),
        (RENEWAL, '{ relation = ["child"], age_below = 14 }', "{}", "paper[guardianship].when: is empty"),
        (
            RENEWAL,
            'block = "person"',
            'block = "persons"',
            'step[persons].block: there is no block "persons"',
        ),
        (RENEWAL, 'role = "concerned"', 'role = "other"', 'step[person].role: "other" is not known'),
        (
            RENEWAL,
            'prefix = "concerned"',
            'prefix = "them"',
            'step[form.guardian].when: depends on "concerned.birth_date"',
        ),
        (
            RENEWAL,
            'has_number = ["yes"]',
            'had_number = ["yes"]',
            'depends on "form.had_number", which isn\'t asked before',
        ),
        (
            RENEWAL,
            'has_number = ["yes"]',
            'number = ["yes"]',
            'depends on "form.number", which isn\'t asked before',
        ),
        (RENEWAL, 'has_number = ["yes"]', 'has_number = ["maybe"]', 'can\'t have the answer "maybe"'),
        (RENEWAL, '["syria"]', '["iraq"]', 'when.concerned.born_in: can\'t have the answer "iraq"'),
        (RENEWAL, "born_in = [", "birth_date = [", "when.concerned.birth_date: has no list of answers"),
        (
            RENEWAL,
            'speed = ["urgent"] }',
            'speed = ["slow"] }',
            'field[number].when.speed: "slow" is not known',
        ),
        (RENEWAL, 'id = "guardian"', 'id = "details"', "step[form.details]: is there twice"),
        (
            RENEWAL,
            'id = "number"',
            'id = "has_number"',
            'step[details].field[has_number].id: "has_number" is there twice',
        ),
        (RENEWAL, 'kind = "yes_no"', 'kind = "boolean"', 'field[has_number].kind: "boolean" is not known'),
        (RENEWAL, 'kind = "yes_no"', 'kind = "choice"', "a choice needs two answers or more"),
        (
            RENEWAL,
            "masked = true",
            "masked = true\nmax_length = 0",
            "field[number].max_length: 0 is out of range",
        ),
        (RENEWAL, "masked = true", 'prefill = "number"', 'field[number].prefill: "number" is not known'),
        (RENEWAL, "masked = true", 'prefill = "sex"', "field[number].prefill: doesn't fit a field of kind"),
        (PERSON, 'kind = "country"', 'kind = "text"', "field: 3 fields don't fit one screen. Keep 2"),
        (PERSON, 'value = "abroad"', 'value = "syria"', 'choice[syria].value: "syria" is there twice'),
        (PERSON, 'kind = "choice"', 'kind = "text"', "a field of kind text has no choices"),
        (PERSON, "[[step]]", "[[stop]]", "step: is missing"),
        ("groups.toml", "icon", "picture", "group[passports].picture: is not known here"),
        ("queue_groups.toml", '"J"', '"JJ"', 'queue_group[passports].letter: "JJ" is not one capital'),
        ("queue_groups.toml", '"ج"', '"J"', "queue_group[passports].arabic_letter"),
        ("governorates.toml", "damascus", "Damascus", 'governorate[Damascus].id: "Damascus" is not an id'),
        ("countries.toml", "SY =", "syr =", "countries.syr: is not a country's code"),
        ("countries.toml", "[countries]", 'leading = ["XX"]\n[countries]', 'there is no country "XX"'),
        (
            RENEWAL,
            "masked = true",
            "masked = true\nyears_back = 5",
            "years_back: a field of kind passport_number has",
        ),
        (
            PERSON,
            "prefill =",
            "years_ahead = 5\nprefill =",
            "years_ahead: offers days that are a",
        ),
        (PERSON, "prefill =", "years_back = 500\nprefill =", "years_back: 500 is out of range"),
        ("counter/question.toml", "[[speed]]", "[[sped]]", "speed: is missing"),
        (
            "counter/question.toml",
            'kind = "counter"',
            'kind = "filed"',
            "step: is missing for a filed service",
        ),
        (
            "counter/question.toml",
            'kind = "counter"',
            'kind = "filed"',
            "relations: is missing for a filed service",
        ),
        (
            "counter/question.toml",
            'event = "question"',
            'event = "renew"',
            "one event at the same speed ordinary",
        ),
        ("counter/question.toml", 'event = "question"', "event = ", "isn't TOML"),
    ],
    ids=lambda value: value[:40] if isinstance(value, str) else None,
)
def test_a_mistake_is_named(broken: Breaker, file: str, old: str, new: str, told: str) -> None:
    found = broken(file, old, new)
    assert told in found
    assert all(line.startswith((file, RENEWAL, "counter/")) for line in found.splitlines())


def test_every_mistake_is_named_in_one_run(broken: Breaker) -> None:
    broken(RENEWAL, "order = 10", 'order = "ten"')
    broken("groups.toml", "icon", "picture")
    found = broken("counter/question.toml", "[[speed]]", "[[sped]]").splitlines()
    assert {line.partition(":")[0] for line in found} == {RENEWAL, "groups.toml", "counter/question.toml"}


def test_one_key_asked_in_two_steps_is_told(broken: Breaker) -> None:
    found = broken(RENEWAL, 'id = "details"', 'id = "details"\nprefix = "concerned"')
    assert "asked twice" not in found
    found = broken(RENEWAL, 'id = "number"', 'id = "birth_date"')
    assert "step[concerned.details].field[concerned.birth_date]: is asked twice" in found


def test_a_fifth_field_asks_for_another_step(broken: Breaker) -> None:
    fields = "".join(
        f'[[step.field]]\nid = "n{place}"\nkind = "number"\nlabel = {{ ar = "نص", en = "Text" }}\n'
        for place in range(2)
    )
    found = broken(
        PERSON, '[[step.field]]\nid = "birth_country"', f'{fields}[[step.field]]\nid = "birth_country"'
    )
    assert "5 fields don't fit one screen. Keep 4" in found
