"""One thing that a mission sets, put into its configuration: a closure, a fee, a desk, a text.

What is set are the values that the configuration is made of. A row about the same thing is replaced, or else
it joins the end of its list, where it counts more than earlier ones.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from kiosk.catalogue.cash import plain_cash, plain_rate
from kiosk.catalogue.changes import ChangeKey
from kiosk.catalogue.configuration import plain_change_row
from kiosk.catalogue.differing import edited, key_of, keys_in
from kiosk.catalogue.hall import plain_hall, plain_text
from kiosk.catalogue.timetable import plain_timetable
from kiosk.domain.configuration import Edit, Section
from kiosk.domain.hall import Announcement, DatedQueueGroup, DayRate, Desk, Hall
from kiosk.domain.mission import CatalogueChange
from kiosk.domain.service import Fee, Text
from kiosk.domain.serving_order import OrderRules
from kiosk.domain.timetable import (
    CLOSED,
    CheckInRules,
    Period,
    Season,
    SlotPlan,
    SpecialDays,
    Timetable,
)

Spelled = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class TakenOut:
    """A row that is no more, by its key: `differing` says what the keys are."""

    section: Section
    key: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MissionText:
    """What the mission is called, or where it sends people; `key` is one of `MISSION_TEXTS`."""

    key: str
    text: Text


@dataclass(frozen=True, slots=True)
class Training:
    """Whether a station works for training, from its next start on."""

    station: str
    on: bool


@dataclass(frozen=True, slots=True)
class Pieces:
    """The notes and coins that drawers are counted by, in whole units of their currency; none: the usual."""

    values: tuple[Decimal, ...]


@dataclass(frozen=True, slots=True)
class UsualHours:
    """When the mission is open on some weekdays (0 is Monday) from a day on; without `periods`: days off."""

    weekdays: tuple[int, ...]
    periods: tuple[Period, ...]
    valid_from: date


Setting = (
    SpecialDays
    | Season
    | UsualHours
    | SlotPlan
    | CheckInRules
    | OrderRules
    | CatalogueChange
    | DatedQueueGroup
    | Desk
    | Announcement
    | DayRate
    | MissionText
    | Training
    | Pieces
    | TakenOut
)

USUAL_HOURS = Text("أوقات الدوام", "Opening hours")
"""What seasons without an end are called."""


def with_setting(spelled: Spelled, timetable: Timetable, setting: Setting) -> dict[str, Any]:
    """Return the spelled configuration with one thing set; nothing is checked here."""
    if isinstance(setting, MissionText):
        edit = Edit(Section.MISSION, (setting.key,), None, plain_text(setting.text))
        return edited(spelled, [edit])
    if isinstance(setting, Training):
        return edited(spelled, [Edit(Section.TRAINING, (setting.station,), None, setting.on or None)])
    if isinstance(setting, Pieces):
        pieces = plain_cash(tuple(sorted(set(setting.values), reverse=True))).get("cash", {}).get("pieces")
        return edited(spelled, [Edit(Section.CASH, ("pieces",), None, pieces)])
    if isinstance(setting, CheckInRules | OrderRules):
        rules = Section.CHECK_IN if isinstance(setting, CheckInRules) else Section.ORDER
        return edited(
            spelled, [Edit(rules, (key,), None, minutes) for key, minutes in asdict(setting).items()]
        )
    if isinstance(setting, TakenOut):
        return edited(spelled, [Edit(setting.section, setting.key, None, None)])
    if isinstance(setting, UsualHours):
        if not timetable.week and not timetable.seasons:
            week = dict.fromkeys(setting.weekdays, setting.periods)
            return {**spelled, Section.HOURS: plain_timetable(replace(CLOSED, week=week))["hours"]}
        setting = _usual_season(timetable, setting)
    section, row = _row(setting)
    key, order = key_of(section, row), keys_in(section, spelled.get(section))
    if isinstance(setting, Season) and setting.last is None:
        usual = [
            season for season in timetable.seasons if season.last is None and season.first <= setting.first
        ]
        order = tuple(key_of(section, _row(season)[1]) for season in usual)
    return edited(spelled, [Edit(section, key, None, row, order)])


def fee_change(service_id: str, fee: Fee) -> CatalogueChange:
    """Return the change that sets a fee, in force on the fee's own days."""
    amount = (
        {"mission_sets": True}
        if fee.amount is None
        else {"amount": _amount(fee.amount), "currency": fee.currency}
    )
    value = {
        "id": fee.id,
        "label": plain_text(fee.label),
        **amount,
        **({"speed": fee.speed.value} if fee.speed else {}),
        **({"source": fee.source} if fee.source else {}),
    }
    return CatalogueChange(service_id, ChangeKey.FEE, value, fee.valid_from, fee.valid_to)


def switch_change(
    service_id: str, reason: Text | None, valid_from: date, valid_to: date | None = None
) -> CatalogueChange:
    """Return the change that switches a service off for a `reason`, or without one on."""
    value: dict[str, object] = {"enabled": reason is None}
    if reason is not None:
        value["disabled_reason"] = plain_text(reason)
    return CatalogueChange(service_id, ChangeKey.ENABLED, value, valid_from, valid_to)


def line_change(service_id: str, queue_group: str, valid_from: date) -> CatalogueChange:
    """Return the change that moves a service to another line of the hall."""
    return CatalogueChange(service_id, ChangeKey.QUEUE_GROUP, {"queue_group": queue_group}, valid_from)


def _usual_season(timetable: Timetable, hours: UsualHours) -> Season:
    week = {**timetable.usual_week(hours.valid_from), **dict.fromkeys(hours.weekdays, hours.periods)}
    kept = {weekday: periods for weekday, periods in week.items() if periods}
    return Season(USUAL_HOURS, hours.valid_from, None, kept)


def _row(
    setting: SpecialDays
    | Season
    | SlotPlan
    | CatalogueChange
    | DatedQueueGroup
    | Desk
    | Announcement
    | DayRate,
) -> tuple[Section, dict[str, Any]]:
    """Return the section of a setting and its row there."""
    match setting:
        case SpecialDays():
            return Section.SPECIAL_DAYS, plain_timetable(replace(CLOSED, special_days=(setting,)))[
                "special_days"
            ][0]
        case Season():
            return Section.SEASON, plain_timetable(replace(CLOSED, seasons=(setting,)))["season"][0]
        case SlotPlan():
            return Section.SLOT_PLAN, asdict(setting)
        case CatalogueChange():
            return Section.CHANGE, plain_change_row(setting)
        case DatedQueueGroup():
            return Section.QUEUE_GROUP, plain_hall(Hall(queue_groups=(setting,)))["queue_group"][0]
        case Desk():
            return Section.DESK, plain_hall(Hall(desks=(setting,)))["desk"][0]
        case Announcement():
            return Section.ANNOUNCEMENT, plain_hall(Hall(announcements=(setting,)))["announcement"][0]
        case DayRate():
            return Section.RATE, plain_rate(setting)


def _amount(amount: Decimal) -> str:
    return f"{amount:.2f}"
