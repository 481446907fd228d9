"""What one referral shows to another organization, what that one may do, and how it ends."""

from __future__ import annotations

import pytest

from mtw_desktop.domain.ids import new_id
from sync.digests import digest_text, record_digest
from sync.protocol import Entry
from tests.sync.server.laptop import Refusal, voids, writes
from tests.sync.server.running import RunningServer
from tests.sync.server.sharing_world import HOME, PARTNER, SharingWorld, day


@pytest.fixture
def world(server: RunningServer) -> SharingWorld:
    return SharingWorld(server)


def test_a_referral_with_consent_shows_the_agreed_fields_and_nothing_else(
    world: SharingWorld,
) -> None:
    world.ready()
    seen = world.seen()
    assert set(seen) == {world.person, world.child, world.referral}
    person = seen[world.person]
    assert person.f["given_name"] == "Guerlande"
    assert person.f["code"] == "M-4K7-Q2TX"
    assert "sex" not in person.f
    assert "sex" not in person.m
    assert seen[world.referral].f["number"] == "R-000-001"
    (grant,) = world.grants()
    assert (grant.org_name, grant.classes) == (HOME, ["contact", "identity"])


def test_the_consent_and_its_other_recipients_are_never_shown(world: SharingWorld) -> None:
    world.enter()
    world.agree("identity", "operational")
    world.refer("identity", "operational")
    assert world.consent not in world.seen()
    assert "heard_from" not in world.seen()[world.person].f


@pytest.mark.parametrize(
    "consent",
    [
        {"to": "Somebody Else"},
        {"expires": day(-1)},
        {"starts": day(2)},
    ],
)
def test_without_a_consent_in_force_that_names_it_the_partner_sees_nothing(
    world: SharingWorld, consent: dict[str, str]
) -> None:
    world.enter()
    world.refer()
    assert world.seen() == {}
    world.agree("identity", **consent)
    assert world.seen() == {}
    assert world.grants() == []


def test_a_consent_after_the_referral_opens_it(world: SharingWorld) -> None:
    world.enter()
    world.refer()
    world.agree()
    assert world.person in world.seen()


def test_with_the_code_only_no_name_and_no_household_is_shown(world: SharingWorld) -> None:
    world.enter()
    world.agree("identity", "contact", "sensitive")
    world.refer("identity", "contact", "sensitive", code_only=True)
    seen = world.seen()
    assert seen[world.person].f.keys() == {"code"}
    assert world.child not in seen
    assert seen[world.need].f["domain"] == "childcare"


def test_later_changes_and_new_steps_reach_the_partner(world: SharingWorld) -> None:
    world.ready()
    before = world.seen()
    world.ours.save(writes(world.person, phone="+13055550199", sex="male", at=0))
    step = writes(
        kind="referral_event",
        referral_id=world.referral,
        participant_id=world.person,
        event="note",
        detail="Call after five.",
    )
    other = writes(kind="note", participant_id=world.person, text="Not for them.")
    world.ours.save(step, other)
    seen = world.seen()
    assert seen[world.person].f["phone"] == "+13055550199"
    assert "sex" not in seen[world.person].f
    assert set(seen) == {*before, step.rec}


def test_the_partner_answers_and_the_home_organization_sees_each_step(
    world: SharingWorld,
) -> None:
    world.ready()
    event, status = world.answer("accepted", appointment_at="2026-12-01T15:00:00.000Z")
    assert world.theirs.save(event, status).v == "applied"
    ours = world.ours.everything()
    assert ours[world.referral].f["status"] == "accepted"
    assert ours[event.rec].env["home_org"] == world.home
    assert ours[event.rec].f["status"] == "accepted"
    assert event.rec in world.seen()
    assert event.rec not in world.theirs.everything()


def test_the_partner_may_not_touch_anything_else(world: SharingWorld) -> None:
    world.ready()
    for op in (
        writes(world.person, given_name="Changed"),
        writes(world.referral, kind="referral", status="cancelled"),
        writes(world.referral, kind="referral", reason="Changed"),
        voids(world.referral, "not ours", kind="referral"),
        writes(world.consent, kind="consent", recipients=[PARTNER, "More"]),
        writes(world.child, kind="household_member", name="Changed"),
    ):
        verdict = world.theirs.save(op)
        assert (verdict.v, verdict.why) == ("quarantined", "not_yours")
    ours = world.ours.everything()
    assert ours[world.person].f["given_name"] == "Guerlande"
    assert ours[world.referral].f["status"] == "requested"


