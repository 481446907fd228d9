"""Two records of one person side by side: which answers stay, what moves, and merging them."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mtw_desktop.casework import duplicate_review, merge_compare, merging
from mtw_desktop.casework.duplicate_review import Decided
from mtw_desktop.casework.merge_compare import Comparison
from mtw_desktop.casework.merging import Merged
from mtw_desktop.domain.labels import label
from ui import theme
from ui.context import UiContext
from ui.pages.duplicates_parts import JustMerged
from ui.pages.key_parts import give_keys
from ui.pages.merge_parts import ChoicesCard
from ui.widgets.buttons import primary, secondary
from ui.widgets.field import Field
from ui.widgets.heading import PageHeading
from ui.widgets.inputs import line
from ui.widgets.labels import body, muted
from ui.widgets.page import Page


class MergePage(Page):
    """``open`` takes (winner id, loser id)."""

    kinds = frozenset({"participant", "merge"})

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._ids = ("", "")
        self._shown: Comparison | None = None
        self._busy = False
        self.heading = PageHeading(self.tr("Merge two records"))
        self.swap = secondary(self.tr("Swap sides"))
        self.choices = ChoicesCard()
        self.moves = muted()
        self.why = line()
        self.why_field = Field(self.tr("Why they are the same person (optional)"), self.why)
        self.sentence = body()
        self.merge = primary(self.tr("Merge"))
        self.different = secondary(self.tr("Not the same person"))
        self._lay_out()
        self.swap.clicked.connect(self._on_swap)
        self.merge.clicked.connect(self._on_merge)
        self.different.clicked.connect(self._on_different)
        give_keys(self.merge, self.different, self.swap, self.why_field)
        self.content.hide()

    def _lay_out(self) -> None:
        self.heading.buttons.addWidget(self.swap)
        for widget in (self.heading, self.choices, self.moves, self.why_field, self.sentence):
            self.body.addWidget(widget)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.px(12))
        buttons.addWidget(self.merge)
        buttons.addWidget(self.different)
        buttons.addStretch(1)
        self.body.addLayout(buttons)
        self.body.addStretch(1)

    # the frame

    def open(self, argument: object) -> None:
        winner, loser = argument if isinstance(argument, tuple) else ("", "")
        if (winner, loser) != self._ids:
            self._ids = (str(winner), str(loser))
            self._shown = None
            self.why.clear()
            self.content.hide()
        self.reload()

    def reload(self) -> None:
        if not self._busy:
            session = self.context.session
            self.context.lanes.store(merge_compare.compare, session, *self._ids, done=self._show)

    def save(self) -> None:
        self._on_merge()

    def focus_first(self) -> None:
        first = next(iter(self.choices.groups.values()), None)
        checked = first.checkedButton() if first is not None else None
        (checked or self.merge).setFocus()

    def resume_argument(self) -> object:
        return self._ids

    # showing

    @Slot(object)
    def _show(self, comparison: Comparison | None) -> None:
        if comparison is None:
            gone = self.tr("One of the two is not on this laptop any more.")
            self.context.notices.tell(gone, "warning")
            self.go.emit("duplicates", None)
            return
        if comparison == self._shown:
            return
        first = self._shown is None
        self._shown = comparison
        self.choices.show_rows(comparison)
        self.moves.setText(self._moves(comparison))
        stays, folded = comparison.winner.display_name, comparison.loser.display_name
        words = self.tr(
            "The record {code} of {folded} is closed and everything in it moves to {stays}. Both "
            "codes and names still find them, and it can be undone."
        )
        self.sentence.setText(words.format(code=comparison.loser.code, folded=folded, stays=stays))
        self.content.show()
        if first and self.isVisible():
            self.focus_first()

    def _moves(self, comparison: Comparison) -> str:
        language = self.context.language
        parts = [
            f"{label(f'kind.{kind}', language)} {number}"
            for kind, number in comparison.moves.items()
        ]
        if not parts:
            return self.tr("Nothing else is on record about the one that is folded in.")
        return self.tr("Moves along: {records}").format(records=" · ".join(parts))

    # doing

    @Slot()
    def _on_swap(self) -> None:
        self._ids = self._ids[::-1]
        self.reload()

    @Slot()
    def _on_merge(self) -> None:
        if self._shown is None or self._busy:
            return
        self._busy = True
        chosen = self._shown.choices(self.choices.chosen)
        self.context.lanes.store(
            merging.merge_people,
            self.context.session,
            *self._ids,
            chosen,
            self.why.text(),
            done=self._on_merged,
            failed=self._on_failed,
        )

    @Slot(object)
    def _on_merged(self, merged: Merged) -> None:
        self._busy = False
        self.context.notices.did_change(merged.changed.kinds - self.kinds)
        self.go.emit("duplicates", JustMerged(merged.merge_id))

    @Slot(object)
    def _on_failed(self, error: object) -> None:
        self._busy = False
        self.context.tell_error(error)
        self.reload()

    @Slot()
    def _on_different(self) -> None:
        if not self._busy:
            self._busy = True
            self.context.lanes.store(
                duplicate_review.not_the_same,
                self.context.session,
                *self._ids,
                done=self._on_decided,
                failed=self._on_failed,
            )

    @Slot(object)
    def _on_decided(self, decided: Decided) -> None:
        self._busy = False
        self.context.notices.did_change(decided.changed.kinds - self.kinds)
        words = self.tr("They are kept as two people and not shown here again.")
        self.context.notices.tell(words, "good")
        self.go.emit("duplicates", None)
