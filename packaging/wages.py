"""Wage packs: make the coalition's signing key, make a pack from a BLS file, sign it, verify it.

``python packaging/wages.py keygen PRIVATE_KEY OWNER``: a new key pair. The private key is written
to a file outside the repository, readable by its owner alone; the public one replaces
``resources/wages/public_key.json``. The packs in the repository were signed with a key made for
the first release: a coalition makes its own, signs every pack again and keeps the private key off
its laptops.

``python packaging/wages.py oews FILE PACK [AREA]``: a pack out of ``oesm24ma.zip`` as downloaded
from bls.gov. ``sign PRIVATE_KEY PACK...`` writes ``PACK.sig`` beside each; ``verify [PACK...]``
checks them against the public key, all packs of the program if none is named.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Mapping
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from mtw_desktop.casework import wage_packs  # noqa: E402 - found through the line above
from mtw_desktop.casework.oews import read_oews  # noqa: E402
from mtw_desktop.domain.dates import today_here  # noqa: E402
from mtw_desktop.domain.labels import error_text  # noqa: E402
from mtw_desktop.domain.wages import MIAMI, pack_document  # noqa: E402
from mtw_desktop.errors import InputError  # noqa: E402

WAGES = ROOT / "resources" / "wages"


def main(arguments: list[str]) -> int:
    """Run the named command; its exit code."""
    command, words = (arguments or [""])[0], arguments[1:]
    try:
        if command == "keygen" and len(words) == 2:
            return keygen(Path(words[0]), words[1])
        if command == "oews" and len(words) in (2, 3):
            return oews(Path(words[0]), Path(words[1]), *words[2:])
        if command == "sign" and len(words) >= 2:
            return sign(Path(words[0]), [Path(each) for each in words[1:]])
        if command == "verify":
            return verify([Path(each) for each in words])
    except InputError as error:
        print(*error_text(error.code, "en", **error.details), f"({error})", file=sys.stderr)
        return 1
    print(__doc__, file=sys.stderr)
    return 2


def keygen(private: Path, owner: str, folder: Path = WAGES) -> int:
    """A new key pair; refuses to write the private key into the repository or over a file."""
    if private.resolve().is_relative_to(ROOT):
        print("The private key must not lie in the repository.", file=sys.stderr)
        return 1
    key = Ed25519PrivateKey.generate()
    pem = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    try:
        handle = os.open(private, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except OSError as error:
        print(f"The private key cannot be written: {error.strerror}.", file=sys.stderr)
        return 1
    with os.fdopen(handle, "wb") as file:
        file.write(pem)
    document = wage_packs.public_key_document(key.public_key(), owner)
    _write(folder / wage_packs.KEY_FILE, document)
    print("New public key written. Sign every pack again, then verify.")
    return 0


def oews(file: Path, pack: Path, area: str = MIAMI) -> int:
    """A pack of one area, not yet signed, out of a file of the BLS."""
    found = read_oews(file, area=area, retrieved=today_here())
    _write(pack, pack_document(found))
    figures = sum(row.value_cents is not None for row in found.rows)
    print(f"{found.id}: {len(found.rows)} rows, {figures} with a figure. Now sign it.")
    return 0


def sign(private: Path, packs: list[Path]) -> int:
    """Sign packs with the private key in a PEM file."""
    try:
        key = load_pem_private_key(private.read_bytes(), password=None)
    except (OSError, ValueError, TypeError):
        key = None
    if not isinstance(key, Ed25519PrivateKey):
        print("The private key cannot be read.", file=sys.stderr)
        return 1
    for pack in packs:
        print(wage_packs.sign_pack(pack, key).name)
    return 0


def verify(packs: list[Path], folder: Path = WAGES) -> int:
    """Check the named packs, or all of the program, against the public key."""
    key = wage_packs.read_public_key(folder / wage_packs.KEY_FILE)
    for path in packs or sorted((folder / "packs").glob("*.json")):
        pack = wage_packs.load_pack(path, key)
        print(f"{pack.id}: good, {len(pack.rows)} rows, {pack.period}, {pack.trust}")
    return 0


def _write(path: Path, document: Mapping[str, object]) -> None:
    text = json.dumps(document, ensure_ascii=False, indent=1)
    path.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
