"""The numbers of the look: colours of the three schemes, type, spacing and radius scales."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tokens:
    """Colours of one scheme as ``#RRGGBB``. ``edge`` is the border of a control, ``hairline`` a
    rule between things; each ``*_tint`` is the ground under text of the colour before it."""

    page: str
    surface: str
    ink: str
    muted: str
    hairline: str
    edge: str
    primary: str
    on_primary: str
    primary_tint: str
    primary_hover: str
    primary_pressed: str
    urgent: str
    on_urgent: str
    urgent_tint: str
    warning: str
    warning_tint: str
    good: str
    good_tint: str
    hover: str
    pressed: str
    disabled_ink: str
    disabled_ground: str


LIGHT = Tokens(
    page="#F5F7F8",
    surface="#FFFFFF",
    ink="#17212B",
    muted="#55616E",
    hairline="#D3DAE0",
    edge="#7B8794",
    primary="#0A6A71",
    on_primary="#FFFFFF",
    primary_tint="#E3F1F1",
    primary_hover="#085A60",
    primary_pressed="#064A4F",
    urgent="#B3261E",
    on_urgent="#FFFFFF",
    urgent_tint="#FCEBEA",
    warning="#8A5A00",
    warning_tint="#FFF4DC",
    good="#1B6E42",
    good_tint="#E5F4EB",
    hover="#EEF2F4",
    pressed="#E2E8EB",
    disabled_ink="#616D79",
    disabled_ground="#EDF0F2",
)

DARK = Tokens(
    page="#12181D",
    surface="#1A2228",
    ink="#E8EDF1",
    muted="#A3AFBA",
    hairline="#313C45",
    edge="#7F8C98",
    primary="#5FC4C9",
    on_primary="#06282B",
    primary_tint="#17343A",
    primary_hover="#7AD2D6",
    primary_pressed="#4DB2B7",
    urgent="#FF9B93",
    on_urgent="#3A0A07",
    urgent_tint="#40211F",
    warning="#F2C265",
    warning_tint="#3A2D12",
    good="#7FD3A2",
    good_tint="#173324",
    hover="#222C33",
    pressed="#2B363E",
    disabled_ink="#94A0AB",
    disabled_ground="#202930",
)

#: For low vision and for sun on the screen: black on white, every edge drawn.
CONTRAST = Tokens(
    page="#FFFFFF",
    surface="#FFFFFF",
    ink="#000000",
    muted="#222222",
    hairline="#595959",
    edge="#000000",
    primary="#00353A",
    on_primary="#FFFFFF",
    primary_tint="#D5ECED",
    primary_hover="#000000",
    primary_pressed="#333333",
    urgent="#7A0A04",
    on_urgent="#FFFFFF",
    urgent_tint="#FFE3E0",
    warning="#4D3200",
    warning_tint="#FFEFC7",
    good="#0A4425",
    good_tint="#D9F2E3",
    hover="#E6E6E6",
    pressed="#CCCCCC",
    disabled_ink="#4A4A4A",
    disabled_ground="#EFEFEF",
)

SCHEMES = {"light": LIGHT, "dark": DARK, "contrast": CONTRAST}

#: (text, ground): every pair that the windows draw as text; at least 4.5:1.
TEXT_PAIRS = (
    ("ink", "page"),
    ("ink", "surface"),
    ("ink", "hover"),
    ("ink", "pressed"),
    ("ink", "primary_tint"),
    ("muted", "page"),
    ("muted", "surface"),
    ("muted", "hover"),
    ("muted", "primary_tint"),
    ("primary", "page"),
    ("primary", "surface"),
    ("primary", "hover"),
    ("primary", "primary_tint"),
    ("on_primary", "primary"),
    ("on_primary", "primary_hover"),
    ("on_primary", "primary_pressed"),
    ("on_urgent", "urgent"),
    ("urgent", "page"),
    ("urgent", "surface"),
    ("urgent", "urgent_tint"),
    ("warning", "surface"),
    ("warning", "warning_tint"),
    ("good", "surface"),
    ("good", "good_tint"),
    ("ink", "urgent_tint"),
    ("ink", "warning_tint"),
    ("ink", "good_tint"),
    ("disabled_ink", "disabled_ground"),
    ("disabled_ink", "surface"),
    ("disabled_ink", "page"),
)

#: (edge, ground): borders of controls, focus rings and marks that carry meaning; at least 3:1.
EDGE_PAIRS = (
    ("edge", "page"),
    ("edge", "surface"),
    ("edge", "disabled_ground"),
    ("primary", "page"),
    ("primary", "surface"),
    ("primary", "primary_tint"),
    ("urgent", "surface"),
    ("urgent", "page"),
    ("warning", "surface"),
    ("good", "surface"),
)


def contrast(first: str, second: str) -> float:
    """WCAG 2.2 contrast ratio of two ``#RRGGBB`` colours, 1.0 to 21.0."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
