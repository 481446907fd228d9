"""Intake: a person's first conversation, section by section, kept at every step."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from mtw_desktop.casework.intake import Draft, SavedIntake, edit_intake, fresh, resume
from mtw_desktop.casework.intake_short import SHORT, EditIntake, in_form
from mtw_desktop.casework.phones import read_phone
from mtw_desktop.domain.forms import load_form, next_section, section_state, warnings
from mtw_desktop.domain.labels import label
from ui import theme
from ui.context import UiContext
from ui.forms.answering import Answering
from ui.pages.intake_alike import AlikeWatch
from ui.pages.intake_around import Arrangement, Surroundings
from ui.pages.intake_aside import IntakeAside
from ui.pages.intake_card import FormCard
from ui.pages.intake_finishing import Finishing, sentences
from ui.pages.intake_keeping import DraftKeeper
from ui.pages.intake_outreach import Outreach
from ui.pages.intake_sections import SectionList
from ui.widgets.page import Page

#: What the frame asks for when an empty intake is wanted, whatever is in hand.
NEW = "new"


class IntakePage(Page):
    """``open`` takes a draft's id, alone or with the section to begin at, ``NEW``, or nothing:
    then what is in hand stays."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setAccessibleName(label("intake.new", context.language))
        self.form = load_form("intake")
        #: The section that was asked for with the draft on its way.
        self._wanted = ""
        self.sections = SectionList(self.form, context.language)
        self.card = FormCard(context.language)
        self.aside = IntakeAside(context.language)
        self.arrangement = Arrangement(self, self.sections, self.card, self.aside)
        self.around = Surroundings(context, self)
        self.answering = Answering({}, self)
        self.keeper = DraftKeeper(context, self.answering, self)
        self.alike = AlikeWatch(context, self)
        self.finishing = Finishing(context, self.form, self.keeper, self.card, self)
        self.outreach = Outreach(self)
        self._connect()
        # The library of telephone numbers takes a moment to load: not while somebody types.
        context.lanes.network(read_phone, "3055550100")

    def _connect(self) -> None:
        self.answering.committed.connect(self._on_committed)
        self.answering.shape_changed.connect(self._on_committed)
        self.keeper.says.connect(self.sections.show_kept)
        self.alike.found.connect(self.aside.show_matches)
        self.sections.chosen.connect(self.show_section)
        self.card.on.connect(self.next_section)
        self.card.save.connect(self.save)
        self.card.summary.jump.connect(self._on_jump)
        self.card.summary.later.connect(self._on_left)
        self.sections.discard.clicked.connect(self.finishing.discard)
        self.finishing.discarded.connect(self._on_left)
        self.finishing.saved.connect(self._on_saved)
        self.aside.opened.connect(partial(self.go.emit, "person"))
        self.aside.resumed.connect(self.open)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus)
        QShortcut(QKeySequence("Ctrl+PgDown"), self, self.sections.go_down)
        QShortcut(QKeySequence("Ctrl+PgUp"), self, self.sections.go_up)

    # what is in hand

    @property
    def section(self) -> str:
        """The key of the section in sight; "" while nothing is in hand."""
        return self.keeper.section

    @Slot(object)
    def open(self, argument: object) -> None:
        """Go on with a draft, begin a new one, or show what is in hand."""
        if argument is None and self.section:
            return
        argument, self._wanted = argument if isinstance(argument, tuple | list) else (argument, "")
        if isinstance(argument, EditIntake):
            self.flush()
            self._wanted = argument.section
            session, person = self.context.session, argument.participant_id
            self.context.lanes.store(edit_intake, session, person, done=self._on_draft)
        elif argument is None or argument == NEW:
            self.begin(fresh(self.outreach.here), stored=False)
        elif argument == self.keeper.draft.id and self.section:
            if self._wanted:
                self.show_section(self._wanted)
        else:
            self.flush()
            session = self.context.session
            self.context.lanes.store(resume, session, str(argument), done=self._on_draft)

    @Slot(object)
    def _on_draft(self, draft: Draft | None) -> None:
        if draft is None:
            self.context.notices.tell(self.tr("This intake was finished or thrown away already."))
        self.begin(draft or fresh(self.outreach.here), stored=draft is not None)

    def begin(self, draft: Draft, *, stored: bool) -> None:
        """Put a draft into hand, in its form; ``stored`` if it was written before."""
        self.alike.forget()
        self.finishing.forget()
        self.answering.drop("")
        self.answering.answers = dict(draft.answers)
        self.sections.show_kept("")
        self.sections.discard.setVisible(stored)
        self.keeper.take(draft, stored=stored)
        self.keeper.section = ""
        self.outreach.use(draft)
        self.aside.show_matches([], {})
        self.aside.show_unfinished([])
        self.aside.show_entered([])
        keys = [section.key for section in self.form.sections]
        if self._wanted in keys:
            self.keeper.field = ""
        begin = (self._wanted, draft.section_key)
        self.show_section(next((key for key in begin if key in keys), keys[0]))
        self._wanted = ""
        if not stored:
            self.outreach.look()

    @Slot(str)
    def show_section(self, key: str) -> None:
        """Leave the section in hand, with everything that stands in it, for another."""
        if self.section and self.section != key:
            self.keeper.settle()
            self.keeper.touched |= {self.section}
            self.keeper.flush()
            self.keeper.field = ""
        self.keeper.section = key
        language = self.context.language
        following = next_section(self.form, key)
        words = label(self.form.section(following).title, language) if following else None
        setting = self.around.setting()
        form = self.card.show_section(self.form.section(key), self.answering, setting, words)
        self.card.left_out.hide()
        self._refresh()
        field = self.keeper.field
        if not (field and form.focus_path(field)):
            form.focus_first()

    def _refresh(self) -> None:
        """Everything around the fields that follows from the answers."""
        answers, language = self.answering.answers, self.context.language
        touched = self.keeper.touched
        self.sections.show_states(
            {each.key: section_state(each, answers, touched) for each in self.form.sections},
            self.section,
        )
        person = answers.get("participant") or {}
        names = (person.get("name_to_use"), person.get("given_name"))
        name = next((n for n in names if isinstance(n, str)), label("intake.person", language))
        subtitle = label(self.form.section(self.section).subtitle, language, name=name)
        self.card.subtitle.setText(subtitle)
        self.aside.show_needs(answers.get("needs") or [])
        self.alike.look(person, self.keeper.draft.participant_id)
        if self.card.form is not None:
            today = self.around.setting().today()
            worth = sentences(warnings(self.form, answers, today), language)
            self.card.form.show_words(self.finishing.blocked, worth)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As the width allows."""
        super().resizeEvent(event)
        self.arrangement.fit()

    def flush(self) -> None:
        """Before a lock and before leaving: keep everything that stands in the fields."""
        if self.section:
            self.keeper.flush()

    @Slot(str)
    def _on_committed(self, path: str) -> None:
        self.finishing.blocked.pop(path, None)
        self._refresh()
        self.card.mark_keys()
        self.aside.show_unfinished([])
        self.keeper.keep_soon()

    @Slot(QWidget, QWidget)
    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        path = self.answering.path_of(new)
        if path and new is not None:
            self.keeper.entered(path)
            self.card.field_entered(path, new)
            self.scroll_area.ensureWidgetVisible(new, 0, theme.px(60))

    # going on

    def focus_first(self) -> None:
        """The field where one was, or the first one."""
        if self.card.form is not None and not self.card.form.focus_path(self.keeper.field):
            self.card.form.focus_first()

    def resume_argument(self) -> object:
        """The draft in hand, if it was written."""
        return self.keeper.draft.id if self.keeper.stored else NEW

    def next_section(self) -> None:
        """Ctrl+Enter: the next section; after the last one, save."""
        following = next_section(self.form, self.section)
        if following is None:
            self.save()
        else:
            self.show_section(following)

    def save(self) -> None:
        """Ctrl+S: make records of the answers, unless there is no name or no consent state."""
        self.keeper.touched = frozenset(section.key for section in self.form.sections)
        self.keeper.settle()
        self.keeper.flush()
        self.finishing.attempt(self.answering)
        self._refresh()

    def escape(self) -> bool:
        """Close the question before a save; nothing else, and nothing is lost."""
        asked = self.card.left_out.isVisible()
        if asked:
            self.card.left_out.back.emit()
        return asked

    @Slot(str)
    def _on_jump(self, path: str) -> None:
        section = self.form.section_of(path)
        if section is not None and section.key != self.section:
            self.show_section(section.key)
        if self.card.form is not None:
            self.card.form.focus_path(path)

    @Slot()
    def _on_left(self) -> None:
        self.go.emit("today", None)

    @Slot(object)
    def _on_saved(self, saved: SavedIntake) -> None:
        words = self.tr("Saved. The case code is {code}.").format(code=saved.code)
        self.context.notices.tell(words, "good")
        if self.form.name == SHORT:  # the next one is waiting
            self.begin(in_form(fresh(self.outreach.here), SHORT), stored=False)
        else:
            self.go.emit("person", saved.participant_id)
