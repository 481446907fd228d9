"""What is said about a form that somebody wants to import."""

from __future__ import annotations

from dataclasses import dataclass

from mtw_desktop.domain.custom import CustomForm, CustomQuestion
from mtw_desktop.domain.labels import label


@dataclass(frozen=True, slots=True)
class FormProblem:
    """Why a form cannot be imported as it is, or what is worth knowing (a warning).

    ``row`` is the one that a spreadsheet shows beside it, 0 for the whole sheet; ``code`` has its
    sentence under ``own.problem.<code>``, which ``detail`` completes.
    """

    sheet: str
    row: int
    column: str
    code: str
    detail: str = ""

    def where(self, lang: str) -> str:
        """``survey, row 12, relevant``, as much of it as there is."""
        row = label("own.row", lang, row=self.row) if self.row else ""
        return ", ".join(part for part in (self.sheet, row, self.column) if part)

    def sentence(self, lang: str) -> str:
        """What is wrong and what to do."""
        return label(f"own.problem.{self.code}", lang, detail=self.detail)


@dataclass(frozen=True, slots=True)
class FormPreview:
    """A form as it would be imported. With ``problems`` it cannot be.

    ``missing``: languages in which some words are missing; ``replaces``: the id of the version in
    use that this one retires, and ``replaces_version`` what that is called.
    """

    form: CustomForm
    questions: tuple[CustomQuestion, ...]
    problems: tuple[FormProblem, ...] = ()
    warnings: tuple[FormProblem, ...] = ()
    missing: tuple[str, ...] = ()
    replaces: str = ""
    replaces_version: str = ""

    @property
    def asked(self) -> int:
        """How many questions can be answered; words to read are none."""
        return sum(each.question_type != "note" for each in self.questions)
