"""The parts of a record's form: its sections under each other, and what is said beside them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from mtw_desktop.casework.record_form import AsideLine
from mtw_desktop.domain.forms import Form
from mtw_desktop.domain.labels import has_label, label
from ui import theme
from ui.forms.answering import Answering
from ui.forms.builder import SectionForm
from ui.forms.setting import FormSetting
from ui.widgets.announce import announce
from ui.widgets.cards import Card, hairline
from ui.widgets.labels import body, card_heading, muted, section

_TONED = frozenset({"urgent", "warning", "good"})


class FormStack(QWidget):
    """All sections of a form in one column. ``finished`` follows Enter in the last field."""

    finished = Signal()

    def __init__(
        self,
        form: Form,
        answering: Answering,
        setting: FormSetting,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.form = form
        self.sections: list[SectionForm] = []
        self._heads: list[QWidget] = []
        column = QVBoxLayout(self)
        column.setSpacing(theme.px(12))
        for each in form.sections:
            head = QWidget(self)
            above = QVBoxLayout(head)
            above.setContentsMargins(0, theme.px(6) if self.sections else 0, 0, 0)
            above.setSpacing(theme.px(12))
            if self.sections:
                above.addWidget(hairline(head))
            if has_label(each.title):
                above.addWidget(section(label(each.title, setting.language), head))
            made = SectionForm(each, answering, setting, self)
            made.finished.connect(self._on_finished)
            column.addWidget(head)
            column.addWidget(made)
            self._heads.append(head)
            self.sections.append(made)
        column.addStretch(1)
        answering.committed.connect(self._on_committed)
        self._show_used()
        self.chain()

    def heightForWidth(self, width: int) -> int:
        """Qt gives no answer where no part wraps; then the height is the same at any width."""
        found = super().heightForWidth(width)
        return found if found >= 0 else self.sizeHint().height()

    def chain(self) -> QWidget | None:
        """Tab goes from the last question of a section to the first of the next; the last."""
        last: QWidget | None = None
        for each in self.sections:
            units = each.order_tabs()
            if last is not None and units:
                QWidget.setTabOrder(last, units[0])
            last = units[-1] if units else last
        return last

    def give_keys(self, reserved: Iterable[str]) -> None:
        """A letter for each label, unique in the whole form."""
        taken = list(reserved)
        for each in self.sections:
            taken += each.set_access_keys(taken)

    def show_words(self, problems: Mapping[str, str]) -> None:
        """What is wrong, at the fields."""
        for each in self.sections:
            each.show_words(problems, {})

    def focus_first(self) -> None:
        """On the first question in sight."""
        next(
            (each for each in self.sections if not each.isHidden()), self.sections[0]
        ).focus_first()

    def focus_path(self, path: str) -> bool:
        """On the question at a path; whether that could be done."""
        return any(each.focus_path(path) for each in self.sections)

    def next_section(self, here: QWidget | None) -> bool:
        """To the section after the one that holds ``here``; ``False`` after the last."""
        at = next((i for i, each in enumerate(self.sections) if here and _holds(each, here)), -1)
        later = [each for each in self.sections[at + 1 :] if not each.isHidden()]
        if later:
            later[0].focus_first()
        return bool(later)

    def unseen_hint(self, path: str) -> str:
        """The hint of a question for which there is no room beside it."""
        return next((words for each in self.sections if (words := each.unseen_hint(path))), "")

    def _show_used(self) -> None:
        """A section of which no question applies is out of sight with its heading."""
        for head, each in zip(self._heads, self.sections, strict=True):
            more = not each.more.isHidden()
            used = more or bool(each.blocks) or any(p.shown for p in each.parts.values())
            head.setVisible(used)
            each.setVisible(used)

    @Slot(str)
    def _on_committed(self, _path: str) -> None:
        self._show_used()

    @Slot()
    def _on_finished(self) -> None:
        sender = self.sender()
        if not (isinstance(sender, QWidget) and self.next_section(sender)):
            self.finished.emit()


class FormAside(QScrollArea):
    """What is worth knowing while the form is filled in; each heading begins a card. It scrolls
    by itself, by the keyboard too, where it is longer than the page is high."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines: tuple[AsideLine, ...] = ()
        self.setAccessibleName(name)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._inside = QWidget()
        self._inside.setObjectName("pageContent")
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(12))
        self._column.addStretch(1)
        self._cards: list[Card] = []
        self.setWidget(self._inside)
        self.verticalScrollBar().rangeChanged.connect(self._on_range)

    def sizeHint(self) -> QSize:
        """As high as the cards are at this width."""
        width = max(self.viewport().width(), theme.px(200))
        height = self._inside.heightForWidth(width) if self._cards else 0
        return QSize(width, max(height, 0) + 2 * self.frameWidth())

    def minimumSizeHint(self) -> QSize:
        """A few lines."""
        return QSize(theme.px(200), min(self.sizeHint().height(), theme.px(160)))

    @Slot(int, int)
    def _on_range(self, _least: int, most: int) -> None:
        """Tab stops here only where there is something to scroll."""
        stops = Qt.FocusPolicy.StrongFocus if most > 0 else Qt.FocusPolicy.NoFocus
        self.setFocusPolicy(stops)

    def show_lines(self, lines: Sequence[AsideLine]) -> None:
        """Show these; what is urgent and new is said aloud."""
        lines = tuple(lines)
        if lines == self.lines:
            return
        new = [each.text for each in lines if each.tone == "urgent" and each not in self.lines]
        self.lines = lines
        for card in self._cards:
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = []
        for line in lines:
            if line.heading or not self._cards:
                self._add_card()
            self._cards[-1].body.addWidget(_line(line))
        self.updateGeometry()
        if new:
            announce(self, " ".join(new))

    def _add_card(self) -> None:
        card = Card(self._inside)
        card.body.setSpacing(theme.px(6))
        self._column.insertWidget(len(self._cards), card)
        self._cards.append(card)


class ToneLine(QWidget):
    """Words with a bar of their tone beside them."""

    def __init__(self, text: str, tone: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone = tone
        inside = QVBoxLayout(self)
        inside.setContentsMargins(theme.px(10), 0, 0, 0)
        inside.addWidget(body(text))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The bar, as high as the words."""
        painter = QPainter(self)
        bar = QRect(0, theme.px(2), theme.px(3), self.height() - theme.px(4))
        painter.fillRect(bar, QColor(getattr(theme.tokens(), self._tone)))


def _line(line: AsideLine) -> QWidget:
    if line.heading:
        return card_heading(line.text)
    if line.tone in _TONED:
        return ToneLine(line.text, line.tone)
    return body(line.text) if line.tone == "info" else muted(line.text)


def _holds(section_form: QWidget, widget: QWidget) -> bool:
    return widget is section_form or section_form.isAncestorOf(widget)
