"""The card of a record's form: heading, what is wrong, the questions, Save."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import theme
from ui.forms.mnemonics import mnemonic_of, with_mnemonics
from ui.pages.intake_card import FormScroll
from ui.pages.intake_summary import ProblemSummary
from ui.pages.record_form_parts import FormStack
from ui.widgets.buttons import link, primary
from ui.widgets.cards import Card
from ui.widgets.labels import hint, muted, title


class RecordCard(Card):
    """Signals: ``save`` and ``discard`` from its buttons."""

    save = Signal()
    discard = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        inner, side = theme.px(20), theme.px(4)
        self.body.setContentsMargins(inner, theme.px(18), inner, theme.px(18))
        self.body.setSpacing(theme.px(10))
        self.title = title()
        self.title.setWordWrap(True)
        self.subtitle = muted()
        self.summary = ProblemSummary()
        self.summary.jump.connect(self.focus_path)
        self.scroller = FormScroll()
        self.stack: FormStack | None = None
        head = QVBoxLayout()
        head.setSpacing(0)
        for words in (self.title, self.subtitle):
            words.setContentsMargins(side, 0, 0, 0)
            head.addWidget(words)
        self.body.addLayout(head)
        self.body.addWidget(self.summary)
        self.body.addWidget(self.scroller, 1)
        self.body.addLayout(self._foot(side))

    def _foot(self, margin: int) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(margin, theme.px(4), margin, 0)
        foot.setSpacing(theme.px(10))
        self.save_button = primary("")
        self.save_button.setAutoDefault(True)
        self.discard_button = link("")
        self.save_button.clicked.connect(self.save)
        self.discard_button.clicked.connect(self.discard)
        self.help = hint()
        self._kept = ""
        foot.addWidget(self.save_button)
        foot.addWidget(self.discard_button)
        foot.addWidget(self.help, 1000)
        return foot

    def show_form(self, heading: str, subtitle: str, stack: FormStack) -> None:
        """Show another form."""
        self.stack = stack
        self.title.setText(heading)
        self.subtitle.setText(subtitle)
        self.subtitle.setVisible(bool(subtitle))
        self.summary.hide()
        self.show_kept("")
        self.scroller.show_form(stack)
        QWidget.setTabOrder(stack.chain() or self.scroller, self.save_button)
        QWidget.setTabOrder(self.save_button, self.discard_button)

    def mark_keys(self) -> None:
        """Give the buttons and every label in sight an access key of their own."""
        marked = with_mnemonics([self.tr("Save"), self.tr("Discard changes")])
        self.save_button.setText(marked[0])
        self.discard_button.setText(marked[1])
        if self.stack is not None:
            self.stack.give_keys(key for text in marked if (key := mnemonic_of(text)))

    def show_begun(self, begun: bool) -> None:
        """Offer to discard only what there is."""
        self.discard_button.setVisible(begun)

    @Slot(str)
    def show_kept(self, words: str) -> None:
        """When the form was last kept."""
        self._kept = words
        self.help.setText(words or self.tr("Ctrl+S save"))

    def field_entered(self, path: str, field: QWidget) -> None:
        """Bring the field into sight, and its hint if that is not shown beside it."""
        self.scroller.ensureWidgetVisible(field, 0, theme.px(48))
        words = self.stack.unseen_hint(path) if self.stack is not None else ""
        self.help.setText(words or self._kept or self.tr("Ctrl+S save"))

    @Slot(str)
    def focus_path(self, path: str) -> None:
        """To a question, from what is said about it."""
        if self.stack is not None:
            self.stack.focus_path(path)

    @Slot()
    def focus_save(self) -> None:
        """After the last question."""
        self.save_button.setFocus(Qt.FocusReason.TabFocusReason)
