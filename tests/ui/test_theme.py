"""The look: contrast, sizes, fonts and icons in every scheme."""

from __future__ import annotations

import re

import pytest
from PySide6.QtGui import QColor, QFontInfo, QFontMetrics
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QRadioButton, QWidget

import resources
from tests.ui.conftest import ROOT
from ui import theme
from ui.theme_tokens import EDGE_PAIRS, SCHEMES, TEXT_PAIRS, Tokens, contrast
from ui.widgets.buttons import link, link_small, primary, secondary
from ui.widgets.inputs import Combo


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("pairs", "least"), [(TEXT_PAIRS, 4.5), (EDGE_PAIRS, 3.0)])
def test_every_pair_of_colours_has_enough_contrast(
    scheme: str, pairs: tuple[tuple[str, str], ...], least: float
) -> None:
    colours = SCHEMES[scheme]
    weak = {
        pair: round(ratio, 2)
        for pair in pairs
        if (ratio := contrast(getattr(colours, pair[0]), getattr(colours, pair[1]))) < least
    }
    assert weak == {}


def test_high_contrast_is_high() -> None:
    colours = SCHEMES["contrast"]
    for text in ("ink", "muted", "primary", "urgent", "warning", "good"):
        assert contrast(getattr(colours, text), colours.surface) >= 7, text
    assert contrast(colours.hairline, colours.surface) >= 3


def test_contrast_is_measured_as_wcag_says() -> None:
    assert contrast("#FFFFFF", "#000000") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_style_sheet_names_only_colours_of_the_scheme(scheme: str) -> None:
    sheet = theme.style_sheet(SCHEMES[scheme], scheme, 1.0)
    used = set(re.findall(r"#[0-9A-Fa-f]{6}\b", sheet))
    known = {getattr(SCHEMES[scheme], name) for name in Tokens.__slots__}
    assert "@" not in sheet
    assert used <= known


@pytest.mark.parametrize("scheme", SCHEMES)
def test_marks_inside_controls_have_the_colours_of_the_scheme(scheme: str) -> None:
    colours = SCHEMES[scheme]
    for name, colour in (
        ("check", colours.on_primary),
        ("dot", colours.on_primary),
        ("chevron-down", colours.muted),
    ):
        svg = resources.path("icons", "scheme", f"{name}-{scheme}.svg").read_text()
        assert colour in svg, name


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_controls_are_large_enough_and_grow_with_the_text(qapp: QApplication, scale: float) -> None:
    theme.apply(qapp, "light", scale)
    controls: list[tuple[QWidget, int]] = [
        (QLineEdit(), 32),
        (Combo(), 32),
        (primary("Save"), 32),
        (secondary("Open"), 32),
        (link("View"), 32),
        (link_small("Lock"), 28),
        (QCheckBox("Share"), 28),
        (QRadioButton("Yes"), 28),
    ]
    for widget, least in controls:
        widget.ensurePolished()
        # The two lines of a border do not grow.
        assert widget.sizeHint().height() >= (least - 2) * scale + 2, widget


@pytest.mark.parametrize("weight", [400, 600, 700])
def test_the_bundled_font_is_used_in_three_weights(qapp: QApplication, weight: int) -> None:
    info = QFontInfo(theme.font(14, weight))
    assert info.family() == "Noto Sans"
    assert info.weight() == weight
    regular, this = (QFontMetrics(theme.font(14, each)) for each in (400, weight))
    text = "Étienne-Pierre òèà ñ ¿¡"
    assert (this.horizontalAdvance(text) > regular.horizontalAdvance(text)) == (weight > 400)


def test_an_icon_takes_the_colour_of_the_palette(qapp: QApplication) -> None:
    for scheme in ("light", "dark"):
        theme.apply(qapp, scheme)
        image = theme.pixmap("home", "primary", 48).toImage()
        solid = {
            image.pixelColor(x, y).name()
            for x in range(image.width())
            for y in range(image.height())
            if image.pixelColor(x, y).alpha() == 255
        }
        assert solid == {QColor(theme.tokens().primary).name()}


def test_every_icon_is_used_drawable_and_free_of_colour(qapp: QApplication) -> None:
    code = "".join(each.read_text(encoding="utf-8") for each in (ROOT / "ui").rglob("*.py"))
    for path in resources.path("icons").glob("*.svg"):
        text = path.read_text(encoding="utf-8")
        assert f'"{path.stem}"' in code, path.name
        assert "currentColor" in text, path.name
        assert not re.search(r"#[0-9A-Fa-f]{3,6}\b", text), path.name
        assert not theme.pixmap(path.stem).toImage().isNull(), path.name
