"""The words of the lists of the work page."""

from __future__ import annotations

from PySide6.QtCore import QObject

from mtw_desktop.casework.case_rows import CaseRow
from mtw_desktop.casework.employers import EmployerRow
from mtw_desktop.casework.work_lists import PlacementRow
from mtw_desktop.domain.labels import label
from ui.models.work import CallColumn, EmployerColumn, JobColumn
from ui.pages.word_parts import Words, capital, joined


class JobWords(QObject):
    """How the list of jobs says things."""

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.words = words

    def headings(self) -> list[str]:
        """One per ``JobColumn``."""
        return [
            self.tr("Good job test"),
            self.tr("Person"),
            self.tr("Job"),
            self.tr("Employer"),
            self.tr("Pay"),
            self.tr("Since"),
        ]

    def cell(self, row: PlacementRow, column: int) -> str:
        """What stands in a cell."""
        language = self.words.language
        if column == JobColumn.VERDICT:
            return label(f"work.{row.outcome}", language)
        if column == JobColumn.STARTED:
            if row.end_on is not None:
                return label("work.until", language, day=self.words.short_date(row.end_on))
            return self.words.short_date(row.start_on) if row.start_on else ""
        return {
            JobColumn.PERSON: row.short_name,
            JobColumn.JOB: row.job or row.kind,
            JobColumn.EMPLOYER: row.employer,
            JobColumn.PAY: row.pay_text,
        }[JobColumn(column)]

    def tone(self, row: PlacementRow) -> str:
        """That of the verdict; a job that ended is quiet."""
        return "muted" if row.end_on is not None else row.tone


class CallWords(QObject):
    """How the list of follow-ups says things."""

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.words = words

    def headings(self) -> list[str]:
        """One per ``CallColumn``."""
        return [self.tr("Due"), self.tr("Person"), self.tr("Follow-up"), self.tr("Date")]

    def cell(self, row: CaseRow, column: int) -> str:
        """What stands in a cell."""
        return {
            CallColumn.DUE: capital(row.pill),
            CallColumn.PERSON: row.title,
            CallColumn.ABOUT: row.detail,
            CallColumn.ON: self.words.short_date(row.on) if row.on else "",
        }[CallColumn(column)]

    def tone(self, row: CaseRow) -> str:
        """By how late it is."""
        return row.tone


class EmployerWords(QObject):
    """How the list of employers says things."""

    def headings(self) -> list[str]:
        """One per ``EmployerColumn``."""
        return [
            self.tr("At work there"),
            self.tr("Employer"),
            self.tr("Place"),
            self.tr("Contact"),
        ]

    def cell(self, row: EmployerRow, column: int) -> str:
        """What stands in a cell."""
        partner = self.tr("partner") if row.partner else ""
        return {
            EmployerColumn.PEOPLE: f"{row.people:,}",
            EmployerColumn.NAME: joined(row.name, partner),
            EmployerColumn.PLACE: row.place,
            EmployerColumn.CONTACT: row.contact,
        }[EmployerColumn(column)]

    def tone(self, row: EmployerRow) -> str:
        """Employers that hire stand out."""
        return "info" if row.people else "muted"
