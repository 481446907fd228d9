"""What may be done with a request, and the small form that a deed opens."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from mtw_desktop.casework import scraps, support_requests
from mtw_desktop.casework.changes import Changed
from mtw_desktop.casework.session import Session
from mtw_desktop.casework.support_caps import money_words
from mtw_desktop.casework.support_requests import RequestPage
from mtw_desktop.domain.labels import has_label, label
from ui import theme
from ui.forms.flow import FlowLayout
from ui.pages.support_request_parts import FoundRequest
from ui.pages.supports_funds import cap_words
from ui.pages.supports_reason import Asked, ReasonForm, Said
from ui.widgets.buttons import link, primary, secondary
from ui.widgets.cards import Card
from ui.widgets.field import Field
from ui.widgets.inputs import Combo
from ui.widgets.labels import body, muted

#: The deed that a page's one strong button stands for.
_STRONG = ("send", "approve", "issue")


@dataclass(frozen=True, slots=True)
class Decided:
    """What came of a deed: what changed, or the codes of what kept it from being done."""

    deed: str
    changed: Changed | None = None
    problems: tuple[str, ...] = ()


def do(session: Session, request_id: str, said: Said, fund_id: str | None) -> Decided:
    """Do what was decided; on the store lane."""
    done = _do(session, request_id, said, fund_id)
    if not done.problems:
        scraps.drop_scrap(session, "decision", request_id)
    return done


def _do(session: Session, request_id: str, said: Said, fund_id: str | None) -> Decided:
    deed, reason = said.deed, said.reason
    if deed == "approve":
        args = (said.cents, fund_id, reason)
        found = support_requests.approval_problems(session, request_id, *args)
        if found:
            return Decided(deed, problems=tuple(dict.fromkeys(each.code for each in found)))
        done = support_requests.approve(
            session, request_id, cents=said.cents, fund_id=fund_id, reason=reason
        )
    elif deed == "deny":
        done = support_requests.deny(session, request_id, reason)
    elif deed == "send_back":
        done = support_requests.send_back(session, request_id, reason)
    elif deed == "cancel":
        done = support_requests.cancel_request(session, request_id, reason)
    else:
        done = support_requests.send_request(session, request_id)
    return Decided(deed, done)


class DeedsCard(Card):
    """Signals: ``acted(deed)`` for deeds that need no words (send, issue, edit), ``said(Said)``
    for those that do, ``paper`` (the request form), ``person``."""

    acted = Signal(str)
    said = Signal(object)
    paper = Signal()
    person = Signal()

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._page: RequestPage | None = None
        self.sentence = body()
        self.warnings = body()
        self.limits = muted()
        self.buttons: dict[str, QPushButton] = {}
        self.deeds = QWidget()
        self._deeds = FlowLayout(self.deeds, gap=theme.px(8), line_gap=theme.px(8))
        self.fund = Combo()
        self.fund_field = Field(self.tr("Fund"), self.fund)
        self.form = ReasonForm(language)
        self.print_it = link(self.tr("Print request form"))
        self.print_it.setToolTip("Ctrl+P")
        self.open_person = link(self.tr("Open person"))
        self.form.insert(self.fund_field)
        links = FlowLayout(gap=theme.px(8))
        links.addWidget(self.print_it)
        links.addWidget(self.open_person)
        for part in (self.sentence, self.warnings, self.deeds, self.form, self.limits):
            self.body.addWidget(part)
        self.body.addLayout(links)
        self.warnings.setObjectName("fieldWarning")
        self.fund_field.hide()
        self._make_buttons()
        self.form.said.connect(self.said)
        self.form.closed.connect(self.close_form)
        self.print_it.clicked.connect(self.paper)
        self.open_person.clicked.connect(self.person)

    def _make_buttons(self) -> None:
        words = {
            "send": self.tr("Ask for approval"),
            "approve": self.tr("Approve"),
            "issue": self.tr("Hand out"),
            "deny": self.tr("Do not approve"),
            "send_back": self.tr("Send back"),
            "edit": self.tr("Edit"),
            "cancel": self.tr("Cancel request"),
        }
        for deed, text in words.items():
            button = primary(text) if deed in _STRONG else secondary(text)
            button.setProperty("deed", deed)
            button.clicked.connect(self._on_deed)
            self.buttons[deed] = button
            self._deeds.addWidget(button)

    def show_found(self, found: FoundRequest) -> None:
        """Offer what may be done now; what was being typed for it stays."""
        page = found.page
        assert page is not None
        if self._page is not None and self._page.row.state != page.row.state:
            self.close_form()
        self._page = page
        for deed, button in self.buttons.items():
            button.setVisible(deed in page.acts)
        self.deeds.setVisible(bool(page.acts) and self.form.isHidden())
        self._deeds.invalidate()
        self.sentence.setText(self._why_not(page))
        self.sentence.setVisible(bool(self.sentence.text()))
        self.warnings.setText("\n".join(each.text for each in page.warnings))
        self.warnings.setVisible(bool(page.warnings))
        undecided = page.row.state in ("draft", "requested", "approved")
        fund = found.full_fund if undecided else None
        caps = cap_words(fund, self._language) if fund else []
        self.limits.setText("\n".join(caps))
        self.limits.setVisible(bool(caps))
        if self.form.isHidden():
            funds = [(each.id, each.name) for each in found.funds]
            self.fund.set_options(funds, page.row.fund_id or "")
        self.open_person.setText(self.tr("Open {name}").format(name=page.row.short_name))

    def typed(self) -> dict[str, str]:
        """What is being typed; nothing while no form is open."""
        if self.form.isHidden():
            return {}
        reason, amount = self.form.reason.toPlainText(), self.form.amount.text()
        return {"deed": self.form.deed, "reason": reason, "amount": amount}

    def go_on(self, kept: Mapping[str, str]) -> None:
        """Open the form again that was being typed into, if the deed is still open."""
        deed = kept.get("deed", "")
        if self._page is None or deed not in self._page.acts:
            return
        self._open(deed)
        self.form.reason.setPlainText(kept.get("reason", ""))
        self.form.amount.setText(kept.get("amount", ""))

    def first(self) -> QWidget:
        """Where the keyboard begins."""
        visible = (each for each in self.buttons.values() if not each.isHidden())
        return next(visible, self.print_it)

    def say_problems(self, codes: tuple[str, ...]) -> None:
        """Why it was not done."""
        self.form.say_wrong(" ".join(problem_words(code, self._language) for code in codes))

    def finish(self) -> None:
        """It was done."""
        self.form.done()
        self.close_form()

    @Slot()
    def close_form(self) -> bool:
        """Put the form away; ``False`` if it was not open."""
        was = self.form.close_form() or not self.fund_field.isHidden()
        self.fund_field.hide()
        self.deeds.show()
        if was:
            self.first().setFocus()
        return was

    def _why_not(self, page: RequestPage) -> str:
        """What is not open to whoever sits here, in a sentence."""
        if page.blocked:
            return problem_words(page.blocked, self._language)
        if page.row.state == "approved" and "issue" not in page.acts:
            return self.tr("Somebody else has to hand this out: you approved it.")
        return ""

    @Slot()
    def _on_deed(self) -> None:
        deed = str(self.sender().property("deed"))
        if deed in ("send", "issue", "edit"):
            self.acted.emit(deed)
        else:
            self._open(deed)

    def _open(self, deed: str) -> None:
        self.deeds.hide()
        self.fund_field.setVisible(deed == "approve")
        self.form.ask(self._asked(deed))

    def _asked(self, deed: str) -> Asked:
        if deed == "approve":
            row = self._page.row if self._page else None
            cents = row.amount_cents if row else None
            amount = "" if cents is None else money_words(cents).removeprefix("$")
            why = self.tr("Why, if it goes over a limit")
            verb = self.tr("Approve")
            return Asked(deed, verb, verb, reason=why, with_amount=True, amount=amount)
        if deed == "deny":
            heading = self.tr("Do not approve")
            return Asked(deed, heading, heading, must=True)
        if deed == "send_back":
            words = self.tr("What is missing")
            verb = self.tr("Send back")
            return Asked(deed, verb, verb, reason=words, must=True)
        heading = self.tr("Cancel request")
        return Asked(deed, heading, heading, must=True)


def problem_words(code: str, language: str) -> str:
    """The sentence of a problem; its code if there is none, which a test finds."""
    key = f"problem.{code}"
    return label(key, language) if has_label(key) else code
