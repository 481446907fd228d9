"""Importing an XLSForm: what is taken, and what is refused with its row and the reason."""

from __future__ import annotations

from pathlib import Path

import pytest

import resources
from mtw_desktop.casework import custom_forms
from mtw_desktop.casework.session import Session
from mtw_desktop.casework.xlsform_shapes import FormPreview
from mtw_desktop.domain.custom import read_choice
from mtw_desktop.domain.custom_texts import form_title, language_of, read_texts
from mtw_desktop.errors import InputError
from tests.casework.xlsforms import asked, xlsform

DEMO = resources.path("demo", "home_internet.xlsx")


def told(preview: FormPreview) -> list[tuple[int, str, str, str]]:
    return [(each.row, each.column, each.code, each.detail) for each in preview.problems]


def test_a_form_in_three_languages_with_groups_is_taken_whole(session: Session) -> None:
    preview = custom_forms.preview_form(session, DEMO)
    assert told(preview) == []
    assert preview.missing == ()
    assert preview.asked == 8
    assert [form_title(preview.form, each) for each in ("en", "es", "ht")] == [
        "Computer and internet at home",
        "Computadora e internet en casa",
        "Òdinatè ak entènèt lakay",
    ]
    custom_forms.import_form(session, preview)
    (row,) = custom_forms.form_rows(session)
    assert (row.form_id, row.version, row.asked, row.people) == ("home_internet", "2026-11", 8, 0)
    questions = custom_forms.questions_of(session, row.id)
    assert questions == sorted(questions, key=lambda each: each.position or 0)
    whose = next(each for each in questions if each.name == "whose")
    assert whose.relevant == "${has_computer} = 'yes'"
    assert read_choice(whose.choices[0]) == ("mine", {"en": "Mine", "es": "Mía", "ht": "Pa m"})
    assert read_texts(whose.section)["ht"] == "Lakay"
    assert whose.sharing == "demographic"
    assert next(each for each in questions if each.name == "learn_first").sharing == "sensitive"


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        (asked("geopoint", "here"), ("type", "type", "geopoint")),
        (asked("image", "photo"), ("type", "type", "image")),
        (asked("audio", "voice"), ("type", "type", "audio")),
        (asked("calculate", "sum", calculation="1 + 1"), ("type", "type", "calculate")),
        (asked("select_one_external town", "town"), ("type", "type", "select_one_external town")),
        (asked("select_one yn or_other", "x"), ("type", "or_other", "or_other")),
        (asked("select_one yn", "x", choice_filter="a=1"),
         ("choice_filter", "column", "choice_filter")),
        (asked("text", "x", default="a"), ("default", "column", "default")),
        (asked("text", "x", required="${a} = 1"), ("required", "required", "${a} = 1")),
        (asked("text", "x", sharing="secret"),
         ("sharing", "sharing", "identity, contact, demographic, sensitive, operational")),
        (asked("text", "two words"), ("name", "name", "two words")),
        (asked("text", "a"), ("name", "repeated", "a (2)")),
        (asked("text", "x", relevant="${b} = 1"), ("relevant", "unknown_question", "b")),
        (asked("text", "x", relevant="${a} ="),
         ("relevant", "not_understood", "unexpected end of source")),
        (asked("text", "x", relevant="once(1)"), ("relevant", "unknown_function", "once")),
        (asked("text", "x", relevant="${x} = 1"), ("relevant", "circle", "x")),
        (asked("text", "x", relevant=". = 1"), ("relevant", "no_own_answer", "")),
        (asked("text", "x", constraint="regex(., '(a*)*')"),
         ("constraint", "bad_pattern", "(a*)*")),
        ({"type": "text", "name": "x", "label": "Hello ${a}"}, ("label", "answer_in_words", "")),
        ({"type": "text", "name": "x", "label": "y" * 1001}, ("", "no_room", "label_en (1000)")),
    ],
)  # fmt: skip
def test_refuses_a_row_with_its_number_and_the_reason(
    session: Session, tmp_path: Path, row: dict[str, str], problem: tuple[str, str, str]
) -> None:
    path = xlsform(tmp_path / "form.xlsx", [asked("text", "a"), {}, row])
    assert (4, *problem) in told(custom_forms.preview_form(session, path))


