"""Where one is in the program."""

from __future__ import annotations

#: A page's name and its argument. Ids only, so that it may outlive a lock.
Place = tuple[str, object]
HOME: Place = ("today", None)
