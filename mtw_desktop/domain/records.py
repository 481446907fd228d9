"""All record kinds in one place: importing this module declares every one of them."""

from mtw_desktop.domain.custom import CustomAnswer, CustomForm, CustomQuestion
from mtw_desktop.domain.directory import Organization, Program, Staff
from mtw_desktop.domain.files import Attachment
from mtw_desktop.domain.kinds import KINDS, FieldSpec, FieldType, Kind, MergeRule, Record, Sharing
from mtw_desktop.domain.merges import Merge
from mtw_desktop.domain.notes import Note
from mtw_desktop.domain.people import Consent, EntryProfile, HouseholdMember, Participant
from mtw_desktop.domain.referrals import Need, Referral, ReferralEvent
from mtw_desktop.domain.supports import (
    Card,
    CardLot,
    Fund,
    Issue,
    Reconciliation,
    SupportRequest,
)
from mtw_desktop.domain.tasks import Event, Task
from mtw_desktop.domain.training import Credential, Enrollment
from mtw_desktop.domain.work import Employer, FollowUp, Placement

__all__ = [
    "KINDS",
    "Attachment",
    "Card",
    "CardLot",
    "Consent",
    "Credential",
    "CustomAnswer",
    "CustomForm",
    "CustomQuestion",
    "Employer",
    "Enrollment",
    "EntryProfile",
    "Event",
    "FieldSpec",
    "FieldType",
    "FollowUp",
    "Fund",
    "HouseholdMember",
    "Issue",
    "Kind",
    "Merge",
    "MergeRule",
    "Need",
    "Note",
    "Organization",
    "Participant",
    "Placement",
    "Program",
    "Reconciliation",
    "Record",
    "Referral",
    "ReferralEvent",
    "Sharing",
    "Staff",
    "SupportRequest",
    "Task",
]
