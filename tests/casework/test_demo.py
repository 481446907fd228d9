"""The made-up people are lifelike, and every answer they give is one the code lists allow."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date
from itertools import islice

from mtw_desktop.casework.demo import make_caseload, make_people
from mtw_desktop.casework.session import Session
from mtw_desktop.casework.today import today
from mtw_desktop.domain.codelists import is_code
from mtw_desktop.domain.kinds import FieldType, Record, kind_of
from mtw_desktop.domain.plain import record_to_plain
from mtw_desktop.domain.records import Need, Note, Referral, ReferralEvent

TODAY = date(2026, 11, 22)


def test_the_same_seed_makes_the_same_people() -> None:
    def names(seed: int) -> list[tuple[object, object]]:
        people = make_people(80, seed, TODAY)
        return [(each.participant.given_name, each.participant.birth_date) for each in people]

    assert names(7) == names(7)
    assert names(7) != names(8)


def test_every_code_is_in_its_list() -> None:
    codes_are_known(r for household in make_people(300, 3, TODAY) for r in household.records())


def codes_are_known(records: Iterable[Record]) -> None:
    """Every answer out of a code list is in it."""
    wrong = set()
    for record in records:
        specs = kind_of(record).fields
        for name, plain in record_to_plain(record).items():
            spec = specs[name]
            one = spec.type is FieldType.CHOICE and isinstance(plain, str)
            if one and not is_code(str(spec.code_list), str(plain)):
                wrong.add((spec.label, plain))
    assert wrong == set()


def test_the_hard_cases_are_among_them() -> None:
    people = [each.participant for each in make_people(200, 7, TODAY)]
    assert any(each.phone is None for each in people)
    assert any(each.no_fixed_address for each in people)
    assert any(each.family_name is None for each in people)
    same_birth_and_family = Counter(
        (each.birth_date, each.family_name) for each in people if isinstance(each.birth_date, date)
    )
    assert max(same_birth_and_family.values()) >= 2, "twins or duplicates"
    assert len({each.language for each in people}) == 3


def test_a_caseload_is_in_the_middle_of_its_work(session: Session) -> None:
    assert make_caseload(session, 66) == 66
    now = session.clock()
    assert abs((now - session.store.clock()).total_seconds()) < 60, "the clock is right again"
    page = today(session)
    due = Counter(each.key for each in page.due)
    assert due["referral_no_answer"] >= 1
    assert max(each.days for each in page.due if each.key == "referral_no_answer") > 2
    assert {each.days for each in page.due if each.key == "appointment"} == {0, -1}
    referrals = session.store.many(Referral)
    states = {each.status for each in referrals}
    assert states >= {
        "requested", "accepted", "in-progress", "completed", "rejected", "on-hold", "failed"
    }  # fmt: skip
    assert all(each.created_at and each.created_at <= now for each in referrals)
    met = [session.store.get(Need, r.need_id or "") for r in referrals if r.status == "completed"]
    assert {each.status for each in met if each} == {"met"}
    codes_are_known([*referrals, *session.store.many(ReferralEvent), *session.store.many(Note)])


def test_large_sizes_come_in_a_stream() -> None:
    assert len(list(islice(make_people(100_000, 1, TODAY), 10))) == 10
