"""Consent of one person: what holds today, asking again, taking it back, and its paper."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from mtw_desktop.casework import consent_changes, consent_paper
from mtw_desktop.casework.consent_changes import ConsentPlace
from mtw_desktop.casework.session import Session
from ui import theme
from ui.context import UiContext
from ui.pages.consent_asking import Asking
from ui.pages.consent_overview import ConsentOverview
from ui.pages.consent_view import ConsentDesk, ConsentView
from ui.pages.word_parts import joined
from ui.widgets.labels import muted, title
from ui.widgets.page import Page

#: What the page is asked for together with the person to begin asking at once.
ASK = "ask"
_PAPER = 0.42


@dataclass(frozen=True, slots=True)
class Found:
    """What the page shows, and the paper of the consent that counts."""

    place: ConsentPlace | None
    pdf: bytes | None


def read(session: Session, participant_id: str) -> Found:
    """All of it; on the store lane."""
    place = consent_changes.consent_place(session, participant_id)
    row = place.row if place else None
    if row is None or row.consent is None or row.state == "not_asked":
        return Found(place, None)
    return Found(place, consent_paper.consent_pdf(session, row.consent.id))


class ConsentPage(Page):
    """``open`` takes the person's id, alone or with ``ASK``. Ctrl+S saves the answer, Ctrl+P prints
    what is on show."""

    kinds = frozenset({"consent", "participant", "referral", "referral_event"})

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._id = ""
        self._ask = False
        self._place: ConsentPlace | None = None
        self.desk = ConsentDesk(context, self)
        self.who = muted()
        self.overview = ConsentOverview(context)
        self.asking = Asking(context, self)
        self.composer = self.asking.composer
        self.view = ConsentView()
        self._lay_out()
        self.overview.now.new.clicked.connect(self.ask)
        self.overview.now.print_it.clicked.connect(self.print_paper)
        self.overview.now.file.clicked.connect(self._on_file)
        self.overview.paper_wanted.connect(self._on_earlier)
        self.overview.written.connect(self.reload)
        self.composer.print_wanted.connect(self.print_paper)
        self.asking.looked.connect(self.view.show_pdf)
        self.asking.ended.connect(self._on_ended)
        self.content.hide()

    def _lay_out(self) -> None:
        left = QWidget()
        main = QVBoxLayout(left)
        main.setContentsMargins(0, 0, 0, 0)
        main.setSpacing(theme.px(12))
        above = QVBoxLayout()
        above.setSpacing(0)
        above.addWidget(self.who)
        above.addWidget(title(self.tr("Permission to share")))
        main.addLayout(above)
        main.addWidget(self.desk.banner)
        main.addWidget(self.overview)
        main.addWidget(self.composer)
        main.addStretch(1)
        self.composer.hide()
        self.sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.sides.setSpacing(theme.px(20))
        self.sides.addWidget(left, 1)
        self.sides.addWidget(self.view)
        self.body.addLayout(self.sides)

    # the frame

    def open(self, argument: object) -> None:
        argument, ask = argument if isinstance(argument, tuple | list) else (argument, "")
        self._ask = ask == ASK
        if argument != self._id:
            self.asking.leave()
            self._id = str(argument)
            self.content.hide()
        self.reload()

    @Slot()
    def reload(self) -> None:
        self.context.lanes.store(read, self.context.session, self._id, done=self._show)

    def flush(self) -> None:
        self.asking.scrap.keep()

    def save(self) -> None:
        self.asking.save()

    @Slot()
    def print_paper(self) -> None:
        """Print what is on show: to be signed, or as it was."""
        if self.view.pdf is not None and self._place is not None:
            self.desk.send(self.view.pdf, self._place.person.code)

    def escape(self) -> bool:
        return self.overview.close_panel()

    def focus_first(self) -> None:
        if self.asking.under_way:
            self.composer.focus_first()
        else:
            self.overview.focus_first()

    def resume_argument(self) -> object:
        return self._id

    # showing

    @Slot(object)
    def _show(self, found: Found) -> None:
        place = found.place
        if place is None:
            gone = self.tr("This person is not on this laptop any more.")
            self.context.notices.tell(gone, "warning")
            self.go.emit("people", None)
            return
        if place.person.id != self._id:
            return  # an answer to an earlier question
        first = self.content.isHidden()
        self._place = place
        self.who.setText(joined(place.full_name, place.person.code))
        self.overview.show_place(place)
        self.content.show()
        if not self.asking.under_way and (self._ask or (first and place.typed)):
            self.ask()
        elif not self.asking.under_way:
            self._arrange()
            self._show_paper(found.pdf)
            if first:
                self.overview.focus_first()

    def _show_paper(self, pdf: bytes | None) -> None:
        if pdf is None:
            self.view.clear(self.tr("There is no permission on file."))
        else:
            self.view.show_pdf(pdf)

    def _arrange(self) -> None:
        self.composer.setVisible(self.asking.under_way)
        self.overview.setVisible(not self.asking.under_way)

    @Slot()
    def ask(self) -> None:
        """Put the text, the answer and the terms in place of what is on file."""
        if self._place is None:
            return
        self._ask = False
        self.asking.begin(self._place)
        self._arrange()
        self.scroll_area.verticalScrollBar().setValue(0)
        self.composer.focus_first()

    @Slot()
    def _on_ended(self) -> None:
        self._arrange()
        self.scroll_area.verticalScrollBar().setValue(0)
        self.overview.focus_first()
        self.reload()

    @Slot()
    def _on_file(self) -> None:
        if self.view.pdf is not None and self._place is not None:
            self.desk.save(self.view.pdf, self._place.person.code)

    @Slot(str)
    def _on_earlier(self, consent_id: str) -> None:
        session = self.context.session
        self.context.lanes.store(
            consent_paper.consent_pdf, session, consent_id, done=self._on_paper
        )

    @Slot(object)
    def _on_paper(self, pdf: bytes) -> None:
        self._show_paper(pdf)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        ways = QBoxLayout.Direction
        self.sides.setDirection(ways.TopToBottom if self.folded else ways.LeftToRight)
        room = self.width() - 2 * theme.px(24)
        wide = room if self.folded else round(room * _PAPER)
        self.view.fit(wide, self.height() - 2 * theme.px(20))
