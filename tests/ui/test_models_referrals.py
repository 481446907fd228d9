"""The models of referrals and of programs, as little tables."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester

from mtw_desktop.casework.referring import ProgramRow, ReferralRow
from mtw_desktop.domain.codelists import codes
from tests import builders
from ui.models.programs import ProgramsModel
from ui.models.referrals import TONES, Column, ReferralsModel
from ui.pages.referral_parts import ReferralWords
from ui.pages.word_parts import Words
from ui.widgets.rich_rows import DetailRole, PillRole, RestRole, ToneRole

ROW = ReferralRow(
    id="r1",
    number="R-4K7-Q2TX",
    status="requested",
    participant_id="p1",
    short_name="Guerlande É.",
    need_id="n1",
    need_domain="childcare",
    to_organization="United Way",
    to_service="Day care",
    priority=None,
    appointment_at=None,
    created_at=None,
    updated_at=None,
    waiting_days=3,
)


def drawn(model: QAbstractItemModel) -> list[str]:
    """The rows as one would read them aloud."""
    columns = range(model.columnCount())
    return [
        " | ".join(str(model.index(at, column).data()) for column in columns)
        for at in range(model.rowCount())
    ]


def test_referrals_as_a_table(qapp: QApplication, qtmodeltester: ModelTester) -> None:
    words = ReferralWords(Words("en"))
    model = ReferralsModel(words.headings(), words.cell)
    model.set_rows([ROW, replace(ROW, id="r2", status="accepted", need_domain=None)])
    assert drawn(model) == [
        "Waiting for an answer | Guerlande É. | Child care | United Way | ",
        "Accepted | Guerlande É. |  | United Way | ",
    ]
    assert model.index(1, Column.STATE).data(ToneRole) == "good"
    assert model.row_of("r2") == 1
    assert model.row_of("r3") == -1
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]


def test_every_state_has_a_tone() -> None:
    assert {code.code for code in codes("referral_status")} == set(TONES)


def test_what_is_typed_fits_names_numbers_and_places() -> None:
    words = ReferralWords(Words("en"))
    for typed in (["etienne"], ["united", "child"], ["r-4k7"], ["guerlande"]):
        expected = typed != ["etienne"]  # lists hold the first name and an initial only
        assert words.fits(ROW, typed) is expected, typed


def test_programs_as_a_list(qapp: QApplication, qtmodeltester: ModelTester) -> None:
    organization = builders.organization(name="United Way")
    program = builders.program(organization.id, name="Early education")
    row = ProgramRow(program, organization, "United Way · Early education", "Ages 0–5", "covers")

    def says(each: ProgramRow) -> str:
        return {"covers": "Consent covers it", "needed": "Consent needed"}[each.consent]

    model = ProgramsModel(says)
    model.set_rows([row, replace(row, consent="needed")])

    def told(at: int, *roles: int) -> list[Any]:
        return [model.index(at, 0).data(role) for role in roles]

    display = Qt.ItemDataRole.DisplayRole
    assert told(0, display, RestRole, DetailRole) == ["United Way", "Early education", "Ages 0–5"]
    assert told(0, PillRole, ToneRole) == ["Consent covers it", "good"]
    assert told(1, PillRole, ToneRole) == ["Consent needed", "warning"]
    spoken = told(0, Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == ["United Way · Early education · Ages 0–5 · Consent covers it"]
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
