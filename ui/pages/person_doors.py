"""Where the person page leads: referring, adding, opening a record, its history."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton

from mtw_desktop.casework.case_rows import CaseRow
from mtw_desktop.casework.changes import Changed
from mtw_desktop.casework.merging import undo_merge
from mtw_desktop.casework.person_cards import ADDITIONS
from mtw_desktop.casework.person_page import PersonPage
from mtw_desktop.casework.record_form import FormPlace
from mtw_desktop.domain.labels import code_label, label
from ui.pages.attach import add_file
from ui.pages.person_parts import PersonHeader
from ui.widgets.confirm import ask
from ui.widgets.page import Page


class PersonDoors(QObject):
    """``go(page, argument)``. ``person`` is whose page it is, once it was read."""

    go = Signal(str, object)

    def __init__(self, header: PersonHeader, page: Page) -> None:
        super().__init__(page)
        self._header = header
        self._page = page
        self._language = page.context.language
        self.person: PersonPage | None = None
        header.refer.clicked.connect(self._on_refer)
        header.add.clicked.connect(self._on_add_menu)

    @Slot(object)
    def refer(self, need_id: object) -> None:
        """Refer for this need, or for none in particular."""
        self.go.emit("refer", (self._id, need_id))

    @Slot(str)
    def add(self, key: str) -> None:
        """Add what a key of ``ADDITIONS`` says."""
        found = next(each for each in ADDITIONS if each.key == key)
        if key == "file":
            add_file(self._page, self._id)
        else:
            self.go.emit(*found.place(self._id))

    @Slot(object)
    def open_row(self, row: CaseRow) -> None:
        """Open a record of a card."""
        self.go.emit(row.page, row.argument)

    @Slot(str)
    def plan(self, need_id: str) -> None:
        """The form of a need with its plan."""
        self.go.emit("form", FormPlace("need", record_id=need_id))

    @Slot(str)
    def need_history(self, need_id: str) -> None:
        """Who changed what about a need."""
        self.go.emit("history", ("need", need_id))

    @Slot()
    def history(self) -> None:
        """Who changed what about the person."""
        self.go.emit("history", ("participant", self._id))

    @Slot()
    def consent(self) -> None:
        """The permission on file, and a new one."""
        self.go.emit("consent", self._id)

    def ask_undo(self, merge_id: str) -> None:
        """Take a merge back, once somebody has said so."""
        title = self.tr("Take the two records apart again?")
        sentence = self.tr(
            "Each person gets back their own records, with what was changed in them since."
        )
        if ask(self._page, title, sentence, self.tr("Undo the merge")):
            self.undo(merge_id)

    def undo(self, merge_id: str) -> None:
        """Take a merge back."""
        context = self._page.context
        context.lanes.store(undo_merge, context.session, merge_id, done=self._on_undone)

    @Slot(object)
    def _on_undone(self, changed: Changed) -> None:
        context = self._page.context
        context.notices.tell(self.tr("The two records are apart again."), "good")
        context.notices.did_change(changed.kinds)

    @property
    def _id(self) -> str:
        return self.person.participant.id if self.person else ""

    @Slot()
    def _on_refer(self) -> None:
        """For the one need that waits; with several, ask which."""
        needs = self.person.needs if self.person else ()
        waiting = [each.need for each in needs if each.can_refer]
        if len(waiting) < 2:
            self.refer(waiting[0].id if waiting else None)
            return
        menu = QMenu(self._header)
        for need in waiting:
            words = code_label("need_domain", need.domain, self._language)
            menu.addAction(words).setData(need.id)
        menu.addSeparator()
        menu.addAction(self.tr("Something else"))
        menu.triggered.connect(self._on_refer_picked)
        _drop_down(menu, self._header.refer)

    def add_menu(self) -> QMenu:
        """Everything that can be added, in one list."""
        menu = QMenu(self._header)
        for each in ADDITIONS:
            menu.addAction(label(f"person.add.{each.key}", self._language)).setData(each.key)
        menu.triggered.connect(self._on_add_picked)
        return menu

    @Slot()
    def _on_add_menu(self) -> None:
        _drop_down(self.add_menu(), self._header.add)

    @Slot(QAction)
    def _on_refer_picked(self, action: QAction) -> None:
        self.refer(action.data())

    @Slot(QAction)
    def _on_add_picked(self, action: QAction) -> None:
        self.add(action.data())


def _drop_down(menu: QMenu, button: QPushButton) -> None:
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(button.mapToGlobal(QPoint(0, button.height())))
