"""The question who a new record is for, asked in the page itself."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.context import UiContext
from ui.forms.editors_ref import RefEditor
from ui.forms.ref_source import RefSource
from ui.widgets.buttons import secondary
from ui.widgets.cards import Card
from ui.widgets.field import Field


class PersonAsk(Card):
    """Out of sight until asked. ``chosen`` carries the person's id."""

    chosen = Signal(str)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.source = RefSource(context, self)
        self.editor = RefEditor("participant", self.source, context.language)
        self.editor.committed.connect(self._on_committed)
        self.field = Field("", self.editor)
        self.cancel = secondary(self.tr("Cancel"))
        self.cancel.clicked.connect(self.put_away)
        row = QHBoxLayout()
        row.addWidget(self.field, 1)
        row.addWidget(self.cancel, 0, Qt.AlignmentFlag.AlignBottom)
        self.body.addLayout(row)
        self._before: QWidget | None = None
        self.hide()

    def ask(self, question: str) -> None:
        """Ask; the keyboard comes here."""
        self._before = self.window().focusWidget()
        self.field.set_label(question)
        self.editor.set_value(None)
        self.show()
        self.editor.focus_widget().setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def put_away(self) -> bool:
        """Ask no more; ``False`` if nothing was asked."""
        if self.isHidden():
            return False
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    @Slot()
    def _on_committed(self) -> None:
        person = self.editor.value()
        if isinstance(person, str) and not self.isHidden():
            self.hide()
            self.chosen.emit(person)
