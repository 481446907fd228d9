"""Which records each import made, remembered in the store, and taking an import back.

The list of a batch grows in the transactions that write its records, so it is right whenever the
program ends. It stays on this laptop: an import is undone where it was made.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime

from mtw_desktop.casework.changes import NOTHING, Changed
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.ids import new_id
from mtw_desktop.domain.kinds import Record, kind_of
from mtw_desktop.domain.labels import label
from mtw_desktop.domain.plain import moment_text, read_moment
from mtw_desktop.domain.records import KINDS
from mtw_desktop.errors import RuleBroken
from mtw_desktop.store.transaction import Transaction

_LIST = "imports"
#: The records of one person of a batch as [kind, id], the participant first.
_Person = list[list[str]]


@dataclass(frozen=True, slots=True)
class BatchRow:
    """An import in a list. ``people`` were written; ``undone_at`` once it was taken back."""

    id: str
    at: datetime
    by: str
    file: str
    people: int
    undone_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Kept:
    """A person who stays, and the first thing that was done with them since: a record of
    ``kind`` was added or changed."""

    id: str
    kind: str
    added: bool


@dataclass(frozen=True, slots=True)
class Undone:
    """What undoing did. ``kept`` are ids of people who stay, because somebody has worked with
    them since."""

    people: int
    kept: tuple[str, ...] = ()
    cancelled: bool = False
    changed: Changed = field(default=NOTHING)
    why: tuple[Kept, ...] = ()


class Batch:
    """An import under way."""

    def __init__(self, session: Session, file: str) -> None:
        self.id = new_id()
        self._session = session
        self._about = {
            "id": self.id,
            "at": moment_text(session.clock()),
            "by": session.staff.id,
            "file": file,
            "people": 0,
            "parts": 0,
        }

    def remember(self, tx: Transaction, people: list[list[Record]]) -> None:
        """Add the records of some people, in the transaction that writes them."""
        part, before = int(str(self._about["parts"])), int(str(self._about["people"]))
        if part == 0:
            tx.audit("import", "participant", self.id)
        listed = [[[kind_of(each).name, each.id] for each in records] for records in people]
        tx.set_setting(_part(self.id, part), listed)
        self._about |= {"parts": part + 1, "people": before + len(people)}
        known = self._session.store.setting(_LIST, [])
        others = [each for each in known if each["id"] != self.id]
        tx.set_setting(_LIST, [*others, self._about])


def begin_batch(session: Session, file: str) -> Batch:
    """A batch with nothing in it yet. ``file`` is the bare name of the file."""
    return Batch(session, file)


def batches(session: Session) -> list[BatchRow]:
    """The imports that were made on this laptop, the last one first."""
    return [
        BatchRow(
            id=each["id"],
            at=read_moment(each["at"]),
            by=each["by"],
            file=each["file"],
            people=each["people"],
            undone_at=read_moment(each["undone_at"]) if each.get("undone_at") else None,
        )
        for each in reversed(session.store.setting(_LIST, []))
    ]


def undo_batch(
    session: Session,
    batch_id: str,
    *,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Undone:
    """Void everything of an import that nobody has touched since.

    A person is one whole: if any record of theirs from the import was changed, or anything was
    added to them (a note, a referral, a need), all of it stays, and they are reported. Can be
    repeated; ``RuleBroken`` if there is no such batch.
    """
    undoing = Undoing(session, batch_id)
    while not undoing.done:
        if cancelled is not None and cancelled():
            break
        undoing.go_on(session)
        if progress is not None:
            progress(undoing.at, undoing.parts)
    return undoing.result()


class Undoing:
    """An import being taken back, some people at a time. With ``look_only`` nothing is written:
    ``result`` says who would go and who would stay. ``at`` of ``parts`` are done."""

    def __init__(self, session: Session, batch_id: str, *, look_only: bool = False) -> None:
        known = session.store.setting(_LIST, [])
        self._about = next((each for each in known if each["id"] == batch_id), None)
        if self._about is None:
            raise RuleBroken("no such batch")
        self._id, self._look_only = batch_id, look_only
        self._kept: list[Kept] = []
        self._gone, self._what = 0, NOTHING
        self.at, self.parts = 0, int(self._about["parts"])

    @property
    def done(self) -> bool:
        """Whether all of it was gone through."""
        return self.at >= self.parts

    def go_on(self, session: Session) -> int:
        """Take back the next people, in one transaction; how many parts are done."""
        people: list[_Person] = session.store.setting(_part(self._id, self.at), [])
        stay, go = _sorted_out(session, people)
        self._kept += stay
        self._gone += len(go)
        if go and not self._look_only:
            self._what |= _void(session, go)
        self.at += 1
        if self.done and not self._look_only:
            self._note(session)
        return self.at

    def result(self) -> Undone:
        """What was taken back so far, or would be."""
        ids = tuple(each.id for each in self._kept)
        return Undone(self._gone, ids, not self.done, self._what, tuple(self._kept))

    def _note(self, session: Session) -> None:
        with session.store.atomic(session.staff.id) as tx:
            tx.audit("undo_import", "participant", self._id)
            done = {**(self._about or {}), "undone_at": moment_text(session.clock())}
            known = session.store.setting(_LIST, [])
            tx.set_setting(_LIST, [done if each["id"] == self._id else each for each in known])


def _sorted_out(session: Session, people: list[_Person]) -> tuple[list[Kept], list[_Person]]:
    """Those who stay, and the records of those who go; who is gone already is in neither."""
    ids = [records[0][1] for records in people]
    own = {record_id for records in people for _, record_id in records}
    touched, gone = dict[str, Kept](), set[str]()
    for each in _everything(session, ids):
        person = each.id if each.id in own and not hasattr(each, "participant_id") else ""
        person = person or str(getattr(each, "participant_id", ""))
        if person == each.id and each.voided_at:
            gone.add(person)
        elif each.voided_at and each.id not in own:
            continue
        elif each.id not in own or each.voided_at or each.updated_at != each.created_at:
            kept = Kept(person, kind_of(each).name, each.id not in own)
            touched.setdefault(person, kept)
    stay = [touched[each] for each in ids if each in touched and each not in gone]
    return stay, [each for each in people if each[0][1] not in touched.keys() | gone]


def _everything(session: Session, ids: list[str]) -> Iterable[Record]:
    """These people and whatever belongs to them, voided or not."""
    yield from session.store.many(KINDS["participant"].cls, voided=True, id=ids)
    for kind in KINDS.values():
        if "participant_id" in kind.fields:
            yield from session.store.many(kind.cls, voided=True, participant_id=ids)


def _void(session: Session, people: list[_Person]) -> Changed:
    reason = label("import.undone", session.language)
    with session.store.atomic(session.staff.id) as tx:
        for records in people:
            for kind, record_id in reversed(records):
                tx.void(KINDS[kind].cls, record_id, reason)
    return Changed(tx.changed, tx.changed_ids)


def _part(batch_id: str, part: int) -> str:
    return f"import.{batch_id}.{part}"
