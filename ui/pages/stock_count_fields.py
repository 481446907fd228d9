"""The form of a count. What the book says appears once a number was typed, so that it is counted
and not copied."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from mtw_desktop.casework.support_caps import money_words
from mtw_desktop.casework.support_counts import CountForm, CountPlace, CountStart
from mtw_desktop.casework.support_shapes import CardRow
from mtw_desktop.domain.forms import Problem
from mtw_desktop.domain.reading import read_number
from ui import theme
from ui.pages.support_request_deciding import problem_words
from ui.pages.word_parts import Words, joined
from ui.widgets.field import Field
from ui.widgets.inputs import Combo, TextArea, line
from ui.widgets.labels import body

_WIDE = 560
_ROWS = 6
_ID = Qt.ItemDataRole.UserRole


class CountFields(QWidget):
    """Signal: ``changed`` by each change."""

    changed = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = words
        self._start: CountStart | None = None
        self.counted, self.storage = line(), line()
        self.counted_field = Field(self.tr("How many cards lie there"), self.counted)
        self.result = body()
        self.missing = QListWidget()
        self.missing.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.missing_field = Field(self.tr("Tick the cards that are missing"), self.missing)
        self.lost = QCheckBox(self.tr("Set the missing cards to lost"))
        self.explanation = TextArea(3)
        self.explanation_field = Field(self.tr("Explain the difference"), self.explanation)
        self.witness = Combo()
        self.witness_field = Field(self.tr("Who counted with you"), self.witness)
        self.storage_field = Field(self.tr("Where they are kept"), self.storage)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        for part in (self.counted_field, self.result, self.missing_field, self.lost,
                     self.explanation_field, self.witness_field, self.storage_field):  # fmt: skip
            column.addWidget(part)
        self.setMaximumWidth(theme.px(_WIDE))
        self.counted.textChanged.connect(self._on_counted)
        self.missing.itemChanged.connect(self.changed)
        self.missing.itemChanged.connect(self._on_ticked)
        self.explanation.textChanged.connect(self.changed)
        self.witness.activated.connect(self.changed)
        self.storage.textEdited.connect(self.changed)

    def keyed(self) -> tuple[Field | QCheckBox, ...]:
        """What wants an access key."""
        fields = (self.counted_field, self.missing_field, self.explanation_field)
        return (*fields, self.witness_field, self.storage_field, self.lost)

    def show_start(self, start: CountStart, me: str, kept: Mapping[str, str]) -> None:
        """Begin a count of whoever has the id ``me``, or go on with what was kept of it."""
        self._start = start
        ticked = kept.get("missing", "").split()
        self.missing.blockSignals(True)
        self.missing.clear()
        for card in start.cards:
            item = QListWidgetItem(self._card(card))
            item.setData(_ID, card.id)
            on = card.id in ticked
            item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
            self.missing.addItem(item)
        self.missing.blockSignals(False)
        shown = min(max(len(start.cards), 1), _ROWS)
        self.missing.setFixedHeight(theme.px(40) * shown + theme.px(4))
        people = [(each.staff_id, each.name) for each in start.people if each.staff_id != me]
        self.witness.set_options([("", self.tr("Choose")), *people], kept.get("witness", ""))
        self.explanation.setPlainText(kept.get("explanation", ""))
        self.storage.setText(kept.get("storage", ""))
        self.counted.setText(kept.get("counted", ""))
        self.lost.setChecked(bool(ticked))
        self.show_problems(())
        self._on_counted()

    def typed(self) -> dict[str, str]:
        """What stands there, to be kept; nothing while no number was typed."""
        if not self.counted.text().strip():
            return {}
        return {
            "counted": self.counted.text(),
            "missing": " ".join(self._ticked()),
            "explanation": self.explanation.toPlainText(),
            "witness": self.witness.code(),
            "storage": self.storage.text(),
        }

    def form(self, place: CountPlace) -> CountForm:
        """What stands there."""
        differs = bool(self._difference())
        ticked = self._ticked() if not self.missing_field.isHidden() else ()
        return CountForm(
            place=place,
            witnessed_by_id=self.witness.code() or None,
            missing_card_ids=ticked,
            counted=self._number(),
            explanation=self.explanation.toPlainText().strip() if differs else "",
            storage=self.storage.text().strip(),
            mark_lost=bool(ticked) and self.lost.isChecked(),
        )

    def own_problems(self) -> list[Problem]:
        """What is missing or cannot be read."""
        read = read_number(self.counted.text())
        if read.value is None:
            return [Problem("reconciliation.counted", read.problem or "not_a_number")]
        return []

    def show_problems(self, problems: Sequence[Problem]) -> list[str]:
        """Say each beside its field; the sentences that have no field."""
        fields = {
            "reconciliation.counted": self.counted_field,
            "reconciliation.explanation": self.explanation_field,
            "reconciliation.witnessed_by_id": self.witness_field,
            "reconciliation.missing_card_ids": self.missing_field,
        }
        for field in fields.values():
            field.set_problem("")
        rest = []
        for each in problems:
            words = problem_words(each.code, self.words.language)
            at = fields.get(each.key)
            if at is not None and not at.isHidden():
                at.set_problem(words)
            else:
                rest.append(words)
        return rest

    def _number(self) -> int | None:
        return read_number(self.counted.text()).value

    def _difference(self) -> int:
        number = self._number()
        return 0 if number is None or self._start is None else number - self._start.expected

    def _ticked(self) -> tuple[str, ...]:
        items = (self.missing.item(at) for at in range(self.missing.count()))
        return tuple(
            str(each.data(_ID)) for each in items if each.checkState() is Qt.CheckState.Checked
        )

    def _card(self, card: CardRow) -> str:
        value = "" if card.value_cents is None else money_words(card.value_cents)
        return joined(f"{card.type_text} {card.serial}", value)

    @Slot()
    def _on_counted(self) -> None:
        """Only now does the page say what should be there."""
        start, number, difference = self._start, self._number(), self._difference()
        if start is None:
            return
        self.counted_field.set_problem("")
        expected = self.tr("%n card(s) should be there", "", start.expected)
        worth = money_words(start.expected_cents)
        words = self.tr("{expected}, worth {worth}.").format(expected=expected, worth=worth)
        if difference < 0:
            words += " " + self.tr("%n card(s) are missing.", "", -difference)
        elif difference > 0:
            words += " " + self.tr("There are %n more than the book says.", "", difference)
        else:
            words += " " + self.tr("The count is complete.")
        self.result.setText(words)
        self.result.setVisible(number is not None)
        self.missing_field.setVisible(number is not None and difference < 0)
        self.explanation_field.setVisible(number is not None and difference != 0)
        self._on_ticked()
        self.changed.emit()

    @Slot()
    def _on_ticked(self) -> None:
        short, ticked = -self._difference(), len(self._ticked())
        self.lost.setVisible(not self.missing_field.isHidden() and ticked > 0)
        words = self.tr("{ticked} of {missing} ticked").format(ticked=ticked, missing=short)
        self.missing_field.set_hint(words)
