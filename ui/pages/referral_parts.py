"""The words of the list of referrals."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from mtw_desktop.casework.referring import ReferralRow
from mtw_desktop.domain.labels import code_label
from mtw_desktop.domain.names import fold
from ui.models.referrals import Column
from ui.pages.word_parts import Words, capital


class ReferralWords(QObject):
    """How the list says things, in the screen's language."""

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.words = words

    def headings(self) -> list[str]:
        """One per ``Column``."""
        return [
            self.tr("State"),
            self.tr("Person"),
            self.tr("Need"),
            self.tr("To"),
            self.tr("Sent"),
        ]

    def cell(self, row: ReferralRow, column: int) -> str:
        """What stands in a cell."""
        language = self.words.language
        if column == Column.STATE:
            return code_label("referral_status", row.status, language)
        if column == Column.PERSON:
            return row.short_name
        if column == Column.NEED:
            return code_label("need_domain", row.need_domain, language) if row.need_domain else ""
        if column == Column.TO:
            return row.to_organization
        return capital(self.words.near_day(row.created_at)) if row.created_at else ""

    def fits(self, row: ReferralRow, typed: Sequence[str]) -> bool:
        """Whether each folded word that was typed is somewhere in the row."""
        if not typed:
            return True
        cells = (self.cell(row, column) for column in Column)
        text = fold(" ".join([*cells, row.number, row.to_service])) + row.number.lower()
        return all(word in text for word in typed)

    def count(self, count: int, *, narrowed: bool) -> str:
        """How many there are, or fit."""
        if narrowed:
            return self.tr("{count} found").format(count=count)
        if count == 1:
            return self.tr("1 referral")
        return self.tr("{count} referrals").format(count=f"{count:,}")
