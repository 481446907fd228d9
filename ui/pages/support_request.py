"""One request at a glance: what is asked, why, within which limits, and what may be done now."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mtw_desktop.casework.record_form import FormPlace
from mtw_desktop.casework.support_issues import receipt_pdf, request_pdf
from mtw_desktop.casework.support_shapes import IssueRow
from ui import theme
from ui.context import UiContext
from ui.pages.scrap_parts import Scrap
from ui.pages.support_request_deciding import Decided, DeedsCard, do
from ui.pages.support_request_parts import (
    Facts,
    FoundRequest,
    RequestHistory,
    RequestWords,
    read_request,
)
from ui.pages.supports_log_parts import what_words
from ui.pages.supports_paper import SupportDesk
from ui.pages.supports_reason import Said
from ui.pages.word_parts import Words
from ui.widgets.labels import muted, section, title
from ui.widgets.page import Page
from ui.widgets.pill import Pill


class SupportRequestPage(Page):
    """``open`` takes the id of the request. Ctrl+P prints the request form."""

    kinds = frozenset({"support_request", "issue", "fund", "need", "card", "participant"})

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._id = ""
        self.found: FoundRequest | None = None
        self.words = Words(context.language)
        self.says = RequestWords(self.words, self)
        self.desk = SupportDesk(context, self, request_pdf)
        self.who = muted()
        self.heading = title()
        self.pill = Pill("", "muted")
        self.asked = Facts(self.tr("What is asked"))
        self.why = Facts(self.tr("Why"))
        self.history_heading = section(self.tr("History"))
        self.history = RequestHistory(self.words)
        self.deeds = DeedsCard(context.language)
        self.scrap = Scrap(context, "decision", self.deeds.typed, self)
        self._lay_out()
        self._connect()
        self.content.hide()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(theme.px(12))
        top.addWidget(self.heading)
        top.addWidget(self.pill)
        top.addStretch(1)
        self.body.addWidget(self.who)
        self.body.addLayout(top)
        self.body.setSpacing(theme.px(8))
        self.body.addWidget(self.desk.banner)
        main, aside = self.columns(0, 340)
        for part in (self.asked, self.why, self.history_heading, self.history):
            main.addWidget(part)
        main.addStretch(1)
        aside.addWidget(self.deeds)
        aside.addStretch(1)

    def _connect(self) -> None:
        self.deeds.form.reason.textChanged.connect(self.scrap.touch)
        self.deeds.form.amount.textEdited.connect(self.scrap.touch)
        self.deeds.acted.connect(self._on_act)
        self.deeds.said.connect(self._on_said)
        self.deeds.paper.connect(self.print_paper)
        self.deeds.person.connect(self._on_person)
        self.history.receipt.connect(self._on_receipt)

    # the frame

    def open(self, argument: object) -> None:
        if argument != self._id:
            self._id = self.scrap.record_id = str(argument)
            self.deeds.finish()
            self.scrap.stop()
            self.content.hide()
        self.reload()

    def reload(self) -> None:
        self.words.now = self.context.clock()
        self.context.lanes.store(read_request, self.context.session, self._id, done=self._show)

    def flush(self) -> None:
        self.scrap.keep()

    def escape(self) -> bool:
        return self.deeds.close_form()

    def focus_first(self) -> None:
        self.deeds.first().setFocus()

    def resume_argument(self) -> object:
        return self._id

    @Slot()
    def print_paper(self) -> None:
        self.desk.paper = request_pdf
        self.desk.reprint(self._id, self.tr("Request"))

    # showing

    @Slot(object)
    def _show(self, found: FoundRequest) -> None:
        page = found.page
        if page is None:
            gone = self.tr("This request is not on this laptop any more.")
            self.context.notices.tell(gone, "warning")
            self.go.emit("supports", None)
            return
        if page.row.id != self._id:
            return  # an answer to an earlier question
        first = self.content.isHidden()
        self.found = found
        self.who.setText(page.row.short_name)
        self.heading.setText(what_words(page.row))
        self.pill.set(page.row.state_text, page.row.tone)
        self.asked.show_facts(self.says.asked(found))
        self.why.show_facts(self.says.why(found))
        self.history.show_history(found)
        self.history_heading.setVisible(not self.history.isHidden())
        self.deeds.show_found(found)
        self.content.show()
        if first:
            self.focus_first()
            self.deeds.go_on(found.kept)

    # doing

    @Slot(str)
    def _on_act(self, deed: str) -> None:
        if deed == "edit":
            self.go.emit("form", FormPlace("support_request", record_id=self._id))
        elif deed == "issue":
            self.go.emit("issue", self._id)
        else:
            self._on_said(Said(deed, ""))

    @Slot(object)
    def _on_said(self, said: Said) -> None:
        self.scrap.stop()
        fund = (self.deeds.fund.code() or None) if said.deed == "approve" else None
        args = (self.context.session, self._id, said, fund)
        self.context.lanes.store(do, *args, done=self._on_done)

    @Slot(object)
    def _on_done(self, done: Decided) -> None:
        if done.changed is None:
            self.deeds.say_problems(done.problems)
            return
        words = {
            "send": self.tr("It waits for somebody else’s decision now."),
            "approve": self.tr("Approved. Somebody else can hand it out."),
            "deny": self.tr("Not approved. The reason is on record."),
            "send_back": self.tr("Sent back to be completed."),
            "cancel": self.tr("The request is cancelled."),
        }
        self.deeds.finish()
        self.context.notices.tell(words[done.deed], "good")
        self.context.notices.did_change(done.changed.kinds)

    @Slot()
    def _on_person(self) -> None:
        if self.found is not None and self.found.page is not None:
            self.go.emit("person", self.found.page.row.participant_id)

    @Slot(object)
    def _on_receipt(self, each: IssueRow) -> None:
        self.desk.paper = receipt_pdf
        self.desk.reprint(each.id, each.number)
