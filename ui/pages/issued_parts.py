"""The feet of the referral page: the buttons before it is issued, and the card after."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui import theme
from ui.pages.key_parts import give_keys
from ui.widgets.buttons import link_small, primary, secondary
from ui.widgets.cards import Card
from ui.widgets.confirm import ask
from ui.widgets.labels import body, hint, section


class IssueButtons(QWidget):
    """Issue and print, Save PDF, Save draft; and a quiet word on what is kept. ``thrown`` is
    sent once it was confirmed that what is kept may go."""

    thrown = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.issue = primary(self.tr("Issue and print"))
        self.issue.setToolTip("Ctrl+P")
        self.file = secondary(self.tr("Save PDF"))
        self.file.setAccessibleDescription(self.tr("Issues the referral and saves its slip."))
        self.file.setToolTip(self.tr("Issues the referral and saves its slip."))
        self.draft = secondary(self.tr("Save draft"))
        self.draft.setToolTip("Ctrl+S")
        self.kept = hint()
        self.discard = link_small(self.tr("Throw away"))
        self.discard.clicked.connect(self._on_discard)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, theme.px(8), 0, 0)
        row.setSpacing(theme.px(10))
        for button in (self.issue, self.file, self.draft):
            row.addWidget(button)
        row.addWidget(self.kept, 1)
        row.addWidget(self.discard)

    def show_kept(self, words: str) -> None:
        """Say that this was begun earlier; only then is there something to throw away."""
        self.kept.setText(words)
        self.discard.setVisible(bool(words))

    @Slot()
    def _on_discard(self) -> None:
        title = self.tr("Throw this referral away?")
        words = self.tr("What was typed here is removed from this laptop. Nothing was issued.")
        if ask(self, title, words, self.tr("Throw away"), danger=True):
            self.thrown.emit()

    @Slot(bool)
    def set_busy(self, busy: bool) -> None:
        """While a referral is being issued it cannot be issued twice."""
        self.issue.setEnabled(not busy)
        self.file.setEnabled(not busy)


class IssuedPanel(Card):
    """What stands in place of the form once the referral is on record. Signals: ``again``,
    ``file``, ``back``."""

    again = Signal()
    file = Signal()
    back = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = section()
        self.words = body()
        self.home = primary("")
        self.print_again = secondary(self.tr("&Print again"))
        self.print_again.setToolTip("Ctrl+P")
        self.save = secondary(self.tr("Save P&DF"))
        row = QHBoxLayout()
        row.setSpacing(theme.px(10))
        for button in (self.home, self.print_again, self.save):
            row.addWidget(button)
        row.addStretch(1)
        self.body.addWidget(self.heading)
        self.body.addWidget(self.words)
        self.body.addSpacing(theme.px(4))
        self.body.addLayout(row)
        self.home.clicked.connect(self.back)
        self.print_again.clicked.connect(self.again)
        self.save.clicked.connect(self.file)

    def show_issued(self, number: str, name: str, to: str) -> None:
        """Say that it is done, and what is left to do."""
        self.heading.setText(self.tr("Referral {number} is issued").format(number=number))
        words = self.tr(
            "It is on record for {place}. If the slip did not come out, print it again: the number "
            "stays the same."
        )
        self.words.setText(words.format(place=to))
        self.home.setText(self.tr("Back to {name}").format(name=name.replace("&", "&&")))
        give_keys(self.print_again, self.save, self.home)
