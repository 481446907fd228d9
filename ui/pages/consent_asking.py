"""A consent while it is being taken: what is kept of it, its paper as it grows, and saving it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from mtw_desktop.casework import consent_changes, consent_paper, scraps
from mtw_desktop.casework.consent_changes import ConsentPlace, SavedConsent
from ui.context import UiContext
from ui.pages.consent_composer import ConsentComposer
from ui.pages.scrap_parts import Scrap

_LOOK_MS = 250


class Asking(QObject):
    """Signals: ``looked(pdf)`` follows every change after a moment; ``ended`` once the answer was
    saved or thrown away."""

    looked = Signal(object)
    ended = Signal()

    def __init__(self, context: UiContext, parent: QObject) -> None:
        super().__init__(parent)
        self.context = context
        self.composer = ConsentComposer(context)
        self.scrap = Scrap(context, "consent", self.composer.typed, self)
        self.under_way = False
        self._saving = False
        self._look_soon = QTimer(self)
        self._look_soon.setSingleShot(True)
        self._look_soon.setInterval(_LOOK_MS)
        self._look_soon.timeout.connect(self.look)
        self.composer.changed.connect(self._on_changed)
        self.composer.save_wanted.connect(self.save)
        self.composer.cancelled.connect(self._on_cancel)

    def begin(self, place: ConsentPlace) -> None:
        """Begin asking, or go on where it was left."""
        self.scrap.record_id = place.person.id
        self.under_way = True
        self.composer.begin(place)
        self.look()

    def leave(self) -> None:
        """Another person is in hand; what was typed here is kept."""
        self.scrap.keep()
        self._stop()

    @Slot()
    def save(self) -> None:
        """Save the answer as a new consent; with a signature, both or neither."""
        form = self.composer.form() if self.under_way and not self._saving else None
        if form is None:
            return
        self._saving = True
        self.scrap.stop()
        self.context.lanes.store(
            consent_changes.save_consent,
            self.context.session,
            form,
            done=self._on_saved,
            failed=self._on_failed,
        )

    @Slot()
    def look(self) -> None:
        """Draw the paper of what stands there now."""
        form = self.composer.form() if self.under_way else None
        if form is not None:
            session = self.context.session
            self.context.lanes.store(
                consent_paper.preview_consent, session, form, done=self._on_looked
            )

    def _stop(self) -> None:
        self._look_soon.stop()
        self.under_way = self._saving = False

    @Slot()
    def _on_changed(self) -> None:
        self.scrap.touch()
        self._look_soon.start()

    @Slot(object)
    def _on_looked(self, pdf: bytes) -> None:
        if self.under_way:
            self.looked.emit(pdf)

    @Slot(object)
    def _on_saved(self, saved: SavedConsent) -> None:
        self._saving = False
        if saved.problems:
            self.composer.show_problems(saved.problems)
            return
        self._stop()
        self.context.notices.tell(self.tr("The answer is saved."), "good")
        self.context.notices.did_change(saved.changed.kinds)
        self.ended.emit()

    @Slot(object)
    def _on_failed(self, error: object) -> None:
        self._saving = False
        self.context.tell_error(error)

    @Slot()
    def _on_cancel(self) -> None:
        self.scrap.stop()
        self._stop()
        session = self.context.session
        self.context.lanes.store(scraps.drop_scrap, session, "consent", self.scrap.record_id)
        self.ended.emit()
