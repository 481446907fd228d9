"""A partner's referral on our laptop: listed, answered step by step, and nobody's to edit."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from mtw_desktop.casework import (
    answers,
    audiences,
    devices_list,
    duplicate_scan,
    duplicates,
    export_table,
    intake,
    merging,
    people,
    person_page,
    phones,
    referral_list,
    shared_person,
    shared_words,
    syncing,
    today,
)
from mtw_desktop.casework.incoming_referrals import Step, list_received, possible_moves, take_step
from mtw_desktop.domain.records import (
    Consent,
    Need,
    Note,
    Participant,
    Referral,
    ReferralEvent,
    Staff,
)
from mtw_desktop.domain.share_rules import RECEIVER_STATES, may_set
from mtw_desktop.errors import RuleBroken
from tests import builders
from tests.sync.coalition import HOME, PARTNER, Coalition


@pytest.fixture
def sent(coalition: Coalition) -> tuple[Coalition, Participant, Referral]:
    """Guerlande's referral has reached Thierry."""
    return (coalition, *coalition.refer())


Sent = tuple[Coalition, Participant, Referral]


def back(coalition: Coalition) -> None:
    """Thierry's work reaches Marisol."""
    syncing.sync_now(coalition.thierry)
    syncing.sync_now(coalition.marisol)


def test_the_receiver_sees_who_comes_from_whom_with_what(sent: Sent) -> None:
    coalition, _, referral = sent
    (row,) = list_received(coalition.thierry)
    assert (row.id, row.person, row.organization) == (referral.id, "Guerlande É.", HOME)
    assert (row.status, row.shared) == ("requested", "identity, contact")
    assert referral_list.list_referrals(coalition.thierry) == []
    assert answers.find_referral(coalition.thierry, referral.number) is None
    assert list_received(coalition.marisol) == []


def test_each_step_reaches_the_sender_with_its_reason_and_appointment(sent: Sent) -> None:
    coalition, person, referral = sent
    thierry = coalition.thierry
    friday = coalition.clock() + timedelta(days=5)
    take_step(thierry, Step(referral.id, "accept", appointment_at=friday))
    take_step(thierry, Step(referral.id, "hold", reason="waiting_list"))
    take_step(thierry, Step(referral.id, "start"))
    take_step(thierry, Step(referral.id, "complete", detail="A place until June"))
    back(coalition)
    marisol = coalition.marisol
    home = marisol.store.get(Referral, referral.id)
    assert home is not None
    assert (home.status, home.appointment_at) == ("completed", friday)
    events = marisol.store.many(ReferralEvent, referral_id=referral.id)
    assert [each.event for each in events] == [
        "accepted", "scheduled", "on_hold", "resumed", "completed",
    ]  # fmt: skip
    assert events[2].reason_code == "waiting_list"
    assert [each.id for each in today.today(marisol).answers] == [referral.id]
    page = person_page.person_page(marisol, person.id)
    assert page is not None
    said = [each for each in page.timeline if each.title_key == "referral.completed"]
    assert [each.detail for each in said] == ["A place until June"]
    assert thierry.store.held_count() == 0


def test_a_decline_needs_a_reason_of_the_list(sent: Sent) -> None:
    coalition, _, referral = sent
    for reason in (None, "mistake"):
        with pytest.raises(RuleBroken):
            take_step(coalition.thierry, Step(referral.id, "decline", reason=reason))
    take_step(coalition.thierry, Step(referral.id, "decline", reason="capacity"))
    assert [row.status for row in list_received(coalition.thierry)] == ["rejected"]
    with pytest.raises(RuleBroken):
        take_step(coalition.thierry, Step(referral.id, "accept"))


def test_what_the_receiver_may_do_next() -> None:
    assert possible_moves("requested") == ("accept", "decline")
    assert possible_moves("accepted") == ("schedule", "start", "complete", "fail", "hold")
    assert possible_moves("on-hold") == ("schedule", "start", "complete", "fail")
    assert possible_moves("completed") == possible_moves("rejected") == ()


