"""The stories behind the made-up supports: what was asked, by whom, and how it went."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Lot:
    """Cards received so many days ago; ``first`` is their first serial number, ``ends`` in how many
    days from today they are past use; ``fund`` 0 is the grant, 1 the gift."""

    ago: float
    card_type: str
    first: str
    quantity: int
    cents: int
    vendor: str
    fund: int = 0
    ends: int | None = None


@dataclass(frozen=True, slots=True)
class Story:
    """A request. ``steps`` are (days ago, what happened); ``cards`` how many were handed out;
    ``reason`` of the decision, or of what went wrong; ``colleague`` asked for it."""

    support_type: str
    item: str
    cents: int
    enables: str
    steps: tuple[tuple[float, str], ...]
    fund: int = 0
    cards: int = 0
    why: str = "No other program pays before class starts."
    tried: tuple[str, ...] = ()
    basis: str = "tanf_snap"
    reason: str = ""
    receipt_within: int | None = 14
    colleague: bool = False


#: Gas cards, EASY Tickets with a week of rides, vouchers.
LOTS = (
    Lot(100.0, "bus_pass", "EZ0410221", 15, 2_925, "County transit sales office", ends=24),
    Lot(58.0, "gas_card", "6006491180000101", 20, 5_000, "Corner Fuel"),
    Lot(44.0, "voucher", "WV-2201", 12, 2_500, "Second Street Workwear", fund=1),
)

_CLASS = "Get to class three days a week"
_COUNTY = ("County transit program: two weeks' wait",)
STORIES = (
    Story(
        "gas_card", "Gas to IT Support class", 5_000, _CLASS,
        ((28.2, "draft"), (28.1, "requested"), (27.3, "approved"), (27.1, "issued")),
        cards=1, receipt_within=None,
    ),
    Story(
        "gas_card", "Gas to two interviews", 10_000, "Get to two interviews in Homestead",
        ((15.4, "draft"), (15.3, "requested"), (14.6, "approved"), (14.4, "issued")),
        cards=2, receipt_within=7, basis="unemployed",
    ),
    Story(
        "gas_card", "Gas to pre-training", 5_000, _CLASS,
        ((24.4, "draft"), (24.3, "requested"), (23.2, "approved"), (23.1, "issued"),
         (20.1, "reversed")),
        cards=1, reason="Class moved online before the card was used",
    ),
    Story(
        "gas_card", "Gas to IT Support class", 5_000, _CLASS,
        ((19.4, "draft"), (19.3, "requested"), (18.3, "approved"), (18.1, "issued"),
         (9.4, "lost")),
        cards=1, reason="Wallet stolen on the Metrorail, police report seen", receipt_within=None,
    ),
    Story(
        "bus_pass", "EASY Ticket, one week", 2_925, _CLASS,
        ((26.4, "draft"), (26.3, "requested"), (25.3, "approved"), (25.1, "issued")),
        cards=1, tried=_COUNTY, receipt_within=None,
    ),
    Story(
        "bus_pass", "EASY Ticket, one week", 2_925, "First week at work, before the first pay",
        ((8.4, "draft"), (8.3, "requested"), (7.5, "approved"), (7.3, "issued")),
        cards=1, tried=_COUNTY, basis="low_income", receipt_within=None,
    ),
    Story(
        "clothing", "Shirts for an internship", 5_000, "Start an internship on Monday",
        ((11.4, "draft"), (11.3, "requested"), (10.4, "approved"), (10.2, "issued")),
        fund=1, cards=2, basis="low_income",
    ),
    Story(
        "exam", "CompTIA A+ voucher, core 1", 24_600, "Sit the exam this month",
        ((17.4, "draft"), (17.3, "requested"), (16.4, "approved"), (16.2, "issued")),
        fund=1, basis="in_training", reason="Passed both practice tests",
    ),
    Story(
        "child_care", "After-school care, two weeks", 18_000, "Stay in the evening class",
        ((5.4, "draft"), (5.3, "requested"), (3.4, "approved")),
        tried=("Early Learning Coalition: waiting list",), reason="Until the subsidy begins",
    ),
    Story(
        "bus_pass", "EASY Ticket, one week", 2_925, _CLASS,
        ((2.4, "draft"), (2.3, "requested"), (1.4, "approved")), tried=_COUNTY,
    ),
    Story(
        "laptop", "Refurbished laptop", 22_000, "Do the homework of the Python class",
        ((4.2, "draft"), (4.1, "requested")),
        fund=1, tried=("Library loan: 14 days only", "College lending desk: none left"),
        basis="low_income",
    ),
    Story(
        "gas_card", "Gas to IT Support class", 5_000, _CLASS,
        ((1.3, "draft"), (1.2, "requested")), basis="unemployed",
    ),
    Story(
        "vehicle", "Two front tires", 16_500, "Drive to an apprenticeship in Doral",
        ((2.9, "draft"), (2.8, "requested")), fund=1, colleague=True, basis="in_training",
    ),
    Story(
        "internet", "Hotspot, one month", 3_000, "Join the online class", ((0.4, "draft"),),
        why="",
    ),
    Story(
        "housing", "Part of the rent", 60_000, "Stay near the college",
        ((21.4, "draft"), (21.3, "requested"), (20.3, "denied")),
        fund=1, reason="The county's rent program can pay this in time", basis="low_income",
    ),
    Story(
        "books", "Network+ study guide", 4_500, "Prepare for the exam",
        ((13.4, "draft"), (13.3, "requested"), (12.4, "cancelled")),
        reason="The library had it",
    ),
    Story(
        "tools", "Cable tester", 6_000, "Take part in the cabling lab",
        ((6.4, "draft"), (6.3, "requested"), (5.2, "sent_back")),
        reason="Please add the class and the shop's offer", why="",
    ),
)  # fmt: skip
