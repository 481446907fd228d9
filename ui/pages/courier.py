"""Syncing by stick: out, back, for others, and joining a server that is on no network."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from mtw_desktop.errors import DeviceWiped, WorldError
from ui.context import UiContext
from ui.pages.courier_cards import BackCard, CarryCard, OutCard
from ui.pages.courier_join import JoinByStickCard
from ui.pages.courier_parts import AskPlace, ask_folder
from ui.widgets.banner import Banner
from ui.widgets.busy import Busy
from ui.widgets.heading import PageHeading
from ui.widgets.page import Page

if TYPE_CHECKING:
    from pathlib import Path

    from mtw_desktop.casework.courier import CourierState, Delivered, Exported
    from mtw_desktop.casework.syncing import Applied
    from sync.engine import Outgoing


class CourierPage(Page):
    """``ask_folder`` may be replaced by a test."""

    kinds = frozenset({"sync"})

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setAccessibleName(self.tr("Sync by stick"))
        self.ask_folder: AskPlace = ask_folder
        self._folder: Path | None = None
        words = self.tr(
            "For places without a network. Only the server can read what is on the stick."
        )
        self.body.addWidget(PageHeading(self.tr("Sync by stick"), words))
        self.banner = Banner("")
        self.banner.hide()
        self.busy = Busy(self.tr("Working with the stick"))
        self.body.addWidget(self.banner)
        self.body.addWidget(self.busy)
        left, right = self.columns(0, 0)
        self.join = JoinByStickCard(context)
        self.out, self.back, self.carrying = OutCard(), BackCard(), CarryCard()
        left.addWidget(self.join)
        left.addWidget(self.out)
        right.addWidget(self.back)
        right.addWidget(self.carrying)
        left.addStretch(1)
        right.addStretch(1)
        self.join.wanted.connect(self._on_wish)
        self.join.failed.connect(self._on_failed)
        self.out.button.clicked.connect(self._on_export)
        self.back.button.clicked.connect(self._on_import)
        self.carrying.button.clicked.connect(self._on_carry)
        for card in (self.join, self.out, self.back, self.carrying):
            card.hide()

    def open(self, _argument: object) -> None:
        self.banner.hide()
        self.reload()

    def reload(self) -> None:
        from mtw_desktop.casework import courier

        self.context.lanes.store(courier.courier_state, self.context.session, done=self._show)

    def focus_first(self) -> None:
        for button in (self.out.button, self.join.choose, self.back.button):
            if button.isVisibleTo(self):
                button.setFocus(Qt.FocusReason.TabFocusReason)
                return

    @Slot(object)
    def _show(self, state: CourierState) -> None:
        first = self.out.isHidden() and self.join.isHidden()
        now, language = self.context.clock(), self.context.language
        self.join.setVisible(not state.joined)
        self.join.show_state(state, now, language)
        self.out.setVisible(state.joined)
        self.out.show_state(state, now, language)
        self.back.setVisible(state.joined or state.asked_at is not None)
        self.back.show_state(state, now, language)
        self.carrying.setVisible(state.can_carry)
        self.carrying.show_state(state, now, language)
        if first and self.isVisible():
            self.focus_first()

    @Slot()
    def _on_export(self) -> None:
        from mtw_desktop.casework import courier

        folder = self._ask(self.tr("Where to put what waits"))
        if folder is not None:
            self._start(courier.export_bundle, folder, done=self._on_exported)

    @Slot()
    def _on_wish(self) -> None:
        from mtw_desktop.casework import courier

        folder = self._ask(self.tr("Where to put the request"))
        if folder is not None:
            card, code = self.join.card, self.join.code.text()
            self._start(courier.export_wish, folder, card, code, done=self._on_wished)

    @Slot()
    def _on_import(self) -> None:
        from mtw_desktop.casework import courier

        folder = self._ask(self.tr("Where the answers are"))
        if folder is not None:
            self._start(courier.import_bundle, folder, done=self._on_imported)

    @Slot()
    def _on_carry(self) -> None:
        from mtw_desktop.casework import courier

        self._folder = self._ask(self.tr("The stick to carry"))
        if self._folder is not None:
            self._start(courier.prepare_carry, done=self._on_prepared)

    @Slot(object)
    def _on_prepared(self, outgoing: Outgoing) -> None:
        from mtw_desktop.casework import courier

        job = self.context.lanes.network(
            courier.deliver, outgoing, self._folder, done=self._on_delivered, failed=self._on_failed
        )
        self.busy.start(job)

    @Slot(object)
    def _on_delivered(self, done: Delivered) -> None:
        from mtw_desktop.casework import courier

        self._start(courier.finish_carry, done, done=self._on_done)
        if done.error is not None:
            self._on_failed(done.error)
        elif done.refused:
            self._on_failed(done.refused[0])
        else:
            sentence = self.tr("%n bundle(s) delivered.", "", done.carried)
            self._say(sentence, self.tr("The answers are on the stick. Bring it back."))

    @Slot(object)
    def _on_exported(self, out: Exported) -> None:
        from mtw_desktop.casework import courier

        self.busy.stop()
        sentence = self.tr("%n change(s) put on the stick.", "", out.groups)
        if not out.groups:
            sentence = self.tr("The question what is new is on the stick.")
            step = self.tr("Bring it to the server and back.")
        elif out.left:
            step = self.tr("%n more wait for the answer to these.", "", out.left)
        else:
            step = self.tr("They wait here too, until the answer comes back.")
        free = courier.space_words(out.free, self.context.language)
        space = self.tr("{free} free on the stick.").format(free=free)
        self._say(sentence, f"{step} {space}")
        self.context.notices.did_change({"sync"})

    @Slot(object)
    def _on_wished(self, _out: Exported) -> None:
        self.busy.stop()
        self.join.reset()
        self._say(
            self.tr("The request is on the stick."),
            self.tr("Have it taken to the server, and bring the answer in here."),
        )
        self.context.notices.did_change({"sync"})

    @Slot(object)
    def _on_imported(self, applied: Applied) -> None:
        self.busy.stop()
        if isinstance(applied.error, DeviceWiped):
            self._on_failed(applied.error)
            return
        self.context.notices.did_change(applied.changed.kinds | {"sync"})
        if applied.error is not None:
            self._on_failed(applied.error)
        elif applied.more:
            self.go.emit("sync_status", None)
        elif not self.join.isHidden():
            self._say(
                self.tr("The server has answered: this laptop has joined."),
                self.tr("Put what waits on a stick next."),
            )
        elif not applied.pushed and not applied.pulled:
            self._say(self.tr("Taken in. There was nothing new."), "")
        else:
            arrived = self.tr("%n change(s) arrived at the server.", "", applied.pushed)
            news = self.tr("%n record(s) received.", "", applied.pulled)
            self._say(f"{arrived} {news}", "")

    @Slot(object)
    def _on_failed(self, error: WorldError) -> None:
        self.busy.stop()
        self._say(*self.context.words_of(error), "urgent")

    def _start(self, fn: Callable[..., Any], *args: object, done: Callable[[Any], None]) -> None:
        self.banner.hide()
        session = self.context.session
        job = self.context.lanes.store(fn, session, *args, done=done, failed=self._on_failed)
        self.busy.start(job)

    @Slot(object)
    def _on_done(self, _nothing: object) -> None:
        self.busy.stop()
        self.context.notices.did_change({"sync"})

    def _ask(self, title: str) -> Path | None:
        return self.ask_folder(self, title)

    def _say(self, sentence: str, step: str, tone: str = "good") -> None:
        self.banner.set(sentence, step, tone)
        self.banner.show()
