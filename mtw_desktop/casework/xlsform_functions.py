"""What the operators and functions of XLSForm expressions do with values.

Source: ODK "Form operators and functions" and the ODK XForms specification. A value is a text, a
number (a date is days since 1970) or a truth; anything that is no number counts as NaN.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from datetime import date, timedelta
from functools import cache
from typing import Any, TypeAlias

Value: TypeAlias = str | float | bool

_EPOCH = date(1970, 1, 1)
_NUMBER = re.compile(r"\s*-?(\d+(\.\d*)?|\.\d+)\s*")
#: A pattern is tried against so much of an answer, so that none can take for ever.
_LONGEST_MATCH = 256
#: More repetitions without an end in one pattern than this are refused.
MOST_REPEATS = 4
_FEW, _MANY = 4, 20
#: One piece of a pattern: an escape, a set of characters, a counted repetition.
_PART = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\{\d*(?:,\d*)?\}", re.DOTALL)
_COUNTS = re.compile(r"\{(\d*)(,(\d*))?\}")
#: How an element of the answers says that its text is a number.
NUMBER = "n"
#: Whatever is given for the day and the time of the evaluation.
CLOCKS = ("today", "now")


class BadPattern(ValueError):
    """A regular expression that cannot be used: not one at all, or one that could run for ever."""


def day_number(day: date) -> float:
    """Days since 1970."""
    return float((day - _EPOCH).days)


def number(value: Value) -> float:
    """As XPath 1.0 converts: NaN for a text that is no number."""
    if isinstance(value, bool):
        return 1.0 if value else 0.0
    if isinstance(value, str):
        return float(value) if len(value) < 400 and _NUMBER.fullmatch(value) else math.nan
    return value


def text(value: Value) -> str:
    """As XPath 1.0 converts: whole numbers without a point."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return value
    if math.isnan(value):
        return "NaN"
    return str(int(value)) if math.isfinite(value) and value == int(value) else str(value)


def truth(value: Value) -> bool:
    """Empty, zero and NaN are false."""
    if isinstance(value, float):
        return value != 0 and not math.isnan(value)
    return bool(value)


def same(left: Value, right: Value) -> bool:
    """``=``: by truth, by number or by text, whichever comes first on either side."""
    if isinstance(left, bool) or isinstance(right, bool):
        return truth(left) == truth(right)
    if isinstance(left, float) or isinstance(right, float):
        return number(left) == number(right)
    return left == right


def _differs(left: Value, right: Value) -> bool:
    return not same(left, right)


def _arithmetic(compute: Callable[[float, float], float]) -> Callable[..., Value]:
    def run(left: Value, right: Value | None = None) -> float:
        try:
            if right is None:
                return compute(0.0, number(left))
            return compute(number(left), number(right))
        except (OverflowError, ValueError):
            return math.nan

    return run


def _order(compute: Callable[[float, float], bool]) -> Callable[..., Value]:
    return lambda left, right: compute(number(left), number(right))


def _divide(left: float, right: float) -> float:
    if right == 0:
        return math.nan if left == 0 or math.isnan(left) else math.copysign(math.inf, left)
    return left / right


def _remainder(left: float, right: float) -> float:
    return math.nan if right == 0 else math.fmod(left, right)


OPERATORS: dict[str, Callable[..., Value]] = {
    "or": lambda left, right: truth(left) or truth(right),
    "and": lambda left, right: truth(left) and truth(right),
    "=": same,
    "!=": _differs,
    "<": _order(lambda a, b: a < b),
    "<=": _order(lambda a, b: a <= b),
    ">": _order(lambda a, b: a > b),
    ">=": _order(lambda a, b: a >= b),
    "+": _arithmetic(lambda a, b: a + b),
    "-": _arithmetic(lambda a, b: a - b),
    "*": _arithmetic(lambda a, b: a * b),
    "div": _arithmetic(_divide),
    "mod": _arithmetic(_remainder),
}  # fmt: skip


@cache
def pattern(source: str) -> re.Pattern[str]:
    """A regular expression, whole match. ``BadPattern`` for one that is none or might never end:
    a repetition of what repeats or of alternatives, too many repetitions, back references."""
    inside, closed, weight, at = [False], False, 0.0, 0
    while at < len(source):
        part = _PART.match(source, at)
        found = part[0] if part else source[at]
        least, most = _times(found)
        if most > 1:
            if closed and most > _FEW:
                raise BadPattern(source)
            varies = least != most
            weight += (1 if most > _MANY else 1 / 4) if varies else 0
            inside[-1] = inside[-1] or varies
        if found == "(":
            inside.append(False)
        elif found == "|":
            inside[-1] = True
        closed = found == ")" and len(inside) > 1 and inside.pop()
        inside[-1] = inside[-1] or closed
        at += len(found)
    if weight > MOST_REPEATS or re.search(r"\\[1-9]|\(\?P=", source):
        raise BadPattern(source)
    try:
        return re.compile(source)
    except (re.error, RecursionError, OverflowError) as error:
        raise BadPattern(source) from error


