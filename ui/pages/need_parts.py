"""A person's needs: how urgent, how far, and the few things one does about each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QPoint, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QToolButton, QWidget

from mtw_desktop.casework.person_page import NeedRow
from mtw_desktop.domain.answers import known
from mtw_desktop.domain.codelists import codes
from mtw_desktop.domain.labels import code_label
from ui import theme
from ui.models.referrals import TONES
from ui.pages.word_parts import Words, joined
from ui.widgets.action_row import ActionRow, GrowingList
from ui.widgets.buttons import secondary
from ui.widgets.cards import Card
from ui.widgets.field import Field
from ui.widgets.inputs import Combo, line
from ui.widgets.pill import Pill

_URGENCY_TONES = {"urgent": "urgent", "soon": "info", "when_possible": "muted"}
_STATUS_TONES = {"met": "good", "unmet": "warning", "withdrawn": "muted"}


@dataclass(frozen=True, slots=True)
class NeedChange:
    """What was asked of a need: the fields to set."""

    need_id: str
    field: str
    value: str


class NeedList(GrowingList):
    """Signals: ``refer(need_id)``, ``change(NeedChange)``, ``end(need)`` for one that needs a
    reason, ``plan(need_id)``, ``past(need_id)`` for its history."""

    refer = Signal(object)
    change = Signal(object)
    end = Signal(object)
    plan = Signal(str)
    past = Signal(str)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(step=20, parent=parent)
        self._language = words.language
        self.words = words

    def set_needs(self, needs: tuple[NeedRow, ...]) -> None:
        """Show these, in this order."""
        self.set_rows([partial(self._row, each) for each in needs])

    def _row(self, each: NeedRow) -> QWidget:
        need = each.need
        domain = code_label("need_domain", need.domain, self._language)
        detail = known(need.detail) or ""
        reason = known(need.outcome_reason) or "" if need.status != "open" else ""
        sent = ""
        if each.referral is not None:
            sent = self.tr("referred to {place}").format(place=each.referral.to_organization)
        words = "\n".join(filter(None, (self._plan(each), joined(detail, reason, sent))))
        action = self.tr("Refer") if each.can_refer else ""
        row = ActionRow(need.id, self._pill(each), domain, "", words, action)
        row.acted.connect(self._on_refer)
        if each.referral is not None and need.status == "open":
            status = each.referral.status
            label = code_label("referral_status", status, self._language)
            row.add_trailing(Pill(label, TONES.get(status, "muted")))
        more = NeedMenuButton(each, domain, self._language)
        more.picked.connect(self._on_picked)
        row.add_after(more)
        return row

    def _plan(self, each: NeedRow) -> str:
        """Goal, who sees to it, and by when; of an open need."""
        need = each.need
        if need.status != "open":
            return ""
        goal = known(need.goal) or ""
        due = self.words.due((self.words.today - need.due).days) if need.due else ""
        aim = self.tr("Goal: {goal}").format(goal=goal) if goal else ""
        return joined(aim, each.owner if goal or due else "", due)

    @Slot(object)
    def _on_picked(self, change: NeedChange) -> None:
        if change.field == "plan":
            self.plan.emit(change.need_id)
        elif change.field == "past":
            self.past.emit(change.need_id)
        elif change.value == "unmet":
            self.end.emit(change.need_id)
        else:
            self.change.emit(change)

    def _pill(self, each: NeedRow) -> Pill:
        if each.need.status != "open":
            status = each.need.status
            words = code_label("need_status", status, self._language)
            return Pill(words, _STATUS_TONES.get(status, "muted"))
        urgency = known(each.need.urgency)
        if urgency is None:
            return Pill(code_label("need_status", "open", self._language), "muted")
        words = code_label("urgency", urgency, self._language)
        return Pill(words, _URGENCY_TONES.get(urgency, "muted"))

    @Slot(object)
    def _on_refer(self, need_id: object) -> None:
        self.refer.emit(need_id)


class NeedMenuButton(QToolButton):
    """Opens the list of what can be done with a need. Signal: ``picked(NeedChange)``."""

    picked = Signal(object)

    def __init__(
        self, each: NeedRow, name: str, language: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._need = each.need
        self._language = language
        self.setText("⋯")
        self.setFixedSize(theme.px(32), theme.px(32))
        words = self.tr("More about {need}").format(need=name)
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.clicked.connect(self._open)

    def menu_for(self) -> QMenu:
        """The menu as it applies now."""
        menu = QMenu(self)
        menu.triggered.connect(self._on_picked)
        self._add(menu, self.tr("Plan and details"), "plan", "")
        menu.addSeparator()
        if self._need.status == "open":
            self._add(menu, self.tr("Mark met"), "status", "met")
            self._add(menu, self.tr("Could not be met…"), "status", "unmet")
            self._add(menu, self.tr("No longer wanted"), "status", "withdrawn")
            menu.addSeparator()
            for code in codes("urgency"):
                if code.code != known(self._need.urgency):
                    word = code.labels[self._language]
                    label = self.tr("Urgency: {word}").format(word=word)
                    self._add(menu, label, "urgency", code.code)
        else:
            self._add(menu, self.tr("Open again"), "status", "open")
        menu.addSeparator()
        self._add(menu, self.tr("History"), "past", "")
        return menu

    def _add(self, menu: QMenu, words: str, field: str, value: str) -> None:
        action = menu.addAction(words)
        action.setData((field, value))

    @Slot()
    def _open(self) -> None:
        menu = self.menu_for()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    @Slot(QAction)
    def _on_picked(self, action: QAction) -> None:
        field, value = action.data()
        self.picked.emit(NeedChange(self._need.id, field, value))


class ReasonComposer(Card):
    """Why a need could not be met. Signals: ``given(need_id, reason)``, ``closed``,
    ``changed``."""

    given = Signal(str, str)
    closed = Signal()
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._need_id = ""
        self.line = line()
        self.line.setMaxLength(200)
        self.line.returnPressed.connect(self._on_save)
        self.line.textEdited.connect(self.changed)
        self.reason = Field(self.tr("Why it could not be met"), self.line)
        self.save = secondary(self.tr("Save"))
        self.close_button = secondary(self.tr("Close"))
        self.save.clicked.connect(self._on_save)
        self.close_button.clicked.connect(self.closed)
        feet = QHBoxLayout()
        feet.setSpacing(theme.px(10))
        feet.addWidget(self.save)
        feet.addWidget(self.close_button)
        feet.addStretch(1)
        self.body.addWidget(self.reason)
        self.body.addLayout(feet)

    def typed(self) -> dict[str, str]:
        """What stands there; empty while there are no words."""
        text = self.line.text()
        return {"need_id": self._need_id, "reason": text} if text.strip() else {}

    def ask(self, need_id: str, need: str, reason: str = "") -> None:
        """Ask it of this need, named in words; ``reason`` was typed before."""
        self._need_id = need_id
        self.line.setText(reason)
        self.reason.set_problem("")
        self.reason.set_hint(need)
        self.show()
        self.line.setFocus()

    @Slot()
    def _on_save(self) -> None:
        if not self.line.text().strip():
            self.reason.set_problem(self.tr("Write the reason first."))
            self.line.setFocus()
            return
        self.given.emit(self._need_id, self.line.text())


class NeedComposer(Card):
    """A further need, in the page itself. Signals: ``added(domain, urgency, detail)``,
    ``closed``, ``changed``."""

    added = Signal(str, str, str)
    closed = Signal()
    changed = Signal()

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.domain = Combo()
        self.domain.set_options([(c.code, c.labels[language]) for c in codes("need_domain")])
        self.urgency = Combo()
        self.urgency.set_options([(c.code, c.labels[language]) for c in codes("urgency")], "soon")
        self.detail = line()
        self.detail.setMaxLength(2000)
        self.detail.returnPressed.connect(self._on_add)
        self.detail.textEdited.connect(self.changed)
        for box in (self.domain, self.urgency):
            box.activated.connect(self.changed)
        self.add, self.close_button = secondary(self.tr("Add")), secondary(self.tr("Close"))
        self.add.clicked.connect(self._on_add)
        self.close_button.clicked.connect(self.closed)
        self.fields = (
            Field(self.tr("What is needed"), self.domain),
            Field(self.tr("How urgent"), self.urgency),
            Field(self.tr("In their words"), self.detail),
        )
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        row.addWidget(self.fields[0], 1)
        row.addWidget(self.fields[1])
        feet = QHBoxLayout()
        feet.setSpacing(theme.px(10))
        feet.addWidget(self.add)
        feet.addWidget(self.close_button)
        feet.addStretch(1)
        self.body.addLayout(row)
        self.body.addWidget(self.fields[2])
        self.body.addLayout(feet)

    def keyed(self) -> tuple[Field | QPushButton, ...]:
        """What wants an access key."""
        return (*self.fields, self.add, self.close_button)

    def show_kept(self, kept: Mapping[str, str]) -> None:
        """Put back what was typed before; nothing if it is empty."""
        self.detail.setText(kept.get("detail", ""))
        for name, box, otherwise in (
            ("domain", self.domain, ""),
            ("urgency", self.urgency, "soon"),
        ):
            box.setCurrentIndex(max(box.findData(kept.get(name, otherwise)), 0))

    def typed(self) -> dict[str, str]:
        """What stands there; empty while there are no words."""
        detail = self.detail.text()
        if not detail.strip():
            return {}
        return {"domain": self.domain.code(), "urgency": self.urgency.code(), "detail": detail}

    @Slot()
    def _on_add(self) -> None:
        self.added.emit(self.domain.code(), self.urgency.code(), self.detail.text())