def test_every_problem_is_told_at_once_and_in_words(session: Session, tmp_path: Path) -> None:
    rows = [
        {"type": "begin repeat", "name": "people", "label": "People"},
        asked("barcode", "code"),
        asked("text", "x", relevant="${nope} = 1", **{"label::Français (fr)": "X"}),
        {"type": "end repeat"},
    ]
    preview = custom_forms.preview_form(session, xlsform(tmp_path / "form.xlsx", rows))
    assert [each[:3] for each in told(preview)] == [
        (1, "label::Français (fr)", "language"),
        (2, "type", "repeat"),
        (3, "type", "type"),
        (4, "relevant", "unknown_question"),
    ]
    assert preview.problems[3].where("en") == "survey, row 4, relevant"
    for lang in ("en", "es", "ht"):
        for each in preview.problems:
            assert each.detail in each.sentence(lang)
            assert "{" not in each.sentence(lang)
    with pytest.raises(Exception, match="problems"):
        custom_forms.import_form(session, preview)


def test_questions_that_show_each_other_are_refused(session: Session, tmp_path: Path) -> None:
    rows = [
        {"type": "begin group", "name": "g", "label": "G", "relevant": "${b} = 'yes'"},
        asked("text", "a"),
        {"type": "end group"},
        asked("text", "b", relevant="${a} != ''"),
    ]
    preview = custom_forms.preview_form(session, xlsform(tmp_path / "form.xlsx", rows))
    assert told(preview) == [(3, "relevant", "circle", "a"), (5, "relevant", "circle", "b")]


def test_what_pyxform_finds_is_told_with_its_row(session: Session, tmp_path: Path) -> None:
    path = xlsform(tmp_path / "form.xlsx", [asked("text", "a"), asked("select_one nolist", "b")])
    (problem,) = custom_forms.preview_form(session, path).problems
    assert (problem.row, problem.code) == (3, "pyxform")
    assert "nolist" in problem.detail


def test_missing_words_are_a_warning(session: Session, tmp_path: Path) -> None:
    row = {"type": "text", "name": "a", "label::English (en)": "A", "label::es": "A"}
    preview = custom_forms.preview_form(session, xlsform(tmp_path / "form.xlsx", [row]))
    assert told(preview) == []
    assert preview.missing == ("ht",)


def test_a_csv_is_read_with_the_numbers_of_its_lines(session: Session, tmp_path: Path) -> None:
    path = tmp_path / "form.csv"
    lines = ["survey,,,", ",type,name,label", ",text,a,¿Qué?", "", ",geopoint,b,B"]
    path.write_text("\n".join([*lines, "settings,,", ",form_id,version", ",x,3"]), "utf-8-sig")
    preview = custom_forms.preview_form(session, path)
    assert told(preview) == [(5, "type", "type", "geopoint")]
    path.write_text(path.read_text("utf-8-sig").replace("geopoint", "date"), "utf-8")
    preview = custom_forms.preview_form(session, path)
    assert [each.label_en for each in preview.questions] == ["¿Qué?", "B"]


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 not a zip", b"\xd0\xcf\x11\xe0 not an xls"])
def test_a_file_that_is_no_form_never_ends_the_program(
    session: Session, tmp_path: Path, data: bytes
) -> None:
    path = tmp_path / "form.xlsx"
    path.write_bytes(data)
    try:
        preview = custom_forms.preview_form(session, path)
    except InputError:
        return
    assert preview.problems


def test_a_new_version_retires_the_old_one(session: Session, tmp_path: Path) -> None:
    old = xlsform(tmp_path / "old.xlsx", [asked("text", "a")])
    custom_forms.import_form(session, custom_forms.preview_form(session, old))
    assert told(custom_forms.preview_form(session, old)) == [(0, "", "same_file", "")]
    changed = xlsform(tmp_path / "changed.xlsx", [asked("text", "b")])
    assert told(custom_forms.preview_form(session, changed))[0][2:] == ("same_version", "1")
    new = xlsform(tmp_path / "new.xlsx", [asked("text", "b")], version="2")
    preview = custom_forms.preview_form(session, new)
    assert preview.replaces_version == "1"
    custom_forms.import_form(session, preview)
    rows = custom_forms.form_rows(session)
    assert [(row.version, row.retired) for row in rows] == [("2", False), ("1", True)]
    custom_forms.use_again(session, rows[1].id)
    assert [row.version for row in custom_forms.form_rows(session) if not row.retired] == ["1"]


@pytest.mark.parametrize(
    ("named", "lang"),
    [("English (en)", "en"), ("Español (es)", "es"), ("Kreyòl", "ht"), ("HT", "ht"),
     ("Haitian Creole (ht)", "ht"), ("French (fr)", None), ("fr", None)],
)  # fmt: skip
def test_languages_by_name_and_code(named: str, lang: str | None) -> None:
    assert language_of(named) == lang
