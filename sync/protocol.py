"""Protocol v1: every message that device and server exchange.

All calls are POST with an ``application/json`` body, gzip both ways; only the bytes of files go
as they are, to and from ``/v1/files/{sha256}?record={id of the attachment}``. Values inside
``set`` and ``f`` are plain values (see ``mtw_desktop.domain.plain``). Ids are UUID text. The
server orders edits; a device proves from ``covers`` that it has no hole.
"""

from __future__ import annotations

from typing import Annotated, Any

import msgspec

PROTOCOL = 1
#: Schema revision of the record kinds this program knows; additive only.
SCHEMA = 3
MAX_PUSH_OPS = 1_000
MAX_PUSH_BYTES = 1_000_000
MAX_PULL_RECORDS = 1_000

#: A number that counts up: a device's groups, its hellos.
Count = Annotated[int, msgspec.Meta(ge=0, le=2**53)]
#: Hybrid clock: milliseconds since 1970 UTC, and a counter.
Hlc = tuple[int, int]


class Message(msgspec.Struct, kw_only=True, omit_defaults=True, gc=False):
    """Base of all messages: unknown fields are ignored, defaults are not sent.

    Messages are trees, so the garbage collector need not look at them.
    """


class Op(Message):
    """One change of one record by one person on one device.

    ``base`` names, for each field in ``set``, the op id whose value the author saw (absent: the
    author saw none). ``act`` is ``set``, ``void`` (``set`` holds ``voided_reason``) or ``restore``,
    which takes back the voiding named by the base of ``voided_reason`` (empty in ``set``).
    ``settles`` names the conflicts that a person has looked at and settled with this op.
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
    settles: list[str] = []


class Group(Message):
    """What one save wrote: all of it is accepted together or not at all.

    ``seq`` is the device's dense number of the group, starting at 1.
    """

    group: str
    seq: Annotated[int, msgspec.Meta(ge=1, le=2**53)]
    ops: list[Op]


class Verdict(Message):
    """What became of a group.

    ``applied``; ``merged`` (``conflicts`` names the losers that were kept); ``quarantined``
    (``why`` says the reason; the group is kept whole for the home organization); ``duplicate``
    (the server has it already: ``was`` is the verdict it got then, with its ``why`` and
    ``conflicts``); ``retry`` (``missing`` is the number that has to come first).
    """

    group: str
    seq: int
    v: str
    why: str = ""
    conflicts: list[str] = []
    was: str = ""
    missing: int = 0


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
    #: The server's key for sealed mail: raw X25519, base64url.
    kem_pub: str = ""
    #: Starting value of the device's hello counter.
    hello: int = 0


class HelloRequest(Message):
    """Signed by the device over ``hello_bytes``; ``hello`` only ever grows, so nothing replays."""

    device: str
    incarnation: str
    hello: Count
    signature: str
    app: str = ""
    protocol: Count = PROTOCOL
    schema: Count = SCHEMA
    #: The device's clock, ms since 1970.
    now: int = 0
    last_seq: Count = 0


class Head(Message):
    """Where an audience stands: its dense counter, live records and digest (hex, 128 bit)."""

    audience: str
    kind: str
    seq: int
    count: int
    digest: str


class Grant(Message):
    """What another organization shows by one referral: ``classes`` are sharing classes, ``ends``
    is the last day (ISO; "" without an end)."""

    audience: str
    referral: str
    person: str
    org: str
    org_name: str
    classes: list[str]
    ends: str = ""


class HelloReply(Message):
    """``token`` is a bearer token for 15 minutes; ``last_seq`` the last group the server has.

    ``grants`` explains the heads of kind ``grant``; ``revoked`` are audiences that are over: what
    only they hold is to be given up at once.
    """

    epoch: str
    now: int
    token: str
    last_seq: int
    heads: list[Head]
    protocol_min: int = PROTOCOL
    protocol_max: int = PROTOCOL
    orders: list[str] = []
    grants: list[Grant] = []
    revoked: list[str] = []


class PushRequest(Message):
    groups: list[Group]


class PushReply(Message):
    verdicts: list[Verdict]
    acked_through: int


class PullRequest(Message):
    """``own``: records that hold nothing but what one op of this device says need not come with
    their fields (``Entry.own``)."""

    audience: str
    after: Count
    limit: int = MAX_PULL_RECORDS
    own: bool = False


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
    #: ``f`` was left out: it is the ``set`` of the device's own op that ``m`` names.
    own: bool = False


class PullReply(Message):
    """``covers`` is [after + 1, to]: every number of the audience up to ``to`` is accounted for.

    ``count`` and ``digest`` are those of the whole audience as it stood at this answer; they can
    be compared once ``more`` is false, for then ``to`` is where the audience stands.
    """

    audience: str
    entries: list[Entry]
    covers: tuple[int, int]
    more: bool
    count: int
    digest: str


class FileReply(Message):
    """What the server has of a file after a PUT: ``have`` of ``size`` bytes, from the front; the
    next piece begins there. ``wrong_hash``: all of it had come and was not what its hash says, so
    it was dropped."""

    size: int
    have: int
    wrong_hash: bool = False


class VerifyRequest(Message):
    """Where exactly an audience and a device differ. Without ``buckets`` the digests of all 256
    are answered; with some, also every record in them."""

    audience: str
    buckets: list[Annotated[int, msgspec.Meta(ge=0, le=255)]] = []


class VerifyReply(Message):
    """``digests`` are those of the buckets (``bucket_of``) when the audience stood at ``seq``;
    ``entries`` all records of the buckets in ``covered``, as PUT entries."""

    audience: str
    seq: int
    digests: list[str]
    covered: list[int] = []
    entries: list[Entry] = []


class Problem(Message):
    """The body of every answer that is not 2xx. ``code`` is stable, ``text`` is for logs.

    ``retry_after`` is in seconds; with ``stale_counter`` it is the hello counter to pass.
    """

    code: str
    text: str = ""
    retry_after: int = 0


def hello_bytes(request: HelloRequest) -> bytes:
    """What the device signs."""
    parts = (request.device, request.incarnation, str(request.hello), str(request.last_seq))
    return b"mtw-hello-1\n" + "\n".join(parts).encode()
