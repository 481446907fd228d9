"""What keeps a form from being saved, with a way to each field; and what a save leaves out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.announce import announce
from ui.widgets.buttons import link, primary, secondary
from ui.widgets.labels import body


class ProblemSummary(QFrame):
    """``jump`` carries the answer path of a problem; ``later`` asks to finish another day."""

    jump = Signal(str)
    later = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self.setProperty("tone", "urgent")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._links: dict[QPushButton, str] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(14), theme.px(10), theme.px(14), theme.px(10))
        column.setSpacing(theme.px(2))
        self.heading = body()
        self.heading.setObjectName("bannerSentence")
        column.addWidget(self.heading)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        column.addLayout(self._rows)
        foot = QHBoxLayout()
        self.comfort = body(self.tr("Everything is kept on this laptop."))
        self.later_button = link(self.tr("Finish later"))
        self.later_button.clicked.connect(self.later)
        foot.addWidget(self.comfort, 1)
        foot.addWidget(self.later_button)
        column.addLayout(foot)
        self.hide()

    def show_problems(self, heading: str, problems: Sequence[tuple[str, str]]) -> None:
        """Show (path, sentence) rows and take the keyboard."""
        self.heading.setText(heading)
        for button in self._links:
            button.hide()
            button.deleteLater()
        self._links.clear()
        for path, sentence in problems:
            button = link(sentence.replace("&", "&&"), self)
            button.clicked.connect(self._clicked)
            self._links[button] = path
            self._rows.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        spoken = " ".join([heading, *(sentence for _, sentence in problems)])
        self.setAccessibleName(spoken)
        self.setVisible(bool(problems))
        if problems:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            announce(self, spoken)

    @property
    def links(self) -> list[QPushButton]:
        """One a problem."""
        return list(self._links)

    @Slot()
    def _clicked(self) -> None:
        button = self.sender()
        if isinstance(button, QPushButton) and button in self._links:
            self.jump.emit(self._links[button])


class LeftOut(QFrame):
    """What a save leaves out, said before it happens. ``confirmed`` goes on, ``back`` does not."""

    confirmed = Signal()
    back = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self.setProperty("tone", "warning")
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(14), theme.px(10), theme.px(14), theme.px(10))
        column.setSpacing(theme.px(6))
        self.heading = body()
        self.heading.setObjectName("bannerSentence")
        self.names = body()
        column.addWidget(self.heading)
        column.addWidget(self.names)
        buttons = QHBoxLayout()
        self.go_on = primary(self.tr("Save without them"))
        self.go_back = secondary(self.tr("Go back"))
        self.go_on.setAutoDefault(True)
        self.go_back.setAutoDefault(True)
        self.go_on.clicked.connect(self.confirmed)
        self.go_back.clicked.connect(self.back)
        buttons.addWidget(self.go_on)
        buttons.addWidget(self.go_back)
        buttons.addStretch(1)
        column.addLayout(buttons)
        self.hide()

    def ask(self, heading: str, names: Sequence[str]) -> None:
        """Name the answers and put the keyboard on the way on."""
        self.heading.setText(heading)
        self.names.setText(" · ".join(names))
        self.setAccessibleName(f"{heading} {self.names.text()}")
        self.show()
        self.go_on.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self.accessibleName())
