"""Sentences of a referral slip about its destination and about us, and how numbers are written."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime, tzinfo
from typing import TypeAlias

from mtw_desktop.domain.answers import Answer, known
from mtw_desktop.domain.labels import label
from mtw_desktop.domain.records import Organization, Referral
from mtw_desktop.domain.wording import date_words, time_words

#: A sentence in pieces: (text, whether it is strong).
Sentence: TypeAlias = tuple[tuple[str, bool], ...]

_US = re.compile(r"\+1(\d{3})(\d{3})(\d{4})")
_HAITI = re.compile(r"\+509(\d{4})(\d{4})")


def phone_words(phone: Answer[str]) -> str:
    """A stored number as people write it here; one that was not understood, as typed."""
    number = known(phone) or ""
    if match := _US.fullmatch(number):
        return f"({match[1]})\xa0{match[2]}-{match[3]}"
    if match := _HAITI.fullmatch(number):
        return f"+509\xa0{match[1]}-{match[2]}"
    return number


def one_line(text: Answer[str]) -> str:
    """A known answer without its line breaks; empty if there is none."""
    return " ".join((known(text) or "").split())


def clock_words(at: datetime, language: str) -> str:
    """A time of day that no line break parts."""
    return time_words(at.time(), language).replace(" ", "\xa0")


class Sentences:
    """What to do, where, and whom to ask, in one language. Called with a key, it gives a label."""

    def __init__(
        self, language: str, referral: Referral, us: Organization, day: date, zone: tzinfo | None
    ) -> None:
        self.language, self.referral, self.us, self.day, self.zone = (
            language, referral, us, day, zone
        )  # fmt: skip
        self.our_phone = phone_words(referral.staff_phone) or phone_words(us.phone)

    def __call__(self, key: str, **details: str) -> str:
        return label(key, self.language, **details)

    def texts(self) -> dict[str, str]:
        """What is said of us and of the place, by its name in the slip's content."""
        to = self.referral
        return {
            "organization": one_line(self.us.name),
            "masthead": self.masthead(),
            "where": known(to.to_address) or self.unknown(),
            "phone": self.their_phone(),
            "hours": known(to.to_hours) or self.unknown(),
            "getting_there": known(to.to_getting_there) or self.unknown(),
            "changed_mind": self.with_phone("slip.revoke", "slip.revoke_here"),
            "receiver": one_line(to.to_organization),
            "answer_by": self.with_phone("slip.answer_by", "slip.answer_by_here"),
        }

    def masthead(self) -> str:
        parts = [self("slip.coalition")] if self.us.in_coalition else []
        if self.our_phone:
            parts.append(self("slip.staff_phone", phone=self.our_phone))
        return " · ".join(parts)

    def unknown(self) -> str:
        if self.our_phone:
            return self("slip.ask_us", phone=self.our_phone)
        return self("slip.not_known")

    def with_phone(self, key: str, without: str) -> str:
        return self(key, phone=self.our_phone) if self.our_phone else self(without)

    def their_phone(self) -> str:
        phone = phone_words(self.referral.to_phone)
        languages = one_line(self.referral.to_languages)
        spoken = self("slip.speaks", languages=languages) if languages else ""
        if not phone:
            return "\n".join(part for part in (self.unknown(), spoken) if part)
        return f"{phone} · {spoken}" if spoken else phone

    def step(self) -> Sentence:
        """What to do first; call before going if nobody has checked hours or phone."""
        theirs = phone_words(self.referral.to_phone)
        how = ""
        if self.referral.call_first and (theirs or self.our_phone):
            how = "call_" if theirs else "ask_"
        at = self.referral.appointment_at
        return _fill(
            self(f"slip.{how}go_on" if at else f"slip.{how}go"),
            place=one_line(self.referral.to_organization),
            phone=theirs or self.our_phone,
            when=self.when(at.astimezone(self.zone)) if at else "",
        )

    def when(self, at: datetime) -> str:
        """An appointment in words that stay true: the year is left out only in the same year."""
        day = date_words(at, self.language, weekday=True, year=at.year != self.day.year)
        key = "words.at_one" if at.hour % 12 == 1 else "words.at"
        return self(key, day=day, time=clock_words(at, self.language))

    def remarks(self, free: Callable[[str], str]) -> tuple[str, ...]:
        note = free(one_line(self.referral.appointment_note))
        unchecked = self("slip.unchecked") if self.referral.call_first else ""
        return tuple(each for each in (note, unchecked) if each)

    def bring(self, free: Callable[[str], str]) -> str:
        typed = re.split(r"[;\n]", free(known(self.referral.bring_along) or ""))
        things = [self("slip.this_paper"), *(each.strip() for each in typed if each.strip())]
        return self("slip.bring", things=" · ".join(things))


def _fill(template: str, **values: str) -> Sentence:
    """A sentence with its {placeholders} filled in strong; values are never read as templates."""
    pieces: list[tuple[str, bool]] = []
    for i, part in enumerate(re.split(r"\{(\w+)\}", template)):
        if i % 2:
            pieces.append((values[part], True))
        elif part == "." and pieces[-1][0].endswith("."):
            continue  # "a las 9:30 a. m." ends the sentence by itself
        else:
            pieces.append((part, False))
    return tuple(piece for piece in pieces if piece[0])
