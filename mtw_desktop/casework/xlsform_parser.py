"""The grammar of XLSForm expressions: XPath 1.0 of elementpath with the functions of ODK XForms.

Source: ODK XForms specification and the ODK page "Form operators and functions". Dates count as
days since 1970, as they do there in arithmetic; an answer that was not given is an empty text.
This module loads elementpath: import it only where a form is imported or shown.
"""

from __future__ import annotations

from collections.abc import Callable
from copy import copy
from decimal import Decimal
from typing import Any, TypeAlias, cast

from elementpath import ElementNode, XPathContext
from elementpath.xpath1 import XPath1Parser
from elementpath.xpath_tokens import XPathToken

from mtw_desktop.casework import xlsform_functions as fn
from mtw_desktop.casework.xlsform_functions import Value

Context: TypeAlias = "XPathContext | None"


class AnswersParser(XPath1Parser):
    """XPath 1.0 as elementpath parses it; what operators and functions mean is told below."""


def value_of(token: XPathToken, context: Context) -> Value:
    """What a part of an expression is worth: an answer counts as its value, not as a node."""
    found: Any = token.evaluate(copy(context) if context is not None else None)
    if isinstance(found, list):
        found = found[0] if found else ""
    if isinstance(found, ElementNode):
        element: Any = found.value
        text = element.text or ""
        return fn.number(text) if text and element.get("t") == fn.NUMBER else text
    if isinstance(found, bool | str):
        return found
    if isinstance(found, int | float | Decimal):
        return float(found)
    return "" if found is None else str(found)


def _put(symbol: str, compute: Callable[..., Value]) -> None:
    """Give an operator of XPath 1.0 the meaning that it has in a form."""

    def evaluate(self: XPathToken, context: Context = None) -> Value:
        return compute(*(value_of(each, context) for each in self))

    base = AnswersParser.symbol_table[symbol]
    made = type(f"_Form{base.__name__}", (base,), {"evaluate": evaluate})
    AnswersParser.symbol_table[symbol] = cast("type[XPathToken]", made)


def _function(name: str, arguments: Any, compute: Callable[..., Value]) -> None:
    def evaluate(self: XPathToken, context: Context = None) -> Value:
        return compute(*(value_of(each, context) for each in self))

    AnswersParser.symbol_table.pop(name, None)
    AnswersParser.function(name, nargs=arguments).evaluate = evaluate  # type: ignore[method-assign]


def _clock(name: str) -> None:
    def evaluate(self: XPathToken, context: Context = None) -> Value:
        if context is None:
            raise self.missing_context()
        return float(cast(float, context.variables[name]))

    AnswersParser.function(name, nargs=0).evaluate = evaluate  # type: ignore[method-assign]


for _symbol, _compute in fn.OPERATORS.items():
    _put(_symbol, _compute)
for _name, (_arguments, _compute) in fn.FUNCTIONS.items():
    _function(_name, _arguments, _compute)
for _name in fn.CLOCKS:
    _clock(_name)
