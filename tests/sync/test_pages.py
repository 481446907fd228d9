"""Pages of one pull on their way to the store: which are written in one transaction."""

from __future__ import annotations

from sync import engine
from sync.protocol import Entry, PullReply


def _page(first: int, *acts: str, audience: str = "org", more: bool = True) -> PullReply:
    entries = [Entry(seq=first + n, act=act, rec=f"r{first + n}") for n, act in enumerate(acts)]
    last = first + len(acts) - 1
    return PullReply(
        audience=audience,
        entries=entries,
        covers=(first, last),
        more=more,
        count=last,
        digest=f"{last:032x}",
    )


def _kept(*pages: PullReply) -> list[tuple[str, tuple[int, int], int, bool, int]]:
    pulls: list[PullReply] = []
    for page in pages:
        engine._keep(pulls, page)
    return [(p.audience, p.covers, len(p.entries), p.more, int(p.digest, 16)) for p in pulls]


def test_pages_that_only_bring_records_become_one() -> None:
    kept = _kept(_page(1, "PUT", "PUT"), _page(3, "PUT"), _page(4, "PUT", more=False))
    assert kept == [("org", (1, 4), 4, False, 4)]


def test_a_page_that_takes_away_is_judged_by_itself() -> None:
    kept = _kept(_page(1, "PUT"), _page(2, "PUT", "DROP"), _page(4, "PUT"), _page(5, "PUT"))
    assert [each[1] for each in kept] == [(1, 1), (2, 3), (4, 5)]


def test_audiences_stay_apart() -> None:
    kept = _kept(_page(1, "PUT"), _page(2, "PUT", audience="team"))
    assert [each[0] for each in kept] == ["org", "team"]
