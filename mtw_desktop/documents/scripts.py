"""Text made fit for paper: what cannot be seen taken out, Arabic joined, right-to-left turned."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Any

#: What stands for a character that no font here has.
BOX = "□"

_RTL = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff]")
# Default ignorable code points: joiners, variation selectors, direction marks and overrides. They
# have no shape, and an override in a name must not turn the text around it.
_UNSEEN = re.compile(
    "[\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\U000e0000-\U000e0fff]"
)
_BREAKS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_SPACES = re.compile("[\t\u1680\u2000-\u200a\u202f\u205f\u3000]")
_CONTROLS = re.compile("[\0-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff]")


def tidy(text: str) -> str:
    """Text as it can be set: NFC, no unseen characters, a box for controls, Arabic joined.

    Line breaks stay as ``\\n``; the order is still the order of reading.
    """
    text = _BREAKS.sub("\n", unicodedata.normalize("NFC", text))
    text = _CONTROLS.sub(BOX, _UNSEEN.sub("", _SPACES.sub(" ", text)))
    if _ARABIC.search(text):
        text = str(_reshaper().reshape(text))
    return text


def visual(text: str) -> str:
    """A tidied line in the order of drawing, left to right (Unicode bidi, base left to right).

    A vowel point then comes before its letter, which is where these fonts draw it from.
    """
    if not _RTL.search(text):
        return text
    from bidi import get_display

    return str(get_display(text, base_dir="L"))


@cache
def _reshaper() -> Any:
    from arabic_reshaper import ArabicReshaper

    # Left to itself it drops vowel points and stretches: nothing of a name may go.
    return ArabicReshaper({"delete_harakat": False, "delete_tatweel": False})
