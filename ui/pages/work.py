"""Work: jobs and whether they are good ones, follow-ups that are due, employers."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from mtw_desktop.casework.record_form import FormPlace
from ui import theme
from ui.context import UiContext
from ui.pages.export_parts import ExportAction, Shown
from ui.pages.key_parts import give_keys
from ui.pages.supports_segments import Segments
from ui.pages.work_person import PersonAsk
from ui.pages.work_views import CallsView, EmployersView, JobsView, WorkView
from ui.widgets.buttons import primary
from ui.widgets.field import Field
from ui.widgets.inputs import Combo, line
from ui.widgets.labels import muted, title
from ui.widgets.page import Page

_TYPING_MS = 80


class WorkPage(Page):
    """``open`` may take the list to show: jobs, follow_ups or employers. Enter opens a row."""

    kinds = frozenset({"placement", "follow_up", "employer", "participant"})

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.heading = title(self.tr("Jobs"))
        self.count = muted()
        self.new = primary("")
        self.exporting = ExportAction(self, self._listed)
        self.jobs, self.calls = JobsView(context), CallsView(context)
        self.employers = EmployersView(context)
        self.views: dict[str, WorkView] = {
            "jobs": self.jobs,
            "follow_ups": self.calls,
            "employers": self.employers,
        }
        views = [
            ("jobs", self.tr("Jobs")),
            ("follow_ups", self.tr("Follow-ups")),
            ("employers", self.tr("Employers")),
        ]
        self.segments = Segments(views, self.tr("Lists"))
        self.search, self.state = line(), Combo()
        self.search_field = Field(self.tr("Person, employer or job"), self.search)
        self.state_field = Field(self.tr("Show"), self.state)
        self.mine = QCheckBox(self.tr("Only mine"))
        self.ask = PersonAsk(context)
        self.stack = QStackedWidget()
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self._lay_out()
        self._connect()
        self._on_view(self.segments.code)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.heading)
        words.addWidget(self.count)
        above = QHBoxLayout()
        above.addLayout(words, 1)
        above.addWidget(self.exporting.button)
        above.addWidget(self.new)
        self.state.set_options(
            [
                ("current", self.tr("At work now")),
                ("ended", self.tr("Ended")),
                ("all", self.tr("All")),
            ],
            "current",
        )
        tools = QHBoxLayout()
        tools.setSpacing(theme.px(20))
        tools.addWidget(self.search_field, 1)
        tools.addWidget(self.state_field)
        tools.addWidget(self.mine)
        for view in self.views.values():
            self.stack.addWidget(view)
        self.body.addLayout(above)
        self.body.addWidget(self.ask)
        self.body.addWidget(self.segments)
        self.body.addLayout(tools)
        self.body.addWidget(self.stack, 1)

    def _connect(self) -> None:
        self._typing.timeout.connect(self.reload)
        self.search.textChanged.connect(self._on_typed)
        self.search.returnPressed.connect(self._on_enter)
        self.state.activated.connect(self._on_narrowed)
        self.mine.clicked.connect(self._on_narrowed)
        self.segments.chosen.connect(self._on_view)
        self.new.clicked.connect(self._on_new)
        self.ask.chosen.connect(self._on_person_chosen)
        for view in self.views.values():
            view.opened.connect(self._on_opened)
            view.listed.connect(self._on_listed)

    @property
    def view(self) -> WorkView:
        """The list in sight."""
        return self.views[self.segments.code]

    # the frame

    def open(self, argument: object) -> None:
        if isinstance(argument, str) and argument in self.views:
            self.segments.choose(argument)
        self.reload()

    @Slot()
    def reload(self) -> None:
        self.view.read(self.search.text().strip())

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
        return self.segments.code

    # the lists

    def _listed(self) -> Shown:
        return self.view.exported()

    @Slot(str)
    def _on_view(self, code: str) -> None:
        for view in self.views.values():
            self.search.removeEventFilter(view.table)
        self.views[code].table.type_into(self.search)
        self.stack.setCurrentWidget(self.views[code])
        self.ask.put_away()
        self.state_field.setVisible(code == "jobs")
        self.mine.setVisible(code == "follow_ups")
        self.new.setVisible(code != "follow_ups")
        self.new.setText(self.tr("New employer") if code == "employers" else self.tr("New job"))
        give_keys(
            *self.segments.buttons.values(),
            self.search_field,
            self.new,
            self.state_field,
            self.mine,
        )
        if self.isVisible():
            self.reload()

    @Slot()
    def _on_narrowed(self) -> None:
        code = self.state.code()
        self.jobs.state = "ended" if code == "ended" else "all" if code == "all" else "current"
        self.calls.mine = self.mine.isChecked()
        self.reload()

    @Slot(str)
    def _on_typed(self, _text: str) -> None:
        self._typing.start()

    @Slot(int)
    def _on_listed(self, count: int) -> None:
        self.count.setText(self.view.words(count))

    @Slot()
    def _on_enter(self) -> None:
        self.view.table.enter()

    # going on

    @Slot(object)
    def _on_opened(self, place: FormPlace) -> None:
        self.go.emit("form", place)

    @Slot()
    def _on_new(self) -> None:
        if self.view is self.employers:
            self.go.emit("form", FormPlace("employer"))
        else:
            self.ask.ask(self.tr("Who has a job?"))

    @Slot(str)
    def _on_person_chosen(self, person: str) -> None:
        self.go.emit("form", FormPlace("placement", participant_id=person))
