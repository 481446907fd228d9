"""Which class shows which page. A page's module is loaded when the page is first opened."""

from __future__ import annotations

from importlib import import_module

from ui.context import UiContext
from ui.widgets.page import Page

#: The entry of the rail that is marked while a page is in sight.
RAIL_OF = {
    "person": "people",
    "history": "people",
    "file": "people",
    "duplicates": "people",
    "merge": "people",
    "refer": "referrals",
    "request": "supports",
    "issue": "supports",
    "count": "supports",
    "events": "intake",
    "sync_status": "settings",
    "courier": "settings",
    "questions": "settings",
    "import": "settings",
}
#: Pages that stand by themselves: Esc does not lead away from them.
MAIN_PAGES = frozenset(
    {
        "today", "people", "intake", "referrals", "supports", "training", "work", "needs_eye",
        "settings", "help",
    }
)  # fmt: skip

#: Page -> its module in ``ui.pages`` and its class.
PAGES = {
    "today": ("today", "TodayPage"),
    "people": ("people", "PeoplePage"),
    "person": ("person", "PersonPage"),
    "intake": ("intake", "IntakePage"),
    "referrals": ("referrals", "ReferralsPage"),
    "refer": ("refer", "ReferPage"),
    "form": ("record_form", "RecordFormPage"),
    "supports": ("supports", "SupportsPage"),
    "request": ("support_request", "SupportRequestPage"),
    "issue": ("issue", "IssuePage"),
    "count": ("stock_count", "StockCountPage"),
    "training": ("training", "TrainingPage"),
    "work": ("work", "WorkPage"),
    "duplicates": ("duplicates", "DuplicatesPage"),
    "merge": ("merge", "MergePage"),
    "history": ("history", "HistoryPage"),
    "tasks": ("tasks", "TasksPage"),
    "events": ("events", "EventsPage"),
    "questions": ("questions", "QuestionsPage"),
    "answers": ("own_answers", "OwnAnswersPage"),
    "import": ("import_people", "ImportPage"),
    "consent": ("consent", "ConsentPage"),
    "file": ("file", "FilePage"),
    "needs_eye": ("needs_eye", "NeedsEyePage"),
    "courier": ("courier", "CourierPage"),
    "settings": ("settings", "SettingsPage"),
    "help": ("help", "HelpPage"),
    "sync_status": ("sync_status", "SyncStatusPage"),
}


def make_page(name: str, context: UiContext) -> Page:
    """Build a page by its name. ``KeyError`` for a name that nobody knows."""
    module, cls = PAGES[name]
    page = getattr(import_module(f"ui.pages.{module}"), cls)(context)
    assert isinstance(page, Page)
    return page
