"""The laptops of an organization: seen by it alone, let in and shut out by its supervisor's."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from mtw_desktop.domain.ids import new_id
from sync.decisions import DevicesReply, DevicesRequest
from sync.server.__main__ import main
from tests.sync.server.laptop import Laptop, Refusal
from tests.sync.server.running import RunningServer

OTHER = "United Way Miami"


def ask(laptop: Laptop, act: str = "", device: str = "") -> DevicesReply:
    return laptop.call("/v1/devices", DevicesRequest(act=act, device=device), DevicesReply)


def states(reply: DevicesReply) -> dict[str, str]:
    return {each.device: each.status for each in reply.devices}


@pytest.fixture
def first(server: RunningServer) -> Laptop:
    """The first laptop of the first organization."""
    return server.laptop()


def test_the_first_laptop_lets_the_second_in(server: RunningServer, first: Laptop) -> None:
    second = server.stranger()
    second.enroll(server.make_code(needs_approval=True))
    reply = ask(first)
    assert reply.supervisor
    assert states(reply) == {first.device: "active", second.device: "pending"}
    assert [each.supervisor for each in reply.devices] == [True, False]
    assert ask(first, "approve", second.device).refused == ""
    second.hello()
    assert ask(second).supervisor is False


def test_only_a_supervisors_laptop_acts(server: RunningServer, first: Laptop) -> None:
    second = server.laptop()
    assert ask(second, "revoke", first.device).refused == "not_supervisor"
    assert ask(first, "revoke", second.device).refused == ""
    with pytest.raises(Refusal, match="device_revoked"):
        ask(second)


def test_nobody_shuts_out_the_laptop_they_sit_at(first: Laptop) -> None:
    assert ask(first, "wipe", first.device).refused == "own_device"
    assert states(ask(first)) == {first.device: "active"}


def test_a_wipe_is_ordered_with_the_next_hello(server: RunningServer, first: Laptop) -> None:
    second = server.laptop()
    assert states(ask(first, "wipe", second.device))[second.device] == "wiping"
    assert second.hello().orders == ["wipe"]


def test_another_organizations_laptops_are_neither_seen_nor_touched(
    server: RunningServer, first: Laptop
) -> None:
    foreign = server.laptop(server.make_org(OTHER))
    assert ask(foreign).supervisor
    assert first.device not in states(ask(foreign))
    for act in ("approve", "revoke", "wipe"):
        assert ask(foreign, act, first.device).refused == "no_such_device"
    assert states(ask(first)) == {first.device: "active"}
    assert ask(first, "revoke", new_id()).refused == "no_such_device"
    with pytest.raises(Refusal, match="bad_request"):
        ask(first, "promote", first.device)


def test_who_joins_again_with_the_same_laptop_keeps_the_right(
    server: RunningServer, first: Laptop
) -> None:
    server.laptop()
    again = Laptop(server.url, device=first.device)
    again.join(server.make_code())
    assert ask(again).supervisor
    assert list(states(ask(again)).values()) == ["active", "active"]
    again.close()


def test_an_administrator_names_another_supervisor(tmp_path: Path) -> None:
    database = tmp_path / "server.sqlite3"
    with RunningServer(database) as server:
        server.laptop()
        second = server.laptop()
        assert not ask(second).supervisor
        for extra, may in (([], True), (["--not-any-more"], False)):
            arguments = ["--database", str(database), "device", "supervisor", second.device, *extra]
            assert CliRunner().invoke(main, arguments).exit_code == 0
            assert ask(second).supervisor is may
