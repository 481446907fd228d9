"""Made-up papers for the demonstration: receipts and certificates as PDF, photos drawn by us."""

from __future__ import annotations

import io
import random
import struct
import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from mtw_desktop.casework.attachments import Attaching, attach, void_file
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.files import Attachment

if TYPE_CHECKING:
    from mtw_desktop.casework.demo import Household

_PAPERS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        "receipt",
        "receipt.pdf",
        (
            "Biscayne Uniform Supply",
            "Work boots, size 9    $64.99",
            "Tax    $4.55",
            "Total    $69.54",
        ),
    ),
    (
        "credential",
        "certificate.pdf",
        ("Certificate of completion", "IT Support Fundamentals", "96 hours, evening class"),
    ),
    (
        "other",
        "bus-schedule.pdf",
        ("Route 9, weekdays", "Little Haiti  5:42  6:12  6:42", "Downtown  6:20  6:50  7:20"),
    ),
)


def steps(
    session: Session, households: Sequence[Household], chance: random.Random, now: datetime
) -> Iterator[tuple[datetime, Callable[[], None]]]:
    """Papers of about every third person; one in a while is voided again."""
    for number, household in enumerate(households):
        if number % 3:
            continue
        at = now - timedelta(days=chance.uniform(1, 20))
        kind, name, lines = _PAPERS[(number // 3) % len(_PAPERS)]
        yield at, _Scanned(session, household.participant.id, kind, name, lines, number % 12 == 3)
        if number % 6 == 0:
            later = at + timedelta(hours=3)
            yield later, _Photographed(session, household.participant.id, number)


@dataclass(frozen=True, slots=True)
class _Scanned:
    session: Session
    person: str
    kind: str
    name: str
    lines: tuple[str, ...]
    wrong: bool

    def __call__(self) -> None:
        file = Attaching(
            paper(self.lines), self.name, file_kind=self.kind, participant_id=self.person
        )
        changed = attach(self.session, file)
        if self.wrong:
            made = next(e for e in changed.record_ids if self.session.store.get(Attachment, e))
            void_file(self.session, made, "Belongs to another person")


@dataclass(frozen=True, slots=True)
class _Photographed:
    session: Session
    person: str
    seed: int

    def __call__(self) -> None:
        data = drawn_card(self.seed)
        file = Attaching(data, "id-card.png", "", "identification", participant_id=self.person)
        attach(self.session, file)


def paper(lines: Sequence[str]) -> bytes:
    """A small PDF: a heading and lines below it."""
    from reportlab.lib.pagesizes import A6
    from reportlab.pdfgen.canvas import Canvas

    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A6, invariant=True)
    width, height = A6
    canvas.setFont("Helvetica-Bold", 13)
    canvas.drawString(24, height - 40, lines[0])
    canvas.line(24, height - 48, width - 24, height - 48)
    canvas.setFont("Helvetica", 10)
    for number, line in enumerate(lines[1:]):
        canvas.drawString(24, height - 70 - 18 * number, line)
    canvas.setFont("Helvetica-Oblique", 8)
    canvas.drawString(24, 24, "Made up for demonstration")
    canvas.save()
    return out.getvalue()


def drawn_card(seed: int) -> bytes:
    """A PNG of a card with a face and lines, as one would photograph an identification."""
    width, height = 480, 300
    chance = random.Random(seed)
    skin, shirt = (150 + seed % 60, 105 + seed % 50, 80), (40, 90 + chance.randrange(90), 140)
    rows = bytearray()
    for y in range(0, height, 2):  # drawn at half the size, each dot doubled both ways
        dots = (bytes(_dot(x, y, skin, shirt)) for x in range(0, width, 2))
        rows += 2 * (b"\0" + b"".join(dot + dot for dot in dots))
    parts = (
        _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)),
        _chunk(b"IDAT", zlib.compress(bytes(rows), 6)),
        _chunk(b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def _dot(
    x: int, y: int, skin: tuple[int, int, int], shirt: tuple[int, int, int]
) -> tuple[int, int, int]:
    if y < 44:
        return (24, 60, 110)
    if 30 <= x < 170 and 70 <= y < 250:
        if (x - 100) ** 2 + (y - 135) ** 2 < 42**2:
            return skin
        if (x - 100) ** 2 / 70**2 + (y - 250) ** 2 / 62**2 < 1:
            return shirt
        return (214, 226, 236)
    if x > 200 and y > 75 and (y - 75) % 32 < 10 and x < 430 - ((y - 75) // 32 % 3) * 50:
        return (90, 98, 108)
    return (246, 244, 236)


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
