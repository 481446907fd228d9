"""Referring a person: the form on the left, the slip that it makes on the right."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from mtw_desktop.casework.referring import Issued, ProgramRow, ReferralStart
from mtw_desktop.domain.labels import code_label, label
from ui import theme
from ui.context import UiContext
from ui.pages.form_parts import FormKeeper, Look
from ui.pages.issued_parts import IssueButtons, IssuedPanel
from ui.pages.issuing_parts import Issuer
from ui.pages.paper_parts import PaperDesk
from ui.pages.refer_parts import ReferFields
from ui.pages.word_parts import joined
from ui.widgets.announce import announce
from ui.widgets.banner import Banner
from ui.widgets.labels import muted, title
from ui.widgets.page import Page
from ui.widgets.slip_view import SlipView


class ReferPage(Page):
    """A referral from the first word to the paper. Ctrl+P issues and prints, Ctrl+S keeps."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._place: tuple[str, str | None] | None = None
        self.desk = PaperDesk(context, self)
        self.who = muted()
        self.heading = title()
        self.wrong = Banner("", tone="urgent")
        self.buttons = IssueButtons()
        below = (self.buttons.issue, self.buttons.file, self.buttons.draft)
        self.fields = ReferFields(context.language, below)
        self.keeper = FormKeeper(context, self.fields.fill, self)
        self.issuer = Issuer(context, self.desk, self.keeper.filled, self)
        self.issued = IssuedPanel()
        self.slip = SlipView()
        self._lay_out()
        self._connect()
        self.content.hide()

    def _lay_out(self) -> None:
        left = QWidget()
        main = QVBoxLayout(left)
        main.setContentsMargins(0, 0, 0, 0)
        main.setSpacing(theme.px(12))
        above = QVBoxLayout()
        above.setSpacing(0)
        above.addWidget(self.who)
        above.addWidget(self.heading)
        main.addLayout(above)
        for widget in (self.wrong, self.desk.banner, self.issued, self.fields, self.buttons):
            main.addWidget(widget)
        main.addStretch(1)
        self.sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.sides.setSpacing(theme.px(20))
        self.sides.addWidget(left, 1)
        self.sides.addWidget(self.slip)
        self.body.addLayout(self.sides)

    def _connect(self) -> None:
        keeper = self.keeper
        keeper.started.connect(self._on_started)
        keeper.gone.connect(self._on_gone)
        keeper.found.connect(self.fields.show_programs)
        keeper.pointed.connect(self.fields.show_destination)
        keeper.looked.connect(self._on_looked)
        self.fields.searched.connect(keeper.search)
        self.fields.picked.connect(self._on_picked)
        self.fields.hand_wanted.connect(self._on_hand)
        self.fields.changed.connect(keeper.touch)
        self.slip.language_chosen.connect(keeper.speak)
        self.buttons.issue.clicked.connect(self.print_paper)
        self.buttons.file.clicked.connect(self.save_paper)
        self.buttons.draft.clicked.connect(self.save)
        self.buttons.thrown.connect(keeper.discard)
        keeper.discarded.connect(self._on_back)
        self.issued.again.connect(self.print_paper)
        self.issued.file.connect(self.save_paper)
        self.issued.back.connect(self._on_back)
        self.issuer.busy.connect(self.buttons.set_busy)
        self.issuer.checked.connect(self._on_checked)
        self.issuer.issued.connect(self._on_issued)

    # the frame

    def open(self, argument: object) -> None:
        """``argument`` is (person's id, need's id or ``None``)."""
        if not isinstance(argument, tuple | list):
            return
        place = (str(argument[0]), argument[1])
        if place != self._place or self.keeper.form is None:
            self._place = place
            self.issuer.begin()
            self.content.hide()
            self.keeper.open(*place)
        else:
            self.keeper.look()

    def flush(self) -> None:
        self.keeper.flush()

    def save(self) -> None:
        """Keep the form as a draft and say so."""
        self.keeper.touch()
        self.keeper.look()
        words = self.tr("Kept as a draft on this laptop. It waits on Today.")
        self.context.notices.tell(words, "good")
        self.context.notices.did_change({"draft"})

    @Slot()
    def print_paper(self) -> None:
        """Issue the referral and print its slip; once issued, print it again."""
        self.issuer.make(to_file=False)

    @Slot()
    def save_paper(self) -> None:
        """Issue the referral and save its slip; once issued, save it again."""
        self.issuer.make(to_file=True)

    def focus_first(self) -> None:
        self.fields.picker.setFocus()

    def resume_argument(self) -> object:
        return self._place

    # showing

    @Slot(object)
    def _on_started(self, start: ReferralStart) -> None:
        need = start.need.domain if start.need else ""
        words = code_label("need_domain", need, self.context.language) if need else ""
        lower = words[:1].lower() + words[1:]
        heading = self.tr("Refer for {need}").format(need=lower) if need else self.tr("Refer")
        self.who.setText(joined(start.full_name, start.person.code))
        self.heading.setText(heading)
        self.fields.show_form(start.form, self.context.clock())
        self.slip.set_language(start.form.slip_language)
        self.slip.clear(self.tr("The slip appears here as soon as you have chosen where to."))
        self.buttons.show_kept(self.tr("Taken up where you left it.") if start.kept else "")
        self._show_issued(False)
        self.content.show()
        self.fields.picker.setFocus()

    def _show_issued(self, issued: bool) -> None:
        self.wrong.hide()
        self.desk.banner.hide()
        self.issued.setVisible(issued)
        self.fields.setVisible(not issued)
        self.buttons.setVisible(not issued)
        self.slip.languages.setEnabled(not issued)

    @Slot()
    def _on_gone(self) -> None:
        gone = label("referral_problem.no_person", self.context.language)
        self.context.notices.tell(gone, "warning")
        self.go.emit("people", None)

    @Slot(object)
    def _on_looked(self, seen: Look) -> None:
        if seen.pdf is None:
            self.slip.clear(self.tr("The slip appears here as soon as you have chosen where to."))
        else:
            self.slip.show_pdf(seen.pdf)
        there = bool(seen.form.to_organization)
        reason = label("referral_problem.consent_needed", self.context.language) if there else ""
        self.fields.show_consent(seen.covered, seen.will_see if seen.covered else reason)
        if not seen.covered and seen.form.share_classes:
            self.fields.share.setChecked(False)
            self.keeper.touch()
        if self.fields.advise_call(seen.call_first):
            self.keeper.touch()
        self.slip.set_language(seen.form.slip_language)

    # choosing where to

    @Slot(object)
    def _on_picked(self, row: ProgramRow) -> None:
        self.keeper.choose(row.program.id)

    @Slot()
    def _on_hand(self) -> None:
        hand = self.fields.mode != "hand"
        self.fields.set_mode("hand" if hand else "search")
        if hand:
            self.fields.show_programs([])
            self.keeper.write_by_hand(self.fields.picker.text())
        else:
            self.keeper.search(self.fields.picker.text())
        self.fields.picker.setFocus()

    # issuing

    @Slot(object)
    def _on_checked(self, problems: list[str]) -> None:
        self.wrong.setVisible(bool(problems))
        if not problems:
            return
        language = self.context.language
        words = " ".join(label(f"referral_problem.{code}", language) for code in problems)
        self.wrong.set(label("problem.title", language), words, "urgent")
        announce(self, words)
        if "no_destination" in problems:
            self.fields.show_problem(label("referral_problem.no_destination", language))
        else:
            self.fields.share.setFocus()

    @Slot(object, object)
    def _on_issued(self, issued: Issued, pdf: bytes) -> None:
        form, start = self.keeper.form, self.keeper.start
        self.keeper.let_go()
        if form is None or start is None:
            return
        self.slip.show_pdf(pdf)
        self.issued.show_issued(issued.number, start.person.short_name, form.to_organization)
        self._show_issued(True)
        self.issued.home.setFocus()

    @Slot()
    def _on_back(self) -> None:
        if self._place is not None:
            self.go.emit("person", self._place[0])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        ways = QBoxLayout.Direction
        self.sides.setDirection(ways.TopToBottom if self.folded else ways.LeftToRight)
        room = self.width() - 2 * theme.px(24)
        self.slip.fit(room if self.folded else room // 2, self.height() - 2 * theme.px(20))
