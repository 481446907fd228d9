"""What can go wrong in a call or at start-up, as codes that clients and operators can rely on."""

from __future__ import annotations

from mtw_desktop.errors import MtwError, WorldError
from sync.protocol import Problem


class CallRefused(MtwError):
    """A call ends with ``status`` and a ``Problem``. ``text`` never holds what the caller sent."""

    def __init__(self, status: int, code: str, text: str = "", retry_after: int = 0) -> None:
        super().__init__(code)
        self.status = status
        self.problem = Problem(code=code, text=text, retry_after=retry_after)


class DatabaseAbsent(WorldError):
    """There is no database at that address, or it does not answer."""


class DatabaseNotReady(WorldError):
    """The database is there but has not been initialized, or is from a newer version."""


class NoSuchOrganization(WorldError):
    """No organization has that id or name."""


class OrganizationExists(WorldError):
    """An organization has that id already."""


class NoSuchDevice(WorldError):
    """No device has that id."""


class CannotListen(WorldError):
    """The port is taken, or not ours to take."""
