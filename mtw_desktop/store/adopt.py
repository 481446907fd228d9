"""Joining a server: the organization chosen while setting up becomes the server's own one."""

from __future__ import annotations

from typing import Any

from mtw_desktop.domain.kinds import FieldType
from mtw_desktop.domain.records import KINDS
from mtw_desktop.store.audit import AuditWriting
from mtw_desktop.store.columns import encode, table
from mtw_desktop.store.overlay import decode_ops
from mtw_desktop.store.settings import HOME_ORG
from sync.protocol import Op

_ORGANIZATION = "organization"


class Adopting(AuditWriting):
    """Rewriting one organization id into another, in rows and in what waits for the server."""

    def adopt_org(self, old_org_id: str, new_org_id: str) -> None:
        """Let everything of ``old_org_id`` be of ``new_org_id``.

        Ops about the old organization itself are taken out of what waits: the server has its own
        record of it, which will come with the first pull. Until then our own stands in for it.
        """
        if old_org_id == new_org_id:
            return
        for name in KINDS:
            self._adopt_rows(name, old_org_id, new_org_id)
        self._adopt_organization(old_org_id, new_org_id)
        self._adopt_outbox(old_org_id, new_org_id)
        self._db.execute(
            "UPDATE setting SET value = ? WHERE name = ? AND value = ?",
            (encode(new_org_id).decode(), HOME_ORG, encode(old_org_id).decode()),
        )
        self.audit("adopt", _ORGANIZATION, new_org_id)

    def _adopt_rows(self, kind: str, old: str, new: str) -> None:
        columns = ["home_org", *_references(kind)]
        for column in columns:
            done = self._db.execute(
                f'UPDATE "{kind}" SET "{column}" = ? WHERE "{column}" = ?',  # noqa: S608
                (new, old),
            )
            if done.rowcount:
                self._note_change(kind, ())
        for column in table(kind).many:
            self._db.execute(
                f'UPDATE "{kind}" SET "{column}" = replace("{column}", ?, ?)'  # noqa: S608
                f' WHERE instr("{column}", ?)',
                (encode(old).decode(), encode(new).decode(), encode(old).decode()),
            )

    def _adopt_organization(self, old: str, new: str) -> None:
        known = self._db.execute("SELECT 1 FROM organization WHERE id = ?", (new,)).fetchone()
        if known:
            self._db.execute("DELETE FROM organization WHERE id = ?", (old,))
        else:
            self._db.execute(
                "UPDATE organization SET id = ?, ops = '{}', rev = 0 WHERE id = ?", (new, old)
            )
        self._note_change(_ORGANIZATION, (old, new))

    def _adopt_outbox(self, old: str, new: str) -> None:
        rows = self._db.execute("SELECT seq, body FROM outbox WHERE state = 'new'").fetchall()
        for seq, body in rows:
            if old.encode() not in body:
                continue
            ops = [_adopted(op, old, new) for op in decode_ops(body) if op.rec != old]
            self._db.execute(
                "UPDATE outbox SET body = ?, ops = ? WHERE seq = ?", (encode(ops), len(ops), seq)
            )
        self._db.execute("DELETE FROM outbox_record WHERE record_id = ?", (old,))


def _references(kind: str) -> list[str]:
    return [
        name
        for name, spec in KINDS[kind].fields.items()
        if spec.type is FieldType.REF and spec.refers_to == _ORGANIZATION
    ]


def _adopted(op: Op, old: str, new: str) -> Op:
    references = frozenset(_references(op.kind)) if op.kind in KINDS else frozenset()
    many = table(op.kind).many if op.kind in KINDS else frozenset()

    def adopted(name: str, value: Any) -> Any:
        if name in references and value == old:
            return new
        if name in many and isinstance(value, list):
            return [new if each == old else each for each in value]
        return value

    op.set = {name: adopted(name, value) for name, value in op.set.items()}
    return op
