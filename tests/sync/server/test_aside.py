"""What was kept aside: listed for its organization only, accepted or discarded by a person."""

from __future__ import annotations

import pytest

from sync.decisions import AsideDecision, AsideGroup, AsideReply, AsideRequest
from tests.sync.server.laptop import Laptop, Refusal, writes
from tests.sync.server.running import RunningServer
from tests.sync.server.sharing_world import SharingWorld


@pytest.fixture
def late(server: RunningServer) -> SharingWorld:
    """An answer of the partner that came after the consent was withdrawn."""
    world = SharingWorld(server)
    world.ready()
    world.withdraw()
    assert world.theirs.save(*world.answer("accepted")).why == "grant_revoked"
    return world


def ask(laptop: Laptop, *decide: AsideDecision) -> AsideReply:
    return laptop.call("/v1/aside", AsideRequest(decide=list(decide)), AsideReply)


def decision(group: AsideGroup, act: str, reason: str = "") -> AsideDecision:
    return AsideDecision(
        device=group.device, seq=group.group.seq, group=group.group.group, act=act, reason=reason
    )


def test_the_home_organization_sees_what_came_too_late_and_nobody_else(late: SharingWorld) -> None:
    (group,) = ask(late.ours).groups
    assert (group.why, group.org_name) == ("grant_revoked", "United Way Miami")
    assert [op.kind for op in group.group.ops] == ["referral_event", "referral"]
    assert ask(late.theirs).groups == []


def test_accepting_applies_it_for_everybody(late: SharingWorld) -> None:
    (group,) = ask(late.ours).groups
    assert ask(late.ours, decision(group, "accept")).groups == []
    seen = late.ours.everything()
    assert seen[late.referral].f["status"] == "accepted"
    assert seen[group.group.ops[0].rec].env["home_org"] == late.home
    assert ask(late.ours, decision(group, "accept")).refused == {}


def test_discarding_needs_a_reason_and_leaves_the_record(late: SharingWorld) -> None:
    (group,) = ask(late.ours).groups
    assert ask(late.ours, decision(group, "discard")).refused == {group.group.group: "no_reason"}
    assert ask(late.ours, decision(group, "discard", "Came after the end.")).groups == []
    assert late.ours.everything()[late.referral].f["status"] == "requested"


def test_another_organization_decides_nothing(late: SharingWorld) -> None:
    (group,) = ask(late.ours).groups
    ask(late.theirs, decision(group, "accept"))
    assert len(ask(late.ours).groups) == 1
    assert late.ours.everything()[late.referral].f["status"] == "requested"


def test_what_can_never_apply_keeps_waiting_and_says_why(server: RunningServer) -> None:
    laptop = server.laptop()
    note = writes(kind="note", text="First.", participant_id=writes().rec)
    laptop.save(note)
    laptop.save(writes(note.rec, kind="note", text="Changed."))
    (group,) = ask(laptop).groups
    assert ask(laptop, decision(group, "accept")).refused == {group.group.group: "append_only"}
    with pytest.raises(Refusal, match="bad_request"):
        ask(laptop, decision(group, "burn"))
