"""The quiet buttons at the right end of a field: accents, and reasons for no answer."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from mtw_desktop.domain.answers import Missing
from mtw_desktop.domain.labels import missing_label
from ui import theme
from ui.forms.accents import StripBelow

_SIZE = 28
#: The key that opens the reasons.
ALT_DOWN = (Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)


class FieldButtons(QWidget):
    """Shown while the field has the keyboard or the mouse; never in the Tab order."""

    #: A ``Missing``, or ``None`` to take a reason back.
    reason = Signal(object)

    def __init__(self, field: QWidget, language: str, *, accents: bool, reasons: bool) -> None:
        super().__init__(field)
        self._field, self._language = field, language
        self._strip: StripBelow | None = None
        self._menu: QMenu | None = None
        self.current: Missing | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        translate = QCoreApplication.translate
        if accents:
            name = translate("FieldButtons", "Accented letters (F7)")
            row.addWidget(self._button("é", name, self.open_strip))
        if reasons:
            name = translate("FieldButtons", "No answer (Alt+Down or F8)")
            row.addWidget(self._button("⋯", name, self.open_menu))
        side = theme.px(_SIZE)
        self.setFixedSize(side * row.count(), side)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.hide()

    def _button(self, text: str, name: str, pressed: object) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("fieldButton")
        button.setText(text)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setAutoRaise(True)
        button.setFixedSize(theme.px(_SIZE), theme.px(_SIZE))
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(pressed)
        return button

    @Slot()
    def open_strip(self) -> None:
        """Offer the accented letters under the field."""
        if self._strip is None:
            self._strip = StripBelow(self._field)
        self._strip.toggle()

    def close_strip(self) -> bool:
        """Put the letters away; whether they were there."""
        was_open = self._strip is not None and self._strip.isVisible()
        if self._strip is not None:
            self._strip.hide()
        return was_open

    @Slot()
    def open_menu(self) -> None:
        """Offer the reasons under the field."""
        if self._menu is not None:
            self._menu.deleteLater()
        self._menu = menu = QMenu(self)
        group = QActionGroup(menu)
        group.setExclusionPolicy(QActionGroup.ExclusionPolicy.ExclusiveOptional)
        for missing in Missing:
            action = QAction(missing_label(missing.value, self._language), group)
            action.setData(missing.value)
            action.setCheckable(True)
            action.setChecked(missing is self.current)
            menu.addAction(action)
        group.triggered.connect(self._chosen)
        menu.popup(self._field.mapToGlobal(QPoint(0, self._field.height() + 2)))
        menu.setActiveAction(menu.actions()[0])

    @Slot(QAction)
    def _chosen(self, action: QAction) -> None:
        self.reason.emit(Missing(action.data()) if action.isChecked() else None)
