"""The demonstration with a screen: a made-up laptop, a coalition server behind it, the real window.

The window is a process of its own, because locking replaces the window's process; the server lives
in this one and ends with the window.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from mtw_desktop.casework import demo, notes, opening, people, syncing
from mtw_desktop.casework.directory import starter_organizations
from mtw_desktop.casework.session import Session
from mtw_desktop.errors import MtwError
from sync.server.embedded import EmbeddedServer
from sync.server.problems import CannotListen

ORGANIZATION, STAFF, COLLEAGUE = "OIC of South Florida", "Marisol Peña", "Andre Coleman"
#: Printed in plain sight: everybody in this store is made up.
PASSPHRASE = "tamarind river paper lamp seven"
CASELOAD, FROM_COLLEAGUE = 60, 3
LAPTOP, SERVER, NOTE = "laptop", "server.db", "demo.json"

Say = Callable[[str], object]
Window = Callable[[Path, Say], int]


class CannotDemonstrate(MtwError):
    """The demonstration cannot begin; the message is a sentence for the person at the terminal."""


def day(folder: Path, say: Say, window: Window | None = None) -> int:
    """Set the made-up desk up in ``folder`` if it is not there, and show the window on it.

    ``say`` is given lines for the terminal; ``window`` is given the laptop's data folder, and
    returns an exit code, which is returned (the default opens the real window as a process and
    waits for it). The server has stopped by then. Raises ``CannotDemonstrate``.
    """
    folder = folder.resolve()
    if not (folder / NOTE).exists():
        say("Setting up a made-up desk; this takes a few seconds.")
        set_up(folder)
    port = int(json.loads((folder / NOTE).read_text(encoding="utf-8"))["port"])
    with _serve(folder, port) as server:
        say(f"The coalition's server: {server.url}")
        say(f"The laptop's records:   {folder / LAPTOP}")
        say(f"{STAFF}, {ORGANIZATION}. Everybody here is made up.")
        say(f"Passphrase:             {PASSPHRASE}")
        code = (window or open_window)(folder / LAPTOP, say)
    say("The window is closed and the server has stopped.")
    return code


def set_up(folder: Path) -> None:
    """Make the desk beside ``folder`` and move it there when it is whole.

    It holds Marisol's laptop with a synced caseload, the server's database with what a
    colleague sent since, and the port on which the laptop expects the server.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise CannotDemonstrate(
            f"There is something else in {folder}. Name an empty folder with --folder."
        )
    unfinished = folder.with_name(f"{folder.name}.unfinished")
    shutil.rmtree(unfinished, ignore_errors=True)
    try:
        unfinished.mkdir(parents=True)
        port = _furnish(unfinished)
        text = json.dumps({"port": port})
        (unfinished / NOTE).write_text(text, encoding="utf-8")
        if folder.exists():
            folder.rmdir()
        unfinished.replace(folder)
    except OSError as error:
        raise CannotDemonstrate(f"The folder {folder} cannot be written: {error}.") from error


def open_window(laptop: Path, say: Say) -> int:
    """The real window on a data folder, as a process; waits, and returns its exit code."""
    command = [sys.executable]
    if not getattr(sys, "frozen", False):
        command += ["-m", "mtw_desktop"]
    process = subprocess.Popen([*command, "--folder", str(laptop)])
    try:
        say("The window opens; the server stops when it is closed.")
        code = process.wait()
        return code if code >= 0 else 128 - code  # ended by a signal: as a shell would say it
    finally:
        if process.poll() is None:  # Ctrl+C in the terminal
            process.terminate()
            process.wait(20)


def _serve(folder: Path, port: int = 0) -> EmbeddedServer:
    home = next(each for each in starter_organizations() if each["name"] == ORGANIZATION)
    try:
        return EmbeddedServer(
            folder / SERVER, org_name=ORGANIZATION, org_id=str(home["id"]), port=port
        )
    except CannotListen as error:
        raise CannotDemonstrate(
            f"Port {port}, where the made-up laptop expects its server, is taken. Is the"
            " demonstration open already? If not, name a new folder with --folder."
        ) from error


def _furnish(folder: Path) -> int:
    with _serve(folder) as server:
        marisol = _laptop(folder / LAPTOP, STAFF)
        try:
            demo.make_caseload(marisol, CASELOAD)
            syncing.join_server(marisol, server.url, server.make_code())
            syncing.sync_now(marisol)
        finally:
            opening.lock(marisol)
        _colleague(folder / "colleague", server)
        return server.port


def _colleague(folder: Path, server: EmbeddedServer) -> None:
    """Somebody else's week: new people and a note, for the first sync to bring."""
    andre = _laptop(folder, COLLEAGUE)
    try:
        syncing.join_server(andre, server.url, server.make_code())
        syncing.sync_now(andre)
        known = people.list_people(andre)[0]
        notes.add_note(andre, known, "Called. Wants the evening class.", contact_type="phone")
        demo.make_caseload(andre, FROM_COLLEAGUE, seed=11)
        syncing.sync_now(andre)
    finally:
        opening.lock(andre)
    shutil.rmtree(folder)


def _laptop(folder: Path, name: str) -> Session:
    setup = opening.SetUp(
        language="en",
        organization_name=ORGANIZATION,
        staff_name=name,
        staff_role="caseworker",
        passphrase=PASSPHRASE,
    )
    session, _recovery_key = opening.set_up(folder, setup)
    return session
