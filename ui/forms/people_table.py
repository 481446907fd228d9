"""The people of a household as a light table: each cell is typed into where it stands."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from mtw_desktop.domain.answer_paths import remove_person
from mtw_desktop.domain.forms import Row, row_path, visible_columns
from mtw_desktop.domain.labels import label
from ui import theme
from ui.forms.answering import Answering
from ui.forms.editors import make_cell
from ui.forms.editors_base import Editor
from ui.forms.setting import FormSetting
from ui.widgets.buttons import link
from ui.widgets.cards import hairline
from ui.widgets.elided import ElidedLabel

#: Relative widths of columns by their declared width.
_STRETCH = {"short": 3, "medium": 4, "long": 5, "full": 6}


class PeopleTable(QWidget):
    """One line a person. Rows are built again when a person comes or goes."""

    def __init__(
        self, row: Row, answering: Answering, setting: FormSetting, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.row, self._answering, self._setting = row, answering, setting
        self._language = setting.language
        self._head: list[QLabel] = []
        self._people: list[_Person] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        self._body = QWidget(self)
        self._grid = QGridLayout(self._body)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(8))
        self._grid.setVerticalSpacing(theme.px(3))
        self.add = link(self.tr("Add a person"), self)
        self.add.clicked.connect(self.add_person)
        column.addWidget(self._body)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.rebuild()

    @property
    def count(self) -> int:
        """How many lines there are."""
        return len(self._people)

    def rebuild(self) -> None:
        """Make the lines anew from the answers."""
        self._answering.drop("household.")
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._head, self._people = [], []
        people = self._answering.answers.get("household") or []
        if people:
            self._build_head()
        for position in range(len(people)):
            self._build_person(position)
        self._body.setVisible(bool(people))
        self.refresh()

    def _build_head(self) -> None:
        for column, each in enumerate(self.row.repeat):
            words = ElidedLabel(label(each.label, self._language), self._body)
            words.setObjectName("muted")
            words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            self._head.append(words)
            self._grid.addWidget(words, 0, column)
            self._grid.setColumnStretch(column, _STRETCH[each.width])
        self._grid.addWidget(hairline(self._body), 1, 0, 1, len(self.row.repeat) + 1)

    def _build_person(self, position: int) -> None:
        at = 2 + position
        person = _Person()
        for column, each in enumerate(self.row.repeat):
            cell = make_cell(each, self._language, self._setting.today)
            cell.focus_widget().setProperty("cell", True)
            name = self.tr("{column}, person {number}").format(
                column=label(each.label, self._language), number=position + 1
            )
            cell.name_it(name, label(each.hint, self._language) if each.hint else "")
            also = tuple(_at(key, position) for key in each.also)
            self._answering.add(row_path(each, position), cell, also)
            cell.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            self._grid.addWidget(cell, at, column)
            person.cells[each.key] = cell
        remove = QToolButton(self._body)
        remove.setText("×")
        remove.setObjectName("fieldButton")
        remove.setFixedSize(theme.px(30), theme.px(30))
        remove.setAccessibleName(self.tr("Remove person {number}").format(number=position + 1))
        remove.setToolTip(remove.accessibleName())
        remove.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        remove.clicked.connect(self._remove_clicked)
        remove.show()
        person.remove = remove
        self._grid.addWidget(remove, at, len(self.row.repeat))
        self._people.append(person)

    def refresh(self) -> None:
        """Show the cells that apply to each person; a column nobody needs has no heading."""
        used: set[str] = set()
        for position, person in enumerate(self._people):
            shown = visible_columns(self.row, self._answering.answers, position)
            keys = {each.key for each in shown}
            used |= keys
            for key, cell in person.cells.items():
                cell.setVisible(key in keys)
        for column, (words, each) in enumerate(zip(self._head, self.row.repeat, strict=False)):
            words.setVisible(each.key in used)
            self._grid.setColumnStretch(column, _STRETCH[each.width] if each.key in used else 0)

    def first(self) -> QWidget:
        """Where the keyboard enters."""
        cells = [cell for person in self._people[:1] for cell in person.cells.values()]
        return cells[0].focus_widget() if cells else self.add

    @Slot()
    def add_person(self) -> None:
        """A new line, with the keyboard on its first cell."""
        self._answering.take_all()
        answers = dict(self._answering.answers)
        answers["household"] = [*(answers.get("household") or []), {}]
        self._answering.answers = answers
        self.rebuild()
        self._answering.shape_changed.emit("household")
        first = next(iter(self._people[-1].cells.values()))
        first.focus_widget().setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _remove_clicked(self) -> None:
        button = self.sender()
        position = next((i for i, p in enumerate(self._people) if p.remove is button), None)
        if position is None:
            return
        self._answering.take_all()
        self._answering.answers = remove_person(self._answering.answers, position)
        self.rebuild()
        self._answering.shape_changed.emit("household")
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)


class _Person:
    """The cells of one line."""

    def __init__(self) -> None:
        self.cells: dict[str, Editor] = {}
        self.remove: QToolButton | None = None


def _at(key: str, position: int) -> str:
    area, _, field = key.partition(".")
    return f"{area}.{position}.{field}"
