"""Setting up, unlocking, locking; and where the data may live."""

from __future__ import annotations

import io
import os
import stat
from dataclasses import replace
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from pypdf import PdfReader

from mtw_desktop import errors
from mtw_desktop.casework import opening
from mtw_desktop.casework.device import device, device_keys
from mtw_desktop.casework.intake import start_intake
from mtw_desktop.casework.session import data_folder, exists, folder_warning
from mtw_desktop.domain.records import Organization, Program
from mtw_desktop.store import vault
from tests.casework.conftest import SETUP

PASSPHRASE = "bamel-dutas-lofir-kaden"
MINE = replace(SETUP, passphrase=PASSPHRASE)


def test_set_up_lock_and_unlock(tmp_path: Path) -> None:
    folder = tmp_path / "MTW"
    assert not exists(folder)
    session, _ = opening.set_up(folder, MINE)
    made = (session.staff, session.organization, session.device_id)
    draft = start_intake(session, "Guerlande")
    opening.lock(session)
    assert exists(folder)
    session = opening.unlock(folder, PASSPHRASE)
    assert (session.staff, session.organization, session.device_id) == made
    assert session.staff.phone == "+13055550100"
    assert session.store.draft(draft.id) is not None
    assert session.store.count(Program) > 10
    opening.lock(session)


def test_the_recovery_key_opens_and_sets_a_new_passphrase(tmp_path: Path) -> None:
    session, recovery_key = opening.set_up(tmp_path, MINE)
    sheet = opening.recovery_sheet(session, recovery_key)
    printed = PdfReader(io.BytesIO(sheet)).pages[0].extract_text()
    assert all(group in printed for group in recovery_key.split("-"))
    opening.lock(session)
    typed = recovery_key.lower().replace("-", " ")
    opening.lock(opening.unlock_with_recovery(tmp_path, typed, "another fine passphrase"))
    opening.lock(opening.unlock(tmp_path, "another fine passphrase"))
    with pytest.raises(errors.WrongPassphrase):
        opening.unlock(tmp_path, PASSPHRASE)


def test_a_new_recovery_key_counts_once_it_is_typed_back(tmp_path: Path) -> None:
    session, old = opening.set_up(tmp_path, MINE)
    assert not opening.recovery_confirmed(session), "nobody has typed it back yet"
    opening.confirm_recovery(session)
    with pytest.raises(errors.WrongPassphrase):
        opening.new_recovery_key(session, "not the right passphrase")
    assert opening.recovery_confirmed(session), "the old one still counts"
    (tmp_path / vault.THROTTLE).unlink()
    new = opening.new_recovery_key(session, PASSPHRASE)
    assert not opening.recovery_confirmed(session)
    opening.confirm_recovery(session)
    opening.lock(session)
    with pytest.raises(errors.WrongPassphrase):
        opening.unlock_with_recovery(tmp_path, old, "another fine passphrase")
    (tmp_path / vault.THROTTLE).unlink()
    session = opening.unlock_with_recovery(tmp_path, new, "another fine passphrase")
    assert opening.recovery_confirmed(session)
    opening.lock(session)


def test_a_wrong_passphrase_says_how_long_to_wait(tmp_path: Path) -> None:
    opening.lock(opening.set_up(tmp_path, MINE)[0])
    with pytest.raises(errors.WrongPassphrase) as caught:
        opening.unlock(tmp_path, "not the right passphrase")
    assert int(caught.value.details["seconds"]) >= 1


def test_changing_the_passphrase(tmp_path: Path) -> None:
    session, _ = opening.set_up(tmp_path, MINE)
    opening.change_passphrase(session, PASSPHRASE, "another fine passphrase")
    opening.lock(session)
    opening.lock(opening.unlock(tmp_path, "another fine passphrase"))


def test_without_a_store_there_is_nothing_to_unlock(tmp_path: Path) -> None:
    with pytest.raises(errors.NoStore):
        opening.unlock(tmp_path, PASSPHRASE)
    with pytest.raises(errors.NoStore):
        opening.unlock_with_recovery(tmp_path, "key", PASSPHRASE)


