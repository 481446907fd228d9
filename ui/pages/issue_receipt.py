"""What stands in place of the form once something was handed out: its numbers and its paper."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui import theme
from ui.pages.key_parts import give_keys
from ui.widgets.buttons import primary, secondary
from ui.widgets.cards import Card
from ui.widgets.field import Field
from ui.widgets.inputs import Combo
from ui.widgets.labels import body, section


class ReceiptPanel(Card):
    """Signals: ``again`` (print), ``file``, ``back``, ``chosen`` (another of several receipts)."""

    again = Signal()
    file = Signal()
    back = Signal()
    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading, self.words = section(), body()
        self.which = Combo()
        self.which_field = Field(self.tr("Receipt"), self.which)
        self.print_it = primary(self.tr("Print receipt"))
        self.print_it.setToolTip("Ctrl+P")
        self.save = secondary(self.tr("Save PDF"))
        self.home = secondary(self.tr("Back to the request"))
        row = QHBoxLayout()
        row.setSpacing(theme.px(10))
        for button in (self.print_it, self.save, self.home):
            row.addWidget(button)
        row.addStretch(1)
        for part in (self.heading, self.words, self.which_field):
            self.body.addWidget(part)
        self.body.addLayout(row)
        self.which.activated.connect(self._on_which)
        self.print_it.clicked.connect(self.again)
        self.save.clicked.connect(self.file)
        self.home.clicked.connect(self.back)
        give_keys(self.print_it, self.save, self.home, self.which_field)
        self.hide()

    @property
    def issue_id(self) -> str:
        """The issue whose receipt is in view."""
        return self.which.code()

    @property
    def number(self) -> str:
        """Its number."""
        return self.which.currentText()

    def show_issued(self, issues: Sequence[tuple[str, str]], name: str) -> None:
        """Say that it is on record; ``issues`` are (id, number)."""
        self.which.set_options(list(issues))
        self.which_field.setVisible(len(issues) > 1)
        numbers = ", ".join(number for _, number in issues)
        self.heading.setText(self.tr("{number} is on record").format(number=numbers))
        words = self.tr("{name} has it now. The receipt can be printed again at any time.")
        self.words.setText(words.format(name=name))
        self.show()

    @Slot()
    def _on_which(self) -> None:
        self.chosen.emit()
