"""A child process that saves intakes for ever and says so: ``python -m tests.store.saver FOLDER``.

Each line on stdout is the id of a person whose save was acknowledged.
"""

from __future__ import annotations

import sys
from pathlib import Path

from mtw_desktop.domain.records import Participant
from mtw_desktop.store.database import Store
from mtw_desktop.store.drafts import Draft
from tests.builders import need, participant
from tests.conftest import STORE_KEY


def main(folder: Path) -> None:
    store = Store.open(folder, STORE_KEY)
    while True:
        person = participant()
        draft = store.save_draft(Draft(id=person.id, answers={"participant": {"zip": "33101"}}))
        with store.atomic("rosa") as tx:
            tx.create(person)
            tx.create(need(person.id))
            tx.delete_draft(draft.id)
        with store.atomic("rosa") as tx:
            tx.update(Participant, person.id, {"zip": "33127"})
        sys.stdout.write(person.id + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
