"""The laptops of this organization, for supervisors: who is in, who waits, and shutting one out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from mtw_desktop.domain.wording import moment_words
from mtw_desktop.errors import WorldError
from ui import theme
from ui.context import UiContext
from ui.pages.word_parts import joined
from ui.widgets.action_row import ActionRow
from ui.widgets.banner import Banner
from ui.widgets.busy import Busy
from ui.widgets.buttons import secondary
from ui.widgets.cards import Card, RowList
from ui.widgets.confirm import ask
from ui.widgets.labels import hint
from ui.widgets.pill import Pill

if TYPE_CHECKING:
    # The network's libraries are loaded when somebody looks.
    from mtw_desktop.casework.devices_list import Act, DevicesAnswer, DevicesAsk, LaptopRow, Laptops

_TONES = {"active": "good", "pending": "warning", "wiping": "urgent"}


class LaptopsCard(Card):
    """Empty until somebody asks the server; hidden from whoever is no supervisor."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent, self.tr("Laptops of this organization"))
        self.context = context
        self.rows: list[ActionRow] = []
        self.words = hint(
            self.tr("Who syncs with the server, and which laptops wait to be let in.")
        )
        self.banner = Banner("", tone="urgent")
        self.banner.hide()
        self.list = RowList()
        self.list.hide()
        self.button = secondary(self.tr("Sho&w the laptops"))
        self.button.clicked.connect(self._on_look)
        self.busy = Busy(self.tr("Asking the server"))
        for widget in (self.words, self.banner, self.list, self.button, self.busy):
            self.body.addWidget(widget)
        self.hide()

    def reload(self) -> None:
        """Whether this is the business of whoever sits here."""
        from mtw_desktop.casework import devices_list

        self.context.lanes.store(devices_list.may_look, self.context.session, done=self._on_may)

    @Slot(object)
    def _on_may(self, may: bool) -> None:
        self.setVisible(may)

    @Slot()
    def _on_look(self) -> None:
        self.call("", "")

    def call(self, act: Act, device: str) -> None:
        """Ask the server, with an act or only for the list."""
        from mtw_desktop.casework import devices_list

        if self.busy.running:
            return
        self.banner.hide()
        job = self.context.lanes.store(
            devices_list.prepare_devices,
            self.context.session,
            act,
            device,
            done=self._on_prepared,
            failed=self._on_failed,
        )
        self.busy.start(job)

    @Slot(object)
    def _on_prepared(self, question: DevicesAsk) -> None:
        from mtw_desktop.casework import devices_list

        job = self.context.lanes.network(
            devices_list.ask_devices, question, done=self._on_answered, failed=self._on_failed
        )
        self.busy.start(job)

    @Slot(object)
    def _on_answered(self, answer: DevicesAnswer) -> None:
        from mtw_desktop.casework import devices_list

        job = self.context.lanes.store(
            devices_list.note_devices, self.context.session, answer, done=self._show
        )
        self.busy.start(job)

    @Slot(object)
    def _show(self, found: Laptops) -> None:
        self.busy.stop()
        self.list.clear()
        self.rows = []
        for laptop in found.rows:
            self.rows.append(self._row(laptop))
            self.list.add_row(self.rows[-1])
        self.list.setVisible(bool(found.rows))
        self.button.setText(self.tr("Ask again"))
        if not found.may_act:
            self.words.setText(
                self.tr("This laptop may look. A supervisor’s laptop may let others in.")
            )
        if found.refused:
            self.banner.set(found.refused, "", "warning")
            self.banner.show()

    def _row(self, laptop: LaptopRow) -> ActionRow:
        name = laptop.label or self.tr("Laptop")
        rest = self.tr("· this laptop") if laptop.own else ""
        seen = self.tr("never synced")
        if laptop.seen_at is not None:
            when = moment_words(laptop.seen_at, self.context.language, now=self.context.clock())
            seen = self.tr("last contact {when}").format(when=when)
        version = self.tr("version {version}").format(version=laptop.version)
        marks = self.tr("supervisor’s laptop") if laptop.supervisor else ""
        pill = Pill(laptop.state, _TONES.get(laptop.status, "muted"))
        detail = joined(seen, version if laptop.version else "", marks)
        action = self.tr("Change") if laptop.acts else ""
        row = ActionRow(laptop, pill, name, rest, detail, action)
        row.acted.connect(self._on_change)
        return row

    @Slot(object)
    def _on_change(self, laptop: LaptopRow) -> None:
        menu = self.menu(laptop)
        row = next(each for each in self.rows if each.key is laptop)
        button = row.action
        if isinstance(button, QPushButton):
            menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def menu(self, laptop: LaptopRow) -> QMenu:
        """What can be done with a laptop."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        words = {
            "approve": self.tr("Let it in"),
            "revoke": self.tr("Shut it out"),
            "wipe": self.tr("Erase its records"),
        }
        for act in laptop.acts:
            menu.addAction(words[act]).setData((act, laptop.id))
        menu.setMinimumWidth(theme.px(180))
        menu.triggered.connect(self._on_picked)
        return menu

    @Slot(QAction)
    def _on_picked(self, action: QAction) -> None:
        act, device = action.data()
        if act == "approve" or self._sure(act):
            self.call(act, device)

    def _sure(self, act: str) -> bool:
        if act == "wipe":
            title = self.tr("Erase the records on that laptop?")
            sentence = self.tr(
                "At its next contact it sends what it still has, then erases everything. This "
                "cannot be taken back."
            )
            return ask(self, title, sentence, self.tr("Erase"), danger=True)
        title = self.tr("Shut that laptop out?")
        sentence = self.tr(
            "It no longer syncs. What is on it stays there; it can join again with a new code."
        )
        return ask(self, title, sentence, self.tr("Shut out"), danger=True)

    @Slot(object)
    def _on_failed(self, error: WorldError) -> None:
        self.busy.stop()
        self.banner.set(*self.context.words_of(error), "urgent")
        self.banner.show()
