"""Programs that are wrong in one point each. The machine has to notice every one of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import text

from mtw_desktop.casework import syncing
from mtw_desktop.store import landing, rows
from mtw_desktop.store.incoming import Applied, Applying
from mtw_desktop.store.outbox import Posting
from mtw_desktop.store.overlay import server_states
from mtw_desktop.store.writing import Writing
from sync import merge
from sync.protocol import Verdict
from sync.server import applying, feeds, grants, pulls, records
from sync.server.applying import Applying as ServerApplying

Plant = Callable[[pytest.MonkeyPatch], None]


def no_kept_loser(patch: pytest.MonkeyPatch) -> None:
    """The value that lost is told once and kept nowhere."""

    def keep(after: merge.RecordState, *loser: Any) -> merge.Lost:
        state = after.copy()
        return real(state, *loser)

    real = merge._keep
    patch.setattr(merge, "_keep", keep)


def no_resend(patch: pytest.MonkeyPatch) -> None:
    """A server restored from a backup gets nothing back."""
    patch.setattr(Posting, "resend_after", lambda self, seq: 0)


def no_dedupe(patch: pytest.MonkeyPatch) -> None:
    """A group that comes again is applied again."""

    def again(self: records._Push, checked: Any, row: Any) -> Verdict:
        self._applying.load([checked], careful=False)
        self._applying.apply(checked, self._device.id)
        return Verdict(group=checked.group.group, seq=checked.group.seq, v="applied")

    def load(self: ServerApplying, groups: Any, *, careful: bool) -> None:
        # Asked for a second time within a push, it must not forget what it has changed.
        mine = dict(self._records)
        real(self, groups, careful=careful)
        self._records |= mine

    real = ServerApplying.load
    patch.setattr(records._Push, "_again", again)
    patch.setattr(ServerApplying, "load", load)


def base_from_shadow(patch: pytest.MonkeyPatch) -> None:
    """An op names what the server last said, not what its author saw on the screen."""

    def op(self: Writing, table: Any, record_id: str, act: str, fields: Any, seen: Any,
           settles: Any = ()) -> Any:  # fmt: skip
        states = server_states(self._db, [record_id])
        marks = states[record_id].m if record_id in states else seen
        return real(self, table, record_id, act, fields, marks, settles)

    real = Writing._op
    patch.setattr(Writing, "_op", op)


def overlay_off(patch: pytest.MonkeyPatch) -> None:
    """What is pulled covers what was typed and has not been sent yet."""
    patch.setattr(landing, "_waiting", lambda db, ids: {})


def kept_not_cleared(patch: pytest.MonkeyPatch) -> None:
    """What a person has settled stands for ever."""

    def apply_op(state: merge.RecordState, *rest: Any, **more: Any) -> Any:
        after, made = real(state, *rest, **more)
        after.lost = [*state.lost, *(each for each in after.lost if each not in state.lost)]
        return after, made

    real = merge.apply_op
    patch.setattr(applying, "apply_op", apply_op)


def serial_cursor(patch: pytest.MonkeyPatch) -> None:
    """Numbers come from one sequence of the whole server, as a bigserial column gives them."""

    def append(connection: Any, changes: Any) -> None:
        top = connection.execute(text("SELECT coalesce(max(seq), 0) FROM feed")).scalar_one()
        for audience in changes:
            values = {"seq": top, "audience": audience}
            connection.execute(_JUMP, values)
        real(connection, changes)

    real = feeds.append
    patch.setattr(feeds, "append", append)


def mask_off(patch: pytest.MonkeyPatch) -> None:
    """A grant shows whole records."""
    patch.setattr(pulls, "shown_fields", lambda kind, classes: _Everything())


def revoke_ignored(patch: pytest.MonkeyPatch) -> None:
    """The laptop keeps what it is told to give up."""
    patch.setattr(Applying, "drop_audience", lambda self, audience, confirmed=False: Applied())


def revoke_not_said(patch: pytest.MonkeyPatch) -> None:
    """The server never closes a grant."""
    patch.setattr(grants, "_close", lambda connection, grant, now_ms: None)


def page_cut_short(patch: pytest.MonkeyPatch) -> None:
    """A page loses its first entry, and nobody compares count and digest afterwards."""

    def apply_entries(self: Any, audience: str, entries: Any, covers: Any, **more: Any) -> Any:
        return real(self, audience, entries[1:], covers, **more)

    real = Applying.apply_entries
    patch.setattr(Applying, "apply_entries", apply_entries)
    patch.setattr(syncing, "compare_heads", lambda session, heads, tally: None)
    patch.setattr(syncing, "out_of_step", lambda session: [])


def words_stay(patch: pytest.MonkeyPatch) -> None:
    """A purge takes the rows and leaves the words of the search index."""
    patch.setattr(rows, "forget_people", lambda db, ids: None)


MUTANTS: dict[str, Plant] = {
    "no kept loser": no_kept_loser,
    "no resend after a restore": no_resend,
    "no dedupe": no_dedupe,
    "base from the shadow": base_from_shadow,
    "overlay off": overlay_off,
    "kept not cleared": kept_not_cleared,
    "serial cursor": serial_cursor,
    "grant mask off": mask_off,
    "revoke ignored by the laptop": revoke_ignored,
    "revoke never said by the server": revoke_not_said,
    "an entry dropped, no comparing": page_cut_short,
    "purge leaves the search words": words_stay,
}


class _Everything(frozenset[str]):
    def __contains__(self, name: object) -> bool:
        return True


_JUMP = text("UPDATE audience_head SET seq = :seq WHERE audience_id = :audience AND seq < :seq")
