"""The audit chain: what was done without what was written, and no line changed or gone unseen."""

from __future__ import annotations

import pytest

from mtw_desktop.domain.records import Participant
from mtw_desktop.store.database import Store
from tests.builders import participant


@pytest.fixture
def lived_in(store: Store) -> Store:
    with store.atomic("rosa") as tx:
        person = tx.create(participant(family_name="Toussaint"))
    with store.atomic("luis") as tx:
        tx.update(Participant, person.id, {"zip": "33127"})
        tx.audit("read", "participant", person.id)
    return store


def test_lines_say_who_did_what_and_no_values(lived_in: Store) -> None:
    lines = list(lived_in.audit_lines())
    assert [(each.seq, each.by, each.act, each.kind) for each in lines] == [
        (1, "rosa", "create", "participant"),
        (2, "luis", "update", "participant"),
        (3, "luis", "read", "participant"),
    ]
    assert "Toussaint" not in repr(lines)
    assert lived_in.audit_head() == (3, lines[2].hash.hex())
    assert lived_in.broken_audit_line() is None


@pytest.mark.parametrize(
    ("tampering", "noticed_at"),
    [
        ("UPDATE audit SET by = 'luis' WHERE seq = 1", 1),
        ("DELETE FROM audit WHERE seq = 2", 2),
        ("UPDATE audit SET hash = zeroblob(32) WHERE seq = 2", 2),
        ("DELETE FROM audit WHERE seq = 3", 3),
    ],
)
def test_a_changed_or_missing_line_is_noticed(
    lived_in: Store, tampering: str, noticed_at: int
) -> None:
    lived_in._db.execute(tampering)
    assert lived_in.broken_audit_line() == noticed_at
