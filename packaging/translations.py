"""The words of the windows: collect them from the code, compile them, find what is missing.

``python packaging/translations.py update|compile|check``. The catalogues lie in
``resources/translations``: ``mtw_en.ts`` holds plurals only, ``mtw_es.ts`` and ``mtw_ht.ts``
everything, ``qtbase_ht.ts`` Qt's own words in Kreyol, written by hand (Qt has none).
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
CATALOGUES = ROOT / "resources" / "translations"
COLLECTED = ("mtw_en", "mtw_es", "mtw_ht")
COMPLETE = ("mtw_en", "mtw_es", "mtw_ht", "qtbase_ht")
#: lupdate does not know Kreyol and would not touch its catalogue; Vietnamese also has one plural.
STAND_IN = {"ht": "vi"}


def main(arguments: list[str]) -> int:
    """Run the named command; its exit code."""
    commands = {"update": update, "compile": compile_translations, "check": check}
    if len(arguments) != 1 or arguments[0] not in commands:
        print("usage: translations.py update|compile|check")
        return 2
    return commands[arguments[0]]()


def update() -> int:
    """Bring the catalogues up to the code: new texts are unfinished, vanished ones go."""
    sources = [str(each.relative_to(ROOT)) for each in sorted((ROOT / "ui").rglob("*.py"))]
    return max(_collect(name, sources) for name in COLLECTED)


def _collect(name: str, sources: list[str]) -> int:
    language = name.removeprefix("mtw_")
    catalogue = CATALOGUES / f"{name}.ts"
    target = STAND_IN.get(language, language)
    words = ["-no-obsolete", "-locations", "none", "-source-language", "en"]
    words += ["-target-language", "en_US" if language == "en" else target]
    if language == "en":
        words.append("-pluralonly")
    _rename_language(catalogue, language, target)
    code = _tool("pyside6-lupdate", *words, *sources, "-ts", str(catalogue.relative_to(ROOT)))
    _rename_language(catalogue, target, language)
    return code


def _rename_language(catalogue: Path, old: str, new: str) -> None:
    if catalogue.exists() and old != new:
        text = catalogue.read_text(encoding="utf-8")
        changed = text.replace(f'language="{old}"', f'language="{new}"', 1)
        catalogue.write_text(changed, encoding="utf-8")


def compile_translations() -> int:
    """Make a ``.qm`` beside each catalogue that is newer than the one there."""
    for name in COMPLETE:
        source, compiled = CATALOGUES / f"{name}.ts", CATALOGUES / f"{name}.qm"
        if not source.exists() or (
            compiled.exists() and compiled.stat().st_mtime >= source.stat().st_mtime
        ):
            continue
        code = _tool("pyside6-lrelease", "-silent", str(source), "-qm", str(compiled))
        if code:
            return code
    return 0


def check() -> int:
    """Fail on a text of the code that a catalogue lacks, and on one that is not translated."""
    problems = [*_uncollected(), *_unfinished()]
    for problem in problems:
        print(problem)
    return 1 if problems else 0


def _unfinished() -> Iterator[str]:
    for name in COMPLETE:
        for context, message in _messages(CATALOGUES / f"{name}.ts"):
            if _is_unfinished(message):
                yield f"{name}.ts: {context}: {message.findtext('source')!r} is not translated"


def _uncollected() -> Iterator[str]:
    """What ``update`` would add; worked out on a copy, so that checking changes nothing."""
    sources = [str(each) for each in sorted((ROOT / "ui").rglob("*.py"))]
    fresh = ROOT / "build" / "check.ts"
    fresh.parent.mkdir(exist_ok=True)
    fresh.unlink(missing_ok=True)
    _tool("pyside6-lupdate", "-silent", "-locations", "none", *sources, "-ts", str(fresh))
    wanted = {(context, each.findtext("source")) for context, each in _messages(fresh)}
    for name in ("mtw_es", "mtw_ht"):
        kept = {
            (context, each.findtext("source"))
            for context, each in _messages(CATALOGUES / f"{name}.ts")
        }
        for context, text in sorted(wanted - kept, key=str):
            yield f"{name}.ts: {context}: {text!r} has not been collected (run update)"


def _messages(catalogue: Path) -> Iterator[tuple[str, ElementTree.Element]]:
    for context in ElementTree.parse(catalogue).getroot().iter("context"):
        for message in context.iter("message"):
            yield context.findtext("name", ""), message


def _is_unfinished(message: ElementTree.Element) -> bool:
    translation = message.find("translation")
    if translation is None or translation.get("type") == "unfinished":
        return True
    forms = translation.findall("numerusform")
    texts = [each.text for each in forms] if forms else [translation.text]
    return not all(text and text.strip() for text in texts)


def _tool(name: str, *words: str) -> int:
    """Run one of Qt's tools that stand beside the interpreter."""
    beside = shutil.which(name, path=str(Path(sys.executable).parent)) or shutil.which(name)
    if beside is None:
        print(f"{name} is missing: run make setup")
        return 2
    return subprocess.run([beside, *words], cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
