"""A passphrase or the printed key opens the store; nothing else does, and guessing is slow."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path

import msgspec
import pytest

from mtw_desktop import errors
from mtw_desktop.store import slots, vault
from mtw_desktop.store.database import Store
from tests.conftest import SetClock

PASSPHRASE = "seven quiet herons over Biscayne"
OTHER = "a different set of long words"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "MTW"


def test_passphrase_and_printed_key_open_the_same_key(folder: Path, clock: SetClock) -> None:
    key, printed = vault.create_vault(folder, PASSPHRASE, "Rosa")

    assert len(key) == 32
    assert vault.unlock(folder, PASSPHRASE, clock=clock) == key
    assert vault.unlock(folder, printed, clock=clock) == key
    assert vault.unlock(folder, printed.lower().replace("-", " "), clock=clock) == key


def test_the_same_words_from_another_keyboard_are_the_same(folder: Path, clock: SetClock) -> None:
    key, _ = vault.create_vault(folder, "caf\u00e9 sous les \ufb01lets bleus")
    assert vault.unlock(folder, "cafe\u0301 sous les filets bleus", clock=clock) == key


def test_wrong_guesses_wait_longer_and_longer(folder: Path, clock: SetClock) -> None:
    vault.create_vault(folder, PASSPHRASE)
    waits: list[int] = []
    for _ in range(11):
        with pytest.raises(errors.WrongPassphrase) as refused:
            vault.unlock(folder, "not it at all, no", clock=clock)
        waits.append(int(refused.value.details["seconds"]))
        clock.advance(seconds=waits[-1])
    assert waits == [1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300]
    assert vault.unlock(folder, PASSPHRASE, clock=clock)
    assert vault.wait_seconds(folder, clock=clock) == 0


def test_while_the_wait_runs_even_the_right_one_waits(folder: Path, clock: SetClock) -> None:
    vault.create_vault(folder, PASSPHRASE)
    for _ in range(3):
        with pytest.raises(errors.WrongPassphrase):
            vault.unlock(folder, OTHER, clock=clock)
        clock.advance(seconds=vault.wait_seconds(folder, clock=clock))
    with pytest.raises(errors.WrongPassphrase):
        vault.unlock(folder, OTHER, clock=clock)

    with pytest.raises(errors.WrongPassphrase) as refused:
        vault.unlock(folder, PASSPHRASE, clock=clock)
    assert refused.value.details["seconds"] == 8
    clock.advance(days=-400)  # a clock set back must not lock anybody out
    assert vault.wait_seconds(folder, clock=clock) == 8


def test_a_changed_passphrase_replaces_the_old_one_everywhere(
    folder: Path, clock: SetClock
) -> None:
    key, printed = vault.create_vault(folder, PASSPHRASE)
    assert vault.change_passphrase(folder, PASSPHRASE, OTHER, clock=clock) == key

    (folder / slots.FILE).write_bytes(b"")  # the copy must not remember the old one either
    with pytest.raises(errors.WrongPassphrase):
        vault.unlock(folder, PASSPHRASE, clock=clock)
    clock.advance(seconds=2)
    assert vault.unlock(folder, OTHER, clock=clock) == key
    assert vault.unlock(folder, printed, clock=clock) == key


def test_the_printed_key_sets_a_new_passphrase(folder: Path, clock: SetClock) -> None:
    key, printed = vault.create_vault(folder, PASSPHRASE)
    vault.change_passphrase(folder, printed, OTHER, clock=clock)
    assert vault.unlock(folder, OTHER, clock=clock) == key


def test_a_new_recovery_key_replaces_the_old_one(folder: Path, clock: SetClock) -> None:
    key, old = vault.create_vault(folder, PASSPHRASE, "Rosa")
    new = vault.new_recovery_key(folder, PASSPHRASE, clock=clock)
    assert vault.unlock(folder, new, clock=clock) == key
    assert vault.unlock(folder, PASSPHRASE, clock=clock) == key
    for name in (slots.FILE, slots.COPY):  # neither copy remembers the old one
        other = slots.COPY if name == slots.FILE else slots.FILE
        (folder / other).unlink(missing_ok=True)
        with pytest.raises(errors.WrongPassphrase):
            vault.unlock(folder, old, clock=clock)
        clock.advance(seconds=2)
        assert vault.unlock(folder, new, clock=clock) == key, "and both are whole again"


@pytest.mark.parametrize("secret", [OTHER, "the printed key"])
def test_only_the_passphrase_makes_a_new_recovery_key(
    folder: Path, clock: SetClock, secret: str
) -> None:
    key, printed = vault.create_vault(folder, PASSPHRASE)
    typed = printed if secret == "the printed key" else secret
    with pytest.raises(errors.WrongPassphrase):
        vault.new_recovery_key(folder, typed, clock=clock)
    clock.advance(seconds=2)
    assert vault.unlock(folder, printed, clock=clock) == key


def test_a_program_killed_between_the_copies_leaves_one_recovery_key(
    folder: Path, clock: SetClock
) -> None:
    key, old = vault.create_vault(folder, PASSPHRASE)
    before = (folder / slots.COPY).read_bytes()
    new = vault.new_recovery_key(folder, PASSPHRASE, clock=clock)
    (folder / slots.COPY).write_bytes(before)  # the second copy was never written
    assert vault.unlock(folder, PASSPHRASE, clock=clock) == key
    (folder / slots.FILE).unlink()
    with pytest.raises(errors.WrongPassphrase):
        vault.unlock(folder, old, clock=clock)
    clock.advance(seconds=2)
    assert vault.unlock(folder, new, clock=clock) == key


@pytest.mark.parametrize("keep", [0, 1, 40, 200, -1])
def test_a_cut_slots_file_falls_back_to_the_copy(folder: Path, clock: SetClock, keep: int) -> None:
    key, _ = vault.create_vault(folder, PASSPHRASE)
    path = folder / slots.FILE
    path.write_bytes(path.read_bytes()[:keep])
    assert vault.unlock(folder, PASSPHRASE, clock=clock) == key


def test_damage_in_both_copies_is_said_plainly(folder: Path, clock: SetClock) -> None:
    vault.create_vault(folder, PASSPHRASE)
    for name in (slots.FILE, slots.COPY):
        path = folder / name
        path.write_bytes(path.read_bytes().replace(b'"passes": 1', b'"passes": 2'))
    with pytest.raises(errors.SlotsDamaged):
        vault.unlock(folder, PASSPHRASE, clock=clock)


def test_a_slot_slipped_in_from_outside_is_noticed(folder: Path, clock: SetClock) -> None:
    vault.create_vault(folder, PASSPHRASE)
    file = slots.read(folder)
    file.slots.append(slots.recovery_slot(bytes(32), bytes(20)))
    file.sum = slots.checksum(file)
    (folder / slots.FILE).write_bytes(msgspec.json.encode(file))
    with pytest.raises(errors.SlotsDamaged):
        vault.unlock(folder, PASSPHRASE, clock=clock)


def test_slots_say_what_they_cost_and_no_key_is_in_them(folder: Path) -> None:
    key, printed = vault.create_vault(folder, PASSPHRASE, "Rosa")
    text = (folder / slots.FILE).read_text()
    user, recovery = json.loads(text)["slots"]
    assert user["kdf"] == {"memory_kib": 32, "passes": 1, "lanes": 1}
    assert (user["kind"], user["label"], recovery["kind"]) == ("user", "Rosa", "recovery")
    assert key.hex() not in text
    assert printed not in text


def test_the_real_cost_is_what_was_decided() -> None:
    assert slots.KdfParams(memory_kib=128 * 1024, passes=3, lanes=4) == slots.STANDARD
    assert slots.FLOOR.memory_kib == 64 * 1024


@pytest.mark.skipif(os.name != "posix", reason="Windows: the access list of the user's data")
def test_only_the_owner_may_read(folder: Path, clock: SetClock) -> None:
    key, _ = vault.create_vault(folder, PASSPHRASE)
    store = Store.create(folder, key, clock=clock)
    with store.atomic("rosa") as tx:
        tx.set_setting("language", "ht")
    modes = {each.name: stat.S_IMODE(each.stat().st_mode) for each in folder.iterdir()}
    store.close()
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert set(modes) >= {"store.db", "store.db-wal", "slots.json", "slots.previous.json"}
    assert set(modes.values()) == {0o600}


def test_new_slots_never_replace_those_of_a_store(folder: Path) -> None:
    key, _ = vault.create_vault(folder, PASSPHRASE)
    Store.create(folder, key).close()
    with pytest.raises(errors.RuleBroken):
        vault.create_vault(folder, OTHER)
    assert vault.unlock(folder, PASSPHRASE) == key


def test_without_slots_there_is_no_store(folder: Path) -> None:
    with pytest.raises(errors.NoStore):
        vault.unlock(folder, PASSPHRASE)
