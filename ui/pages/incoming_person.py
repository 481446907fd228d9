"""A person of another organization: what it shows, the referral, and taking the person in here."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from mtw_desktop.casework.changes import Changed
from mtw_desktop.casework.incoming_referrals import ReceivedRow
from mtw_desktop.casework.shared_person import SharedPage, take_person_in
from mtw_desktop.domain.labels import code_label
from ui import theme
from ui.context import UiContext
from ui.models.referrals import TONES
from ui.pages.key_parts import give_keys
from ui.pages.word_parts import Words, joined
from ui.widgets.action_row import ActionRow
from ui.widgets.banner import Banner
from ui.widgets.buttons import primary
from ui.widgets.cards import Card, RowList
from ui.widgets.labels import body, muted, section, title
from ui.widgets.pill import Pill


class SharedPanel(QWidget):
    """Nothing here can be edited. ``go(page, argument)`` leads to the referral or the intake."""

    go = Signal(str, object)

    def __init__(self, context: UiContext, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.words = words
        self.page: SharedPage | None = None
        self.name, self.code = title(), muted()
        self.take_in = primary(self.tr("&Take this person in"))
        self.take_in.clicked.connect(self._on_take_in)
        give_keys(self.take_in)
        self.banners = QVBoxLayout()
        self.banners.setSpacing(theme.px(8))
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(theme.px(24))
        self.grid.setVerticalSpacing(theme.px(6))
        self.grid.setColumnStretch(1, 1)
        self.card = Card()
        self.card.body.addLayout(self.grid)
        self.referrals = RowList()
        self._lay_out()

    def _lay_out(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self.name)
        names.addWidget(self.code)
        top = QHBoxLayout()
        top.addLayout(names, 1)
        top.addWidget(self.take_in)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        column.addLayout(top)
        column.addLayout(self.banners)
        column.addWidget(section(self.tr("Referral")))
        column.addWidget(self.referrals)
        column.addWidget(section(self.tr("What is shared")))
        column.addWidget(self.card)
        column.addStretch(1)

    def show_page(self, page: SharedPage) -> None:
        """Show what is shared of a person."""
        self.page = page
        self.name.setText(page.full_name)
        self.code.setText(page.row.code if page.full_name != page.row.code else "")
        _empty(self.banners)
        own = self.tr(
            "Nothing can be changed here. Taking the person in makes a record of your own; it "
            "needs the person’s own permission."
        )
        for at, words in enumerate(page.banners):
            self.banners.addWidget(Banner(words, "" if at else own))
        self.referrals.clear()
        for each in page.referrals:
            self.referrals.add_row(self._row(each))
        self._show_facts(page)

    def _show_facts(self, page: SharedPage) -> None:
        while (item := self.grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        facts = [*page.facts]
        if page.needs:
            facts.append((self.tr("Needs"), ", ".join(page.needs)))
        facts += [(self.tr("In the household"), each) for each in page.household if each]
        for at, (name, value) in enumerate(facts):
            words: QLabel = muted(name)
            words.setWordWrap(False)
            self.grid.addWidget(words, at, 0)
            self.grid.addWidget(body(value), at, 1)
        if not facts:
            self.grid.addWidget(muted(self.tr("The case code only.")), 0, 0)

    def _row(self, row: ReceivedRow) -> QWidget:
        state = code_label("referral_status", row.status, self.words.language)
        if row.status == "requested":
            state = self.tr("Waits for your answer")
        pill = Pill(state, TONES.get(row.status, "muted"))
        rest = self.words.appointment(row.appointment_at) if row.appointment_at else row.number
        what = row.need or row.service or row.number
        made = ActionRow(row, pill, what, "", joined(row.organization, rest), self.tr("Open"))
        made.acted.connect(self._on_referral)
        return made

    def focus_first(self) -> None:
        """On the referral, which is what one came for."""
        rows = [each for each in self.referrals.rows if isinstance(each, ActionRow)]
        action = rows[0].action if rows else None
        (action or self.take_in).setFocus()

    @Slot(object)
    def _on_referral(self, row: ReceivedRow) -> None:
        self.go.emit("referrals", ("received", row.id))

    @Slot()
    def _on_take_in(self) -> None:
        if self.page is not None:
            args = (self.context.session, self.page.participant_id)
            self.context.lanes.store(take_person_in, *args, done=self._on_taken)

    @Slot(object)
    def _on_taken(self, taken: tuple[str, Changed]) -> None:
        draft, changed = taken
        self.context.notices.did_change(changed.kinds)
        self.go.emit("intake", draft)


def _empty(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
