"""Who lives with a person: each a line with what can be done, and a way to add somebody."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from mtw_desktop.casework import household
from mtw_desktop.casework.case_rows import CaseRow
from mtw_desktop.casework.changes import Changed
from mtw_desktop.casework.duplicates import Match
from mtw_desktop.casework.household import Household
from mtw_desktop.casework.intake import Draft
from mtw_desktop.casework.record_form import FormPlace
from ui import theme
from ui.context import UiContext
from ui.pages.word_parts import joined
from ui.widgets.buttons import link, secondary
from ui.widgets.cards import RowList
from ui.widgets.confirm import ask
from ui.widgets.labels import muted, section
from ui.widgets.list_row import ListRow
from ui.widgets.pill import Pill


class HouseholdPanel(QWidget):
    """The household of one person. Signals: ``go(page, argument)`` as a page's, and ``written``
    once a line was linked or removed."""

    go = Signal(str, object)
    written = Signal()

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self._id = ""
        self._shown: list[CaseRow] = []
        self._in_hand: CaseRow | None = None
        self._beside: QPushButton | None = None
        self.summary = muted()
        self.add = link(self.tr("Add a person"))
        self.rows = RowList()
        top = QHBoxLayout()
        top.addWidget(section(self.tr("Household")))
        top.addWidget(self.summary, 1)
        top.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addLayout(top)
        column.addWidget(self.rows)
        self.add.clicked.connect(self._on_add)

    def show_household(self, participant_id: str, found: Household) -> None:
        """Show the household of a person."""
        self._id = participant_id
        self._shown = list(found.rows)
        care = self.tr("%n need(s) care", "", found.care) if found.care else ""
        self.summary.setText(care)
        self.rows.clear()
        for each in found.rows:
            self.rows.add_row(self._row(each))
        self.rows.setVisible(bool(found.rows))

    def _row(self, row: CaseRow) -> ListRow:
        line = ListRow(None, row.title, "", row.detail, self.tr("Open"))
        line.activated.connect(self._on_open)
        if row.pill:
            line.add_trailing(Pill(row.pill, row.tone))
        if self._is_own(row):
            more = secondary(self.tr("More"))
            more.setAccessibleName(self.tr("More: {name}").format(name=row.title))
            more.clicked.connect(self._on_more)
            line.add_trailing(more)
        return line

    def _is_own(self, row: CaseRow) -> bool:
        """Whether the line is of this person's own household, not of somebody who named them."""
        return row.participant_id == self._id

    def _of(self, widget: object) -> CaseRow | None:
        for line, row in zip(self.rows.rows, self._shown, strict=True):
            if widget is line or (isinstance(widget, QWidget) and line.isAncestorOf(widget)):
                return row
        return None

    @Slot()
    def _on_add(self) -> None:
        self.go.emit("form", FormPlace("household_member", participant_id=self._id))

    @Slot()
    def _on_open(self) -> None:
        if (row := self._of(self.sender())) is not None:
            self.go.emit(row.page, row.argument)

    @Slot()
    def _on_more(self) -> None:
        button = self.sender()
        self._in_hand = self._of(button)
        self._beside = button if isinstance(button, QPushButton) else None
        if self._in_hand is None:
            return
        if self._in_hand.page == "person":
            self._offer(())
        else:
            self.context.lanes.store(
                household.member_matches,
                self.context.session,
                self._in_hand.record_id,
                done=self._offer,
            )

    @Slot(object)
    def _offer(self, matches: Sequence[Match]) -> None:
        """What can be done with the line in hand, likely participants first."""
        row, button = self._in_hand, self._beside
        if row is None or button is None:
            return
        menu = QMenu(self)
        for match in matches:
            words = joined(match.row.short_name, match.row.birth_text, match.row.code)
            said = self.tr("Is {person}").format(person=words.replace("&", "&&"))
            menu.addAction(said).setData(("link", match.row.id))
        if row.page == "person":
            menu.addAction(self.tr("Edit")).setData(("edit", row.record_id))
            menu.addAction(self.tr("Is not this participant")).setData(("unlink", row.record_id))
        else:
            menu.addAction(self.tr("Make a participant")).setData(("intake", row.record_id))
        menu.addSeparator()
        menu.addAction(self.tr("Remove from the household")).setData(("remove", row.record_id))
        menu.triggered.connect(self._on_chosen)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))

    @Slot(QAction)
    def _on_chosen(self, action: QAction) -> None:
        deed, argument = action.data()
        row = self._in_hand
        if row is None:
            return
        lanes, session = self.context.lanes, self.context.session
        if deed == "link":
            args = (session, row.record_id, argument)
            lanes.store(household.link_member, *args, done=self._on_written)
        elif deed == "unlink":
            lanes.store(household.unlink_member, session, argument, done=self._on_written)
        elif deed == "intake":
            lanes.store(household.make_participant, session, argument, done=self._on_draft)
        elif deed == "edit":
            self.go.emit("form", FormPlace("household_member", row.record_id, self._id))
        elif self._may_remove(row):
            lanes.store(household.remove_member, session, argument, done=self._on_written)

    def _may_remove(self, row: CaseRow) -> bool:
        title = self.tr("Remove {name} from the household?").format(name=row.title)
        words = self.tr("What was written down stays in the history.")
        return ask(self, title, words, self.tr("Remove"), danger=True)

    @Slot(object)
    def _on_written(self, changed: Changed) -> None:
        self.context.notices.did_change(changed.kinds)
        self.written.emit()

    @Slot(object)
    def _on_draft(self, draft: Draft) -> None:
        self.context.notices.did_change({"draft"})
        self.go.emit("intake", draft.id)
