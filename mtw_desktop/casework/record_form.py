"""Forms for single records (a support request, an enrollment, a job ...): what a page needs to
show, judge and save one, whatever the record is.

The rows of a form are data (``resources/forms/<form>.json``); what it starts with, what blocks it,
what is worth saying beside it, and what saving means is the business of its handler.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import Protocol

from mtw_desktop.casework.case_rows import Tone
from mtw_desktop.casework.changes import NOTHING, Changed
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.forms import Answers, Problem


@dataclass(frozen=True, slots=True)
class FormPlace:
    """Which form, on what: an existing record, or a new one for a person, begun from another
    record (``link_id``: the need of a request, the lot of a card, the placement of a follow-up).
    Ids only, so that it outlives a lock."""

    form: str
    record_id: str | None = None
    participant_id: str | None = None
    link_id: str | None = None


@dataclass(frozen=True, slots=True)
class FormStart:
    """What the form shows first. ``answers``: {kind: {field: plain value}}. ``fixed`` are paths
    ("enrollment.program_id") that are shown and cannot be changed here."""

    place: FormPlace
    answers: Answers
    title: str
    subtitle: str = ""
    fixed: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class AsideLine:
    """Something worth knowing while the form is filled in: a cap, a wage comparison, a warning.
    ``heading`` lines begin a new group."""

    text: str
    tone: Tone = "muted"
    heading: bool = False


@dataclass(frozen=True, slots=True)
class SavedForm:
    """What saving gave. With ``problems`` nothing was written. ``go``: the page to show next."""

    record_id: str = ""
    changed: Changed = NOTHING
    problems: tuple[Problem, ...] = ()
    go: tuple[str, object] | None = None


class FormHandler(Protocol):
    """The casework behind one form. All calls run on the store lane."""

    def start(self, session: Session, place: FormPlace) -> FormStart | None:
        """What to show; ``None`` if the record or person is gone."""

    def problems(self, session: Session, place: FormPlace, answers: Answers) -> list[Problem]:
        """What keeps it from being saved: ``Problem(path, code)``."""

    def aside(self, session: Session, place: FormPlace, answers: Answers) -> list[AsideLine]:
        """What to say beside the form, for the answers as they are."""

    def save(self, session: Session, place: FormPlace, answers: Answers) -> SavedForm:
        """Write it: one transaction."""


#: Form -> the module of ``mtw_desktop.casework`` that has its handler in ``HANDLERS``.
_MODULES = {
    "support_request": "support_forms",
    "fund": "support_forms",
    "card_lot": "support_forms",
    "enrollment": "training_forms",
    "credential": "training_forms",
    "employer": "work_forms",
    "placement": "work_forms",
    "follow_up": "work_forms",
    "task": "task_forms",
    "need": "task_forms",
    "event": "event_forms",
    "household_member": "household_forms",
}


def handler(form: str) -> FormHandler:
    """The handler of a form. ``KeyError`` for a form that nobody knows."""
    module = import_module(f"mtw_desktop.casework.{_MODULES[form]}")
    handlers: dict[str, FormHandler] = module.HANDLERS
    return handlers[form]
