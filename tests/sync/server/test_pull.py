"""Feeds: dense, coalesced, provably complete; on both databases."""

from __future__ import annotations

import pytest

from sync.digests import canonical, content_hash, digest_text, record_digest
from sync.protocol import Entry, PullReply, PullRequest
from sync.server import pulls
from tests.sync.server.laptop import Laptop, Refusal, voids, writes
from tests.sync.server.running import RunningServer


def digest_of(entries: dict[str, Entry]) -> str:
    """The digest a laptop computes over what it holds."""
    return digest_text(sum(record_digest(e.rec, e.rev, e.h) for e in entries.values()))


def pages(laptop: Laptop, limit: int) -> list[list[Entry]]:
    """All pages; each must begin where the one before ended."""
    found, after = [], 0
    while True:
        page = laptop.pull(after, limit=limit)
        assert page.covers[0] == after + 1
        found.append(page.entries)
        after = page.covers[1]
        if not page.more:
            (head,) = laptop.hello().heads
            assert (after, page.count, page.digest) == (head.seq, head.count, head.digest)
            return found


def test_pages_cover_every_number_and_give_each_record_once_in_its_latest_state(
    server: RunningServer,
) -> None:
    laptop = server.laptop()
    made = [writes(city=f"city {n}") for n in range(30)]
    laptop.push(*(laptop.group(op) for op in made))
    for op in made[:10]:
        laptop.save(writes(op.rec, over=op.op, city="moved"))
    laptop.save(voids(made[0].rec, "entered twice"))
    found = pages(laptop, limit=7)
    entries = [entry for page in found for entry in page]
    assert len(entries) == 30
    assert [entry.seq for entry in entries] == sorted(entry.seq for entry in entries)
    by_id = {entry.rec: entry for entry in entries}
    assert [by_id[op.rec].f["city"] for op in made] == ["moved"] * 10 + [
        f"city {n}" for n in range(10, 30)
    ]
    assert by_id[made[0].rec].env["voided_reason"] == "entered twice"
    assert max(map(len, found)) == 7


def test_count_and_digest_are_those_a_laptop_computes_from_what_it_got(
    server: RunningServer,
) -> None:
    laptop = server.laptop()
    empty = laptop.pull()
    assert (empty.count, empty.digest, empty.covers, empty.more) == (0, "0" * 32, (1, 0), False)
    made = [writes(city="a"), writes(given_name="Étienne", shoe_size=43)]
    laptop.save(*made)
    laptop.save(writes(made[0].rec, over=made[0].op, city=None))
    laptop.save(voids(made[1].rec, "x"))
    reply = laptop.pull()
    held = laptop.everything()
    assert (reply.count, reply.digest) == (2, digest_of(held))
    for entry in held.values():
        voided = entry.env.get("voided_at", "")
        assert entry.h == content_hash(entry.kind, canonical(entry.f), voided)
    assert held[made[0].rec].f == {"city": None}


def test_nothing_new_is_an_empty_page(server: RunningServer) -> None:
    laptop = server.laptop()
    laptop.save(writes(city="a"))
    page = laptop.pull(after=1)
    assert (page.entries, page.covers, page.more) == ([], (2, 1), False)


def test_a_cursor_beyond_the_end_is_noticed(server: RunningServer) -> None:
    with pytest.raises(Refusal, match="409 cursor_ahead"):
        server.laptop().pull(after=5)


def test_a_page_of_long_notes_is_cut_by_weight(small_server: RunningServer) -> None:
    laptop = small_server.laptop()
    person = "01a20523-67dc-737f-b1fd-4b08611160b3"
    text = "She would like to start in January. " * 555
    for _ in range(2):
        notes = [writes(kind="note", participant_id=person, text=text[:20_000]) for _ in range(150)]
        assert laptop.save(*notes).v == "applied"
    found = pages(laptop, limit=1000)
    assert sum(map(len, found)) == 300
    assert max(map(len, found)) == pulls.MAX_REPLY_BYTES // 20_360


def own_page(laptop: Laptop) -> dict[str, Entry]:
    request = PullRequest(audience=laptop.audience, after=0, own=True)
    return {each.rec: each for each in laptop.call("/v1/pull", request, PullReply).entries}


def test_only_what_one_op_of_the_device_itself_says_may_come_without_its_fields(
    server: RunningServer,
) -> None:
    mine, other = server.laptop(), server.laptop()
    alone, edited, twice, voided = (writes(city="Miami") for _ in range(4))
    theirs = writes(city="Hialeah")
    mine.push(*(mine.group(op) for op in (alone, edited, voided)))
    mine.push(mine.group(twice, writes(twice.rec, over=twice.op, city="Homestead")))
    mine.save(voids(voided.rec, "entered twice"))
    other.save(theirs)
    other.save(writes(edited.rec, over=edited.op, city="Doral"))

    seen = own_page(mine)
    assert {rec for rec, each in seen.items() if each.own} == {alone.rec}
    assert (seen[alone.rec].f, seen[alone.rec].m) == ({}, {"*": alone.op})
    whole = mine.everything()
    assert not any(each.own for each in whole.values())
    assert {rec: each.h for rec, each in seen.items()} == {r: e.h for r, e in whole.items()}
    assert not any(each.own for each in own_page(other).values() if each.rec != theirs.rec)


def test_a_feed_that_has_mostly_been_superseded_is_still_read_to_its_end(
    server: RunningServer,
) -> None:
    laptop = server.laptop()
    first = writes(city="0")
    laptop.save(first)
    last = first.op
    for number in range(1, 60):
        op = writes(first.rec, over=last, city=str(number))
        laptop.save(op)
        last = op.op
    found = [each for page in pages(laptop, 2) for each in page]
    assert [(each.rec, each.f["city"]) for each in found] == [(first.rec, "59")]
