"""What is to be said about a form as it stands: what applies, what is wrong, what is still open."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from PySide6.QtCore import QCoreApplication

from mtw_desktop.casework.own_answers import OpenedAnswers, as_text
from mtw_desktop.casework.record_form import AsideLine
from mtw_desktop.casework.xlsform_rules import FormRules
from mtw_desktop.domain.answers import known
from mtw_desktop.domain.custom import CustomQuestion
from mtw_desktop.domain.custom_texts import in_language, question_words, read_texts
from mtw_desktop.domain.labels import label
from ui.pages.own_answers_stack import path_of


@dataclass(frozen=True, slots=True)
class AnswersLook:
    """A form that is open, its rules, and the language of the screen."""

    start: OpenedAnswers
    rules: FormRules
    language: str

    @property
    def default(self) -> str:
        """The language of the form where the screen's has no words."""
        return known(self.start.form.default_language) or ""

    def words(self, question: CustomQuestion) -> str:
        """The question as it is asked."""
        return question_words(question, self.language, self.default)

    def shown(self, answers: Mapping[str, Any], now: datetime) -> frozenset[str]:
        """The questions that apply."""
        return self.rules.shown(_texts(answers), now)

    def refused(self, answers: Mapping[str, Any], now: datetime) -> dict[str, str]:
        """Path to sentence of the answers that break their rule."""
        names = self.rules.refused(_texts(answers), now)
        found = {}
        for each in self.start.questions:
            if each.name in names:
                texts = read_texts(each.constraint_message)
                own = in_language(texts, self.language, self.default)
                found[path_of(each)] = own or label("own.refused", self.language)
        return found

    def unread(self, typed: Mapping[str, str], shown: frozenset[str]) -> dict[str, str]:
        """Path to sentence of what nobody could understand."""
        words = label("problem.not_understood", self.language)
        return {
            path_of(each): words
            for each in self.start.questions
            if each.name in typed and each.name in shown
        }

    def summary(self, wrong: Mapping[str, str]) -> list[tuple[str, str]]:
        """(path, sentence) with the question before what is wrong with its answer."""
        asked = {path_of(each): self.words(each) for each in self.start.questions}
        return [(path, f"{asked[path]} {words}") for path, words in wrong.items()]

    def still_open(self, answers: Mapping[str, Any], shown: frozenset[str]) -> list[CustomQuestion]:
        """Required, applying, and without an answer or a reason for none."""
        return [
            each
            for each in self.start.questions
            if each.required and each.name in shown and each.name not in answers
        ]

    def lines(self, answers: Mapping[str, Any], shown: frozenset[str]) -> list[AsideLine]:
        """What stands beside the form."""
        asked = [
            each
            for each in self.start.questions
            if each.question_type != "note" and each.name in shown
        ]
        done = sum(each.name in answers for each in asked)
        count = QCoreApplication.translate("AnswersLook", "{done} of {all} answered").format(
            done=done, all=len(asked)
        )
        lines = [
            AsideLine(QCoreApplication.translate("AnswersLook", "About this form"), heading=True),
            AsideLine(count),
        ]
        if self.start.form.retired:
            words = QCoreApplication.translate(
                "AnswersLook", "This version is retired. Its answers can still be corrected."
            )
            lines.append(AsideLine(words, "warning"))
        if still := self.still_open(answers, shown):
            head = QCoreApplication.translate("AnswersLook", "Required, not answered yet")
            lines.append(AsideLine(head, heading=True))
            lines += [AsideLine(self.words(each), "warning") for each in still]
        return lines


def _texts(answers: Mapping[str, Any]) -> dict[str, str]:
    return {name: as_text(plain) for name, plain in answers.items()}
