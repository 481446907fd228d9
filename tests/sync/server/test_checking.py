"""The compiled shapes of the kinds say the same as ``check_value``."""

from __future__ import annotations

from typing import Any

import hypothesis.strategies as st
from hypothesis import example, given, settings

from mtw_desktop.domain.codelists import codes
from mtw_desktop.domain.kinds import FieldSpec, FieldType
from mtw_desktop.domain.reading import check_value
from mtw_desktop.domain.records import KINDS
from sync.protocol import Group
from sync.server.checking import check_group
from tests.sync.server.laptop import writes

SPECS = [(kind.name, spec) for kind in KINDS.values() for spec in kind.fields.values()]
ODD = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(2**65), 2**65),
    st.floats(allow_nan=False),
    st.text(max_size=30),
    st.sampled_from(
        [
            "2026-02-29",
            "2026-2-1",
            "20260201",
            "2026-02-01T10:00:00Z",
            "2026-02-01T10:00:00",
            "\0",
            "x" * 25_000,
            "01A20523-67DC-737F-B1FD-4B08611160B3",
            {"missing": "dont_know"},
            {"missing": "later"},
            {"missing": "dont_know", "x": "y"},
            {"missing": None},
            [],
            [1],
            ["x", "x"],
            ["\0"],
            ["y"] * 101,
        ]
    ),
)


def good(spec: FieldSpec) -> st.SearchStrategy[Any]:
    """Values that belong in a field."""
    if spec.code_list:
        one = st.sampled_from([code.code for code in codes(spec.code_list)])
        return st.lists(one, max_size=4) if spec.type is FieldType.CHOICES else one
    known: dict[FieldType, st.SearchStrategy[Any]] = {
        FieldType.DATE: st.dates().map(str),
        FieldType.MOMENT: st.datetimes().map(lambda at: at.isoformat() + "Z"),
        FieldType.FLAG: st.booleans(),
        FieldType.INTEGER: st.integers(-(2**63), 2**63 - 1),
        FieldType.MONEY: st.integers(0, 10**9),
        FieldType.REF: st.uuids().map(str),
        FieldType.TEXTS: st.lists(st.text(max_size=20), max_size=4),
    }
    return known.get(spec.type, st.text(max_size=spec.max_length))


@st.composite
def fields(draw: st.DrawFn) -> tuple[str, FieldSpec, Any]:
    kind, spec = draw(st.sampled_from(SPECS))
    return kind, spec, draw(st.one_of(good(spec), ODD))


@settings(max_examples=400, deadline=None)
@given(fields())
@example(("participant", KINDS["participant"].fields["race_ethnicity"], ["white", "white"]))
def test_what_the_shape_takes_is_what_the_field_takes(case: tuple[str, FieldSpec, Any]) -> None:
    kind, spec, value = case
    op = writes(kind=kind, **{spec.name: value})
    group = Group(group=op.op, seq=1, ops=[op])
    problem = check_value(spec, value)
    expected = f"bad_value:{kind}.{spec.name}:{problem}" if problem else ""
    assert check_group(group).why == expected


def test_every_kind_has_a_shape() -> None:
    for kind in KINDS:
        op = writes(kind=kind)
        assert check_group(Group(group=op.op, seq=1, ops=[op])).why == ""
