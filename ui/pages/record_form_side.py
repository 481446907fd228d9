"""From one form to another and back: a record that is missing is made on the way."""

from __future__ import annotations

from mtw_desktop.casework.record_form import FormPlace


class SideTrip:
    """Remembers which form waits for which new record. Ids and typed words only."""

    def __init__(self) -> None:
        self._home: FormPlace | None = None
        self._path = self._kind = self._typed = ""
        self._bring: tuple[FormPlace, dict[str, object]] | None = None

    def begin(self, home: FormPlace, path: str, kind: str, typed: str) -> FormPlace:
        """Leave ``home`` to make the record of ``path``; where to go for that."""
        self._home, self._path, self._kind, self._typed = home, path, kind, typed
        return FormPlace(kind)

    def brought(self, place: FormPlace) -> dict[str, object]:
        """What comes along to a form that has just been opened, by answer path."""
        if place == FormPlace(self._kind) and self._home is not None:
            typed, self._typed = self._typed, ""
            return {f"{self._kind}.name": typed} if typed else {}
        self._home = None
        bring, self._bring = self._bring, None
        return bring[1] if bring is not None and bring[0] == place else {}

    def saved(self, place: FormPlace, record_id: str) -> FormPlace | None:
        """The form that waited for this record, to go back to."""
        home = self._home
        if home is None or place != FormPlace(self._kind):
            return None
        self._home = None
        self._bring = (home, {self._path: record_id})
        return home
