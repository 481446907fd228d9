"""Brings the rows of a long list from the store lane as they come into sight."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, Slot

from mtw_desktop.casework.session import Session
from ui.context import UiContext
from ui.models.paged import PagedModel

Fetch = Callable[[Session, Sequence[str]], list[Any]]


class RowFetcher(QObject):
    """``fetch`` is a casework function that gives the rows of ids."""

    def __init__(
        self, context: UiContext, model: PagedModel, fetch: Fetch, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._context, self._model, self._fetch = context, model, fetch
        model.rows_wanted.connect(self._on_wanted)

    @Slot(int, object)
    def _on_wanted(self, ticket: int, ids: list[str]) -> None:
        args = (self._context.session, self._fetch, ticket, ids)
        self._context.lanes.store(_rows_of, *args, done=self._on_rows)

    @Slot(object)
    def _on_rows(self, answer: tuple[int, list[Any]]) -> None:
        self._model.take_rows(*answer)


def _rows_of(session: Session, fetch: Fetch, ticket: int, ids: list[str]) -> tuple[int, list[Any]]:
    return ticket, fetch(session, ids)
