"""The made-up papers can be attached, looked at, and are what they say."""

from __future__ import annotations

import io
import random
from collections import Counter

from pypdf import PdfReader

from mtw_desktop.casework import attachments, demo_files
from mtw_desktop.casework.demo import Household
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.files import Attachment
from mtw_desktop.domain.pictures import PDF, PNG, media_type_of
from tests.builders import consent, entry_profile, participant
from tests.conftest import SetClock


def test_the_steps_give_every_state_a_few_files(session: Session, clock: SetClock) -> None:
    households = []
    with session.store.atomic("demo") as tx:
        for _ in range(24):
            person = tx.create(participant())
            rest = entry_profile(person.id), consent(person.id)
            households.append(Household(person, *rest))
    now = clock()
    steps = sorted(
        demo_files.steps(session, households, random.Random(7), now), key=lambda step: step[0]
    )
    for at, step in steps:
        assert at < now
        clock.now = at
        step()
    found = session.store.many(Attachment, voided=True)
    kinds = Counter(each.file_kind for each in found)
    assert set(kinds) == {"receipt", "credential", "other", "identification"}
    assert sum(each.voided_at is not None for each in found) == 2
    shown = [
        row for each in households for row in attachments.person_files(session, each.participant.id)
    ]
    assert len(shown) == len(found) - 2
    assert session.store.look_over().files == 0


def test_they_are_a_pdf_and_a_png(session: Session) -> None:
    paper, card = demo_files.paper(("Lease", "Rent $1,150")), demo_files.drawn_card(3)
    assert (media_type_of(paper), media_type_of(card)) == (PDF, PNG)
    assert "Rent $1,150" in PdfReader(io.BytesIO(paper)).pages[0].extract_text()
    assert demo_files.drawn_card(3) == card