def _times(found: str) -> tuple[int, float]:
    """How often a quantifier repeats at least and at most; (1, 1) for anything else."""
    if found in ("*", "+"):
        return 0, math.inf
    counts = _COUNTS.fullmatch(found)
    if counts is None:
        return 1, 1
    least = int(counts[1] or 0)
    return least, least if counts[2] is None else int(counts[3]) if counts[3] else math.inf


def _regex(value: Value, expression: Value) -> bool:
    return pattern(text(expression)).fullmatch(text(value)[:_LONGEST_MATCH]) is not None


def _substr(value: Value, start: Value, end: Value = math.inf) -> str:
    """Characters from a zero-based place up to (not including) another."""
    whole, first, last = text(value), number(start), number(end)
    if math.isnan(first) or math.isnan(last):
        return ""
    limit = len(whole)
    return whole[int(max(-limit, min(first, limit))) : int(max(-limit, min(last, limit)))]


def _selected_at(value: Value, at: Value) -> str:
    codes, place = text(value).split(), number(at)
    return codes[int(place)] if 0 <= place < len(codes) else ""


def _round(value: Value, digits: Value = 0.0) -> float:
    amount, places = number(value), number(digits)
    if not math.isfinite(amount) or not abs(places) < 10:
        return math.nan
    scale = 10.0 ** int(places)
    return math.floor(amount * scale + 0.5) / scale


def _whole(compute: Callable[[float], float]) -> Callable[..., Value]:
    def run(value: Value) -> float:
        amount = number(value)
        return float(compute(amount)) if math.isfinite(amount) else math.nan

    return run


def _power(base: Value, exponent: Value) -> float:
    try:
        return math.pow(number(base), number(exponent))
    except (OverflowError, ValueError):
        return math.nan


def _date(value: Value) -> Value:
    """Days since 1970 of an ISO date or a number of days; empty for anything else."""
    if isinstance(value, str):
        try:
            return day_number(date.fromisoformat(value.strip()[:10]))
        except ValueError:
            return ""
    return float(math.floor(value)) if math.isfinite(value) else ""


def _format_date(value: Value, form: Value) -> str:
    days = _date(value)
    if not isinstance(days, float) or abs(days) > 700_000:
        return ""
    day = _EPOCH + timedelta(days=days)
    words = {
        "Y": f"{day.year:04d}", "y": f"{day.year % 100:02d}", "m": f"{day.month:02d}",
        "n": str(day.month), "d": f"{day.day:02d}", "e": str(day.day),
    }  # fmt: skip
    return re.sub(r"%([Yymnde])", lambda found: words[found[1]], text(form))


#: Name -> how many arguments, and what it does.
FUNCTIONS: dict[str, tuple[Any, Callable[..., Value]]] = {
    "if": (3, lambda test, then, other: then if truth(test) else other),
    "coalesce": (2, lambda first, second: second if first == "" else first),
    "selected": (2, lambda value, code: text(code).strip() in text(value).split()),
    "selected-at": (2, _selected_at),
    "count-selected": (1, lambda value: float(len(text(value).split()))),
    "regex": (2, _regex),
    "not": (1, lambda value: not truth(value)),
    "true": (0, lambda: True),
    "false": (0, lambda: False),
    "boolean": (1, truth),
    "number": (1, number),
    "string": (1, text),
    "int": (1, _whole(math.trunc)),
    "round": ((1, 2), _round),
    "floor": (1, _whole(math.floor)),
    "ceiling": (1, _whole(math.ceil)),
    "abs": (1, lambda value: abs(number(value))),
    "pow": (2, _power),
    "min": ((1, None), lambda *values: min(map(number, values))),
    "max": ((1, None), lambda *values: max(map(number, values))),
    "concat": ((1, None), lambda *values: "".join(map(text, values))),
    "string-length": (1, lambda value: float(len(text(value)))),
    "normalize-space": (1, lambda value: " ".join(text(value).split())),
    "contains": (2, lambda value, part: text(part) in text(value)),
    "starts-with": (2, lambda value, part: text(value).startswith(text(part))),
    "ends-with": (2, lambda value, part: text(value).endswith(text(part))),
    "substr": ((2, 3), _substr),
    "substring-before": (2, lambda value, part: text(value).partition(text(part))[0]
                         if text(part) in text(value) else ""),
    "substring-after": (2, lambda value, part: text(value).partition(text(part))[2]
                        if text(part) else text(value)),
    "upper-case": (1, lambda value: text(value).upper()),
    "lower-case": (1, lambda value: text(value).lower()),
    "date": (1, _date),
    "decimal-date-time": (1, lambda value: number(_date(value))),
    "format-date": (2, _format_date),
}  # fmt: skip
#: Functions that make sense of a text, and so make none of a date.
OF_TEXT = frozenset(
    {"regex", "string-length", "contains", "starts-with", "ends-with", "substr", "selected",
     "substring-before", "substring-after", "upper-case", "lower-case", "count-selected",
     "selected-at", "concat", "string"}
)  # fmt: skip
