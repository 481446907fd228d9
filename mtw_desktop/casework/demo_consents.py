"""Consents and households of the made-up people: signed, spoken, refused, ended, taken back; and
some who live together. Through the ordinary calls, as ``demo_days``."""

from __future__ import annotations

import math
import random
import struct
import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from mtw_desktop.casework import household_forms
from mtw_desktop.casework.consent_changes import ConsentForm, save_consent
from mtw_desktop.casework.consent_partners import partners_to_tell, tell_partner, withdraw_consent
from mtw_desktop.casework.consents import local_today, recipient_names
from mtw_desktop.casework.household import link_member
from mtw_desktop.casework.intake_plan import year_later
from mtw_desktop.casework.programs import suggest_programs
from mtw_desktop.casework.record_form import FormPlace
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.answers import known
from mtw_desktop.domain.labels import label
from mtw_desktop.domain.names import display_name

if TYPE_CHECKING:
    from mtw_desktop.casework.demo import Household

_Step = tuple[datetime, Callable[[], None]]

#: What became of it, in turn; "" leaves the answer of the intake.
_IN_TURN = (
    "electronic", "signed", "electronic", "expiring", "electronic", "declined",
    "signed", "expired", "spoken", "withdrawn", "electronic", "",
)  # fmt: skip
_REASONS = ("Moved to another county", "Changed their mind", "Found help elsewhere")
_HELPERS = ("Jean-Robert Baptiste", "Yolanda Ruiz", "Nadège Cadet")
_WITHHELD = ("My old address", "Where my children go to school")
_CLASSES = ("identity", "contact", "sensitive")
_RELATIONS = ("sister", "cousin", "spouse", "roommate")
#: Every which one shares a home with the next.
_TOGETHER = 11


def steps(
    session: Session, households: Sequence[Household], chance: random.Random, now: datetime
) -> Iterator[_Step]:
    """What was asked of each person, when, and what came of it."""
    for number, household in enumerate(households):
        asked = _came(households, number, now) + timedelta(minutes=25)
        story = _IN_TURN[number % len(_IN_TURN)]
        if story:
            yield asked, _Asked(session, household, story, chance.randrange(1 << 30), now.date())
        if story == "withdrawn":
            taken_back = now - timedelta(hours=chance.uniform(3, 9))
            yield taken_back, _TakenBack(session, household, chance.choice(_REASONS))
            if chance.random() < 0.5:
                yield taken_back + timedelta(hours=1), _Told(session, household)
        if number % _TOGETHER == 1 and number + 1 < len(households):
            met = _came(households, number + 1, now) + timedelta(minutes=40)
            relation = _RELATIONS[number % len(_RELATIONS)]
            yield met, _Together(session, household, households[number + 1], relation)


def _came(households: Sequence[Household], number: int, now: datetime) -> datetime:
    """When a person was taken in: as in ``demo_days``."""
    return now - timedelta(days=33 + (len(households) - number) * 0.7)


@dataclass(frozen=True, slots=True)
class _Asked:
    session: Session
    household: Household
    story: str
    seed: int
    today: date

    def __call__(self) -> None:
        chance, person = random.Random(self.seed), self.household.participant
        spoken = known(person.language)
        language = spoken if spoken in ("en", "es", "ht") else "en"
        starts = local_today(self.session)
        how = self.story if self.story in ("electronic", "signed", "spoken") else "signed"
        answers: dict[str, Any] = {
            "state": "declined" if self.story == "declined" else "given",
            "language": language,
            "recipients": self._recipients(chance),
            "data_classes": list(_CLASSES if chance.random() < 0.8 else _CLASSES[:2]),
            "purpose": label("consent_paper.usual_purpose", language),
            "starts": starts.isoformat(),
            "expires": self._ends(starts, chance).isoformat(),
            "how_given": how,
            "interpreter_used": "yes" if known(person.interpreter_needed) == "yes" else "no",
        }
        if chance.random() < 0.15:
            answers["withheld"] = [chance.choice(_WITHHELD)]
        if how == "spoken":
            answers["witness"] = chance.choice(_HELPERS)
        interpreter = chance.choice(_HELPERS) if answers["interpreter_used"] == "yes" else ""
        signature = _signature(chance) if how == "electronic" else b""
        save_consent(self.session, ConsentForm(person.id, answers, interpreter, signature))

    def _ends(self, starts: date, chance: random.Random) -> date:
        if self.story == "expired":
            return starts + timedelta(days=14)
        if self.story == "expiring":
            return self.today + timedelta(days=chance.randrange(3, 25))
        return year_later(starts)

    def _recipients(self, chance: random.Random) -> list[str]:
        """The places that fit the person's needs, so that referrals can share with them."""
        found = [
            row.organization.name
            for need in self.household.needs
            for row in suggest_programs(self.session, "", need.domain, limit=3)
        ]
        others = list(recipient_names(self.session)[:12])
        return list(dict.fromkeys(found))[:4] or chance.sample(others, min(2, len(others)))


@dataclass(frozen=True, slots=True)
class _TakenBack:
    session: Session
    household: Household
    reason: str

    def __call__(self) -> None:
        withdraw_consent(self.session, self.household.participant.id, self.reason)


@dataclass(frozen=True, slots=True)
class _Told:
    session: Session
    household: Household

    def __call__(self) -> None:
        for partner in partners_to_tell(self.session, self.household.participant.id)[:1]:
            tell_partner(self.session, partner.referral_ids)


@dataclass(frozen=True, slots=True)
class _Together:
    """Two participants who live together: one names the other, and the two are linked."""

    session: Session
    one: Household
    other: Household
    relation: str

    def __call__(self) -> None:
        person, form = self.other.participant, household_forms.HANDLERS[household_forms.FORM]
        place = FormPlace(household_forms.FORM, participant_id=self.one.participant.id)
        born = known(person.birth_date)
        said = {"name": display_name(person), "relationship": self.relation}
        if born is not None:
            said["birth_date"] = born.isoformat()
        saved = form.save(self.session, place, {household_forms.FORM: said})
        if saved.record_id:
            link_member(self.session, saved.record_id, person.id)


def _signature(chance: random.Random) -> bytes:
    """A scrawl as the signature pad gives it: a small PNG, black on white."""
    wide, high = chance.randrange(220, 340), 80
    rows = [bytearray(b"\xff" * wide) for _ in range(high)]
    speed, slant = chance.uniform(6, 12), chance.uniform(20, 60)
    for tenth in range(80, (wide - 8) * 10):
        x = tenth / 10
        reach = (high / 2 - 8) * (0.35 + 0.65 * abs(math.cos(x / slant)))
        y = high / 2 + reach * math.sin(x / speed + math.sin(x / slant))
        for thick in (0, 1, 2):
            rows[int(y) + thick][int(x)] = 0
    data = zlib.compress(b"".join(b"\0" + bytes(row) for row in rows))
    head = struct.pack(">IIBBBBB", wide, high, 8, 0, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", data), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, content) for kind, content in parts)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
