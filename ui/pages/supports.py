"""Supports: requests, what was given, cards, funds and counts, one view at a time."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from mtw_desktop.casework import support_counts, support_requests
from mtw_desktop.casework.export_lists import ExportKind
from mtw_desktop.casework.session import Session
from mtw_desktop.casework.support_issues import receipt_pdf
from mtw_desktop.casework.support_requests import DECIDERS
from ui.context import UiContext
from ui.pages.export_parts import ExportAction, Shown
from ui.pages.key_parts import give_keys
from ui.pages.supports_cards import CardsPanel
from ui.pages.supports_counts import CountsPanel
from ui.pages.supports_funds import FundsPanel
from ui.pages.supports_list import ListPanel
from ui.pages.supports_log import LogPanel
from ui.pages.supports_paper import SupportDesk
from ui.pages.supports_requests import RequestsPanel
from ui.pages.supports_segments import Segments
from ui.pages.supports_settle import SettlePanel
from ui.pages.word_parts import Words
from ui.widgets.banner import Banner
from ui.widgets.labels import title
from ui.widgets.page import Page

#: The views that are lists, and what they are called in an export.
_EXPORTS: dict[str, ExportKind] = {"requests": "requests", "given": "issues", "cards": "cards"}
Panel = RequestsPanel | LogPanel | CardsPanel | FundsPanel | CountsPanel


def read_waiting(session: Session) -> tuple[dict[str, int], int]:
    """How many requests each list holds, and how many stocks are overdue for a count."""
    counts = {str(name): n for name, n in support_requests.request_counts(session).items()}
    due = support_counts.count_due(session)
    return counts, sum(each.overdue_days > 0 for each in due)


class SupportsPage(Page):
    """``open`` takes the name of a view, or (view, id of the record to mark)."""

    kinds = frozenset(
        {"support_request", "issue", "card", "card_lot", "fund", "reconciliation", "participant"}
    )

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.words = Words(context.language)
        self.desk = SupportDesk(context, self, receipt_pdf)
        self.heading = title(self.tr("Supports"))
        self.exporting = ExportAction(self, self._listed)
        self.settle = SettlePanel(context, self.words)
        self.count_due = Banner("", tone="warning", action_text=self.tr("See counts"))
        self.requests = RequestsPanel(context, self.words)
        self.log = LogPanel(context, self.words, self.desk)
        self.cards = CardsPanel(context, self.words)
        self.funds = FundsPanel(context, self.words)
        self.counts = CountsPanel(context, self.words)
        self.panels: dict[str, Panel] = {
            "requests": self.requests,
            "given": self.log,
            "cards": self.cards,
            "funds": self.funds,
            "counts": self.counts,
        }
        self.views = Segments(
            [
                ("requests", self.tr("Requests")),
                ("given", self.tr("Given")),
                ("cards", self.tr("Cards")),
                ("funds", self.tr("Funds")),
                ("counts", self.tr("Counts")),
            ],
            self.tr("Supports"),
        )
        self.stack = QStackedWidget()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.heading)
        top.addWidget(self.views, 1)
        top.addWidget(self.exporting.button)
        self.body.addLayout(top)
        notices = QVBoxLayout()
        for part in (self.desk.banner, self.settle, self.count_due):
            notices.addWidget(part)
        self.count_due.hide()
        self.body.addLayout(notices)
        for panel in self.panels.values():
            self.stack.addWidget(panel)
        self._show_panel()
        self.body.addWidget(self.stack, 1)

    def _connect(self) -> None:
        self.views.chosen.connect(self._on_view)
        for panel in self.panels.values():
            panel.go.connect(self.go)
        self.count_due.activated.connect(self._on_counts)
        self._give_keys()

    # the frame

    def open(self, argument: object) -> None:
        view, marked = argument if isinstance(argument, tuple) else (argument, None)
        if isinstance(view, str) and view in self.panels:
            self.views.choose(view)
            panel = self.panels[view]
            if isinstance(marked, str) and isinstance(panel, RequestsPanel | LogPanel | CardsPanel):
                panel.mark(marked)
        self.reload()

    def reload(self) -> None:
        self.words.now = self.context.clock()
        self.panel.read()
        session = self.context.session
        self.context.lanes.store(read_waiting, session, done=self._show_waiting)
        if session is not None and session.staff.role in DECIDERS:
            self.settle.read()

    def focus_first(self) -> None:
        self.panel.focus_first()

    def escape(self) -> bool:
        return self.settle.escape() or self.panel.escape()

    def print_paper(self) -> None:
        if self.panel is self.log:
            self.log.print_paper()

    def resume_argument(self) -> object:
        return self.views.code

    @property
    def panel(self) -> Panel:
        """The view in sight."""
        return self.panels[self.views.code]

    def _listed(self) -> Shown | None:
        kind = _EXPORTS.get(self.views.code)
        return (
            Shown(kind, list(self.panel.model.ids))
            if kind and isinstance(self.panel, ListPanel)
            else None
        )

    @Slot(object)
    def _show_waiting(self, found: tuple[dict[str, int], int]) -> None:
        counts, overdue = found
        self.requests.lists.set_counts(counts)
        self.views.set_counts({"counts": overdue})
        self.count_due.setVisible(overdue > 0 and self.views.code == "cards")
        words = self.tr("%n stock(s) of cards are due to be counted.", "", overdue)
        self.count_due.set(words, tone="warning")

    @Slot(str)
    def _on_view(self, _code: str) -> None:
        self._show_panel()
        self._give_keys()
        self.reload()

    def _show_panel(self) -> None:
        """The page is as high as the view in sight, not as the highest of all."""
        policy = QSizePolicy.Policy
        for panel in self.panels.values():
            way = policy.Preferred if panel is self.panel else policy.Ignored
            panel.setSizePolicy(way, way)
        self.stack.setCurrentWidget(self.panel)
        self.exporting.button.setVisible(self.views.code in _EXPORTS)

    @Slot()
    def _on_counts(self) -> None:
        self.views.choose("counts")
        self.panel.focus_first()

    def _give_keys(self) -> None:
        """The views keep their letters; the view in sight takes of those that are left."""
        panel = self.panel
        keyed = () if isinstance(panel, FundsPanel | CountsPanel) else panel.keyed()
        give_keys(*self.views.buttons.values(), *keyed)
