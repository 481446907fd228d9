"""Anki and PouchDB in environments of their own under ``build/peers``; never our requirements."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.harness import BUILD
from tests.benchmarks.peers.talk import Asked, Running

HERE = Path(__file__).resolve().parent
PEERS = BUILD / "peers"
_POUCH = {"express": "^4.21.2", "express-pouchdb": "^4.2.0", "pouchdb": "^9.0.0"}
_SECONDS = 600


class Absent(Exception):
    """A peer cannot be had here; the text says why."""


@dataclass(frozen=True, slots=True)
class Peer:
    """Another program: how its server and client are started, and what it promises of the disk."""

    name: str
    durable: str
    command: tuple[str, ...]
    path: str = ""

    def serve(self, folder: Path, port: int) -> Running:
        """Its server."""
        folder.mkdir(parents=True, exist_ok=True)
        command = [*self.command, "serve", str(folder), str(port)]
        return Running(command, folder, port, **self._more)

    def client(self, folder: Path, port: int, people: Path) -> Asked:
        """Its client, ready to be told steps."""
        folder.mkdir(parents=True, exist_ok=True)
        url = f"http://127.0.0.1:{port}{self.path}"
        return Asked([*self.command, "client", str(folder), url, str(people)], folder, **self._more)

    @property
    def _more(self) -> dict[str, str]:
        return {"PEER_MODULES": str(PEERS / "pouchdb"), "NODE_NO_WARNINGS": "1"}


def anki() -> Peer:
    """Anki's sync server and client (package ``anki``). Raises ``Absent``."""
    folder = PEERS / "anki"
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if not (folder / "ready").exists():
        shutil.rmtree(folder, ignore_errors=True)
        _run("Anki", [sys.executable, "-m", "venv", str(folder)])
        _run("Anki", [str(python), "-m", "pip", "install", "--quiet", "anki"])
        (folder / "ready").write_text("")
    command = (str(python), str(HERE / "anki_peer.py"))
    durable = "SQLite, WAL, synchronous FULL on both sides"
    return Peer("Anki's sync server", durable, command, "/")


def pouchdb() -> Peer:
    """PouchDB replicating with express-pouchdb, both on LevelDB. Raises ``Absent``."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node is None or npm is None:
        raise Absent("PouchDB: there is no node or npm here")
    folder = PEERS / "pouchdb"
    if not (folder / "ready").exists():
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        wanted = json.dumps({"private": True, "dependencies": _POUCH})
        (folder / "package.json").write_text(wanted, encoding="utf-8")
        _run("PouchDB", [npm, "install", "--no-audit", "--no-fund", "--silent"], folder)
        (folder / "ready").write_text("")
    durable = "LevelDB without fsync, which PouchDB cannot be told to do"
    return Peer("PouchDB with express-pouchdb", durable, (node, str(HERE / "pouch_peer.cjs")))


def _run(name: str, command: list[str], folder: Path | None = None) -> None:
    try:
        done = subprocess.run(
            command, cwd=folder, capture_output=True, text=True, check=False, timeout=_SECONDS
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise Absent(f"{name} could not be installed: {type(error).__name__}") from error
    if done.returncode:
        last = (done.stderr.strip().splitlines() or ["no word why"])[-1]
        raise Absent(f"{name} could not be installed: {last}")
