"""Made-up but lifelike people for a demonstration, tests and benchmarks; seeded, any size.

Nobody here exists. Names come from the cultures of Miami; phone numbers use 555-01xx, which is
reserved for fiction. Among the people are duplicates, twins, people with one name, without a
phone, without a fixed address.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import islice
from typing import Any

from mtw_desktop.casework.session import Session
from mtw_desktop.domain.answers import Missing
from mtw_desktop.domain.ids import new_code, new_id
from mtw_desktop.domain.kinds import Record
from mtw_desktop.domain.records import (
    Consent,
    EntryProfile,
    HouseholdMember,
    Need,
    Note,
    Participant,
)
from resources import load

BATCH = 500
NEEDS = ("transport", "childcare", "technology", "pre_training", "food", "housing", "health")


@dataclass(slots=True)
class Household:
    """One made-up participant with everything that belongs to an intake."""

    participant: Participant
    profile: EntryProfile
    consent: Consent
    members: list[HouseholdMember] = field(default_factory=list)
    needs: list[Need] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)

    def records(self) -> Iterator[Record]:
        """All records, the participant first."""
        yield self.participant
        yield self.profile
        yield self.consent
        yield from self.members
        yield from self.needs
        yield from self.notes


def make_caseload(session: Session, people: int = 60, seed: int = 7) -> int:
    """Write ``people`` made-up people through the ordinary door; returns how many.

    The first sixty came in over the last weeks and have referrals and follow-ups
    (``demo_days``); the others are written in bulk, as of now.
    """
    from mtw_desktop.casework.demo_days import LIVELY, live_through

    households = make_people(people, seed, today=session.clock().date())
    first = list(islice(households, LIVELY))
    live_through(session, first, seed)
    written = len(first)
    for batch in _batches(households):
        with session.store.atomic(by=session.staff.id) as tx:
            for household in batch:
                for record in household.records():
                    tx.create(record)
                written += 1
    return written


def make_people(
    people: int, seed: int = 7, today: date = date(2026, 11, 22)
) -> Iterator[Household]:
    """The same people for the same seed, one after the other."""
    chance = random.Random(seed)
    words = load("demo", "names.json")
    previous: Household | None = None
    for number in range(people):
        roll = number % 50
        if previous and roll == 17:
            household = _duplicate(previous)
        elif previous and roll == 31:
            household = _twin(chance, words, previous, number)
        else:
            household = _household(chance, words, today, number)
        yield household
        previous = household


def _household(chance: random.Random, words: Any, today: date, number: int) -> Household:
    culture = chance.choices(list(words["cultures"]), weights=[4, 4, 3, 2, 1])[0]
    names = words["cultures"][culture]
    participant = _participant(chance, words, names, today, number)
    pid = participant.id
    children = chance.choices([0, 1, 2, 3], weights=[5, 3, 2, 1])[0]
    profile = EntryProfile(
        id=new_id(),
        participant_id=pid,
        as_of=today - timedelta(days=chance.randrange(0, 300)),
        household_size=1 + children + chance.randrange(0, 2),
        children_under_18=children,
        care_needed_in_class_hours="yes" if children and chance.random() < 0.6 else "no",
        education_level=chance.choice(words["education"]),
        employment_status=chance.choice(words["employment"]),
        last_hourly_cents=chance.randrange(1300, 2400, 25),
        weekly_hours=chance.choice([0, 15, 20, 30, 40]),
        low_income="yes",
        veteran=chance.choice(["yes", "no", "no", "no"]),
        homeless=Missing.PREFERS_NOT if chance.random() < 0.05 else "no",
    )
    consent = Consent(
        id=new_id(),
        participant_id=pid,
        state="given",
        text_version="2026-1",
        language=participant.language if isinstance(participant.language, str) else "en",
        recipients=("United Way Miami",),
        data_classes=("identity", "contact"),
        starts=profile.as_of,
        expires=(profile.as_of or today) + timedelta(days=365),
        how_given="signed",
    )
    members = [_child(chance, names, participant, today) for _ in range(children)]
    needs = [_need(chance, words, pid) for _ in range(chance.choices([1, 2, 3], [3, 3, 1])[0])]
    notes = [_note(chance, words, pid)] if chance.random() < 0.4 else []
    return Household(participant, profile, consent, members, needs, notes)


def _participant(
    chance: random.Random, words: Any, names: Any, today: date, number: int
) -> Participant:
    given, family = chance.choice(names["given"]), chance.choice(names["family"])
    if names.get("two_surnames") and chance.random() < 0.5:
        family = f"{family} {chance.choice(names['family'])}"
    birth = today - timedelta(days=chance.randrange(18 * 365, 62 * 365))
    homeless = number % 37 == 5
    place = chance.choice(words["places"])
    return Participant(
        id=new_id(),
        code=new_code("M"),
        given_name=given,
        family_name=None if number % 41 == 11 else family,
        name_to_use=chance.choice(names["short"]) if chance.random() < 0.15 else None,
        birth_date=Missing.DONT_KNOW if number % 43 == 7 else birth,
        birth_date_quality="full",
        phone=None if number % 19 == 3 else _phone(chance, number),
        safe_to_text=chance.choice(["yes", "yes", "yes", "no"]),
        no_fixed_address=homeless,
        street=None
        if homeless
        else f"{chance.randrange(10, 19999)} {chance.choice(words['streets'])}",
        city=None if homeless else place["city"],
        state="FL",
        zip=None if homeless else place["zip"],
        landmark="behind the church on 2nd Ave" if homeless else None,
        language=names["language"],
        interpreter_needed="yes" if names["language"] != "en" and chance.random() < 0.4 else "no",
        heard_from=chance.choice(words["heard_from"]),
    )


def _duplicate(of: Household) -> Household:
    """The same person entered twice, the name spelled another way."""
    pid = new_id()
    given = str(of.participant.given_name or "")
    other = {"ie": "i", "ou": "u", "ph": "f", "y": "i", "c": "k", "é": "e"}
    spelled = next((given.replace(a, b, 1) for a, b in other.items() if a in given), given + "e")
    participant = replace(of.participant, id=pid, code=new_code("M"), given_name=spelled)
    return _moved(of, participant)


def _twin(chance: random.Random, words: Any, of: Household, number: int) -> Household:
    """Somebody with the same birth date, family name and address, and another given name."""
    names = chance.choice(list(words["cultures"].values()))
    participant = replace(
        of.participant,
        id=new_id(),
        code=new_code("M"),
        given_name=chance.choice(names["given"]),
        name_to_use=None,
        phone=_phone(chance, number),
    )
    return _moved(of, participant)


def _moved(of: Household, participant: Participant) -> Household:
    pid = participant.id
    return Household(
        participant,
        replace(of.profile, id=new_id(), participant_id=pid),
        replace(of.consent, id=new_id(), participant_id=pid),
        [],
        [replace(need, id=new_id(), participant_id=pid) for need in of.needs[:1]],
        [],
    )


def _child(chance: random.Random, names: Any, of: Participant, today: date) -> HouseholdMember:
    born = today - timedelta(days=chance.randrange(200, 17 * 365))
    return HouseholdMember(
        id=new_id(),
        participant_id=of.id,
        name=chance.choice(names["given"]),
        relationship="child",
        birth_date=born,
        age=(today - born).days // 365,
        needs_care="yes" if (today - born).days < 12 * 365 else "no",
    )


def _need(chance: random.Random, words: Any, pid: str) -> Need:
    domain = chance.choice(NEEDS)
    return Need(
        id=new_id(),
        participant_id=pid,
        domain=domain,
        urgency=chance.choices(["urgent", "soon", "when_possible"], [1, 3, 2])[0],
        detail=chance.choice(words["need_details"][domain]),
        status=chance.choices(["open", "met", "withdrawn"], [6, 3, 1])[0],
    )


def _note(chance: random.Random, words: Any, pid: str) -> Note:
    return Note(
        id=new_id(),
        participant_id=pid,
        text=chance.choice(words["notes"]),
        contact_type="phone",
        minutes=chance.choice([5, 10, 15]),
    )


def _phone(chance: random.Random, number: int) -> str:
    # 555-0100 to 555-0199 is set aside for fiction in every area code; a large caseload needs
    # more numbers than that, so it uses the whole exchange, where no subscriber lives either.
    area = chance.choice(["305", "786", "954", "645", "561", "239", "407", "813"])
    last = chance.randrange(100, 200) if number < 400 else chance.randrange(0, 10_000)
    return f"+1{area}555{last:04d}"


def _batches(households: Iterator[Household]) -> Iterator[list[Household]]:
    batch: list[Household] = []
    for household in households:
        batch.append(household)
        if len(batch) >= BATCH:
            yield batch
            batch = []
    if batch:
        yield batch
