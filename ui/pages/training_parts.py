"""The parts of the training page: the words of its list, and the enrollment that is marked."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from mtw_desktop.casework.training import TrainingRow
from mtw_desktop.domain.labels import code_label
from ui import theme
from ui.forms.flow import FlowLayout
from ui.models.training import Column
from ui.pages.record_form_parts import ToneLine
from ui.pages.word_parts import Words, joined
from ui.widgets.buttons import link, secondary
from ui.widgets.cards import Card
from ui.widgets.labels import body, card_heading, muted
from ui.widgets.pill import Pill


class TrainingWords(QObject):
    """How the list says things, in the screen's language."""

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.words = words

    def headings(self) -> list[str]:
        """One per ``Column``."""
        return [
            self.tr("Stage"),
            self.tr("Person"),
            self.tr("Program"),
            self.tr("Provider"),
            self.tr("Started"),
        ]

    def cell(self, row: TrainingRow, column: int) -> str:
        """What stands in a cell."""
        return {
            Column.STAGE: row.stage_text,
            Column.PERSON: row.short_name,
            Column.PROGRAM: row.program,
            Column.PROVIDER: row.provider,
            Column.STARTED: row.missing_text or self._started(row),
        }[Column(column)]

    def _started(self, row: TrainingRow) -> str:
        return self.words.short_date(row.start_on) if row.start_on else ""

    def tone(self, row: TrainingRow) -> str:
        """Something missing outweighs the stage."""
        return "warning" if row.missing else row.tone

    def stages(self, counts: Mapping[str, int]) -> list[tuple[str, str]]:
        """The stages with how many are in each, to choose from."""
        everybody = self.tr("All ({count})").format(count=f"{sum(counts.values()):,}")
        each = [
            (stage, f"{code_label('enrollment_stage', stage, self.words.language)} ({count:,})")
            for stage, count in counts.items()
        ]
        return [("", everybody), *each]

    def count(self, count: int, *, narrowed: bool) -> str:
        """How many there are, or fit."""
        if narrowed:
            return self.tr("{count} found").format(count=f"{count:,}")
        if count == 1:
            return self.tr("1 enrollment")
        return self.tr("{count} enrollments").format(count=f"{count:,}")


class EnrollmentCard(Card):
    """The enrollment that is marked in the list. Each signal is one of its buttons."""

    enrollment = Signal()
    credential = Signal()
    job = Signal()
    person = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row: TrainingRow | None = None
        self.name = card_heading()
        self.pill = Pill("", "muted")
        self.lines: list[QLabel] = [body(), muted(), muted()]
        self.missing: ToneLine | None = None
        self.open_it = secondary(self.tr("Open"))
        self.new_credential = secondary(self.tr("New credential"))
        self.new_job = secondary(self.tr("New job"))
        self.open_person = link(self.tr("Open person"))
        self._lay_out()
        self.open_it.clicked.connect(self.enrollment)
        self.new_credential.clicked.connect(self.credential)
        self.new_job.clicked.connect(self.job)
        self.open_person.clicked.connect(self.person)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.name, 1)
        top.addWidget(self.pill)
        self.body.addLayout(top)
        self.facts = QVBoxLayout()
        self.facts.setSpacing(theme.px(2))
        for each in self.lines:
            self.facts.addWidget(each)
        self.body.addLayout(self.facts)
        deeds = QWidget()
        flow = FlowLayout(deeds, gap=theme.px(10), line_gap=theme.px(8))
        for button in self.keyed():
            flow.addWidget(button)
        self.body.addWidget(deeds)

    def keyed(self) -> tuple[QAbstractButton, ...]:
        """What wants an access key."""
        return (self.open_it, self.new_credential, self.new_job, self.open_person)

    def show_row(self, row: TrainingRow) -> None:
        """Show an enrollment."""
        self.row = row
        self.name.setText(row.short_name)
        self.pill.set(row.stage_text, row.tone)
        texts = (row.program or row.provider, joined(row.provider, row.cohort), row.since_text)
        for each, text in zip(self.lines, texts, strict=True):
            each.setText(text)
            each.setVisible(bool(text))
        if self.missing is not None:
            self.facts.removeWidget(self.missing)
            self.missing.hide()
            self.missing.deleteLater()
            self.missing = None
        if row.missing_text:
            self.missing = ToneLine(row.missing_text, "warning")
            self.facts.addWidget(self.missing)
