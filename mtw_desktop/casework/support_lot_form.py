"""The form of a lot of cards, with the serial numbers as a range or the first of them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from mtw_desktop.casework.case_rows import Tone
from mtw_desktop.casework.changes import Changed
from mtw_desktop.casework.form_drafts import form_values
from mtw_desktop.casework.record_form import AsideLine, FormPlace, FormStart, SavedForm
from mtw_desktop.casework.session import Session
from mtw_desktop.casework.support_caps import money_words
from mtw_desktop.casework.support_form_parts import below_one, fund_lines, only_fund, required
from mtw_desktop.casework.support_lots import cards_in, check_serials
from mtw_desktop.domain.answers import known
from mtw_desktop.domain.forms import Answers, Problem
from mtw_desktop.domain.ids import new_id
from mtw_desktop.domain.labels import code_label, label
from mtw_desktop.domain.plain import record_to_plain
from mtw_desktop.domain.records import Card, CardLot, Fund
from mtw_desktop.domain.support_caps import Serials
from mtw_desktop.domain.support_rules import lot_problem, masked

_URGENT: Tone = "urgent"


class LotForm:
    """A lot of cards, with the serial numbers as a range or the first of them."""

    def start(self, session: Session, place: FormPlace) -> FormStart | None:
        """The lot; its kind and value stay once there are cards of it."""
        if place.record_id is None:
            today = session.clock().astimezone().date().isoformat()
            me = session.staff.id
            said: dict[str, Any] = {"received_on": today, "received_by_id": me}
            if fund := only_fund(session):
                said["fund_id"] = fund
            return FormStart(place, {"card_lot": said}, label("card_lot.new", session.language))
        lot = session.store.get(CardLot, place.record_id)
        if lot is None or lot.voided_at:
            return None
        title = code_label("card_type", lot.card_type, session.language)
        entered = session.store.count(Card, lot_id=lot.id)
        held = ("card_lot.card_type", "card_lot.value_cents", "card_lot.fund_id") if entered else ()
        return FormStart(
            place, {"card_lot": dict(record_to_plain(lot))}, title, "", frozenset(held)
        )

    def problems(self, session: Session, place: FormPlace, answers: Answers) -> list[Problem]:
        """Kind of card, two people, and serial numbers that are new."""
        said = answers.get("card_lot") or {}
        if not said.get("card_type"):
            return [required("card_lot.card_type")]
        found = [
            Problem(f"card_lot.{name}", "amount_needed")
            for name in ("quantity", "value_cents")
            if below_one(said.get(name))
        ]
        lot = _lot(place, answers)
        if code := lot_problem(lot):
            found.append(Problem("card_lot.authorized_by_id", f"lot_{code}"))
        read = _serials(session, lot, answers)
        if read.problem:
            found.append(Problem("card.serial", read.problem))
        return found

    def aside(self, session: Session, place: FormPlace, answers: Answers) -> list[AsideLine]:
        """How many cards that makes and what they are worth; which serial is in the way."""
        lang = session.language
        said = answers.get("card_lot") or {}
        if not said.get("card_type"):
            return []
        lot = _lot(place, answers)
        read = _serials(session, lot, answers)
        lines = []
        if read.at:
            words = label("support.lot.serial", lang, serial=masked(read.at))
            lines.append(AsideLine(words, _URGENT))
        elif read.numbers:
            worth = money_words(len(read.numbers) * (known(lot.value_cents) or 0))
            ends = masked(read.numbers[0]), masked(read.numbers[-1])
            words = label("support.lot.makes", lang, n=len(read.numbers), amount=worth)
            lines.append(AsideLine(words))
            lines.append(AsideLine(label("support.lot.from_to", lang, first=ends[0], last=ends[1])))
        else:
            lines.append(AsideLine(label("support.lot.later", lang)))
        fund = session.store.get(Fund, lot.fund_id) if lot.fund_id else None
        return [*lines, *(fund_lines(session, fund) if fund else [])]

    def save(self, session: Session, place: FormPlace, answers: Answers) -> SavedForm:
        """Write the lot and its cards, in one transaction."""
        if found := self.problems(session, place, answers):
            return SavedForm(problems=tuple(found))
        values = form_values("card_lot", "card_lot", answers)
        record_id = place.record_id or new_id()
        read = _serials(session, replace(_lot(place, answers), id=record_id), answers)
        expires = form_values("card_lot", "card", answers)["expires_on"]
        with session.store.atomic(session.staff.id) as tx:
            if place.record_id is None:
                lot = tx.create(CardLot(id=record_id, **values))
            else:
                lot = tx.update(CardLot, record_id, values)
            cards_in(tx, lot, read.numbers, expires)
        return SavedForm(record_id, Changed(tx.changed, tx.changed_ids), go=("supports", "cards"))


def _lot(place: FormPlace, answers: Answers) -> CardLot:
    return CardLot(id=place.record_id or "", **form_values("card_lot", "card_lot", answers))


def _serials(session: Session, lot: CardLot, answers: Answers) -> Serials:
    typed = (answers.get("card") or {}).get("serial")
    return check_serials(session, lot, typed) if isinstance(typed, str) and typed else Serials()
