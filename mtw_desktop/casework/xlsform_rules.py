"""The rules of a form at work: which questions apply to the answers, which answers are refused."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from mtw_desktop.casework.xlsform_build import relevance_order
from mtw_desktop.casework.xlsform_expressions import (
    Answered,
    Expression,
    read_expression,
)
from mtw_desktop.domain.answers import known
from mtw_desktop.domain.custom import CustomQuestion


class FormRules:
    """Built once for a form. Answers are texts by question name, as in an XLSForm submission.

    A rule that this version cannot read holds: a form that came from another laptop is never in
    the way of its answers.
    """

    def __init__(self, questions: Sequence[CustomQuestion]) -> None:
        self.kinds = {each.name: each.question_type for each in questions}
        self._relevant = self._read({q.name: known(q.relevant) for q in questions}, own=False)
        self._allowed = self._read({q.name: known(q.constraint_rule) for q in questions}, own=True)
        asks = {name: rule.names for name, rule in self._relevant.items()}
        self._order = relevance_order(asks, list(self.kinds))

    def _read(self, texts: Mapping[str, str | None], *, own: bool) -> dict[str, Expression]:
        found = {}
        for name, text in texts.items():
            if text:
                rule = read_expression(text, self.kinds, own=name if own else "")
                if isinstance(rule, Expression):
                    found[name] = rule
        return found

    def shown(self, values: Mapping[str, str], now: datetime) -> frozenset[str]:
        """The questions that apply. Answers to those that do not count as not given."""
        return self._look(values, now)[0]

    def refused(self, values: Mapping[str, str], now: datetime) -> list[str]:
        """The questions whose answers break their constraint; one without an answer breaks none."""
        shown, answered = self._look(values, now)
        return [
            name
            for name, rule in self._allowed.items()
            if name in shown and values.get(name) and not answered.holds(rule, name)
        ]

    def _look(self, values: Mapping[str, str], now: datetime) -> tuple[frozenset[str], Answered]:
        answered = Answered(self.kinds, values, now)
        shown = set()
        for name in self._order:
            rule = self._relevant.get(name)
            if rule is None or answered.holds(rule):
                shown.add(name)
            else:
                answered.put(name, "")
        return frozenset(shown), answered
