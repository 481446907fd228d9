"""The parts of a request's page: what is asked and why in facts, and what happened to it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from mtw_desktop.casework import funds, scraps, support_issues, support_requests
from mtw_desktop.casework.funds import FundRow
from mtw_desktop.casework.session import Session
from mtw_desktop.casework.support_caps import money_words
from mtw_desktop.casework.support_lists import class_words, need_words
from mtw_desktop.casework.support_requests import RequestPage
from mtw_desktop.casework.support_shapes import IssueRow
from mtw_desktop.domain.answers import known
from mtw_desktop.domain.labels import code_label
from ui import theme
from ui.pages.word_parts import Words, capital, joined
from ui.widgets.action_row import ActionRow, GrowingList
from ui.widgets.cards import Card
from ui.widgets.labels import body, muted

_LABELS = 170


@dataclass(frozen=True, slots=True)
class FoundRequest:
    """What the page shows; ``page`` is ``None`` if the request is gone. ``full_fund`` is the fund
    it is asked from; ``kept`` a decision that was being typed."""

    page: RequestPage | None
    need: str = ""
    school: str = ""
    funds: tuple[FundRow, ...] = ()
    full_fund: FundRow | None = None
    issues: tuple[IssueRow, ...] = ()
    kept: Mapping[str, str] = field(default_factory=dict)


def read_request(session: Session, request_id: str) -> FoundRequest:
    """All of it; on the store lane."""
    page = support_requests.request_page(session, request_id)
    if page is None:
        return FoundRequest(None)
    request = page.request
    return FoundRequest(
        page,
        need_words(session, request.need_id),
        class_words(session, request.enrollment_id),
        tuple(funds.list_funds(session)),
        funds.fund_row(session, request.fund_id),
        tuple(support_issues.request_issues(session, request_id)),
        scraps.kept_scrap(session, "decision", request_id),
    )


class Facts(Card):
    """Names and values, one under the other; what is not known is left out."""

    def __init__(self, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, heading)
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(theme.px(12))
        self.grid.setVerticalSpacing(theme.px(6))
        self.grid.setColumnMinimumWidth(0, theme.px(_LABELS))
        self.grid.setColumnStretch(1, 1)
        self.body.addLayout(self.grid)
        self._cells: list[QLabel] = []

    def show_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        """Show (name, value) pairs."""
        for cell in self._cells:
            self.grid.removeWidget(cell)
            cell.hide()
            cell.deleteLater()
        self._cells = []
        for name, value in facts:
            if not value:
                continue
            row = self.grid.rowCount()
            pair = (muted(name), body(value))
            pair[1].setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            for column, cell in enumerate(pair):
                self.grid.addWidget(cell, row, column, Qt.AlignmentFlag.AlignTop)
            self._cells += pair
        self.setVisible(bool(self._cells))

    def text(self) -> str:
        """All names and values, for a screen reader."""
        return "\n".join(cell.text() for cell in self._cells)


class RequestWords(QObject):
    """How the page says things."""

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.words = words

    def asked(self, found: FoundRequest) -> list[tuple[str, str]]:
        """What is asked for."""
        assert found.page is not None
        request, row, day = found.page.request, found.page.row, self.words.full_date
        amount = "" if row.amount_cents is None else money_words(row.amount_cents)
        given = "" if row.approved_cents is None else money_words(row.approved_cents)
        span = ""
        if request.period_start and request.period_end:
            first, last = day(request.period_start), day(request.period_end)
            span = self.tr("{first} to {last}").format(first=first, last=last)
        elif request.period_start or request.period_end:
            one = request.period_start or request.period_end
            span = day(one) if one else ""
        return [
            (self.tr("Item"), row.item),
            (self.tr("From"), known(request.vendor) or ""),
            (self.tr("Amount asked"), amount),
            (self.tr("Amount approved"), given),
            (self.tr("For the time"), span),
            (self.tr("Needed by"), day(request.needed_by) if request.needed_by else ""),
            (self.tr("Fund"), self._fund(found.full_fund)),
        ]

    def why(self, found: FoundRequest) -> list[tuple[str, str]]:
        """Why it is asked for."""
        assert found.page is not None
        request, language = found.page.request, self.words.language
        basis = known(request.basis_of_need)
        return [
            (self.tr("Need"), found.need),
            (self.tr("Class"), found.school),
            (self.tr("What it makes possible"), known(request.activity_enabled) or ""),
            (self.tr("Why no other source"), known(request.why_not_elsewhere) or ""),
            (self.tr("Tried"), "\n".join(request.tried)),
            (
                self.tr("Financial need"),
                code_label("support_basis", basis, language) if basis else "",
            ),
            (self.tr("Proof"), known(request.proof) or ""),
        ]

    def _fund(self, fund: FundRow | None) -> str:
        if fund is None:
            return ""
        if fund.remaining_cents is None:
            return fund.name
        left = self.tr("{left} left").format(left=money_words(fund.remaining_cents))
        return joined(fund.name, left)


class RequestHistory(GrowingList):
    """What happened, oldest first. Signal: ``receipt(IssueRow)``."""

    receipt = Signal(object)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(20, parent)
        self.words = words

    def show_history(self, found: FoundRequest) -> None:
        """Show a request's past."""
        page = found.page
        assert page is not None
        row, rows = page.row, []
        if row.requested_at:
            asked = self.tr("Asked by {name}").format(name=row.requester_name)
            rows.append(partial(self._line, asked, capital(self.words.moment(row.requested_at))))
        if row.decided_at:
            when = capital(self.words.moment(row.decided_at))
            rows.append(
                partial(self._line, self._decision(page), joined(when, row.decision_reason))
            )
        elif row.state == "cancelled":
            rows.append(partial(self._line, row.state_text, row.decision_reason))
        rows += [partial(self._issue, each) for each in found.issues]
        self.set_rows(rows)
        self.setVisible(bool(rows))

    def _decision(self, page: RequestPage) -> str:
        row = page.row
        words = {
            "draft": self.tr("Sent back by {name}"),
            "denied": self.tr("Not approved by {name}"),
            "cancelled": self.tr("Cancelled; decided by {name}"),
        }.get(row.state, self.tr("Approved by {name}"))
        return words.format(name=row.approver_name)

    def _line(self, bold: str, detail: str) -> QWidget:
        return ActionRow(None, None, bold, "", detail)

    def _issue(self, each: IssueRow) -> QWidget:
        amount = "" if each.cents is None else money_words(each.cents)
        if each.takes_back:
            words = self.tr("{number} takes back {other}")
            bold = words.format(number=each.number, other=each.takes_back)
        else:
            bold = self.tr("Given: {number}").format(number=each.number)
        when = capital(self.words.moment(each.issued_at)) if each.issued_at else ""
        back = self.tr("taken back") if each.reversed else ""
        detail = joined(when, amount, each.serial, each.issuer_name, back, each.reason)
        row = ActionRow(each, None, bold, "", detail, self.tr("Receipt"))
        row.acted.connect(self.receipt)
        return row
