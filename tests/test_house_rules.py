"""Arguments that were settled once, kept as checks: a pattern and the reason beside it."""

from __future__ import annotations

import ast
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
FILE_LINES, FUNCTION_LINES, CLASS_METHODS, WIDGET_INIT = 330, 45, 22, 45

#: (why, pattern, which files)
BANNED = [
    ("a lambda slot keeps its window alive for ever", r"\.connect\(\s*lambda", "ui/**/*.py"),
    ("lupdate reads an f-string as literal text", r"\btr\(\s*f[\"']", "ui/**/*.py"),
    ("QDateEdit rewrites the day when the month changes", r"\bQDateEdit\b", "ui/**/*.py"),
    ("sorting through a proxy takes seconds at 100,000 rows", r"QSortFilterProxy", "ui/**/*.py"),
    ("background work goes through the two lanes", r"\bQThread\b(?!Pool)", "ui/**/*.py"),
    ("a test waits for a condition", r"time\.sleep\(|qtbot\.wait\(", "tests/**/*.py"),
    ("our own code is not mocked", r"unittest\.mock|mocker\b", "tests/**/*.py"),
    ("Qt's Kreyol locale speaks French", r"QLocale\([\"']ht", "ui/**/*.py"),
    ("people's data never goes to print()", r"^\s*print\(", "mtw_desktop/**/*.py"),
]


@pytest.mark.parametrize(("why", "pattern", "where"), BANNED)
def test_settled_arguments_stay_settled(why: str, pattern: str, where: str) -> None:
    here = Path(__file__).name
    guilty = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in sorted(ROOT.glob(where))
        if path.name != here
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if re.search(pattern, line)
    ]
    assert guilty == [], why


def test_no_address_of_a_registry_and_no_path_of_one_machine() -> None:
    pattern = (
        r"index-url|find-links|\"resolved\": *\"http|https?://[^ )\"]+\.(whl|tar\.gz|tgz)\b"
        r"|(^|[^A-Za-z0-9_./-])/(work|farm|root)/"
    )
    found = subprocess.run(
        ["git", "grep", "-nIE", pattern, "--", ".", ":!tests/test_house_rules.py", ":!*.md"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert found.stdout == ""


def test_tails_stay_short() -> None:
    assert list(_too_long()) == []


def _too_long() -> Iterator[str]:
    for folder in ("mtw_desktop", "ui", "sync", "resources", "packaging", "tests"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            text = path.read_text(encoding="utf-8")
            lines = text.count("\n")
            if lines > FILE_LINES:
                yield f"{path.relative_to(ROOT)}: {lines} lines"
            for node in ast.walk(ast.parse(text)):
                yield from _node_tails(path, node)


def _node_tails(path: Path, node: ast.AST) -> Iterator[str]:
    where = path.relative_to(ROOT)
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
        length = (node.end_lineno or 0) - node.lineno + 1
        limit = WIDGET_INIT if node.name == "__init__" else FUNCTION_LINES
        if length > limit:
            yield f"{where}: {node.name} has {length} lines"
    elif isinstance(node, ast.ClassDef):
        methods = sum(isinstance(x, ast.FunctionDef | ast.AsyncFunctionDef) for x in node.body)
        if methods > CLASS_METHODS:
            yield f"{where}: {node.name} has {methods} methods"
