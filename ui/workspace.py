"""What an unlocked window shows: the frame with its pages, and how one gets from one to another."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mtw_desktop.casework.today import Today, today
from ui.context import UiContext
from ui.page_factory import MAIN_PAGES, RAIL_OF, make_page
from ui.pages.needs_eye_asking import AsideWatch
from ui.places import HOME, Place
from ui.widgets.announce import announce
from ui.widgets.frame import Frame
from ui.widgets.page import Page

FAR_ENOUGH_BACK = 20
#: Pages that Ctrl and a digit open, from 1.
_NUMBERED = ("today", "people", "intake", "referrals", "supports", "training", "work")
#: Several saves in a row are one reading of the counts.
COUNT_DELAY_MS = 150


class Workspace(QWidget):
    """``lock`` asks the window to lock."""

    lock = Signal()

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.frame = Frame(context)
        self.aside_watch = AsideWatch(context, self)
        self.pages: dict[str, Page] = {}
        self._history: list[Place] = []
        self._place: Place = HOME
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.frame)
        self._counting = QTimer(self)
        self._counting.setSingleShot(True)
        self._counting.setInterval(COUNT_DELAY_MS)
        self._counting.timeout.connect(self._count)
        self._connect()
        self._add_shortcuts()
        session = context.session
        if session is not None:
            self.frame.rail.set_person(session.staff.name, session.organization.name)
        # The page comes first; Today reads the same things itself.
        self._counting.start()

    def _connect(self) -> None:
        frame = self.frame
        frame.rail.chosen.connect(self._on_chosen)
        frame.rail.lock.connect(self.lock)
        frame.new_intake.connect(self.start_intake)
        frame.find_box.go.connect(self.go)
        self.context.notices.changed.connect(self._on_changed)
        self.context.notices.say.connect(frame.toast.show_notice)

    def _add_shortcuts(self) -> None:
        for keys, slot in (
            ("F2", self.frame.find_box.focus_find),
            ("F1", self._show_help),
            ("Ctrl+N", self.start_intake),
            ("Ctrl+S", self._save),
            ("Ctrl+Return", self._next_section),
            ("Ctrl+Enter", self._next_section),
            ("Ctrl+P", self._print),
            ("Ctrl+L", self.lock.emit),
            ("F5", self.context.notices.sync_wanted.emit),
            ("Alt+Left", self.back),
        ):
            QShortcut(QKeySequence(keys), self, slot)
        for number, name in enumerate(_NUMBERED, 1):
            shortcut = QShortcut(QKeySequence(f"Ctrl+{number}"), self)
            shortcut.activated.connect(self.frame.rail.buttons[name].click)

    @property
    def page(self) -> Page | None:
        """The page in sight."""
        widget = self.frame.pages.currentWidget()
        return widget if isinstance(widget, Page) else None

    def place(self) -> Place:
        """Where one is, to come back to after a lock."""
        argument = self.page.resume_argument() if self.page is not None else None
        return (self._place[0], self._place[1] if argument is None else argument)

    @Slot(str, object)
    def go(self, name: str, argument: object = None) -> None:
        """Leave the page in sight, with what was typed handed on, and open another."""
        if self.page is not None:
            self.page.flush()
            if not self.page.finished:
                self._history = [*self._history, self.place()][-FAR_ENOUGH_BACK:]
            elif self._history[-1:] == [(name, argument)]:
                self._history.pop()
        self._open(name, argument)

    @Slot()
    def back(self) -> None:
        """To the page before."""
        if self.page is not None:
            self.page.flush()
        self._open(*(self._history.pop() if self._history else HOME))

    def escape(self) -> None:
        """Esc: the page may close something of its own; else one goes back from a side page."""
        page = self.page
        if page is not None and not page.escape() and self._place[0] not in MAIN_PAGES:
            self.back()

    def flush(self) -> None:
        """Hand what was typed to the store lane."""
        if self.page is not None:
            self.page.flush()

    @Slot()
    def start_intake(self) -> None:
        """A new intake, empty; the intake page keeps what was in hand."""
        self.go("intake", "new")

    def _open(self, name: str, argument: object) -> None:
        page = self.pages.get(name)
        if page is None:
            page = make_page(name, self.context)
            page.go.connect(self.go)
            page.leave.connect(self.back)
            self.pages[name] = page
            self.frame.pages.addWidget(page)
        self._place = (name, argument)
        self.frame.pages.setCurrentWidget(page)
        self.frame.rail.set_current(RAIL_OF.get(name, name))
        page.open(argument)
        page.focus_first()
        announce(self, page.accessibleName())

    @Slot(str)
    def _on_chosen(self, name: str) -> None:
        self.go(name, None)

    @Slot(object)
    def _on_changed(self, kinds: frozenset[str]) -> None:
        if self.page is not None and self.page.kinds & kinds:
            self.page.reload()
        self._counting.start()

    @Slot()
    def _count(self) -> None:
        session = self.context.session
        if session is not None:
            self.context.lanes.store(today, session, self.context.clock(), done=self._on_counted)

    @Slot(object)
    def _on_counted(self, counts: Today) -> None:
        rail = self.frame.rail
        rail.set_count("today", counts.things)
        rail.set_count("intake", len(counts.drafts))
        rail.set_count("referrals", counts.referrals_waiting)
        rail.set_count("needs_eye", counts.needs_eye)

    @Slot()
    def _show_help(self) -> None:
        self.go("help", self._place[0])

    @Slot()
    def _save(self) -> None:
        if self.page is not None:
            self.page.save()

    @Slot()
    def _next_section(self) -> None:
        if self.page is not None:
            self.page.next_section()

    @Slot()
    def _print(self) -> None:
        if self.page is not None:
            self.page.print_paper()
