"""Every endpoint, every sort of caller, every sort of record: one table, and no leak in any answer.

Columns are records by whose they are: the partner's own, those of its team, a person whom the home
organization shows to the partner by an open grant, by one that was withdrawn, by one that has
expired, the home organization's other people, and a third organization's. A cell is the status of
a read, or the verdict on a write. A change of any right shows as a changed cell.
"""

from __future__ import annotations

import secrets
import sys
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from mtw_desktop.domain.ids import new_id
from sync.decisions import AsideDecision, AsideReply, AsideRequest
from sync.digests import bucket_of
from sync.protocol import Op, PullRequest, PushReply, PushRequest, VerifyRequest
from sync.server import auth, enrolling, meta, team
from sync.server.calls import CALLS
from tests.sync.server.laptop import Laptop, Refusal, now, writes
from tests.sync.server.running import RunningServer
from tests.sync.server.sharing_world import SharingWorld, day

COLUMNS = ("own", "team", "granted", "withdrawn", "expired", "home", "third")
_DAY = 24 * 3600 * 1000
EXPECTED = Path(__file__).with_name("rights.txt")
#: Paths whose rights are not a matter of records: their own tests hold them.
_ELSEWHERE = frozenset({"/v1/devices", "/v1/enroll", "/v1/hello", "/v1/bundle"})


@dataclass
class Shown:
    """A record, the audience that shows it, and the words planted in it that may be read by it."""

    record: str
    audience: str
    word: str
    kind: str = "participant"


@dataclass
class Caller:
    """Who asks, and which columns' words may stand in what they are told."""

    laptop: Laptop
    may_read: frozenset[str] = frozenset()
    bodies: list[bytes] = field(default_factory=list)

    def ask(self, path: str, message: msgspec.Struct) -> tuple[str, bytes]:
        """The status or problem code, and the body; everything that was said is remembered."""
        answer = self.laptop.post(path, msgspec.json.encode(message))
        self.bodies += [answer.content, str(answer.headers).encode()]
        if answer.status_code == 200:
            return "200", answer.content
        code = msgspec.json.decode(answer.content)["code"]
        return f"{answer.status_code} {code}", answer.content


