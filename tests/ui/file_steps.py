"""Short ways for the tests of files: a photo, bytes that are not here, a server to ask."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QImage

from mtw_desktop.domain.files import Attachment
from tests.pictures import with_notes
from tests.ui.case_world import World
from ui.widgets.photos import encoded

NOTES = b"25.7617N Planted"


def photo(width: int, height: int) -> bytes:
    """A JPEG as a telephone takes it: on its side, with notes."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(0xFF8040)
    for x in range(width // 2):
        image.setPixel(x, 0, 0)
    return with_notes(encoded(image, "JPEG"), 6, NOTES)


def noting(left: list[bool]) -> Callable[[], None]:
    def note() -> None:
        left.append(True)

    return note


def take_away(world: World, attachment: str) -> None:
    assert world.context.session is not None
    store = world.context.session.store
    found = store.get(Attachment, attachment)
    assert found is not None
    for table in ("blob", "blob_chunk"):
        store._db.execute(f"DELETE FROM {table} WHERE sha256 = ?", (found.sha256,))


def join(world: World) -> None:
    assert world.context.session is not None
    with world.context.session.store.atomic("rosa") as tx:
        tx.set_setting("server", {"url": "http://127.0.0.1:1"})
