"""The walk: a whole day at a desk, by keyboard, against a real server on loopback.

It opens the real windows (offscreen where there is no display), sets a laptop up, takes a person
in, refers, makes the slip, joins the server, syncs, and looks for the person on a second laptop.
It leaves pictures, the slip, the store, the server's database and a summary.
"""

from __future__ import annotations

import json
import os
import shutil
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from mtw_desktop import errors
from mtw_desktop.casework import demo, opening, people, syncing
from mtw_desktop.casework.directory import starter_organizations
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.plain import nfc
from mtw_desktop.domain.records import Participant, Referral
from sync.server.embedded import EmbeddedServer

ORGANIZATION = "OIC of South Florida"
PASSPHRASE = "tamarind river paper lamp seven"
GIVEN = "Guerlande"
SURNAME = "Étienne-Pierre"
CASELOAD = 60


@dataclass
class Walk:
    """What the tour carries along and in the end sums up."""

    out: Path
    surname: str
    started: float = field(default_factory=time.monotonic)
    facts: dict[str, Any] = field(default_factory=dict)


def tour(out: Path, surname: str = SURNAME) -> dict[str, Any]:
    """Walk through the main job and leave everything in ``out``; the summary.

    ``out``: ``screens/*.png``, ``referral-slip.pdf``, ``store/``, ``server.db``,
    ``summary.json``. What an earlier tour left there is replaced. Raises ``Lost`` where the
    walk could not go on, ``CannotWriteFile`` where ``out`` cannot be written.

    The summary: ``person`` (id of the one taken in), ``slip_number``, ``people`` (in the first
    laptop's store), ``pushed`` (saves of the first laptop that the server took; a caseload is
    one save, an intake another), ``waiting`` (saves it still has to send), ``screens`` (pictures),
    ``pulled`` (entries of records that the second laptop received), ``second_laptop_sees_person``
    (it has the record and its find box finds the name), ``seconds`` (the whole walk).
    """
    if not os.environ.get("QT_QPA_PLATFORM"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    try:
        _make_room(out)
    except OSError as error:
        raise errors.CannotWriteFile(str(error)) from error
    walk = Walk(out, nfc(" ".join(surname.split())))
    organization = next(each for each in starter_organizations() if each["name"] == ORGANIZATION)
    with EmbeddedServer(
        out / "server.db", org_name=ORGANIZATION, org_id=organization["id"]
    ) as server:
        _at_the_desk(walk, server)
        _second_laptop(walk, server.url, server.make_code())
    walk.facts["seconds"] = round(time.monotonic() - walk.started, 1)
    text = json.dumps(walk.facts, indent=1, ensure_ascii=False)
    (out / "summary.json").write_text(text, encoding="utf-8")
    return walk.facts


def _make_room(out: Path) -> None:
    out.mkdir(parents=True, exist_ok=True)
    for name in ("store", "screens"):
        if (out / name).exists():
            shutil.rmtree(out / name)
    for name in (
        "server.db",
        "server.db-wal",
        "server.db-shm",
        "referral-slip.pdf",
        "summary.json",
    ):
        (out / name).unlink(missing_ok=True)


def _at_the_desk(walk: Walk, server: EmbeddedServer) -> None:
    from ui.desk import Desk
    from ui.desk_courier import show_courier
    from ui.desk_intake import refer, take_in
    from ui.desk_loop import PARTNER, show_loop
    from ui.desk_rounds import ROUNDS

    desk = Desk(walk.out / "store", walk.out / "screens", PASSPHRASE)
    try:
        desk.set_up(ORGANIZATION[:3], "Marisol Peña")
        desk.run(_add_caseload)
        desk.look_around()
        take_in(desk, GIVEN, walk.surname)
        refer(desk, walk.out / "referral-slip.pdf", "early")
        for show in ROUNDS:
            show(desk)
        desk.join(server.url, server.make_code())
        desk.sync()
        walk.facts.update(desk.run(_what_is_here, walk.surname))
        show_courier(desk)
        known = {each["name"]: each["id"] for each in starter_organizations()}
        partner = server.make_org(PARTNER, known[PARTNER])
        with tempfile.TemporaryDirectory(prefix="mtw-tour-") as folder:
            show_loop(desk, Path(folder) / "store", server.url, server.make_code(partner))
        desk.in_other_looks()
        desk.lock_and_unlock()
        walk.facts["screens"] = len(desk.hands.pictures)
    finally:
        desk.close()


def _add_caseload(session: Session) -> int:
    return demo.make_caseload(session, CASELOAD)


def _what_is_here(session: Session, surname: str) -> dict[str, Any]:
    person = _find(session, surname)
    if person is None:
        raise errors.ProgramError("the find box does not find the person who was taken in")
    referral = session.store.many(Referral, participant_id=person)[0]
    state = syncing.sync_state(session)
    return {
        "person": person,
        "slip_number": referral.number,
        "people": session.store.count(Participant),
        "pushed": session.store.last_group_seq() - state.waiting - state.held,
        "waiting": state.waiting,
    }


def _find(session: Session, surname: str) -> str | None:
    """The id of the person with this very name, as the find box finds it."""
    for row in people.find_people(session, f"{GIVEN} {surname}"):
        person = session.store.get(Participant, row.id)
        if person is not None and (person.given_name, person.family_name) == (GIVEN, surname):
            return row.id
    return None


def _second_laptop(walk: Walk, url: str, code: str) -> None:
    """A colleague's laptop of the same organization: does the person arrive?"""
    with tempfile.TemporaryDirectory(prefix="mtw-tour-") as folder:
        setup = opening.SetUp(
            language="en",
            organization_name=ORGANIZATION,
            staff_name="Andre Coleman",
            staff_role="caseworker",
            passphrase=PASSPHRASE,
        )
        session, _ = opening.set_up(Path(folder) / "store", setup)
        try:
            syncing.join_server(session, url, code)
            done = syncing.sync_now(session)
            there = session.store.get(Participant, walk.facts["person"])
            walk.facts["pulled"] = done.pulled
            walk.facts["second_laptop_sees_person"] = (
                there is not None
                and there.family_name == walk.surname
                and _find(session, walk.surname) == there.id
            )
        finally:
            opening.lock(session)
