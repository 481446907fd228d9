"""The end of an intake: what blocks it, what it leaves out, and the save itself."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal, Slot

from mtw_desktop.casework.changes import Changed
from mtw_desktop.casework.intake import SavedIntake, discard_draft, save_intake
from mtw_desktop.domain.forms import Form, Problem, dropped, problems
from mtw_desktop.domain.labels import code_label, has_label, label
from mtw_desktop.errors import WorldError
from ui.context import UiContext
from ui.forms.answering import Answering
from ui.pages.intake_card import FormCard
from ui.pages.intake_keeping import DraftKeeper
from ui.widgets.confirm import ask


class Finishing(QObject):
    """Turns the draft in hand into records. ``saved`` carries the ``SavedIntake``."""

    saved = Signal(object)
    #: The draft in hand was thrown away.
    discarded = Signal()

    def __init__(
        self, context: UiContext, form: Form, keeper: DraftKeeper, card: FormCard, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._context, self._keeper, self._card = context, keeper, card
        #: The form that is being filled in.
        self.form = form
        self._under_way = False
        #: Path to sentence of what kept the last attempt from being saved.
        self.blocked: dict[str, str] = {}
        card.left_out.confirmed.connect(self.save)
        card.left_out.back.connect(self._go_back)

    def attempt(self, answering: Answering) -> None:
        """Save, unless there is no name or no consent state; what is left out is named first."""
        if found := problems(self.form, answering.answers):
            self._show_blocked(found)
        elif (gone := dropped(self.form, answering.answers)) and self._card.left_out.isHidden():
            self._card.summary.hide()
            heading = label("intake.dropped", self._context.language)
            self._card.left_out.ask(heading, names_of(gone, self._context.language))
        else:
            self.save()

    @Slot()
    def save(self) -> None:
        """Write the records; the draft goes to the lane before."""
        session = self._context.session
        if session is None or self._under_way:
            return
        self._under_way = True
        self._keeper.flush()
        if not self._keeper.stored:
            self._keeper.write()
        self._keeper.hold(True)
        draft_id = self._keeper.draft.id
        lanes = self._context.lanes
        lanes.store(save_intake, session, draft_id, done=self._done, failed=self._failed)

    def forget(self) -> None:
        """Another draft is in hand."""
        self.blocked = {}
        self._card.summary.hide()
        self._card.left_out.hide()

    @Slot()
    def _go_back(self) -> None:
        self._card.left_out.hide()
        if self._card.form is not None:
            self._card.form.focus_first()

    @Slot(object)
    def _done(self, saved: SavedIntake) -> None:
        self._under_way = False
        if saved.problems:
            self._keeper.hold(False)
            self._show_blocked(saved.problems)
        else:
            self._keeper.put_away()
            self._context.notices.did_change(saved.changed.kinds)
            self.saved.emit(saved)

    @Slot()
    def discard(self) -> None:
        """Throw the draft in hand away, after one question."""
        session = self._context.session
        title = self.tr("Throw this intake away?")
        words = self.tr("What was typed here is removed from this laptop. Nobody is deleted.")
        if session is None or not ask(self._card, title, words, self.tr("Throw away"), danger=True):
            return
        draft_id = self._keeper.draft.id
        self._keeper.put_away()
        lanes = self._context.lanes
        lanes.store(discard_draft, session, draft_id, done=self._gone, failed=self._failed)

    @Slot(object)
    def _gone(self, change: Changed) -> None:
        self._context.notices.did_change(change.kinds)
        self.discarded.emit()

    @Slot(object)
    def _failed(self, error: WorldError) -> None:
        self._under_way = False
        self._keeper.hold(False)
        self._context.tell_error(error)

    def _show_blocked(self, found: Sequence[Problem]) -> None:
        language = self._context.language
        self.blocked = sentences(found, language)
        self._card.left_out.hide()
        heading = label("problem.title", language)
        self._card.summary.show_problems(heading, list(self.blocked.items()))


def sentences(found: Sequence[Problem], language: str) -> dict[str, str]:
    """Path to sentence; the first of a path counts."""
    said: dict[str, str] = {}
    for problem in found:
        said.setdefault(problem.key, label(f"problem.{problem.code}", language))
    return said


def names_of(paths: Sequence[str], language: str) -> list[str]:
    """What people call the questions at these paths, each once."""
    return list(dict.fromkeys(_name_of(path, language) for path in paths))


def _name_of(path: str, language: str) -> str:
    area, *rest = path.split(".")
    if area == "needs":
        return code_label("need_domain", rest[0], language)
    if area == "household":
        return label(f"household_member.{rest[-1]}", language)
    return label(path, language) if has_label(path) else path
