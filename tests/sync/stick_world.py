"""A coalition without a network: a server, laptops of two organizations, a stick between them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from mtw_desktop.casework import courier, intake, opening, syncing
from mtw_desktop.casework.session import Session
from mtw_desktop.store.database import Store
from sync import bundle_files, sealing
from sync.server import courier as desk
from sync.server import courier_cli
from tests.conftest import STORE_KEY, SetClock
from tests.sync.server.running import RunningServer

DAY_MS = 86_400_000


class StickWorld:
    """``stick`` is the folder that travels. The server's clock is that of the laptops."""

    def __init__(self, folder: Path, database: str, clock: SetClock) -> None:
        self.folder, self.clock = folder, clock
        self.stick = folder / "stick"
        self.stick.mkdir()
        self.server = RunningServer(database, self.now_ms)
        self.sessions: list[Session] = []

    def now_ms(self) -> int:
        return int(self.clock().timestamp() * 1000)

    def laptop(self, name: str, organization: str = "OIC of South Florida") -> Session:
        """A laptop that is set up and knows nobody."""
        store = Store.create(self.folder / name, STORE_KEY, clock=self.clock)
        setup = opening.SetUp(
            language="en",
            organization_name=organization,
            staff_name=name,
            staff_role="caseworker",
            passphrase="not used here",
        )
        opening.furnish(store, setup)
        self.sessions.append(opening.enter(self.folder / name, store))
        return self.sessions[-1]

    def card(self) -> courier.Card:
        """The server's card, read from a file as a laptop does."""
        path = self.folder / "server.card"
        printed = courier_cli.write_card(self.server.database, path, "Coalition", "")
        return courier.read_card(path, printed.lower().replace("-", " "))

    def joined(self, name: str, org: str = "") -> Session:
        """A laptop that has joined by stick alone."""
        session = self.laptop(name)
        courier.export_wish(session, self.stick, self.card(), self.server.make_code(org))
        self.answer()
        courier.import_bundle(session, self.stick)
        return session

    def connected(self, name: str, org: str = "") -> Session:
        """A laptop that has joined over the network."""
        session = self.laptop(name)
        syncing.join_server(session, self.server.url, self.server.make_code(org))
        syncing.sync_now(session)
        return session

    def answer(self, *, keep: bool = False) -> list[Path]:
        """What the administrator does with the stick; the answers that were written."""
        written = []
        for path in self.mail():
            parts = desk.receive(self.server.database, path.read_bytes(), self.now_ms())
            written += [bundle_files.write_mail(self.stick, part) for part in parts]
            if not keep:
                path.unlink()
        return written

    def mail(self, *, answers: bool = False) -> list[Path]:
        """What lies on the stick in one direction."""
        found = bundle_files.mail_in(self.stick)
        return [path for path, header in found if (header.kind == sealing.ANSWER) == answers]

    def round(self, session: Session) -> syncing.Applied:
        """Out, to the server, and back."""
        courier.export_bundle(session, self.stick)
        self.answer()
        return courier.import_bundle(session, self.stick)

    def close(self) -> None:
        for each in self.sessions:
            each.store.close()
        self.server.stop()


def take_in(session: Session, given: str, family: str) -> str:
    """Save a small intake; the person's id."""
    draft = intake.start_intake(session)
    person = {"given_name": given, "family_name": family}
    filled = {"participant": person, "consent": {"state": "not_asked"}}
    intake.save_draft(session, replace(draft, answers=filled))
    return intake.save_intake(session, draft.id).participant_id


def same(one: Session, other: Session) -> bool:
    """Whether two laptops of an organization hold the same."""
    mine, theirs = one.store.cursors(), other.store.cursors()
    return mine.keys() == theirs.keys() and all(
        one.store.position(each) == other.store.position(each) for each in mine
    )
