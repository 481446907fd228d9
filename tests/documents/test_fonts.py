"""Which font sets which character, and text made fit for it."""

from __future__ import annotations

import unicodedata
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from mtw_desktop.documents.blocks import LEFT, TOP, Paper
from mtw_desktop.documents.fonts import BOLD, REGULAR, face, measure, runs
from mtw_desktop.documents.scripts import BOX, tidy, visual
from mtw_desktop.documents.typeset import bold, clip, regular, set_lines
from mtw_desktop.domain.labels import label
from resources import load

EMOJI = "NotoEmoji-Regular"
ANY_TEXT = st.text(st.characters(), max_size=60)


@pytest.mark.parametrize(
    ("text", "fonts"),
    [
        ("Guerlande Étienne ñ ò · “…” — ł", {REGULAR}),
        ("שלום", {"NotoSansHebrew-Regular"}),
        ("محمد", {"NotoSansArabic-Regular"}),
        ("☐☑✓→✂", {"NotoSansSymbols-Regular"}),
        ("😀👩🏽🇭🇹", {"NotoEmoji-Regular"}),
    ],
)
def test_each_script_has_its_font(text: str, fonts: set[str]) -> None:
    assert {font for font, _ in runs(tidy(text), REGULAR)} == fonts


@given(ANY_TEXT)
def test_no_character_is_ever_set_as_a_missing_glyph(text: str) -> None:
    for font, part in runs(visual(tidy(text).replace("\n", " ")), BOLD):
        assert all(face(font).has(char) for char in part)


def test_what_no_font_has_is_a_box_and_fancy_letters_are_plain() -> None:
    assert "".join(part for _, part in runs(tidy("我x\x07"), REGULAR)) == f"{BOX}x{BOX}"
    assert "".join(part for _, part in runs(tidy("𝓜𝓪𝓻𝓲𝓪 Ｌ"), REGULAR)) == "Maria L"


def test_an_override_in_a_name_cannot_turn_the_text_around_it() -> None:
    assert visual(tidy("ab\u202edc")) == "abdc"


def test_arabic_is_joined_keeps_its_vowel_points_and_is_drawn_from_the_right() -> None:
    drawn = visual(tidy("مُحمد 12"))
    assert "\u064f" in drawn
    assert drawn.startswith("12 ") or drawn.endswith("12")
    joined = [char for char in drawn if "\ufe70" <= char <= "\ufefe"]
    assert unicodedata.normalize("NFKC", "".join(joined)) == "دمحم"


def test_the_words_of_all_papers_need_no_fallback() -> None:
    for key, words in load("labels", "documents.json").items():
        for language in words:
            text = label(key, language).replace("\n", " ")
            assert {font for font, _ in runs(tidy(text), REGULAR)} == {REGULAR}, key


@given(ANY_TEXT, st.integers(20, 200))
def test_lines_fit_and_lose_nothing(text: str, width: int) -> None:
    lines = set_lines([*regular(text), *bold(" end")], width, 11)
    assert all(line.width <= width + 0.01 for line in lines)
    set_text = "".join(part for line in lines for part, _ in line.spans)
    assert "".join(set_text.split()) == "".join((tidy(text) + "end").split())


def test_a_measured_line_is_as_wide_as_its_pieces() -> None:
    (line,) = set_lines([*regular("Go to "), *bold("X Y"), *regular(".")], 300, 10)
    assert line.spans == (("Go to ", REGULAR), ("X Y", BOLD), (".", REGULAR)) or line.spans == (
        ("Go to", REGULAR),
        (" X Y", BOLD),
        (".", REGULAR),
    )
    pieces = sum(measure(text, font, 10) for text, font in line.spans)
    assert abs(line.width - pieces) < 1


def test_clipped_text_ends_in_an_ellipsis_inside_its_room() -> None:
    line = clip(regular("word " * 40), 100, 9)
    assert line.spans[-1][0] == "…"
    assert line.width <= 100


def test_more_than_one_subset_of_a_font_reads_back_right() -> None:
    emoji = "".join(chr(code) for code in range(0x1F400, 0x1F53E) if face(EMOJI).has(chr(code)))
    assert len(emoji) > 255
    paper = Paper()
    paper.new_page("en")
    paper.lines(LEFT, TOP, set_lines(regular(emoji), 500, 11), 11)
    (page,) = PdfReader(BytesIO(paper.finish("x"))).pages
    assert "".join(page.extract_text().split()) == emoji
