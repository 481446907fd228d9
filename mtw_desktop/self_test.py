"""What an installation proves about itself: the driver, an encrypted store, one slip."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from mtw_desktop.casework import intake, opening, referring
from mtw_desktop.casework.passphrases import make_passphrase
from mtw_desktop.casework.session import Session
from mtw_desktop.store.files import FILE

_PERSON = {
    "participant": {"given_name": "Selftest", "family_name": "Étienne"},
    "needs": [{"domain": "transport"}],
    "consent": {"state": "not_asked"},
}


def check() -> Iterator[tuple[str, str]]:
    """Each check with why it failed, "" if it did not. Leaves nothing behind."""
    with tempfile.TemporaryDirectory() as folder:
        work = _Work(Path(folder))
        try:
            for name, step in work.steps():
                try:
                    step()
                except Exception as error:
                    # The class alone: a message may hold what somebody typed.
                    yield name, type(error).__name__
                    return
                yield name, ""
        finally:
            work.end()


class _Work:
    """The steps, each building on the one before."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.passphrase = make_passphrase()
        self.session: Session | None = None
        self.person = ""

    def steps(self) -> list[tuple[str, Callable[[], None]]]:
        """Names and steps, in order."""
        return [
            ("encrypted store", self.set_up),
            ("lock and unlock", self.unlock),
            ("intake and search", self.enter),
            ("nothing readable on disk", self.scan),
            ("referral slip", self.slip),
        ]

    def set_up(self) -> None:
        setup = opening.SetUp(
            language="en",
            organization_name="Self-test",
            staff_name="Self-test",
            staff_role="caseworker",
            passphrase=self.passphrase,
        )
        self.session, _ = opening.set_up(self.folder, setup)

    def unlock(self) -> None:
        opening.lock(self.open)
        self.session = opening.unlock(self.folder, self.passphrase)

    def enter(self) -> None:
        draft = intake.start_intake(self.open)
        intake.save_draft(self.open, replace(draft, answers=_PERSON))
        self.person = intake.save_intake(self.open, draft.id).participant_id
        if [each.id for each in self.open.store.search_people("selft")] != [self.person]:
            raise LookupError

    def scan(self) -> None:
        for path in self.folder.glob(f"{FILE}*"):
            if b"Selftest" in path.read_bytes():
                raise ValueError

    def slip(self) -> None:
        start = referring.start_referral(self.open, self.person)
        if start is None:
            raise LookupError
        form = referring.by_hand(start.form, "United Way")
        preview = referring.preview_slip(self.open, form)
        issued = referring.issue_referral(self.open, form)
        if referring.slip_pdf(self.open, issued.referral_id) != preview:
            raise ValueError

    def end(self) -> None:
        if self.session is not None:
            opening.lock(self.session)

    @property
    def open(self) -> Session:
        if self.session is None:
            raise LookupError
        return self.session