def test_only_the_sender_cancels_and_only_the_receivers_moves_are_the_receivers(
    sent: Sent,
) -> None:
    coalition, _, referral = sent
    assert {to for to in RECEIVER_STATES if may_set("accepted", to, sender=False)} == {
        "in-progress", "on-hold", "completed", "failed",
    }  # fmt: skip
    for to in ("cancelled", "entered-in-error"):
        with pytest.raises(RuleBroken):
            referral_list.set_status(coalition.thierry, referral.id, to)
    with pytest.raises(RuleBroken):  # our own are answered elsewhere
        take_step(coalition.marisol, Step(referral.id, "accept"))
    referral_list.set_status(coalition.marisol, referral.id, "cancelled")
    assert list_received(coalition.thierry)[0].status == "requested"
    coalition.sync()
    assert list_received(coalition.thierry) == []


def test_today_asks_for_an_answer_within_two_days(sent: Sent) -> None:
    coalition, person, referral = sent
    thierry = coalition.thierry

    def asked() -> list[tuple[str, object]]:
        day = today.today(thierry)
        assert (day.people, day.referrals_waiting, day.answers) == (0, 0, ())
        return [(each.pill, each.argument) for each in day.rows if each.participant_id == person.id]

    assert [each[1] for each in asked()] == [("received", referral.id)]
    coalition.clock.advance(days=3)
    assert "1 day" in asked()[0][0]
    take_step(thierry, Step(referral.id, "accept"))
    assert asked() == []


Edit = Callable[[Any, Participant], object]


def _void(tx: Any, person: Participant) -> None:
    tx.void(Participant, person.id, "mine now")


@pytest.mark.parametrize(
    "edit",
    [
        lambda tx, person: tx.update(Participant, person.id, {"given_name": "Somebody"}),
        lambda tx, person: tx.create(builders.consent(person.id)),
        lambda tx, person: tx.create(builders.need(person.id)),
        lambda tx, person: tx.create(builders.note(person.id)),
        _void,
    ],
)
def test_nothing_of_a_shared_person_is_written_here(sent: Sent, edit: Edit) -> None:
    coalition, person, _ = sent
    store = coalition.thierry.store
    with pytest.raises(RuleBroken), store.atomic(coalition.thierry.staff.id) as tx:
        edit(tx, person)
    assert store.count(Consent) + store.count(Note) + store.count(Need) == 0
    assert store.waiting() == 0


def test_shared_people_are_never_mixed_with_our_own(sent: Sent, tmp_path: Path) -> None:
    coalition, person, _ = sent
    thierry = coalition.thierry
    twin = builders.participant()
    with thierry.store.atomic(thierry.staff.id) as tx:
        tx.create(twin)
    asked = {"given_name": twin.given_name, "family_name": twin.family_name, "phone": twin.phone}
    assert [m.row.id for m in duplicates.likely_duplicates(thierry, asked)] == [twin.id]
    scan = duplicate_scan.Scan()
    while not scan.done:
        scan.step(thierry)
    assert scan.found == []
    with pytest.raises(RuleBroken):
        merging.merge_people(thierry, twin.id, person.id, {})
    assert [row.id for row in people.find_people(thierry, "Guerlande")] == [twin.id]
    shown = people.find_people(thierry, "Guerlande", shared=True)
    assert {row.id: row.shared_by for row in shown} == {twin.id: "", person.id: HOME}
    done = export_table.export_list(thierry, "people", tmp_path / "people.csv")
    assert done.rows == 1
    chosen = [person.id]
    assert export_table.export_list(thierry, "people", tmp_path / "1.csv", ids=chosen).rows == 0
    assert export_table.export_list(thierry, "referrals", tmp_path / "2.csv").rows == 0


