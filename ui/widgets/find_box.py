"""The find box of the top bar: people while one types, and a new intake with what was typed."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from mtw_desktop.casework.intake import Draft, start_intake
from mtw_desktop.casework.people import PersonRow, find_people
from mtw_desktop.casework.session import Session
from ui import theme
from ui.background import Job
from ui.context import UiContext
from ui.widgets.announce import announce
from ui.widgets.labels import keycap
from ui.widgets.popup_list import PopupList, PopupRow

#: Typing that rests for so long is looked up.
WAIT_MS = 60
MOST_ROWS = 8
_NEW = "new intake"
_LEAST_WIDTH = 540


def find(session: Session, text: str) -> list[PersonRow]:
    """Our own people and those whom partners show here; on the store lane."""
    return find_people(session, text, MOST_ROWS, shared=True)


class FindBox(QWidget):
    """``go`` carries a page and its argument: a person's id, or the draft of a new intake."""

    go = Signal(str, object)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._job: Job | None = None
        self._enter_waits = False
        self.line = _FindLine(self)
        self.line.setAccessibleName(self.tr("Find a person"))
        self.line.setPlaceholderText(self.tr("Find a person: name, phone, birth date, code"))
        self.line.setAccessibleDescription(self.line.placeholderText())
        self.line.textEdited.connect(self._edited)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.line)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(self.line)
        self.popup = PopupList(self.line)
        self.popup.picked.connect(self._picked)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WAIT_MS)
        self._timer.timeout.connect(self._ask)

    @Slot()
    def focus_find(self) -> None:
        """F2: the keyboard here, the old words marked so that typing replaces them."""
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    @Slot(str)
    def _edited(self, text: str) -> None:
        if self._job is not None:
            self._job.cancel()
        self._enter_waits = False
        if text.strip():
            self._timer.start()
        else:
            self._timer.stop()
            self.popup.hide()

    @Slot()
    def _ask(self) -> None:
        session, text = self._context.session, self.line.text().strip()
        if session is not None and text:
            self._job = self._context.lanes.store(find, session, text, done=self._answered)

    @Slot(object)
    def _answered(self, people: list[PersonRow]) -> None:
        typed = " ".join(self.line.text().split())
        if not typed:
            return
        rows = [self._row(person) for person in people]
        words = self.tr("New intake with “{typed}”").format(typed=typed)
        rows.append(PopupRow(words, data=_NEW, quiet=bool(people)))
        if self.line.hasFocus():
            self.popup.offer(rows, current=0, least_width=theme.px(_LEAST_WIDTH))
            announce(self.line, self._count(len(people)))
        if self._enter_waits:
            self._enter_waits = False
            self._picked(rows[0])

    def _row(self, person: PersonRow) -> PopupRow:
        facts = [person.code]
        if person.shared_by:
            facts.append(self.tr("shared by {organization}").format(organization=person.shared_by))
        if person.birth_text:
            facts.append(self.tr("born {date}").format(date=person.birth_text))
        if person.phone_text:
            facts.append(self.tr("phone ends {digits}").format(digits=person.phone_text[-4:]))
        return PopupRow(person.short_name, " · ".join(facts), person.id, strong=True)

    def _count(self, number: int) -> str:
        if number == 0:
            return self.tr("Nobody found")
        if number >= MOST_ROWS:
            return self.tr("{count} people or more found").format(count=number)
        if number == 1:
            return self.tr("1 person found")
        return self.tr("{count} people found").format(count=number)

    @Slot(object)
    def _picked(self, row: PopupRow) -> None:
        self.popup.hide()
        session = self._context.session
        if row.data != _NEW:
            self.line.clear()
            self.go.emit("person", row.data)
        elif session is not None:
            typed = self.line.text()
            self._context.lanes.store(start_intake, session, typed, done=self._started)

    @Slot(object)
    def _started(self, draft: Draft) -> None:
        self.line.clear()
        self._context.notices.did_change({"draft"})
        self.go.emit("intake", draft.id)

    def list_key(self, event: QKeyEvent) -> bool:
        """Whether the list under the line took the key."""
        key, is_open = event.key(), self.popup.isVisible()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            if is_open:
                self.popup.step(1 if key == Qt.Key.Key_Down else -1)
            else:
                self._ask()
            return True
        if key == Qt.Key.Key_Escape and is_open:
            self.popup.hide()
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.line.text().strip():
            self._enter()
            return True
        return False

    def _enter(self) -> None:
        """Take the marked row; if the answer to the last letters is still out, wait for it."""
        out = self._timer.isActive() or (self._job is not None and not self._job.finished)
        row = self.popup.marked()
        if not out and row is not None:
            self._picked(row)
            return
        self._enter_waits = True
        if not out:
            self._ask()
        elif self._timer.isActive():
            self._timer.stop()
            self._ask()


class _FindLine(QLineEdit):
    """The line; the keys of the list go to the box first."""

    def __init__(self, box: FindBox) -> None:
        super().__init__(box)
        self._box = box
        self.setMinimumHeight(theme.px(32))
        self._cap = keycap("F2", self)
        self._cap.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up, down, Enter and Esc belong to the list."""
        if self._box.list_key(event):
            return
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The list belongs to the typing."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._box.popup.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the name of the key at the right end."""
        super().resizeEvent(event)
        self._cap.adjustSize()
        space = (self.height() - self._cap.height()) // 2
        self._cap.move(QPoint(self.width() - self._cap.width() - theme.px(10), space))
        self.setTextMargins(0, 0, self._cap.width() + theme.px(8), 0)
