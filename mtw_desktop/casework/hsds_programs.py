"""HSDS tables turned into what a referral can point to: organizations and programs, plainly."""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from mtw_desktop.casework.hsds import Row, Tables, by_key
from mtw_desktop.casework.phones import read_phone
from mtw_desktop.domain.codelists import codes
from resources import load

#: Stable ids for packages that carry their own numbering instead of UUIDs.
NAMESPACE = uuid.UUID("5f0d3a0e-5b0c-5e44-9d8e-2f6a8c1b7a10")
DAYS = {
    "MO": "Monday",
    "TU": "Tuesday",
    "WE": "Wednesday",
    "TH": "Thursday",
    "FR": "Friday",
    "SA": "Saturday",
    "SU": "Sunday",
}
_LANGUAGES = {"eng": "en", "spa": "es", "hat": "ht", "creole": "ht", "kreyol": "ht"}


@dataclass(slots=True)
class Skipped:
    """A row that was left out: its table, its id or position, and the reason as a code."""

    table: str
    row: str
    reason: str


@dataclass(slots=True)
class Reading:
    """Plain fields by record id, in the shape of the kinds ``organization`` and ``program``."""

    organizations: dict[str, dict[str, Any]] = field(default_factory=dict)
    programs: dict[str, dict[str, Any]] = field(default_factory=dict)
    skipped: list[Skipped] = field(default_factory=list)


def read_programs(tables: Tables, source: str) -> Reading:
    """Organizations and programs of a package; ``source`` is noted on each row."""
    reading = Reading()
    for number, row in enumerate(tables["organizations"], 1):
        name = row.get("name", "")
        if not name or name.lower().startswith("test"):
            reason = "no_name" if not name else "test_row"
            reading.skipped.append(Skipped("organizations", str(number), reason))
            continue
        key = _uuid("organization", row.get("id") or name)
        reading.organizations[key] = _organization(row, source)
    places = _Places(tables)
    for number, row in enumerate(tables["services"], 1):
        organization = _uuid("organization", row.get("organization_id", ""))
        problem = (
            "no_name"
            if not row.get("name")
            else "no_organization"
            if organization not in reading.organizations
            else "closed"
            if row.get("status", "active") in ("defunct", "inactive")
            else ""
        )
        if problem:
            reading.skipped.append(Skipped("services", str(number), problem))
            continue
        for key, program in places.programs(row, organization, source):
            reading.programs[key] = program
    return reading


def _organization(row: Row, source: str) -> dict[str, Any]:
    alternate = row.get("alternate_name", "")
    return _drop_empty(
        name=row["name"],
        alternate_names=[alternate] if alternate else [],
        description=row.get("description", ""),
        email=_office_email(row.get("email", "")),
        website=row.get("website") or row.get("url", ""),
        source=source,
    )


class _Places:
    """Looks up where, when and how to call for a service."""

    def __init__(self, tables: Tables) -> None:
        self.links = by_key(tables["service_at_location"], "service_id")
        self.addresses = by_key(tables["addresses"], "location_id")
        self.by_service = {
            name: by_key(tables[name], "service_id")
            for name in ("phones", "schedules", "languages")
        }
        self.by_location = {
            name: by_key(tables[name], "location_id")
            for name in ("phones", "schedules", "languages")
        }
        self.phones_of_organization = by_key(tables["phones"], "organization_id")

    def programs(
        self, row: Row, organization: str, source: str
    ) -> Iterator[tuple[str, dict[str, Any]]]:
        """One program for each place that offers the service, or one without a place."""
        service = row.get("id") or row["name"]
        links = self.links.get(service, []) or [{"location_id": ""}]
        for link in links:
            place = link.get("location_id", "")
            key = service if len(links) == 1 else f"{service}@{place}"
            yield (
                _uuid("program", key),
                {
                    **self._common(row, organization, source),
                    **self._place(service, place, row.get("organization_id", "")),
                },
            )

    def _common(self, row: Row, organization: str, source: str) -> dict[str, Any]:
        words = " ".join((row["name"], row.get("description", "")))
        return _drop_empty(
            organization_id=organization,
            name=row["name"],
            need_domains=guess_domains(words),
            description=row.get("description", ""),
            eligibility=row.get("eligibility_description") or row.get("eligibility", ""),
            minimum_age=_whole(row.get("minimum_age", "")),
            maximum_age=_whole(row.get("maximum_age", "")),
            email=_office_email(row.get("email", "")),
            how_to_apply=row.get("application_process", ""),
            fees=row.get("fees_description") or row.get("fees", ""),
            status="active",
            source=source,
        )

    def _place(self, service: str, place: str, organization: str) -> dict[str, Any]:
        address = next(iter(self.addresses.get(place, ())), {})
        street = ", ".join(
            part for part in (address.get("address_1", ""), address.get("address_2", "")) if part
        )
        found = self._first("phones", service, place)
        phones = found or self.phones_of_organization.get(organization, [])
        spoken = {_language(each) for each in self._first("languages", service, place)}
        return _drop_empty(
            street=street,
            city=address.get("city", ""),
            state=_state(address.get("state_province", "")),
            zip=address.get("postal_code", ""),
            phone=_phone(phones[0]) if phones else "",
            hours=hours_words(self._first("schedules", service, place)),
            languages=[code for code in ("en", "es", "ht") if code in spoken],
        )

    def _first(self, name: str, service: str, place: str) -> list[Row]:
        return self.by_service[name].get(service) or self.by_location[name].get(place) or []


