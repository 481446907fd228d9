"""What lies inside mail on a stick: a note first, then the very messages of push and pull.

Mail to the server: a ``MailNote``, then ``PushRequest`` lines. A wish to join: a ``JoinNote``.
Mail from the server: an ``AnswerNote``, then ``PullReply`` lines.
"""

from __future__ import annotations

import msgspec

from mtw_desktop import errors
from sync.protocol import PROTOCOL, EnrollReply, EnrollRequest, HelloReply, Message, Verdict


class MailNote(Message):
    """What a hello would say. ``cursors``: per audience the number up to which the device has
    everything, as it stood in ``epoch``."""

    epoch: str
    app: str = ""
    protocol: int = PROTOCOL
    cursors: dict[str, int] = msgspec.field(default_factory=dict)


class JoinNote(Message):
    """The wish to join, with a one-time code."""

    request: EnrollRequest


class AnswerNote(Message):
    """What the server answers to the piece of mail ``answers``, at ``now`` (ms since 1970).

    ``greeting`` is a hello's reply without a token; ``welcome`` answers a wish to join; ``problem``
    is the stable reason why nothing more was given. ``more`` says that another part follows.
    """

    answers: str
    epoch: str
    now: int
    verdicts: list[Verdict] = msgspec.field(default_factory=list)
    greeting: HelloReply | None = None
    welcome: EnrollReply | None = None
    problem: str = ""
    more: bool = False


class BundleRequest(Message):
    """Mail of any laptop, carried by another one that cannot read it."""

    bundle: bytes


class BundleReply(Message):
    """Answers to lay on the stick, each a file of its own."""

    answers: list[bytes]


class ServerCard(Message):
    """Who a server is, for laptops that never see it. Keys are raw, base64url; ``address`` is ""
    for a server without a network."""

    name: str
    sign_pub: str
    kem_pub: str
    address: str = ""
    card: int = 1


def read_card(data: bytes) -> ServerCard:
    """The card in a file's bytes. Raises ``NotAServerCard``."""
    try:
        return msgspec.json.decode(data, type=ServerCard)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise errors.NotAServerCard(type(error).__name__) from error
