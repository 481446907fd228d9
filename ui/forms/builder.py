"""Rows of a section in, a laid-out form out: the one builder of every form."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import pairwise

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QPushButton, QVBoxLayout, QWidget

from mtw_desktop.domain.answer_paths import answer_at, is_answered
from mtw_desktop.domain.forms import Row, Section, visible_rows
from mtw_desktop.domain.labels import label
from ui import theme
from ui.forms.answering import Answering
from ui.forms.consent_words import ConsentWords
from ui.forms.editors import make_row_editor
from ui.forms.editors_base import Editor
from ui.forms.editors_fixed import FixedEditor
from ui.forms.editors_list import ListEditor
from ui.forms.editors_texts import TextsEditor
from ui.forms.field_parts import FieldParts, Line, fits, make_parts
from ui.forms.mnemonics import mnemonic_of, with_mnemonics
from ui.forms.needs_list import NeedsList
from ui.forms.people_table import PeopleTable
from ui.forms.setting import FormSetting
from ui.widgets.buttons import link

_WIDE_LIST = 440


class SectionForm(QWidget):
    """One section. Rows come and go with the answers; hidden rows keep theirs.

    It writes into ``answering``; whoever shows the form listens there. ``finished`` is sent when
    Enter is pressed in the last field.
    """

    finished = Signal()

    def __init__(
        self,
        section: Section,
        answering: Answering,
        setting: FormSetting,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.section, self.answering, self.setting = section, answering, setting
        self.parts: dict[str, FieldParts] = {}
        self.blocks: dict[str, QWidget] = {}
        self._lines: list[Line] = []
        self._more_open = False
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(theme.px(12))
        self._build([row for row in section.rows if not row.more])
        self.more: QPushButton = link(label("intake.more", setting.language), self)
        self.more.clicked.connect(self._open_more)
        self.body.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        if any(self._holds(row) for row in section.rows if row.more):
            self._build_more()
        answering.committed.connect(self._on_committed)
        answering.shape_changed.connect(self._on_shape_changed)
        answering.advance.connect(self._on_advance)
        self.refresh()
        self.order_tabs()

    # building

    def _build(self, rows: Iterable[Row]) -> None:
        line: Line | None = None
        for row in rows:
            if row.kind != "field":
                line = None
                self.blocks[row.key] = block = self._make_block(row)
                self.body.addWidget(block)
                continue
            parts = self._make_parts(row)
            if line is None or not row.same_line or not fits([p.row for p in line.parts], row):
                line = Line(self)
                self._lines.append(line)
                self.body.addWidget(line)
            line.add(parts)

    def _make_parts(self, row: Row) -> FieldParts:
        assert row.field is not None
        setting = self.setting
        editor: Editor
        if row.key in setting.fixed:
            editor = FixedEditor(row.field, setting.language, setting.refs)
        else:
            editor = make_row_editor(row, setting.language, setting.today, setting.refs)
        if isinstance(editor, ListEditor) and row.width in ("long", "full"):
            editor.widen(_WIDE_LIST)
        if isinstance(editor, TextsEditor) and row.key == "consent.recipients":
            editor.suggest = self.setting.recipients
        self.parts[row.key] = parts = make_parts(row, editor, self.setting.language, self)
        self.answering.add(row.key, editor, row.also, row.default)
        return parts

    def _make_block(self, row: Row) -> QWidget:
        if row.kind == "people":
            return PeopleTable(row, self.answering, self.setting, self)
        if row.kind == "needs":
            return NeedsList(self.answering, self.setting, self)
        return ConsentWords(self.answering, self.setting, self)

    # what is in sight

    def refresh(self) -> None:
        """Show the rows that apply to the answers as they are now."""
        shown = {row.key for row in visible_rows(self.section, self.answering.answers)}
        for key, parts in self.parts.items():
            parts.shown = key in shown
        for line in self._lines:
            line.arrange()
        for block in self.blocks.values():
            if isinstance(block, PeopleTable | NeedsList):
                block.refresh()
        hidden = [row for row in self.section.rows if row.more and row.key in shown]
        self.more.setVisible(bool(hidden) and not self._more_open)

    def set_access_keys(self, reserved: Iterable[str]) -> list[str]:
        """Give every label in sight a letter of its own that is not among ``reserved``; the
        letters that were taken."""
        shown = [parts for parts in self.parts.values() if parts.shown and not parts.editor.fixed]
        buttons = [each for each in self._buttons() if not each.isHidden()]
        plain = [str(each.property("words") or each.text()) for each in buttons]
        marked = with_mnemonics([*plain, *(parts.words for parts in shown)], reserved)
        for button, words, text in zip(buttons, plain, marked, strict=False):
            button.setProperty("words", words)
            button.setText(text)
        for parts, text in zip(shown, marked[len(buttons) :], strict=True):
            parts.mark(text)
        return [key for text in marked if (key := mnemonic_of(text))]

    def _buttons(self) -> list[QAbstractButton]:
        tables = [each for each in self.blocks.values() if isinstance(each, PeopleTable)]
        return [self.more, *(table.add for table in tables)]

    def order_tabs(self) -> list[QWidget]:
        """Tab goes as the eye goes; the stops, first to last.

        An editor that hands its focus to a part of itself is moved whole: left behind the parts,
        it would lead Tab back to them for ever.
        """
        units: list[QWidget] = []
        for each in self.findChildren(QWidget):
            if any(unit.focusProxy() and unit.isAncestorOf(each) for unit in units):
                continue
            if isinstance(each, TextsEditor):
                units += each.stops()
            elif each in units:
                continue
            elif each.focusProxy() is not None or _takes_tab(each):
                units.append(each)
        for before, after in pairwise(units):
            QWidget.setTabOrder(before, after)
        return units

    # the keyboard

    def focus_first(self) -> None:
        """Put the keyboard on the first question."""
        block = self.blocks.get(self.section.rows[0].key)
        if isinstance(block, ConsentWords):
            block.first().setFocus(Qt.FocusReason.TabFocusReason)
        elif editors := self._editors_in_sight():
            editors[0].focus_widget().setFocus(Qt.FocusReason.TabFocusReason)

    def focus_path(self, path: str) -> bool:
        """Put the keyboard on the question at a path; whether that could be done."""
        behind = {row.key for row in self.section.rows if row.more}
        if path in behind and not self._more_open:
            self._open_more()
        block = self.blocks.get(path)
        if isinstance(block, PeopleTable | NeedsList):
            block.first().setFocus(Qt.FocusReason.TabFocusReason)
            return True
        editor = self.answering.editors.get(path)
        if editor is None or not self.isAncestorOf(editor) or not editor.isVisibleTo(self):
            return False
        editor.focus_widget().setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _editors_in_sight(self) -> list[Editor]:
        """Those that can be typed into, as they stand under each other."""
        found = self.findChildren(Editor)
        return [each for each in found if each.isVisibleTo(self) and not each.fixed]

    def show_words(self, problems: Mapping[str, str], warnings: Mapping[str, str]) -> None:
        """Put what is wrong, and what is worth a look, beside the fields; nothing elsewhere."""
        for path, editor in self.answering.editors.items():
            if self.isAncestorOf(editor):
                editor.set_problem(problems.get(path))
                editor.set_warning(warnings.get(path))

    def unseen_hint(self, path: str) -> str:
        """The hint of a question for which there is no room beside it."""
        parts = self.parts.get(path)
        if parts is None or (parts.hint is not None and parts.hint.isVisibleTo(self)):
            return ""
        return parts.hints

    def _holds(self, row: Row) -> bool:
        return is_answered(answer_at(self.answering.answers, row.key))

    def _build_more(self) -> None:
        """Most people are entered without these: they are built when somebody wants them."""
        self._more_open = True
        self._build([row for row in self.section.rows if row.more])

    @Slot()
    def _open_more(self) -> None:
        first = len(self._lines)
        self._build_more()
        self.answering.shape_changed.emit("")
        opened = [parts for line in self._lines[first:] for parts in line.parts if parts.shown]
        if opened:
            opened[0].editor.focus_widget().setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def _on_committed(self, path: str) -> None:
        needs = self.blocks.get("needs")
        if isinstance(needs, NeedsList) and path.startswith("needs.") and path.count(".") == 1:
            needs.reload()
        for line in self._lines:
            keys = [parts.row.key for parts in line.parts]
            for key in keys if path in keys else ():
                self.answering.settle_default(key)
        self.refresh()

    @Slot(str)
    def _on_shape_changed(self, _path: str) -> None:
        self.refresh()
        self.order_tabs()

    @Slot(str)
    def _on_advance(self, path: str) -> None:
        here = self.answering.editors.get(path)
        editors = self._editors_in_sight()
        if here not in editors:
            return
        later = editors[editors.index(here) + 1 :]
        if later:
            later[0].focus_widget().setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.finished.emit()


def _takes_tab(widget: QWidget) -> bool:
    """Whether Tab stops here, or may stop here once another one of its group is chosen."""
    tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    grouped = isinstance(widget, QAbstractButton) and widget.group() is not None
    return (tab and widget.focusProxy() is None) or grouped
