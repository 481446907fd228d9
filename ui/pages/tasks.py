"""Tasks: mine, everybody's, and those that are done; Space finishes the one that is marked."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from mtw_desktop.casework import tasks
from mtw_desktop.casework.case_rows import CaseRow
from mtw_desktop.casework.changes import Changed
from mtw_desktop.casework.record_form import FormPlace
from mtw_desktop.casework.session import Session
from mtw_desktop.casework.tasks import TaskScope
from mtw_desktop.domain.wording import counted
from ui import theme
from ui.context import UiContext
from ui.pages.export_parts import ExportAction, Shown
from ui.pages.key_parts import give_keys
from ui.pages.word_parts import joined
from ui.widgets.action_row import ActionRow, GrowingList
from ui.widgets.buttons import choice, link, primary
from ui.widgets.empty import EmptyState
from ui.widgets.labels import muted, title
from ui.widgets.page import Page
from ui.widgets.pill import Pill

_STEP = 30
_ARROWS: dict[int, int] = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


def read(session: Session, scope: TaskScope) -> tuple[TaskScope, list[CaseRow]]:
    """The list with its name; on the store lane."""
    return scope, tasks.task_rows(session, scope)


class TasksPage(Page):
    """Up and down go from task to task, Space finishes or reopens, the link opens it."""

    kinds = frozenset({"task", "participant", "staff", "follow_up"})

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._scope: TaskScope = "mine"
        self.heading = title(self.tr("Tasks"))
        self.count = muted()
        self.add = primary(self.tr("Add a task"))
        self.exporting = ExportAction(self, self._listed)
        self._ids: list[str] = []
        self.scopes: dict[TaskScope, QPushButton] = {
            "mine": choice(self.tr("Mine")),
            "all": choice(self.tr("Everybody’s")),
            "done": choice(self.tr("Done")),
        }
        self.list = GrowingList(step=_STEP)
        self.empty = EmptyState("", "")
        self._lay_out()
        for button in self.scopes.values():
            button.clicked.connect(self._on_scope)
        self.add.clicked.connect(self._on_add)
        give_keys(self.add, *self.scopes.values())

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.heading)
        words.addWidget(self.count)
        above = QHBoxLayout()
        above.setSpacing(theme.px(12))
        above.addLayout(words, 1)
        above.addWidget(self.exporting.button)
        above.addWidget(self.add)
        self.body.addLayout(above)
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        for button in self.scopes.values():
            row.addWidget(button)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addWidget(self.list)
        self.body.addWidget(self.empty)
        self.body.addStretch(1)
        self.list.hide()
        self.empty.hide()

    def open(self, argument: object) -> None:
        if argument in self.scopes:
            self._scope = argument
        self.reload()

    def reload(self) -> None:
        self.context.lanes.store(read, self.context.session, self._scope, done=self._show)

    def focus_first(self) -> None:
        if not self._focus_row(0):
            self.scopes[self._scope].setFocus()

    def resume_argument(self) -> object:
        return self._scope

    @Slot(object)
    def _show(self, found: tuple[TaskScope, list[CaseRow]]) -> None:
        scope, rows = found
        if scope != self._scope:
            return
        self._ids = [each.record_id for each in rows if each.kind == "task"]
        for name, button in self.scopes.items():
            button.setChecked(name == scope)
        self.list.set_rows([partial(self._row, each) for each in rows])
        self.list.setVisible(bool(rows))
        self.empty.setVisible(not rows)
        nothing = {
            "mine": self.tr("Nothing is left for you to do."),
            "all": self.tr("Nothing is left to do."),
            "done": self.tr("Nothing was done yet."),
        }
        self.empty.sentence.setText(nothing[scope])
        late = sum(each.tone == "urgent" for each in rows)
        lang = self.context.language
        many = counted("tasks.count", len(rows), lang) if rows else ""
        self.count.setText(joined(many, counted("tasks.late", late, lang) if late else ""))
        self.count.setVisible(bool(rows))

    def _listed(self) -> Shown:
        return Shown("tasks", self._ids)

    def _row(self, row: CaseRow) -> QWidget:
        pill = Pill(row.pill, row.tone) if row.pill else None
        action = self.tr("Reopen") if self._scope == "done" else self.tr("Done")
        if row.kind == "follow_up":  # done when its outcome is entered
            action = self.tr("Enter")
        made = ActionRow(row, pill, row.title, "", row.detail, action)
        made.acted.connect(self._on_acted)
        if row.kind == "task":
            # A link each, and no lambda: the row is found again by its button.
            open_it = link(self.tr("Open"), made)
            open_it.setAccessibleName(self.tr("Open: {task}").format(task=row.title))
            open_it.clicked.connect(self._on_open)
            made.add_trailing(open_it)
        if row.participant_id:
            person = link(self.tr("Person"), made)
            person.setAccessibleName(self.tr("Person of: {task}").format(task=row.title))
            person.clicked.connect(self._on_person)
            made.add_trailing(person)
        for button in made.findChildren(QPushButton):
            button.installEventFilter(self)
        return made

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Buttons keep the arrows to themselves otherwise, and go to whatever stands nearest."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            step, at = _ARROWS.get(event.key()), self._row_with_focus()
            if step is not None and at is not None:
                self._focus_row(at + step)
                return True
        return super().eventFilter(watched, event)

    def _row_with_focus(self) -> int | None:
        focus = self.window().focusWidget()
        for at, row in enumerate(self.list.rows):
            if focus is not None and row.isAncestorOf(focus):
                return at
        return None

    def _focus_row(self, at: int) -> bool:
        if not 0 <= at < len(self.list.rows):
            return False
        row = self.list.rows[at]
        if not isinstance(row, ActionRow) or row.action is None:
            return False
        row.action.setFocus(Qt.FocusReason.TabFocusReason)
        self.scroll_area.ensureWidgetVisible(row)
        return True

    def _row_of_sender(self) -> CaseRow | None:
        sender = self.sender()
        row = sender.parent() if sender is not None else None
        found = row.key if isinstance(row, ActionRow) else None
        return found if isinstance(found, CaseRow) else None

    @Slot(object)
    def _on_acted(self, row: CaseRow) -> None:
        if row.kind != "task":
            self.go.emit(row.page, row.argument)
            return
        do = tasks.reopen_task if self._scope == "done" else tasks.finish_task
        args = (self.context.session, row.record_id)
        self.context.lanes.store(do, *args, done=self._on_written)

    @Slot(object)
    def _on_written(self, changed: Changed) -> None:
        self.context.notices.did_change(changed.kinds)

    @Slot()
    def _on_open(self) -> None:
        if (row := self._row_of_sender()) is not None:
            self.go.emit(row.page, row.argument)

    @Slot()
    def _on_person(self) -> None:
        if (row := self._row_of_sender()) is not None:
            self.go.emit("person", row.participant_id)

    @Slot()
    def _on_scope(self) -> None:
        for name, button in self.scopes.items():
            if button is self.sender():
                self._scope = name
        self.reload()

    @Slot()
    def _on_add(self) -> None:
        self.go.emit("form", FormPlace("task"))
