"""Help: what every key does, and short answers to what people ask."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QGridLayout, QWidget

import resources
from ui import theme
from ui.context import UiContext
from ui.widgets.cards import Card
from ui.widgets.heading import PageHeading
from ui.widgets.labels import body, keycap
from ui.widgets.page import Page

KEYS_WIDTH = 360


class HelpPage(Page):
    """Data: ``resources/help/<language>.json`` with ``keys`` ([keys, what they do]) and
    ``topics`` (``title`` and ``steps``)."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setAccessibleName(self.tr("Help"))
        words: dict[str, Any] = resources.load("help", f"{context.language}.json")
        self.body.addWidget(PageHeading(self.tr("Help"), words["intro"]))
        topics, keys = self.columns(0, KEYS_WIDTH)
        for topic in words["topics"]:
            topics.addWidget(_topic(topic))
        topics.addStretch(1)
        keys.addWidget(_keys(self.tr("Keys"), words["keys"]))
        keys.addStretch(1)

    def focus_first(self) -> None:
        self.scroll_area.setFocus()


def _topic(topic: dict[str, Any]) -> Card:
    card = Card(heading=topic["title"])
    for step in topic["steps"]:
        card.body.addWidget(body(step))
    return card


def _keys(heading: str, rows: list[list[str]]) -> Card:
    card = Card(heading=heading)
    grid = QGridLayout()
    grid.setHorizontalSpacing(theme.px(12))
    grid.setVerticalSpacing(theme.px(8))
    grid.setColumnStretch(1, 1)
    for number, (keys, does) in enumerate(rows):
        cap = keycap(keys)
        grid.addWidget(cap, number, 0)
        words = body(does)
        words.setAccessibleName(f"{keys}: {does}")
        grid.addWidget(words, number, 1)
    card.body.addLayout(grid)
    return card
