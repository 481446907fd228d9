"""Records as values: equal when all their fields are, whatever the kind."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, replace
from typing import Any

import pytest

from mtw_desktop.domain.kinds import Record, kind_of
from tests.builders import every_kind, participant


@pytest.mark.parametrize("record", every_kind(), ids=lambda record: kind_of(record).name)
def test_records_are_equal_when_every_field_is(record: Record) -> None:
    same = replace(record)
    assert same is not record
    assert (same == record, hash(same) == hash(record)) == (True, True)
    for name in (*kind_of(record).fields, "voided_reason"):
        other: dict[str, Any] = {name: "something else"}
        assert replace(record, **other) != record, name
    assert record != record.id
    with pytest.raises(FrozenInstanceError):
        record.id = "another"  # type: ignore[misc]


def test_records_of_two_kinds_are_never_equal() -> None:
    found = [type(each)(id="same") for each in every_kind()]
    assert len(set(found)) == len(found)


def test_a_repr_shows_what_is_held() -> None:
    shown = repr(participant(id="p", given_name="Wideline", zip=None, age_estimate=0))
    assert shown.startswith("Participant(id='p'")
    assert "given_name='Wideline'" in shown
    assert "age_estimate=0" in shown
    assert "zip" not in shown
