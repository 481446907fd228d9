"""A store with 100,000 made-up people, made once and kept under ``build/`` for the next run."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

from mtw_desktop.casework import demo, opening
from mtw_desktop.casework.session import Session
from mtw_desktop.store import vault
from mtw_desktop.store.database import Store
from tests.benchmarks.harness import BUILD

PASSPHRASE = "a long enough passphrase"
SETUP = opening.SetUp(
    language="en",
    organization_name="OIC of South Florida",
    staff_name="Marisol Peña",
    staff_role="caseworker",
    passphrase=PASSPHRASE,
)
#: A store is made anew when one of these has changed.
_SHAPE_THE_DATA = (
    "mtw_desktop/casework/demo.py",
    "mtw_desktop/store/**/*.sql",
    "mtw_desktop/store/migrations/*.py",
    "mtw_desktop/store/person_text.py",
    "mtw_desktop/store/person_index.py",
    "mtw_desktop/domain/names.py",
)


def folder_of(people: int) -> Path:
    """The data folder of a caseload of this size; made if it is not there."""
    folder = BUILD / f"caseload-{people}-{_fingerprint()}"
    if not (folder / "ready").exists():
        shutil.rmtree(folder, ignore_errors=True)
        session, _ = opening.set_up(folder, SETUP)
        demo.make_caseload(session, people)
        opening.lock(session)
        (folder / "ready").write_text("")
    return folder


def open_session(folder: Path) -> Session:
    """The session of a caseload."""
    return opening.unlock(folder, PASSPHRASE)


def open_store(folder: Path) -> Store:
    """Its store alone."""
    return Store.open(folder, vault.unlock(folder, PASSPHRASE))


def _fingerprint() -> str:
    root = Path(__file__).resolve().parents[2]
    digest = hashlib.sha256()
    for pattern in _SHAPE_THE_DATA:
        for path in sorted(root.glob(pattern)):
            digest.update(path.read_bytes())
    return digest.hexdigest()[:12]
