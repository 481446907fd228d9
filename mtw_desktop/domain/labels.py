"""Words of the program outside Qt's own translations, in English, Spanish and Haitian Creole.

Data: every file of ``resources/labels``. All but ``errors.json`` and ``consent-*.json`` share one
flat space of keys: ``participant.given_name``, ``kind.need``, ``intake.who.title``.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

import resources
from mtw_desktop.domain.codelists import code_of

#: Version of the consent text that is read to people now.
CONSENT_VERSION = "2026-1"


def label(key: str, lang: str, **details: str | int) -> str:
    """The words for ``key``; ``details`` fill its {placeholders}. ``KeyError`` if unknown."""
    words = _one(key, lang)
    return str(words).format(**details) if details else str(words)


def has_label(key: str) -> bool:
    """Whether there are words for ``key``."""
    return key in _labels()


def label_list(key: str, lang: str) -> tuple[str, ...]:
    """The words for a key that holds several, such as ``words.months``."""
    return tuple(_one(key, lang))


def code_label(list_name: str, code: str, lang: str) -> str:
    """The label of one code; a code this version does not know is shown as it is."""
    known = code_of(list_name, code)
    return known.labels[lang] if known else code


def missing_label(reason: str, lang: str) -> str:
    """The words for a reason of no answer: ``dont_know``, ``prefers_not`` or ``not_asked``."""
    return label(f"missing.{reason}", lang)


def error_text(code: str, lang: str, **details: str | int) -> tuple[str, str]:
    """What happened and what to do next, for a ``WorldError`` code.

    A detail that is set picks the wording that uses it (``WrongPassphrase.seconds``), if any; a
    ``reason`` picks its own (``InputError.not_hsds``).
    """
    texts = resources.load("labels", "errors.json")
    keys = [f"{code}.{details.get('reason', '')}"]
    keys += [f"{code}.{name}" for name, value in details.items() if value]
    chosen = next((texts[key] for key in [*keys, code] if key in texts), texts["WorldError"])
    sentence, step = chosen[lang]
    return sentence.format(**details), step.format(**details)


def consent_text(
    lang: str, organization: str, version: str = CONSENT_VERSION
) -> tuple[tuple[str, str], ...]:
    """The consent text as (heading, text) parts, to be read aloud or printed."""
    parts = resources.load("labels", f"consent-{version}.json")["parts"]
    return tuple(
        (part[lang]["title"], part[lang]["text"].format(organization=organization))
        for part in parts
    )


def _one(key: str, lang: str) -> Any:
    return _labels()[key][lang]


@cache
def _labels() -> Mapping[str, Any]:
    found: dict[str, Any] = {}
    for path in sorted(resources.path("labels").glob("*.json")):
        if path.name != "errors.json" and not path.name.startswith("consent-"):
            found.update(resources.load("labels", path.name))
    return found
