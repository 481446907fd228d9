"""The questions of an imported form under each other, with the headings of their groups."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from mtw_desktop.domain.custom import CustomQuestion
from mtw_desktop.domain.custom_texts import hint_words, in_language, question_words, read_texts
from mtw_desktop.domain.forms import Form, Row
from ui import theme
from ui.forms.answering import Answering
from ui.forms.editors_line import LineEditor
from ui.forms.field_parts import FieldParts, Line
from ui.forms.mnemonics import with_mnemonics
from ui.forms.own_editors import make_own_editor
from ui.forms.setting import FormSetting
from ui.pages.record_form_parts import FormStack
from ui.widgets.cards import hairline
from ui.widgets.labels import body, field_label, hint, section


def path_of(question: CustomQuestion) -> str:
    """Where the answer sits in the answers of the form."""
    return f"custom_answer.{question.id}"


@dataclass(slots=True)
class _Asked:
    """One question on the screen; words to read have no parts."""

    question: CustomQuestion
    line: QWidget
    head: QWidget | None
    parts: FieldParts | None = None


class OwnStack(FormStack):
    """``show_only`` says which questions apply; hidden ones keep what was typed."""

    asked: Sequence[_Asked] = ()

    def __init__(
        self,
        questions: Sequence[CustomQuestion],
        answering: Answering,
        setting: FormSetting,
        default: str,
    ) -> None:
        super().__init__(Form("own_answers", ()), answering, setting)
        self._answering, self._setting, self._default = answering, setting, default
        self._head: QWidget | None = None
        self._texts = ""
        self.asked = [self._add(each) for each in questions]
        answering.advance.connect(self._on_advance)
        self.chain()

    # building

    def _add(self, question: CustomQuestion) -> _Asked:
        lang = self._setting.language
        kept = question.section if isinstance(question.section, str) else ""
        if kept != self._texts:
            self._texts = kept
            self._head = self._heading(in_language(read_texts(kept), lang, self._default))
        words = question_words(question, lang, self._default)
        if question.question_type == "note":
            note = body(words, self)
            self._insert(note)
            return _Asked(question, note, self._head)
        line = Line(self)
        parts = self._parts(question, words, line)
        line.add(parts)
        line.arrange()
        self._insert(line)
        return _Asked(question, line, self._head, parts)

    def _insert(self, widget: QWidget) -> None:
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.insertWidget(column.count() - 1, widget)

    def _heading(self, words: str) -> QWidget:
        head = QWidget(self)
        above = QVBoxLayout(head)
        above.setContentsMargins(0, theme.px(6) if self._head else 0, 0, 0)
        above.setSpacing(theme.px(12))
        if self._head is not None:
            above.addWidget(hairline(head))
        if words:
            above.addWidget(section(words, head))
        self._insert(head)
        return head

    def _parts(self, question: CustomQuestion, words: str, line: Line) -> FieldParts:
        path, hints = path_of(question), hint_words(question, self._setting.language, self._default)
        editor = make_own_editor(question, self._setting, self._default)
        editor.setParent(line)
        above = field_label(words, line)
        above.setBuddy(editor if editor.focusProxy() else editor.focus_widget())
        above.setAlignment(Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft)
        below: QLabel | None = None
        if isinstance(editor, LineEditor) and editor.spreads:
            editor.hint_beside = hints
        elif hints:
            below = hint(hints, line)
        editor.name_it(words, hints)
        row = Row(key=path, kind="field", width="full")
        parts = FieldParts(row, words, editor, above, below, hints)
        parts.mark(words.replace("&", "&&"))
        self._answering.add(path, editor)
        return parts

    # what is in sight

    def show_only(self, names: Collection[str]) -> None:
        """Show the questions that apply, and the headings above any of them."""
        heads: dict[QWidget, bool] = {}
        for each in self.asked:
            shown = each.question.name in names
            if each.parts is not None:
                each.parts.shown = shown
            if each.line.isHidden() == shown:
                each.line.setVisible(shown)
            if each.head is not None:
                heads[each.head] = heads.get(each.head, False) or shown
        for head, used in heads.items():
            head.setVisible(used)

    def show_words(
        self, problems: Mapping[str, str], warnings: Mapping[str, str] | None = None
    ) -> None:
        """What is wrong, at the fields, and what is worth a look."""
        for each in self._in_use():
            each.editor.set_problem(problems.get(each.row.key))
            each.editor.set_warning((warnings or {}).get(each.row.key))

    def give_keys(self, reserved: Iterable[str]) -> None:
        """A letter for each label in sight, unique in the whole form."""
        shown = [each for each in self._in_use() if each.shown]
        marked = with_mnemonics([each.words for each in shown], reserved)
        for parts, text in zip(shown, marked, strict=True):
            parts.mark(text)

    # the keyboard

    def chain(self) -> QWidget | None:
        """Tab goes from question to question; the last stop."""
        units = [each.editor for each in self._in_use()]
        for before, after in pairwise(units):
            QWidget.setTabOrder(before, after)
        return units[-1] if units else None

    def focus_first(self) -> None:
        """On the first question in sight."""
        if shown := [each for each in self._in_use() if each.shown]:
            shown[0].editor.focus_widget().setFocus(Qt.FocusReason.TabFocusReason)

    def focus_path(self, path: str) -> bool:
        """On the question at a path; whether that could be done."""
        found = next((each for each in self._in_use() if each.row.key == path and each.shown), None)
        if found is not None:
            found.editor.focus_widget().setFocus(Qt.FocusReason.TabFocusReason)
        return found is not None

    def next_section(self, here: QWidget | None) -> bool:
        """To the first question of the next group; ``False`` after the last."""
        shown = [each for each in self.asked if each.parts is not None and each.parts.shown]
        now = next((a.head for a in shown if here and a.line.isAncestorOf(here)), None)
        heads = list(dict.fromkeys(each.head for each in shown))
        following = heads[heads.index(now) + 1 :] if now in heads else []
        for each in shown:
            if following and each.head is following[0]:
                return self.focus_path(path_of(each.question))
        return False

    def unseen_hint(self, path: str) -> str:
        """Every hint is in sight, unless something stands in its field."""
        found = next((each for each in self._in_use() if each.row.key == path), None)
        beside = found is not None and found.hint is None
        return found.hints if beside and found and found.editor.value() is not None else ""

    def _in_use(self) -> list[FieldParts]:
        return [each.parts for each in self.asked if each.parts is not None]

    @Slot(str)
    def _on_advance(self, path: str) -> None:
        shown = [each for each in self._in_use() if each.shown]
        at = next((i for i, each in enumerate(shown) if each.row.key == path), None)
        if at is None:
            return
        if at + 1 < len(shown):
            shown[at + 1].editor.focus_widget().setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.finished.emit()
