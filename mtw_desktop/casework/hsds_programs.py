"""HSDS tables turned into what a referral can point to: organizations and programs, plainly."""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from mtw_desktop.casework.hsds import Row, Tables, by_key
from mtw_desktop.casework.hsds_hours import hours_words
from mtw_desktop.casework.phones import read_phone
from mtw_desktop.domain.codelists import codes
from mtw_desktop.domain.kinds import FieldType
from mtw_desktop.domain.names import fold
from mtw_desktop.domain.records import KINDS
from resources import load

#: Stable ids for packages that carry their own numbering instead of UUIDs.
NAMESPACE = uuid.UUID("5f0d3a0e-5b0c-5e44-9d8e-2f6a8c1b7a10")
CLOSED = ("defunct", "inactive")
_LANGUAGES = {
    "en": ("en", "eng", "english"),
    "es": ("es", "spa", "spanish", "español"),
    "ht": ("ht", "hat", "creole", "kreyol", "kreyòl", "haitian creole"),
}
_TEST_ROW = re.compile(
    r"(this is a )?test(ing)?([\s_-]*(org\w*|agency|row|record|data|service|program|do not use))*"
    r"[\s\d#._-]*",
    re.IGNORECASE,
)
_PO_BOX = re.compile(r"\bp\.?\s*o\.?\s*box\b", re.IGNORECASE)
#: RFC 6350 kinds of number that nobody answers by voice.
_NOT_VOICE = ("fax", "pager", "textphone", "tty", "tdd", "video", "text")


@dataclass(slots=True)
class Skipped:
    """A row that was left out: its table, its number in the package, and the reason as a code.

    ``no_name``, ``test_row``, ``no_organization``, ``closed``, ``removed_here``.
    """

    table: str
    row: str
    reason: str


@dataclass(slots=True)
class Reading:
    """Plain fields by record id, in the shape of the kinds ``organization`` and ``program``.

    ``closed`` are the ids of programs that the package says have ended, with their status.
    """

    organizations: dict[str, dict[str, Any]] = field(default_factory=dict)
    programs: dict[str, dict[str, Any]] = field(default_factory=dict)
    closed: dict[str, str] = field(default_factory=dict)
    skipped: list[Skipped] = field(default_factory=list)


def read_programs(tables: Tables, source: str, today: date) -> Reading:
    """Organizations and programs of a package; ``source`` is noted on each row."""
    reading = Reading()
    places = _Places(tables, today)
    ids: dict[str, str] = {}
    for number, row in enumerate(tables["organizations"], 1):
        if problem := _name_problem(row):
            reading.skipped.append(Skipped("organizations", str(number), problem))
            continue
        key = row.get("id") or row["name"]
        ids[key] = _organization_id(row)
        fields = places.organization(row, key, source)
        reading.organizations[ids[key]] = {**reading.organizations.get(ids[key], {}), **fields}
    for number, row in enumerate(tables["services"], 1):
        organization = ids.get(row.get("organization_id", ""), "")
        status = _status(row)
        problem = (
            _name_problem(row)
            or ("no_organization" if not organization else "")
            or ("closed" if status in CLOSED else "")
        )
        if problem:
            reading.skipped.append(Skipped("services", str(number), problem))
        if not problem:
            reading.programs.update(places.programs(row, organization, source))
        elif problem == "closed":
            keys = dict(places.programs(row, organization, source))
            reading.closed.update(dict.fromkeys(keys, status))
    return reading