@pytest.mark.parametrize(
    "wrong",
    [
        replace(MINE, passphrase="short"),
        replace(MINE, staff_name="  "),
        replace(MINE, organization_name=" "),
        replace(MINE, organization_id="nobody"),
    ],
)
def test_what_the_screens_prevent_is_refused_and_leaves_no_store(
    tmp_path: Path, wrong: opening.SetUp
) -> None:
    with pytest.raises(errors.RuleBroken):
        opening.set_up(tmp_path, wrong)
    assert not exists(tmp_path)
    opening.lock(opening.set_up(tmp_path, MINE)[0])


def test_a_set_up_that_was_cut_short_can_be_done_again(tmp_path: Path) -> None:
    (tmp_path / "set-up").mkdir()
    (tmp_path / "set-up" / "store.db").write_bytes(b"half a store")
    opening.lock(opening.set_up(tmp_path, MINE)[0])
    assert not (tmp_path / "set-up").exists()


def test_a_laptop_is_set_up_once(tmp_path: Path) -> None:
    opening.lock(opening.set_up(tmp_path, MINE)[0])
    with pytest.raises(errors.RuleBroken):
        opening.set_up(tmp_path, MINE)


def test_organizations_are_the_same_on_every_laptop(tmp_path: Path) -> None:
    known = opening.organization_choices()[0]
    typed = replace(MINE, organization_name="Little Haiti  CHURCH hall")
    cases = [
        replace(MINE, organization_id=known.id),
        replace(MINE, organization_name=known.name.upper()),
        typed,
        replace(typed, organization_name="little haïti church hall"),
    ]
    ids = []
    for number, setup in enumerate(cases):
        session, _ = opening.set_up(tmp_path / str(number), setup)
        ids.append(session.organization.id)
        assert session.store.get(Organization, session.organization.id) is not None
        opening.lock(session)
    assert ids[0] == ids[1] == known.id
    assert ids[2] == ids[3] != known.id


def test_the_choices_are_the_coalition_first() -> None:
    names = [each.name for each in opening.organization_choices()]
    assert "OIC of South Florida" in names
    assert len(set(names)) == len(names)


def test_the_keys_of_the_laptop_are_inside_the_store(tmp_path: Path) -> None:
    session, _ = opening.set_up(tmp_path, MINE)
    sign, kem = device_keys(session)
    kept = device(session)
    opening.lock(session)
    assert len(sign) == len(kem) == 32
    Ed25519PrivateKey.from_private_bytes(sign).sign(b"hello")
    on_disk = b"".join(each.read_bytes() for each in tmp_path.iterdir() if each.is_file())
    assert not any(secret in on_disk for secret in (sign, kem, kept["sign"].encode(), b"Marisol"))


@pytest.mark.skipif(os.name != "posix", reason="modes of POSIX")
def test_only_the_owner_can_read_the_folder(tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "MTW"
    opening.lock(opening.set_up(folder, MINE)[0])
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    open_to_others = [each for each in folder.iterdir() if each.stat().st_mode & 0o077]
    assert open_to_others == []


def test_the_language_is_remembered(tmp_path: Path) -> None:
    session, _ = opening.set_up(tmp_path, MINE)
    opening.set_language(session, "ht")
    opening.lock(session)
    session = opening.unlock(tmp_path, PASSPHRASE)
    assert session.language == "ht"
    opening.lock(session)


def test_where_the_data_lives(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("MTW_FOLDER", raising=False)
    usual = data_folder()
    assert usual.is_absolute()
    assert usual.name == "MTW Desktop"
    monkeypatch.setenv("MTW_FOLDER", str(tmp_path))
    assert data_folder() == tmp_path
    assert data_folder(tmp_path / "chosen") == tmp_path / "chosen"


MOUNTS = """
/dev/sda1 / ext4 rw 0 0
files:/home /home/marisol/team nfs4 rw 0 0
//server/share /mnt/my\\040share cifs rw 0 0
"""


@pytest.mark.parametrize(
    ("folder", "warning"),
    [
        ("/home/marisol/.local/share/MTW Desktop", None),
        ("/home/marisol/OneDrive - OIC/MTW", "synced_folder"),
        ("/home/marisol/Dropbox/MTW", "synced_folder"),
        ("/home/marisol/team/MTW", "network_share"),
        ("/mnt/my share/MTW", "network_share"),
        ("//server/share/MTW", "network_share"),
        ("/home/marisol/boxes/MTW", None),
    ],
)
def test_places_that_are_not_safe_for_a_database(folder: str, warning: str | None) -> None:
    assert folder_warning(Path(folder), MOUNTS) == warning
