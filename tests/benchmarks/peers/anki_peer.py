"""Anki's sync server and a client of it; runs in an environment of its own, where ``anki`` is.

``anki_peer.py serve FOLDER PORT`` serves; ``anki_peer.py client FOLDER URL PEOPLE`` reads the name
of a step from each line of its input and answers with the seconds that the step took. A person of
25 fields is a note of 25 fields with one card.
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path
from typing import Any

NAME, PASSWORD = "bench", "bench"
FIELDS = 25


def serve(folder: str, port: str) -> None:
    """Anki's own server, as ``python -m anki.syncserver``."""
    from anki.syncserver import run_sync_server  # type: ignore[import-not-found]

    os.environ.update(
        SYNC_USER1=f"{NAME}:{PASSWORD}",
        SYNC_BASE=folder,
        SYNC_HOST="127.0.0.1",
        SYNC_PORT=port,
        MAX_SYNC_PAYLOAD_MEGS="1000",
        RUST_LOG="error",
    )
    run_sync_server()


class Client:
    """Two collections of one account, empty and in step at first; a step is a method."""

    def __init__(self, folder: str, url: str, people: str) -> None:
        self._folder, self._url = Path(folder), url
        self._people = Path(people)
        self._first = self._open("first")
        self._kind = self._note_type()
        self._full(self._first, upload=True)
        self._second = self._open("second")
        self._full(self._second, upload=False)

    def add(self) -> None:
        """Write the notes into the first collection."""
        from anki.collection import AddNoteRequest  # type: ignore[import-not-found]

        requests = []
        with self._people.open(encoding="utf-8") as lines:
            for line in lines:
                note = self._first.new_note(self._kind)
                note.fields = [str(each) for each in json.loads(line).values()]
                requests.append(AddNoteRequest(note, 1))
        self._first.add_notes(requests)

    def push(self) -> None:
        """The first sends."""
        self._sync(self._first)

    def pull(self) -> None:
        """The second fetches."""
        self._sync(self._second)
        assert self._second.note_count() == self._first.note_count() > 0

    def nothing(self) -> None:
        """The second has nothing to do."""
        self._sync(self._second)

    def _open(self, name: str) -> Any:
        from anki.collection import Collection

        collection = Collection(str(self._folder / f"{name}.anki2"))
        assert collection.db.scalar("PRAGMA synchronous") == 2
        return collection

    def _note_type(self) -> Any:
        models = self._first.models
        kind = models.new("Person")
        for number in range(FIELDS):
            models.add_field(kind, models.new_field(f"field {number}"))
        card = models.new_template("Card")
        card["qfmt"], card["afmt"] = "{{field 0}}", "{{field 1}}"
        models.add_template(kind, card)
        models.add_dict(kind)
        return models.by_name("Person")

    def _full(self, collection: Any, *, upload: bool) -> None:
        self._auth = collection.sync_login(NAME, PASSWORD, self._url)
        collection.close_for_full_sync()
        collection.full_upload_or_download(auth=self._auth, server_usn=None, upload=upload)
        collection.reopen(after_full_sync=True)
        self._sync(collection)

    def _sync(self, collection: Any) -> None:
        done = collection.sync_collection(self._auth, False)
        assert done.required == done.NO_CHANGES, done


def main() -> None:
    """See the module."""
    if sys.argv[1] == "serve":
        serve(*sys.argv[2:])
        return
    client = Client(*sys.argv[2:])
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    for line in sys.stdin:
        step = getattr(client, line.strip())
        began = time.perf_counter()
        step()
        sys.stdout.write(f"{time.perf_counter() - began}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
