"""The difference between two spelled configurations as edits, and edits put onto a third one.

Rows are known by what they are about (a desk's id, a closure's two days), so an edit can be taken back though
others were made since. Where rows of one list only changed places, the list as a whole is the edit: of two
rows for one day the later one counts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from kiosk.domain.configuration import Edit, Section

Spelled = Mapping[str, Any]
Key = tuple[str, ...]

_TABLES = frozenset(
    {
        Section.MISSION,
        Section.KIOSK,
        Section.HOURS,
        Section.CHECK_IN,
        Section.ORDER,
        Section.TRAINING,
        Section.CASH,
    }
)


def differences(before: Spelled, after: Spelled) -> tuple[Edit, ...]:
    """Return what makes `after` of `before`."""
    return tuple(edit for section in Section for edit in _in_section(section, before, after))


def edited(spelled: Spelled, edits: Iterable[Edit]) -> dict[str, Any]:
    """Return `spelled` with `edits` put onto it, whatever it said there before."""
    result = dict(spelled)
    for edit in edits:
        result[edit.section] = _put(result.get(edit.section), edit)
    return {section: told for section, told in result.items() if told or section not in set(Section)}


def found(spelled: Spelled, edit: Edit) -> Any:
    """Return what `spelled` says where `edit` was made, None if nothing."""
    told = spelled.get(edit.section)
    if not edit.key:
        return told or None
    return _rows(edit.section, told).get(edit.key)


def key_of(section: Section, row: Spelled) -> Key:
    """Return what a row of a list is about: two rows with one key are about the same thing."""
    return _KEYS[section](row)


def keys_in(section: Section, told: Any) -> tuple[Key, ...]:
    """Return the keys of what a section says, in their order."""
    return tuple(_rows(section, told))


def plain_edit(edit: Edit) -> dict[str, Any]:
    """Return an edit as JSON values."""
    return {
        "section": edit.section.value,
        "key": list(edit.key),
        "before": edit.before,
        "after": edit.after,
        "behind": [list(key) for key in edit.behind],
    }


def edit_of(spelled: Spelled) -> Edit:
    """Return what `plain_edit` spelled; `KeyError`, `TypeError` or `ValueError` for anything else."""
    behind = tuple(tuple(key) for key in spelled["behind"])
    key = tuple(spelled["key"])
    return Edit(Section(spelled["section"]), key, spelled["before"], spelled["after"], behind)


def _in_section(section: Section, before: Spelled, after: Spelled) -> Iterable[Edit]:
    old, new = _rows(section, before.get(section)), _rows(section, after.get(section))
    if section not in _TABLES and [key for key in old if key in new] != [key for key in new if key in old]:
        yield Edit(section, (), before.get(section), after.get(section))
        return
    for key in (*old, *(key for key in new if key not in old)):
        if old.get(key) != new.get(key):
            order = (
                () if section in _TABLES or (key in old and key in new) else tuple(new if key in new else old)
            )
            yield Edit(section, key, old.get(key), new.get(key), order[: order.index(key)] if order else ())


def _put(told: Any, edit: Edit) -> Any:
    if not edit.key:
        return edit.after or []
    rows = _rows(edit.section, told)
    if edit.after is None:
        rows.pop(edit.key, None)
    elif edit.key in rows or edit.section in _TABLES:
        rows[edit.key] = edit.after
    else:
        keys = list(rows)
        place = max((keys.index(key) + 1 for key in edit.behind if key in rows), default=0)
        items = list(rows.items())
        rows = dict([*items[:place], (edit.key, edit.after), *items[place:]])
    return {key[0]: value for key, value in rows.items()} if edit.section in _TABLES else list(rows.values())


def _rows(section: Section, told: Any) -> dict[Key, Any]:
    """Return a section's parts by their keys, in their order; rows about the same thing are numbered."""
    if section in _TABLES:
        return {(name,): value for name, value in (told or {}).items()}
    seen: Counter[Key] = Counter()
    rows: dict[Key, Any] = {}
    for row in told or ():
        key = key_of(section, row)
        seen[key] += 1
        rows[key if seen[key] == 1 else (*key, str(seen[key]))] = row
    return rows


def _of_days(row: Spelled) -> Key:
    return (row["first"], row.get("last", ""))


def _of_change(row: Spelled) -> Key:
    of_fee = (row["value"].get("id", ""), row["value"].get("speed", "")) if row["key"] == "fee" else ()
    return (row["service"], row["key"], row["valid_from"], *of_fee)


_KEYS: Mapping[Section, Callable[[Spelled], Key]] = {
    Section.SEASON: _of_days,
    Section.SPECIAL_DAYS: _of_days,
    Section.SLOT_PLAN: lambda row: (row["queue_group"],),
    Section.CHANGE: _of_change,
    Section.QUEUE_GROUP: lambda row: (row["id"], row["valid_from"]),
    Section.DESK: lambda row: (row["id"], row["valid_from"]),
    Section.ANNOUNCEMENT: lambda row: (row["id"],),
    Section.RATE: lambda row: (row["tariff"], row["valid_from"]),
}
