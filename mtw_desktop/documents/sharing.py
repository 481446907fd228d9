"""What a paper may say about a person: only what the consent and the referral both allow."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date

from mtw_desktop.domain.names import fold, names_of
from mtw_desktop.domain.records import Consent, Participant, Referral, Sharing

_NAMELESS = {Sharing.SENSITIVE, Sharing.OPERATIONAL}
#: Stands where a name or number was taken out of free text.
GAP = "[…]"
_WORD = re.compile(r"[^\W\d_]+")
_NUMBER = re.compile(r"\+?\d(?:[\s().-]*\d){6,}")


def in_force(consent: Consent | None, today: date) -> bool:
    """Whether a consent is given, begun, neither expired nor withdrawn on ``today``."""
    return (
        consent is not None
        and consent.state == "given"
        and consent.withdrawn_at is None
        and not (consent.starts and consent.starts > today)
        and not (consent.expires and consent.expires < today)
    )


def covers(consent: Consent | None, referral: Referral, names: Iterable[str], today: date) -> bool:
    """Whether a consent in force names the receiver, by any of these names or the referral's."""
    if consent is None or not in_force(consent, today):
        return False
    asked = {fold(name) for name in (*names, referral.to_organization) if name}
    if referral.to_organization_id:
        asked.add(fold(referral.to_organization_id))
    return not asked.isdisjoint(fold(each) for each in consent.recipients)


def allowed(
    consent: Consent | None, referral: Referral, names: Iterable[str], today: date
) -> frozenset[Sharing]:
    """The sharing classes a slip may print from; with the code only, none that tell who it is."""
    if consent is None or not covers(consent, referral, names, today):
        return frozenset()
    both = {Sharing(each) for each in consent.data_classes if each in referral.share_classes}
    return frozenset(both & _NAMELESS if referral.code_only else both)


def censor(
    participant: Participant, hide: Iterable[str], classes: frozenset[Sharing]
) -> Callable[[str], str]:
    """A function that takes names and numbers out of free text unless their class is allowed.

    Names are those of the participant and the words of ``hide`` (say, of the household), found
    whatever their capitals and accents; a number is any run of seven digits or more.
    """
    # Two letters are more likely a particle ("de") than a name worth a hole in the sentence.
    names = (*names_of(participant), *hide)
    secret = {fold(word) for name in names for word in _WORD.findall(name) if len(word) > 2}

    def without(text: str) -> str:
        if Sharing.IDENTITY not in classes:
            text = _WORD.sub(lambda m: GAP if fold(m[0]) in secret else m[0], text)
        if Sharing.CONTACT not in classes:
            text = _NUMBER.sub(GAP, text)
        return text

    return without
