"""Nothing that people told us stands in plain bytes in any file of the folder, at any time."""

from __future__ import annotations

from pathlib import Path

from mtw_desktop.domain.ids import new_id
from mtw_desktop.domain.records import Participant
from mtw_desktop.store import vault
from mtw_desktop.store.database import Store
from mtw_desktop.store.drafts import Draft
from tests.builders import entry, note, participant
from tests.conftest import SetClock

PASSPHRASE = "seven quiet herons over Biscayne"
SURNAME = "Quetzalbrandt"
PLANTED = [
    spelling.encode(code)
    for spelling in (SURNAME, SURNAME.lower(), "quetzal", PASSPHRASE, "3055550199", "herons")
    for code in ("utf-8", "utf-16-le", "utf-16-be")
]


def traces(folder: Path) -> list[str]:
    """Files that hold a planted text, the logs of the database and temporary files included."""
    return [
        str(path.relative_to(folder))
        for path in sorted(folder.rglob("*"))
        if path.is_file() and any(text in path.read_bytes() for text in PLANTED)
    ]


def test_no_planted_text_is_in_any_file(tmp_path: Path, clock: SetClock) -> None:
    folder = tmp_path / "MTW"
    key, printed = vault.create_vault(folder, PASSPHRASE, "Rosa")
    store = Store.create(folder, key, clock=clock)
    plain = {"participant": {"family_name": SURNAME, "phone": "305-555-0199"}}
    store.save_draft(Draft(id=new_id(), answers=plain))
    with store.atomic("rosa") as tx:
        person = tx.create(participant(family_name=SURNAME, phone="+13055550199"))
        tx.create(note(person.id, text=f"Saw {SURNAME} at the fair. " * 300))
        tx.update(Participant, person.id, {"other_names": (SURNAME.lower(),)})
    assert [each.id for each in store.search_people("quetzal")] == [person.id]
    assert store.duplicate_candidates({"phone": "3055550199"})
    with store.atomic("") as tx:
        other = entry(participant(family_name=SURNAME), 1, f={"shoe": SURNAME})
        tx.apply_entries("home", [other], (1, 1))
    assert (folder / "store.db-wal").stat().st_size > 0
    assert traces(tmp_path) == [], "while it is open"

    store._db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    assert traces(tmp_path) == [], "after the log was folded in"
    store.close()
    vault.change_passphrase(folder, PASSPHRASE, "another set of long words", clock=clock)
    assert traces(tmp_path) == [], "after it was closed"
    everything = b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())
    for secret in (key, key.hex().encode(), printed.encode(), printed.replace("-", "").encode()):
        assert secret not in everything
