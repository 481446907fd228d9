"""The layout as sentences; the contracts themselves stand in ``pyproject.toml``."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("mtw_desktop", "ui", "sync", "resources")
TOP = {"mtw_desktop", "ui", "sync", "resources", "tests", "packaging", "requirements"}


def sources() -> Iterator[tuple[str, ast.Module]]:
    """Every module of the product as (dotted name, syntax tree)."""
    for package in PACKAGES:
        for path in sorted((ROOT / package).rglob("*.py")):
            name = ".".join(path.relative_to(ROOT).with_suffix("").parts)
            yield name.removesuffix(".__init__"), ast.parse(path.read_text(encoding="utf-8"))


def imports_of(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (each.name for each in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module


def test_imports_point_down_and_every_contract_is_kept() -> None:
    # A process of its own: the linter sets up logging, and switches every other logger off.
    command = (
        "from importlinter.cli import lint_imports; raise SystemExit(lint_imports(no_cache=True))"
    )
    done = subprocess.run(
        [sys.executable, "-c", command], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout


def test_only_the_windows_import_qt() -> None:
    guilty = [
        name
        for name, tree in sources()
        if not name.startswith("ui") and any(m.startswith("PySide6") for m in imports_of(tree))
    ]
    assert guilty == []


def test_the_domain_uses_the_standard_library_only() -> None:
    allowed = set(sys.stdlib_module_names) | {"mtw_desktop", "resources"}
    guilty = [
        (name, module)
        for name, tree in sources()
        if name.startswith("mtw_desktop.domain")
        for module in imports_of(tree)
        if module.split(".")[0] not in allowed
    ]
    assert guilty == []


def test_nothing_imports_in_a_circle() -> None:
    modules = dict(sources())
    edges: dict[str, set[str]] = defaultdict(set)
    for name, tree in modules.items():
        for node in tree.body:  # at import time; imports inside functions cannot close a circle
            for target in imports_of(node) if not _type_checking(node) else ():
                if target in modules and target != name:
                    edges[name].add(target)
    assert _circle(edges) == []


def test_the_top_level_holds_the_seven_folders() -> None:
    listed = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False
    ).stdout.split("\n")
    folders = {line.split("/")[0] for line in listed if "/" in line and line[0] != "."}
    assert folders <= TOP


def _type_checking(node: ast.stmt) -> bool:
    return isinstance(node, ast.If) and "TYPE_CHECKING" in ast.dump(node.test)


def _circle(edges: dict[str, set[str]]) -> list[str]:
    done: set[str] = set()

    def walk(node: str, path: list[str]) -> list[str]:
        if node in path:
            return [*path[path.index(node) :], node]
        if node in done:
            return []
        for each in sorted(edges.get(node, ())):
            found = walk(each, [*path, node])
            if found:
                return found
        done.add(node)
        return []

    for start in sorted(edges):
        found = walk(start, [])
        if found:
            return found
    return []
