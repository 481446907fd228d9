"""The question before a list leaves the encrypted store: what leaves, and who can read it then."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from mtw_desktop.casework.export_lists import (
    ExportCounts,
    ExportKind,
    Group,
    columns,
    group_of,
    heading,
)
from mtw_desktop.domain.labels import label
from mtw_desktop.domain.wording import counted
from ui import theme
from ui.pages.key_parts import give_keys
from ui.widgets.announce import announce
from ui.widgets.banner import Banner
from ui.widgets.buttons import primary, secondary
from ui.widgets.field import Field
from ui.widgets.inputs import Combo
from ui.widgets.labels import body, section

_KEY = int(Qt.ItemDataRole.UserRole)


@dataclass(frozen=True, slots=True)
class ExportWish:
    """What the person wants in the file, and of which kind (xlsx or csv)."""

    keys: tuple[str, ...]
    suffix: str
    restricted: bool


class ExportDialog(QDialog):
    """Names, contacts and free text are left out until they are ticked. ``wanted`` asks for a
    file; ``stopped`` when Cancel is pressed while it is written."""

    wanted = Signal(object)
    stopped = Signal()

    def __init__(
        self,
        parent: QWidget,
        kind: ExportKind,
        language: str,
        counts: ExportCounts,
        *,
        may_restricted: bool,
    ) -> None:
        super().__init__(parent)
        self.counts, self._running, self._language = counts, False, language
        self.name = label(f"export.list.{kind}", language)
        self.setWindowTitle(self.tr("Export: {list}").format(list=self.name))
        self.warning = Banner("", tone="warning")
        self.rows = body()
        self.groups = self._group_boxes(columns(kind))
        self.columns = self._column_list(columns(kind), language)
        self.format = Combo()
        self.format.set_options([("xlsx", "XLSX"), ("csv", "CSV")])
        self.format_field = Field(self.tr("File"), self.format)
        self.restricted = QCheckBox(self.tr("Take restricted people along"))
        self.restricted.setVisible(may_restricted and counts.restricted > 0)
        self.failed = Banner("", tone="urgent")
        self.bar = QProgressBar()
        self.bar.setAccessibleName(self.tr("Writing the file"))
        self.save, self.cancel = primary(self.tr("Save as…")), secondary(self.tr("Cancel"))
        self._lay_out()
        self._connect()
        self._say()
        self.cancel.setFocus()

    def _group_boxes(self, keys: Sequence[str]) -> dict[Group, QCheckBox]:
        words: dict[Group, str] = {
            "names": self.tr("Names"),
            "contact": self.tr("Birth date, phone, address"),
            "words": self.tr("Notes and other free text"),
        }
        there = {group_of(key) for key in keys}
        return {group: QCheckBox(text) for group, text in words.items() if group in there}

    def _column_list(self, keys: Sequence[str], language: str) -> QListWidget:
        made = QListWidget()
        made.setAccessibleName(self.tr("Columns"))
        for key in keys:
            item = QListWidgetItem(heading(key, language), made)
            item.setData(_KEY, key)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(_state(not group_of(key)))
        made.setCurrentRow(0)
        made.setMinimumHeight(theme.px(200))
        return made

    def _lay_out(self) -> None:
        side = theme.px(24)
        column = QVBoxLayout(self)
        column.setContentsMargins(side, side, side, theme.px(20))
        column.setSpacing(theme.px(12))
        column.addWidget(section(self.windowTitle()))
        column.addWidget(self.warning)
        column.addWidget(self.rows)
        column.addWidget(self.restricted)
        for box in self.groups.values():
            column.addWidget(box)
        columns_field = Field(self.tr("Columns"), self.columns)
        columns_field.setMinimumHeight(theme.px(230))
        column.addWidget(columns_field, 1)
        column.addWidget(self.format_field)
        column.addWidget(self.failed)
        column.addWidget(self.bar)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.px(12))
        buttons.addStretch()
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.save)
        column.addLayout(buttons)
        self.failed.hide()
        self.bar.hide()
        self.setMinimumWidth(theme.px(520))
        boxes = [*self.groups.values(), self.restricted]
        give_keys(*boxes, columns_field, self.format_field, self.save, self.cancel)

    def showEvent(self, event: QShowEvent) -> None:
        """As high as the sentences need at this width; Qt asks only what they need in one line."""
        super().showEvent(event)
        column = self.layout()
        if column is not None:
            column.activate()
            self.setMinimumHeight(column.totalHeightForWidth(self.width()))

    def _connect(self) -> None:
        for box in self.groups.values():
            box.toggled.connect(self._on_group)
        self.columns.itemChanged.connect(self._on_column)
        self.restricted.toggled.connect(self._say)
        self.save.clicked.connect(self._on_save)
        self.cancel.clicked.connect(self.reject)

    # what is asked for

    def keys(self) -> tuple[str, ...]:
        """The columns that are ticked."""
        items = (self.columns.item(at) for at in range(self.columns.count()))
        return tuple(
            str(each.data(_KEY)) for each in items if each.checkState() is Qt.CheckState.Checked
        )

    def private(self) -> list[Group]:
        """The private groups of which a column is ticked."""
        there = {group_of(key) for key in self.keys()}
        return [group for group in self.groups if group in there]

    @Slot(bool)
    def _on_group(self, on: bool) -> None:
        group = next(name for name, box in self.groups.items() if box is self.sender())
        self.columns.blockSignals(True)
        for at in range(self.columns.count()):
            item = self.columns.item(at)
            if group_of(str(item.data(_KEY))) == group:
                item.setCheckState(_state(on))
        self.columns.blockSignals(False)
        self._say()

    @Slot(QListWidgetItem)
    def _on_column(self, _item: QListWidgetItem) -> None:
        private = self.private()
        for group, box in self.groups.items():
            box.blockSignals(True)
            box.setChecked(group in private)
            box.blockSignals(False)
        self._say()

    @Slot()
    def _say(self) -> None:
        names = {
            "names": self.tr("names"),
            "contact": self.tr("birth dates and contacts"),
            "words": self.tr("what was written about people"),
            "": "",
        }
        held = ", ".join(names[each] for each in self.private())
        says = self.tr("This file will not be encrypted. Whoever gets it can read it.")
        if held:
            says = self.tr(
                "This file will not be encrypted. Whoever gets it can read: {what}."
            ).format(what=held)
        elif self.groups:
            says = self.tr(
                "This file will not be encrypted. Even without names, its codes and facts can "
                "point to a person."
            )
        self.warning.set(says, self.tr("Keep it safe and delete it after use."), "warning")
        rows, hidden = self.counts.rows, self.counts.restricted
        left = 0 if self.restricted.isChecked() else hidden
        words = [counted("export.count.rows", rows - left, self._language)]
        if left:
            words.append(counted("export.count.left_out", left, self._language))
        self.rows.setText(" ".join(words))
        self.save.setEnabled(bool(self.keys()) and not self._running)

    @Slot()
    def _on_save(self) -> None:
        wish = ExportWish(self.keys(), self.format.code(), self.restricted.isChecked())
        self.wanted.emit(wish)

    # while it is written

    def show_progress(self, done: int, total: int) -> None:
        """The file is being written; Cancel stops that."""
        self._running = True
        self.bar.setRange(0, max(total, 1))
        self.bar.setValue(done)
        self.bar.show()
        self.failed.hide()
        self._enable(False)

    def stop_progress(self, sentence: str = "", next_step: str = "") -> None:
        """Nothing is written any more; why, if it failed."""
        self._running = False
        self.bar.hide()
        self._enable(True)
        self.failed.set(sentence, next_step, "urgent")
        self.failed.setVisible(bool(sentence))
        if sentence:
            announce(self, f"{sentence} {next_step}".strip())

    def _enable(self, on: bool) -> None:
        for each in (*self.groups.values(), self.columns, self.format, self.restricted):
            each.setEnabled(on)
        self.save.setEnabled(on and bool(self.keys()))

    def reject(self) -> None:
        """Cancel: first what is being written, then the question."""
        if self._running:
            self.stopped.emit()
        else:
            super().reject()


def _state(on: bool) -> Qt.CheckState:
    return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
