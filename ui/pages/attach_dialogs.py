"""Two dialogs about files: adding one, and taking one out of use."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui import theme
from ui.pages.file_parts import Chosen, FileView, local_files
from ui.pages.key_parts import give_keys
from ui.widgets.announce import announce
from ui.widgets.banner import Banner
from ui.widgets.buttons import danger, primary, secondary
from ui.widgets.cards import Card
from ui.widgets.field import Field
from ui.widgets.inputs import Combo, line
from ui.widgets.labels import body, hint, section


class AddFileDialog(QDialog):
    """Signals: ``choose_wanted``, ``pasted``, ``dropped(path)``, ``add_wanted(kind code)``."""

    choose_wanted = Signal()
    pasted = Signal()
    dropped = Signal(str)
    add_wanted = Signal(str)

    def __init__(self, parent: QWidget, kinds: list[tuple[str, str]], likely: str = "") -> None:
        """``kinds`` are (code, words); ``likely`` is the code to begin with, "" to ask."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Add a file"))
        self.setAcceptDrops(True)
        self.choose = secondary(self.tr("Choose a file…"))
        self.kind = Combo()
        first = [] if likely else [("", self.tr("Choose…"))]
        self.kind.set_options([*first, *kinds], likely)
        self.kind_field = Field(self.tr("What it is"), self.kind)
        self.view = FileView()
        self.view.setMinimumWidth(theme.px(420))
        self.name = hint()
        self.banner = Banner("", tone="warning")
        self.banner.hide()
        self.add = primary(self.tr("Add the file"))
        self.cancel = secondary(self.tr("Cancel"))
        self._lay_out()
        self.choose.clicked.connect(self.choose_wanted)
        self.cancel.clicked.connect(self.reject)
        self.add.clicked.connect(self._on_add)
        give_keys(self.choose, self.kind_field, self.add, self.cancel)
        self._shown = False
        self.add.setEnabled(False)
        self.choose.setFocus()

    def show_chosen(self, chosen: Chosen) -> None:
        """Show what was chosen. ``InputError`` if it cannot be shown."""
        self.view.show_file(chosen.data, chosen.name)
        self.view.larger.hide()
        self.view.smaller.hide()
        self._shown = True
        self.name.setText(chosen.name)
        self.banner.hide()
        self.preview.show()
        self.add.setEnabled(True)
        self.resize(theme.px(620), theme.px(640))
        (self.add if self.kind.code() else self.kind).setFocus()

    def set_busy(self, busy: bool) -> None:
        """While a file is read or kept."""
        self.choose.setEnabled(not busy)
        self.add.setEnabled(not busy and self._shown)

    def say(self, sentence: str, next_step: str) -> None:
        """Why it did not work, and what to do."""
        self.banner.set(sentence, next_step, "warning")
        self.banner.show()
        announce(self, f"{sentence} {next_step}".strip())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if local_files(event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        for path in local_files(event.mimeData().urls())[:1]:
            event.acceptProposedAction()
            self.dropped.emit(path)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        side = theme.px(24)
        column = QVBoxLayout(self)
        column.setContentsMargins(side, side, side, theme.px(20))
        column.setSpacing(theme.px(12))
        column.addWidget(section(self.tr("Add a file")))
        choosing = QHBoxLayout()
        choosing.setSpacing(theme.px(12))
        choosing.addWidget(self.choose)
        choosing.addWidget(
            hint(self.tr("Or drop a photo or PDF here, or paste a picture with Ctrl+V.")), 1
        )
        column.addLayout(choosing)
        column.addWidget(self.banner)
        self.preview = Card()
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self.view)
        self.preview.body.addWidget(self.name)
        self.preview.body.addWidget(area, 1)
        self.preview.hide()
        column.addWidget(self.preview, 1)
        column.addWidget(self.kind_field)
        column.addWidget(
            hint(self.tr("Place and time that a camera wrote into a photo are removed."))
        )
        column.addLayout(_buttons(self.cancel, self.add))
        self.setMinimumWidth(theme.px(520))

    @Slot()
    def _on_add(self) -> None:
        kind = self.kind.code()
        self.kind_field.set_problem("" if kind else self.tr("Say what it is."))
        if kind:
            self.add_wanted.emit(kind)
        else:
            self.kind.setFocus()


class VoidFileDialog(QDialog):
    """Why a file is taken out of use. ``reason`` holds it once the dialog was accepted."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Void this file?"))
        self.reason = ""
        self.line = line()
        self.line.setMaxLength(200)
        self.field = Field(self.tr("Reason"), self.line)
        self.verb, self.cancel = danger(self.tr("Void the file")), secondary(self.tr("Cancel"))
        side = theme.px(24)
        column = QVBoxLayout(self)
        column.setContentsMargins(side, side, side, theme.px(20))
        column.setSpacing(theme.px(12))
        column.addWidget(section(self.tr("Void this file?")))
        words = body(
            self.tr(
                "It is not shown any more, here or elsewhere. That it was there stays on record."
            )
        )
        words.setMinimumWidth(theme.px(400))
        column.addWidget(words)
        column.addWidget(self.field)
        column.addLayout(_buttons(self.cancel, self.verb))
        self.verb.clicked.connect(self._on_verb)
        self.line.returnPressed.connect(self._on_verb)
        self.cancel.clicked.connect(self.reject)
        give_keys(self.field, self.verb, self.cancel)
        self.line.setFocus()

    @Slot()
    def _on_verb(self) -> None:
        self.reason = self.line.text().strip()
        self.field.set_problem("" if self.reason else self.tr("Write a reason."))
        if self.reason:
            self.accept()
        else:
            self.line.setFocus()


def _buttons(*buttons: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(theme.px(12))
    row.addStretch()
    for button in buttons:
        row.addWidget(button)
    return row
