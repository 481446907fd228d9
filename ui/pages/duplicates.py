"""Likely duplicates: pairs on this laptop that may be one person, and what is decided."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from mtw_desktop.casework import duplicate_review, merge_compare, merging
from mtw_desktop.casework.changes import Changed
from mtw_desktop.casework.duplicate_review import Decided, LikelyPair, Review, Scan
from mtw_desktop.casework.session import Session
from ui.context import UiContext
from ui.models.duplicates import Column, PairsModel
from ui.pages.duplicates_parts import JustMerged, PairCard
from ui.pages.export_parts import ExportAction, shown_by
from ui.pages.key_parts import give_keys
from ui.pages.word_parts import Words
from ui.widgets.banner import Banner
from ui.widgets.empty import EmptyState
from ui.widgets.heading import PageHeading
from ui.widgets.page import Page
from ui.widgets.table import Table

_SHOWN = 200


class DuplicatesPage(Page):
    """A list to go through: Enter compares, the answers stand beside it. The look over everybody
    is done in slices, so that other work goes on."""

    kinds = frozenset({"participant", "merge"})

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.words = Words(context.language)
        self._round = 0
        self._put_off: list[frozenset[str]] = []
        self._undo_id = ""
        self._decided = False
        self.heading = PageHeading(self.tr("Likely duplicates"))
        self.done = Banner("", tone="good", action_text=self.tr("Undo"))
        headings = [self.tr("Person"), self.tr("May be the same as"), self.tr("Because")]
        self.model = PairsModel(headings, self)
        self.exporting = ExportAction(self, shown_by("duplicates", self.model))
        self.table = Table(self.model, self.tr("Likely duplicates"))
        self.card = PairCard(self.words)
        self.empty = EmptyState(
            self.tr("Nobody on this laptop looks like somebody else."), self.tr("People")
        )
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.heading.buttons.addWidget(self.exporting.button)
        self.body.addWidget(self.heading)
        self.body.addWidget(self.done)
        self.done.hide()
        main, aside = self.columns(0, 340)
        self.table.set_widths({Column.ONE: 170, Column.OTHER: 200}, stretch=Column.WHY)
        main.addWidget(self.table, 1)
        main.addWidget(self.empty)
        main.addStretch(0)
        aside.addWidget(self.card)
        aside.addStretch(1)
        self.table.hide()
        self.empty.hide()
        self.card.hide()

    def _connect(self) -> None:
        self.table.moved.connect(self._on_moved)
        self.table.opened.connect(self._on_same)
        self.card.same.connect(self._on_same)
        self.card.different.connect(self._on_different)
        self.card.later.connect(self._on_later)
        self.done.activated.connect(self._on_undo)
        self.empty.activated.connect(self._on_people)
        give_keys(self.card.compare, self.card.not_same, self.card.put_off)

    # the frame

    def open(self, argument: object) -> None:
        """``argument`` may be a ``JustMerged``."""
        self.done.hide()
        if isinstance(argument, JustMerged):
            self._offer_undo(argument.merge_id, self.tr("The two records are one now."))
        self.reload()

    def reload(self) -> None:
        self.words.now = self.context.clock()
        self._round += 1
        if not self.model.rowCount():
            self.heading.set(self.tr("Likely duplicates"), self.tr("Looking …"))
        self._look(self._round, Scan())

    def focus_first(self) -> None:
        self.table.enter()

    def escape(self) -> bool:
        shown = self.done.isVisible()
        self.done.hide()
        return shown

    # looking

    def _look(self, number: int, scan: Scan) -> None:
        session = self.context.session
        self.context.lanes.store(_look_on, session, number, scan, done=self._on_looked)

    @Slot(object)
    def _on_looked(self, answer: tuple[int, Review]) -> None:
        number, review = answer
        if number != self._round or self.context.session is None:
            return
        if review.pairs is None:
            self._look(number, review.scan)
        else:
            self._show(review.pairs, review.total)

    def _show(self, pairs: tuple[LikelyPair, ...], total: int) -> None:
        at = max(self.table.currentIndex().row(), 0)
        marked = self.model.pair_at(at)
        had_keys = self.table.hasFocus() or not self.model.rowCount()
        late = [each for ids in self._put_off for each in pairs if each.ids == ids]
        self.model.set_pairs([each for each in pairs if each.ids not in self._put_off] + late)
        self._count(len(pairs), total)
        for widget in (self.table, self.card):
            widget.setVisible(bool(pairs))
        self.empty.setVisible(not pairs)
        if pairs:
            stays = self.model.row_of(marked.ids) if marked is not None else -1
            self.table.selectRow(stays if stays >= 0 else min(at, len(pairs) - 1))
            if had_keys and self.isVisible():
                self.table.enter()

    def _count(self, shown: int, total: int) -> None:
        words = self.tr("{count} pairs to decide on this laptop").format(count=f"{total:,}")
        if total == 1:
            words = self.tr("1 pair to decide on this laptop")
        if shown < total:
            most = self.tr("the {count} likeliest are shown").format(count=shown)
            words = f"{words}; {most}"
        self.heading.set(self.tr("Likely duplicates"), words if total else "")

    @Slot(int)
    def _on_moved(self, at: int) -> None:
        pair = self.model.pair_at(at)
        if pair is not None:
            self.card.show_pair(pair)

    # deciding

    def _marked(self) -> LikelyPair | None:
        return self.model.pair_at(self.table.currentIndex().row())

    @Slot()
    def _on_same(self) -> None:
        pair = self._marked()
        if pair is not None:
            session, ids = self.context.session, (pair.one.id, pair.other.id)
            self.context.lanes.store(
                merge_compare.suggested_winner, session, *ids, done=self._on_suggested
            )

    @Slot(object)
    def _on_suggested(self, ids: tuple[str, str]) -> None:
        self.go.emit("merge", ids)

    @Slot()
    def _on_different(self) -> None:
        pair = self._marked()
        if pair is not None:
            session, ids = self.context.session, (pair.one.id, pair.other.id)
            self.context.lanes.store(
                duplicate_review.not_the_same, session, *ids, done=self._on_decided
            )

    @Slot(object)
    def _on_decided(self, decided: Decided) -> None:
        words = self.tr("They are kept as two people and not shown here again.")
        self._offer_undo(decided.merge_id, words)
        self._decided = True
        self.table.setFocus()
        self.context.notices.did_change(decided.changed.kinds)

    @Slot()
    def _on_later(self) -> None:
        at = self.table.currentIndex().row()
        pair = self.model.pair_at(at)
        if pair is not None:
            self._put_off = [each for each in self._put_off if each != pair.ids] + [pair.ids]
            self.model.put_off(at)
            self.table.selectRow(min(at, self.model.rowCount() - 1))
            self.table.setFocus()

    # undoing

    def _offer_undo(self, merge_id: str, words: str) -> None:
        self._undo_id, self._decided = merge_id, False
        self.done.set(words, tone="good")
        self.done.show()

    @Slot()
    def _on_undo(self) -> None:
        undo = duplicate_review.same_after_all if self._decided else merging.undo_merge
        session, merge_id = self.context.session, self._undo_id
        self.done.hide()
        self.table.setFocus()
        self.context.lanes.store(undo, session, merge_id, done=self._on_undone)

    @Slot(object)
    def _on_undone(self, changed: Changed) -> None:
        self.context.notices.tell(self.tr("Undone."), "good")
        self.context.notices.did_change(changed.kinds)

    @Slot()
    def _on_people(self) -> None:
        self.go.emit("people", None)


def _look_on(session: Session, number: int, scan: Scan) -> tuple[int, Review]:
    """A slice of the look with the number of the round that it belongs to."""
    return number, duplicate_review.look_on(session, scan, _SHOWN)
