"""The words of the list of people."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from mtw_desktop.casework.people import PersonRow
from ui.models.people import Column
from ui.pages.word_parts import Words, capital, joined


def headings() -> list[str]:
    """One per ``Column``."""
    return [
        QCoreApplication.translate("PeoplePage", "Name"),
        QCoreApplication.translate("PeoplePage", "Code"),
        QCoreApplication.translate("PeoplePage", "Born"),
        QCoreApplication.translate("PeoplePage", "Phone"),
        QCoreApplication.translate("PeoplePage", "ZIP"),
        QCoreApplication.translate("PeoplePage", "Last change"),
    ]


def orders() -> list[tuple[str, str]]:
    """The orders one may choose, with their names."""
    return [
        ("name", QCoreApplication.translate("PeoplePage", "Name")),
        ("recent", QCoreApplication.translate("PeoplePage", "Latest change first")),
        ("birth", QCoreApplication.translate("PeoplePage", "Birth date")),
    ]


def everybody_words(count: int) -> str:
    """How many people are on this laptop."""
    if count == 1:
        return QCoreApplication.translate("PeoplePage", "1 person on this laptop")
    words = QCoreApplication.translate("PeoplePage", "{count} people on this laptop")
    return words.format(count=f"{count:,}")


def found_words(count: int, most: int) -> str:
    """How many fit what was typed; ``most`` is where the search stops."""
    if count == 0:
        return QCoreApplication.translate("PeoplePage", "Nobody fits what you typed")
    words = QCoreApplication.translate("PeoplePage", "{count} found")
    if count == most:
        words = QCoreApplication.translate(
            "PeoplePage", "The first {count} who fit; type more to narrow"
        )
    return words.format(count=count)


def alike_words(count: int | None) -> str:
    """The way to the likely duplicates, with how many there were when they were last looked for."""
    if not count:
        return QCoreApplication.translate("PeoplePage", "Likely duplicates")
    if count == 1:
        return QCoreApplication.translate("PeoplePage", "1 likely duplicate")
    words = QCoreApplication.translate("PeoplePage", "{count} likely duplicates")
    return words.format(count=f"{count:,}")


def _shared(row: PersonRow) -> str:
    return QCoreApplication.translate("PeoplePage", "Shared") if row.shared_by else ""


class PersonCells:
    """What stands in a cell of the list."""

    def __init__(self, words: Words) -> None:
        self.words = words

    def __call__(self, row: PersonRow, column: int) -> str:
        if column == Column.UPDATED:
            return capital(self.words.near_day(row.updated_at)) if row.updated_at else ""
        return {
            Column.NAME: joined(row.short_name, _shared(row)),
            Column.CODE: row.code,
            Column.BORN: row.birth_text,
            Column.PHONE: row.phone_text,
            Column.ZIP: row.zip,
        }[Column(column)]
