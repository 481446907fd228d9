"""The form of one record: whatever it is, filled in, kept at every step, saved as one whole."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from mtw_desktop.casework.form_drafts import OpenedForm
from mtw_desktop.casework.record_form import FormPlace, SavedForm
from mtw_desktop.domain.answer_paths import answer_at
from mtw_desktop.domain.forms import Problem, load_form
from mtw_desktop.domain.labels import label
from ui import theme
from ui.context import UiContext
from ui.forms.answering import Answering
from ui.forms.editors_ref import RefEditor
from ui.forms.ref_source import RefSource
from ui.forms.setting import FormSetting
from ui.pages.intake_finishing import sentences
from ui.pages.record_form_card import RecordCard
from ui.pages.record_form_keeping import FormKeeper
from ui.pages.record_form_parts import FormAside, FormStack
from ui.pages.record_form_side import SideTrip
from ui.widgets.confirm import ask
from ui.widgets.page import Page

_ANY = 16_777_215


class RecordFormPage(Page):
    """``open`` takes a ``FormPlace``; where something was begun, the same place again goes on."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.answering = Answering({}, self)
        self.keeper = FormKeeper(context, self.answering, self)
        self.refs = RefSource(context, self)
        self.refs.extra = {"employer": self.tr("New employer…")}
        self.side = SideTrip()
        self.stack: FormStack | None = None
        self.blocked: dict[str, str] = {}
        self.card = RecordCard()
        self.aside = FormAside(self.tr("About this form"))
        main, right = self.columns(0, 300)
        main.addWidget(self.card)
        main.addStretch(1)
        right.addWidget(self.aside, 1)
        self.card.hide()
        self._connect()

    def _connect(self) -> None:
        self.answering.committed.connect(self._on_committed)
        self.answering.shape_changed.connect(self._on_committed)
        self.keeper.opened.connect(self._on_opened)
        self.keeper.gone.connect(self._on_gone)
        self.keeper.looked.connect(self._on_looked)
        self.keeper.saved.connect(self._on_saved)
        self.keeper.discarded.connect(self._on_discarded)
        self.keeper.says.connect(self.card.show_kept)
        self.refs.extra_chosen.connect(self._on_extra)
        self.card.save.connect(self.save)
        self.card.discard.connect(self.discard)
        self.card.summary.later.connect(self.leave)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus)

    # the frame

    def open(self, argument: object) -> None:
        if not isinstance(argument, FormPlace):
            return
        self.finished = False
        if argument == self.keeper.place and self.keeper.begun:
            self.keeper.look()
            return
        self.flush()
        self.card.hide()
        self.aside.show_lines(())
        self.keeper.open(argument)

    def flush(self) -> None:
        self.keeper.flush()

    def resume_argument(self) -> object:
        return self.keeper.place

    @Slot()
    def save(self) -> None:
        """What was typed into a reference and not chosen is looked up first."""
        here = self.answering.path_of(self.focusWidget())
        if here:
            self.answering.editors[here].commit()
        waiting = [
            each
            for each in self.answering.editors.values()
            if isinstance(each, RefEditor) and each.unread()
        ]
        if not waiting:
            self.keeper.save()
            return
        for each in waiting:
            each.settle()
        # The lane keeps the order: their answers come before this one.
        self.context.lanes.store(_nothing, done=self.keeper.save)

    def next_section(self) -> None:
        if self.stack is not None and not self.stack.next_section(self.focusWidget()):
            self.save()

    def focus_first(self) -> None:
        if self.stack is not None and not self.card.isHidden():
            self.stack.focus_first()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Side by side, the form scrolls in its card, so that Save stays in sight."""
        super().resizeEvent(event)
        self.content.setMaximumHeight(_ANY if self.folded else self.height())

    # showing

    @Slot(object)
    def _on_opened(self, found: OpenedForm) -> None:
        start = found.start
        self.blocked = {}
        self.refs.participant_id = start.place.participant_id or _person_in(found)
        self.answering.drop("")
        self.answering.answers = dict(found.answers)
        today = partial(_today, self.context)
        setting = FormSetting(self.context.language, today=today, refs=self.refs, fixed=start.fixed)
        self.stack = stack = FormStack(load_form(start.place.form), self.answering, setting)
        stack.finished.connect(self.card.focus_save)
        self.setAccessibleName(start.title)
        self.card.show_form(start.title, start.subtitle, stack)
        for path, plain in self.side.brought(start.place).items():
            self.answering.answer(path, plain)
        self._refresh()
        self.card.show()
        stack.focus_first()

    def _refresh(self) -> None:
        if self.stack is not None:
            self.stack.show_words(self.blocked)
            self.card.mark_keys()
            self.card.show_begun(self.keeper.begun)
        if not self.blocked:
            self.card.summary.hide()

    @Slot(str)
    def _on_committed(self, path: str) -> None:
        if self.keeper.start is None:
            return
        self.blocked.pop(path, None)
        self._refresh()
        self.keeper.touch()

    @Slot(object)
    def _on_looked(self, found: object) -> None:
        self.aside.show_lines(getattr(found, "aside", ()))

    @Slot(QWidget, QWidget)
    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        path = self.answering.path_of(new)
        if path and new is not None and self.isVisible():
            self.card.field_entered(path, new)
            self.scroll_area.ensureWidgetVisible(new, 0, theme.px(60))

    # going on

    @Slot(object)
    def _on_saved(self, saved: SavedForm) -> None:
        if saved.problems:
            self._show_blocked(saved.problems)
            return
        place = self.keeper.place
        assert place is not None
        self._put_away()
        self.context.notices.tell(self.tr("Saved."), "good")
        self.context.notices.did_change(saved.changed.kinds)
        back_to = self.side.saved(place, saved.record_id)
        if back_to is not None:
            self.go.emit("form", back_to)
        elif saved.go is not None:
            self.go.emit(*saved.go)
        else:
            self.leave.emit()

    def _show_blocked(self, found: tuple[Problem, ...]) -> None:
        language = self.context.language
        self.blocked = sentences(found, language)
        self._refresh()
        self.card.summary.show_problems(label("problem.title", language), [*self.blocked.items()])
        self.keeper.look()

    @Slot()
    def discard(self) -> None:
        """Throw what was typed away, after one question."""
        title = self.tr("Discard the changes?")
        words = self.tr("What was typed here is removed from this laptop.")
        if ask(self.card, title, words, self.tr("Discard"), danger=True):
            self.keeper.discard()

    @Slot()
    def _on_discarded(self) -> None:
        self._put_away()
        self.leave.emit()

    @Slot()
    def _on_gone(self) -> None:
        self.context.notices.tell(self.tr("This record is no longer on this laptop."))
        self._put_away()
        self.leave.emit()

    def _put_away(self) -> None:
        self.finished = True
        self.keeper.let_go()
        self.answering.drop("")
        self.answering.answers = {}
        self.card.hide()

    @Slot(str, str)
    def _on_extra(self, ref_kind: str, typed: str) -> None:
        """A record that is not there yet is made in its own form; then one comes back."""
        path = next(
            (
                path
                for path, each in self.answering.editors.items()
                if isinstance(each, RefEditor) and each.ref_kind == ref_kind
            ),
            "",
        )
        if self.keeper.place is not None:
            self.answering.editors[path].set_value(None)
            self.answering.take(path)
            there = self.side.begin(self.keeper.place, path, ref_kind, typed)
            self.go.emit("form", there)


def _person_in(found: OpenedForm) -> str | None:
    path = f"{found.start.place.form}.participant_id"
    try:
        person = answer_at(found.answers, path)
    except KeyError:
        return None
    return person if isinstance(person, str) else None


def _today(context: UiContext) -> date:
    return context.clock().astimezone().date()


def _nothing() -> None:
    """On the store lane: everything asked before is answered."""
