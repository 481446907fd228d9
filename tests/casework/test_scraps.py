"""Half-typed notes, needs and answers outlive a lock, and no list shows them."""

from __future__ import annotations

from mtw_desktop.casework import intake, scraps
from mtw_desktop.casework.session import Session


def test_a_scrap_is_kept_until_it_is_saved_or_emptied(session: Session) -> None:
    waiting = session.store.waiting()
    scraps.keep_scrap(session, "note", "p1", {"text": "Half a"})
    scraps.keep_scrap(session, "note", "p1", {"text": "Half a thought"})
    scraps.keep_scrap(session, "need", "p1", {"detail": "No bus"})
    assert scraps.kept_scrap(session, "note", "p1") == {"text": "Half a thought"}
    assert scraps.kept_scrap(session, "note", "p2") == {}
    assert intake.drafts(session) == []
    scraps.keep_scrap(session, "note", "p1", {})
    scraps.drop_scrap(session, "need", "p1")
    assert scraps.kept_scrap(session, "note", "p1") == {}
    assert scraps.kept_scrap(session, "need", "p1") == {}
    assert session.store.waiting() == waiting, "nothing of it is ever sent"
