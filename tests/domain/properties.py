"""How the property tests of the domain run: no deadline, since the machine may be busy."""

from __future__ import annotations

from hypothesis import settings

many = settings(deadline=None, max_examples=150)
