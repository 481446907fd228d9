"""Set up, check, demonstrate and package the program from a bare machine.

Runs with any Python 3.11 or newer and nothing installed; on Linux the Makefile calls it, elsewhere
one does so oneself:

    Windows   py -3.11 packaging\\dev.py setup          (then demo, check or package)
    macOS     python3.11 packaging/dev.py setup         (then demo, check or package)

On Debian and Ubuntu ``setup`` also installs the system libraries that Qt and the tests need (as
root, or with sudo); on Windows and macOS the wheels bring everything but PostgreSQL, which the
server's tests want: set MTW_POSTGRES_BIN to the folder of its programs. The virtual environment is
``.venv``; its Python is ``.venv\\Scripts\\python`` on Windows, ``.venv/bin/python`` elsewhere, and
``-m pytest -m "not long"`` with it runs the tests. ``setup`` comes first.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STAMP = VENV / "set-up"
PINS = ROOT / "requirements" / "dev.txt"
#: Debian package -> a file or command that shows it is there.
DEBIAN = {
    "libegl1": "libEGL.so.1",
    "libglib2.0-0": "libglib-2.0.so.0",
    "libgl1": "libGL.so.1",
    "libxkbcommon0": "libxkbcommon.so.0",
    "libxkbcommon-x11-0": "libxkbcommon-x11.so.0",
    "libcups2": "libcups.so.2",
    "libdbus-1-3": "libdbus-1.so.3",
    "libfontconfig1": "libfontconfig.so.1",
    "libxcb-cursor0": "libxcb-cursor.so.0",
    "libxcb-icccm4": "libxcb-icccm.so.4",
    "libxcb-image0": "libxcb-image.so.0",
    "libxcb-keysyms1": "libxcb-keysyms.so.1",
    "libxcb-randr0": "libxcb-randr.so.0",
    "libxcb-render-util0": "libxcb-render-util.so.0",
    "libxcb-shape0": "libxcb-shape.so.0",
    "libxcb-xinerama0": "libxcb-xinerama.so.0",
    "libxcb-xkb1": "libxcb-xkb.so.1",
    "libnss3": "libnss3.so",
    "libwayland-cursor0": "libwayland-cursor.so.0",
    "postgresql": "postgres",
    "xvfb": "Xvfb",
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("command", choices=["setup", "demo", "check", "package"])
    command = parser.parse_args(arguments).command
    return {"setup": setup, "demo": demo, "check": check, "package": package}[command]()


def setup() -> int:
    """Everything the other commands need; does nothing when it is there already."""
    if sys.version_info < (3, 11):
        print("MTW Desktop needs Python 3.11 or newer.", file=sys.stderr)
        return 2
    wanted = _fingerprint()
    if not (STAMP.exists() and STAMP.read_text() == wanted):
        _system_libraries()
        _virtual_environment()
        STAMP.write_text(wanted)
    return _python("packaging/translations.py", "compile")


def demo() -> int:
    """The program on a made-up caseload; with no display, the walk that leaves pictures."""
    if _has_display():
        return _python("-m", "mtw_desktop", "demo", "--folder", "build/demo-desk")
    print("There is no display: walking through a day instead. This takes half a minute.")
    sys.stdout.flush()
    return _python("-m", "mtw_desktop", "tour", "--out", "build/demo")


def check() -> int:
    """Ruff, mypy, the architecture and style tests, translations complete."""
    worst = 0
    for words in (
        ("-m", "ruff", "check", "."),
        ("-m", "ruff", "format", "--check", "."),
        ("-m", "mypy"),
        ("packaging/translations.py", "check"),
        ("-m", "pytest", "tests/test_architecture.py", "tests/test_house_rules.py"),
    ):
        worst = max(worst, _python(*words))
    return worst


def package() -> int:
    """A wheel and a source archive in ``build/dist``."""
    # What an earlier build left in these would go into the wheel, even if it is gone by now.
    for left in ("dist", "lib", *(each.name for each in (ROOT / "build").glob("bdist.*"))):
        shutil.rmtree(ROOT / "build" / left, ignore_errors=True)
    return _python("packaging/translations.py", "compile") or _python(
        "-m", "build", "--no-isolation", "--outdir", "build/dist", "."
    )


def _has_display() -> bool:
    if os.environ.get("QT_QPA_PLATFORM") in ("offscreen", "minimal"):
        return False
    shown = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    return platform.system() != "Linux" or bool(shown)


def _fingerprint() -> str:
    digest = hashlib.sha256()
    for each in (PINS, ROOT / "pyproject.toml", Path(__file__)):
        digest.update(each.read_bytes())
    return digest.hexdigest()


def _interpreter() -> Path:
    windows = platform.system() == "Windows"
    return VENV / ("Scripts/python.exe" if windows else "bin/python")


def _python(*words: str) -> int:
    environment = dict(os.environ)
    environment.setdefault("PYTHONPATH", str(ROOT))
    return subprocess.run([str(_interpreter()), *words], cwd=ROOT, env=environment).returncode


def _virtual_environment() -> None:
    if not _interpreter().exists():
        subprocess.run([sys.executable, "-m", "venv", str(VENV)], check=True)
    pip = [str(_interpreter()), "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    subprocess.run([*pip, "--require-hashes", "-r", str(PINS)], check=True)
    editable = ["--no-deps", "--no-build-isolation", "-e", str(ROOT)]
    # setuptools warns of folders that an editable installation finds first: that is the wish here.
    subprocess.run([*pip, *editable], check=True, env={**os.environ, "PYTHONWARNINGS": "ignore"})


def _system_libraries() -> None:
    if platform.system() != "Linux" or not shutil.which("apt-get"):
        return
    missing = [name for name, proof in DEBIAN.items() if not _present(proof)]
    if not _can_make_environments():
        missing.append("python3-venv")
    if not missing:
        return
    root = os.geteuid() == 0 if hasattr(os, "geteuid") else False
    prefix = [] if root else ["sudo"]
    if not root and not shutil.which("sudo"):
        print("Please install these Debian packages first: " + " ".join(missing), file=sys.stderr)
        raise SystemExit(2)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run([*prefix, "apt-get", "update", "-qq"], check=True, env=environment)
    install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *missing]
    subprocess.run([*prefix, *install], check=True, env=environment, stdout=subprocess.DEVNULL)


def _present(proof: str) -> bool:
    if proof.startswith("lib"):
        folders = [Path("/usr/lib"), Path("/lib"), *Path("/usr/lib").glob("*-linux-gnu*")]
        return any((folder / proof).exists() for folder in folders)
    postgres = Path("/usr/lib/postgresql")
    return bool(shutil.which(proof)) or (
        proof == "postgres" and any(postgres.glob("*/bin/postgres"))
    )


def _can_make_environments() -> bool:
    probe = [sys.executable, "-c", "import ensurepip, venv"]
    return subprocess.run(probe, capture_output=True).returncode == 0


if __name__ == "__main__":
    raise SystemExit(main())