class Matrix:
    """The world of the table."""

    def __init__(self, server: RunningServer, ahead: list[int]) -> None:
        self.server = server
        self.world = SharingWorld(server)
        self.third = server.make_org("Harbor Works of Hialeah")
        self.hidden = self._word()
        self.shown: dict[str, Shown] = {}
        for fate in ("granted", "withdrawn", "expired"):
            self._refer(fate)
        self._own_people()
        self.late, self.team_aside = self._late_answer(), self._aside_of_team()
        self.callers = self._callers(ahead)

    @staticmethod
    def _word() -> str:
        return f"Planted{secrets.token_hex(8)}"

    def _refer(self, fate: str) -> None:
        world, word = self.world, self._word()
        world.person, world.child, world.need = new_id(), new_id(), new_id()
        world.consent, world.referral = new_id(), new_id()
        world.enter(given_name=word, heard_from=None, street=None, sex="female")
        world.ours.save(
            writes(kind="note", participant_id=world.person, text=self.hidden),
            writes(kind="household_member", participant_id=world.person, care_times=self.hidden),
        )
        world.agree(**({"expires": day(1)} if fate == "expired" else {}))
        world.refer()
        (grant,) = [each for each in world.grants() if each.person == world.person]
        self.shown[fate] = Shown(world.referral, grant.audience, word, "referral")
        if fate == "withdrawn":
            world.withdraw()

    def _own_people(self) -> None:
        world = self.world
        trusted = self.server.laptop(world.partner)
        with self.server.database.writing() as connection:
            team.put_in(connection, trusted.device, member=True)
        self.trusted, self.other = trusted, self.server.laptop(self.third)
        for column, laptop in (
            ("own", world.theirs),
            ("team", trusted),
            ("home", world.ours),
            ("third", self.other),
        ):
            word = self._word()
            op = writes(given_name=word)
            if column == "team":
                op.set["restricted"] = True
            assert laptop.save(op).v == "applied"
            laptop.hello()
            kind = "team" if column == "team" else "org"
            (audience,) = (each.audience for each in laptop.heads if each.kind == kind)
            self.shown[column] = Shown(op.rec, audience, word)

    def _late_answer(self) -> str:
        """An answer after the withdrawal lies aside for the home organization."""
        word, place = self._word(), self.shown["withdrawn"]
        op = writes(place.record, kind="referral", status="accepted", appointment_note=word)
        assert self.world.theirs.save(op).why == "grant_revoked"
        return word

    def _aside_of_team(self) -> str:
        """Something about a restricted person lies aside: for the team's laptops only."""
        word, person = self._word(), self.shown["team"].record
        note = writes(kind="note", participant_id=person, text="First.")
        self.trusted.save(note)
        assert self.trusted.save(writes(note.rec, kind="note", text=word)).why == "append_only"
        return word

    def _callers(self, ahead: list[int]) -> dict[str, Caller]:
        world, server = self.world, self.server
        own = frozenset({"own", "granted"})
        stale = world.theirs.token
        revoked, wiping = server.laptop(world.partner), server.laptop(world.partner)
        pending = server.stranger()
        pending.enroll(server.make_code(world.partner, needs_approval=True))
        ahead[0] = 3 * _DAY
        for each in (world.ours, world.theirs, self.trusted, self.other, revoked, wiping):
            each.hello()
        with server.database.writing() as connection:
            enrolling.revoke(connection, revoked.device)
            enrolling.wipe(connection, wiping.device)
            facts = meta.load(connection)
            no = connection.exec_driver_sql(
                "SELECT max(no) FROM device WHERE status = 'pending'"
            ).scalar_one()
        pending.token = auth.make_token(facts, auth.Caller(no, 1, facts.epoch, 1 << 60))
        found = {
            "partner": Caller(world.theirs, own),
            "its team": Caller(self.trusted, own | {"team", "team aside"}),
            "home": Caller(
                world.ours, frozenset({"granted", "withdrawn", "expired", "home", "hidden", "late"})
            ),
            "third": Caller(self.other, frozenset({"third"})),
            "pending": Caller(pending),
            "revoked": Caller(revoked),
            "wiping": Caller(wiping),
        }
        for name, token in (
            ("no token", ""),
            ("token over", stale),
            ("token forged", world.theirs.token[:-6] + "AAAAAA"),
            ("token garbage", "x.y"),
        ):
            laptop = Laptop(server.url)
            laptop.token = token
            found[name] = Caller(laptop)
        return found

    def read(self, caller: Caller, column: str, path: str) -> str:
        """Pull the audience of a record, or ask for the record by its bucket."""
        place = self.shown[column]
        if path == "/v1/pull":
            request: msgspec.Struct = PullRequest(audience=place.audience, after=0)
        else:
            buckets = [bucket_of(place.record)]
            request = VerifyRequest(audience=place.audience, buckets=buckets)
        said, body = caller.ask(path, request)
        if said == "200":
            assert place.record.encode() in body
        return said

    def push(self, caller: Caller, column: str) -> str:
        """Change a record as far as that could be allowed."""
        place = self.shown[column]
        op = writes(place.record, city="Hialeah")
        if place.kind == "referral":
            op = writes(place.record, kind="referral", appointment_note="At nine.")
        return self._send(caller, op)

    def _send(self, caller: Caller, op: Op) -> str:
        request = PushRequest(groups=[caller.laptop.group(op)])
        said, body = caller.ask("/v1/push", request)
        if said != "200":
            caller.laptop.seq -= 1
            return said
        (verdict,) = msgspec.json.decode(body, type=PushReply).verdicts
        return verdict.why or verdict.v

    def aside(self, caller: Caller) -> str:
        """List what lies aside and try to throw away what is not one's own."""
        said, body = caller.ask("/v1/aside", AsideRequest(decide=self._decisions()))
        if said != "200":
            return said
        return f"lists {len(msgspec.json.decode(body, type=AsideReply).groups)}"

    def _decisions(self) -> list[AsideDecision]:
        waiting = self.world.ours.call("/v1/aside", AsideRequest(), AsideReply).groups
        return [
            AsideDecision(device=each.device, seq=each.group.seq, group=each.group.group,
                          act="discard", reason=" ")
            for each in waiting
        ]  # fmt: skip

    def hello(self, caller: Caller) -> str:
        """Say hello, where there are keys to sign with."""
        try:
            reply = caller.laptop.hello()
        except Refusal as refusal:
            return f"{refusal.status} {refusal.code}"
        caller.bodies.append(msgspec.json.encode(reply))
        return " ".join(["200", *reply.orders])

    def table(self) -> str:
        """All of it."""
        lines = [_line("", "", COLUMNS)]
        for name, caller in self.callers.items():
            for path in ("/v1/pull", "/v1/verify"):
                cells = [self.read(caller, column, path) for column in COLUMNS]
                lines.append(_line(name, path, cells))
            cells = [self.push(caller, column) for column in COLUMNS]
            lines.append(_line(name, "/v1/push", cells))
            lines.append(_line(name, "/v1/aside", [self.aside(caller)]))
            lines.append(_line(name, "/v1/hello", [self.hello(caller)]))
        return "\n".join(line.rstrip() for line in lines)

    def leaks(self) -> list[tuple[str, str]]:
        """(role, column): a planted word in anything that was said to somebody who may not know."""
        words = {column: each.word for column, each in self.shown.items()}
        words |= {"hidden": self.hidden, "late": self.late, "team aside": self.team_aside}
        return [
            (name, column)
            for name, caller in self.callers.items()
            for column, word in words.items()
            if column not in caller.may_read
            and any(word.encode() in body for body in caller.bodies)
        ]


def _line(name: str, path: str, cells: object) -> str:
    assert isinstance(cells, (list, tuple))
    return f"{name:14}{path:12}" + "".join(f"{cell:22}" for cell in cells)


def test_everybody_gets_what_the_table_says_and_no_word_more(database_url: str) -> None:
    ahead = [0]
    with RunningServer(database_url, lambda: now() + ahead[0]) as server:
        matrix = Matrix(server, ahead)
        table = matrix.table()
        sys.__stdout__.write(f"\n{table}\n")  # type: ignore[union-attr]
        assert matrix.leaks() == []
        assert table.strip() == EXPECTED.read_text(encoding="utf-8").strip()
        for caller in matrix.callers.values():
            caller.laptop.close()


def test_no_endpoint_is_missing_from_the_table() -> None:
    named = {line[14:26].strip() for line in EXPECTED.read_text(encoding="utf-8").splitlines()}
    assert {call.path for call in CALLS} <= named | _ELSEWHERE
