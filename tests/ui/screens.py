"""Pictures of pages for people to look at: ``build/screens/<name>-<scheme>-<language>.png``."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget

from ui import theme
from ui.translations import install_language

FOLDER = Path(__file__).resolve().parents[2] / "build" / "screens"
SIZE = (1366, 768)


def settle(app: QApplication, lanes_are_busy: Callable[[], bool]) -> None:
    """Turn the event loop until nothing is under way and everything is laid out."""
    while lanes_are_busy():
        app.processEvents()
    for _ in range(3):
        app.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def shoot(widget: QWidget, name: str, size: tuple[int, int] = SIZE) -> Path:
    """Save what a widget looks like; the path of the picture."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    if widget.isWindow():
        widget.resize(*size)
        widget.show()
    for _ in range(3):
        QApplication.processEvents()
    path = FOLDER / f"{name}.png"
    widget.grab().save(str(path))
    return path


def in_every_look(
    app: QApplication,
    name: str,
    make: Callable[[str], QWidget],
    schemes: Iterable[str] = ("light", "dark"),
    languages: Iterable[str] = ("en", "es", "ht"),
) -> list[Path]:
    """Pictures of ``make(language)`` in each scheme and language; English in every scheme."""
    pictures = []
    for scheme in schemes:
        for language in languages if scheme == "light" else ("en",):
            theme.apply(app, scheme)
            install_language(app, language)
            widget = make(language)
            pictures.append(shoot(widget, f"{name}-{scheme}-{language}"))
            widget.close()
            widget.deleteLater()
    theme.apply(app, "light")
    install_language(app, "en")
    return pictures
