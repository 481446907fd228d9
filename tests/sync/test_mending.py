"""A difference between laptop and server is found and put right, without reading everything."""

from __future__ import annotations

from mtw_desktop.casework import syncing
from mtw_desktop.domain.records import Participant
from tests.conftest import SetClock
from tests.sync.laptops import Laptop, join, take_in
from tests.sync.server.running import RunningServer


def test_a_hole_is_found_without_reading_everything_again(
    server: RunningServer, laptop: Laptop, clock: SetClock
) -> None:
    marisol, andre = laptop("Marisol"), laptop("Andre")
    persons = [take_in(marisol, "Luis", f"Ramírez {n}") for n in range(60)]
    for each in (marisol, andre):
        join(each, server)
        syncing.sync_now(each)
    lost = persons[17]
    with andre.store.atomic(andre.staff.id) as tx:
        for sql in (
            "DELETE FROM holding WHERE record_id = ?",
            "DELETE FROM participant WHERE id = ?",
        ):
            tx._db.execute(sql, (lost,))
    clock.advance(days=8)
    done = syncing.sync_now(andre)
    assert andre.store.get(Participant, lost) is not None
    assert done.pulled == 0
    syncing.sync_now(marisol)
    (audience,) = andre.store.cursors()
    (mine, theirs) = (andre.store.position(audience), marisol.store.position(audience))
    assert (mine.count, mine.digest) == (theirs.count, theirs.digest)


def test_a_wrong_count_is_put_right(server: RunningServer, laptop: Laptop) -> None:
    marisol = laptop("Marisol")
    take_in(marisol, "Luis", "Ramírez")
    join(marisol, server)
    syncing.sync_now(marisol)
    (audience,) = marisol.store.cursors()
    good = marisol.store.position(audience)
    with marisol.store.atomic(marisol.staff.id) as tx:
        tx._db.execute("UPDATE audience SET count = count + 1, digest = zeroblob(16)")
    syncing.sync_now(marisol)
    assert marisol.store.position(audience) == good
