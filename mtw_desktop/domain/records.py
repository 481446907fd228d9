"""All record kinds in one place: importing this module declares every one of them."""

from mtw_desktop.domain.directory import Organization, Program, Staff
from mtw_desktop.domain.kinds import KINDS, FieldSpec, FieldType, Kind, MergeRule, Record, Sharing
from mtw_desktop.domain.notes import Note
from mtw_desktop.domain.people import Consent, EntryProfile, HouseholdMember, Participant
from mtw_desktop.domain.referrals import Need, Referral, ReferralEvent

__all__ = [
    "KINDS",
    "Consent",
    "EntryProfile",
    "FieldSpec",
    "FieldType",
    "HouseholdMember",
    "Kind",
    "MergeRule",
    "Need",
    "Note",
    "Organization",
    "Participant",
    "Program",
    "Record",
    "Referral",
    "ReferralEvent",
    "Sharing",
    "Staff",
]