def test_withdrawal_ends_it_and_says_so_in_the_next_hello(world: SharingWorld) -> None:
    world.ready()
    (grant,) = world.grants()
    world.withdraw()
    hello = world.theirs.hello()
    assert (hello.grants, hello.revoked) == ([], [grant.audience])
    assert [head.kind for head in hello.heads] == ["org"]
    with pytest.raises(Refusal, match="no_such_audience"):
        world.theirs.pull(audience=grant.audience)


def test_what_comes_after_the_withdrawal_waits_for_the_home_organization(
    world: SharingWorld,
) -> None:
    world.ready()
    world.grants()
    world.withdraw()
    verdict = world.theirs.save(*world.answer("accepted"))
    assert (verdict.v, verdict.why) == ("quarantined", "grant_revoked")
    with world.server.database.reading() as connection:
        kept = connection.exec_driver_sql("SELECT org_id, why FROM quarantine").all()
    assert [tuple(row) for row in kept] == [(world.home, "grant_revoked")]
    assert world.ours.everything()[world.referral].f["status"] == "requested"


def test_a_consent_given_again_opens_a_new_feed_with_all_of_it(world: SharingWorld) -> None:
    world.ready()
    (first,) = world.grants()
    world.withdraw()
    world.consent = new_id()
    world.agree("identity")
    (second,) = world.grants()
    assert second.audience != first.audience
    assert "phone" not in world.seen()[world.person].f


def test_fewer_classes_are_a_new_feed_and_the_end_of_the_old_one(world: SharingWorld) -> None:
    world.ready()
    (first,) = world.grants()
    world.ours.save(
        writes(world.referral, kind="referral", over=world.referral_op, share_classes=["identity"])
    )
    hello = world.theirs.hello()
    assert hello.revoked == [first.audience]
    assert "phone" not in world.seen()[world.person].f


def test_a_third_organization_sees_nothing_and_may_do_nothing(world: SharingWorld) -> None:
    world.ready()
    (grant,) = world.grants()
    stranger = world.server.laptop(world.server.make_org("Third"))
    assert world.seen(stranger) == {}
    with pytest.raises(Refusal, match="no_such_audience"):
        stranger.pull(audience=grant.audience)
    verdict = stranger.save(*world.answer("accepted"))
    assert verdict.v == "quarantined"


def test_a_voided_referral_shows_nothing_any_more(world: SharingWorld) -> None:
    world.ready()
    world.ours.save(voids(world.referral, "made by mistake", kind="referral"))
    assert world.seen() == {}
    assert len(world.theirs.hello().revoked) == 1


def test_the_end_of_the_consent_ends_it_on_the_day(tmp_path: object, server: RunningServer) -> None:
    world = SharingWorld(server)
    world.enter()
    world.agree("identity", expires=day(0))
    world.refer()
    assert world.seen()
    with server.database.writing() as connection:
        connection.exec_driver_sql(f"UPDATE share_grant SET ends = '{day(-1)}'")
    hello = world.theirs.hello()
    assert (hello.grants, len(hello.revoked)) == ([], 1)
    verdict = world.theirs.save(*world.answer("accepted"))
    assert verdict.why == "grant_revoked"


def digest_of(entries: dict[str, Entry]) -> str:
    return digest_text(sum(record_digest(e.rec, e.rev, e.h) for e in entries.values()))


def test_restricted_people_leave_the_feed_of_all_for_that_of_the_team(
    server: RunningServer,
) -> None:
    from sync.server import team

    world = SharingWorld(server)
    world.enter()
    trusted = server.laptop(world.home)
    with server.database.writing() as connection:
        team.put_in(connection, trusted.device, member=True)
    world.ours.save(writes(world.person, restricted=True))
    world.ours.hello()
    everyone = world.ours.pull()
    gone = {each.rec for each in everyone.entries if each.act == "DROP"}
    assert gone == {world.person, world.child, world.need}
    assert not [each for each in everyone.entries if each.act == "PUT"]
    assert (everyone.count, everyone.digest) == (0, "0" * 32)
    verdict = world.ours.save(writes(world.person, city="Miami"))
    assert (verdict.v, verdict.why) == ("quarantined", "restricted")
    (_, head) = sorted(trusted.hello().heads, key=lambda each: each.kind)
    page = trusted.pull(audience=head.audience)
    assert {each.rec for each in page.entries} == gone
    assert page.digest == digest_of({each.rec: each for each in page.entries})
    note = writes(kind="note", participant_id=world.person, text="Seen by the team only.")
    assert trusted.save(note).v == "applied"
    assert note.rec not in world.ours.everything()
    assert note.rec in {each.rec for each in trusted.pull(audience=head.audience).entries}
    with pytest.raises(Refusal, match="no_such_audience"):
        world.ours.pull(audience=head.audience)
