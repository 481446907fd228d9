"""What the server sends lands whole or not at all, under what was typed here, and leaves no trace
when it is taken back."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from mtw_desktop import errors
from mtw_desktop.domain.ids import new_id
from mtw_desktop.domain.records import Need, Note, Participant
from mtw_desktop.store.database import Store
from mtw_desktop.store.drafts import Draft
from mtw_desktop.store.incoming import Applied, Removal
from mtw_desktop.store.settings import HOME_ORG
from sync.digests import digest_text, record_digest
from sync.protocol import Entry, Verdict
from tests.builders import ORG_ID, entry, need, note, participant

AUDIENCE = "home"


def pull(store: Store, *entries: Entry, audience: str = AUDIENCE, **more: Any) -> Applied:
    """Apply entries as the next page of an audience."""
    after = store.cursors().get(audience, 0)
    for number, each in enumerate(entries, after + 1):
        each.seq = number
    with store.atomic("") as tx:
        return tx.apply_entries(audience, entries, (after + 1, after + len(entries)), **more)


def drop(record_id: str, act: str = "DROP") -> Entry:
    return Entry(seq=0, act=act, rec=record_id)


def digest(*entries: Entry) -> str:
    return digest_text(sum(record_digest(each.rec, each.rev, each.h) for each in entries))


def person_of(store: Store, record_id: str) -> Participant:
    found = store.get(Participant, record_id)
    assert found is not None
    return found


def test_records_search_and_cursor_move_together(store: Store) -> None:
    person = participant(birth_date=None, other_names=("Gigi",), restricted=True)
    page = [entry(person, 0), entry(need(person.id), 0), entry(note(person.id), 0)]
    done = pull(store, *page)
    assert (done.put, done.removed, done.question) == (3, 0, None)
    assert done.kinds == {"participant", "need", "note"}
    assert done.record_ids >= {person.id}
    assert store.cursors() == {AUDIENCE: 3}
    assert done.in_step(3, digest(*page))
    found = person_of(store, person.id)
    assert (found.family_name, found.other_names, found.restricted) == ("Étienne", ("Gigi",), True)
    assert (found.home_org, found.birth_date) == (ORG_ID, None)
    assert [each.id for each in store.search_people("gigi")] == [person.id]
    assert (store.waiting(), store.audit_head()[0]) == (0, 0)


def test_a_later_entry_replaces_the_earlier_one_whole(store: Store) -> None:
    person = participant(zip="33101")
    first = entry(person, 0)
    second = entry(participant(id=person.id, family_name="Cadet"), 0, rev=2)
    pull(store, first)
    done = pull(store, second)
    assert done.in_step(1, digest(second))
    found = person_of(store, person.id)
    assert (found.family_name, found.zip) == ("Cadet", None)
    assert store.search_people("etienne") == []


def test_what_was_typed_meanwhile_stays_on_top(store: Store) -> None:
    person = participant(zip="33101", city="Miami")
    pull(store, entry(person, 0, m={"*": "op-a"}))
    with store.atomic("rosa") as tx:
        tx.update(Participant, person.id, {"zip": "33127"})
        mine = tx.create(need(person.id))
    news = participant(id=person.id, zip="33130", city="Hialeah", family_name="Cadet")
    pull(store, entry(news, 0, rev=2, m={"*": "op-a", "zip": "op-b", "city": "op-b"}))

    found = person_of(store, person.id)
    assert (found.zip, found.city, found.family_name) == ("33127", "Hialeah", "Cadet")
    assert found.updated_by == "rosa"
    assert store.get(Need, mine.id) == mine
    (group,) = store.outbox_groups()
    assert group.ops[0].base == {"zip": "op-a"}, "the base is what its author saw"
    with store.atomic("rosa") as tx:
        tx.update(Participant, person.id, {"zip": "33128", "city": "Opa-locka"})
    later = store.outbox_groups()[1].ops[0]
    assert later.base == {"zip": group.ops[0].op, "city": "op-b"}


def test_a_later_change_of_somebody_else_shows_once_ours_is_known_to_be_old(store: Store) -> None:
    person = participant(zip="33101")
    pull(store, entry(person, 0))
    with store.atomic("rosa") as tx:
        tx.update(Participant, person.id, {"zip": "33127"})
    # Our change reached the server, the answer was lost, and somebody went on from there.
    pull(store, entry(participant(id=person.id, zip="33130"), 0, rev=3))
    assert person_of(store, person.id).zip == "33127"
    (group,) = store.outbox_groups()
    with store.atomic("") as tx:
        tx.settle([Verdict(group=group.group, seq=group.seq, v="duplicate", was="applied")])
    assert person_of(store, person.id).zip == "33130"


def test_a_record_voided_here_stays_voided_until_the_server_knows(store: Store) -> None:
    person = participant()
    pull(store, entry(person, 0))
    with store.atomic("rosa") as tx:
        tx.void(Participant, person.id, "twice")
    pull(store, entry(person, 0, rev=2))
    assert person_of(store, person.id).voided_reason == "twice"
    assert store.search_people("etienne") == []


def test_a_hole_is_refused_and_a_repeated_page_is_harmless(store: Store) -> None:
    person = participant()
    pull(store, entry(person, 0), drop(new_id()))
    with store.atomic("") as tx, pytest.raises(errors.RuleBroken):
        tx.apply_entries(AUDIENCE, [], (4, 4))
    old = entry(participant(id=person.id, family_name="Old"), 1)
    with store.atomic("") as tx:
        tx.apply_entries(AUDIENCE, [old], (1, 2))
    assert person_of(store, person.id).family_name == "Étienne"
    assert store.position(AUDIENCE).seq == 2


def test_unknown_fields_are_kept_and_never_nulled(store: Store) -> None:
    person = participant()
    newer = {"shoe_size": "9", "age_estimate": "about forty", "zip": {"missing": "on_the_moon"}}
    pull(store, entry(person, 0, f=newer))
    with store.atomic("rosa") as tx:
        tx.update(Participant, person.id, {"city": "Miami"})
    row = store._db.execute("SELECT extra, age_estimate, zip FROM participant").fetchone()
    assert (msgspec.json.decode(row[0]), row[1:]) == (newer, (None, None))
    assert store.outbox_groups()[0].ops[0].set == {"city": "Miami"}


def test_unknown_kinds_and_fields_wait_until_the_program_knows_them(store: Store) -> None:
    unknown, person = entry(need("p"), 0), entry(participant(), 0, f={"nickname": "Gigi"})
    unknown.kind = "voucher"
    done = pull(store, unknown, person)
    assert (done.put, done.position.count, store.count(Need)) == (2, 2, 0)
    # The next version of the program knows both: here, by their other names.
    store._db.execute("UPDATE parked SET kind = 'need'")
    store._db.execute("UPDATE participant SET extra = replace(extra, 'nickname', 'name_to_use')")
    with store.atomic("") as tx:
        tx.set_setting("known_fields", "before")
    folder = store._folder
    store.close()
    again = Store.open(folder, bytes(range(32)))
    assert [each.id for each in again.many(Need)] == [unknown.rec]
    assert [each.id for each in again.search_people("gigi")] == [person.rec]
    assert again._db.execute("SELECT extra FROM participant").fetchone() == (None,)
    again.close()


def test_a_date_that_is_none_does_not_hide_the_record(store: Store) -> None:
    person = participant()
    pull(store, entry(person, 0, f={"birth_date": "soon", "zip": "33101"}))
    assert (person_of(store, person.id).birth_date, person_of(store, person.id).zip) == (
        None,
        "33101",
    )
    assert store.search_people("etienne")[0].birth_date is None


@pytest.mark.parametrize("act", ["DROP", "REVOKE"])
def test_what_is_taken_back_leaves_no_trace(store: Store, act: str) -> None:
    person = participant(family_name="Exantus", phone="+13055550143")
    page = [entry(person, 0), entry(note(person.id), 0), entry(participant(), 0)]
    pull(store, *page)
    store.save_draft(Draft(id=new_id(), participant_id=person.id))
    done = pull(store, drop(person.id, act), drop(page[1].rec, act))
    assert done.removed == 2
    assert done.kinds == {"participant", "note"}
    assert done.in_step(1, digest(page[2]))
    assert (store.get(Participant, person.id), store.count(Note)) == (None, 0)
    assert store.search_people("exantus") == []
    assert store.duplicate_candidates({"phone": "3055550143"}) == []
    assert store.drafts() == []
    store._db.execute("CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, person_search, row)")
    words = {row[0] for row in store._db.execute("SELECT term FROM temp.words")}
    assert "etienne" in words
    assert not [each for each in words if each.startswith("exa")]
    assert [each.act for each in store.audit_lines()] == ["revoked", "revoked"]


def test_a_record_stays_while_anybody_holds_it(store: Store) -> None:
    with store.atomic("") as tx:
        tx.set_setting(HOME_ORG, "another organization")
    person = participant(city="Miami", zip="33101")
    seen_by_one = participant(id=person.id, code=person.code, phone=person.phone, zip="33101")
    pull(store, entry(person, 0), audience="grant-1")
    pull(store, entry(seen_by_one, 0, f={"sex": "female"}), audience="grant-2")
    found = person_of(store, person.id)
    assert (found.city, found.sex) == ("Miami", "female"), "each shows its part"

    pull(store, drop(person.id, "REVOKE"), audience="grant-1")
    found = person_of(store, person.id)
    assert (found.city, found.sex) == (None, "female"), "only what is still shared"

    pull(store, drop(person.id, "REVOKE"), audience="grant-2")
    assert store.get(Participant, person.id) is None


def test_removing_many_asks_first(store: Store) -> None:
    people = [entry(participant(), 0) for _ in range(60)]
    pull(store, *people)
    few = pull(store, *(drop(each.rec) for each in people[:10]))
    assert (few.removed, few.question) == (10, None)

    drops = [drop(each.rec) for each in people[10:30]]
    asked = pull(store, *drops)
    assert asked.question == Removal(20, 50)
    assert (store.count(Participant), store.position(AUDIENCE).seq) == (50, 70)
    agreed = pull(store, *drops, confirmed=True)
    assert (agreed.removed, store.position(AUDIENCE).seq) == (20, 90)


def test_an_audience_that_is_over_is_given_up(store: Store) -> None:
    people = [entry(participant(), 0) for _ in range(3)]
    pull(store, *people[:1], audience="home")
    pull(store, *people[1:], audience="grant")
    with store.atomic("") as tx:
        assert tx.drop_audience("grant").removed == 2
    assert store.cursors() == {"home": 1}
    assert store.count(Participant) == 1


def test_a_rewound_audience_is_mended(store: Store) -> None:
    kept, gone = entry(participant(), 0), entry(participant(), 0)
    pull(store, kept, gone)
    store._db.execute("DELETE FROM participant WHERE id = ?", (kept.rec,))  # a fault of ours
    with store.atomic("") as tx:
        tx.rewind(AUDIENCE)
    pull(store, kept)
    with store.atomic("") as tx:
        swept = tx.sweep(AUDIENCE)
    assert swept.in_step(1, digest(kept))
    assert [each.id for each in store.many(Participant)] == [kept.rec]


def test_kept_losers_stand_beside_the_record_until_settled(store: Store) -> None:
    person = participant()
    lost = {
        "field": "zip",
        "kept": "33130",
        "by": "luis",
        "at": "2026-11-20T12:00:00.000Z",
        "device": "d2",
        "conflict": "op-b:zip",
    }
    pull(store, entry(person, 0, lost=[lost]))
    (one,) = store.conflicts(person.id)
    assert (one.id, one.field, one.kept, one.by) == ("op-b:zip", "zip", "33130", "luis")
    with store.atomic("rosa") as tx:
        tx.update(Participant, person.id, {"zip": "33127"}, settles=[one.id])
    assert store.outbox_groups()[0].ops[0].settles == ["op-b:zip"]
    pull(store, entry(person, 0, rev=2))
    assert store.conflicts() == []


def test_what_came_back_without_its_fields_is_what_was_written_here(store: Store) -> None:
    person = participant(zip="33101")
    with store.atomic("") as tx:
        tx.create(person)
    (group,) = store.outbox_groups()
    (op,) = group.ops
    with store.atomic("") as tx:
        tx.settle([Verdict(group=group.group, seq=group.seq, v="applied")])
    own = entry(person, 0)
    bare = msgspec.structs.replace(own, f={}, m={"*": op.op}, own=True)
    done = pull(store, bare)
    assert done.in_step(1, digest(own))
    found = person_of(store, person.id)
    assert (found.family_name, found.zip) == ("Étienne", "33101")
    assert store.search_people("etienne")


def test_what_nobody_here_remembers_writing_is_left_to_be_mended(store: Store) -> None:
    person = participant()
    bare = msgspec.structs.replace(entry(person, 0), f={}, m={"*": new_id()}, own=True)
    done = pull(store, bare)
    assert (done.put, store.get(Participant, person.id)) == (0, None)
    assert not done.in_step(1, digest(bare))
