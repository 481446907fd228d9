"""A client whose answers get lost, come twice, or whose requests arrive once more much later."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from mtw_desktop import errors
from sync import protocol
from sync.client import ServerClient

M = TypeVar("M", bound=protocol.Message)

#: What may happen to one call. ``late``: the network delivers it a second time after the round.
FAULTS = ("", "unsent", "unanswered", "twice", "first_of_two", "late")


class FaultyClient(ServerClient):
    """``faults`` names what happens to each call in turn; after the last one all goes well."""

    def __init__(self, address: str, faults: Iterable[str] = ()) -> None:
        super().__init__(address)
        self._faults = iter(faults)
        self._late: list[tuple[str, protocol.Message, type[protocol.Message], str]] = []

    def _call(self, path: str, message: protocol.Message, reply: type[M], token: str = "") -> M:
        fault = next(self._faults, "")
        if fault == "unsent":
            raise errors.ServerAbsent(fault)
        answer = super()._call(path, message, reply, token)
        if fault == "unanswered":
            raise errors.ServerSlow(fault)
        if fault == "twice":
            answer = super()._call(path, message, reply, token)
        if fault == "first_of_two":
            self._again(path, message, reply, token)
        if fault == "late":
            self._late.append((path, message, reply, token))
        return answer

    def deliver_late(self) -> None:
        """What was held up on the way arrives now, once more."""
        for each in self._late:
            self._again(*each)
        self._late.clear()

    def _again(
        self, path: str, message: protocol.Message, reply: type[protocol.Message], token: str
    ) -> None:
        try:
            super()._call(path, message, reply, token)
        except errors.SyncError:
            return
