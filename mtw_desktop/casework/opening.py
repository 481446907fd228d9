"""Setting up, unlocking and locking this laptop's store."""

from __future__ import annotations

import os
import shutil
import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import resources
from mtw_desktop import errors
from mtw_desktop.casework.device import DEVICE, make_device
from mtw_desktop.casework.passphrases import passphrase_problem
from mtw_desktop.casework.phones import read_phone
from mtw_desktop.casework.session import Session, exists, make_folder
from mtw_desktop.domain.ids import new_id
from mtw_desktop.domain.names import fold
from mtw_desktop.domain.plain import nfc, record_from_plain
from mtw_desktop.domain.records import KINDS, Organization, Staff
from mtw_desktop.store import vault
from mtw_desktop.store.database import Store
from mtw_desktop.store.files import FILE
from mtw_desktop.store.settings import HOME_ORG

#: Organizations that were typed get the same id on every laptop where the same name is typed.
TYPED_NAMES = uuid.UUID("6f0c3c1e-2f63-5d0b-9c53-5a1f3d6f7a10")
STAFF, LANGUAGE = "staff", "language"
#: Whether somebody has shown that the recovery key is on paper, by typing its end back.
RECOVERY_CONFIRMED = "recovery_confirmed"
#: Where a store is made before it is moved into place: a set-up that was cut short left nothing.
_UNFINISHED = "set-up"


@dataclass(frozen=True, slots=True, kw_only=True)
class SetUp:
    """What setting up asks. The organization is known to the starter directory, or typed."""

    language: str
    staff_name: str
    staff_role: str
    passphrase: str
    organization_id: str | None = None
    organization_name: str = ""
    staff_phone: str = ""


@dataclass(frozen=True, slots=True)
class OrganizationChoice:
    """An organization of the starter directory, to choose from while setting up."""

    id: str
    name: str


def organization_choices() -> list[OrganizationChoice]:
    """Organizations of the coalition first, then the others, by name."""
    listed = sorted(_starter(), key=lambda each: (not each.get("in_coalition"), each["name"]))
    return [OrganizationChoice(each["id"], each["name"]) for each in listed]


def set_up(folder: Path, setup: SetUp) -> tuple[Session, str]:
    """Create the encrypted store; the session and the recovery key that must be printed now.


    ``RuleBroken`` for a passphrase that ``passphrase_problem`` refuses, an empty name, or a folder
    that has a store already.
    """
    if problem := passphrase_problem(setup.passphrase):
        raise errors.RuleBroken(f"passphrase {problem}")
    if exists(folder):
        raise errors.RuleBroken("there is a store already")
    if not setup.staff_name.strip():
        raise errors.RuleBroken("staff have a name")
    make_folder(folder)
    unfinished = folder / _UNFINISHED
    shutil.rmtree(unfinished, ignore_errors=True)
    make_folder(unfinished)
    key, recovery_key = vault.create_vault(unfinished, setup.passphrase)
    store = Store.create(unfinished, key)
    try:
        furnish(store, setup)
        with store.atomic(store.setting(STAFF)) as tx:
            tx.set_setting(RECOVERY_CONFIRMED, False)
    finally:
        store.close()
    _move_into_place(unfinished, folder)
    return enter(folder, Store.open(folder, key)), recovery_key


def furnish(store: Store, setup: SetUp) -> None:
    """Put into an empty store what every store begins with: who works here, for whom, on which
    device, and the starter directory."""
    from mtw_desktop.casework.directory import load_starter

    organization, is_known = _organization(setup)
    staff = Staff(
        id=new_id(),
        organization_id=organization.id,
        name=_required(setup.staff_name),
        role=setup.staff_role,
        phone=read_phone(setup.staff_phone) or setup.staff_phone.strip() or None,
    )
    with store.atomic(staff.id) as tx:
        tx.set_setting(HOME_ORG, organization.id)
        tx.set_setting(STAFF, staff.id)
        tx.set_setting(LANGUAGE, setup.language)
        tx.set_setting(DEVICE, make_device())
        if is_known:
            tx.seed(organization)
        else:
            tx.create(organization)
        tx.create(staff)
    load_starter(store, staff.id)


def enter(folder: Path, store: Store) -> Session:
    """The session of an open store. ``NotAStore`` if it was never furnished."""
    staff = store.get(Staff, store.setting(STAFF, ""))
    organization = store.get(Organization, store.setting(HOME_ORG, ""))
    device = store.setting(DEVICE)
    if staff is None or organization is None or device is None:
        store.close()
        raise errors.NotAStore("the store was not set up by this program")
    language = store.setting(LANGUAGE, "en")
    return Session(store, folder, staff, organization, device["id"], language)


