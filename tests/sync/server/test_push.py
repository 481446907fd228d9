"""What becomes of groups that laptops send, on both databases."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from mtw_desktop.domain.ids import new_id
from sync.merge import MAX_AHEAD_MS, moment_of
from sync.protocol import SCHEMA, Group, Verdict
from sync.server import aside, database, records
from tests.sync.server.laptop import Laptop, Refusal, now, voids, writes
from tests.sync.server.running import RunningServer


@pytest.fixture
def laptop(server: RunningServer) -> Laptop:
    return server.laptop()


def held(server: RunningServer) -> list[tuple[str, Group]]:
    """Why each group is kept aside, and the group itself."""
    with server.database.reading() as connection:
        rows = aside.of_organization(connection, server.org)
        return [
            (row.why, aside.content(connection, row.batch_id, row.seq, row.group_id))
            for row in rows
        ]


def test_a_whole_intake_arrives_as_it_was_written(laptop: Laptop) -> None:
    person = writes(given_name="Guerlande", family_name="Étienne", birth_date="1990-04-03")
    need = writes(kind="need", participant_id=person.rec, domain="transport")
    assert laptop.save(person, need).v == "applied"
    found = laptop.everything()
    assert found[person.rec].f == person.set
    assert found[person.rec].m == {"*": person.op}
    assert found[person.rec].env["created_by"] == "staff-1"
    assert found[need.rec].kind == "need"


def test_resending_changes_nothing_and_gets_the_stored_verdict(laptop: Laptop) -> None:
    good, bad = laptop.group(writes(city="Miami")), laptop.group(writes(kind="nonsense"))
    assert [each.v for each in laptop.push(good, bad)] == ["applied", "quarantined"]
    before = laptop.pull()
    again = laptop.push(good, bad, good)
    assert [(each.v, each.was, each.why) for each in again] == [
        ("duplicate", "applied", ""),
        ("duplicate", "quarantined", "unknown_kind"),
        ("duplicate", "applied", ""),
    ]
    assert laptop.pull() == before


def test_a_group_twice_in_one_push_is_taken_once(laptop: Laptop) -> None:
    group = laptop.group(writes(city="Miami"))
    assert [each.v for each in laptop.push(group, group)] == ["applied", "duplicate"]
    assert len(laptop.everything()) == 1


def test_a_gap_names_the_number_that_must_come_first(laptop: Laptop) -> None:
    first, second, third = (laptop.group(writes(city=city)) for city in ("a", "b", "c"))
    reply = laptop.push_all(third, first)
    assert [(each.seq, each.v, each.missing) for each in reply.verdicts] == [
        (3, "retry", 2),
        (1, "applied", 0),
    ]
    assert reply.acked_through == 1
    # Order inside a push does not matter.
    assert [each.v for each in laptop.push(third, second)] == ["applied", "applied"]


def test_one_bad_group_never_blocks_the_rest_and_is_kept_whole(
    server: RunningServer, laptop: Laptop
) -> None:
    bad = writes(given_name="Wideline", birth_date="tomorrow")
    companion = writes(kind="note", participant_id=bad.rec, text="Came with her sister.")
    groups = [laptop.group(writes(city="a")), laptop.group(bad, companion)]
    groups.append(laptop.group(writes(city="b")))
    verdicts = laptop.push(*groups)
    assert [each.v for each in verdicts] == ["applied", "quarantined", "applied"]
    assert verdicts[1].why == "bad_value:participant.birth_date:not_a_date"
    assert bad.rec not in laptop.everything()
    assert companion.rec not in laptop.everything()
    assert held(server) == [(verdicts[1].why, groups[1])]


NOTE: dict[str, Any] = {"participant_id": "01a20523-67dc-737f-b1fd-4b08611160b3", "text": "x"}
REFUSED = [
    ("unknown_kind", writes(kind="spaceship", name="x")),
    ("unknown_act", msgspec.structs.replace(writes(city="a"), act="explode")),
    ("bad_id", msgspec.structs.replace(writes(city="a"), rec="Guerlande")),
    ("bad_id", msgspec.structs.replace(writes(city="a"), op="")),
    ("bad_op", msgspec.structs.replace(writes(city="a"), by="a name\0")),
    ("bad_op", msgspec.structs.replace(voids(new_id(), "x"), set={"city": "Miami"})),
    ("bad_op", msgspec.structs.replace(writes(), set={"no such name!": 1})),
    ("bad_value:participant.city:wrong_type", writes(city=5)),
    ("bad_value:participant.city:bad_text", writes(city="a\0b")),
    ("bad_value:participant.hobby:bad_text", writes(hobby=["a\0b"])),
    ("bad_value:participant.zip:too_long", writes(zip="1" * 11)),
    ("bad_value:participant.sex:unknown_code", writes(sex="starship")),
    ("bad_value:participant.restricted:wrong_type", writes(restricted="yes")),
    ("bad_value:need.participant_id:not_an_id", writes(kind="need", participant_id="me")),
]


def test_what_cannot_be_taken_is_kept_aside_with_the_reason(
    server: RunningServer, laptop: Laptop
) -> None:
    reasons = [why for why, _ in REFUSED]
    groups = [laptop.group(op) for _, op in REFUSED]
    verdicts = laptop.push(*groups, laptop.group(writes(city="the last group is fine")))
    assert [each.why for each in verdicts] == [*reasons, ""]
    assert {each.v for each in verdicts[:-1]} == {"quarantined"}
    assert held(server) == list(zip(reasons, groups, strict=True))
    assert len(laptop.everything()) == 1


def test_a_newer_program_may_send_fields_and_codes_that_this_server_does_not_know(
    laptop: Laptop,
) -> None:
    op = writes(shoe_size=43, sex="new_code", city="Miami")
    assert laptop.save(msgspec.structs.replace(op, schema=SCHEMA + 1)).v == "applied"
    assert laptop.everything()[op.rec].f == op.set


def test_two_laptops_of_an_organization_merge_and_the_loser_travels(
    server: RunningServer,
) -> None:
    first, second = server.laptop(), server.laptop()
    start = writes(phone="+13055550101", city="Miami", at=now() - 60_000)
    first.save(start)
    ours = writes(start.rec, over=start.op, phone="+13055550102")
    theirs = writes(start.rec, over=start.op, phone="+13055550103", at=now() - 9000, by="staff-2")
    assert first.save(ours).v == "applied"
    verdict = second.save(theirs)
    conflict = f"{theirs.op}:phone"
    assert (verdict.v, verdict.conflicts) == ("merged", [conflict])
    entry = first.everything()[start.rec]
    assert entry.f == {"phone": "+13055550102", "city": "Miami"}
    assert entry.m == {"*": start.op, "phone": ours.op}
    (lost,) = entry.lost
    assert (lost["field"], lost["kept"], lost["by"]) == ("phone", "+13055550103", "staff-2")
    assert (lost["device"], lost["conflict"]) == (second.device, conflict)
    settled = writes(start.rec)
    settled.settles = [conflict]
    assert first.save(settled).v == "applied"
    assert second.everything()[start.rec].lost == []


def test_many_edits_of_one_record_in_one_push_are_one_entry(laptop: Laptop) -> None:
    made = writes(city="a")
    edits = [made]
    for city in "bcd":
        edits.append(writes(made.rec, over=edits[-1].op, city=city))
    assert {each.v for each in laptop.push(*(laptop.group(op) for op in edits))} == {"applied"}
    (entry,) = laptop.pull().entries
    assert (entry.f["city"], entry.rev, entry.seq) == ("d", 1, 1)


def test_a_refused_group_takes_nothing_back_from_the_groups_around_it(laptop: Laptop) -> None:
    note = writes(kind="note", **NOTE)
    person = writes(city="a")
    groups = [
        laptop.group(note, person),
        laptop.group(writes(person.rec, over=person.op, city="b"), writes(note.rec, kind="need")),
        laptop.group(writes(person.rec, over=person.op, city="c")),
    ]
    verdicts = laptop.push(*groups)
    assert [(each.v, each.why) for each in verdicts] == [
        ("applied", ""),
        ("quarantined", "other_kind"),
        ("applied", ""),
    ]
    assert laptop.everything()[person.rec].f["city"] == "c"


def test_a_note_cannot_be_changed_but_can_be_voided(laptop: Laptop) -> None:
    note = writes(kind="note", **NOTE)
    laptop.save(note)
    changed = writes(note.rec, kind="note", over=note.op, text="Never happened")
    assert laptop.save(changed).why == "append_only"
    assert laptop.save(voids(note.rec, "wrong person", kind="note")).v == "applied"
    entry = laptop.everything()[note.rec]
    assert (entry.f["text"], entry.env["voided_reason"]) == ("x", "wrong person")


def test_another_group_under_a_used_number_means_a_copied_store(
    server: RunningServer, laptop: Laptop
) -> None:
    original = laptop.group(writes(city="a"))
    laptop.push(original)
    for copy in (
        Group(group=new_id(), seq=1, ops=[writes(city="clone")]),
        Group(group=original.group, seq=1, ops=[writes(original.ops[0].rec, city="clone")]),
    ):
        for _ in range(2):
            (verdict,) = laptop.push(copy)
            assert (verdict.v, verdict.why) == ("quarantined", "cloned_device")
        assert ("cloned_device", copy) in held(server)
    assert [entry.f["city"] for entry in laptop.pull().entries] == ["a"]
    assert laptop.hello().orders == ["new_incarnation"]


def test_a_device_that_joined_anew_may_send_the_same_ops_again(server: RunningServer) -> None:
    before = server.laptop()
    ops = [writes(city="a"), writes(city="b")]
    for op in ops:
        before.save(op)
    after = Laptop(server.url, device=before.device).join(server.make_code())
    fresh = writes(city="c")
    verdicts = after.push(after.group(ops[0]), after.group(ops[1], fresh))
    after.close()
    assert [each.v for each in verdicts] == ["applied", "applied"]
    witness = server.laptop().pull()
    assert sorted(entry.f["city"] for entry in witness.entries) == ["a", "b", "c"]
    assert (witness.count, witness.covers) == (3, (1, 3))


def test_an_op_id_is_never_used_for_two_records(laptop: Laptop) -> None:
    first = writes(city="a")
    laptop.save(first)
    second = msgspec.structs.replace(first, rec=new_id())
    assert laptop.save(second).why == "op_reused"


def test_a_group_far_larger_than_a_usual_push_is_still_taken_whole(laptop: Laptop) -> None:
    verdict = laptop.save(*(writes(city=str(n)) for n in range(1500)))
    assert verdict.v == "applied"
    assert laptop.pull().count == 1500


def test_a_clock_set_to_another_year_is_not_believed(laptop: Laptop) -> None:
    op = writes(city="a", at=now() + 10**11)
    laptop.save(op)
    believed = moment_of(now() + MAX_AHEAD_MS)
    assert laptop.everything()[op.rec].env["created_at"] <= believed


def test_a_message_of_another_shape_is_refused_as_a_whole(laptop: Laptop) -> None:
    group = laptop.group(writes(city="a"))
    with pytest.raises(Refusal, match="bad_message"):
        laptop.push(msgspec.structs.replace(group, seq=0))
    assert laptop.push(group) == [Verdict(group=group.group, seq=1, v="applied")]


def test_a_push_of_too_many_groups_is_refused_before_it_locks_anything(
    small_server: RunningServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    laptop = small_server.laptop()
    monkeypatch.setattr(records, "MAX_OPS", 10)
    groups = [laptop.group(writes(city="a")) for _ in range(6)]
    with pytest.raises(Refusal, match="413 too_large"):
        laptop.push(*groups)
    assert {each.v for each in laptop.push(*groups[:5])} == {"applied"}


def test_a_push_that_is_kept_waiting_is_told_to_come_back_and_then_works(
    database_url: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(database, "LOCK_SECONDS", 0.2)
    monkeypatch.setattr(records, "_PATIENCE_SECONDS", 0.3)
    with RunningServer(database_url) as server:
        laptop = server.laptop()
        group = laptop.group(writes(city="a"))
        with server.database.writing() as connection:
            connection.exec_driver_sql("UPDATE device SET label = 'held'")
            with pytest.raises(Refusal) as caught:
                laptop.push(group)
            with pytest.raises(Refusal, match="503 busy"):
                laptop.hello()
        caplog.clear()
        assert (caught.value.code, caught.value.problem.retry_after) == ("busy", 2)
        assert [each.v for each in laptop.push(group)] == ["applied"]
