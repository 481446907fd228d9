"""The kit: what each widget shows, says to a screen reader and does with keys."""

from __future__ import annotations

import threading

import shiboken6
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.ui.walking import nameless, tab_order
from ui.background import Lanes
from ui.context import UiContext
from ui.notices import Notice
from ui.widgets.busy import Busy
from ui.widgets.cards import RowList
from ui.widgets.confirm import ConfirmDialog
from ui.widgets.elided import ElidedLabel
from ui.widgets.field import Field
from ui.widgets.focus_ring import MARGIN, FocusRing
from ui.widgets.inputs import AccentStrip, Combo, TextArea, line
from ui.widgets.labels import LeadLine, body
from ui.widgets.list_row import ListRow
from ui.widgets.meter import Bar, Meter
from ui.widgets.page import Page
from ui.widgets.pill import Pill
from ui.widgets.stepper import Stepper
from ui.widgets.toast import Toast

HOSTILE = "<b>Luis</b><img src='x'>"


def test_typed_markup_is_shown_and_not_obeyed(qtbot: QtBot) -> None:
    label, row = body(HOSTILE), ListRow(Pill(HOSTILE), HOSTILE, "&amp; more", HOSTILE, "Open")
    for widget in (label, row):
        qtbot.addWidget(widget)
    plain = Qt.TextFormat.PlainText
    assert all(each.textFormat() == plain for each in (label, *row.findChildren(QLabel)))
    assert row.title.text() == f"{HOSTILE} &amp; more"


def test_a_lead_line_wraps_and_starts_bold(qtbot: QtBot) -> None:
    one = LeadLine("Guerlande É.", "· call about daycare start")
    qtbot.addWidget(one)
    single = one.sizeHint().height()
    assert one.heightForWidth(one.sizeHint().width()) == single
    assert one.heightForWidth(one.sizeHint().width() // 2) >= 2 * single - 1
    all_bold = LeadLine("Guerlande É. · call about daycare start")
    assert all_bold.sizeHint().width() > one.sizeHint().width()


def test_a_field_names_its_editor_and_tells_it_what_is_wrong(qtbot: QtBot) -> None:
    edit = line()
    field = Field("&Name & code", edit, "As on the card.")
    qtbot.addWidget(field)
    assert field.label.buddy() is edit
    assert edit.accessibleName() == "Name  code"
    assert edit.accessibleDescription() == "As on the card."
    field.set_problem("Type a name.")
    assert edit.accessibleDescription() == "Type a name. As on the card."
    assert edit.property("problem") is True
    field.set_problem("")
    assert edit.property("problem") is False
    assert not field.problem.isVisibleTo(field)


def test_a_row_says_which_row_its_button_belongs_to(qtbot: QtBot) -> None:
    row = ListRow(Pill("Today", "warning"), "Luis R.", "· follow-up", "Still there?", "Open")
    qtbot.addWidget(row)
    assert row.action is not None
    assert row.action.accessibleName() == "Open: Luis R. · follow-up"
    with qtbot.waitSignal(row.activated):
        row.action.click()
    assert nameless(row) == []


def test_a_list_of_rows_has_hairlines_between_and_empties(qtbot: QtBot) -> None:
    rows = RowList()
    qtbot.addWidget(rows)
    for name in ("a", "b", "c"):
        rows.add_row(ListRow(None, name))
    assert rows.body.count() == 5
    rows.clear()
    assert rows.body.count() == 0
    rows.add_row(ListRow(None, "d"))
    assert rows.body.count() == 1


def wheel(widget: QWidget) -> None:
    event = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)


def test_the_wheel_changes_a_choice_only_where_the_keyboard_is(qtbot: QtBot) -> None:
    window = QWidget()
    column = QVBoxLayout(window)
    combo, other = Combo(), line()
    combo.set_options([("a", "Today"), ("b", "Tomorrow")], "a")
    column.addWidget(combo)
    column.addWidget(other)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    other.setFocus()
    wheel(combo)
    assert combo.code() == "a"
    combo.setFocus()
    qtbot.waitUntil(combo.hasFocus)
    wheel(combo)
    assert combo.code() == "b"


def test_tab_leaves_a_text_area(qtbot: QtBot) -> None:
    window = QWidget()
    column = QVBoxLayout(window)
    area, after = TextArea(), line()
    column.addWidget(area)
    column.addWidget(after)
    qtbot.addWidget(window)
    window.show()
    area.setFocus()
    assert tab_order(window) == [after, area]


def test_a_letter_of_the_strip_goes_where_the_keyboard_is(qtbot: QtBot) -> None:
    window = QWidget()
    column = QVBoxLayout(window)
    edit, strip = line("Gu"), AccentStrip()
    column.addWidget(edit)
    column.addWidget(strip)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    edit.setFocus()
    qtbot.waitUntil(edit.hasFocus)
    strip.keys[0].click()
    assert edit.text() == "Guè"
    assert edit.hasFocus()


def test_cancel_is_the_default_answer(qtbot: QtBot) -> None:
    dialog = ConfirmDialog(None, "Remove 3 drafts?", "They cannot come back.", "Remove 3", True)
    qtbot.addWidget(dialog)
    dialog.show()
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.result() == QDialog.DialogCode.Rejected
    assert dialog.verb.text() == "Remove 3"
    slow = ConfirmDialog(None, "Remove?", "", "Remove", True, wait=60)
    qtbot.addWidget(slow)
    assert not slow.verb.isEnabled()


