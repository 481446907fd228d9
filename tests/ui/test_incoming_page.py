"""What a partner sent, on the receiving laptop's screens, against a real server."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from mtw_desktop import errors
from mtw_desktop.casework import consent_partners, syncing
from mtw_desktop.casework.devices_list import LaptopRow
from mtw_desktop.casework.session import Session, exists
from mtw_desktop.domain.records import Referral, ReferralEvent, Staff
from sync.server import enrolling
from tests.sync.coalition import PARTNER, make_laptop, refer_to
from tests.sync.server.running import RunningServer
from tests.ui.case_world import World, key, keys
from tests.ui.walking import nameless
from ui.auto_sync import AutoSync
from ui.main_window import MainWindow
from ui.notices import Notice
from ui.pages.gate import Gate
from ui.pages.people import PeoplePage
from ui.pages.person import PersonPage
from ui.pages.referrals import ReferralsPage
from ui.pages.settings import SettingsPage
from ui.pages.setup import SetupPage


class Partner:
    """United Way on another laptop, which has referred Guerlande to the world's laptop."""

    def __init__(self, world: World, server: RunningServer, folder: Path) -> None:
        self.world, self.server = world, server
        session = world.context.session
        assert session is not None
        self.ours = server.make_org("OIC of South Florida")
        theirs = server.make_org(PARTNER)
        self.session = make_laptop(folder, world.clock, "Thierry", PARTNER)
        syncing.join_server(self.session, server.url, server.make_code(theirs))
        world.case(syncing.join_server, server.url, server.make_code(self.ours))
        world.case(syncing.sync_now)
        self.person, self.referral = refer_to(self.session, self.ours, "OIC of South Florida")
        self.sync()

    def sync(self) -> None:
        """Theirs, then ours."""
        syncing.sync_now(self.session)
        self.world.case(syncing.sync_now)

    def hears(self) -> list[tuple[str, object]]:
        """What came back to the sender: the events with their reasons."""
        self.world.case(syncing.sync_now)
        syncing.sync_now(self.session)
        found = self.session.store.many(ReferralEvent, referral_id=self.referral.id)
        return [(each.event, each.reason_code) for each in found]


@pytest.fixture
def partner(world: World, tmp_path: Path) -> Iterator[Partner]:
    def now_ms() -> int:
        return int(world.clock().timestamp() * 1000)

    with RunningServer(tmp_path / "server.sqlite3", now_ms) as server:
        made = Partner(world, server, tmp_path)
        yield made
        made.session.store.close()


@pytest.fixture
def page(qtbot: QtBot, world: World, partner: Partner) -> ReferralsPage:
    made = ReferralsPage(world.context)
    qtbot.addWidget(made)
    world.context.notices.changed.connect(made.reload)
    return world.show(made, ("received", partner.referral.id))


def test_a_received_referral_is_declined_by_keyboard_with_a_reason(
    page: ReferralsPage, world: World, partner: Partner
) -> None:
    view = page.received
    assert view.card.name.text() == "Guerlande É."
    assert view.card.pill.text() == "New"
    assert page.views.buttons["received"].text().endswith("1")
    assert nameless(page) == []
    words = [each.text().replace("&", "") for each in view.card.moves.values()]
    assert words == ["Accept", "Decline"]
    view.card.moves["decline"].setFocus()
    key(view.card.moves["decline"], Qt.Key.Key_Space)
    form = view.card.form
    assert form.reason.hasFocus()
    key(form.detail, Qt.Key.Key_Return)
    assert form.reason_field.problem.text() == "Choose a reason."
    form.reason.setFocus()
    keys(form.reason, "No")
    keys(form.detail, "Ask again in May")
    key(form.detail, Qt.Key.Key_Return)
    world.settle()
    assert view.card.pill.text() == "Declined by the provider"
    assert view.card.moves == {}
    assert partner.hears() == [("declined", "capacity")]


def test_accepting_with_an_appointment_tells_the_sender_when(
    page: ReferralsPage, world: World, partner: Partner
) -> None:
    card = page.received.card
    card.begin("accept")
    keys(card.form.appointment, "tomorrow 9:30")
    card.form.save.click()
    world.settle()
    assert [each for each in card.lines if each.text().startswith("Appointment Monday")]
    assert "schedule" in card.moves
    assert partner.hears() == [("accepted", None), ("scheduled", None)]
    home = partner.session.store.get(Referral, partner.referral.id)
    assert home is not None
    assert home.appointment_at is not None
    assert home.appointment_at.isoformat() == "2026-11-23T14:30:00+00:00"


def test_a_step_that_was_begun_is_there_again(
    page: ReferralsPage, world: World, qtbot: QtBot
) -> None:
    page.received.card.begin("decline")
    keys(page.received.card.form.detail, "half a sen")
    page.flush()
    again = ReferralsPage(world.context)
    qtbot.addWidget(again)
    world.show(again, page.resume_argument())
    again.received.card.begin("decline")
    world.settle()
    assert again.received.card.form.detail.text() == "half a sen"


