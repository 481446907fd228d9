"""An answer that is shown and cannot be changed in this form."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from mtw_desktop.domain.kinds import FieldSpec, FieldType
from mtw_desktop.domain.labels import code_label
from mtw_desktop.domain.plain import Plain
from mtw_desktop.domain.wording import date_words
from ui.forms.editors_base import Editor
from ui.forms.ref_source import RefSource, Titled
from ui.widgets.labels import body


class FixedEditor(Editor):
    """Words in place of a control. It gives back the value that it was given."""

    spreads = True
    fixed = True

    def __init__(
        self,
        spec: FieldSpec,
        language: str = "en",
        source: RefSource | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(language, may_miss=False, parent=parent)
        self.spec, self._source = spec, source
        self._plain: Plain = None
        self.shown = body(parent=self)
        self.column.addWidget(self.shown)
        self.column.addWidget(self.words)

    def _read(self) -> Plain:
        return self._plain

    def _show(self, plain: Plain) -> None:
        self._plain = plain
        self.shown.setText(self._words(plain))
        if isinstance(plain, str) and self.spec.type is FieldType.REF and self._source is not None:
            self._source.title(self.spec.refers_to or "", plain, self._on_title)

    def _show_missing(self) -> None:
        if self._missing:
            self.shown.setText(self.reason_words())

    @Slot(object)
    def _on_title(self, found: Titled) -> None:
        if found[0] == self._plain:
            self.shown.setText(found[1] or "–")

    def _words(self, plain: Plain) -> str:
        spec = self.spec
        if plain is None or spec.type is FieldType.REF:
            return "–"
        if isinstance(plain, bool):
            return code_label("yes_no", "yes" if plain else "no", self.language)
        if isinstance(plain, int):
            return f"${plain / 100:,.2f}" if spec.type is FieldType.MONEY else str(plain)
        if isinstance(plain, list):
            return ", ".join(self._coded(each) for each in plain)
        if spec.type is FieldType.DATE and isinstance(plain, str):
            return date_words(date.fromisoformat(plain), self.language)
        return self._coded(str(plain))

    def _coded(self, text: str) -> str:
        return code_label(self.spec.code_list, text, self.language) if self.spec.code_list else text
