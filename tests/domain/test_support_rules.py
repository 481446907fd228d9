"""Who may ask, approve, hand out, take back and count; and what never may."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from mtw_desktop.domain.codelists import codes
from mtw_desktop.domain.kinds import MergeRule
from mtw_desktop.domain.records import KINDS, Reconciliation
from mtw_desktop.domain.support_rules import (
    CARD_STEPS,
    SUPPORT_STEPS,
    decision_problem,
    difference,
    issue_problem,
    issued_twice,
    lot_problem,
    masked,
    may_move_card,
    may_move_support,
    reconciliation_problems,
    reversal_problem,
    standing,
)
from tests.builders import STAFF_ID, card, card_lot, issue, reconciliation, support_request
from tests.builders_work import OTHER_STAFF_ID, THIRD_STAFF_ID

PERSON = "01900000-0000-7000-8000-00000000c001"


def test_the_steps_speak_of_the_codes_of_their_lists() -> None:
    for steps, name in ((SUPPORT_STEPS, "support_state"), (CARD_STEPS, "card_state")):
        known = {each.code for each in codes(name)}
        assert set(steps) == known
        assert set().union(*steps.values()) <= known


def test_every_protective_order_names_codes_of_its_list() -> None:
    for kind in KINDS.values():
        for spec in kind.fields.values():
            if spec.merge is MergeRule.PROTECTIVE and spec.code_list:
                known = {each.code for each in codes(spec.code_list)}
                assert set(spec.protective_order) - {None} == known, spec.label


@pytest.mark.parametrize(
    ("state", "to", "may"),
    [
        ("draft", "requested", True),
        ("draft", "approved", False),
        ("requested", "approved", True),
        ("requested", "denied", True),
        ("requested", "draft", True),
        ("requested", "issued", False),
        ("approved", "issued", True),
        ("approved", "denied", False),
        ("denied", "approved", False),
        ("issued", "cancelled", False),
        ("cancelled", "draft", False),
        ("of a newer version", "issued", False),
    ],
)
def test_a_request_is_decided_before_it_is_given(state: str, to: str, may: bool) -> None:
    assert may_move_support(state, to) is may


@pytest.mark.parametrize(
    ("state", "to", "may"),
    [
        ("in_stock", "issued", True),
        ("in_stock", "lost", True),
        ("in_stock", "returned", False),
        ("issued", "returned", True),
        ("issued", "in_stock", False),
        ("issued", "issued", False),
        ("returned", "in_stock", True),
        ("returned", "issued", False),
        ("lost", "in_stock", False),
        ("lost", "returned", True),
        ("void", "in_stock", False),
    ],
)
def test_a_card_is_stock_again_only_after_somebody_looked_at_it(
    state: str, to: str, may: bool
) -> None:
    assert may_move_card(state, to) is may


def test_nobody_decides_what_they_asked_for() -> None:
    asked = support_request(PERSON)
    assert decision_problem(asked, STAFF_ID) == "own_request"
    assert decision_problem(asked, OTHER_STAFF_ID) is None
    unnamed = support_request(PERSON, requester_id=None, created_by=STAFF_ID)
    assert decision_problem(unnamed, STAFF_ID) == "own_request"
    typed_for_another = support_request(PERSON, created_by=OTHER_STAFF_ID)
    assert decision_problem(typed_for_another, OTHER_STAFF_ID) is None
    for state in set(SUPPORT_STEPS) - {"requested"}:
        done = support_request(PERSON, state=state)
        assert decision_problem(done, OTHER_STAFF_ID) == "not_requested"


def test_the_buyer_of_a_lot_is_not_who_authorized_it() -> None:
    assert lot_problem(card_lot()) is None
    assert lot_problem(card_lot(authorized_by_id=STAFF_ID)) == "same_person"
    assert lot_problem(card_lot(purchased_by_id=None, authorized_by_id=None)) is None


def test_only_what_was_approved_is_handed_out_and_only_from_stock() -> None:
    given = issue(PERSON, amount_cents=5000)
    approved = support_request(PERSON, state="approved", approved_cents=5000)
    assert issue_problem(given, approved, card()) is None
    assert issue_problem(given, support_request(PERSON)) == "not_approved"
    small = support_request(PERSON, state="approved", approved_cents=4999)
    assert issue_problem(given, small) == "above_approved"
    for state in set(CARD_STEPS) - {"in_stock"}:
        assert issue_problem(given, approved, card(state=state)) == "not_in_stock"
    alone = issue(PERSON, authorizer_id=STAFF_ID)
    assert issue_problem(alone, approved) == "same_person"
    assert issue_problem(issue("somebody else"), approved) == "wrong_person"


def test_an_issue_is_taken_back_once_by_an_issue_of_its_own() -> None:
    first, second = issue(PERSON), issue(PERSON)
    back = issue(PERSON, reversal_of=first.id)
    assert reversal_problem(first, [first, second]) is None
    assert reversal_problem(first, [first, back]) == "already_reversed"
    assert reversal_problem(back, [first, back]) == "is_reversal"
    assert standing([first, second, back]) == [second]
    at = datetime(2026, 11, 21, tzinfo=UTC)
    mistaken = issue(PERSON, reversal_of=second.id, voided_at=at)
    assert standing([second, mistaken, issue(PERSON, voided_at=at)]) == [second]
    assert reversal_problem(second, [mistaken]) is None


def test_a_card_handed_out_by_two_laptops_is_found_until_one_is_taken_back() -> None:
    first, second, other = (issue(PERSON, card_id=card_id) for card_id in ("a", "a", "b"))
    plain = [issue(PERSON), issue(PERSON)]
    assert issued_twice([second, other, first, *plain]) == {"a": [first, second]}
    assert issued_twice([first, second, issue(PERSON, card_id="a", reversal_of=second.id)]) == {}


@pytest.mark.parametrize(
    ("count", "problems"),
    [
        (reconciliation(), []),
        (reconciliation(witnessed_by_id=OTHER_STAFF_ID), ["two_people"]),
        (reconciliation(witnessed_by_id=None), ["two_people"]),
        (reconciliation(custodian_id=OTHER_STAFF_ID), ["counter_is_custodian"]),
        (reconciliation(counted_by_id=STAFF_ID), ["counter_is_custodian", "counter_is_issuer"]),
        (reconciliation(counted=8), ["difference_unexplained"]),
        (reconciliation(counted=10, explanation="  "), ["difference_unexplained"]),
        (reconciliation(counted=8, explanation="One card torn, kept in the safe."), []),
        (reconciliation(counted=None), []),
    ],
)
def test_a_count_is_made_by_two_and_not_by_who_keeps_or_issues(
    count: Reconciliation, problems: list[str]
) -> None:
    assert list(reconciliation_problems(count, [STAFF_ID], [STAFF_ID])) == problems


def test_a_custodian_of_the_stock_who_is_not_on_the_paper_counts_too() -> None:
    found = reconciliation_problems(reconciliation(), [OTHER_STAFF_ID, THIRD_STAFF_ID])
    assert list(found) == ["counter_is_custodian"]


def test_the_difference_is_counted_less_expected() -> None:
    assert difference(reconciliation(counted=7)) == -2
    assert difference(reconciliation(expected=None)) == 0


@pytest.mark.parametrize(
    ("serial", "shown"),
    [("6006491000001234", "••••1234"), ("12345", "••••45"), ("7", "••••"), ("", "••••")],
)
def test_a_serial_number_never_stands_whole_on_the_screen(serial: str, shown: str) -> None:
    assert masked(serial) == shown


def test_the_serial_is_declared_masked_and_is_not_shared_lightly() -> None:
    assert [f.label for k in KINDS.values() for f in k.fields.values() if f.masked] == [
        "card.serial"
    ]
