"""Today: what waits for the person who sits here, and what the site looks like."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mtw_desktop.casework import opening
from mtw_desktop.casework import today as casework_today
from mtw_desktop.casework.intake import DraftRow
from mtw_desktop.casework.referring import ReferralRow
from mtw_desktop.casework.today import DueItem, Today
from mtw_desktop.domain.labels import code_label
from ui import theme
from ui.context import UiContext
from ui.pages.paper_parts import PaperDesk
from ui.pages.today_parts import Part, TodayWords
from ui.widgets.action_row import ActionRow
from ui.widgets.banner import Banner
from ui.widgets.cards import Card, RowList
from ui.widgets.empty import EmptyState
from ui.widgets.labels import body, card_heading, hint, muted, title
from ui.widgets.meter import Bar
from ui.widgets.page import Page
from ui.widgets.pill import Pill

_BARS = 6
_BAR_LABEL = 142


class TodayPage(Page):
    """What waits, row by row, each with its one action; the site's open needs beside it."""

    kinds = frozenset({"participant", "need", "referral", "referral_event", "draft", "consent"})

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.words = TodayWords(context.language)
        self.desk = PaperDesk(context, self)
        self.heading = title()
        self.summary = muted()
        above = QVBoxLayout()
        above.setSpacing(0)
        above.addWidget(self.heading)
        above.addWidget(self.summary)
        self.body.addLayout(above)
        self.body.addWidget(self.desk.banner)
        self.no_key = Banner(
            self.tr("The recovery key is not on paper yet."),
            self.tr("Without it, a forgotten passphrase means that the records here are lost."),
            action_text=self.tr("Make a recovery key"),
        )
        self.no_key.activated.connect(self._on_no_key)
        self.no_key.hide()
        self.body.addWidget(self.no_key)
        main, aside = self.columns(0, 340)
        self.due = Part(self.tr("Waiting for you"))
        self.unfinished = Part(self.tr("Unfinished"))
        self.answers = Part(self.tr("Answers from partners"))
        self.nothing = RowList()
        self.empty = EmptyState("", self.tr("New intake"))
        self.empty.activated.connect(self._on_new_intake)
        self.nothing.add_row(self.empty)
        for part in (self.due, self.unfinished, self.answers, self.nothing):
            part.hide()
            main.addWidget(part)
        main.addStretch(1)
        self.needs = Card()
        self.here = Card()
        for card in (self.needs, self.here):
            card.hide()
            aside.addWidget(card)
        aside.addStretch(1)

    def open(self, _argument: object) -> None:
        self.reload()

    def reload(self) -> None:
        session, now = self.context.session, self.context.clock()
        self.context.lanes.store(casework_today.today, session, now, done=self._show)
        self.context.lanes.store(opening.recovery_confirmed, session, done=self._on_confirmed)

    def focus_first(self) -> None:
        for part in (self.due, self.unfinished, self.answers):
            for row in part.list.rows:
                if isinstance(row, ActionRow) and row.action is not None:
                    row.action.setFocus()
                    return

    @Slot(object)
    def _show(self, day: Today) -> None:
        self.words.at(day.now)
        self.heading.setText(self.words.greeting(day.greeting_name))
        self.summary.setText(self.words.summary(day.things))
        self.due.set_rows([partial(self._due_row, item) for item in day.due])
        self.unfinished.set_rows([partial(self._draft_row, row) for row in day.drafts])
        self.answers.set_rows([partial(self._answer_row, row) for row in day.answers])
        self._show_empty(day.things, day.people)
        self._show_needs(day)
        self._show_here(day)

    def _show_empty(self, things: int, people: int) -> None:
        self.nothing.setVisible(things == 0)
        if people:
            words = self.tr(
                "Nothing waits for you. Referrals without an answer, appointments and unfinished "
                "intakes appear here."
            )
        else:
            words = self.tr(
                "There is nobody on this laptop yet. Everyone you enter, and everyone who comes "
                "with a sync, appears here as soon as something waits for you."
            )
        self.empty.sentence.setText(words)
        if self.empty.action is not None:
            self.empty.action.setVisible(not people)

    def _show_needs(self, day: Today) -> None:
        _empty(self.needs)
        self.needs.setVisible(bool(day.open_needs))
        self.needs.body.addWidget(card_heading(self.tr("Open needs at your site")))
        ordered = sorted(day.open_needs, key=lambda each: -each.count)
        most = ordered[0].count if ordered else 0
        for each in ordered[:_BARS]:
            words = code_label("need_domain", each.domain, self.context.language)
            bar = Bar(words, each.count, most)
            bar.label.setFixedWidth(theme.px(_BAR_LABEL))
            self.needs.body.addWidget(bar)
        rest = sum(each.count for each in ordered[_BARS:])
        if rest:
            self.needs.body.addWidget(
                hint(self.tr("{count} more in other areas").format(count=rest))
            )

    def _show_here(self, day: Today) -> None:
        _empty(self.here)
        self.here.setVisible(day.people > 0)
        self.here.body.addWidget(card_heading(self.tr("On this laptop")))
        for line in self.words.counts(day):
            self.here.body.addWidget(body(line))

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

    @Slot(object)
    def _on_confirmed(self, confirmed: bool) -> None:
        self.no_key.setVisible(not confirmed)

    @Slot()
    def _on_no_key(self) -> None:
        self.go.emit("settings", "recovery")

    @Slot()
    def _on_new_intake(self) -> None:
        self.go.emit("intake", None)


def _empty(card: Card) -> None:
    while (item := card.body.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
