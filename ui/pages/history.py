"""The history of one record: field by field who changed it, when, from what and on which laptop."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mtw_desktop.casework.history import FieldChange, FieldHistory, RecordHistory, record_history
from mtw_desktop.domain.labels import label
from ui import theme
from ui.context import UiContext
from ui.pages.word_parts import Words, joined
from ui.widgets.action_row import ActionRow, GrowingList
from ui.widgets.buttons import secondary
from ui.widgets.labels import muted, title
from ui.widgets.list_row import day_width
from ui.widgets.page import Page

_STEP = 30


class HistoryPage(Page):
    """``open`` takes (kind, record id)."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.words = Words(context.language)
        self._asked: tuple[str, str] = ("", "")
        self._person = ""
        self._day_width = 0
        self.heading = title()
        self.about = muted()
        self.explained = muted()
        self.back = secondary(self.tr("&Open the person"))
        self.list = GrowingList(step=_STEP)
        words = QVBoxLayout()
        words.setSpacing(theme.px(2))
        words.addWidget(self.heading)
        words.addWidget(self.about)
        above = QHBoxLayout()
        above.addLayout(words, 1)
        above.addWidget(self.back)
        self.body.addLayout(above)
        self.body.addWidget(self.explained)
        self.body.addWidget(self.list)
        self.body.addStretch(1)
        self.back.clicked.connect(self._on_back)
        self.content.hide()

    def open(self, argument: object) -> None:
        if isinstance(argument, tuple | list) and len(argument) == 2:
            self._asked = (str(argument[0]), str(argument[1]))
            self.content.hide()
            self.scroll_area.verticalScrollBar().setValue(0)
        self.reload()

    def reload(self) -> None:
        self.words.now = self.context.clock()
        args = (self.context.session, *self._asked)
        self.context.lanes.store(record_history, *args, done=self._show)

    def focus_first(self) -> None:
        self.back.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Nothing in the list takes the keyboard, so the page scrolls by itself."""
        bar = self.scroll_area.verticalScrollBar()
        steps = {
            Qt.Key.Key_PageDown: bar.pageStep(),
            Qt.Key.Key_PageUp: -bar.pageStep(),
            Qt.Key.Key_Home: -bar.maximum(),
            Qt.Key.Key_End: bar.maximum(),
        }
        if (step := steps.get(Qt.Key(event.key()))) is None:
            super().keyPressEvent(event)
        else:
            bar.setValue(bar.value() + step)

    def resume_argument(self) -> object:
        return self._asked

    @Slot(object)
    def _show(self, found: RecordHistory | None) -> None:
        if found is None:
            gone = self.tr("This record is not on this laptop any more.")
            self.context.notices.tell(gone, "warning")
            self.go.emit("people", None)
            return
        if (found.kind, found.record_id) != self._asked:
            return
        self._person = found.participant_id
        self.heading.setText(self.tr("History · {name}").format(name=found.title))
        about = joined(found.subtitle, found.voided)
        self.about.setText(about)
        self.about.setVisible(bool(about))
        key = "history.whole" if found.whole else "history.partly"
        self.explained.setText(label(key, self.context.language))
        self.back.setVisible(bool(found.participant_id))
        days = (self._when(each) for each in found.fields)
        self._day_width = day_width(days, self.fontMetrics())
        self.list.set_rows([partial(self._row, each) for each in found.fields])
        self.content.show()

    def _row(self, field: FieldHistory) -> QWidget:
        now, *before = field.changes
        lines = [self._who(now)]
        for each in before:
            key = "history.other_value" if each.state == "lost" else "history.before"
            words = label(key, self.context.language, value=each.value)
            lines.append(joined(words, self._who(each, dated=True)))
        if field.cut:
            unknown = label("history.unknown_value", self.context.language)
            lines.append(label("history.before", self.context.language, value=unknown))
        when = self._when(field)
        detail = "\n".join(line for line in lines if line)
        row = ActionRow(field.name, muted(when), field.title, f"· {now.value}", detail)
        row.set_lead_width(self._day_width)
        return row

    def _when(self, field: FieldHistory) -> str:
        at = field.changes[0].at
        return self.words.when(at) if at else ""

    def _who(self, change: FieldChange, *, dated: bool = False) -> str:
        lang = self.context.language
        when = self.words.moment(change.at) if dated and change.at else ""
        where = label(f"history.{change.where}", lang) if change.where else ""
        state = label("history.held", lang) if change.state == "held" else ""
        return joined(when, change.by, where, state)

    @Slot()
    def _on_back(self) -> None:
        self.go.emit("person", self._person)
