"""The three lists of the work page: jobs, follow-ups that are due, employers."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStyledItemDelegate, QVBoxLayout, QWidget

from mtw_desktop.casework import employers, follow_ups, work_lists
from mtw_desktop.casework.case_rows import CaseRow
from mtw_desktop.casework.employers import EmployerRow
from mtw_desktop.casework.record_form import FormPlace
from mtw_desktop.casework.session import Session
from mtw_desktop.casework.work_find import find_placements
from mtw_desktop.casework.work_lists import JobState
from mtw_desktop.domain.labels import label
from mtw_desktop.domain.names import fold
from ui.context import UiContext
from ui.models.paged import PagedModel, RowsModel
from ui.models.work import CallColumn, EmployerColumn, JobColumn
from ui.pages.export_parts import Shown
from ui.pages.word_parts import Words
from ui.pages.work_parts import CallWords, EmployerWords, JobWords
from ui.pages.work_rows import RowFetcher
from ui.widgets.labels import muted
from ui.widgets.rich_rows import PillDelegate
from ui.widgets.table import Table

#: Follow-ups that are due within so many days are on the list.
AHEAD_DAYS = 30
Jobs = tuple[tuple[str, JobState], list[str], dict[str, int]]


def list_jobs(session: Session, typed: str, state: JobState) -> Jobs:
    """The ids of jobs that fit, and the verdicts of those that go on; on the store lane."""
    if typed:
        ids = find_placements(session, typed, state=state)
    else:
        ids = work_lists.placement_ids(session, state=state)
    return (typed, state), ids, work_lists.verdict_counts(session)


def list_calls(session: Session, mine: bool) -> tuple[bool, list[CaseRow]]:
    """The follow-ups that are due, with whose they were asked for."""
    return mine, follow_ups.follow_ups_due(session, ahead_days=AHEAD_DAYS, mine=mine)


class WorkView(QWidget):
    """One list. ``opened`` carries the form of the row; ``listed`` how many rows there are."""

    opened = Signal(object)
    listed = Signal(int)

    def __init__(self, context: UiContext, model: RowsModel, name: str) -> None:
        super().__init__()
        self.context, self.model = context, model
        self.typed = ""
        self.table = Table(model, name)
        self.nothing = muted()
        self.nothing.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table, 1)
        column.addWidget(self.nothing)
        self.table.setItemDelegateForColumn(0, PillDelegate(self.table))
        self.table.opened.connect(self._on_opened)

    def read(self, typed: str) -> None:
        """Show what fits; the answer comes from the store lane."""

    def place_of(self, row: object) -> FormPlace:
        """The form of a row."""
        raise NotImplementedError

    def exported(self) -> Shown:
        """What an export of the list holds."""
        raise NotImplementedError

    def words(self, count: int) -> str:
        """What the heading says of so many rows."""
        return self.tr("{count} found").format(count=f"{count:,}")

    def show_count(self, count: int) -> None:
        """Say so if there is nothing."""
        self.nothing.setVisible(not count)
        self.table.setVisible(bool(count))
        self.listed.emit(count)

    @Slot(int)
    def _on_opened(self, at: int) -> None:
        row = self.model.row_at(at)
        if row is not None:
            self.opened.emit(self.place_of(row))


class JobsView(WorkView):
    """Jobs with their verdicts; as long as one likes."""

    def __init__(self, context: UiContext) -> None:
        words = Words(context.language)
        self.says = JobWords(words)
        model = PagedModel(self.says)
        super().__init__(context, model, self.tr("Jobs"))
        model.setParent(self)
        self.says.setParent(self)
        self.state: JobState = "current"
        self._verdicts: dict[str, int] = {}
        self.paged = model
        self.rows = RowFetcher(context, model, work_lists.placement_rows, self)
        self.nothing.setText(self.tr("No jobs here."))
        self.table.set_widths(
            {
                JobColumn.VERDICT: 184,
                JobColumn.PERSON: 130,
                JobColumn.EMPLOYER: 200,
                JobColumn.PAY: 90,
                JobColumn.STARTED: words.date_column,
            },
            stretch=JobColumn.JOB,
            drops=(JobColumn.STARTED, JobColumn.PAY),
        )

    def read(self, typed: str) -> None:
        self.typed = typed
        self.says.words.now = self.context.clock()
        args = (self.context.session, typed, self.state)
        self.context.lanes.store(list_jobs, *args, done=self._show)

    @Slot(object)
    def _show(self, jobs: Jobs) -> None:
        asked, ids, verdicts = jobs
        if asked != (self.typed, self.state):
            return
        self._verdicts = verdicts
        at = self.paged.row_at(self.table.currentIndex().row())
        self.paged.set_ids(ids)
        self.show_count(len(ids))
        if ids:
            self.table.selectRow(max(self.paged.row_of(at.id if at else None), 0))

    def place_of(self, row: object) -> FormPlace:
        return FormPlace("placement", str(getattr(row, "id", "")))

    def exported(self) -> Shown:
        return Shown("jobs", list(self.paged.ids))

    def words(self, count: int) -> str:
        said = verdict_words(self._verdicts, self.context.language)
        whole = not self.typed and self.state == "current"
        return said if whole and said else super().words(count)


class _ShortView(WorkView):
    """A list that is read whole and narrowed here."""

    rows: Sequence[CaseRow | EmployerRow] = ()

    def text_of(self, row: CaseRow | EmployerRow) -> str:
        """What typing looks through."""
        raise NotImplementedError

    def narrow(self) -> None:
        """Show the rows of which every typed word begins a word."""
        words = fold(self.typed).split()
        texts = ((row, f" {fold(self.text_of(row))}") for row in self.rows)
        fitting = [row for row, text in texts if all(f" {word}" in text for word in words)]
        at = self.table.currentIndex().row()
        self.model.set_rows(fitting)
        self.show_count(len(fitting))
        if fitting:
            self.table.selectRow(min(max(at, 0), len(fitting) - 1))


class CallsView(_ShortView):
    """Follow-ups that are due or soon will be, the most overdue first."""

    def __init__(self, context: UiContext) -> None:
        words = Words(context.language)
        self.says = CallWords(words)
        super().__init__(context, RowsModel(self.says), self.tr("Follow-ups"))
        self.mine = False
        self.nothing.setText(self.tr("No follow-up here."))
        self.table.set_widths(
            {CallColumn.DUE: 190, CallColumn.PERSON: 160, CallColumn.ON: words.date_column},
            stretch=CallColumn.ABOUT,
            drops=(CallColumn.ON,),
        )

    def read(self, typed: str) -> None:
        self.typed = typed
        self.says.words.now = self.context.clock()
        session = self.context.session
        self.context.lanes.store(list_calls, session, self.mine, done=self._show)

    @Slot(object)
    def _show(self, answer: tuple[bool, list[CaseRow]]) -> None:
        if answer[0] == self.mine:
            self.rows = answer[1]
            self.narrow()

    def text_of(self, row: CaseRow | EmployerRow) -> str:
        return f"{row.title} {row.detail}" if isinstance(row, CaseRow) else ""

    def place_of(self, row: object) -> FormPlace:
        return FormPlace("follow_up", str(getattr(row, "record_id", "")))

    def exported(self) -> Shown:
        return Shown("follow_ups", [each.record_id for each in self.model.rows])

    def words(self, count: int) -> str:
        if self.typed:
            return super().words(count)
        words = self.tr("{count} overdue or due in the next {days} days")
        return words.format(count=f"{count:,}", days=AHEAD_DAYS)


class EmployersView(_ShortView):
    """Who hires, those with most people first."""

    def __init__(self, context: UiContext) -> None:
        self.says = EmployerWords()
        super().__init__(context, RowsModel(self.says), self.tr("Employers"))
        self.nothing.setText(self.tr("No employers here."))
        self.table.setItemDelegateForColumn(0, QStyledItemDelegate(self.table))
        self.table.set_widths(
            {EmployerColumn.PEOPLE: 130, EmployerColumn.PLACE: 220, EmployerColumn.CONTACT: 260},
            stretch=EmployerColumn.NAME,
            drops=(EmployerColumn.CONTACT, EmployerColumn.PLACE),
        )

    def read(self, typed: str) -> None:
        self.typed = typed
        self.context.lanes.store(employers.employer_rows, self.context.session, done=self._show)

    @Slot(object)
    def _show(self, rows: list[EmployerRow]) -> None:
        self.rows = rows
        self.narrow()

    def text_of(self, row: CaseRow | EmployerRow) -> str:
        return f"{row.name} {row.place} {row.contact}" if isinstance(row, EmployerRow) else ""

    def place_of(self, row: object) -> FormPlace:
        return FormPlace("employer", str(getattr(row, "id", "")))

    def exported(self) -> Shown:
        return Shown("employers", [each.id for each in self.model.rows])

    def words(self, count: int) -> str:
        if self.typed:
            return super().words(count)
        words = self.tr("1 employer") if count == 1 else self.tr("{count} employers")
        return words.format(count=f"{count:,}")


def verdict_words(counts: dict[str, int], language: str) -> str:
    """``Good job 12 · Not a good job 30 · Cannot tell yet 4``; what is 0 is left out."""
    said = (f"{label(f'work.{each}', language)} {n:,}" for each, n in counts.items() if n)
    return " · ".join(said)
