"""The one reference between a household member and the participant that member is."""

from __future__ import annotations

from typing import Any

from mtw_desktop.domain.records import HouseholdMember
from mtw_desktop.store.transaction import Transaction

#: Where an intake draft keeps the member that its person is linked to once it is saved.
MEMBER = "household_member_id"


def link_in(tx: Transaction, member_id: Any, participant_id: str) -> None:
    """Link a member to a participant, inside a transaction of the caller; nothing for no member."""
    if isinstance(member_id, str) and member_id:
        tx.update(HouseholdMember, member_id, {"linked_participant_id": participant_id})
