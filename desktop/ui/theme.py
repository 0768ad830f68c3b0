"""Defines colours, sizes and the style sheet in one place.

All colours of text have a contrast of at least 4.5 against their backgrounds (WCAG 2.2, AA).
"""

from __future__ import annotations

from dataclasses import dataclass
from string import Template

from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from desktop.core.paths import resources

STYLE = "fusion"
"""The name of Qt's style that the style sheet refines."""


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of a theme by their role."""

    window: str
    surface: str
    sunken: str
    hairline: str
    control_line: str
    text: str
    muted: str
    disabled: str
    accent: str
    accent_hover: str
    on_accent: str
    selected: str
    hover: str
    warning: str
    warning_surface: str
    danger: str
    danger_surface: str
    mark: str
    is_dark: bool


LIGHT = Palette(
    window="#f6f6f4",
    surface="#ffffff",
    sunken="#efefec",
    hairline="#e2e1dc",
    control_line="#c9c8c2",
    text="#1c1d1b",
    muted="#5e5f5a",
    disabled="#9b9b95",
    accent="#0c6b60",
    accent_hover="#0a584f",
    on_accent="#ffffff",
    selected="#dcebe7",
    hover="#ebebe7",
    warning="#8a5200",
    warning_surface="#fdf3e1",
    danger="#b3261e",
    danger_surface="#fdecea",
    mark="#fdeaa0",
    is_dark=False,
)
DARK = Palette(
    window="#1a1b1c",
    surface="#222425",
    sunken="#151617",
    hairline="#343739",
    control_line="#4b4f52",
    text="#e8e8e4",
    muted="#a7aaa8",
    disabled="#6c706f",
    accent="#63c4b3",
    accent_hover="#7fd4c5",
    on_accent="#0d1f1c",
    selected="#24413c",
    hover="#2b2e30",
    warning="#e5b35c",
    warning_surface="#352b19",
    danger="#f28b82",
    danger_surface="#3a2120",
    mark="#5d4f14",
    is_dark=True,
)


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours and the scale of text; 1.0 is the usual size."""

    colours: Palette = LIGHT
    scale: float = 1.0

    def px(self, size: float) -> int:
        """Return a text size in pixels, scaled to the person's setting."""
        return round(size * self.scale)

    @property
    def base(self) -> int:
        return self.px(13)

    @property
    def reading(self) -> int:
        return self.px(15)

    @property
    def small(self) -> int:
        return self.px(12)

    def apply(self, application: QApplication) -> None:
        """Apply the colours and the text size to the whole application.

        The style sheet is set on the window alone. If the application had one, each new widget
        would be styled again every time it is put into another, which took most of the time of
        building.
        """
        # Every widget is styled again even for the style that it has.
        if application.style().name() != STYLE:
            application.setStyle(STYLE)
        font = QFont(application.font())
        font.setPixelSize(self.base)
        application.setFont(font)
        application.setPalette(self._qt_palette())

    def style_sheet(self) -> str:
        """Return the style sheet for a window and everything in it."""
        text = (resources() / "styles" / "lectern.qss").read_text(encoding="utf-8")
        colours = {
            name: getattr(self.colours, name)
            for name in Palette.__dataclass_fields__
            if name != "is_dark"
        }
        sizes = {"base": self.base, "small": self.small, "reading": self.reading}
        titles = {"title": self.px(20), "large": self.px(28), "tiny": self.px(11)}
        pixels = {name: f"{size}px" for name, size in (sizes | titles).items()}
        files = {
            "icons": (resources() / "icons").as_posix(),
            "shade": "dark" if self.colours.is_dark else "light",
        }
        return Template(text).substitute(colours | pixels | files)

    def _qt_palette(self) -> QPalette:
        colours, role = self.colours, QPalette.ColorRole
        palette = QPalette()
        for which, colour in {
            role.Window: colours.window,
            role.WindowText: colours.text,
            role.Base: colours.surface,
            role.AlternateBase: colours.sunken,
            role.Text: colours.text,
            role.Button: colours.surface,
            role.ButtonText: colours.text,
            role.BrightText: colours.danger,
            role.Highlight: colours.selected,
            role.HighlightedText: colours.text,
            role.Link: colours.accent,
            role.LinkVisited: colours.accent,
            role.ToolTipBase: colours.surface,
            role.ToolTipText: colours.text,
            role.PlaceholderText: colours.muted,
            role.Accent: colours.accent,
            role.Mid: colours.hairline,
            role.Midlight: colours.hairline,
            role.Dark: colours.control_line,
        }.items():
            palette.setColor(which, QColor(colour))
        for which in (role.Text, role.WindowText, role.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(colours.disabled))
        return palette