def unlock(folder: Path, passphrase: str) -> Session:
    """Open the store. ``WrongPassphrase`` (with seconds to wait), ``NoStore`` and the like."""
    if not exists(folder):
        raise errors.NoStore
    key = vault.unlock(folder, passphrase)
    return _unlocked(enter(folder, Store.open(folder, key)))


def unlock_with_recovery(folder: Path, recovery_key: str, new_passphrase: str) -> Session:
    """Open the store with the printed key and set a new passphrase."""
    if problem := passphrase_problem(new_passphrase):
        raise errors.RuleBroken(f"passphrase {problem}")
    if not exists(folder):
        raise errors.NoStore
    key = vault.change_passphrase(folder, recovery_key, new_passphrase)
    return _unlocked(enter(folder, Store.open(folder, key)))


def _unlocked(session: Session) -> Session:
    """Before anybody looks: what partners shared and the server has not confirmed lately goes."""
    if session.store.setting("grants"):
        from mtw_desktop.casework.audiences import end_lease

        end_lease(session)
    return session


def change_passphrase(session: Session, old: str, new: str) -> None:
    """Rewrap the store's key. ``WrongPassphrase`` if the old one is not right."""
    if problem := passphrase_problem(new):
        raise errors.RuleBroken(f"passphrase {problem}")
    vault.change_passphrase(session.folder, old, new)


def new_recovery_key(session: Session, passphrase: str) -> str:
    """A fresh recovery key to print; the old one opens nothing any more. ``WrongPassphrase``.

    It counts as unconfirmed until ``confirm_recovery``, also if the program ends before anybody
    has seen it.
    """
    before = recovery_confirmed(session)
    _set_confirmed(session, False)
    try:
        return vault.new_recovery_key(session.folder, passphrase)
    except errors.WorldError:
        _set_confirmed(session, before)
        raise


def confirm_recovery(session: Session) -> None:
    """The recovery key was typed back: it is on paper."""
    _set_confirmed(session, True)


def recovery_confirmed(session: Session) -> bool:
    """Whether the recovery key is known to be on paper."""
    return bool(session.store.setting(RECOVERY_CONFIRMED, True))


def _set_confirmed(session: Session, confirmed: bool) -> None:
    with session.store.atomic(session.staff.id) as tx:
        tx.set_setting(RECOVERY_CONFIRMED, confirmed)


def set_language(session: Session, language: str) -> None:
    """Remember the screen language of the person who works here."""
    with session.store.atomic(session.staff.id) as tx:
        tx.set_setting(LANGUAGE, language)
    session.language = language


def recovery_sheet(session: Session, recovery_key: str) -> bytes:
    """The recovery key as a PDF to print and put away."""
    from mtw_desktop.documents.recovery_sheet import recovery_sheet as sheet

    today = session.clock().astimezone().date()
    organization, name = session.organization.name, session.staff.name
    return sheet(recovery_key, organization, name, session.language, made_on=today)


def lock(session: Session) -> None:
    """Close the store. The window then replaces its process (``app.restart_locked``)."""
    session.store.close()


def _organization(setup: SetUp) -> tuple[Organization, bool]:
    """The organization, and whether it is one of the starter directory."""
    typed = fold(setup.organization_name)
    for each in _starter():
        chosen = each["id"] == setup.organization_id
        if chosen or (not setup.organization_id and typed in _names(each)):
            return _from_starter(each), True
    if setup.organization_id:
        raise errors.RuleBroken("the starter directory has no such organization")
    name = _required(setup.organization_name)
    return Organization(id=str(uuid.uuid5(TYPED_NAMES, typed)), name=name), False


def _starter() -> list[dict[str, Any]]:
    return list(resources.load("directory", "starter.json")["organizations"])


def _from_starter(plain: dict[str, Any]) -> Organization:
    record = record_from_plain(KINDS["organization"], plain, id=plain["id"])
    assert isinstance(record, Organization)
    return record


def _names(plain: dict[str, Any]) -> Iterable[str]:
    return {fold(each) for each in (plain["name"], *plain.get("alternate_names", ()))} - {""}


def _required(text: str) -> str:
    if not text.strip():
        raise errors.RuleBroken("a name is needed")
    return nfc(" ".join(text.split()))


def _move_into_place(unfinished: Path, folder: Path) -> None:
    """The database last: once it is there, the store is set up."""
    names = sorted((each.name for each in unfinished.iterdir()), key=lambda name: name == FILE)
    for name in names:
        os.replace(unfinished / name, folder / name)
    unfinished.rmdir()
