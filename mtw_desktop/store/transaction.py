"""One transaction: everything written in it becomes durable together, or not at all."""

from __future__ import annotations

from mtw_desktop.store.adopt import Adopting
from mtw_desktop.store.blobs import Filing
from mtw_desktop.store.drafts import DraftEnding
from mtw_desktop.store.incoming import Applying
from mtw_desktop.store.outbox import Posting
from mtw_desktop.store.writing import Writing


class Transaction(Writing, Posting, Applying, Adopting, DraftEnding, Filing):
    """What can be written inside ``with store.atomic(by) as tx``."""

    def _finish(self) -> None:
        self._post()
        self._write_audit()
        self._device.save(self._db)
