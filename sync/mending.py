"""Finding and fetching what differs between an audience and this laptop, bucket by bucket."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sync import protocol
from sync.client import ServerClient

#: With more buckets than this out of step it is quicker to read the audience again.
MOST_BUCKETS = 64


@dataclass(frozen=True, slots=True)
class Mend:
    """What an audience holds in ``buckets``, when it stood at ``seq``. Without ``buckets``: too
    much differs, or nothing does."""

    audience: str
    seq: int
    buckets: tuple[int, ...] = ()
    entries: tuple[protocol.Entry, ...] = ()
    same: bool = False


def mends(client: ServerClient, token: str, digests: Mapping[str, list[str]]) -> list[Mend]:
    """What is to be put right in these audiences: {audience: own bucket digests}."""
    return [_mend(client, token, each, own) for each, own in digests.items()]


def _mend(client: ServerClient, token: str, audience: str, own: list[str]) -> Mend:
    told = client.verify(token, protocol.VerifyRequest(audience=audience))
    wrong = [n for n, pair in enumerate(zip(own, told.digests, strict=False)) if pair[0] != pair[1]]
    if not wrong:
        return Mend(audience, told.seq, same=True)
    if len(wrong) > MOST_BUCKETS:
        return Mend(audience, told.seq)
    entries: list[protocol.Entry] = []
    left = list(wrong)
    while left:
        page = client.verify(token, protocol.VerifyRequest(audience=audience, buckets=left))
        if page.seq != told.seq or not page.covered:
            # Somebody wrote meanwhile: the next round begins anew.
            return Mend(audience, -1)
        entries += page.entries
        left = [each for each in left if each not in page.covered]
    return Mend(audience, told.seq, tuple(wrong), tuple(entries))
