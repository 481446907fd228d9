"""Handing out what was approved: the form on the left, then its receipt."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mtw_desktop.casework import scraps, support_cards, support_issues
from mtw_desktop.casework.session import Session
from mtw_desktop.casework.support_caps import money_words
from mtw_desktop.casework.support_requests import request_page
from mtw_desktop.casework.support_shapes import CardRow, Issued, IssueForm, IssueStart
from mtw_desktop.domain.forms import Problem
from mtw_desktop.domain.labels import label
from ui import theme
from ui.context import UiContext
from ui.pages.issue_fields import IssueFields
from ui.pages.issue_receipt import ReceiptPanel
from ui.pages.key_parts import give_keys
from ui.pages.scrap_parts import Scrap
from ui.pages.support_request_deciding import problem_words
from ui.pages.support_request_parts import Facts
from ui.pages.supports_paper import PaperView, SupportDesk
from ui.pages.word_parts import Words
from ui.widgets.announce import announce
from ui.widgets.banner import Banner
from ui.widgets.buttons import primary, secondary
from ui.widgets.labels import muted, title
from ui.widgets.page import Page


@dataclass(frozen=True, slots=True)
class Begun:
    """What the page begins with: the issue to be, its kind of support, what was being typed."""

    start: IssueStart | None
    support_type: str = ""
    kept: dict[str, str] | None = None


def begin(session: Session, request_id: str) -> Begun:
    """Read it; on the store lane."""
    start = support_issues.start_issue(session, request_id)
    page = request_page(session, request_id)
    kept = scraps.kept_scrap(session, "issue", request_id)
    return Begun(start, page.row.support_type if page else "", kept)


def look(session: Session, form: IssueForm) -> tuple[str, ...]:
    """The limits that the form as it is would go over."""
    return tuple(each.text for each in support_issues.issue_warnings(session, form))


def fitting(session: Session, support_type: str, text: str) -> tuple[str, list[CardRow]]:
    """Cards whose serial ends like that, and what was typed."""
    return text, support_cards.cards_for(session, support_type, text)


def hand_out(session: Session, form: IssueForm) -> Issued:
    """Write it; what was kept of the form goes."""
    done = support_issues.issue_support(session, form)
    if not done.problems:
        scraps.drop_scrap(session, "issue", form.request_id)
    return done


class IssuePage(Page):
    """``open`` takes an approved request. Ctrl+S hands out, Ctrl+P prints the receipt."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._id = ""
        self._type = ""
        self._busy = False
        self.start: IssueStart | None = None
        self.words = Words(context.language)
        self.desk = SupportDesk(context, self, support_issues.receipt_pdf)
        self.who, self.heading = muted(), title()
        self.wrong = Banner("", tone="urgent")
        self.fields = IssueFields(self.words)
        self.hand_out = primary(self.tr("Hand out"))
        self.hand_out.setToolTip("Ctrl+S")
        self.back = secondary(self.tr("Back to the request"))
        self.facts = Facts(self.tr("Approved"))
        self.receipt = ReceiptPanel()
        self.paper = PaperView(self.tr("The receipt, as it prints"))
        self.scrap = Scrap(context, "issue", self.fields.typed, self)
        self._lay_out()
        self._connect()
        self.content.hide()

    def _lay_out(self) -> None:
        self.body.setSpacing(theme.px(8))
        self.body.addWidget(self.who)
        self.body.addWidget(self.heading)
        for part in (self.wrong, self.desk.banner):
            self.body.addWidget(part)
        main, aside = self.columns(0, 380)
        feet = QHBoxLayout()
        feet.setSpacing(theme.px(10))
        feet.addWidget(self.hand_out)
        feet.addWidget(self.back)
        feet.addStretch(1)
        main.addWidget(self.receipt)
        main.addWidget(self.fields)
        main.addLayout(feet)
        main.addStretch(1)
        aside.addWidget(self.facts)
        aside.addWidget(self.paper)
        aside.addStretch(1)

    def _connect(self) -> None:
        self.fields.changed.connect(self._on_changed)
        self.fields.card_typed.connect(self._on_card_typed)
        self.hand_out.clicked.connect(self.save)
        self.back.clicked.connect(self._on_back)
        self.receipt.back.connect(self._on_back)
        self.receipt.again.connect(self.print_paper)
        self.receipt.file.connect(self._on_file)
        self.receipt.chosen.connect(self._show_receipt)
        give_keys(self.hand_out, self.back, *self.fields.keyed())

    # the frame

    def open(self, argument: object) -> None:
        if argument == self._id and self.start is not None and self.receipt.isHidden():
            return
        self._id = self.scrap.record_id = str(argument)
        self.start = None
        self.content.hide()
        self.words.now = self.context.clock()
        self.context.lanes.store(begin, self.context.session, self._id, done=self._on_begun)

    def flush(self) -> None:
        self.scrap.keep()

    @Slot()
    def save(self) -> None:
        """Hand out, once."""
        if self._busy or self.start is None or self.hand_out.isHidden():
            return
        own = self.fields.own_problems()
        if own:
            self._show_problems(own)
            return
        self._busy = True
        self.scrap.stop()
        args = (self.context.session, self.fields.form())
        self.context.lanes.store(hand_out, *args, done=self._on_issued, failed=self._on_failed)

    @Slot()
    def print_paper(self) -> None:
        if not self.receipt.isHidden():
            self.desk.reprint(self.receipt.issue_id, self.receipt.number)

    def focus_first(self) -> None:
        if not self.receipt.isHidden():
            self.receipt.print_it.setFocus()
        elif self.fields.isHidden():
            self.back.setFocus()
        else:
            self.fields.focus_first()

    def resume_argument(self) -> object:
        return self._id

    # showing

    @Slot(object)
    def _on_begun(self, begun: Begun) -> None:
        start = begun.start
        if start is None:
            gone = self.tr("This request is not on this laptop any more.")
            self.context.notices.tell(gone, "warning")
            self.go.emit("supports", None)
            return
        if start.form.request_id != self._id:
            return
        self.start, self._type = start, begun.support_type
        self.who.setText(start.person)
        self.heading.setText(self.tr("Hand out: {what}").format(what=start.what))
        amount = "" if start.approved_cents is None else money_words(start.approved_cents)
        self.facts.show_facts(
            [
                (self.tr("Amount"), amount),
                (self.tr("Fund"), start.fund_name),
                (self.tr("Authorized by"), start.approver_name),
            ]
        )
        self.receipt.hide()
        self.paper.hide()
        self.wrong.hide()
        self.desk.banner.hide()
        free = start.blocked is None
        for part in (self.fields, self.hand_out):
            part.setVisible(free)
        self.back.show()
        if start.blocked is not None:
            words = problem_words(start.blocked, self.context.language)
            self.wrong.set(words, tone="warning")
            self.wrong.show()
        self.fields.show_start(start, begun.kept or {})
        self.fields.show_warnings([each.text for each in start.warnings])
        self.content.show()
        self.focus_first()

    def _show_problems(self, problems: list[Problem]) -> None:
        rest = self.fields.show_problems(problems)
        headline = label("problem.title", self.context.language)
        self.wrong.set(headline, " ".join(rest), "urgent")
        self.wrong.setVisible(bool(problems))
        announce(self, " ".join([headline, *rest]))

    # typing

    @Slot()
    def _on_changed(self) -> None:
        if self.start is None or not self.receipt.isHidden():
            return
        self.scrap.touch()
        args = (self.context.session, self.fields.form())
        self.context.lanes.store(look, *args, done=self._on_looked)

    @Slot(object)
    def _on_looked(self, warnings: tuple[str, ...]) -> None:
        self.fields.show_warnings(warnings)

    @Slot(str)
    def _on_card_typed(self, text: str) -> None:
        args = (self.context.session, self._type, text)
        self.context.lanes.store(fitting, *args, done=self._on_cards)

    @Slot(object)
    def _on_cards(self, answer: tuple[str, list[CardRow]]) -> None:
        cards = self.fields.cards
        if answer[0].strip() == cards.picker.text():
            cards.offer(answer[1] if answer[0].strip() or cards.needed else ())

    # done

    @Slot(object)
    def _on_issued(self, done: Issued) -> None:
        self._busy = False
        if done.problems:
            self._show_problems(list(done.problems))
            return
        for part in (self.fields, self.hand_out, self.back, self.wrong):
            part.hide()
        name = self.start.person if self.start else ""
        self.receipt.show_issued(list(zip(done.issue_ids, done.numbers, strict=True)), name)
        self.paper.show()
        self.scroll_area.verticalScrollBar().setValue(0)
        self._show_receipt()
        self.receipt.print_it.setFocus()
        self.context.notices.did_change(done.changed.kinds)

    @Slot(object)
    def _on_failed(self, error: object) -> None:
        self._busy = False
        self.context.tell_error(error)

    @Slot()
    def _show_receipt(self) -> None:
        args = (self.context.session, self.receipt.issue_id)
        self.context.lanes.store(support_issues.receipt_pdf, *args, done=self._on_pdf)

    @Slot(object)
    def _on_pdf(self, pdf: bytes) -> None:
        self.paper.show_pdf(pdf)

    @Slot()
    def _on_file(self) -> None:
        self.desk.save(self.receipt.issue_id, self.receipt.number)

    @Slot()
    def _on_back(self) -> None:
        self.go.emit("request", self._id)
