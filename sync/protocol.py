"""Protocol v1: every message that device and server exchange.

All calls are POST with an ``application/json`` body, gzip both ways. Values inside ``set`` and
``f`` are plain values (see ``mtw_desktop.domain.plain``). Ids are UUID text. The server orders
edits; a device proves from ``covers`` that it has no hole.
"""

from __future__ import annotations

from typing import Any

import msgspec

PROTOCOL = 1
#: Schema revision of the record kinds this program knows; additive only.
SCHEMA = 1
MAX_PUSH_OPS = 500
MAX_PUSH_BYTES = 1_000_000
MAX_PULL_RECORDS = 1_000

#: Hybrid clock: milliseconds since 1970 UTC, and a counter.
Hlc = tuple[int, int]


class Message(msgspec.Struct, kw_only=True, omit_defaults=True):
    """Base of all messages: unknown fields are ignored, defaults are not sent."""


class Op(Message):
    """One change of one record by one person on one device.

    ``base`` names, for each field in ``set``, the op id whose value the author saw (absent: the
    author saw none). ``act`` is ``set`` or ``void`` (then ``set`` holds ``voided_reason``).
    """

    op: str
    rec: str
    kind: str
    act: str = "set"
    set: dict[str, Any] = {}
    base: dict[str, str] = {}
    hlc: Hlc = (0, 0)
    by: str = ""
    schema: int = SCHEMA


class Group(Message):
    """What one save wrote: all of it is accepted together or not at all.

    ``seq`` is the device's dense number of the group, starting at 1.
    """

    group: str
    seq: int
    ops: list[Op]


class Verdict(Message):
    """What became of a group: applied, merged (with ``conflicts``), duplicate, quarantined
    (``why`` says the reason; the group is kept for the home organization) or retry."""

    group: str
    seq: int
    v: str
    why: str = ""
    conflicts: list[str] = []


class EnrollRequest(Message):
    """``sign_pub`` is a raw Ed25519 public key and ``kem_pub`` a raw X25519 one, base64url."""

    code: str
    device: str
    incarnation: str
    sign_pub: str
    kem_pub: str
    label: str = ""
    app: str = ""
    protocol: int = PROTOCOL


class EnrollReply(Message):
    """``status`` is ``active`` or ``pending`` (an administrator still has to approve)."""

    org: str
    org_name: str
    status: str
    epoch: str
    server_pub: str
    #: Starting value of the device's hello counter.
    hello: int = 0


class HelloRequest(Message):
    """Signed by the device over ``hello_bytes``; ``hello`` only ever grows, so nothing replays."""

    device: str
    incarnation: str
    hello: int
    signature: str
    app: str = ""
    protocol: int = PROTOCOL
    schema: int = SCHEMA
    #: The device's clock, ms since 1970.
    now: int = 0
    last_seq: int = 0


class Head(Message):
    """Where an audience stands: its dense counter, live records and digest (hex, 128 bit)."""

    audience: str
    kind: str
    seq: int
    count: int
    digest: str


class HelloReply(Message):
    """``token`` is a bearer token for 15 minutes; ``last_seq`` the last group the server has."""

    epoch: str
    now: int
    token: str
    last_seq: int
    heads: list[Head]
    protocol_min: int = PROTOCOL
    protocol_max: int = PROTOCOL
    orders: list[str] = []


class PushRequest(Message):
    groups: list[Group]


class PushReply(Message):
    verdicts: list[Verdict]
    acked_through: int


class PullRequest(Message):
    audience: str
    after: int
    limit: int = MAX_PULL_RECORDS


class Entry(Message):
    """The latest state of one record: ``act`` is PUT, DROP or REVOKE.

    ``f`` holds the fields, ``m`` per field the op id that set it (``*`` is the op of every field
    not named), ``env`` the envelope (home_org, created_at, created_by, updated_at, updated_by,
    voided_at, voided_by, voided_reason), ``h`` the content hash (hex, 128 bit).
    """

    seq: int
    act: str
    rec: str
    kind: str = ""
    rev: int = 0
    f: dict[str, Any] = {}
    m: dict[str, str] = {}
    env: dict[str, str] = {}
    h: str = ""
    #: Kept losers of this record: [{field, kept, by, at, device, conflict}].
    lost: list[dict[str, Any]] = []


class PullReply(Message):
    """``covers`` is [after + 1, to]: every number of the audience up to ``to`` is accounted for."""

    audience: str
    entries: list[Entry]
    covers: tuple[int, int]
    more: bool
    count: int
    digest: str


class Problem(Message):
    """The body of every answer that is not 2xx. ``code`` is stable, ``text`` is for logs."""

    code: str
    text: str = ""
    retry_after: int = 0


def hello_bytes(request: HelloRequest) -> bytes:
    """What the device signs."""
    parts = (request.device, request.incarnation, str(request.hello), str(request.last_seq))
    return b"mtw-hello-1\n" + "\n".join(parts).encode()