def hours_words(schedules: list[Row]) -> str:
    """Opening hours in words: ``Monday, Tuesday 8:30 am to 5 pm; Friday 9 am to noon``."""
    parts = []
    for row in schedules:
        days = row.get("byday") or row.get("weekday", "")
        names = [DAYS[each] for each in re.findall(r"[A-Z]{2}", days.upper()) if each in DAYS]
        opens, closes = _clock(row.get("opens_at", "")), _clock(row.get("closes_at", ""))
        times = f"{opens} to {closes}" if opens and closes else ""
        text = " ".join(part for part in (_day_range(names), times) if part)
        parts.append(text or row.get("description", ""))
    return "; ".join(dict.fromkeys(part for part in parts if part))[:400]


def guess_domains(words: str) -> list[str]:
    """Need domains whose words appear in a service's own words; none is a fair answer."""
    known = load("directory", "need_words.json")
    folded = words.casefold()
    order = [each.code for each in codes("need_domain")]
    hits = {
        domain
        for domain, stems in known.items()
        if any(re.search(rf"\b{stem}", folded) for stem in stems)
    }
    return [code for code in order if code in hits]


def _day_range(names: list[str]) -> str:
    order = list(DAYS.values())
    places = [order.index(name) for name in names]
    if len(places) > 2 and places == list(range(places[0], places[0] + len(places))):
        return f"{names[0]} to {names[-1]}"
    return ", ".join(names)


def _clock(text: str) -> str:
    found = re.match(r"(\d{1,2}):(\d{2})", text)
    if not found:
        return ""
    hour, minute = int(found[1]) % 24, int(found[2])
    half = "am" if hour < 12 else "pm"
    return f"{(hour - 1) % 12 + 1}{f':{minute:02d}' if minute else ''} {half}"


def _uuid(kind: str, key: str) -> str:
    try:
        return str(uuid.UUID(key))
    except ValueError:
        return str(uuid.uuid5(NAMESPACE, f"{kind}:{key}"))


def _language(row: Row) -> str:
    word = (row.get("code") or row.get("language") or row.get("name", "")).casefold()
    if word in ("en", "es", "ht"):
        return word
    by_name = {"english": "en", "spanish": "es", "español": "es", "haitian creole": "ht"}
    return _LANGUAGES.get(word) or by_name.get(word, "")


def _phone(row: Row) -> str:
    number = row.get("number", "")
    extension = row.get("extension", "")
    typed = f"{number} ext. {extension}" if extension else number
    return read_phone(typed) or typed[:60]


def _state(text: str) -> str:
    return "FL" if text.casefold() == "florida" else text.upper()[:2]


def _whole(text: str) -> int | None:
    return int(float(text)) if re.fullmatch(r"\d{1,3}(\.0+)?", text) else None


def _office_email(text: str) -> str:
    # A person's own address (first.last@…) stays out: the directory is about offices.
    return "" if re.match(r"[^@]*[a-z]\.[a-z][^@]*@", text.casefold()) else text


def _drop_empty(**fields: Any) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value not in ("", None, [])}
