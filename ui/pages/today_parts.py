"""The parts of Today: a headed list that hides while it is empty, and the words of its rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mtw_desktop.casework.case_rows import CaseRow
from mtw_desktop.casework.intake import DraftRow
from mtw_desktop.casework.referring import ReferralRow
from mtw_desktop.casework.today import DueItem, Today
from mtw_desktop.domain.labels import code_label, has_label, label
from ui import theme
from ui.models.referrals import TONES
from ui.pages.word_parts import Words, joined
from ui.widgets.action_row import GrowingList
from ui.widgets.labels import section


class Part(QWidget):
    """A heading and the rows under it."""

    def __init__(self, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = section(heading)
        self.list = GrowingList(step=8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, theme.px(8))
        column.setSpacing(theme.px(8))
        column.addWidget(self.heading)
        column.addWidget(self.list)

    def set_rows(self, rows: Sequence[Callable[[], QWidget]]) -> None:
        """Show these rows, or nothing at all."""
        self.list.set_rows(rows)
        self.setVisible(bool(rows))


def waiting(day: Today) -> list[DueItem | CaseRow]:
    """All that waits, the most overdue first."""
    today = day.now.astimezone().date()

    def overdue(each: DueItem | CaseRow) -> int:
        if isinstance(each, DueItem):
            return each.days
        return (today - each.on).days if each.on else 0

    # Equals keep their order: what somebody waits for before what staff planned.
    return sorted((*day.due, *day.rows), key=overdue, reverse=True)


class TodayWords(QObject):
    """How Today says things, in the screen's language. ``now`` is set with each reading."""

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.words = Words(language)
        self.language = language

    def at(self, now: datetime) -> None:
        """From now on, "today" means this day."""
        self.words.now = now

    def greeting(self, name: str) -> str:
        """Good morning, by the clock on the wall."""
        hour = self.words.local(self.words.now).hour
        if hour < 12:
            words = self.tr("Good morning, {name}")
        elif hour < 18:
            words = self.tr("Good afternoon, {name}")
        else:
            words = self.tr("Good evening, {name}")
        return words.format(name=name)

    def summary(self, things: int) -> str:
        """The date, and how much waits."""
        day = self.words.day(self.words.today)
        if things == 0:
            return day
        if things == 1:
            return joined(day, self.tr("1 thing waits for you"))
        return joined(day, self.tr("{count} things wait for you").format(count=things))

    def due_pill(self, item: DueItem) -> str:
        """How urgent, in a word."""
        if item.key == "urgent_need":
            return code_label("urgency", "urgent", self.language)
        return self.words.due(item.days)

    def due(self, item: DueItem) -> tuple[str, str]:
        """What to do, and the line below it."""
        need = code_label("need_domain", item.domain, self.language) if item.domain else ""
        if item.key == "appointment":
            what = self.tr("appointment at {place}").format(place=item.to_organization)
            when = self.words.moment(item.at) if item.at else ""
            return f"· {what}", joined(when, need, item.number)
        if item.key == "urgent_need":
            return f"· {need}", item.detail or self.tr("No referral yet")
        what = self.tr("ask {place} for an answer").format(place=item.to_organization)
        sent = self.tr("sent {day}").format(day=self.words.near_day(item.at)) if item.at else ""
        return f"· {what}", joined(
            self.tr("Referral {number}").format(number=item.number), need, sent
        )

    def draft(self, draft: DraftRow) -> tuple[str, str, str]:
        """Whose form, how far, and where it stopped."""
        name = draft.title or self.tr("No name yet")
        if draft.form == "referral":
            return name, "· " + self.tr("referral not issued yet"), self._saved(draft.saved_at)
        done = self.tr("{done} of {total} sections").format(
            done=draft.sections_done, total=draft.sections_total
        )
        key = f"intake.{draft.section_key}.title"
        stopped = ""
        if draft.section_key and has_label(key):
            stopped = self.tr("stopped at “{section}”").format(section=label(key, self.language))
        return name, f"· {done}", joined(self._saved(draft.saved_at), stopped)

    def form(self, row: CaseRow) -> tuple[str, str, str]:
        """A record form that was begun: whose, which, and when it was kept."""
        kept = ""
        if row.on is not None:
            day = self.words.short_date(row.on)
            kept = self.tr("Saved on this laptop {when}").format(when=day)
        if row.detail:
            return row.detail, f"· {row.title}", kept
        return row.title, "", kept

    def state(self, status: str) -> tuple[str, str]:
        """The pill of a referral's state: words and tone."""
        return code_label("referral_status", status, self.language), TONES.get(status, "muted")

    def answer(self, row: ReferralRow) -> tuple[str, str]:
        """Which referral was answered, and what follows from it."""
        need = code_label("need_domain", row.need_domain, self.language) if row.need_domain else ""
        rest = joined(need or row.number, row.to_organization, by=", ")
        if row.appointment_at and row.appointment_at >= self.words.now:
            when = self.words.moment(row.appointment_at)
            return f"· {rest}", self.tr("Appointment {when}").format(when=when)
        when = self.words.near_day(row.updated_at) if row.updated_at else ""
        return f"· {rest}", joined(row.number, when)

    def counts(self, day: Today) -> list[str]:
        """What is on this laptop, line by line."""
        lines = [self.tr("{count} people").format(count=f"{day.people:,}")]
        if day.people == 1:
            lines = [self.tr("1 person")]
        if day.referrals_waiting == 1:
            lines.append(self.tr("1 referral waits for an answer"))
        elif day.referrals_waiting:
            words = self.tr("{count} referrals wait for an answer")
            lines.append(words.format(count=f"{day.referrals_waiting:,}"))
        if day.changes_waiting == 1:
            lines.append(self.tr("1 change waits to be sent"))
        elif day.changes_waiting:
            words = self.tr("{count} changes wait to be sent")
            lines.append(words.format(count=f"{day.changes_waiting:,}"))
        return lines

    def _saved(self, at: datetime | None) -> str:
        if at is None:
            return ""
        return self.tr("Saved on this laptop {when}").format(when=self.words.moment(at))
