"""A draft comes back as it was left, costs no op, and ends with the save that it became."""

from __future__ import annotations

import pytest

from mtw_desktop import errors
from mtw_desktop.domain.ids import new_id
from mtw_desktop.store.database import Store
from mtw_desktop.store.drafts import Draft
from tests.builders import participant
from tests.conftest import SetClock


def test_a_draft_comes_back_as_it_was_left(store: Store, clock: SetClock) -> None:
    draft = Draft(
        id=new_id(),
        by="rosa",
        section_key="who",
        field_key="participant.birth_date",
        answers={"participant": {"given_name": "Zoë 🌟", "phone": {"missing": "dont_know"}}},
        more={"typed": "zoe 305"},
    )
    saved = store.save_draft(draft)
    assert saved.saved_at == clock.now
    assert store.draft(draft.id) == saved
    assert (store.waiting(), store.audit_head()[0]) == (0, 0)


def test_the_last_touched_comes_first(store: Store, clock: SetClock) -> None:
    first = store.save_draft(Draft(id=new_id()))
    clock.advance(minutes=1)
    second = store.save_draft(Draft(id=new_id()))
    assert [each.id for each in store.drafts()] == [second.id, first.id]
    clock.advance(minutes=1)
    store.save_draft(first)
    assert [each.id for each in store.drafts()] == [first.id, second.id]


def test_a_draft_ends_with_the_save_it_became(store: Store) -> None:
    draft = store.save_draft(Draft(id=new_id()))
    with store.atomic("rosa") as tx:
        tx.create(participant())
        tx.delete_draft(draft.id)
    assert (store.drafts(), store.draft(draft.id)) == ([], None)


def test_a_draft_is_not_part_of_a_transaction(store: Store) -> None:
    with store.atomic("rosa"), pytest.raises(errors.RuleBroken):
        store.save_draft(Draft(id=new_id()))
