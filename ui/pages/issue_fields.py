"""The form of handing out: which card, how much, for what, to whom, and the two signatures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from mtw_desktop.casework.support_caps import money_words
from mtw_desktop.casework.support_shapes import CardRow, IssueForm, IssueStart
from mtw_desktop.domain.forms import Problem
from mtw_desktop.domain.reading import read_date, read_money
from ui import theme
from ui.models.supports_stock import StockModel
from ui.pages.support_request_deciding import problem_words
from ui.pages.word_parts import Words, joined
from ui.widgets.action_row import ActionRow, GrowingList
from ui.widgets.cards import Card
from ui.widgets.field import Field
from ui.widgets.inputs import TextArea, line
from ui.widgets.labels import body, field_label, muted, problem
from ui.widgets.program_picker import ProgramPicker
from ui.widgets.signature_pad import SignaturePad


class CardChoice(QWidget):
    """Cards picked from stock. Signals: ``typed(text)``, ``changed``."""

    typed = Signal(str)
    changed = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = words
        self.chosen: list[CardRow] = []
        self.needed = False
        self.model = StockModel(self.words_of, self)
        self.picker = ProgramPicker(self.model)
        self.field = Field(self.tr("End of the card’s serial number"), self.picker)
        self.picker.name_it(self.tr("End of the card’s serial number"), self.tr("Cards in stock"))
        self.rows = GrowingList(6)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self.rows)
        column.addWidget(self.field)
        self.setFocusProxy(self.picker)
        self.picker.typed.connect(self._on_typed)
        self.picker.chosen.connect(self._on_chosen)

    def offer(self, cards: Sequence[CardRow]) -> None:
        """Cards that can be picked; those picked already are left out."""
        taken = {each.id for each in self.chosen}
        self.model.set_rows([each for each in cards if each.id not in taken])
        if cards:
            hint = self.tr("Enter takes the marked card.")
        elif self.picker.text() or self.needed:
            hint = self.tr("No such card is in stock.")
        else:
            hint = self.tr("Only if it is given as a card.")
        self.field.set_hint(hint)

    def set_chosen(self, cards: Sequence[CardRow]) -> None:
        """Show what is picked."""
        self.chosen = list(cards)
        self.rows.set_rows([partial(self._row, each) for each in self.chosen])
        self.rows.setVisible(bool(self.chosen))

    def words_of(self, card: CardRow) -> tuple[str, str, str]:
        """A card in words."""
        value = "" if card.value_cents is None else money_words(card.value_cents)
        kept = ""
        if card.custodian_name:
            kept = self.tr("kept by {name}").format(name=card.custodian_name)
        came = ""
        if card.received_on:
            day = self.words.short_date(card.received_on)
            came = self.tr("received {day}").format(day=day)
        return f"{card.type_text} {card.serial}", value, joined(came, kept)

    def _row(self, card: CardRow) -> QWidget:
        bold, rest, detail = self.words_of(card)
        row = ActionRow(card.id, None, bold, f"· {rest}", detail, self.tr("Put back"))
        row.acted.connect(self._on_put_back)
        return row

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        self.typed.emit(text)

    @Slot(int)
    def _on_chosen(self, at: int) -> None:
        card = self.model.row_at(at)
        if card is not None:
            self.set_chosen([*self.chosen, card])
            self.picker.set_text("")
            self.typed.emit("")
            self.changed.emit()

    @Slot(object)
    def _on_put_back(self, card_id: str) -> None:
        self.set_chosen([each for each in self.chosen if each.id != card_id])
        self.typed.emit(self.picker.text())
        self.changed.emit()


class IssueFields(QWidget):
    """Signals: ``changed`` by each change, ``card_typed(text)``."""

    changed = Signal()
    card_typed = Signal(str)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = words
        self._form = IssueForm("")
        self._approved = 0
        self.cards = CardChoice(words)
        self.amount, self.purpose = line(), line()
        self.due, self.recipient = line(), line()
        self.purpose.setMaxLength(300)
        self.reason = TextArea(2)
        self.amount_field = Field(self.tr("Amount"), self.amount)
        self.purpose_field = Field(self.tr("What it is for"), self.purpose)
        self.due_field = Field(self.tr("Shop’s receipt due"), self.due)
        self.recipient_field = Field(self.tr("Name of who receives it"), self.recipient)
        self.reason_field = Field(self.tr("Why, although it goes over a limit"), self.reason)
        self.statement, self.statement_here = body(), muted()
        self.receives = SignaturePad(name=self.tr("Signature of who receives it"))
        self.hands_out = SignaturePad(name=self.tr("Signature of who hands it out"))
        self.on_paper = QCheckBox(self.tr("Signed on paper"))
        self.signing_problem = problem()
        self._lay_out()
        self.cards.typed.connect(self.card_typed)
        self.cards.changed.connect(self._on_cards)
        for edit in (self.amount, self.purpose, self.due, self.recipient):
            edit.textEdited.connect(self._on_edited)
        self.reason.textChanged.connect(self.changed)
        self.on_paper.toggled.connect(self._on_paper)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        column.addWidget(self.cards)
        pair = QHBoxLayout()
        pair.setSpacing(theme.px(16))
        pair.addWidget(self.amount_field, 1, Qt.AlignmentFlag.AlignTop)
        pair.addWidget(self.due_field, 1, Qt.AlignmentFlag.AlignTop)
        column.addLayout(pair)
        for part in (self.purpose_field, self.reason_field, self.recipient_field):
            column.addWidget(part)
        use = Card()
        use.body.addWidget(self.statement)
        use.body.addWidget(self.statement_here)
        column.addWidget(use)
        pads = QHBoxLayout()
        pads.setSpacing(theme.px(16))
        for pad in (self.receives, self.hands_out):
            signs = QVBoxLayout()
            signs.setSpacing(theme.px(4))
            signs.addWidget(field_label(pad.sheet.accessibleName()))
            signs.addWidget(pad)
            pads.addLayout(signs, 1)
        column.addLayout(pads)
        column.addWidget(self.on_paper)
        column.addWidget(self.signing_problem)

    def keyed(self) -> tuple[Field | QCheckBox, ...]:
        """What wants an access key."""
        fields = (self.cards.field, self.amount_field, self.purpose_field, self.due_field)
        return (*fields, self.recipient_field, self.reason_field, self.on_paper)

    def focus_first(self) -> None:
        """Where typing starts."""
        card = self.cards.needed and not self.cards.field.isHidden()
        (self.cards.picker.edit if card else self.purpose).setFocus()

    def typed(self) -> dict[str, str]:
        """What stands in the fields, to be kept; signatures are not."""
        return {
            "cards": " ".join(each.id for each in self.cards.chosen),
            "amount": self.amount.text(),
            "purpose": self.purpose.text(),
            "due": self.due.text(),
            "recipient": self.recipient.text(),
            "reason": self.reason.toPlainText(),
        }

    def show_start(self, start: IssueStart, kept: Mapping[str, str]) -> None:
        """Begin with what is proposed, or with what was kept of an earlier beginning."""
        form = self._form = start.form
        self._approved = start.approved_cents or 0
        self.cards.setVisible(bool(start.cards) or start.needs_card)
        taken = kept.get("cards", "").split() or form.card_ids
        self.cards.set_chosen([each for each in start.cards if each.id in taken])
        self.cards.picker.set_text("")
        self.cards.needed = start.needs_card
        self.cards.offer(start.cards if start.needs_card else ())
        self.amount.setText("" if form.cents is None else money_words(form.cents).lstrip("$"))
        self.purpose.setText(form.purpose)
        self.due.setText(form.receipt_due.strftime("%m/%d/%Y") if form.receipt_due else "")
        self.recipient.setText(form.recipient_name)
        self.statement.setText(start.use_statement)
        same = start.use_statement == start.use_statement_here
        self.statement_here.setText("" if same else start.use_statement_here)
        self.statement_here.setVisible(not same)
        self.reason.setPlainText(form.reason)
        self.on_paper.setChecked(False)
        self.receives.clear()
        self.hands_out.clear()
        edits = {"amount": self.amount, "purpose": self.purpose, "due": self.due,
                 "recipient": self.recipient}  # fmt: skip
        for name, edit in edits.items():
            if name in kept:
                edit.setText(kept[name])
        if "reason" in kept:
            self.reason.setPlainText(kept["reason"])
        self.show_problems(())
        self._on_edited()

    def show_warnings(self, texts: Sequence[str]) -> None:
        """The limits that are gone over: only then a reason is asked for."""
        self.reason_field.setVisible(bool(texts))
        self.reason_field.set_hint("\n".join(texts))

    def form(self) -> IssueForm:
        """What stands there."""
        return replace(
            self._form,
            card_ids=tuple(each.id for each in self.cards.chosen),
            cents=read_money(self.amount.text()).value,
            purpose=self.purpose.text().strip(),
            receipt_due=self._due(),
            recipient_name=self.recipient.text().strip(),
            recipient_signature=b"" if self.on_paper.isChecked() else self.receives.png(),
            issuer_signature=b"" if self.on_paper.isChecked() else self.hands_out.png(),
            on_paper=self.on_paper.isChecked(),
            reason=self.reason.toPlainText().strip(),
        )

    def show_problems(self, problems: Sequence[Problem]) -> list[str]:
        """Say each beside its field; all sentences."""
        fields = {
            "issue.card_id": self.cards.field,
            "issue.amount_cents": self.amount_field,
            "issue.purpose": self.reason_field,
            "issue.receipt_due": self.due_field,
        }
        for field in fields.values():
            field.set_problem("")
        signing, said = "", []
        for each in problems:
            words = problem_words(each.code, self.words.language)
            said.append(words)
            if each.key == "issue.recipient_signature_id":
                signing = words
            elif each.key in fields:
                fields[each.key].set_problem(words)
        self.signing_problem.setText(signing)
        self.signing_problem.setVisible(bool(signing))
        if signing and len(problems) == 1:
            self.on_paper.setFocus()
        return list(dict.fromkeys(said))

    def own_problems(self) -> list[Problem]:
        """What cannot be read as it was typed."""
        found = []
        money = read_money(self.amount.text())
        if money.problem and not self.amount_field.isHidden():
            found.append(Problem("issue.amount_cents", money.problem))
        day = read_date(self.due.text(), today=self.words.today, birth=False)
        if day.problem:
            found.append(Problem("issue.receipt_due", day.problem))
        return found

    @Slot()
    def _on_cards(self) -> None:
        self._fit_amount()
        (self.purpose if self.cards.field.isHidden() else self.cards.picker).setFocus()
        self.changed.emit()

    @Slot()
    def _on_edited(self) -> None:
        day = self._due()
        self.due_field.set_hint(self.words.day(day) if day else "")
        self._fit_amount()
        self.changed.emit()

    def _fit_amount(self) -> None:
        """Cards say their value themselves; once they are worth what was approved, no more are
        offered."""
        values = [each.value_cents for each in self.cards.chosen]
        self.amount_field.setVisible(not values or None in values)
        worth = sum(each or 0 for each in values)
        self.cards.field.setVisible(not values or worth < self._approved)

    @Slot(bool)
    def _on_paper(self, on: bool) -> None:
        for pad in (self.receives, self.hands_out):
            pad.setEnabled(not on)
        self.signing_problem.hide()
        self.changed.emit()

    def _due(self) -> date | None:
        return read_date(self.due.text(), today=self.words.today, birth=False).value
