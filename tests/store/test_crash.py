"""The program is killed in the middle of work, again and again: nothing acknowledged is lost, and
nothing is half there."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

import pytest

from mtw_desktop.domain.records import Need, Participant
from mtw_desktop.store.database import Store
from tests.conftest import STORE_KEY

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    "kills",
    [20, pytest.param(400, marks=[pytest.mark.long, pytest.mark.timeout(1800)])],
)
def test_killed_in_the_middle_of_saving(tmp_path: Path, kills: int) -> None:
    Store.create(tmp_path, STORE_KEY).close()
    chance = random.Random(kills)
    acknowledged: list[str] = []
    for number in range(1, kills + 1):
        acknowledged += saved_until_killed(tmp_path, chance.randint(1, 40))
        if number <= 20 or number % 40 == 0:  # what is torn or lost stays so
            check(tmp_path, acknowledged)
    assert len(acknowledged) >= kills


def saved_until_killed(folder: Path, lines: int) -> list[str]:
    """What a child acknowledged before it was killed, at whatever point it had come to by then."""
    command = [sys.executable, "-m", "tests.store.saver", str(folder)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        heard = [child.stdout.readline().strip() for _ in range(lines)]
        child.kill()
        heard += child.stdout.read().splitlines()
    return [each for each in heard if len(each) == 36]


def check(folder: Path, acknowledged: list[str]) -> None:
    store = Store.open(folder, STORE_KEY)
    people = {each.id: each for each in store.many(Participant)}
    assert set(acknowledged) <= set(people), "an acknowledged save is lost"
    assert {people[each].zip for each in acknowledged} == {"33127"}

    ops = [op for group in store.outbox_groups(10**9, 10**9) for op in group.ops]
    created = {op.rec for op in ops if not op.base}
    needs = store.many(Need)
    assert created == {*people, *(each.id for each in needs)}, "record and op belong together"
    assert {each.participant_id for each in needs} == set(people)
    updated = {op.rec for op in ops if op.base}
    assert updated == {each.id for each in people.values() if each.zip}
    assert len(ops) == store.audit_head()[0]
    assert store.broken_audit_line() is None
    assert set(store.people_ids()) == set(people), "record and search row belong together"
    unfinished = {each.id for each in store.drafts()}
    assert not unfinished & set(people), "a draft is gone when its save is there"
    assert store._db.execute("PRAGMA quick_check").fetchone() == ("ok",)
    assert store._db.execute("PRAGMA cipher_integrity_check").fetchall() == []
    store.close()