def test_the_page_of_a_shared_person_shows_what_was_agreed_and_no_more(sent: Sent) -> None:
    coalition, person, _ = sent
    page = shared_person.shared_page(coalition.thierry, person.id)
    assert page is not None
    assert page.banners == (f"Shared by {HOME} until November 22, 2027: identity, contact",)
    assert ("Phone", phones.show_phone(str(person.phone))) in page.facts
    assert not {"Sex", "Race and ethnicity"} & {name for name, _ in page.facts}
    assert len(page.household) == 1
    assert page.needs == ()
    assert shared_person.shared_page(coalition.marisol, person.id) is None


def test_taking_a_shared_person_in_makes_a_record_of_our_own(sent: Sent) -> None:
    coalition, person, _ = sent
    thierry = coalition.thierry
    draft_id, _ = shared_person.take_person_in(thierry, person.id)
    draft = intake.resume(thierry, draft_id)
    assert draft is not None
    assert draft.answers["participant"]["family_name"] == person.family_name
    assert "consent" not in draft.answers
    saved = intake.save_intake(thierry, draft_id)
    assert [each.key for each in saved.problems] == ["consent.state"]


def test_the_sender_reads_what_the_receiver_sees_and_until_when(sent: Sent) -> None:
    coalition, person, referral = sent
    (words,) = shared_words.person_opened(coalition.marisol, person.id)
    days = "since November 22, until November 22, 2027"
    assert words.startswith(f"Shown to {PARTNER} {days}: name, birth date, ")
    assert words.endswith("who lives in the household")
    assert "race" not in words
    referral_list.set_status(coalition.marisol, referral.id, "cancelled")
    assert shared_words.person_opened(coalition.marisol, person.id) == ()


@pytest.mark.parametrize("lang", ["en", "es", "ht"])
def test_the_end_of_sharing_is_said_once_for_each_organization(lang: str) -> None:
    one, two = shared_words.ended_words([HOME, PARTNER, PARTNER], lang)
    assert HOME in one
    assert "1" in one
    assert PARTNER in two
    assert "2" in two
    assert "{" not in one + two + shared_words.lease_words(3, lang)


def test_a_lapsed_lease_is_told_once(sent: Sent) -> None:
    coalition, _, _ = sent
    coalition.clock.advance(days=15)
    assert audiences.end_lease(coalition.thierry) == 1
    assert audiences.lease_ended(coalition.thierry) == 1
    assert audiences.lease_ended(coalition.thierry) == 0
    assert list_received(coalition.thierry) == []


def test_a_supervisor_lets_a_laptop_in_and_shuts_it_out(coalition: Coalition) -> None:
    thierry = coalition.thierry
    with pytest.raises(RuleBroken):
        devices_list.look_devices(thierry)
    with thierry.store.atomic(thierry.staff.id) as tx:
        tx.update(Staff, thierry.staff.id, {"role": "supervisor"})
    staff = thierry.store.get(Staff, thierry.staff.id)
    assert staff is not None
    thierry.staff = staff
    waiting = coalition.server.stranger()
    waiting.enroll(coalition.server.make_code(coalition.partner, needs_approval=True))
    own, other = devices_list.look_devices(thierry).rows
    assert (own.own, own.supervisor, own.acts) == (True, True, ())
    assert (other.state, other.acts) == ("Waits for approval", ("approve", "revoke"))
    done = devices_list.look_devices(thierry, "approve", other.id)
    assert (done.rows[1].status, done.refused) == ("active", "")
    refused = devices_list.look_devices(thierry, "wipe", coalition.marisol.device_id).refused
    assert refused.startswith("That is no longer possible")
    lines = [each for each in thierry.store.audit_lines() if each.act.startswith("device_")]
    assert [(each.act, each.record_id) for each in lines] == [
        ("device_approve", other.id), ("device_wipe", coalition.marisol.device_id),
    ]  # fmt: skip
    assert {each.id for each in done.rows} == {own.id, other.id}
