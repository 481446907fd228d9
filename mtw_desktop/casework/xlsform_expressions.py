"""Expressions of a form: whether one can be used, which questions it asks about, what it says.

Answers become an XML document with one element a question; an expression is XPath over it. Only
what is listed here gets through: no paths of one's own, no variables, no unknown functions.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from functools import lru_cache
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree

from mtw_desktop.casework import xlsform_functions as fn

if TYPE_CHECKING:
    from elementpath.xpath_tokens import XPathToken

#: Deeper brackets than these say nothing that people could read.
_DEEPEST = 30
_LONGEST = 2_000
_LITERAL = r"'[^']*'|\"[^\"]*\""
_PIECES = re.compile(rf"({_LITERAL})|\$\{{([^}}]*)\}}")
#: Begins the names of elements, so that nobody writes one by chance; refused in expressions.
_MARK = "\u01c1"
_FORBIDDEN = re.compile(rf"[/@\[\]{{}}$|:;\\`#{_MARK}]|\.\.")
_COMPARED = frozenset({"=", "!=", "<", "<=", ">", ">="})
_SYNTAX = frozenset({"(", ",", "/", ".", "(string)", "(integer)", "(decimal)", "(float)", "(name)"})
_NUMBERS = frozenset({"integer", "decimal", "date"})
_DATED = frozenset({"today", "now", "date"})


@dataclass(frozen=True, slots=True)
class Refused:
    """Why an expression cannot be used: a code with a sentence under ``own.problem.<code>``, and
    what in it is meant."""

    code: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Expression:
    """One that can be used. ``names`` are the questions that it asks about."""

    text: str
    names: tuple[str, ...]
    token: Any = field(repr=False, compare=False)


def read_expression(text: str, kinds: Mapping[str, str], *, own: str = "") -> Expression | Refused:
    """Parse and check. ``kinds``: question type by name, in the order of the form; ``own`` is the
    question that ``.`` stands for, "" where it has no meaning."""
    if len(text) > _LONGEST or text.count("(") > 10 * _DEEPEST or _depth(text) > _DEEPEST:
        return Refused("too_long")
    source, names, trouble = _placed(text, tuple(kinds))
    if trouble is not None:
        return trouble
    try:
        token = _parsed(source)
    except _errors() as error:
        return _misread(error)
    found = _look(token, tuple(kinds.values()), kinds.get(own, ""), own)
    if found is not None:
        return found
    expression = Expression(text, names, token)
    try:
        _nothing_said(tuple(kinds.items())).value(expression, own)
    except _errors() as error:
        return _misread(error)
    return expression


class Answered:
    """Answers as the document that expressions ask. Those left out count as not given."""

    def __init__(self, kinds: Mapping[str, str], values: Mapping[str, str], now: datetime) -> None:
        """``now`` is the time here; its zone does not matter."""
        self._kinds = dict(kinds)
        self._root = ElementTree.Element(_MARK)
        self._elements: dict[str, ElementTree.Element] = {}
        self._seen: Any = None
        self._nodes: dict[str, Any] = {}
        for at, (name, kind) in enumerate(kinds.items()):
            element = ElementTree.SubElement(self._root, f"{_MARK}{at}")
            if kind in _NUMBERS:
                element.set("t", fn.NUMBER)
            self._elements[name] = element
            self.put(name, values.get(name, ""))
        days = fn.day_number(now.date())
        since = datetime.combine(now.date(), time(), now.tzinfo)
        self._clock = {"today": days, "now": days + (now - since).total_seconds() / 86_400}

    def put(self, name: str, value: str) -> None:
        """Set an answer, or take it away with ""."""
        if self._kinds[name] == "date" and value:
            value = fn.text(fn.day_number(date.fromisoformat(value)))
        self._elements[name].text = value

    def value(self, expression: Expression, own: str = "") -> fn.Value:
        """What an expression is worth; ``.`` is the answer to ``own``."""
        from elementpath import XPathContext

        from mtw_desktop.casework.xlsform_parser import value_of

        tree = self._tree()
        item = self._nodes.get(own, tree)
        context = XPathContext(tree, item=item, variables=dict(self._clock))
        return value_of(expression.token, context)

    def _tree(self) -> Any:
        """The document as elementpath sees it, made once: texts are read where they stand."""
        if self._seen is None:
            from elementpath import get_node_tree

            self._seen = get_node_tree(self._root)
            self._nodes = dict(zip(self._elements, self._seen.children, strict=True))
        return self._seen

    def holds(self, expression: Expression, own: str = "") -> bool:
        """Whether an expression is true of the answers; one that cannot be worked out is."""
        try:
            return fn.truth(self.value(expression, own))
        except _errors():
            return True


@lru_cache(maxsize=4)
def _nothing_said(kinds: tuple[tuple[str, str], ...]) -> Answered:
    """A form without answers, to try an expression on."""
    return Answered(dict(kinds), {}, datetime(2026, 1, 1))  # noqa: DTZ001


def _placed(text: str, names: Sequence[str]) -> tuple[str, tuple[str, ...], Refused | None]:
    """The text with the paths of the questions in place of their names."""
    parts, used, at = [], [], 0
    for found in _PIECES.finditer(text):
        between = text[at : found.start()]
        if bad := _FORBIDDEN.search(between):
            return "", (), Refused("not_supported", bad[0])
        at = found.end()
        parts.append(between)
        if found[1] is not None:
            if "${" in found[1]:
                return "", (), Refused("not_supported", found[1])
            parts.append(found[1])
            continue
        name = found[2].strip()
        if name not in names:
            return "", (), Refused("unknown_question", name)
        used.append(name)
        parts.append(f"(/{_MARK}/{_MARK}{names.index(name)})")
    if bad := _FORBIDDEN.search(text[at:]):
        return "", (), Refused("not_supported", bad[0])
    return "".join([*parts, text[at:]]), tuple(dict.fromkeys(used)), None


def _look(token: XPathToken, kinds: Sequence[str], kind: str, own: str) -> Refused | None:
    """What in a parsed expression cannot be used, if anything. ``kind``: the type of ``own``."""
    for each in token.iter():
        symbol, parts = str(each.symbol), list(each)
        if symbol == "(name)" and not _of_path(str(each.value)):
            return Refused("bare_name", str(each.value))
        if symbol == "." and not own:
            return Refused("no_own_answer")
        known = symbol in _SYNTAX or symbol in fn.FUNCTIONS or symbol in fn.CLOCKS
        if not known and (symbol not in fn.OPERATORS or not parts):
            return Refused("not_supported", symbol)
        dated = [_is_date(part, kinds, kind) for part in parts]
        if symbol in fn.OF_TEXT and any(dated):
            return Refused("date_as_text", symbol)
        words = [str(part.value) for part in parts if part.symbol == "(string)" and part.value]
        if symbol in _COMPARED and any(dated) and words:
            return Refused("date_as_text", words[0])
        if symbol == "regex":
            if parts[1].symbol != "(string)":
                return Refused("not_supported", "regex")
            try:
                fn.pattern(str(parts[1].value))
            except fn.BadPattern as error:
                return Refused("bad_pattern", str(error))
    return None


def _of_path(name: str) -> bool:
    return name.startswith(_MARK)


def _is_date(token: XPathToken, kinds: Sequence[str], kind: str) -> bool:
    if token.symbol == "(":
        return len(token) == 1 and _is_date(token[0], kinds, kind)
    if token.symbol == "/":
        name = str(token[-1].value)
        return name[1:].isdigit() and kinds[int(name[1:])] == "date"
    return token.symbol in _DATED or (token.symbol == "." and kind == "date")


def _depth(text: str) -> int:
    now = deepest = 0
    for char in text:
        now += (char == "(") - (char == ")")
        deepest = max(deepest, now)
    return deepest


@lru_cache(maxsize=512)
def _parsed(source: str) -> XPathToken:
    from mtw_desktop.casework.xlsform_parser import AnswersParser

    return AnswersParser().parse(source)


@lru_cache(maxsize=1)
def _errors() -> tuple[type[Exception], ...]:
    from elementpath import ElementPathError

    return (ElementPathError, TypeError, ValueError, ArithmeticError, RecursionError)


def _misread(error: Exception) -> Refused:
    """The parser's own words, without its codes."""
    words = str(error)
    if unknown := re.search(r"unknown function '?(?:fn:)?([\w.-]+)", words):
        return Refused("unknown_function", unknown[1])
    own = "err:" in words and _MARK not in words
    return Refused("not_understood", words.rpartition("] ")[2][:120] if own else "")
