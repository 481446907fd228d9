"""The consent text, to be read aloud in the language of the person it is read to."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from mtw_desktop.domain.answer_paths import answer_at
from mtw_desktop.domain.labels import consent_text, label
from ui import theme
from ui.forms.answering import Answering
from ui.forms.setting import FormSetting
from ui.widgets.buttons import choice
from ui.widgets.labels import body, card_heading, field_label

#: Languages call themselves by their own names, always in this order.
_NAMES = {"en": "English", "es": "Español", "ht": "Kreyòl"}


class ConsentWords(QWidget):
    """Headings and paragraphs; a press on a language reads them in that one."""

    def __init__(self, answering: Answering, setting: FormSetting, parent: QWidget) -> None:
        super().__init__(parent)
        self._answering, self._organization = answering, setting.organization
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        top = QHBoxLayout()
        top.setSpacing(theme.px(4))
        top.addWidget(field_label(label("consent.words", setting.language), self), 1)
        self.language_buttons: dict[str, QPushButton] = {}
        group = QButtonGroup(self)
        for code, name in _NAMES.items():
            button = self.language_buttons[code] = choice(name, self)
            group.addButton(button)
            top.addWidget(button)
        group.buttonClicked.connect(self._chosen)
        column.addLayout(top)
        self._text = QVBoxLayout()
        self._text.setSpacing(theme.px(2))
        column.addLayout(self._text)
        spoken = [answer_at(answering.answers, f"participant.{n}") for n in _SPOKEN]
        read = answer_at(answering.answers, "consent.language")
        wanted = (read, *spoken, setting.language)
        self.show_in(next((each for each in wanted if each in _NAMES), "en"))
        answering.committed.connect(self._on_committed)

    def show_in(self, language: str) -> None:
        """The text in a language."""
        self.language = language
        for code, button in self.language_buttons.items():
            button.setChecked(code == language)
            # One stop for Tab; arrows choose.
            policy = Qt.FocusPolicy.StrongFocus if code == language else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(policy)
        while (item := self._text.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for heading, words in consent_text(language, self._organization):
            self._text.addWidget(card_heading(heading))
            paragraph = body(words)
            paragraph.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
            self._text.addWidget(paragraph)
            self._text.addSpacing(theme.px(4))

    def first(self) -> QWidget:
        """Where the keyboard enters: the words come before the answer."""
        return self.language_buttons[self.language]

    @Slot(object)
    def _chosen(self, button: QPushButton) -> None:
        self.show_in(next(code for code, each in self.language_buttons.items() if each is button))
        self._write_down()

    @Slot(str)
    def _on_committed(self, path: str) -> None:
        asked = answer_at(self._answering.answers, "consent.language")
        if path == "consent.state" and asked is None:
            self._write_down()
        elif path == "consent.language" and asked in _NAMES:
            self.show_in(asked)

    def _write_down(self) -> None:
        """The language on the screen is the one it was read in, once there is an answer to it."""
        if answer_at(self._answering.answers, "consent.state") in _ANSWERED:
            self._answering.answer("consent.language", self.language)


_SPOKEN = ("reads_language", "language")
_ANSWERED = ("given", "declined")
