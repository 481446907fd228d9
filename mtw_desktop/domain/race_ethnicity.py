"""Race and ethnicity as one question (SPD 15 of 2024) and as the older two (PIRL 210 to 215).

Sources: OMB Statistical Policy Directive 15 (89 FR 22182, March 28, 2024) asks once, all that
apply, one answer is enough; the standard of 1997 (62 FR 58782), which PIRL still follows, asks for
Hispanic or Latino apart from five races, and counts the Middle East and North Africa as White.
"""

from __future__ import annotations

from collections.abc import Iterable

from mtw_desktop.domain.answers import Answer, known
from mtw_desktop.domain.codelists import code_of

LIST = "race_ethnicity"
#: The PIRL elements of the older question: ethnicity, then the five races.
ETHNICITY = 210
RACES = (211, 212, 213, 214, 215)
YES, NO, NOT_SAID = 1, 0, 9


def minimum_categories(chosen: Iterable[str]) -> frozenset[str]:
    """The minimum categories of chosen codes: of ``black.haitian``, ``black``. Unknown codes of a
    newer list count by what stands before their dot, if that is known."""
    tops = (code.partition(".")[0] for code in chosen)
    return frozenset(top for top in tops if code_of(LIST, top) is not None)


def two_questions(answer: Answer[tuple[str, ...]]) -> dict[int, int]:
    """PIRL 210 to 215 -> 1 yes, 0 no, 9 not said.

    Hispanic or Latino alone is a whole answer of the combined question; the question about race
    was then not answered, which the older form says with 9 for all five.
    """
    tops = minimum_categories(known(answer) or ())
    if not tops:
        return dict.fromkeys((ETHNICITY, *RACES), NOT_SAID)
    elements = {_element(top) for top in tops}
    said: dict[int, int] = {ETHNICITY: YES if ETHNICITY in elements else NO}
    races = elements - {ETHNICITY}
    for element in RACES:
        said[element] = (YES if element in races else NO) if races else NOT_SAID
    return said


def _element(top: str) -> int:
    code = code_of(LIST, top)
    assert code is not None
    return int(code.crosswalk["pirl_element"])
