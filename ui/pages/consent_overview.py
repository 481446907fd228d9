"""What is on file about a person's consent: what counts, taking it back, whom to tell, before."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mtw_desktop.casework import consent_partners
from mtw_desktop.casework.changes import Changed
from mtw_desktop.casework.consent_changes import ConsentPlace
from mtw_desktop.casework.consent_partners import Partner
from mtw_desktop.casework.session import Session
from mtw_desktop.casework.shared_words import person_opened
from ui import theme
from ui.context import UiContext
from ui.pages.consent_parts import ConsentHistory, ConsentNow, PartnerList, TakeBack
from ui.pages.key_parts import give_keys
from ui.pages.word_parts import Words
from ui.widgets.banner import Banner


def withdraw(session: Session, participant_id: str, on: date | None, reason: str) -> Changed:
    """The person takes it back; on the store lane."""
    return consent_partners.withdraw_consent(session, participant_id, reason, on=on)


class ConsentOverview(QWidget):
    """Signals: ``paper_wanted(consent id)`` to look at an earlier one, ``written`` after a
    withdrawal or a partner told."""

    paper_wanted = Signal(str)
    written = Signal()

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self._id = ""
        self.texts = Words(context.language)
        self.ending = Banner("")
        self.now = ConsentNow(self.texts)
        self.losing = Banner("")
        self.take_back = TakeBack(context, self.texts)
        self.partners = PartnerList(self.texts)
        self.history = ConsentHistory(self.texts)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        column.addWidget(self.ending)
        column.addWidget(self.now)
        column.addWidget(self.losing)
        column.addWidget(self.take_back)
        column.addWidget(self.partners)
        column.addWidget(self.history)
        for widget in (self.ending, self.losing, self.take_back):
            widget.hide()
        self.now.take_back.clicked.connect(self._on_take_back)
        self.take_back.wanted.connect(self._on_withdraw)
        self.take_back.closed.connect(self.close_panel)
        self.partners.told.connect(self._on_told)
        self.history.shown.connect(self.paper_wanted)

    def show_place(self, place: ConsentPlace) -> None:
        """Show a person's consents."""
        if place.person.id != self._id:
            self._id = place.person.id
            self._put_away()
        self.texts.now = self.context.clock()
        self._show_ending(place.ends_in)
        self.now.show_place(place)
        give_keys(*self.now.keyed(), *self.take_back.keyed())
        self.partners.show_partners(place.partners)
        consent = place.row.consent
        self.history.show_history(place.history, consent.id if consent else "")

    @Slot()
    def close_panel(self) -> bool:
        """Put the withdrawal away; ``False`` if it was not there."""
        if self.take_back.isHidden():
            return False
        self._put_away()
        self.now.take_back.setFocus()
        return True

    def _put_away(self) -> None:
        self.take_back.hide()
        self.losing.hide()

    def focus_first(self) -> None:
        """On the first thing to do."""
        self.now.new.setFocus()

    def _show_ending(self, days: int | None) -> None:
        self.ending.setVisible(days is not None)
        if days is None:
            return
        words = self.tr("The permission ends today.")
        if days:
            words = self.tr("The permission ends in %n day(s).", "", days)
        self.ending.set(words, self.tr("Ask again while the person is here."), "warning")

    @Slot()
    def _on_take_back(self) -> None:
        self.take_back.show()
        self.take_back.begin()
        args = (self.context.session, self._id)
        self.context.lanes.store(person_opened, *args, done=self._on_losing)

    @Slot(object)
    def _on_losing(self, opened: tuple[str, ...]) -> None:
        """Which organizations no longer see the person once it is taken back."""
        words = self.tr("On their laptops this ends at the next contact:")
        self.losing.set(words, "\n".join(opened), "info")
        self.losing.setVisible(bool(opened) and not self.take_back.isHidden())

    @Slot(object, str)
    def _on_withdraw(self, on: date | None, reason: str) -> None:
        self._put_away()
        args = (self.context.session, self._id, on, reason)
        self.context.lanes.store(withdraw, *args, done=self._on_withdrawn)

    @Slot(object)
    def _on_withdrawn(self, changed: Changed) -> None:
        words = self.tr("Withdrawn. Nothing is shared any more.")
        self.context.notices.tell(words, "good")
        self.now.new.setFocus()
        self._on_marked(changed)

    @Slot(object)
    def _on_told(self, partner: Partner) -> None:
        self.context.lanes.store(
            consent_partners.tell_partner,
            self.context.session,
            partner.referral_ids,
            done=self._on_marked,
        )

    @Slot(object)
    def _on_marked(self, changed: Changed) -> None:
        self.context.notices.did_change(changed.kinds)
        self.written.emit()
