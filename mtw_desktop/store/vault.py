"""From a passphrase or the printed recovery key to the key of the store.

The store's key is random and never changes with the passphrase; slots wrap it (``slots.py``).
Wrong guesses make the next one wait, from one second up to five minutes, also after a restart;
nothing is ever wiped. A store lost with passphrase and printed key is lost.
"""

from __future__ import annotations

import math
import secrets
from pathlib import Path

import msgspec

from mtw_desktop import errors
from mtw_desktop.store import recovery_key, slots
from mtw_desktop.store.base import Clock, utc_now
from mtw_desktop.store.disk import private_folder, replace_file
from mtw_desktop.store.files import exists
from mtw_desktop.store.slots import FLOOR, STANDARD, KdfParams, Slot

THROTTLE = "attempts.json"
_LONGEST_WAIT = 300


class _Attempts(msgspec.Struct):
    """Wrong guesses in a row, and when the last one was (seconds since 1970)."""

    failures: int = 0
    last: float = 0.0


def create_vault(
    folder: Path, passphrase: str, user_label: str = "", *, params: KdfParams | None = None
) -> tuple[bytes, str]:
    """Make the slots of a new store: its random key (32 bytes) and the recovery key to print."""
    if exists(folder):
        raise errors.RuleBroken("its key would be lost with the old slots")
    private_folder(folder)
    key, recovery = secrets.token_bytes(32), recovery_key.new_key()
    made = [_user_slot(key, passphrase, user_label, params), slots.recovery_slot(key, recovery)]
    slots.write(folder, made, key)
    _forget_attempts(folder)
    return key, recovery_key.written(recovery)


def unlock(folder: Path, secret: str, *, clock: Clock = utc_now) -> bytes:
    """The store's key for a passphrase or a typed recovery key.

    ``WrongPassphrase`` carries ``seconds`` to wait before the next try (and is raised at once
    while that time runs), ``SlotsDamaged``, ``NoStore``, ``NewerStore``.
    """
    return _opened(folder, secret, clock)[0]


def change_passphrase(
    folder: Path,
    old: str,
    new: str,
    *,
    params: KdfParams | None = None,
    clock: Clock = utc_now,
) -> bytes:
    """Wrap the store's key by a new passphrase; ``old`` is the old one or the recovery key.

    The store itself is not touched and the recovery key stays good. Returns the store's key.
    """
    key, file, used = _opened(folder, old, clock)
    users = [each for each in file.slots if each.kind == "user"]
    # The printed key opens for everybody: it replaces the first user's passphrase.
    replaced = used if used.kind == "user" else users[0]
    fresh = _user_slot(key, new, replaced.label, params or replaced.kdf)
    slots.write(folder, [fresh if each == replaced else each for each in file.slots], key)
    return key


def new_recovery_key(folder: Path, passphrase: str, *, clock: Clock = utc_now) -> str:
    """Wrap the store's key by a fresh recovery key, which is returned to be printed.

    The printed key of before opens nothing any more, also if the program ends between writing the
    two copies of the slots: the next unlock makes them alike. Passphrases stay. ``WrongPassphrase``
    (also for a recovery key: whoever has only the paper sets a passphrase first).
    """
    key, file, used = _opened(folder, passphrase, clock)
    if used.kind != "user":
        raise errors.WrongPassphrase("a passphrase is needed", seconds=0)
    recovery = recovery_key.new_key()
    kept = [each for each in file.slots if each.kind != "recovery"]
    slots.write(folder, [*kept, slots.recovery_slot(key, recovery)], key)
    return recovery_key.written(recovery)


def wait_seconds(folder: Path, *, clock: Clock = utc_now) -> int:
    """Whole seconds until the next try is allowed; 0 if it is now."""
    attempts = _attempts(folder)
    if not attempts.failures:
        return 0
    pause = min(2 ** min(attempts.failures - 1, 9), _LONGEST_WAIT)
    passed = clock().timestamp() - attempts.last
    # A clock that was set back must not lock anybody out for longer than the pause itself.
    return 0 if passed >= pause else math.ceil(min(pause - passed, pause))


def _opened(folder: Path, secret: str, clock: Clock) -> tuple[bytes, slots.SlotsFile, Slot]:
    file = slots.read(folder)
    waiting = wait_seconds(folder, clock=clock)
    if waiting:
        raise errors.WrongPassphrase("too soon", seconds=waiting)
    # Counted before the try, so that ending the program in the middle of it wins nothing.
    _count_attempt(folder, clock)
    printed = recovery_key.read(secret)
    # The printed key first: trying a passphrase takes a good part of a second.
    for slot in sorted(file.slots, key=lambda each: each.kind != "recovery"):
        key = slots.opened(slot, printed if printed and slot.kind == "recovery" else secret)
        if key:
            slots.check_seal(file, key)
            slots.make_alike(folder, file)
            _forget_attempts(folder)
            return key, file, slot
    raise errors.WrongPassphrase("no slot fits", seconds=wait_seconds(folder, clock=clock))


def _user_slot(key: bytes, passphrase: str, label: str, params: KdfParams | None) -> Slot:
    try:
        return slots.passphrase_slot(key, passphrase, label, params or STANDARD)
    except MemoryError:
        return slots.passphrase_slot(key, passphrase, label, FLOOR)


def _attempts(folder: Path) -> _Attempts:
    try:
        return msgspec.json.decode((folder / THROTTLE).read_bytes(), type=_Attempts)
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
        return _Attempts()


def _count_attempt(folder: Path, clock: Clock) -> None:
    attempts = _Attempts(_attempts(folder).failures + 1, clock().timestamp())
    replace_file(folder / THROTTLE, msgspec.json.encode(attempts))


def _forget_attempts(folder: Path) -> None:
    (folder / THROTTLE).unlink(missing_ok=True)
