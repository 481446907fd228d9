"""People: everybody on this laptop, in order, narrowed by typing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mtw_desktop.casework import duplicate_review, people
from mtw_desktop.casework.people import PersonRow, SortKey
from mtw_desktop.casework.session import Session
from ui import theme
from ui.context import UiContext
from ui.models.people import ORDERS, Column, PeopleModel, column_of
from ui.pages.export_parts import ExportAction, shown_by
from ui.pages.import_people_card import ImportDoor
from ui.pages.key_parts import give_keys
from ui.pages.people_parts import (
    PersonCells,
    alike_words,
    everybody_words,
    found_words,
    headings,
    orders,
)
from ui.pages.word_parts import Words
from ui.widgets.buttons import link
from ui.widgets.empty import EmptyState
from ui.widgets.field import Field
from ui.widgets.inputs import Combo, line
from ui.widgets.labels import muted, title
from ui.widgets.page import Page
from ui.widgets.table import Table

_FOUND_AT_MOST = 200
_TYPING_MS = 80


def rows_of(session: Session, ticket: int, ids: Sequence[str]) -> tuple[int, list[PersonRow]]:
    """Rows with the ticket they were asked under; on the store lane."""
    return ticket, people.person_rows(session, ids)


def matches(session: Session, typed: str) -> tuple[str, list[PersonRow]]:
    """Who fits what was typed, and what that was."""
    return typed, people.find_people(session, typed, _FOUND_AT_MOST, shared=True)


class PeoplePage(Page):
    """A list that opens at once however long it is. Enter opens a person, letters narrow."""

    kinds = frozenset({"participant"})

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.words = Words(context.language)
        self._order: SortKey = "name"
        self._descending = False
        self._wanted: str | None = None
        self._moved = True
        self.heading = title(self.tr("People"))
        self.count = muted()
        self.alike = link(alike_words(None))
        self.bring = ImportDoor(self)
        self.filter = line()
        self.sort = Combo()
        self.model = PeopleModel(headings(), PersonCells(self.words), self)
        self.exporting = ExportAction(self, shown_by("people", self.model))
        self.table = Table(self.model, self.tr("People"), ORDERS)
        self.empty = EmptyState(
            self.tr(
                "There is nobody on this laptop yet. Everyone you enter, and everyone who comes "
                "with a sync, is listed here."
            ),
            self.tr("New intake"),
        )
        self._lay_out()
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self._typing.timeout.connect(self._search)
        self._connect()

    def _lay_out(self) -> None:
        above = QVBoxLayout()
        above.setSpacing(0)
        above.addWidget(self.heading)
        under = QHBoxLayout()
        under.addWidget(self.count, 1)
        under.addWidget(self.alike)
        under.addWidget(self.bring.button)
        under.addWidget(self.exporting.button)
        above.addLayout(under)
        tools = QHBoxLayout()
        tools.setSpacing(theme.px(20))
        narrow = Field(self.tr("&Narrow to a name, phone, birth date or code"), self.filter)
        tools.addWidget(narrow, 1)
        self.sort.set_options(orders(), "name")
        order = Field(self.tr("In order &of"), self.sort)
        tools.addWidget(order)
        give_keys(narrow, order)
        self.table.set_widths(
            {
                Column.CODE: 130,
                Column.BORN: 260,
                Column.PHONE: 160,
                Column.ZIP: 90,
                Column.UPDATED: 140,
            },
            drops=(Column.UPDATED, Column.ZIP, Column.BORN, Column.PHONE),
        )
        self.body.addLayout(above)
        self.body.addLayout(tools)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.empty)
        self.empty.hide()

    def _connect(self) -> None:
        self.model.rows_wanted.connect(self._on_rows_wanted)
        self.model.order_wanted.connect(self._on_order_wanted)
        self.table.opened.connect(self._on_opened)
        self.filter.textChanged.connect(self._on_filter)
        self.filter.returnPressed.connect(self._on_enter)
        self.table.type_into(self.filter)
        self.sort.activated.connect(self._on_sort)
        self.empty.activated.connect(self._on_new_intake)
        self.alike.clicked.connect(self._on_alike)

    # the frame

    def open(self, argument: object) -> None:
        if isinstance(argument, str) and argument:
            self.filter.setText(argument)
        self.reload()

    def reload(self) -> None:
        self.words.now = self.context.clock()
        lanes, session = self.context.lanes, self.context.session
        lanes.store(duplicate_review.known_count, session, done=self._show_alike)
        typed = self.filter.text().strip()
        if typed:
            self._search()
        else:
            self._list()

    def focus_first(self) -> None:
        self.filter.setFocus()
        self.filter.selectAll()

    def escape(self) -> bool:
        if not self.filter.text():
            return False
        self.filter.clear()
        return True

    # everybody

    def _list(self) -> None:
        self._wanted = ""
        self.context.lanes.store(
            people.list_people,
            self.context.session,
            self._order,
            self._descending,
            done=self._show_everybody,
        )

    @Slot(object)
    def _show_everybody(self, ids: list[str]) -> None:
        if self._wanted != "":
            return
        marked = self.model.id_at(self.table.currentIndex().row())
        stands = self.table.verticalScrollBar().value()
        self.model.set_ids(ids)
        self._say(everybody_words(len(ids)), nobody=not ids)
        if not self._moved:  # the same list, a little different: one stays where one is
            self.table.verticalScrollBar().setValue(stands)
            if (at := self.model.row_of(marked)) >= 0:
                self.table.selectRow(at)
        self._moved = False
        self.table.mark(column_of(self._order), descending=self._descending)

    @Slot(int, object)
    def _on_rows_wanted(self, ticket: int, ids: list[str]) -> None:
        self.context.lanes.store(rows_of, self.context.session, ticket, ids, done=self._on_rows)

    @Slot(object)
    def _on_rows(self, answer: tuple[int, list[PersonRow]]) -> None:
        self.model.take_rows(*answer)

    @Slot(str, bool)
    def _on_order_wanted(self, order: SortKey, descending: bool) -> None:
        self._order = order
        self._descending = descending
        self._moved = True
        self.sort.setCurrentIndex(max(self.sort.findData(order), 0))
        self.filter.clear()
        self._list()

    @Slot()
    def _on_sort(self) -> None:
        self.model.sort(column_of(self.sort.code()), Qt.SortOrder.AscendingOrder)

    # those who fit

    @Slot()
    def _on_filter(self) -> None:
        self._typing.start()

    @Slot()
    def _search(self) -> None:
        typed = self.filter.text().strip()
        if not typed:
            self._list()
            return
        self._wanted = typed
        self._moved = True
        self.context.lanes.store(matches, self.context.session, typed, done=self._show_matches)

    @Slot(object)
    def _show_matches(self, answer: tuple[str, list[PersonRow]]) -> None:
        typed, rows = answer
        if typed != self._wanted:
            return
        self.model.set_rows(rows)
        self.table.mark(None, descending=False)
        self._say(found_words(len(rows), _FOUND_AT_MOST), nobody=False)

    def _say(self, words: str, *, nobody: bool) -> None:
        self.count.setText(words)
        self.empty.setVisible(nobody)
        self.table.setVisible(not nobody)

    # opening

    @Slot(int)
    def _on_opened(self, row: int) -> None:
        person = self.model.id_at(row)
        if person is not None:
            self.go.emit("person", person)

    @Slot(object)
    def _show_alike(self, count: int | None) -> None:
        self.alike.setText(alike_words(count))

    @Slot()
    def _on_alike(self) -> None:
        self.go.emit("duplicates", None)

    @Slot()
    def _on_new_intake(self) -> None:
        self.go.emit("intake", None)

    @Slot()
    def _on_enter(self) -> None:
        """From the line: open the only one who fits, else go on into the list."""
        if self.model.rowCount() == 1 and not self._typing.isActive():
            self._on_opened(0)
        else:
            self.table.enter()
