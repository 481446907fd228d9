"""The card in the middle of an intake: one section with its heading, its form and its buttons."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from mtw_desktop.domain.forms import Section
from mtw_desktop.domain.labels import label
from ui import theme
from ui.forms.answering import Answering
from ui.forms.builder import SectionForm
from ui.forms.mnemonics import mnemonic_of, with_mnemonics
from ui.forms.setting import FormSetting
from ui.pages.intake_summary import LeftOut, ProblemSummary
from ui.widgets.buttons import primary, secondary
from ui.widgets.cards import Card
from ui.widgets.labels import hint, muted, title

#: Lines longer than this are hard to follow across.
WIDEST_FORM = 720


class FormScroll(QScrollArea):
    """As high as the form while there is room, else it scrolls; the buttons stay in sight."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.viewport().setAutoFillBackground(False)

    def show_form(self, form: QWidget) -> None:
        """Show another form in place of the last one."""
        if (old := self.takeWidget()) is not None:
            old.hide()
            old.deleteLater()
        # Room for the focus ring, which is drawn outside its field.
        form.setContentsMargins(theme.px(4), theme.px(4), theme.px(4), theme.px(4))
        form.setMaximumWidth(theme.px(WIDEST_FORM))
        form.installEventFilter(self)
        self.setWidget(form)
        form.setAutoFillBackground(False)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """The height that the form needs at this width."""
        form = self.widget()
        if form is None:
            return QSize(0, 0)
        width = min(self.viewport().width(), form.maximumWidth())
        needed = form.heightForWidth(width) if form.hasHeightForWidth() else -1
        return QSize(theme.px(300), needed if needed >= 0 else form.sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Enough for a few questions."""
        return QSize(theme.px(300), min(self.sizeHint().height(), theme.px(240)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width needs another height."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Rows that come and go change the height."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)


class FormCard(Card):
    """``on`` is the primary button or Enter after the last field; ``save`` the one beside it."""

    on = Signal()
    save = Signal()

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        side = theme.px(24)
        inner = theme.px(20)
        self.body.setContentsMargins(inner, theme.px(18), inner, theme.px(18))
        self.body.setSpacing(theme.px(10))
        self.title = title()
        self.subtitle = muted()
        self.why = hint()
        self.summary = ProblemSummary()
        self.left_out = LeftOut()
        self.scroller = FormScroll()
        self.form: SectionForm | None = None
        for words in (self.title, self.subtitle, self.why):
            words.setContentsMargins(side - inner, 0, 0, 0)
        head = QVBoxLayout()
        head.setSpacing(0)
        for words in (self.title, self.subtitle, self.why):
            head.addWidget(words)
        self.body.addLayout(head)
        self.body.addWidget(self.summary)
        self.body.addWidget(self.left_out)
        self.body.addWidget(self.scroller, 1)
        self.body.addLayout(self._foot(side - inner))
        self.left_out.hide()

    def set_roomy(self, roomy: bool) -> None:
        """Large letters and targets, to be read in the sun and hit while standing."""
        if self.property("roomy") == roomy:
            return
        self.setProperty("roomy", roomy)
        for each in (self, *self.findChildren(QWidget)):
            each.style().unpolish(each)
            each.style().polish(each)

    def _foot(self, margin: int) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(margin, theme.px(4), margin, 0)
        foot.setSpacing(theme.px(10))
        self.primary = primary("")
        self.secondary = secondary("")
        for button in (self.primary, self.secondary):
            button.setAutoDefault(True)
            foot.addWidget(button)
        self.primary.clicked.connect(self.on)
        self.secondary.clicked.connect(self.save)
        self.help = hint()
        foot.addWidget(self.help, 1000)
        foot.addStretch(1)
        return foot

    def show_section(
        self, section: Section, answering: Answering, setting: FormSetting, following: str | None
    ) -> SectionForm:
        """Build the form of a section. ``following``: the words for the section after it."""
        if self.form is not None:
            answering.drop("")
            self.form.hide()
        self.title.setText(label(section.title, self._language))
        self.why.setText(label(section.why, self._language) if section.why else "")
        self.why.setVisible(bool(section.why))
        self.form = form = SectionForm(section, answering, setting)
        form.finished.connect(self._finished)
        self.scroller.show_form(form)
        self._words = [
            self.tr("Next: {section}").format(section=following) if following else self.tr("Save"),
            self.tr("Save and close"),
        ]
        self.secondary.setVisible(following is not None)
        self.mark_keys()
        return form

    def mark_keys(self) -> None:
        """Give the buttons and every label in sight an access key of their own."""
        words = self._words if not self.secondary.isHidden() else self._words[:1]
        marked = with_mnemonics(words)
        for button, text in zip((self.primary, self.secondary), marked, strict=False):
            button.setText(text)
        if self.form is not None:
            used = (mnemonic_of(text) for text in marked)
            self.form.set_access_keys([letter for letter in used if letter])

    def field_entered(self, path: str, field: QWidget) -> None:
        """Bring the field into sight, with its hint in place of the keys if that is not shown."""
        self.scroller.ensureWidgetVisible(field, 0, theme.px(48))
        words = self.form.unseen_hint(path) if self.form is not None else ""
        self.help.setText(words or self.tr("Ctrl+Enter next section · Ctrl+S save"))

    @Slot()
    def _finished(self) -> None:
        self.primary.setFocus(Qt.FocusReason.TabFocusReason)
