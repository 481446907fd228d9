"""Needs your eye: two answers to one question, saves the server did not take, groups kept aside."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QRadioButton, QVBoxLayout, QWidget

from mtw_desktop.casework import conflicts, held_saves
from mtw_desktop.casework.aside import AsideList, Decision
from mtw_desktop.casework.changes import Changed
from mtw_desktop.casework.needs_eye import NeedsEye, needs_eye
from mtw_desktop.domain.records import KINDS
from mtw_desktop.errors import WorldError
from ui import theme
from ui.context import UiContext
from ui.pages.needs_eye_asking import Asking
from ui.pages.needs_eye_cards import AsideCard, HeldCard, SaveCard
from ui.pages.needs_eye_parts import ConflictCard
from ui.widgets.empty import EmptyState
from ui.widgets.heading import PageHeading
from ui.widgets.labels import hint, section
from ui.widgets.page import Page

AnyCard = ConflictCard | SaveCard


class Shelf(QWidget):
    """A section: heading, a sentence, cards. Hidden while it has none."""

    def __init__(self, heading: str, sentence: str) -> None:
        super().__init__()
        self.cards: list[AnyCard] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, theme.px(8))
        self._column.setSpacing(theme.px(10))
        self._column.addWidget(section(heading))
        self._column.addWidget(hint(sentence))
        self.hide()

    def show_cards(self, cards: Sequence[AnyCard]) -> None:
        """Show these instead of those before."""
        for old in self.cards:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.cards = list(cards)
        for card in cards:
            self._column.addWidget(card)
        self.setVisible(bool(cards))


class _EyePage(Page):
    """Keys, the focus, and where a press leads."""

    conflicts: Shelf

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter and the arrows on a choice."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            card = self._card_of(watched)
            plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if card is not None and plain and card.key(event.key()):
                return True
        return super().eventFilter(watched, event)

    def _card_of(self, watched: QObject) -> ConflictCard | None:
        for card in self.conflicts.cards:
            inside = isinstance(watched, QWidget) and card.isAncestorOf(watched)
            if inside and isinstance(card, ConflictCard):
                return card
        return None

    @Slot(QWidget, QWidget)
    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and self.isVisible() and self.content.isAncestorOf(new):
            self.scroll_area.ensureWidgetVisible(new, 0, theme.px(90))

    def _line(self, count: int) -> str:
        if count == 1:
            return self.tr("1 thing to decide")
        return self.tr("{count} things to decide").format(count=count) if count else ""

    @Slot(str)
    def _on_open(self, participant_id: str) -> None:
        self.go.emit("person", participant_id)


class NeedsEyePage(_EyePage):
    """Arrows choose, Enter settles and goes to the next."""

    kinds = frozenset({*KINDS, "sync"})

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._shown: NeedsEye | None = None
        self._aside = AsideList()
        self._next: int | None = None
        self.asking = Asking(context, self)
        self.heading = PageHeading(self.tr("Needs your eye"))
        self.conflicts = Shelf(
            self.tr("Two answers to one question"),
            self.tr("Arrow keys choose, Enter settles and goes to the next."),
        )
        self.held = Shelf(
            self.tr("Not taken by the server"),
            self.tr("These saves are only on this laptop. Everything after them was sent."),
        )
        self.aside = Shelf(
            self.tr("Kept aside for us"),
            self.tr("Another organization sent these after it was no longer allowed to."),
        )
        self.aside_problem = hint()
        self.aside_problem.hide()
        self.empty = EmptyState(self.tr("Nothing needs your eye."))
        for each in (self.heading, *self._shelves(), self.aside_problem, self.empty):
            self.body.addWidget(each)
        self.body.addStretch(1)
        self.asking.answered.connect(self._on_aside)
        self.asking.failed.connect(self._on_aside_failed)
        if isinstance(app := QApplication.instance(), QApplication):
            app.focusChanged.connect(self._on_focus)
        self.content.hide()

    def _shelves(self) -> tuple[Shelf, ...]:
        return (self.conflicts, self.held, self.aside)

    @property
    def cards(self) -> list[AnyCard]:
        """All cards, from the top."""
        return [card for shelf in self._shelves() for card in shelf.cards]

    # the frame

    def open(self, _argument: object) -> None:
        self._shown = None
        self._aside = AsideList()
        self.reload()

    def reload(self) -> None:
        session = self.context.session
        self.context.lanes.store(needs_eye, session, done=self._show)

    def focus_first(self) -> None:
        if self.cards:
            self.cards[0].take_focus()

    # showing

    @Slot(object)
    def _show(self, found: NeedsEye) -> None:
        first = self._shown is None
        old, self._shown = self._shown, found
        if first and found.asks:
            self.asking.ask()
        if old is None or old.conflicts != found.conflicts:
            self.conflicts.show_cards([self._conflict(each) for each in found.conflicts])
        if old is None or old.held != found.held:
            self.held.show_cards([self._held(each) for each in found.held])
        if first:
            self.aside.show_cards([])
        self._after(first)

    def _after(self, first: bool) -> None:
        count = sum(len(each.rows) for each in self._shown.conflicts) if self._shown else 0
        count += len(self.held.cards) + len(self.aside.cards)
        self.heading.set(self.heading.title.text(), self._line(count))
        self.empty.setVisible(not count)
        self.content.show()
        if not self.isVisible():
            return
        if self._next is not None:
            at, self._next = self._next, None
            if self.cards:
                self.cards[min(at, len(self.cards) - 1)].take_focus()
        elif first and not self.content.isAncestorOf(self.window().focusWidget() or self):
            self.focus_first()

    def _conflict(self, group: conflicts.ConflictGroup) -> ConflictCard:
        card = ConflictCard(group)
        card.settled.connect(self._on_settled)
        card.opened.connect(self._on_open)
        for radio in card.findChildren(QRadioButton):
            radio.installEventFilter(self)
        return card

    def _held(self, row: held_saves.HeldRow) -> HeldCard:
        card = HeldCard(row, self.context.language)
        card.again.connect(self._on_again)
        card.dropped.connect(self._on_dropped)
        card.opened.connect(self._on_open)
        return card

    # doing

    @Slot(object)
    def _on_settled(self, card: ConflictCard) -> None:
        self._do(card, conflicts.settle_many, card.settlings())

    @Slot(int)
    def _on_again(self, seq: int) -> None:
        self._do(self.sender(), held_saves.take_over, seq)

    @Slot(int, str)
    def _on_dropped(self, seq: int, reason: str) -> None:
        self._do(self.sender(), held_saves.dismiss, seq, reason)

    def _do(self, card: QObject, deed: object, *args: object) -> None:
        assert callable(deed)
        if isinstance(card, QWidget) and card.isEnabled():
            card.setEnabled(False)
            self._next = next((at for at, each in enumerate(self.cards) if each is card), 0)
            session = self.context.session
            self.context.lanes.store(
                deed, session, *args, done=self._on_done, failed=self._on_failed
            )

    @Slot(object)
    def _on_done(self, changed: Changed) -> None:
        self.context.notices.did_change(changed.kinds | {"sync"})
        self.reload()

    @Slot(object)
    def _on_failed(self, error: object) -> None:
        self.context.tell_error(error)
        self._shown = None
        self.reload()

    @Slot(object)
    def _on_decided(self, decision: Decision) -> None:
        if not self.asking.busy:
            self._next = len(self.conflicts.cards) + len(self.held.cards)
            self.asking.ask([decision])

    @Slot(object)
    def _on_aside(self, found: AsideList) -> None:
        cards = []
        for row in found.rows:
            card = AsideCard(row, self.context.language)
            card.decided.connect(self._on_decided)
            card.opened.connect(self._on_open)
            cards.append(card)
        decided = len(found.rows) < len(self._aside.rows)
        self._aside = found
        self.aside.show_cards(cards)
        self._tell_aside(" ".join(found.refused))
        self._after(first=False)
        self.context.notices.did_change({"aside"})
        if decided:  # what was accepted is fetched
            self.context.notices.sync_wanted.emit()

    @Slot(object)
    def _on_aside_failed(self, error: object) -> None:
        if isinstance(error, WorldError):
            words = self.tr("What was kept aside for us could not be asked for.")
            self._tell_aside(f"{words} {self.context.words_of(error)[0]}")

    def _tell_aside(self, words: str) -> None:
        self.aside_problem.setText(words)
        self.aside_problem.setVisible(bool(words))