def test_scanning_their_slip_finds_it_and_another_does_not(
    page: ReferralsPage, partner: Partner
) -> None:
    view = page.received
    referral = partner.referral
    view.search.setText(f"MTW1:{referral.number}:{referral.return_code}")
    key(view.search, Qt.Key.Key_Return)
    assert view.card.moves["accept"].hasFocus()
    view.search.setText("MTW1:R-222-2222:XXXXX-XXXXX")
    key(view.search, Qt.Key.Key_Return)
    assert view.find_field.problem.text() == "No received referral fits this."
    assert page.escape()


def test_the_person_opens_with_what_is_shared_and_nothing_to_edit(
    world: World, partner: Partner, qtbot: QtBot
) -> None:
    page = PersonPage(world.context)
    qtbot.addWidget(page)
    world.show(page, partner.person.id)
    buttons = [each.text().replace("&", "") for each in page.findChildren(QPushButton)
               if each.isVisible()]  # fmt: skip
    assert buttons == ["Take this person in", "Open"]
    assert page.shared.name.text() == "Guerlande Étienne"
    with qtbot.waitSignal(page.go) as went:
        page.shared.take_in.click()
    assert went.args[0] == "intake"
    own = world.take_in({"participant": {"given_name": "Luis", "family_name": "Ríos"}})
    page.open(own)
    world.settle()
    assert page.shared.isHidden()
    assert page.header.isVisible()


def test_the_list_of_people_marks_who_is_shared(
    world: World, partner: Partner, qtbot: QtBot
) -> None:
    page = PeoplePage(world.context)
    qtbot.addWidget(page)
    world.show(page, "guerl")
    world.settle()
    page._search()
    world.settle()
    assert page.model.index(0, 0).data() == "Guerlande É. · Shared"


def test_ended_sharing_is_said_and_the_list_is_empty(
    page: ReferralsPage, world: World, partner: Partner
) -> None:
    said: list[Notice] = []
    world.context.notices.say.connect(said.append)
    consent_partners.withdraw_consent(partner.session, partner.person.id)
    syncing.sync_now(partner.session)
    sync = AutoSync(world.context)
    sync.sync_now()
    QTest.qWait(1)
    world.settle()
    assert [each.text for each in said] == [f"{PARTNER} ended sharing 1 person."]
    assert page.received.model.rowCount() == 0
    assert page.received.empty.isVisible()
    sync.stop()


def test_an_erased_laptop_forgets_everything_and_begins_anew(
    world: World, partner: Partner, qtbot: QtBot
) -> None:
    context = world.context
    session = context.session
    assert session is not None
    context.folder = session.folder
    window = MainWindow(context)
    qtbot.addWidget(window)
    window.show()
    window.enter(session)
    world.settle()
    said: list[Notice] = []
    context.notices.say.connect(said.append)
    with partner.server.database.writing() as connection:
        enrolling.wipe(connection, session.device_id)
    window.auto_sync.sync_now()
    qtbot.waitUntil(lambda: window.workspace is None, timeout=20_000)
    world.settle()
    assert not exists(context.folder)
    assert isinstance(window.gate, Gate)
    assert isinstance(window.gate.page, SetupPage)
    assert context.session is None
    assert [each.text for each in said] == [context.words_of(errors.DeviceWiped())[0]]
    window.close()


@pytest.fixture
def settings(world: World, partner: Partner, qtbot: QtBot) -> SettingsPage:
    page = SettingsPage(world.context)
    qtbot.addWidget(page)
    return world.show(page)


def test_a_laptop_that_was_shut_out_is_offered_to_join_again(
    settings: SettingsPage, world: World, partner: Partner
) -> None:
    assert settings.server.joined
    with partner.server.database.writing() as connection:
        enrolling.revoke(connection, world.case(_device))
    with pytest.raises(errors.DeviceRevoked):
        world.case(syncing.sync_now)
    settings.reload()
    world.settle()
    card = settings.server
    assert card.banner.next_step.text() == "Join again with a new code."
    assert card.address.text() == partner.server.url
    card.code.setText(partner.server.make_code(partner.ours))
    card.button.click()
    world.settle()
    settings.reload()
    world.settle()
    assert card.joined
    assert card.banner.isHidden()


def test_a_supervisor_lets_a_waiting_laptop_in(
    settings: SettingsPage, world: World, partner: Partner
) -> None:
    assert settings.laptops.isHidden()
    world.case(_promote)
    settings.reload()
    world.settle()
    waiting = partner.server.stranger()
    waiting.enroll(partner.server.make_code(partner.ours, needs_approval=True))
    card = settings.laptops
    card.button.click()
    world.settle()
    own, other = card.rows
    assert "· this laptop" in own.title.text()
    assert own.action is None
    laptop = other.key
    assert isinstance(laptop, LaptopRow)
    menu = card.menu(laptop)
    actions = menu.actions()
    assert [each.text() for each in actions] == ["Let it in", "Shut it out"]
    actions[0].trigger()
    world.settle()
    let_in = card.rows[1].key
    assert isinstance(let_in, LaptopRow)
    assert let_in.status == "active"
    assert nameless(settings) == []


def _device(session: Session) -> str:
    return session.device_id


def _promote(session: Session) -> None:
    with session.store.atomic(session.staff.id) as tx:
        session.staff = tx.update(Staff, session.staff.id, {"role": "supervisor"})
