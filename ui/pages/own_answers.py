"""A form of one's own for one person: filled in, kept at every step, saved as one whole."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from mtw_desktop.casework.case_rows import CaseRow
from mtw_desktop.casework.changes import Changed
from mtw_desktop.casework.own_answers import forms_to_fill
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.custom_texts import form_title
from mtw_desktop.domain.labels import label
from ui import theme
from ui.context import UiContext
from ui.forms.answering import Answering
from ui.forms.setting import FormSetting
from ui.pages.own_answers_choice import FormChoice
from ui.pages.own_answers_keeping import AnswersKeeper, OpenedForm
from ui.pages.own_answers_look import AnswersLook
from ui.pages.own_answers_stack import OwnStack
from ui.pages.record_form_card import RecordCard
from ui.pages.record_form_parts import FormAside
from ui.widgets.confirm import ask
from ui.widgets.page import Page

_ANY = 16_777_215


def read_choice_of(session: Session, person: str) -> tuple[str, list[tuple[str, str]]]:
    """The forms that can be filled in for a person; on the store lane."""
    return person, forms_to_fill(session)


class OwnAnswersPage(Page):
    """``open`` takes (participant id, form id), or a participant id: then it asks which form."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.answering = Answering({}, self)
        self.keeper = AnswersKeeper(context, self.answering, self)
        self.look: AnswersLook | None = None
        self.stack: OwnStack | None = None
        self.shown: frozenset[str] = frozenset()
        self.blocked: dict[str, str] = {}
        self._person = ""
        self.choice = FormChoice()
        self.card = RecordCard()
        self.aside = FormAside(self.tr("About this form"))
        self.body.addWidget(self.choice)
        main, right = self.columns(0, 300)
        main.addWidget(self.card)
        main.addStretch(1)
        right.addWidget(self.aside, 1)
        self.card.hide()
        self.choice.hide()
        self._connect()

    def _connect(self) -> None:
        self.answering.committed.connect(self._on_committed)
        self.keeper.opened.connect(self._on_opened)
        self.keeper.gone.connect(self._on_gone)
        self.keeper.saved.connect(self._on_saved)
        self.keeper.discarded.connect(self._on_discarded)
        self.keeper.says.connect(self.card.show_kept)
        self.card.save.connect(self.save)
        self.card.discard.connect(self.discard)
        self.card.summary.later.connect(self.leave)
        self.choice.chosen.connect(self.keeper.open)
        self.choice.manage.connect(self._on_manage)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus)

    # the frame

    def open(self, argument: object) -> None:
        self.finished = False
        if isinstance(argument, str):
            self._put_away()
            self.finished = False
            self._person = argument
            args = (self.context.session, argument)
            self.context.lanes.store(read_choice_of, *args, done=self._on_forms)
        elif isinstance(argument, tuple) and argument != self.keeper.place:
            self.flush()
            self._put_away()
            self.finished = False
            self._person = argument[0]
            self.keeper.open(argument)

    def flush(self) -> None:
        self.keeper.flush()

    def resume_argument(self) -> object:
        return self.keeper.place or self._person or None

    @Slot()
    def save(self) -> None:
        """What is missing blocks nothing; an answer that breaks its rule does."""
        if self.look is None:
            return
        self.flush()
        self._refresh()
        answers, now = self.keeper.answers(), self.context.clock().astimezone()
        unread = self.look.unread(self.keeper.typed(), self.shown)
        self.blocked = {**unread, **self.look.refused(answers, now)}
        if self.blocked:
            self._refresh()
            heading = label("problem.title", self.context.language)
            self.card.summary.show_problems(heading, self.look.summary(self.blocked))
            return
        self.keeper.save({name: said for name, said in answers.items() if name in self.shown})

    def next_section(self) -> None:
        if self.stack is not None and not self.stack.next_section(self.focusWidget()):
            self.save()

    def focus_first(self) -> None:
        if not self.choice.isHidden():
            self.choice.focus_first()
        elif self.stack is not None and not self.card.isHidden():
            self.stack.focus_first()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Side by side, the form scrolls in its card, so that Save stays in sight."""
        super().resizeEvent(event)
        self.content.setMaximumHeight(_ANY if self.folded else self.height())

    # showing

    @Slot(object)
    def _on_forms(self, found: tuple[str, list[tuple[str, str]]]) -> None:
        person, forms = found
        if person != self._person or self.keeper.place is not None:
            return
        if len(forms) == 1:
            self.keeper.open((person, forms[0][0]))
            return
        self.choice.show_forms([_form_row(person, *each) for each in forms])
        self.choice.show()
        self.choice.focus_first()

    @Slot(object)
    def _on_opened(self, found: OpenedForm) -> None:
        start = found.opened
        assert start is not None
        assert found.rules is not None
        lang = self.context.language
        self.look, self.blocked = AnswersLook(start, found.rules, lang), {}
        ids = {each.name: each.id for each in start.questions}
        self.answering.drop("")
        self.answering.answers = {
            "custom_answer": {ids[name]: plain for name, plain in start.answers.items()},
            "typed": {f"custom_answer.{ids[name]}": text for name, text in start.typed.items()},
        }
        setting = FormSetting(lang, today=partial(_today, self.context))
        self.stack = stack = OwnStack(start.questions, self.answering, setting, self.look.default)
        stack.finished.connect(self.card.focus_save)
        title = form_title(start.form, lang)
        self.setAccessibleName(title)
        self.card.show_form(title, start.person, stack)
        self._refresh()
        self.choice.hide()
        self.card.show()
        stack.focus_first()

    def _refresh(self) -> None:
        """What applies to the answers as they stand, and what is said about them."""
        look, stack = self.look, self.stack
        if look is None or stack is None:
            return
        answers, now = self.keeper.answers(), self.context.clock().astimezone()
        shown = look.shown(answers, now)
        if shown != self.shown:
            self.shown = shown
            stack.show_only(shown)
            self.card.mark_keys()
        self.card.show_begun(self.keeper.begun)
        stack.show_words({**look.refused(answers, now), **self.blocked})
        self.aside.show_lines(look.lines(answers, shown))
        if not self.blocked:
            self.card.summary.hide()

    @Slot(str)
    def _on_committed(self, path: str) -> None:
        if self.keeper.start is not None:
            self.blocked.pop(path, None)
            self._refresh()
            self.keeper.touch()

    @Slot(QWidget, QWidget)
    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        path = self.answering.path_of(new)
        if path and new is not None and self.isVisible():
            self.card.field_entered(path, new)
            self.scroll_area.ensureWidgetVisible(new, 0, theme.px(60))

    # going on

    @Slot(object)
    def _on_saved(self, change: Changed) -> None:
        answers = self.keeper.answers()
        missing = len(self.look.still_open(answers, self.shown)) if self.look else 0
        self._put_away()
        words = ""
        if missing:
            words = self.tr("%n required question(s) still without an answer.", "", missing)
        self.context.notices.tell(self.tr("Saved."), "good", words)
        self.context.notices.did_change(change.kinds)
        self.leave.emit()

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
        self.look = self.stack = None
        self.shown = frozenset()
        self.card.hide()
        self.choice.hide()
        self.aside.show_lines(())

    @Slot()
    def _on_manage(self) -> None:
        self.go.emit("questions", None)


def _form_row(person: str, form_id: str, title: str) -> CaseRow:
    return CaseRow("custom_form", form_id, title, argument=(person, form_id))


def _today(context: UiContext) -> date:
    return context.clock().astimezone().date()
