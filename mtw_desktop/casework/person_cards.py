"""The cards of the person page: what each is fed by, and what can be added from it.

A further card is a line of ``CARDS``; what can be added by itself, a line of ``ADDITIONS``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec

from mtw_desktop.casework.case_rows import CaseRow
from mtw_desktop.casework.record_form import FormPlace
from mtw_desktop.casework.session import Session

Rows = Callable[[Session, str], list[CaseRow]]


@dataclass(frozen=True, slots=True)
class CardSource:
    """A card: its key (heading: label ``person.<key>``), the module of ``casework`` and the
    function in it that give its rows, and the addition that its heading offers, if any."""

    key: str
    module: str
    rows: str
    adds: str = ""


@dataclass(frozen=True, slots=True)
class Addition:
    """Something to add to a person: label ``person.add.<key>``; ``form`` is the record form that
    does it, or ``page`` the page that is opened with the person's id. A file has neither: it is
    asked for where one is."""

    key: str
    form: str = ""
    page: str = ""

    def place(self, participant_id: str) -> tuple[str, object]:
        """The page to open and its argument."""
        if self.form:
            return "form", FormPlace(self.form, participant_id=participant_id)
        return self.page, participant_id


@dataclass(frozen=True, slots=True)
class PersonCard:
    """A card with something in it."""

    key: str
    rows: tuple[CaseRow, ...]
    adds: str = ""


#: From top to bottom.
CARDS = (
    CardSource("to_complete", "intake_short", "open_questions"),
    CardSource("tasks", "tasks", "person_tasks", "task"),
    CardSource("supports", "supports_person", "person_supports", "support_request"),
    CardSource("training", "training", "person_training", "enrollment"),
    CardSource("work", "work_lists", "person_work", "placement"),
    CardSource("household", "household", "household_rows", "household_member"),
    CardSource("files", "attachments", "person_files", "file"),
    CardSource("answers", "own_answers", "person_answers", "answers"),
    CardSource("merges", "person_merges", "person_merges"),
)

#: In the order of the menu.
ADDITIONS = (
    Addition("need", form="need"),
    Addition("task", form="task"),
    Addition("support_request", form="support_request"),
    Addition("enrollment", form="enrollment"),
    Addition("credential", form="credential"),
    Addition("placement", form="placement"),
    Addition("household_member", form="household_member"),
    Addition("consent", page="consent"),
    Addition("file"),
    Addition("answers", page="answers"),
)


def person_cards(session: Session, participant_id: str) -> tuple[PersonCard, ...]:
    """The cards that hold something, in order."""
    found = []
    for each in CARDS:
        read = _reader(each)
        rows = read(session, participant_id) if read else []
        if rows:
            found.append(PersonCard(each.key, tuple(rows), each.adds))
    return tuple(found)


def _reader(source: CardSource) -> Rows | None:
    """The function that gives a card its rows; none where that part is not installed."""
    name = f"mtw_desktop.casework.{source.module}"
    if find_spec(name) is None:
        return None
    read: Rows | None = getattr(import_module(name), source.rows, None)
    return read
