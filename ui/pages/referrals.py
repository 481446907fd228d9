"""Referrals: which wait, which were answered, and entering what the return slip says."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mtw_desktop.casework import answers, referring, scraps
from mtw_desktop.casework.changes import Changed
from mtw_desktop.casework.referring import ReferralRow
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.codelists import codes
from mtw_desktop.domain.names import fold
from ui import theme
from ui.context import UiContext
from ui.models.referrals import Column, ReferralsModel
from ui.pages.answer_parts import AnswerGiven, ReferralCard
from ui.pages.export_parts import ExportAction, shown_by
from ui.pages.incoming import RECEIVED, ReceivedView, TwoViews
from ui.pages.key_parts import give_keys
from ui.pages.paper_parts import PaperDesk
from ui.pages.referral_parts import ReferralWords
from ui.pages.supports_segments import Segments
from ui.pages.word_parts import Words
from ui.widgets.empty import EmptyState
from ui.widgets.field import Field
from ui.widgets.inputs import Combo, line
from ui.widgets.labels import muted, title
from ui.widgets.page import Page
from ui.widgets.rich_rows import PillDelegate
from ui.widgets.table import Table

_NOT_LISTED = ("draft", "entered-in-error")


def write_answer(session: Session, given: AnswerGiven) -> Changed:
    """Enter what came back; on the store lane."""
    done = answers.record_answer(
        session, given.referral_id, given.answer, detail=given.detail, need_met=given.need_met
    )
    scraps.drop_scrap(session, "answer", given.referral_id)
    return done


class ReferralsPage(Page):
    """The list with its states as words; the marked referral, its paper and its answer beside. The
    second view has what other organizations sent to ours."""

    kinds = frozenset({"referral", "referral_event", "participant", "need"})

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.words = Words(context.language)
        self.says = ReferralWords(self.words, self)
        self._rows: list[ReferralRow] = []
        self._wanted = ""
        self.desk = PaperDesk(context, self)
        self.heading = title(self.tr("Referrals"))
        self.count = muted()
        self.search = line()
        self.find_field = Field(
            self.tr("&Number, return code or name; or scan the slip"), self.search
        )
        self.state = Combo()
        self.model = ReferralsModel(self.says.headings(), self.says.cell, self)
        self.exporting = ExportAction(self, shown_by("referrals", self.model))
        self.table = Table(self.model, self.tr("Referrals"))
        self.card = ReferralCard(context, self.words)
        views = [("sent", self.tr("Sent")), (RECEIVED, self.tr("Received"))]
        self.views = Segments(views, self.tr("Which referrals"))
        self.received = ReceivedView(context, self.words)
        self.two = TwoViews(self, self.views, self.received, self.count)
        self.empty = EmptyState(
            self.tr(
                "A referral appears here as soon as its slip is issued. Refer somebody from their "
                "page."
            ),
            self.tr("People"),
        )
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        above = QVBoxLayout()
        above.setSpacing(0)
        above.addWidget(self.heading)
        under = QHBoxLayout()
        under.addWidget(self.count, 1)
        under.addWidget(self.exporting.button)
        above.addLayout(under)
        tools = QHBoxLayout()
        tools.setSpacing(theme.px(20))
        tools.addWidget(self.find_field, 1)
        listed = [each for each in codes("referral_status") if each.code not in _NOT_LISTED]
        options = [(each.code, each.labels[self.context.language]) for each in listed]
        self.state.set_options([("", self.tr("All")), *options])
        state = Field(self.tr("S&tate"), self.state)
        tools.addWidget(state)
        give_keys(self.find_field, state, *self.card.keyed())
        self.body.addLayout(above)
        self.body.addWidget(self.views)
        self.body.addWidget(self.desk.banner)
        self.body.addWidget(self.received, 1)
        self.received.hide()
        main, aside = self.columns(0, 340)
        self.two.sent = [side for each in (main, aside) if (side := each.parentWidget())]
        self.two.sent.append(self.exporting.button)
        self.table.setItemDelegateForColumn(Column.STATE, PillDelegate(self.table))
        self.table.set_widths(
            {Column.STATE: 186, Column.PERSON: 120, Column.NEED: 142, Column.SINCE: 118},
            stretch=Column.TO,
            drops=(Column.SINCE, Column.NEED),
        )
        main.addLayout(tools)
        main.addWidget(self.table, 1)
        main.addWidget(self.empty)
        self.empty.hide()
        aside.addWidget(self.card)
        aside.addStretch(1)
        self.card.hide()

    def _connect(self) -> None:
        self.search.textChanged.connect(self._on_typed)
        self.search.returnPressed.connect(self._on_scanned)
        self.state.activated.connect(self.reload)
        self.table.moved.connect(self._on_moved)
        self.table.opened.connect(self._on_person)
        self.table.type_into(self.search)
        self.card.person.connect(self._on_person)
        self.card.again.connect(self.print_paper)
        self.card.file.connect(self._on_file)
        self.card.given.connect(self._on_given)
        self.empty.activated.connect(self._on_people)
        self.received.go.connect(self.go)

    # the frame

    def open(self, argument: object) -> None:
        """``argument`` may be the id of the referral to mark, or ("received", its id)."""
        if isinstance(argument, tuple | list) and argument and argument[0] == RECEIVED:
            self.received.mark(str(argument[1]))
            self.views.choose(RECEIVED)
        elif isinstance(argument, str):
            self._wanted = argument
            self.views.choose("sent")
        self.reload()

    @Slot()
    def reload(self) -> None:
        self.words.now = self.context.clock()
        session, state = self.context.session, self.state.code() or None
        self.context.lanes.store(referring.list_referrals, session, state, done=self._show)
        self.received.reload()

    def flush(self) -> None:
        self.card.form.scrap.keep()
        self.received.keep()

    @Slot()
    def print_paper(self) -> None:
        if self.card.row is not None and self.card.isVisible():
            self.desk.reprint(self.card.row.id, self.card.row.number)

    def escape(self) -> bool:
        if not self.received.isHidden():
            return self.received.escape()
        if self.card.close_form():
            return True
        typed = bool(self.search.text())
        self.search.clear()
        return typed

    def focus_first(self) -> None:
        if not self.received.isHidden():
            self.received.focus_first()
            return
        self.search.setFocus()
        self.search.selectAll()

    def resume_argument(self) -> object:
        if not self.received.isHidden():
            row = self.received.card.row
            return (RECEIVED, row.id if row is not None else "")
        return self.card.row.id if self.card.row is not None else None

    # the list

    @Slot(object)
    def _show(self, rows: list[ReferralRow]) -> None:
        self._rows = [row for row in rows if row.status not in _NOT_LISTED]
        nothing = not rows and not self.state.code()
        self.empty.setVisible(nothing)
        self.table.setVisible(not nothing)
        self._narrow()

    def _narrow(self) -> None:
        """Show the rows that fit what is typed; the marked one stays marked."""
        marked = self._wanted or (self.card.row.id if self.card.row is not None else "")
        typed = fold(self.search.text()).split()
        fitting = [row for row in self._rows if self.says.fits(row, typed)]
        self.model.set_rows(fitting)
        self.two.say_sent(self.says.count(len(fitting), narrowed=bool(typed)))
        self.card.setVisible(bool(fitting))
        if fitting:
            self.table.selectRow(max(self.model.row_of(marked), 0))
        self._wanted = ""

    @Slot(str)
    def _on_typed(self, _text: str) -> None:
        self.find_field.set_problem("")
        self._narrow()

    @Slot()
    def _on_scanned(self) -> None:
        typed = self.search.text().strip()
        if typed:
            session = self.context.session
            self.context.lanes.store(answers.find_referral, session, typed, done=self._on_found)

    @Slot(object)
    def _on_found(self, row: ReferralRow | None) -> None:
        if row is None:
            if self.model.rowCount():
                self.table.enter()
            else:
                words = self.tr("No referral on this laptop has this number, code or name.")
                self.find_field.set_problem(words)
            return
        if all(each.id != row.id for each in self._rows):
            self._rows = [row, *self._rows]
        self._wanted = row.id
        self.search.clear()
        self._narrow()
        self.card.answer.setFocus()

    @Slot(int)
    def _on_moved(self, at: int) -> None:
        row = self.model.row_at(at)
        if row is not None:
            self.card.show_row(row)

    # doing

    @Slot()
    def _on_person(self) -> None:
        if self.card.row is not None:
            self.go.emit("person", self.card.row.participant_id)

    @Slot()
    def _on_file(self) -> None:
        if self.card.row is not None:
            self.desk.save(self.card.row.id, self.card.row.number)

    @Slot(object)
    def _on_given(self, given: AnswerGiven) -> None:
        session = self.context.session
        self.context.lanes.store(write_answer, session, given, done=self._on_written)

    @Slot(object)
    def _on_written(self, changed: Changed) -> None:
        self.context.notices.tell(self.tr("The answer is on record."), "good")
        self.context.notices.did_change(changed.kinds)
        self.table.setFocus()

    @Slot()
    def _on_people(self) -> None:
        self.go.emit("people", None)
