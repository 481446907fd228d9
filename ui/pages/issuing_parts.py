"""Putting a referral on record and its slip on paper: asked, checked, written, made; once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from mtw_desktop.casework import referring
from mtw_desktop.casework.referring import Issued, ReferralForm
from ui.context import UiContext
from ui.pages.form_parts import issue
from ui.pages.paper_parts import PaperDesk
from ui.widgets.printing import PrintTarget


@dataclass(frozen=True, slots=True)
class _Way:
    """Where the paper goes once the referral is on record: a printer or a file."""

    target: PrintTarget | None = None
    place: Path | None = None


class Issuer(QObject):
    """Signals: ``checked(problems)`` before anything is asked, ``issued(Issued, pdf)`` once it is
    on record, ``busy(flag)`` in between. ``done`` is what was issued."""

    checked = Signal(object)
    issued = Signal(object, object)
    busy = Signal(bool)

    def __init__(
        self,
        context: UiContext,
        desk: PaperDesk,
        filled: Callable[[], ReferralForm | None],
        parent: QObject | None = None,
    ) -> None:
        """``filled`` gives the form as it stands at the moment."""
        super().__init__(parent)
        self._filled = filled
        self.context = context
        self.desk = desk
        self.done: Issued | None = None
        self._form: ReferralForm | None = None
        self._to_file = self._under_way = False
        self._way = _Way()

    def begin(self) -> None:
        """Ready for another form."""
        self.done = self._form = None
        self._set_busy(False)

    def make(self, to_file: bool) -> None:
        """Issue the form and print or save its slip; once issued, only make the paper again."""
        if self.done is not None:
            again = self.desk.save if to_file else self.desk.reprint
            again(self.done.referral_id, self.done.number)
        elif not self._under_way and (form := self._filled()) is not None:
            self._form, self._to_file = form, to_file
            self._set_busy(True)
            session = self.context.session
            self.context.lanes.store(
                referring.referral_problems, session, form, done=self._on_checked
            )

    @Slot(object)
    def _on_checked(self, problems: list[str]) -> None:
        self._set_busy(False)
        self.checked.emit(problems)
        if self._form is None or problems or not self._choose_way(self._form):
            return
        self._set_busy(True)
        session = self.context.session
        self.context.lanes.store(
            issue, session, self._form, done=self._on_issued, failed=self._on_failed
        )

    def _choose_way(self, form: ReferralForm) -> bool:
        """Ask for the printer or the place first: who changes their mind has issued nothing."""
        if self._to_file:
            self._way = _Way(place=self.desk.choose_place(form.number))
        else:
            target = self.desk.choose_printer(instead=self._save_instead)
            self._way = _Way(target=target)
        return self._way != _Way()

    @Slot(object)
    def _on_issued(self, answer: tuple[Issued, bytes]) -> None:
        self.done, pdf = answer
        self._set_busy(False)
        self.issued.emit(self.done, pdf)
        self.context.notices.did_change(self.done.changed.kinds)
        way, done = self._way, self.done
        self.desk.make(pdf, done.referral_id, done.number, target=way.target, place=way.place)

    @Slot(object)
    def _on_failed(self, error: object) -> None:
        self._set_busy(False)
        self.context.tell_error(error)

    def _save_instead(self) -> None:
        self.make(to_file=True)

    def _set_busy(self, busy: bool) -> None:
        self._under_way = busy
        self.busy.emit(busy)
