"""Taking a consent: the text to read aloud, the answer, the terms, the signature."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date
from itertools import pairwise
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QWidget

from mtw_desktop.casework.consent_changes import ConsentForm, ConsentPlace
from mtw_desktop.domain.forms import Problem, answer_at, load_form
from mtw_desktop.domain.labels import code_label, label
from ui import theme
from ui.context import UiContext
from ui.forms.answering import Answering
from ui.forms.builder import SectionForm
from ui.forms.consent_words import ConsentWords
from ui.forms.mnemonics import mnemonic_of
from ui.forms.setting import FormSetting
from ui.pages.key_parts import give_keys
from ui.widgets.announce import announce
from ui.widgets.buttons import link, primary, secondary
from ui.widgets.cards import Card
from ui.widgets.field import Field
from ui.widgets.inputs import line
from ui.widgets.labels import card_heading, problem
from ui.widgets.signature_pad import SignaturePad

_ANSWERS = ("given", "declined")
_WIDEST = 640


class ConsentComposer(Card):
    """Signals: ``changed`` after each answer, ``saved_wanted``, ``print_wanted``, ``cancelled``."""

    changed = Signal()
    save_wanted = Signal()
    print_wanted = Signal()
    cancelled = Signal()

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self._place: ConsentPlace | None = None
        self.answering = Answering({}, self)
        self.words: SectionForm | None = None
        self.terms: SectionForm | None = None
        self.answer_words = card_heading()
        self.answers = QButtonGroup(self)
        self.wrong = problem()
        self.interpreter = line()
        self.interpreter.setMaximumWidth(theme.px(340))
        self.interpreter_field = Field("", self.interpreter)
        self.pad = SignaturePad(name=self.tr("Signature of the participant"))
        self.pad.setMaximumWidth(theme.px(_WIDEST))
        self.pad_field = Field("", self.pad)
        self.save = primary("")
        self.save.setToolTip("Ctrl+S")
        self.to_sign = secondary("")
        self.to_sign.setToolTip("Ctrl+P")
        self.cancel = link("")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.body.setSpacing(theme.px(12))
        self._text_at = self.body.count()
        self.body.addWidget(self.answer_words)
        row = QHBoxLayout()
        row.setSpacing(theme.px(20))
        for number, code in enumerate(_ANSWERS):
            button = QRadioButton(code_label("consent_state", code, self.context.language))
            self.answers.addButton(button, number)
            row.addWidget(button)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addWidget(self.wrong)
        self._terms_at = self.body.count()
        self.body.addWidget(self.interpreter_field)
        self.body.addWidget(self.pad_field)
        feet = QHBoxLayout()
        feet.setSpacing(theme.px(10))
        for each in (self.save, self.to_sign, self.cancel):
            feet.addWidget(each)
        feet.addStretch(1)
        self.body.addLayout(feet)

    def _connect(self) -> None:
        self.answers.idClicked.connect(self._on_answer)
        self.answering.committed.connect(self._on_committed)
        self.interpreter.textEdited.connect(self.changed)
        self.pad.signed.connect(self.changed)
        self.pad.cleared.connect(self.changed)
        self.save.clicked.connect(self.save_wanted)
        self.to_sign.clicked.connect(self.print_wanted)
        self.cancel.clicked.connect(self.cancelled)

    # opening and reading

    def begin(self, place: ConsentPlace) -> None:
        """An empty answer, the terms of last time; or what was begun and not saved."""
        self._place = place
        typed = place.typed or {}
        consent = json.loads(typed["answers"]) if "answers" in typed else dict(place.start)
        self.interpreter.setText(typed.get("interpreter", ""))
        self.answering.drop("")
        self.answering.answers = {"participant": dict(place.spoken), "consent": consent}
        self.pad.clear()
        self._build()
        self._show_answer()
        self.show_problems(())
        self._arrange()

    def form(self) -> ConsentForm | None:
        """The consent as it stands in the fields."""
        if self._place is None:
            return None
        self.answering.take_all()
        answers = dict(self.answering.answers.get("consent") or {})
        # Until there is an answer, the paper is in the language on the screen.
        block = self.words.blocks.get("consent.words") if self.words is not None else None
        if isinstance(block, ConsentWords):
            answers.setdefault("language", block.language)
        interpreted = answers.get("interpreter_used") == "yes"
        return ConsentForm(
            self._place.person.id,
            answers,
            self.interpreter.text() if interpreted else "",
            self.pad.png() if answers.get("how_given") == "electronic" else b"",
        )

    def typed(self) -> dict[str, str]:
        """What stands there, to be kept until it is saved; the signature is not."""
        answers = self.answering.answers.get("consent") or {}
        return {"answers": json.dumps(answers), "interpreter": self.interpreter.text()}

    def _build(self) -> None:
        for old in (self.words, self.terms):
            if old is not None:
                self.body.removeWidget(old)
                old.hide()
                old.deleteLater()
        session = self.context.session
        organization = session.organization.name if session is not None else ""
        setting = FormSetting(self.context.language, organization, self._today, self._names)
        form = load_form("consent")
        self.words = SectionForm(form.section("words"), self.answering, setting, self)
        self.terms = SectionForm(form.section("terms"), self.answering, setting, self)
        self.terms.setMaximumWidth(theme.px(_WIDEST))
        self.body.insertWidget(self._text_at, self.words)
        self.body.insertWidget(self._terms_at + 1, self.terms)
        self.terms.finished.connect(self.save.setFocus)
        self._order_tabs()

    def _order_tabs(self) -> None:
        assert self.words is not None
        assert self.terms is not None
        given, declined = self.answers.buttons()
        stops = [*self.words.order_tabs(), given, declined, *self.terms.order_tabs()]
        stops += [self.interpreter, self.pad.wipe, self.save, self.to_sign, self.cancel]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _today(self) -> date:
        return self.context.clock().astimezone().date()

    def _names(self) -> tuple[str, ...]:
        return self._place.recipients if self._place is not None else ()

    # showing

    def show_problems(self, found: Iterable[Problem]) -> None:
        """Put what is missing beside its field, and go to the first."""
        problems = list(found)
        language = self.context.language
        said = {each.key: label(f"consent_problem.{each.code}", language) for each in problems}
        self.wrong.setText(said.pop("consent.state", ""))
        self.wrong.setVisible(bool(self.wrong.text()))
        names = said.pop("consent.interpreter_used", "")
        self.interpreter_field.set_problem(names)
        drawn = [each for each in problems if each.code == "no_signature"]
        self.pad_field.set_problem(said.pop("consent.how_given", "") if drawn else "")
        if self.terms is not None:
            self.terms.show_words(said, {})
        if problems:
            announce(self, " ".join([self.wrong.text(), names, *said.values()]).strip())
            self._go_to(problems[0])

    def _go_to(self, first: Problem) -> None:
        if first.code == "no_interpreter":
            self.interpreter.setFocus()
        elif first.key == "consent.state":
            self.answers.buttons()[0].setFocus()
        elif self.terms is not None:
            self.terms.focus_path(first.key)

    def focus_first(self) -> None:
        """On the text: it is read before anything is asked."""
        if self.words is not None:
            self.words.focus_first()

    def _show_answer(self) -> None:
        state = answer_at(self.answering.answers, "consent.state")
        self.answers.setExclusive(False)
        for number, code in enumerate(_ANSWERS):
            self.answers.button(number).setChecked(state == code)
        self.answers.setExclusive(True)

    def _arrange(self) -> None:
        answers: Mapping[str, Any] = self.answering.answers.get("consent") or {}
        state = answers.get("state")
        self.interpreter_field.setVisible(
            state in _ANSWERS and answers.get("interpreter_used") == "yes"
        )
        self.pad_field.setVisible(state == "given" and answers.get("how_given") == "electronic")
        if self.terms is not None:
            self.terms.setVisible(state in _ANSWERS)
            self.terms.refresh()
        self._name_all()

    def _name_all(self) -> None:
        self.answer_words.setText(self.tr("The answer"))
        self.save.setText(self.tr("Save the answer"))
        self.to_sign.setText(self.tr("Print to sign"))
        self.cancel.setText(self.tr("Cancel"))
        self.interpreter_field.set_label(self.tr("Name of the interpreter"))
        self.pad_field.set_label(self.tr("Signature"))
        buttons = (self.save, self.to_sign, self.cancel, *self.answers.buttons())
        give_keys(*buttons, self.interpreter_field)
        marked = [each.text() for each in buttons] + [self.interpreter_field.label.text()]
        if self.terms is not None:
            self.terms.set_access_keys([key for each in marked if (key := mnemonic_of(each))])

    @Slot(int)
    def _on_answer(self, number: int) -> None:
        self.wrong.hide()
        self.answering.answer("consent.state", _ANSWERS[number])

    @Slot(str)
    def _on_committed(self, _path: str) -> None:
        self._arrange()
        self.changed.emit()
