"""Which class shows which page. A page's module is loaded when the page is first opened."""

from __future__ import annotations

from ui.context import UiContext
from ui.widgets.page import Page

#: The entry of the rail that is marked while a page is in sight.
RAIL_OF = {"person": "people", "refer": "referrals", "sync_status": "settings"}
#: Pages that stand by themselves: Esc does not lead away from them.
MAIN_PAGES = frozenset({"today", "people", "intake", "referrals", "settings", "help"})


def make_page(name: str, context: UiContext) -> Page:
    """Build a page by its name. ``KeyError`` for a name that nobody knows."""
    return _FACTORIES[name](context)


def _today(context: UiContext) -> Page:
    from ui.pages.today import TodayPage

    return TodayPage(context)


def _people(context: UiContext) -> Page:
    from ui.pages.people import PeoplePage

    return PeoplePage(context)


def _person(context: UiContext) -> Page:
    from ui.pages.person import PersonPage

    return PersonPage(context)


def _intake(context: UiContext) -> Page:
    from ui.pages.intake import IntakePage

    return IntakePage(context)


def _referrals(context: UiContext) -> Page:
    from ui.pages.referrals import ReferralsPage

    return ReferralsPage(context)


def _refer(context: UiContext) -> Page:
    from ui.pages.refer import ReferPage

    return ReferPage(context)


def _settings(context: UiContext) -> Page:
    from ui.pages.settings import SettingsPage

    return SettingsPage(context)


def _help(context: UiContext) -> Page:
    from ui.pages.help import HelpPage

    return HelpPage(context)


def _sync_status(context: UiContext) -> Page:
    from ui.pages.sync_status import SyncStatusPage

    return SyncStatusPage(context)


_FACTORIES = {
    "today": _today,
    "people": _people,
    "person": _person,
    "intake": _intake,
    "referrals": _referrals,
    "refer": _refer,
    "settings": _settings,
    "help": _help,
    "sync_status": _sync_status,
}
