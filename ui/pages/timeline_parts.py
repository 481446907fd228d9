"""What happened, in words: the entries of a person's timeline."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

from mtw_desktop.casework.timeline import TimelineItem
from mtw_desktop.domain.labels import code_label, label
from ui.pages.word_parts import Words, joined
from ui.widgets.timeline import Entry

#: Kinds of which the timeline leads to the history of the record.
HISTORIED = frozenset(
    {
        "participant", "need", "consent", "support_request", "enrollment", "credential",
        "placement", "follow_up", "task",
    }
)  # fmt: skip
#: A note is shortened to this many characters until somebody opens it.
NOTE_SHOWN = 300


class TimelineWords(QObject):
    """Words an item of ``casework`` in the screen's language."""

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.words = words
        #: Ids of the notes that are shown whole.
        self.opened: set[str] = set()

    def entry(self, item: TimelineItem) -> Entry:
        """The item as a row. Its key is the item itself."""
        bold, rest, detail = self._say(item)
        return Entry(
            when=self.words.when(item.at),
            bold=bold,
            rest=rest,
            detail=detail,
            action=self._action(item),
            key=item,
            quiet=item.kind not in ("note", "referral_event"),
        )

    def _action(self, item: TimelineItem) -> str:
        if item.action == "reprint":
            return self.tr("Reprint")
        if item.action == "undo":
            return self.tr("Undo")
        if item.kind == "referral_event":
            return self.tr("Open")
        if item.kind in HISTORIED:
            return self.tr("History")
        if item.kind != "note":
            return ""
        return self.tr("Read on") if self.is_shortened(item) else self.tr("Correct")

    def is_shortened(self, item: TimelineItem) -> bool:
        """Whether a part of a note is kept back until somebody wants to read on."""
        long = any(len(text) > NOTE_SHOWN for text in (item.detail, *item.earlier))
        return item.kind == "note" and long and item.record_id not in self.opened

    def _say(self, item: TimelineItem) -> tuple[str, str, str]:
        if item.kind == "note":
            return self._note(item)
        if item.kind == "referral_event":
            return self._referral(item)
        if item.kind == "consent":
            return self._consent(item)
        if "rest" in item.params:
            bold = label(f"timeline.{item.title_key}", self._language)
            rest, under = item.params["rest"], item.params.get("under", "")
            return bold, f"· {rest}" if rest else "", joined(under, item.by)
        if item.kind == "need":
            need = code_label("need_domain", item.params.get("domain", ""), self._language)
            return self.tr("Need"), f"· {need}", joined(item.detail, item.by)
        return self.tr("Intake"), self.tr("saved"), item.by

    def _note(self, item: TimelineItem) -> tuple[str, str, str]:
        text, *earlier = (self._shown(item, each) for each in (item.detail, *item.earlier))
        bold = {
            "note.amended": self.tr("Correction"),
            "note.corrected": self.tr("Note, corrected"),
        }.get(item.title_key, self.tr("Note"))
        kind = item.params.get("contact_type", "")
        minutes = item.params.get("minutes", "")
        how = code_label("contact_type", kind, self._language) if kind else ""
        long = self.tr("{minutes} minutes").format(minutes=minutes) if minutes else ""
        lines = [self.tr("Before: {text}").format(text=each) for each in earlier]
        under = joined(joined(how, long, by=", "), item.by)
        return bold, f"· {text}", "\n".join([*lines, under])

    def _shown(self, item: TimelineItem, text: str) -> str:
        whole = " ".join(text.split())
        cut = self.is_shortened(item) and len(whole) > NOTE_SHOWN
        return whole[:NOTE_SHOWN].rstrip() + "…" if cut else whole

    def _consent(self, item: TimelineItem) -> tuple[str, str, str]:
        state = item.title_key.removeprefix("consent.")
        words = {
            "given": self.tr("given"),
            "declined": self.tr("declined"),
            "withdrawn": self.tr("withdrawn"),
        }.get(state, state)
        to = item.params.get("to", "")
        with_whom = self.tr("Share with {names}").format(names=to) if to else ""
        signed = label("timeline.signed", self._language) if item.params.get("signed") else ""
        return self.tr("Permission"), words, joined(with_whom, signed, item.by)

    def _referral(self, item: TimelineItem) -> tuple[str, str, str]:
        event = item.title_key.removeprefix("referral.")
        number, to = item.params.get("number", ""), item.params.get("to", "")
        referral = self.tr("Referral {number}").format(number=number)
        if event == "created":
            rest = self.tr("to {place}").format(place=to)
            return referral, rest, joined(self._paper(item), item.by)
        event_words = code_label("referral_event", event, self._language)
        reason = item.params.get("reason", "")
        why = code_label("referral_reason", reason, self._language) if reason else ""
        if event in ("printed", "note", "cancelled", "voided", "contacted"):
            return event_words, f"· {referral}", joined(why, item.detail, item.by)
        return event_words, f"· {to}", joined(referral, why, item.detail, item.by)

    def _paper(self, item: TimelineItem) -> str:
        language = item.params.get("language", "")
        if not item.params.get("printed"):
            return ""
        if not language:
            return self.tr("Slip printed")
        name = code_label("language", language, self._language)
        return self.tr("Slip printed in {language}").format(language=name)

    @property
    def _language(self) -> str:
        return self.words.language


def step_title(key: str) -> str:
    """The name of a step on the way to a good job."""
    names = {
        "intake": QCoreApplication.translate("PathStep", "Intake"),
        "needs": QCoreApplication.translate("PathStep", "Needs met"),
        "training": QCoreApplication.translate("PathStep", "In training"),
        "credential": QCoreApplication.translate("PathStep", "Credential"),
        "job": QCoreApplication.translate("PathStep", "Good job"),
    }
    return names.get(key, key)
