"""What was handed out: the words of the log, the marked line beside it, and taking one back."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from mtw_desktop.casework.support_caps import money_words
from mtw_desktop.casework.support_requests import RequestRow
from mtw_desktop.casework.support_shapes import IssueRow
from mtw_desktop.domain.codelists import codes
from ui import theme
from ui.forms.flow import FlowLayout
from ui.pages.supports_reason import Asked, ReasonForm
from ui.pages.word_parts import Words, joined
from ui.widgets.buttons import link, secondary
from ui.widgets.cards import Card
from ui.widgets.field import Field
from ui.widgets.inputs import Combo
from ui.widgets.labels import body, card_heading, muted
from ui.widgets.pill import Pill


def what_words(row: IssueRow | RequestRow) -> str:
    """``Bus pass · Monthly pass``; an item that says the same is said once."""
    same = row.item.casefold() == row.type_text.casefold()
    return joined(row.type_text, "" if same else row.item)


class IssueCells(QObject):
    """The words of the issue log."""

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.words = words

    def headings(self) -> list[str]:
        """State, person, what, amount, when."""
        return [
            self.tr("State"),
            self.tr("Person"),
            self.tr("Support"),
            self.tr("Amount"),
            self.tr("Given"),
        ]

    def cell(self, row: IssueRow, column: int) -> str:
        """What stands in a cell."""
        if column == 0:
            return self.state(row)
        if column == 1:
            return row.short_name
        if column == 2:
            return joined(what_words(row), row.serial)
        if column == 3:
            return "" if row.cents is None else money_words(row.cents)
        return self.words.when(row.issued_at) if row.issued_at else ""

    def state(self, row: IssueRow) -> str:
        """What became of it, in a word or two."""
        if row.takes_back:
            return self.tr("Takes back")
        if row.reversed:
            return self.tr("Taken back")
        if row.receipt or row.receipt_due is None:
            return self.tr("Given")
        late = row.receipt_due < self.words.today
        return self.tr("Receipt overdue") if late else self.tr("Receipt due")

    def tone(self, row: IssueRow) -> str:
        """The tone of that."""
        if row.takes_back or row.reversed:
            return "muted"
        if row.receipt or row.receipt_due is None:
            return "good"
        return "urgent" if row.receipt_due < self.words.today else "warning"


class TakeBack(QWidget):
    """Why an issue is taken back, and what becomes of its card. ``form`` sends what was said."""

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.goes: QComboBox = Combo()
        self.goes_field = Field(self.tr("What becomes of the card"), self.goes)
        words = {each.code: each.labels[language] for each in codes("card_state")}
        for code in ("returned", "void"):
            self.goes.addItem(words[code], code)
        self.form = ReasonForm(language)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self.form)
        self.form.insert(self.goes_field)
        self.hide()

    def ask(self, issue_id: str, number: str, *, with_card: bool, sentence: str = "") -> None:
        """Ask for an issue."""
        self.goes_field.setVisible(with_card)
        self.show()
        heading = self.tr("Take back {number}").format(number=number)
        asked = Asked(issue_id, heading, self.tr("Take back"), sentence, must=True)
        self.form.ask(asked)

    @property
    def card_goes(self) -> str | None:
        """What was chosen for the card, ``None`` if it was not asked."""
        return None if self.goes_field.isHidden() else str(self.goes.currentData())

    def close_form(self) -> bool:
        """Put it away; ``False`` if it was not open."""
        if self.isHidden():
            return False
        self.hide()
        return True


class IssueCard(Card):
    """The marked line. Signals: ``receipt``, ``file`` (its paper), ``request``, ``person``,
    ``taken(Said)``."""

    receipt = Signal()
    file = Signal()
    request = Signal()
    person = Signal()
    taken = Signal(object)

    def __init__(self, cells: IssueCells) -> None:
        super().__init__()
        self.cells = cells
        self.row: IssueRow | None = None
        self.name = card_heading()
        self.pill = Pill("", "muted")
        self.lines: list[QLabel] = [body(), muted(), muted(), muted(), muted()]
        self.print_it = secondary(self.tr("Print receipt"))
        self.save = secondary(self.tr("Save PDF"))
        self.open_request = link(self.tr("Open request"))
        self.open_person = link(self.tr("Open person"))
        self.take_back = secondary(self.tr("Take back"))
        self.deeds = QWidget()
        self.back = TakeBack(cells.words.language)
        self._lay_out()
        self.print_it.clicked.connect(self.receipt)
        self.save.clicked.connect(self.file)
        self.open_request.clicked.connect(self.request)
        self.open_person.clicked.connect(self.person)
        self.take_back.clicked.connect(self._on_take_back)
        self.back.form.said.connect(self.taken)
        self.back.form.closed.connect(self.close_form)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.name, 1)
        top.addWidget(self.pill)
        self.body.addLayout(top)
        for each in self.lines:
            self.body.addWidget(each)
        row = FlowLayout(self.deeds, gap=theme.px(8), line_gap=theme.px(8))
        links = (self.open_request, self.open_person)
        for button in (self.print_it, self.save, self.take_back, *links):
            row.addWidget(button)
        self.body.addWidget(self.deeds)
        self.body.addWidget(self.back)

    def show_row(self, row: IssueRow) -> None:
        """Show a line."""
        if self.row is None or (self.row.id, self.row.may_reverse) != (row.id, row.may_reverse):
            self.back.form.done()
            self.back.hide()
            self.deeds.show()
        self.row = row
        self.name.setText(row.short_name)
        self.pill.set(self.cells.state(row), self.cells.tone(row))
        amount = "" if row.cents is None else money_words(row.cents)
        texts = (
            joined(what_words(row), amount),
            joined(row.number, row.serial, row.fund_name),
            self._people(row),
            self._receipt(row),
            joined(self._takes(row), row.reason),
        )
        for each, text in zip(self.lines, texts, strict=True):
            each.setText(text)
            each.setVisible(bool(text))
        self.take_back.setVisible(row.may_reverse)
        self.open_request.setVisible(row.request_id is not None)

    @Slot()
    def close_form(self) -> bool:
        """Put taking back away; ``False`` if it was not open."""
        if not self.back.close_form():
            return False
        self.deeds.show()
        self.take_back.setFocus()
        return True

    def _people(self, row: IssueRow) -> str:
        words = self.tr("Given by {issuer}, authorized by {authorizer}")
        return words.format(issuer=row.issuer_name or "–", authorizer=row.authorizer_name or "–")

    def _receipt(self, row: IssueRow) -> str:
        if row.receipt:
            return self.tr("The shop’s receipt is on file")
        if row.receipt_due is None or row.reversed or row.takes_back:
            return ""
        day = self.cells.words.short_date(row.receipt_due)
        return self.tr("The shop’s receipt is due {day}").format(day=day)

    def _takes(self, row: IssueRow) -> str:
        if not row.takes_back:
            return ""
        return self.tr("Takes back {number}").format(number=row.takes_back)

    @Slot()
    def _on_take_back(self) -> None:
        if self.row is not None:
            self.deeds.hide()
            self.back.ask(self.row.id, self.row.number, with_card=self.row.card_id is not None)
