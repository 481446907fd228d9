"""A laptop with real people in a real store, and pages on it, for the tests of the case pages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from mtw_desktop.casework import intake, notes, opening, referring
from mtw_desktop.casework.session import Session
from mtw_desktop.store.database import Store
from tests.conftest import STORE_KEY, SetClock
from ui.background import Lanes
from ui.context import UiContext
from ui.pages.paper_parts import PaperDesk
from ui.widgets.page import Page
from ui.widgets.printing import PrintTarget

R = TypeVar("R")
P = TypeVar("P", bound=Page)

#: A Sunday, half past nine in Miami.
NOW = datetime(2026, 11, 22, 14, 30, tzinfo=UTC)
SETUP = opening.SetUp(
    language="en",
    organization_name="OIC of South Florida",
    staff_name="Marisol Peña",
    staff_role="caseworker",
    staff_phone="(305) 555-0100",
    passphrase="not used: the store is opened by its key",
)
CONSENT = {
    "state": "given",
    "language": "ht",
    "recipients": ["Early Learning Coalition of Miami-Dade/Monroe", "4Geeks Academy Miami"],
    "data_classes": ["identity", "contact", "sensitive"],
    "starts": "2026-10-02",
    "expires": "2027-10-02",
}
GUERLANDE: dict[str, Any] = {
    "participant": {
        "given_name": "Guerlande",
        "family_name": "Étienne-Pierre",
        "name_to_use": "Gigi",
        "birth_date": "1994-03-04",
        "birth_date_quality": "full",
        "phone": "+13055550142",
        "safe_to_text": "yes",
        "language": "ht",
        "interpreter_needed": "yes",
        "city": "Miami",
        "zip": "33137",
    },
    "consent": CONSENT,
    "household": [
        {"name": "Jacques É.", "relationship": "son", "age": 3, "needs_care": "yes",
         "care_times": "weekday evenings"},
    ],
    "needs": [
        {"domain": "childcare", "urgency": "urgent", "detail": "Evening class, son is 3"},
        {"domain": "technology", "urgency": "soon", "detail": "Shares a phone, no laptop"},
        {"domain": "transport", "urgency": "soon", "detail": "Monthly pass"},
    ],
}  # fmt: skip


class Shelf:
    """A printer that keeps what it was given, and can be told to be absent or changed one's mind
    about."""

    def __init__(self) -> None:
        self.printed: list[tuple[bytes, str]] = []
        self.asked: list[str] = []
        self.declined = False
        self.name = "Office laser"

    def choose(self, _parent: QWidget, remembered: str, _pages: int, /) -> PrintTarget | None:
        self.asked.append(remembered)
        return None if self.declined else self

    def print_pdf(self, pdf: bytes, title: str) -> None:
        self.printed.append((pdf, title))


@dataclass
class World:
    """The laptop: its lanes, its context, its clock."""

    context: UiContext
    clock: SetClock

    def run(self, fn: Callable[..., R], *args: Any, **more: Any) -> R:
        """Do something on the store lane and wait for it."""
        job = self.context.lanes.store(_Call(fn, args, more))
        assert job.future is not None
        result: R = job.future.result(30)
        return result

    def case(self, fn: Callable[..., R], *args: Any, **more: Any) -> R:
        """A casework call: the session goes first."""
        return self.run(fn, self.context.session, *args, **more)

    def take_in(self, answers: dict[str, Any]) -> str:
        """Save an intake; the person's id."""
        return self.case(_take_in, answers)

    def need_of(self, participant_id: str, domain: str) -> str:
        """The id of a person's need."""
        return self.case(_need_of, participant_id, domain)

    def show(self, page: P, argument: object = None, size: tuple[int, int] = (1166, 716)) -> P:
        """Open a page as the frame does and wait until it is there."""
        page.resize(*size)
        page.show()
        page.open(argument)
        page.focus_first()
        self.settle()
        return page

    def settle(self) -> None:
        """Until nothing is under way and everything is laid out."""
        quiet = 0
        while quiet < 4:  # an answer may ask the next question
            QApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
            quiet = 0 if self.context.lanes.busy else quiet + 1


@dataclass(frozen=True)
class _Call:
    fn: Callable[..., Any]
    args: tuple[Any, ...]
    more: dict[str, Any]

    def __call__(self) -> Any:
        return self.fn(*self.args, **self.more)


def build(context: UiContext, folder: Path) -> World:
    """A laptop that was set up this minute; nobody is on it yet."""
    world = World(context, SetClock(NOW))
    context.clock = world.clock
    context.session = world.run(_new_session, folder, world.clock)
    return world


def close(world: World, lanes: Lanes) -> None:
    """Close the store on its own lane."""
    session, world.context.session = world.context.session, None
    if session is not None:
        world.run(session.store.close)
    lanes.close()


def key(
    widget: QWidget,
    pressed: Qt.Key,
    modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    """Press a key in a widget."""
    QTest.keyClick(widget, pressed, modifier)


def keys(widget: QWidget, text: str) -> None:
    """Type ASCII text into a widget."""
    QTest.keyClicks(widget, text)


def shelf_on(desk: PaperDesk) -> Shelf:
    """Put a printer that keeps its paper on a desk."""
    shelf = Shelf()
    desk.printers = shelf
    return shelf


def furnished(world: World) -> str:
    """Guerlande's case as of today: two months of work; her id."""
    clock = world.clock
    clock.now = datetime(2026, 10, 2, 14, 0, tzinfo=UTC)
    person = world.take_in(GUERLANDE)
    clock.now = datetime(2026, 11, 12, 20, 0, tzinfo=UTC)
    words = "missed two evening classes because of childcare; wants to stay"
    world.case(notes.add_note, person, words, contact_type="phone", minutes=10)
    clock.now = datetime(2026, 11, 16, 15, 12, tzinfo=UTC)
    referral = world.case(_refer, person, world.need_of(person, "childcare"))
    clock.now = datetime(2026, 11, 19, 15, 0, tzinfo=UTC)
    world.case(referring.set_status, referral, "accepted", detail="Bring proof of address")
    clock.now = NOW
    return person


def referral_for(world: World, participant_id: str, domain: str) -> str:
    """Issue a referral to the first program for a need; its id."""
    return world.case(_refer, participant_id, world.need_of(participant_id, domain))


def _new_session(folder: Path, clock: SetClock) -> Session:
    store = Store.create(folder, STORE_KEY, clock=clock)
    opening.furnish(store, SETUP)
    clock.advance(minutes=1)
    return opening.enter(folder, store)


def _take_in(session: Session, answers: dict[str, Any]) -> str:
    answers = {"consent": {"state": "not_asked"}, **answers}
    draft = intake.start_intake(session)
    intake.save_draft(session, replace(draft, answers=answers))
    saved = intake.save_intake(session, draft.id)
    assert saved.problems == ()
    return saved.participant_id


def _need_of(session: Session, participant_id: str, domain: str) -> str:
    from mtw_desktop.domain.records import Need

    (found,) = session.store.many(Need, participant_id=participant_id, domain=domain)
    return found.id


def _refer(session: Session, participant_id: str, need_id: str) -> str:
    start = referring.start_referral(session, participant_id, need_id)
    assert start is not None
    assert start.need is not None
    program = referring.suggest_programs(session, "", start.need.domain)[0].program
    form = referring.with_program(session, start.form, program.id)
    form = replace(form, appointment_at=datetime(2026, 11, 24, 14, 30, tzinfo=UTC))
    return referring.issue_referral(session, form).referral_id


def born(year: int, month: int, day: int) -> str:
    """A birth date as an answer."""
    return date(year, month, day).isoformat()
