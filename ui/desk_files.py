"""The tour of files: one is added to a person, and two are looked at."""

from __future__ import annotations

import tempfile
from pathlib import Path

from mtw_desktop.casework import attachments, demo_files
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.files import Attachment
from mtw_desktop.domain.records import Participant
from ui.desk import Desk
from ui.driver import activate
from ui.pages.attach import add_file
from ui.pages.file import FilePage


def show_files(desk: Desk) -> None:
    """Add a scan to a person by keyboard and see it; see a photo that is there already."""
    hands = desk.hands
    person = desk.run(_somebody)
    page = desk.go("person", person)
    adding = add_file(page, person)
    dialog = adding.dialog
    hands.settle()
    hands.picture("48-file-add")
    with tempfile.TemporaryDirectory() as folder:
        scan = Path(folder) / "lease.pdf"
        scan.write_bytes(demo_files.paper(("Lease", "135 NE 54th Street", "$1,150 a month")))
        adding.read(str(scan))
        hands.settle()
    hands.type("Other")
    hands.settle()
    hands.picture("49-file-chosen")
    hands.tab_into(dialog.add)
    hands.press("Space")
    hands.settle()
    activate(desk.window)  # without a screen nobody gives the keys back to it
    scanned, photo = desk.run(_newest, person), desk.run(_photo)
    desk.go("file", scanned)
    hands.picture("50-file-pdf")
    if photo:
        found = desk.go("file", photo)
        assert isinstance(found, FilePage)
        hands.tab_into(found.view.larger)
        hands.press("Space")
        hands.settle()
        hands.picture("51-file-photo")


def _somebody(session: Session) -> str:
    return session.store.many(Participant, order="family_name", limit=1)[0].id


def _newest(session: Session, person: str) -> str:
    return attachments.person_files(session, person)[0].record_id


def _photo(session: Session) -> str:
    found = session.store.many(Attachment, file_kind="identification", limit=1)
    return found[0].id if found else ""
