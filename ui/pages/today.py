"""Today: what waits for the person who sits here, and what the site looks like."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mtw_desktop.casework import today as casework_today
from mtw_desktop.casework.case_rows import CaseRow
from mtw_desktop.casework.changes import Changed
from mtw_desktop.casework.intake import DraftRow
from mtw_desktop.casework.referring import ReferralRow
from mtw_desktop.casework.tasks import finish_task
from mtw_desktop.casework.today import DueItem, Today
from ui.context import UiContext
from ui.pages.paper_parts import PaperDesk
from ui.pages.today_cards import GoalsCard, HereCard, OpenNeedsCard, RecoveryBanner
from ui.pages.today_parts import Part, TodayWords, waiting
from ui.widgets.action_row import ActionRow
from ui.widgets.buttons import link
from ui.widgets.cards import RowList
from ui.widgets.empty import EmptyState
from ui.widgets.labels import muted, title
from ui.widgets.page import Page
from ui.widgets.pill import Pill


class TodayPage(Page):
    """What waits, row by row, each with its one action; the site's open needs beside it."""

    kinds = frozenset(
        {
            "participant", "need", "referral", "referral_event", "draft", "consent", "task",
            "follow_up", "support_request", "issue", "card", "reconciliation", "enrollment",
            "placement",
        }
    )  # fmt: skip

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.words = TodayWords(context.language)
        self.desk = PaperDesk(context, self)
        self.heading = title()
        self.summary = muted()
        self.tasks = link(self.tr("All tasks"))
        self.tasks.clicked.connect(self._on_tasks)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.heading)
        words.addWidget(self.summary)
        above = QHBoxLayout()
        above.addLayout(words, 1)
        above.addWidget(self.tasks)
        self.body.addLayout(above)
        self.body.addWidget(self.desk.banner)
        self.no_key = RecoveryBanner(context)
        self.no_key.activated.connect(self._on_no_key)
        self.body.addWidget(self.no_key)
        main, aside = self.columns(0, 340)
        self.due = Part(self.tr("Waiting for you"))
        self.approvals = Part(self.tr("For your decision"))
        self.checks = Part(self.tr("To look after"))
        self.unfinished = Part(self.tr("Unfinished"))
        self.answers = Part(self.tr("Answers from partners"))
        self.nothing = RowList()
        self.empty = EmptyState("", self.tr("New intake"))
        self.empty.activated.connect(self._on_new_intake)
        self.nothing.add_row(self.empty)
        for part in (*self._parts(), self.nothing):
            part.hide()
            main.addWidget(part)
        main.addStretch(1)
        self.goals = GoalsCard()
        self.needs = OpenNeedsCard()
        self.here = HereCard()
        for card in (self.goals, self.needs, self.here):
            card.hide()
            aside.addWidget(card)
        aside.addStretch(1)

    def _parts(self) -> tuple[Part, ...]:
        return (self.due, self.approvals, self.checks, self.unfinished, self.answers)

    def open(self, _argument: object) -> None:
        self.reload()

    def reload(self) -> None:
        session, now = self.context.session, self.context.clock()
        self.context.lanes.store(casework_today.today, session, now, done=self._show)
        self.no_key.look()

    def focus_first(self) -> None:
        for part in self._parts():
            for row in part.list.rows:
                if isinstance(row, ActionRow) and row.action is not None:
                    row.action.setFocus()
                    return

    @Slot(object)
    def _show(self, day: Today) -> None:
        self.words.at(day.now)
        self.heading.setText(self.words.greeting(day.greeting_name))
        self.summary.setText(self.words.summary(day.things))
        self.due.set_rows([partial(self._waiting_row, each) for each in waiting(day)])
        self.approvals.set_rows([partial(self._case_row, row) for row in day.approvals])
        self.checks.set_rows([partial(self._case_row, row) for row in day.checks])
        begun = [partial(self._draft_row, row) for row in day.drafts]
        self.unfinished.set_rows([*begun, *(partial(self._form_row, row) for row in day.forms)])
        self.answers.set_rows([partial(self._answer_row, row) for row in day.answers])
        self._show_empty(day.things, day.people)
        self.goals.show_goals(day)
        self.needs.show_needs(day, self.context.language)
        self.here.show_counts(day, self.words)

    def _show_empty(self, things: int, people: int) -> None:
        self.nothing.setVisible(things == 0)
        if people:
            words = self.tr(
                "Nothing waits for you. Tasks, follow-ups, referrals without an answer, "
                "appointments and unfinished forms appear here."
            )
        else:
            words = self.tr(
                "There is nobody on this laptop yet. Everyone you enter, and everyone who comes "
                "with a sync, appears here as soon as something waits for you."
            )
        self.empty.sentence.setText(words)
        if self.empty.action is not None:
            self.empty.action.setVisible(not people)

    def _waiting_row(self, each: DueItem | CaseRow) -> QWidget:
        return self._case_row(each) if isinstance(each, CaseRow) else self._due_row(each)

    def _case_row(self, row: CaseRow) -> QWidget:
        pill = Pill(row.pill, row.tone) if row.pill else None
        what, _, detail = (
            row.detail.partition(" · ") if row.participant_id else ("", "", row.detail)
        )
        made = ActionRow(row, pill, row.title, f"· {what}" if what else "", detail, self.tr("Open"))
        made.acted.connect(self._on_case)
        if row.kind == "task":
            finish = link(self.tr("Done"), made)
            finish.setAccessibleName(self.tr("Done: {task}").format(task=made.title.text()))
            finish.clicked.connect(self._on_finish)
            made.add_trailing(finish)
        return made

    def _form_row(self, row: CaseRow) -> QWidget:
        words = self.words.form(row)
        made = ActionRow(row, None, words[0], words[1], words[2], self.tr("Continue"))
        made.acted.connect(self._on_case)
        return made

    def _due_row(self, item: DueItem) -> QWidget:
        pill = Pill(self.words.due_pill(item), item.tone)
        rest, detail = self.words.due(item)
        action = self.tr("Refer") if item.page == "refer" else self.tr("Open")
        row = ActionRow(item, pill, item.short_name, rest, detail, action)
        row.acted.connect(self._on_due)
        return row

    def _draft_row(self, draft: DraftRow) -> QWidget:
        bold, rest, detail = self.words.draft(draft)
        row = ActionRow(draft, None, bold, rest, detail, self.tr("Continue"))
        row.acted.connect(self._on_draft)
        return row

    def _answer_row(self, answer: ReferralRow) -> QWidget:
        pill = Pill(*self.words.state(answer.status))
        rest, detail = self.words.answer(answer)
        waits = answer.status in ("accepted", "in-progress")
        action = self.tr("Print slip") if waits else self.tr("Open")
        row = ActionRow(answer, pill, answer.short_name, rest, detail, action)
        row.acted.connect(self._on_answer)
        return row

    @Slot(object)
    def _on_case(self, row: CaseRow) -> None:
        self.go.emit(row.page, row.argument)

    @Slot()
    def _on_finish(self) -> None:
        sender = self.sender()
        row = sender.parent() if sender is not None else None
        if isinstance(row, ActionRow) and isinstance(row.key, CaseRow):
            args = (self.context.session, row.key.record_id)
            self.context.lanes.store(finish_task, *args, done=self._on_written)

    @Slot(object)
    def _on_written(self, changed: Changed) -> None:
        self.context.notices.did_change(changed.kinds)

    @Slot(object)
    def _on_due(self, item: DueItem) -> None:
        if item.key == "referral_no_answer":  # where the answer is entered
            self.go.emit("referrals", item.record_id)
        else:
            self.go.emit(item.page, item.argument or item.participant_id)

    @Slot(object)
    def _on_draft(self, draft: DraftRow) -> None:
        if draft.form == "referral":
            self.go.emit("refer", (draft.participant_id, draft.need_id))
        else:
            self.go.emit("intake", draft.id)

    @Slot(object)
    def _on_answer(self, answer: ReferralRow) -> None:
        if answer.status in ("accepted", "in-progress"):
            self.desk.reprint(answer.id, answer.number)
        else:
            self.go.emit("person", answer.participant_id)

    @Slot()
    def _on_no_key(self) -> None:
        self.go.emit("settings", "recovery")

    @Slot()
    def _on_tasks(self) -> None:
        self.go.emit("tasks", None)

    @Slot()
    def _on_new_intake(self) -> None:
        self.go.emit("intake", None)