class _Places:
    """Looks up where, when and how to call for a service."""

    def __init__(self, tables: Tables, today: date) -> None:
        self.today = today
        self.links = by_key(tables["service_at_location"], "service_id")
        self.locations = {row["id"]: row for row in tables["locations"] if row.get("id")}
        self.addresses = by_key(tables["addresses"], "location_id")
        pairs = {
            row["id"]: (row.get("service_id", ""), row.get("location_id", ""))
            for row in tables["service_at_location"]
            if row.get("id")
        }
        self.rows: dict[tuple[str, str, str], list[Row]] = {}
        for table in ("phones", "schedules", "languages"):
            for row in tables[table]:
                own = (row.get("service_id", ""), row.get("location_id", ""))
                pair = pairs.get(row.get("service_at_location_id", ""), own)
                self.rows.setdefault((table, *pair), []).append(row)
        self.phones_of_organization = by_key(tables["phones"], "organization_id")

    def organization(self, row: Row, key: str, source: str) -> dict[str, Any]:
        """The fields of an organization."""
        alternate = row.get("alternate_name", "")
        own = [
            each
            for each in self.phones_of_organization.get(key, [])
            if not each.get("service_id") and not each.get("location_id")
        ]
        return _fit(
            "organization",
            name=row["name"],
            alternate_names=[alternate[:200]] if alternate else [],
            description=row.get("description", ""),
            phone=_phone(own),
            email=_office_email(row.get("email", "")),
            website=row.get("website") or row.get("url", ""),
            source=source,
        )

    def programs(
        self, row: Row, organization: str, source: str
    ) -> Iterator[tuple[str, dict[str, Any]]]:
        """One program for each place that offers the service, or one without a place."""
        service = row.get("id") or row["name"]
        places = [each.get("location_id", "") for each in self.links.get(service, [])]
        for place in dict.fromkeys(places or [""]):
            # The place is always part of the id: a second one opening changes nothing of the first.
            key = uuid.uuid5(NAMESPACE, f"program:{organization}:{service}@{place}")
            common = self._common(row, organization, source)
            yield str(key), {**common, **self._place(service, place, row["organization_id"])}

    def _common(self, row: Row, organization: str, source: str) -> dict[str, Any]:
        words = " ".join((row["name"], row.get("description", "")))
        return _fit(
            "program",
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
            status=_status(row),
            source=source,
        )

    def _place(self, service: str, place: str, organization: str) -> dict[str, Any]:
        address = self._address(place)
        street = (address.get("address_1", ""), address.get("address_2", ""))
        phones = self._rows("phones", service, place)
        spoken = {_language(each) for each in self._rows("languages", service, place)}
        return _fit(
            "program",
            street=", ".join(part for part in street if part),
            city=address.get("city", ""),
            state=_state(address.get("state_province", "")),
            zip=address.get("postal_code", ""),
            phone=_phone(phones) or _phone(self.phones_of_organization.get(organization, [])),
            hours=hours_words(self._rows("schedules", service, place), self.today),
            getting_there=self.locations.get(place, {}).get("transportation", ""),
            languages=[code for code in _LANGUAGES if code in spoken],
        )

    def _rows(self, table: str, service: str, place: str) -> list[Row]:
        """What is said of the service at this place, else of the service, else of the place."""
        of_pair = self.rows.get((table, service, place)) if place else None
        of_service = self.rows.get((table, service, ""))
        return of_pair or of_service or (self.rows.get((table, "", place)) if place else None) or []

    def _address(self, place: str) -> Row:
        """Where to go: no post office box, no address without a street or a city."""
        found = [
            row
            for row in self.addresses.get(place, [])
            if (row.get("address_1") or row.get("city"))
            and row.get("address_type") != "virtual"
            and not _PO_BOX.search(row.get("address_1", ""))
        ]
        found.sort(key=lambda row: row.get("address_type") == "postal")
        return found[0] if found else {}


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


def _name_problem(row: Row) -> str:
    name = row.get("name", "")
    return ("test_row" if _TEST_ROW.fullmatch(name) else "") if name else "no_name"


def _organization_id(row: Row) -> str:
    """The package's own id if that is a UUID, else one made from it and the name.

    The name keeps packages apart that all number their rows from 1.
    """
    key = row.get("id", "")
    try:
        return str(uuid.UUID(key))
    except ValueError:
        return str(uuid.uuid5(NAMESPACE, f"organization:{key}:{fold(row['name'])}"))


def _language(row: Row) -> str:
    word = (row.get("code") or row.get("language") or row.get("name", "")).casefold()
    return next((code for code, words in _LANGUAGES.items() if word in words), "")


def _phone(rows: list[Row]) -> str:
    """The first number that a person of the office answers; E.164, or as it was typed."""
    for row in rows:
        number = row.get("number", "").strip('"')
        if number and row.get("type", "").lower() not in _NOT_VOICE and not row.get("contact_id"):
            extension = row.get("extension", "")
            typed = f"{number} ext. {extension}" if extension else number
            return read_phone(typed) or typed[:60]
    return ""


def _status(row: Row) -> str:
    hsds = {each.crosswalk["hsds"]: each.code for each in codes("service_status")}
    return hsds.get(row.get("status", "").lower(), "active")


def _state(text: str) -> str:
    return "FL" if text.casefold() == "florida" else text.upper() if len(text) == 2 else ""


def _whole(text: str) -> int | None:
    return int(float(text)) if re.fullmatch(r"\d{1,3}(\.0+)?", text) else None


def _office_email(text: str) -> str:
    # A person's own address (first.last@…) stays out: the directory is about offices.
    own = re.match(r"[^@]*[a-z]\.[a-z][^@]*@", text.casefold())
    return "" if own or "@" not in text else text


def _fit(kind: str, **values: Any) -> dict[str, Any]:
    """What there is of the values, cut to what the fields hold.

    A value too long for the server would hold back everything that was imported with it.
    """
    fitting: dict[str, Any] = {}
    for name, value in values.items():
        spec, kept = KINDS[kind].fields[name], value
        if isinstance(value, str):
            kept = value if spec.type is FieldType.LONG_TEXT else " ".join(value.split())
            kept = kept[: spec.max_length].strip()
        if kept not in ("", None, []):
            fitting[name] = kept
    return fitting
