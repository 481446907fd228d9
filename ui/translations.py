"""The language of the screen: loads our catalogue and Qt's own words for it."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

import resources

LANGUAGES = ("en", "es", "ht")
#: Dates and numbers are written our way everywhere; Qt's locale only reads the keyboard.
LOCALE = QLocale(QLocale.Language.English, QLocale.Country.UnitedStates)

_installed: list[QTranslator] = []


def install_language(app: QCoreApplication, language: str) -> None:
    """Make ``en``, ``es`` or ``ht`` the language of every window built from now on."""
    QLocale.setDefault(LOCALE)
    # Kept by us: looking for them among the application's children would make Python classes of
    # everything that Qt has there, before the first window.
    while _installed:
        old = _installed.pop()
        if shiboken6.isValid(old):
            app.removeTranslator(old)
            old.deleteLater()
    own = str(resources.path("translations"))
    theirs = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    # Qt has no Kreyol of its own: qtbase_ht is ours. What is loaded last is asked first.
    folders = {"es": theirs, "ht": own, "en": theirs}
    for name, folder in ((f"qtbase_{language}", folders[language]), (f"mtw_{language}", own)):
        translator = QTranslator(app)
        if translator.load(name, folder):
            app.installTranslator(translator)
            _installed.append(translator)
        else:
            translator.deleteLater()


def system_language() -> str:
    """The first of the system's languages that we speak; English otherwise."""
    for name in QLocale.system().uiLanguages():
        code = name.split("-")[0].split("_")[0]
        if code in LANGUAGES:
            return code
    return "en"
