"""How everything looks: fonts, palette, style sheet and icons, by scheme and text size."""

from __future__ import annotations

import re
from dataclasses import asdict
from functools import cache

from PySide6.QtCore import QByteArray, QDir, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QApplication

import resources
from ui.theme_tokens import LIGHT, SCHEMES, Tokens

FAMILY = "Noto Sans"
#: Where text cannot be drawn with our own font, for example a name in Arabic.
FALLBACK_FAMILIES = ("Noto Sans", "Segoe UI", "Helvetica Neue", "DejaVu Sans", "sans-serif")
FONT_FILES = ("NotoSans-Regular.ttf", "NotoSans-SemiBold.ttf", "NotoSans-Bold.ttf")

MIN_SCALE, MAX_SCALE = 1.0, 2.0


class _State:
    """The look in force. One per process, as the style sheet is."""

    scheme: str = "light"
    scale: float = 1.0
    tokens: Tokens = LIGHT


def apply(app: QApplication, scheme: str = "light", scale: float = 1.0) -> None:
    """Give every window the scheme (light, dark, contrast or system) and text size (1.0 to 2.0)."""
    scheme = _system_scheme(app) if scheme == "system" else scheme
    _State.scheme = scheme
    _State.scale = min(max(scale, MIN_SCALE), MAX_SCALE)
    _State.tokens = SCHEMES[scheme]
    _register_fonts()
    # Fusion first: a style sheet over a native style is what breaks combos and dark mode.
    if app.style().objectName().lower() != "fusion":
        app.setStyle("Fusion")
    app.setFont(font())
    app.setPalette(_palette(_State.tokens))
    app.setStyleSheet(style_sheet(_State.tokens, _State.scheme, _State.scale))


def tokens() -> Tokens:
    """The colours in force."""
    return _State.tokens


def scheme() -> str:
    """The scheme in force: light, dark or contrast."""
    return _State.scheme


def px(length: int) -> int:
    """A length of the look in logical pixels, grown with the text size."""
    return round(length * _State.scale)


def font(size: int = 14, weight: int = 400) -> QFont:
    """A font of the type scale (22, 16, 14, 13, 12), for widgets that paint themselves."""
    result = QFont()
    result.setFamilies(list(FALLBACK_FAMILIES))
    result.setPixelSize(px(size))
    result.setWeight(QFont.Weight(weight))
    return result


def icon(name: str, color: str = "ink", size: int = 18, gap: int = 0) -> QIcon:
    """An icon of ``resources/icons`` in a colour of the palette (a token name).

    ``gap`` look-pixels are left free at its right: Qt's own distance to the text is 4.
    """
    result = QIcon()
    for ratio in (1, 2, 3):
        result.addPixmap(pixmap(name, color, size, ratio, gap))
    return result


def pixmap(
    name: str, color: str = "ink", size: int = 18, ratio: float = 1.0, gap: int = 0
) -> QPixmap:
    """The same as a picture of ``size`` look-pixels at a device pixel ratio."""
    return _pixmap(name, str(getattr(_State.tokens, color)), px(size), ratio, px(gap))


@cache
def _pixmap(name: str, colour: str, side: int, ratio: float, gap: int) -> QPixmap:
    # The first window has no icon: Qt's SVG library is loaded with the first one.
    from PySide6.QtSvg import QSvgRenderer

    svg = resources.path("icons", f"{name}.svg").read_text(encoding="utf-8")
    renderer = QSvgRenderer(QByteArray(svg.replace("currentColor", colour).encode()))
    result = QPixmap(round((side + gap) * ratio), round(side * ratio))
    result.fill(Qt.GlobalColor.transparent)
    painter = QPainter(result)
    renderer.render(painter, QRectF(0, 0, result.height(), result.height()))
    painter.end()
    result.setDevicePixelRatio(ratio)
    return result


def style_sheet(colours: Tokens, scheme_name: str, scale: float) -> str:
    """The style sheet of a scheme: ``@name`` is a colour, lengths above 2 px grow with the text."""
    text = resources.path("style", "app.qss").read_text(encoding="utf-8")
    values = {**asdict(colours), "scheme": scheme_name}
    text = re.sub(r"@(\w+)", lambda match: values[match[1]], text)
    return re.sub(r"\b(\d+)px", lambda match: _scaled(int(match[1]), scale), text)


def _scaled(length: int, scale: float) -> str:
    return f"{length if length <= 2 else round(length * scale)}px"


@cache
def _register_fonts() -> tuple[str, ...]:
    """Add the bundled fonts to this process; the families found."""
    QDir.addSearchPath("icons", str(resources.path("icons")))
    families: list[str] = []
    for name in FONT_FILES:
        path = resources.path("fonts", name)
        if path.exists():
            number = QFontDatabase.addApplicationFont(str(path))
            families += QFontDatabase.applicationFontFamilies(number)
    return tuple(families)


def _system_scheme(app: QApplication) -> str:
    hints = app.styleHints()
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return "contrast"
    return "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"


def _palette(colours: Tokens) -> QPalette:
    """What Fusion itself paints with; the style sheet does the rest."""
    role = QPalette.ColorRole
    everywhere = {
        role.Window: colours.page,
        role.Base: colours.surface,
        role.AlternateBase: colours.hover,
        role.Button: colours.surface,
        role.Text: colours.ink,
        role.WindowText: colours.ink,
        role.ButtonText: colours.ink,
        role.PlaceholderText: colours.muted,
        role.Highlight: colours.primary,
        role.HighlightedText: colours.on_primary,
        role.Link: colours.primary,
        role.LinkVisited: colours.primary,
        role.ToolTipBase: colours.ink,
        role.ToolTipText: colours.surface,
        role.Light: colours.surface,
        role.Midlight: colours.hairline,
        role.Mid: colours.edge,
        role.Dark: colours.edge,
        role.Shadow: colours.edge,
        role.Accent: colours.primary,
    }
    palette = QPalette()
    for name, colour in everywhere.items():
        palette.setColor(name, QColor(colour))
    for name in (role.Text, role.WindowText, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor(colours.disabled_ink))
    return palette
