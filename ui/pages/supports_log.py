"""The issue log: everything that was handed out, and what still lacks its receipt."""

from __future__ import annotations

from functools import partial
from typing import Any, cast

from PySide6.QtCore import Slot

from mtw_desktop.casework import support_issues
from mtw_desktop.casework.changes import Changed
from mtw_desktop.casework.session import Session
from mtw_desktop.casework.support_lists import find_issues
from mtw_desktop.casework.support_shapes import CardGoes, IssueListing
from ui.context import UiContext
from ui.pages.key_parts import Keyed
from ui.pages.supports_list import IdsOf, ListPanel
from ui.pages.supports_log_parts import IssueCard, IssueCells
from ui.pages.supports_paper import SupportDesk
from ui.pages.supports_reason import Said
from ui.pages.supports_segments import Segments
from ui.pages.word_parts import Words


def take_back(session: Session, issue_id: str, reason: str, goes: CardGoes | None) -> Changed:
    """Reverse an issue; on the store lane."""
    return support_issues.reverse_issue(session, issue_id, reason, goes)


class LogPanel(ListPanel):
    """What was given, newest first, or by the day its receipt is due."""

    def __init__(self, context: UiContext, words: Words, desk: SupportDesk) -> None:
        cells = IssueCells(words)
        super().__init__(context, cells, support_issues.issue_rows)
        self.name_it(
            self.tr("What was given"),
            self.tr("Name, or number of a receipt"),
            self.tr("Nothing is in this list."),
        )
        self.desk = desk
        self.lists = Segments(
            [("all", self.tr("All")), ("receipts_due", self.tr("Receipts due"))],
            self.tr("What was given"),
        )
        self.card = IssueCard(cells)
        self.tools.addWidget(self.find_field, 1)
        self.add_lists(self.lists)
        self.aside.addWidget(self.card)
        self.aside.addStretch(1)
        self.card.hide()
        self.table.set_widths(
            {0: 150, 1: 124, 3: 84, 4: words.date_column}, stretch=2, drops=(4, 3)
        )
        self.lists.chosen.connect(self._on_list)
        self.card.receipt.connect(self.print_paper)
        self.card.file.connect(self._on_file)
        self.card.request.connect(self._on_request)
        self.card.person.connect(self._on_person)
        self.card.taken.connect(self._on_taken)

    def keyed(self) -> tuple[Keyed, ...]:
        """What wants an access key."""
        card = self.card
        return (self.find_field, card.print_it, card.take_back, *self.lists.buttons.values())

    def ids_of(self) -> IdsOf:
        if self.typed:
            return partial(find_issues, typed=self.typed)
        return partial(support_issues.issue_ids, which=cast(IssueListing, self.lists.code))

    def show_row(self, row: Any) -> None:
        self.card.setVisible(row is not None)
        if row is not None:
            self.card.show_row(row)

    def open_row(self, row: Any) -> None:
        if row.request_id:
            self.go.emit("request", row.request_id)

    def escape(self) -> bool:
        return self.card.close_form() or super().escape()

    @Slot()
    def print_paper(self) -> None:
        """Print the receipt of the marked line again."""
        if self.card.row is not None:
            self.desk.reprint(self.card.row.id, self.card.row.number)

    @Slot(str)
    def _on_list(self, _code: str) -> None:
        if self.search.text():
            self.search.clear()
        self.read()

    @Slot()
    def _on_file(self) -> None:
        if self.card.row is not None:
            self.desk.save(self.card.row.id, self.card.row.number)

    @Slot()
    def _on_request(self) -> None:
        if self.card.row is not None:
            self.open_row(self.card.row)

    @Slot()
    def _on_person(self) -> None:
        if self.card.row is not None:
            self.go.emit("person", self.card.row.participant_id)

    @Slot(object)
    def _on_taken(self, said: Said) -> None:
        args = (said.deed, said.reason, self.card.back.card_goes)
        self.context.lanes.store(take_back, self.context.session, *args, done=self._on_written)

    @Slot(object)
    def _on_written(self, changed: Changed) -> None:
        self.card.back.form.done()
        self.card.back.hide()
        self.card.deeds.show()
        self.context.notices.tell(self.tr("It is taken back, with a line of its own."), "good")
        self.context.notices.did_change(changed.kinds)
        self.table.setFocus()
