"""People out of a spreadsheet: what each row would write, writing it, and taking it back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from mtw_desktop.casework import import_people, needs, notes
from mtw_desktop.casework.consents import consent_today, covers
from mtw_desktop.casework.import_batches import batches, undo_batch
from mtw_desktop.casework.import_columns import guess_mapping
from mtw_desktop.casework.import_people import Choice, Preview, preview_import, run_import
from mtw_desktop.casework.import_table import Cell, Table, TableRow
from mtw_desktop.casework.people import find_people
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.answers import Missing
from mtw_desktop.domain.codelists import LANGUAGES
from mtw_desktop.domain.labels import label
from mtw_desktop.domain.records import Consent, EntryProfile, Need, Note, Participant
from mtw_desktop.errors import RuleBroken
from mtw_desktop.store.database import Store
from tests.casework.conftest import Enter
from tests.conftest import STORE_KEY, SetClock

HEADER = ("First name", "Last name", "DOB", "Phone", "Needs", "Household size")
Look = Callable[..., Preview]


def table(*rows: tuple[Cell, ...], header: tuple[str, ...] = HEADER) -> Table:
    """A table as ``read_table`` gives it; short rows are filled up."""
    filled = [row + ("",) * (len(header) - len(row)) for row in rows]
    return Table("people.csv", header, tuple(TableRow(n, row) for n, row in enumerate(filled, 2)))


@pytest.fixture
def look(session: Session) -> Look:
    """The preview of some rows, with the mapping guessed."""

    def preview(*rows: tuple[Cell, ...], header: tuple[str, ...] = HEADER) -> Preview:
        return preview_import(session, table(*rows, header=header), guess_mapping(header))

    return preview


def people(session: Session) -> list[Participant]:
    return session.store.many(Participant)


def test_a_row_becomes_a_person_with_profile_needs_and_consent(
    session: Session, look: Look
) -> None:
    row = ("Guerlande", "Étienne", date(1990, 3, 4), "305 555 0142", "bus pass, guardería", "3")
    done = run_import(session, look(row))
    (person,) = people(session)
    assert (done.people, done.left_out) == (1, 0)
    assert (person.given_name, person.family_name) == ("Guerlande", "Étienne")
    assert (person.birth_date, person.birth_date_quality) == (date(1990, 3, 4), "full")
    assert (person.phone, person.code[:2]) == ("+13055550142", "M-")
    assert [each.household_size for each in session.store.many(EntryProfile)] == [3]
    found = session.store.many(Need, participant_id=person.id)
    assert [(each.domain, each.status) for each in found] == [
        ("transport", "open"),
        ("childcare", "open"),
    ]
    assert [each.state for each in session.store.many(Consent)] == ["not_asked"]
    assert [each.id for each in find_people(session, "guerl")] == [person.id]
    assert session.store.count(Note) == 0
    assert done.changed.kinds == {"participant", "entry_profile", "need", "consent"}


def test_what_our_records_have_no_field_for_is_kept_in_a_note(session: Session, look: Look) -> None:
    header = ("Name", "Client ID", "Comments")
    run_import(session, look(("Étienne, Guerlande", "A-77", "Comes on Mondays"), header=header))
    assert [each.family_name for each in people(session)] == ["Étienne"]
    (note,) = session.store.many(Note)
    assert "A-77" in note.text
    assert "Comes on Mondays" in note.text


def test_a_consent_in_a_file_lets_nothing_be_shared(session: Session, look: Look) -> None:
    header = ("Name", "Consent")
    rows = [("Rosa", "Signed"), ("Joel", "no"), ("Ana", ""), ("Luis", "maybe")]
    preview = look(*rows, header=header)
    assert [each.consent for each in preview.rows[:3]] == ["given", "declined", "not_asked"]
    assert preview.rows[3].problems[0].code == "unknown_code"
    run_import(session, preview)
    rosa = consent_today(session, session.store.many(Participant, given_name="Rosa")[0].id)
    assert covers(rosa, ("",), ["identity"], date(2026, 11, 22)) == "needed"


@pytest.mark.parametrize(
    ("row", "column", "code"),
    [
        (("Rosa", "Diaz", "soon"), 2, "not_a_date"),
        (("Rosa", "Diaz", "2/30/1990"), 2, "no_such_day"),
        (("Rosa", "Diaz", "", "", "moon travel"), 4, "unknown_code"),
        (("Rosa", "Diaz", "", "", "", "many"), 5, "not_a_number"),
        (("Rosa", "x" * 201), 1, "too_long"),
        (("Ro\0sa",), 0, "bad_text"),
        (("#REF!", "Diaz"), 0, "formula_error"),
        (("", "", "3/4/1990"), None, "no_name"),
        (("Unknown", "-", "3/4/1990"), None, "no_name"),
    ],
)
def test_a_row_with_a_problem_is_named_and_not_written(
    session: Session, look: Look, row: tuple[Cell, ...], column: int | None, code: str
) -> None:
    preview = look(row, ("Ana", "Ruiz"))
    assert [(each.column, each.code) for each in preview.rows[0].problems] == [(column, code)]
    assert all(label(f"problem.{code}", lang) for lang in LANGUAGES)
    assert run_import(session, preview, Choice(False, take=frozenset({2}))).people == 1
    assert [each.given_name for each in people(session)] == ["Ana"]


@pytest.mark.parametrize(
    ("row", "column", "code"),
    [
        (("Rosa", "Diaz", date(2030, 1, 1)), 2, "in_future"),
        (("Rosa", "Diaz", "1/1/1899"), 2, "before_1900"),
        (("Rosa", "Diaz", "", "call her sister"), 3, "phone_as_typed"),
    ],
)
def test_what_looks_wrong_is_a_warning_and_is_kept(
    session: Session, look: Look, row: tuple[Cell, ...], column: int, code: str
) -> None:
    preview = look(row)
    assert [(each.column, each.code) for each in preview.rows[0].warnings] == [(column, code)]
    assert all(label(f"problem.{code}", lang) for lang in LANGUAGES)
    assert run_import(session, preview).people == 1


def test_answers_are_read_in_three_languages_with_the_reasons_for_none(look: Look) -> None:
    header = ("Name", "Sex", "Language", "Safe to text", "DNC", "Race", "Email")
    rows = [
        ("Ana", "F", "Kreyòl", "sí", "x", "Latina; Haitian", "N/A"),
        ("Joel", "gason", "inglés", "no sabe", "", "Some of this", ""),
        ("Null", "Refused", "Creole", "Non", "no", "unknown", "-"),
    ]
    ana, joel, null = look(*rows, header=header).rows
    assert ana.participant == {
        "given_name": "Ana", "sex": "female", "language": "ht", "safe_to_text": "yes",
        "do_not_contact": True, "race_ethnicity": ["black.haitian", "hispanic"],
    }  # fmt: skip
    assert joel.participant["safe_to_text"] == {"missing": "dont_know"}
    assert [(each.column, each.code) for each in joel.problems] == [(5, "unknown_code")]
    assert null.participant["given_name"] == "Null"
    assert null.participant["sex"] == {"missing": Missing.PREFERS_NOT.value}
    assert not null.problems


def test_hostile_text_is_only_text(session: Session, look: Look) -> None:
    nasty = "=cmd|' /C calc'!A0 <b onload=x> Robert'); DROP TABLE participant;-- \u202e 🦄"
    run_import(session, look((nasty, "Étienne")))
    assert [each.given_name for each in people(session)] == [nasty]


def test_likely_duplicates_are_flagged_in_the_store_and_in_the_file(
    session: Session, look: Look, enter: Enter
) -> None:
    known = enter(participant={"birth_date": "1990-03-04", "phone": "+13055550142"})
    rows = [
        ("Gerlande", "Etienne", "3/4/1990", "(305) 555-0142"),
        ("Rosa", "Diaz", "5/6/1980"),
        ("Roza", "Díaz", "5/6/1980"),
        ("Joel", "Paul", "7/8/1970"),
    ]
    preview = look(*rows)
    assert [each.duplicate for each in preview.rows] == [True, False, True, False]
    assert [match.row.id for match in preview.rows[0].matches] == [known]
    assert preview.rows[2].like_rows == (3,)
    assert [w.code for w in preview.rows[2].warnings] == ["twice_in_file"]
    assert preview.duplicates == 2
    done = run_import(session, preview, Choice(take=frozenset({4}), leave=frozenset({5})))
    assert (done.people, done.left_out) == (2, 2)
    assert {each.given_name for each in people(session)} == {"Guerlande", "Rosa", "Roza"}


def test_an_import_can_be_stopped_and_what_was_written_taken_back(
    session: Session, look: Look, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(import_people, "PER_TRANSACTION", 2)
    told: list[tuple[int, int]] = []
    rows = [(f"Ana {n}", f"Ruiz {n}") for n in range(5)]
    done = run_import(
        session,
        look(*rows),
        Choice(skip_duplicates=False),
        progress=lambda at, of: told.append((at, of)),
        cancelled=lambda: len(told) == 2,
    )
    assert (done.people, done.cancelled, told) == (4, True, [(2, 5), (4, 5)])
    assert undo_batch(session, done.batch_id).people == 4
    assert people(session) == []


def test_undo_after_a_restart_leaves_whom_somebody_worked_with(
    session: Session, look: Look, clock: SetClock, enter: Enter
) -> None:
    before = enter("Joel", "Paul")
    rows = [(name, "Ruiz", "", "", "food") for name in ("Ana", "Berta", "Carla", "Dora", "Eva")]
    done = run_import(session, look(*rows), Choice(skip_duplicates=False))
    clock.advance(minutes=5)
    ids = {str(p.given_name): p.id for p in people(session)}
    with session.store.atomic(session.staff.id) as tx:
        tx.update(Participant, ids["Ana"], {"zip": "33125"})
        tx.void(Participant, ids["Dora"], "entered by mistake")
    notes.add_note(session, ids["Berta"], "Called")
    need = session.store.many(Need, participant_id=ids["Carla"])[0]
    needs.update_need(session, need.id, status="met")

    folder = session.store._folder
    session.store.close()
    session.store = Store.open(folder, STORE_KEY, clock=clock)
    try:
        (row,) = batches(session)
        assert (row.id, row.people, row.file, row.undone_at) == (
            done.batch_id, 5, "people.csv", None,
        )  # fmt: skip
        undone = undo_batch(session, row.id)
        assert undone.people == 1
        assert set(undone.kept) == {ids["Ana"], ids["Berta"], ids["Carla"]}
        left = {each.id for each in people(session)}
        assert left == {before, ids["Ana"], ids["Berta"], ids["Carla"]}
        gone = session.store.get(Participant, ids["Eva"])
        assert gone is not None
        assert gone.voided_reason == label("import.undone", "en")
        assert session.store.count(Need, participant_id=ids["Eva"]) == 0
        assert batches(session)[0].undone_at == clock()
        assert undo_batch(session, row.id).people == 0
        assert session.store.broken_audit_line() is None
    finally:
        session.store.close()


def test_undoing_what_never_was_is_our_own_mistake(session: Session) -> None:
    with pytest.raises(RuleBroken):
        undo_batch(session, "nothing")


def test_a_preview_writes_nothing_and_can_be_stopped(session: Session, look: Look) -> None:
    before = session.store.audit_head()
    look(("Ana", "Ruiz"))
    some: Any = table(("Ana",), ("Berta",), ("Carla",))
    done: list[int] = []
    stopped = preview_import(
        session,
        some,
        guess_mapping(HEADER),
        progress=lambda at, _: done.append(at),
        cancelled=lambda: len(done) == 2,
    )
    assert (len(stopped.rows), stopped.complete) == (2, False)
    assert session.store.audit_head() == before
    assert people(session) == []
