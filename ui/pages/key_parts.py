"""Access keys for what stands on one page together: each its own, in any language."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton

from ui.forms.mnemonics import with_mnemonics
from ui.widgets.field import Field, spoken

Keyed = QAbstractButton | Field


def give_keys(*things: Keyed) -> None:
    """Mark a letter in each text; the first things get the letter that one would guess."""
    texts = [each.label.text() if isinstance(each, Field) else each.text() for each in things]
    marked = with_mnemonics([spoken(text) for text in texts])
    for each, text in zip(things, marked, strict=True):
        if isinstance(each, Field):
            each.set_label(text)
        else:
            each.setText(text)
