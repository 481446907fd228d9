"""``mtw-server`` as an administrator uses it."""

from __future__ import annotations

import json
import os
import re
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from sync.server.__main__ import main
from sync.server.embedded import EmbeddedServer
from tests.sync.server.cluster import Cluster
from tests.sync.server.laptop import Laptop, Refusal, writes
from tests.sync.server.running import RunningServer


def run(database: Path | str, *arguments: str) -> Result:
    """One command, in this process."""
    return CliRunner().invoke(main, ["--database", str(database), *arguments])


def says(result: Result) -> str:
    """The output of a command that went well."""
    assert result.exit_code == 0, result.output
    return result.stdout.strip()


def complains(result: Result) -> str:
    """The one sentence of a command that could not do it."""
    assert result.exit_code == 1
    assert isinstance(result.exception, SystemExit)
    assert "Traceback" not in result.output
    return result.stderr.strip()


@pytest.fixture
def database(tmp_path: Path) -> Path:
    path = tmp_path / "server.sqlite3"
    assert says(run(path, "init")).startswith("Ready: ")
    return path


def test_from_an_empty_folder_to_a_laptop_that_syncs(database: Path) -> None:
    org = says(run(database, "org", "add", "OIC of South Florida"))
    assert says(run(database, "org", "list")) == f"{org}  OIC of South Florida"
    code = says(run(database, "enroll-code", "OIC of South Florida"))
    assert re.fullmatch(r"[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{5}", code)
    waiting = says(run(database, "enroll-code", org, "--needs-approval"))
    with RunningServer(database) as server:
        laptop = server.stranger().join(code)
        laptop.save(writes(city="a"))
        laptop.save(writes(birth_date="x"))
        second = server.stranger()
        second.enroll(waiting)
        says(run(database, "device", "approve", second.device))
        second.hello()
        listed = says(run(database, "device", "list")).splitlines()
        assert [line.split()[:3] for line in listed] == [
            [laptop.device, "active", "2"],
            [second.device, "active", "0"],
        ]
        kept = says(run(database, "quarantine", org))
        assert kept.split()[0] == laptop.device
        assert kept.endswith("bad_value:participant.birth_date:not_a_date")
        says(run(database, "device", "revoke", laptop.device))
        with pytest.raises(Refusal, match="device_revoked"):
            laptop.pull()
        epoch = second.hello().epoch
        says(run(database, "restore"))
        assert second.hello().epoch != epoch


def test_what_is_not_there_is_said_in_one_sentence(
    database: Path, tmp_path: Path, cluster: Cluster
) -> None:
    for arguments in (["org", "list"], ["serve"], ["device", "list"]):
        text = complains(run(tmp_path / "none.sqlite3", *arguments))
        assert "cannot be reached: no such file" in text
        assert "mtw-server init" in text
    assert not (tmp_path / "none.sqlite3").exists()
    secret = cluster.address("nowhere").replace("mtw@", "mtw:Planted-Password@")
    text = complains(run(secret, "init"))
    assert "Planted" not in text
    assert "no answer, or not let in" in text
    assert "is not ready" in complains(run(cluster.new_database(empty=True), "org", "list"))
    assert "neither SQLite nor PostgreSQL" in complains(run("mysql://x/y", "init"))
    assert "no such organization" in complains(run(database, "enroll-code", "Nobody"))
    assert "not a UUID" in complains(run(database, "org", "add", "X", "--id", "5"))
    assert "revoked already" in complains(run(database, "device", "revoke", "x"))
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        assert "cannot listen" in complains(run(database, "serve", "--port", port))
        open_ = run(database, "serve", "--host", "0.0.0.0", "--port", port)
        assert "other machines can read along" in open_.stderr


def test_an_organization_can_keep_the_id_it_has(database: Path) -> None:
    org = "01a20523-6753-71fe-97a0-dae5ea3c922f"
    assert says(run(database, "org", "add", "OIC", "--id", org.upper())) == org
    assert "is there already" in complains(run(database, "org", "add", "OIC", "--id", org))


def test_the_document_can_be_printed() -> None:
    document = json.loads(says(CliRunner().invoke(main, ["openapi"])))
    assert document["paths"]["/v1/push"]["post"]["security"] == [{"token": []}]


@pytest.mark.parametrize("workers", ["1", "2"])
def test_the_installed_command_serves_until_it_is_told_to_stop(
    database: Path, workers: str
) -> None:
    org = says(run(database, "org", "add", "OIC"))
    code = says(run(database, "enroll-code", org))
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = [sys.executable, "-W", "error", "-m", "sync.server", "serve"]
    process = subprocess.Popen(
        [*command, "--port", str(port), "--workers", workers],
        env=os.environ | {"MTW_DATABASE": str(database)},
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stderr is not None
    with process.stderr as lines, Laptop(f"http://127.0.0.1:{port}") as laptop:
        assert lines.readline().startswith("Serving sqlite:")
        # The port listens before the workers are up: a call made now waits for them.
        _until_it_listens(port, process)
        laptop.join(code)
        assert laptop.save(writes(city="a")).v == "applied"
        assert len(laptop.everything()) == 1
        process.terminate()
        rest = lines.read()
        process.wait(20)
    events = [json.loads(line)["event"] for line in rest.splitlines()]
    assert [each for each in events if each != "uvicorn"] == ["enroll", "hello", "push", "pull"]


def _until_it_listens(port: int, process: subprocess.Popen[str]) -> None:
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), 10).close()
            return
        except ConnectionRefusedError:
            assert process.poll() is None


def test_a_server_inside_the_program(tmp_path: Path) -> None:
    org = "01a20523-6753-71fe-97a0-dae5ea3c922f"
    for _ in range(2):
        with EmbeddedServer(tmp_path / "demo.sqlite3", org_name="Demo", org_id=org) as server:
            assert server.org_id == org
            with Laptop(server.url) as laptop:
                laptop.join(server.make_code())
                assert laptop.save(writes(city="a")).v == "applied"
    with EmbeddedServer(tmp_path / "demo.sqlite3", org_name="Demo", org_id=org) as server:
        elsewhere = server.make_org("Another")
        with Laptop(server.url) as laptop:
            laptop.join(server.make_code(elsewhere))
            assert laptop.pull().count == 0
            assert laptop.http.get(server.url + "/v1/health", timeout=5).status_code == 200
