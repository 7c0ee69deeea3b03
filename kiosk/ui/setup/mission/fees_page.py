"""What each service costs from when on. Two people change it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import partial

from kiosk.catalogue.setting import Setting, fee_change
from kiosk.domain.service import Fee, Service, Speed
from kiosk.office.configuration.configured import Seen
from kiosk.office.configuration.edit_codes import Said
from kiosk.paper.amounts import amount_in_words
from kiosk.ui.i18n import tr
from kiosk.ui.setup.mission.asked import AmountField, Asked, AskedDay
from kiosk.ui.setup.mission.setting_page import SettingPage, of_row, too_few_for_fees
from kiosk.ui.setup.mission.words import days_words, said_words
from kiosk.ui.widgets.fields import Field, FieldLook
from kiosk.ui.widgets.parts import Card, button, column, row
from kiosk.ui.widgets.text import label, set_apart


class FeesPage(SettingPage):
    """The tariff: every fee line that holds or is to come."""

    def show_seen(self, seen: Seen) -> None:
        """Show the services with what they cost, in the order of the menu."""
        if not seen.two_for_fees:
            self.notice.tell(too_few_for_fees(), "warning")
        places = {group.id: place for place, group in enumerate(seen.catalogue.groups)}
        services = seen.catalogue.services.values()
        for service in sorted(services, key=lambda each: (places[each.group], each.order, each.id)):
            fees = [*_lines(service, seen.today)]
            if fees:
                card = self.shown_card(service.name.in_language(self.given.language))
                for fee in fees:
                    self._show(card, service, fee, changes=seen.two_for_fees)

    def _show(self, card: Card, service: Service, fee: Fee, *, changes: bool) -> None:
        line, text = row(), column(gap=2)
        language = self.given.language
        text.addWidget(label(set_apart(fee.label.in_language(language)), "strong"))
        text.addWidget(
            label(f"{self._amount(fee)}{days_words(fee.valid_from, fee.valid_to, language)}", "hint")
        )
        line.addLayout(text, 1)
        key = "-".join(part for part in ("fee", service.id, fee.id, fee.speed or "") if part)
        about = service.name.in_language(language)
        if changes:
            line.addWidget(of_row(tr("Change"), about, partial(self._ask, service, fee), name=key))
        card.inside.addLayout(line)

    def _amount(self, fee: Fee) -> str:
        speed = (
            {Speed.URGENT: tr("urgent"), Speed.ORDINARY: tr("ordinary")}.get(fee.speed) if fee.speed else None
        )
        if fee.amount is None or fee.currency is None:
            amount = said_words(Said.AT_COUNTER)
        else:
            amount = amount_in_words(fee.amount, fee.currency, self.given.language)
        return amount if speed is None else tr(", ").join((amount, speed))

    def _ask(self, service: Service, fee: Fee) -> None:
        """Ask what is owed from which day on."""
        assert self.seen is not None
        name = set_apart(service.name.in_language(self.given.language))
        card = self.asking_card(tr("Change a fee: {name}").format(name=name))
        amount = AmountField("fee-amount", set_apart(fee.label.in_language(self.given.language)), fee.amount)
        known = fee.currency or self.seen.configuration.mission.currency
        currency = Field("fee-currency", tr("Currency"), known, lambda _: None, FieldLook(latin=True, most=3))
        first = AskedDay("fee-from", tr("From"))
        source = Field("fee-source", tr("The decision that it rests on"), "", lambda _: None)

        def changed() -> Setting:
            figure, day = amount.amount(), first.asked()
            money = currency.text.upper()
            if figure is not None and not (len(money) == 3 and money.isascii() and money.isalpha()):
                currency.tell(tr("Write three letters, such as USD."))
                raise Asked
            new = replace(
                fee, amount=figure, currency=money if figure is not None else None, source=source.text
            )
            return fee_change(service.id, replace(new, valid_from=day, valid_to=None))

        for field in (amount, currency, first, source):
            card.put(field)
        card.put_row(button(tr("Go on"), lambda: self.set(changed), "primary", "set-fee"))
        amount.setFocus()


def _lines(service: Service, today: date) -> Iterator[Fee]:
    """Yield the fee lines that hold today or later, the earlier ones first."""
    live = (fee for fee in service.fees if fee.valid_to is None or fee.valid_to >= today)
    return iter(sorted(live, key=lambda fee: (fee.id, fee.speed or "", fee.valid_from)))