def test_busy_shows_itself_late_and_cancel_drops_the_answer(qtbot: QtBot, lanes: Lanes) -> None:
    door = threading.Event()
    busy = Busy("Reading", patience=0)
    qtbot.addWidget(busy)
    job = lanes.network(door.wait, 30)
    busy.start(job)
    shown_at_once = busy.isVisible()
    qtbot.waitUntil(busy.isVisible)
    with qtbot.waitSignal(busy.cancelled):
        busy.cancel.click()
    assert job.cancelled
    assert (shown_at_once, busy.isVisible()) == (False, False)
    door.set()


def test_charts_and_the_path_are_spoken(qtbot: QtBot) -> None:
    meter, bar = Meter("Trained", 675, 1000), Bar("Childcare", 11, 18)
    path = Stepper([("Intake", "Oct 2", "done"), ("In training", "", "now")])
    for widget in (meter, bar, path):
        qtbot.addWidget(widget)
    assert meter.accessibleName() == "Trained: 675 of 1,000"
    assert bar.accessibleName() == "Childcare: 11"
    assert path.accessibleName() == "Intake, done, Oct 2; In training, now"
    assert not path.grab().isNull()


def test_a_long_line_shortens_itself_and_keeps_its_words(qtbot: QtBot) -> None:
    label = ElidedLabel("Offline · 7 changes wait · last synced Friday 4:12 pm")
    qtbot.addWidget(label)
    label.resize(120, 20)
    label.show()
    assert label.toolTip() == label.text() == label.accessibleName()
    label.resize(600, 20)
    assert label.toolTip() == ""
    assert not label.grab().isNull()


def test_the_keyboard_leaves_no_mark_on_a_box_but_the_ring(qtbot: QtBot) -> None:
    window = QWidget()
    column = QVBoxLayout(window)
    boxes: list[QAbstractButton] = [QCheckBox("Needs, health and money"), QRadioButton("Agrees")]
    other = QPushButton("Save")
    for each in (*boxes, other):
        column.addWidget(each)
    qtbot.addWidget(window)
    window.show()
    QTest.qWaitForWindowActive(window)
    for box in boxes:
        other.setFocus(Qt.FocusReason.TabFocusReason)
        before = box.grab().toImage()
        box.setFocus(Qt.FocusReason.TabFocusReason)
        assert box.hasFocus()
        assert box.grab().toImage() == before


def test_a_message_goes_by_itself_unless_it_is_a_problem(qtbot: QtBot) -> None:
    window = QWidget()
    window.resize(800, 600)
    toast = Toast(window)
    qtbot.addWidget(window)
    window.show()
    toast.show_notice(Notice("Saved.", "good"))
    assert toast.isVisible()
    assert toast.passing()
    toast.show_notice(Notice("The disk is full.", "urgent", "Make room and save again."))
    assert not toast.passing()
    assert window.rect().contains(toast.geometry())
    toast.close_button.click()
    assert not toast.isVisible()


class TwoColumns(Page):
    """A list with an aside."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(context)
        self.main, self.aside = self.columns(0, 340)
        self.left, self.right = body("list"), body("aside")
        self.main.addWidget(self.left)
        self.aside.addWidget(self.right)


def test_the_aside_moves_below_on_a_narrow_window(qtbot: QtBot, context: UiContext) -> None:
    page = TwoColumns(context)
    qtbot.addWidget(page)
    page.resize(1166, 716)
    page.show()

    def places() -> tuple[QPoint, QPoint]:
        left, right = (each.mapTo(page, QPoint()) for each in (page.left, page.right))
        return left, right

    left, right = places()
    assert right.x() > left.x()
    assert right.y() == left.y()
    page.resize(824, 716)
    qtbot.waitUntil(lambda: places()[1].y() > places()[0].y())
    assert places()[0].x() == places()[1].x()
    bar = page.scroll_area.horizontalScrollBar()
    assert bar.maximum() == 0


def test_the_ring_lies_around_the_focus_and_moves_with_it(qtbot: QtBot) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    ring = FocusRing(app)
    window = QScrollArea()
    window.setWidgetResizable(True)
    inner = QWidget()
    column = QVBoxLayout(inner)
    edits = [QLineEdit() for _ in range(30)]
    for edit in edits:
        column.addWidget(edit)
    window.setWidget(inner)
    qtbot.addWidget(window)
    window.resize(300, 200)
    window.show()
    window.activateWindow()
    for edit in (edits[0], edits[-1]):
        edit.setFocus()
        qtbot.waitUntil(ring.isVisible)
        assert ring.parentWidget() is inner
        around = edit.geometry().adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN)
        assert ring.geometry() == around
    column.insertWidget(0, QPushButton("New"))
    qtbot.waitUntil(lambda: ring.geometry().center() == edits[-1].geometry().center())


def test_the_ring_outlives_the_window_it_lay_in(qtbot: QtBot) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    ring = FocusRing(app)
    for at_once in (False, True):
        window = QWidget()
        edit = QLineEdit(window)
        window.show()
        window.activateWindow()
        edit.setFocus()
        qtbot.waitUntil(ring.isVisible)
        with qtbot.waitSignal(window.destroyed):
            shiboken6.delete(window) if at_once else window.deleteLater()
        assert shiboken6.isValid(ring)
        assert not ring.isVisible()
    ring.deleteLater()
