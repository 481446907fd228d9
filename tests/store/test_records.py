"""Any declared record goes in and comes out the same, with its op, its envelope and its audit."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from mtw_desktop import errors
from mtw_desktop.domain.answers import Missing
from mtw_desktop.domain.ids import new_id
from mtw_desktop.domain.kinds import FieldType, Kind
from mtw_desktop.domain.records import KINDS, Need, Note, Organization, Participant
from mtw_desktop.store.database import Store
from mtw_desktop.store.settings import HOME_ORG
from tests.builders import ORG_ID, need, note, organization, participant
from tests.conftest import SetClock

_VALUES: dict[FieldType, Any] = {
    FieldType.DATE: date(2001, 2, 3),
    FieldType.MOMENT: datetime(2026, 11, 22, 14, 3, 7, 512_000, tzinfo=UTC),
    FieldType.INTEGER: 0,
    FieldType.MONEY: 1725,
    FieldType.FLAG: True,
    FieldType.CHOICES: ("one", "two"),
    FieldType.TEXTS: ("Ti Jean", 'a "b", c'),
}


def filled(kind: Kind) -> Any:
    """A record with something awkward in every field."""
    values = {
        name: _VALUES.get(spec.type, "x' \U0001f31f محمد") for name, spec in kind.fields.items()
    }
    return kind.cls(id=new_id(), **values)


@pytest.mark.parametrize("name", sorted(KINDS))
def test_every_field_of_every_kind_comes_back(store: Store, name: str) -> None:
    record = filled(KINDS[name])
    with store.atomic("rosa") as tx:
        made = tx.create(record)
    assert store.get(type(record), record.id) == made
    (group,) = store.outbox_groups()
    assert set(group.ops[0].set) == set(KINDS[name].fields)


def test_the_three_reasons_stay_apart_from_answers_and_from_nothing(store: Store) -> None:
    person = participant(
        phone=Missing.DONT_KNOW, email=Missing.PREFERS_NOT, sex=Missing.NOT_ASKED, zip=None
    )
    with store.atomic("rosa") as tx:
        tx.create(person)
    found = store.get(Participant, person.id)
    assert found is not None
    assert (found.phone, found.email, found.sex, found.zip) == (
        Missing.DONT_KNOW,
        Missing.PREFERS_NOT,
        Missing.NOT_ASKED,
        None,
    )
    with store.atomic("rosa") as tx:
        tx.update(Participant, person.id, {"phone": "+13055550100", "zip": Missing.DONT_KNOW})
    found = store.get(Participant, person.id)
    assert found is not None
    assert (found.phone, found.zip) == ("+13055550100", Missing.DONT_KNOW)


def test_the_envelope_says_who_when_and_for_whom(store: Store, clock: SetClock) -> None:
    with store.atomic("rosa") as tx:
        tx.set_setting(HOME_ORG, ORG_ID)
        made = tx.create(participant())
    assert (made.home_org, made.created_by, made.created_at) == (ORG_ID, "rosa", clock.now)
    later = clock.advance(hours=3)
    with store.atomic("luis") as tx:
        now = tx.update(Participant, made.id, {"zip": "33127"})
    assert (now.created_by, now.updated_by, now.updated_at) == ("rosa", "luis", later)
    assert store.get(Participant, made.id) == now


def test_an_op_carries_only_what_changed_and_what_its_author_saw(store: Store) -> None:
    with store.atomic("rosa") as tx:
        made = tx.create(participant(zip="33101"))
        tx.update(Participant, made.id, {"zip": "33127", "family_name": "Étienne"})
        tx.update(Participant, made.id, {"zip": "33130", "phone": None, "restricted": False})
    (group,) = store.outbox_groups()
    create, first, second = group.ops
    assert (first.set, first.base) == ({"zip": "33127"}, {"zip": create.op})
    assert second.set == {"zip": "33130", "phone": None}
    assert second.base == {"zip": first.op, "phone": create.op}
    assert create.hlc < first.hlc < second.hlc


def test_nothing_changed_writes_nothing(store: Store) -> None:
    with store.atomic("rosa") as tx:
        made = tx.create(participant())
    with store.atomic("rosa") as tx:
        assert tx.update(Participant, made.id, {"given_name": "Guerlande"}) == made
        assert tx.changed == frozenset()
    assert store.waiting() == 1


def test_the_first_change_of_a_seeded_record_carries_all_of_it(store: Store) -> None:
    seeded = organization(phone="+13055550100")
    with store.atomic("rosa") as tx:
        tx.seed(seeded)
    assert (store.waiting(), store.audit_head()[0]) == (0, 0)
    with store.atomic("rosa") as tx:
        tx.update(Organization, seeded.id, {"phone": "+13055550111"})
    whole, change = store.outbox_groups()[0].ops
    assert whole.set == {"name": "Harbor Works", "in_coalition": True, "phone": "+13055550100"}
    assert (whole.base, change.base) == ({}, {"phone": whole.op})
    with store.atomic("rosa") as tx:
        tx.seed(replace(seeded, phone="+13055550122"), organization(name="New Dock"))
    names = {each.name: each.phone for each in store.many(Organization)}
    assert names == {"Harbor Works": "+13055550111", "New Dock": None}, "a change is not undone"


def test_a_note_is_never_changed_but_can_be_voided(store: Store) -> None:
    written = note("p")
    with store.atomic("rosa") as tx:
        tx.create(written)
        with pytest.raises(errors.RuleBroken):
            tx.update(Note, written.id, {"text": "other"})
        tx.void(Note, written.id, "wrong person")
    assert store.many(Note) == []
    (kept,) = store.many(Note, voided=True)
    assert (kept.text, kept.voided_by, kept.voided_reason) == (
        written.text,
        "rosa",
        "wrong person",
    )
    void = store.outbox_groups()[0].ops[1]
    assert (void.act, void.set) == ("void", {"voided_reason": "wrong person"})


def test_rules_are_not_skipped(store: Store) -> None:
    person = participant()
    with store.atomic("rosa") as tx:
        tx.create(person)
        for wrong in ({"shoe_size": "9"}, {"age_estimate": "old"}, {"other_names": "Gigi"}):
            with pytest.raises(errors.RuleBroken):
                tx.update(Participant, person.id, wrong)
        with pytest.raises(errors.RuleBroken):
            tx.create(person)
        with pytest.raises(errors.RuleBroken):
            tx.update(Participant, new_id(), {"zip": "33101"})
    with pytest.raises(errors.RuleBroken):
        store.many(Participant, shoe_size="9")


def test_many_finds_by_value_order_and_number(store: Store) -> None:
    with store.atomic("rosa") as tx:
        a = tx.create(need("p", urgency="soon", domain="food"))
        b = tx.create(need("p", urgency="now"))
        c = tx.create(need("q", urgency=None))
        tx.void(Need, tx.create(need("p")).id, "twice")

    def ids(**more: Any) -> list[str]:
        return [each.id for each in store.many(Need, **more)]

    assert ids(participant_id="p") == [a.id, b.id]
    assert ids(participant_id=["p", "q"], descending=True, limit=2) == [c.id, b.id]
    assert ids(urgency=None) == [c.id]
    assert ids(order="domain") == [a.id, b.id, c.id]
    assert len(ids(participant_id="p", voided=True)) == 3
    assert (store.count(Need), store.count(Need, participant_id=())) == (3, 0)
    assert store.counts(Need, "participant_id") == {"p": 2, "q": 1}
    assert tx.changed == {"need"}
    assert tx.changed_ids > {a.id, b.id, c.id}
