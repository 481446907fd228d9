"""Messages about what people decide at the server: groups kept aside, and laptops."""

from __future__ import annotations

import msgspec

from sync.protocol import Count, Group, Message


class AsideDecision(Message):
    """What a person decided about a group kept aside: ``act`` is accept or discard (with a
    reason); ``by`` is the staff id."""

    device: str
    seq: Count
    group: str
    act: str
    reason: str = ""
    by: str = ""


class AsideRequest(Message):
    """Decisions, if any; the answer lists what waits after them."""

    decide: list[AsideDecision] = msgspec.field(default_factory=list)


class AsideGroup(Message):
    """A group that waits for the organization that its records belong to. ``label`` and
    ``org_name`` say whose laptop sent it, ``why`` the stable reason, ``at`` when."""

    device: str
    label: str
    org_name: str
    why: str
    at: str
    group: Group


class AsideReply(Message):
    """``refused``: decisions that could not be carried out, {group id: stable reason}."""

    groups: list[AsideGroup]
    refused: dict[str, str] = msgspec.field(default_factory=dict)


class DevicesRequest(Message):
    """What a supervisor's laptop asks about the laptops of its organization: one ``act`` (approve,
    revoke, wipe) on ``device``, or nothing but the list. ``by`` is the staff id."""

    act: str = ""
    device: str = ""
    by: str = ""


class DeviceLine(Message):
    """A laptop: ``status`` is active, pending, wiping, revoked or replaced; moments are ISO."""

    device: str
    label: str
    app: str
    status: str
    enrolled_at: str
    seen_at: str = ""
    supervisor: bool = False


class DevicesReply(Message):
    """The laptops of the caller's organization after the act. ``supervisor``: the caller may act.
    ``refused`` says why it could not: not_supervisor, no_such_device, own_device."""

    devices: list[DeviceLine]
    supervisor: bool = False
    refused: str = ""
