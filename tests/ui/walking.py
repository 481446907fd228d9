"""Going through a window as a screen reader and as a Tab key do."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

#: What a person operates, and so must have a name.
NAMED = frozenset(
    {
        QAccessible.Role.Button,
        QAccessible.Role.CheckBox,
        QAccessible.Role.RadioButton,
        QAccessible.Role.EditableText,
        QAccessible.Role.ComboBox,
        QAccessible.Role.List,
        QAccessible.Role.Table,
        QAccessible.Role.PageTab,
        QAccessible.Role.Link,
        QAccessible.Role.Graphic,
    }
)


def nameless(window: QWidget) -> list[str]:
    """What can be operated and has no name, as ``role Class.objectName``."""
    root = QAccessible.queryAccessibleInterface(window)
    return [
        f"{each.role().name} {_class(each)}"
        for each in _below(root)
        if each.role() in NAMED
        and not each.state().invisible
        and not each.text(QAccessible.Text.Name).strip()
        and not _part_of_another(each)
    ]


def tab_order(window: QWidget, most: int = 200) -> list[QWidget]:
    """The widgets that Tab visits, from the one that has the focus until it comes back."""
    seen: list[QWidget] = []
    for _ in range(most):
        window.focusNextPrevChild(True)
        here = window.focusWidget()
        if here is None or here in seen:
            return seen
        seen.append(here)
    return seen


def _below(root: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    for index in range(root.childCount()):
        child = root.child(index)
        if child is not None and child.isValid():
            yield child
            yield from _below(child)


def _class(each: QAccessibleInterface) -> str:
    thing = each.object()
    return f"{type(thing).__name__}.{thing.objectName()}" if thing is not None else "?"


def _part_of_another(each: QAccessibleInterface) -> bool:
    """The inner list and line of a combo box are spoken with the box."""
    parent = each.parent()
    return parent is not None and parent.role() == QAccessible.Role.ComboBox
