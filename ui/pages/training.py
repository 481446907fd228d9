"""Training: who is enrolled where, at which stage, and what is still to be entered."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mtw_desktop.casework import training
from mtw_desktop.casework.record_form import FormPlace
from mtw_desktop.casework.session import Session
from mtw_desktop.casework.work_find import find_enrollments
from ui import theme
from ui.context import UiContext
from ui.models.paged import PagedModel
from ui.models.training import Column
from ui.pages.export_parts import ExportAction, shown_by
from ui.pages.key_parts import give_keys
from ui.pages.training_parts import EnrollmentCard, TrainingWords
from ui.pages.word_parts import Words
from ui.pages.work_person import PersonAsk
from ui.pages.work_rows import RowFetcher
from ui.widgets.buttons import primary
from ui.widgets.empty import EmptyState
from ui.widgets.field import Field
from ui.widgets.inputs import Combo, line
from ui.widgets.labels import muted, title
from ui.widgets.page import Page
from ui.widgets.rich_rows import PillDelegate
from ui.widgets.table import Table

_TYPING_MS = 80
Asked = tuple[str, str]
Listed = tuple[Asked, list[str], dict[str, int]]


def list_them(session: Session, asked: Asked) -> Listed:
    """The ids that fit what was typed and the stage, and how many are in each stage; on the store
    lane."""
    typed, stage = asked
    if typed:
        ids = find_enrollments(session, typed, stage=stage or None)
    else:
        ids = training.training_ids(session, stage=stage or None)
    return asked, ids, training.stage_counts(session)


class TrainingPage(Page):
    """Enter opens the marked enrollment; its card leads to the person, a credential, a job."""

    kinds = frozenset({"enrollment", "participant"})

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.words = Words(context.language)
        self.says = TrainingWords(self.words, self)
        self.heading = title(self.tr("Training"))
        self.count = muted()
        self.new = primary(self.tr("New enrollment"))
        self.search = line()
        self.stage = Combo()
        self.model = PagedModel(self.says, self)
        self.rows = RowFetcher(context, self.model, training.training_rows, self)
        self.exporting = ExportAction(self, shown_by("training", self.model))
        self.table = Table(self.model, self.tr("Training"))
        self.card = EnrollmentCard()
        self.ask = PersonAsk(context)
        self.empty = EmptyState(
            self.tr("Nobody is enrolled yet. Enroll somebody here or on their page."),
            self.tr("New enrollment"),
        )
        self._marked: str | None = None
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self._typing.timeout.connect(self.reload)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.heading)
        words.addWidget(self.count)
        above = QHBoxLayout()
        above.addLayout(words, 1)
        above.addWidget(self.exporting.button)
        above.addWidget(self.new)
        tools = QHBoxLayout()
        tools.setSpacing(theme.px(20))
        narrow = Field(self.tr("Person, program or provider"), self.search)
        self.stage.set_options(self.says.stages({}))
        stage = Field(self.tr("Stage"), self.stage)
        tools.addWidget(narrow, 1)
        tools.addWidget(stage)
        give_keys(narrow, stage, self.new, *self.card.keyed())
        self.body.addLayout(above)
        self.body.addWidget(self.ask)
        main, aside = self.columns(0, 300)
        self.table.setItemDelegateForColumn(Column.STAGE, PillDelegate(self.table))
        self.table.set_widths(
            {
                Column.STAGE: 144,
                Column.PERSON: 122,
                Column.PROVIDER: 164,
                Column.STARTED: self.words.date_column,
            },
            stretch=Column.PROGRAM,
            drops=(Column.STARTED, Column.PROVIDER),
        )
        main.addLayout(tools)
        main.addWidget(self.table, 1)
        main.addWidget(self.empty)
        self.empty.hide()
        aside.addWidget(self.card)
        aside.addStretch(1)
        self.card.hide()

    def _connect(self) -> None:
        self.model.came.connect(self._on_came)
        self.table.opened.connect(self._on_opened)
        self.table.moved.connect(self._on_moved)
        self.table.type_into(self.search)
        self.search.textChanged.connect(self._on_typed)
        self.search.returnPressed.connect(self.table.enter)
        self.stage.activated.connect(self.reload)
        self.new.clicked.connect(self._on_new)
        self.empty.activated.connect(self._on_new)
        self.ask.chosen.connect(self._on_person_chosen)
        self.card.enrollment.connect(self._on_open)
        self.card.credential.connect(self._on_credential)
        self.card.job.connect(self._on_job)
        self.card.person.connect(self._on_person)

    # the frame

    def open(self, argument: object) -> None:
        """``argument`` may be the id of the enrollment to mark."""
        if isinstance(argument, str):
            self._marked = argument
        self.reload()

    @Slot()
    def reload(self) -> None:
        self.words.now = self.context.clock()
        session = self.context.session
        self.context.lanes.store(list_them, session, self._asked(), done=self._show)

    def focus_first(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def escape(self) -> bool:
        if self.ask.put_away():
            return True
        typed = bool(self.search.text())
        self.search.clear()
        return typed

    def resume_argument(self) -> object:
        return self._marked

    # the list

    def _asked(self) -> Asked:
        return self.search.text().strip(), self.stage.code()

    @Slot(str)
    def _on_typed(self, _text: str) -> None:
        self._typing.start()

    @Slot(object)
    def _show(self, listed: Listed) -> None:
        asked, ids, counts = listed
        if asked != self._asked():
            return
        self.stage.set_options(self.says.stages(counts), asked[1])
        nobody = not sum(counts.values())
        self.empty.setVisible(nobody)
        self.table.setVisible(not nobody)
        marked = self._marked
        self.model.set_ids(ids)
        self.count.setText(self.says.count(len(ids), narrowed=bool(asked[0] or asked[1])))
        self.card.setVisible(bool(ids) and self.card.row is not None)
        if ids:
            self.table.selectRow(max(self.model.row_of(marked), 0))
            self._on_moved(self.table.currentIndex().row())

    @Slot(int, int)
    def _on_came(self, first: int, last: int) -> None:
        at = self.table.currentIndex().row()
        if first <= at <= last:
            self._on_moved(at)

    @Slot(int)
    def _on_moved(self, at: int) -> None:
        row = self.model.row_at(at)
        if row is not None:
            self._marked = row.id
            self.card.show_row(row)
            self.card.show()

    # going on

    @Slot(int)
    def _on_opened(self, at: int) -> None:
        row = self.model.row_at(at)
        if row is not None:
            self.go.emit("form", FormPlace("enrollment", row.id))

    @Slot()
    def _on_new(self) -> None:
        self.ask.ask(self.tr("Who is enrolled?"))

    @Slot(str)
    def _on_person_chosen(self, person: str) -> None:
        self.go.emit("form", FormPlace("enrollment", participant_id=person))

    @Slot()
    def _on_open(self) -> None:
        if self.card.row is not None:
            self.go.emit("form", FormPlace("enrollment", self.card.row.id))

    @Slot()
    def _on_credential(self) -> None:
        self._begin("credential")

    @Slot()
    def _on_job(self) -> None:
        self._begin("placement")

    @Slot()
    def _on_person(self) -> None:
        if self.card.row is not None:
            self.go.emit("person", self.card.row.participant_id)

    def _begin(self, form: str) -> None:
        row = self.card.row
        if row is not None:
            place = FormPlace(form, participant_id=row.participant_id, link_id=row.id)
            self.go.emit("form", place)
