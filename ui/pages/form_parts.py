"""The referral while it is being written: what the store keeps of it, suggests for it and draws."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from mtw_desktop.casework import intake, referring
from mtw_desktop.casework.changes import Changed
from mtw_desktop.casework.referring import Issued, ProgramRow, ReferralForm, ReferralStart
from mtw_desktop.casework.session import Session
from mtw_desktop.casework.shared_words import will_see
from ui.context import UiContext

_LOOK_MS = 250
_SEARCH_MS = 120
#: What ``with_program`` decides; everything else of a form belongs to the fields.
_DESTINATION = (
    "program_id",
    "to_organization_id",
    "to_organization",
    "to_service",
    "to_address",
    "to_phone",
    "to_hours",
    "to_languages",
    "to_eligibility",
    "to_getting_there",
)


@dataclass(frozen=True, slots=True)
class Look:
    """The form as the store sees it: what is wrong, whether sharing is covered, the paper, and
    whether what is known of the place is too old or too little to go there without a call."""

    form: ReferralForm
    problems: list[str]
    covered: bool
    pdf: bytes | None
    call_first: bool = False
    #: What the organization would be shown, in a sentence; "" for nothing.
    will_see: str = ""


def look(session: Session, form: ReferralForm, keep: bool) -> Look:
    """Keep the form, if anybody has touched it, and draw its slip; on the store lane."""
    now = session.clock().astimezone()
    if form.stamped_at.astimezone().date() != now.date():  # the page stayed open overnight
        form = referring.restamped(session, form)
    problems = referring.referral_problems(session, form)
    gone = {"no_person", "already_issued"} & set(problems)
    if keep and not gone:
        referring.keep_form(session, form)
    there = bool(form.to_organization.strip())
    covered = there and referring.consent_for(session, form) == "covers"
    pdf = referring.preview_slip(session, form) if there and not gone else None
    seen = will_see(session, form) if covered else ""
    return Look(form, problems, covered, pdf, referring.calls_first(session, form), seen)


def find_programs(
    session: Session, typed: str, domain: str | None, participant_id: str
) -> tuple[str, list[ProgramRow]]:
    """Programs that fit, with what was typed."""
    found = referring.suggest_programs(session, typed, domain, participant_id=participant_id)
    return typed, found


def point(session: Session, form: ReferralForm, program_id: str, language: str) -> ReferralForm:
    """The form pointed at a program, its particulars worded in the language of the slip."""
    return referring.with_program(session, replace(form, slip_language=language), program_id)


def issue(session: Session, form: ReferralForm) -> tuple[Issued, bytes]:
    """Put the referral on record; the bytes that the preview showed."""
    issued = referring.issue_referral(session, form)
    return issued, referring.slip_pdf(session, issued.referral_id)


class FormKeeper(QObject):
    """Holds the form between the fields and the store lane.

    ``fill`` puts what stands in the fields into a form. Signals: ``started(ReferralStart)``,
    ``gone`` (there is no such person), ``found(rows)``, ``pointed(form, another)`` (whether it is
    another place than before), ``looked(Look)``, which follows every change after a moment, and
    ``discarded``.
    """

    started = Signal(object)
    gone = Signal()
    found = Signal(object)
    pointed = Signal(object, bool)
    looked = Signal(object)
    discarded = Signal()

    def __init__(
        self,
        context: UiContext,
        fill: Callable[[ReferralForm], ReferralForm],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.context = context
        self.start: ReferralStart | None = None
        self.form: ReferralForm | None = None
        self._fill = fill
        self._typed = ""
        self._looking = self._stale = self._touched = False
        self._look_soon = _timer(self, _LOOK_MS)
        self._look_soon.timeout.connect(self.look)
        self._search_soon = _timer(self, _SEARCH_MS)
        self._search_soon.timeout.connect(self._on_search)

    def open(self, participant_id: str, need_id: str | None) -> None:
        """A fresh form, or the one begun earlier for this person and need."""
        self.start = self.form = None
        self._touched = self._stale = False
        self._look_soon.stop()
        session = self.context.session
        self.context.lanes.store(
            referring.start_referral, session, participant_id, need_id, done=self._on_started
        )

    def search(self, typed: str) -> None:
        """Programs for what is typed; whatever was chosen before is chosen no more."""
        self._typed = typed
        self._search_soon.start()
        if self.form is not None and self.form.to_organization:
            self.form = referring.by_hand(self.form, "")
            self.touch()

    def choose(self, program_id: str) -> None:
        """Point the form at a program of the directory."""
        if self.form is not None:
            self._point(program_id, self.form.slip_language)

    def write_by_hand(self, organization: str) -> None:
        """Point the form at a place that is not in the directory."""
        if self.form is not None:
            self.form = referring.by_hand(self.form, organization)
            self.touch()

    def speak(self, language: str) -> None:
        """The slip in another language; a program's particulars are worded anew."""
        if self.form is None:
            return
        if self.form.program_id:
            self._point(self.form.program_id, language)
        else:
            self.form = replace(self.form, slip_language=language)
            self.touch()

    @Slot()
    def touch(self) -> None:
        """Something changed: look in a moment."""
        self._touched = True
        self._look_soon.start()

    @Slot()
    def look(self) -> None:
        """Keep the form and draw it now; one at a time, the newest last."""
        self._look_soon.stop()
        if self.form is None or self.context.session is None:
            return
        if self._looking:
            self._stale = True
            return
        self.form = self._fill(self.form)
        self._looking, self._stale = True, False
        session = self.context.session
        self.context.lanes.store(
            look, session, self.form, self._touched, done=self._on_looked, failed=self._on_failed
        )

    def flush(self) -> None:
        """Hand what stands in the fields to the store lane before anything else happens."""
        if self.form is not None and (self._look_soon.isActive() or self._stale):
            self._look_soon.stop()
            self.form = self._fill(self.form)
            self.context.lanes.store(referring.keep_form, self.context.session, self.form)

    @Slot()
    def discard(self) -> None:
        """Throw away what was kept."""
        if self.form is not None:
            draft_id = self.form.draft_id
            self.let_go()
            session = self.context.session
            self.context.lanes.store(
                intake.discard_draft, session, draft_id, done=self._on_discarded
            )

    def filled(self) -> ReferralForm | None:
        """The form with what stands in the fields at this moment."""
        if self.form is not None:
            self.form = self._fill(self.form)
        return self.form

    def let_go(self) -> None:
        """The referral is on record: nothing is kept any more."""
        self._look_soon.stop()
        self.form = None

    def _point(self, program_id: str, language: str) -> None:
        self.context.lanes.store(
            point, self.context.session, self.form, program_id, language, done=self._on_pointed
        )

    @Slot(object)
    def _on_started(self, start: ReferralStart | None) -> None:
        self.start = start
        if start is None:
            self.gone.emit()
            return
        self.form = start.form
        self._touched = start.kept
        self.started.emit(start)
        self.look()
        self._typed = ""
        self._on_search()

    @Slot()
    def _on_search(self) -> None:
        if self.start is None or self.context.session is None:
            return
        domain = self.start.need.domain if self.start.need else None
        person = self.start.form.participant_id
        args = (self._typed, domain, person)
        self.context.lanes.store(find_programs, self.context.session, *args, done=self._on_found)

    @Slot(object)
    def _on_found(self, answer: tuple[str, list[ProgramRow]]) -> None:
        if answer[0] == self._typed:
            self.found.emit(answer[1])

    @Slot(object)
    def _on_pointed(self, pointed: ReferralForm) -> None:
        if self.form is None or self.form.number != pointed.number:
            return
        same = self.form.program_id == pointed.program_id
        values = {name: getattr(pointed, name) for name in _DESTINATION}
        values["slip_language"] = pointed.slip_language
        self._touched = True
        if not same:  # another place: sharing and calling are asked anew
            values["share_classes"] = pointed.share_classes
            values["call_first"] = pointed.call_first
        self.form = replace(self.form, **values)
        self.pointed.emit(self.form, not same)
        self.look()

    @Slot(object)
    def _on_looked(self, seen: Look) -> None:
        self._looking = False
        if self.form is None or self.form.number != seen.form.number:
            return
        self.form = replace(self.form, stamped_at=seen.form.stamped_at)
        if self._stale:
            self.look()
        else:
            self.looked.emit(seen)

    @Slot(object)
    def _on_discarded(self, changed: Changed) -> None:
        self.context.notices.did_change(changed.kinds)
        self.discarded.emit()

    @Slot(object)
    def _on_failed(self, error: object) -> None:
        self._looking = False
        self.context.tell_error(error)


def _timer(parent: QObject, wait: int) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(wait)
    return timer
