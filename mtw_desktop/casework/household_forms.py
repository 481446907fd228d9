"""The form of one member of a household."""

from __future__ import annotations

from mtw_desktop.casework.changes import Changed
from mtw_desktop.casework.consents import local_today
from mtw_desktop.casework.duplicates import likely_duplicates
from mtw_desktop.casework.household import age_text
from mtw_desktop.casework.record_form import AsideLine, FormPlace, FormStart, SavedForm
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.answers import known
from mtw_desktop.domain.forms import Answers, Problem, for_saving, is_answered, load_form
from mtw_desktop.domain.ids import new_id
from mtw_desktop.domain.labels import label
from mtw_desktop.domain.names import short_name
from mtw_desktop.domain.plain import from_plain, nfc, record_from_plain, record_to_plain
from mtw_desktop.domain.records import KINDS, HouseholdMember, Participant

FORM = "household_member"
_FIELDS = ("name", "relationship", "birth_date", "age", "needs_care", "care_times")


class MemberForm:
    """Handler of the form ``household_member``: see ``record_form.FormHandler``."""

    def start(self, session: Session, place: FormPlace) -> FormStart | None:
        """What is known of the member; empty for a new one."""
        member = _member(session, place)
        head = _head(session, place, member)
        if head is None or (place.record_id and member is None):
            return None
        title = "household.form_edit" if member else "household.form_new"
        answers: Answers = {FORM: {}}
        if member is not None:
            plain = record_to_plain(member)
            answers = {FORM: {name: plain[name] for name in _FIELDS if name in plain}}
        of = label("household.of", session.language, name=short_name(head, session.language))
        return FormStart(place, answers, label(title, session.language), of)

    def problems(
        self,
        session: Session,  # noqa: ARG002 - the protocol's
        place: FormPlace,  # noqa: ARG002
        answers: Answers,
    ) -> list[Problem]:
        """A member needs something to go by: a name, or what they are to the person."""
        said = answers.get(FORM) or {}
        if not is_answered(said.get("name")) and not is_answered(said.get("relationship")):
            return [Problem(f"{FORM}.name", "no_name")]
        return []

    def aside(self, session: Session, place: FormPlace, answers: Answers) -> list[AsideLine]:
        """The age today, and who on this laptop may be the same person."""
        member = _record(answers, place.participant_id or "", "aside")
        age = age_text(member, session.language, local_today(session))
        lines = [AsideLine(age)] if age else []
        given, _, family = (known(member.name) or "").partition(" ")
        born = known(member.birth_date)
        asked = {
            "given_name": given,
            "family_name": family,
            "birth_date": born.isoformat() if born else "",
        }
        head = _head(session, place, _member(session, place))
        itself = head.id if head else None
        found = likely_duplicates(session, asked, exclude_id=itself, limit=3) if given else []
        if found:
            lines.append(AsideLine(label("household.on_record", session.language), heading=True))
        for each in found:
            text = " · ".join(t for t in (each.row.short_name, each.row.code) if t)
            lines.append(AsideLine(text, "info"))
        return lines

    def save(self, session: Session, place: FormPlace, answers: Answers) -> SavedForm:
        """Create the member, or write what differs."""
        if found := self.problems(session, place, answers):
            return SavedForm(problems=tuple(found))
        kept = for_saving(load_form(FORM), answers)
        member = _member(session, place)
        head = _head(session, place, member)
        if head is None:
            return SavedForm(problems=(Problem(f"{FORM}.name", "no_name"),))
        with session.store.atomic(session.staff.id) as tx:
            if member is None:
                made = _record(kept, head.id, new_id())
                tx.create(made)
            else:
                made = member
                if fields := _differing(member, kept):
                    tx.update(HouseholdMember, member.id, fields)
        changed = Changed(tx.changed, tx.changed_ids | {head.id})
        return SavedForm(made.id, changed, go=("person", head.id))


HANDLERS = {FORM: MemberForm()}


def _member(session: Session, place: FormPlace) -> HouseholdMember | None:
    member = session.store.get(HouseholdMember, place.record_id) if place.record_id else None
    return None if member is None or member.voided_at else member


def _head(session: Session, place: FormPlace, member: HouseholdMember | None) -> Participant | None:
    person_id = member.participant_id if member else place.participant_id
    person = session.store.get(Participant, person_id) if person_id else None
    return None if person is None or person.voided_at else person


def _tidied(answers: Answers) -> dict[str, object]:
    """The fields of the form: texts without spaces around them."""
    said = answers.get(FORM) or {}
    plain = {name: said.get(name) for name in _FIELDS}
    return {n: (nfc(v).strip() or None) if isinstance(v, str) else v for n, v in plain.items()}


def _record(answers: Answers, participant_id: str, record_id: str) -> HouseholdMember:
    plain = {name: value for name, value in _tidied(answers).items() if value is not None}
    plain["participant_id"] = participant_id
    record = record_from_plain(KINDS[FORM], plain, id=record_id)
    assert isinstance(record, HouseholdMember)
    return record


def _differing(member: HouseholdMember, answers: Answers) -> dict[str, object]:
    kind = KINDS[FORM]
    values = {name: from_plain(kind.fields[name], p) for name, p in _tidied(answers).items()}
    return {name: value for name, value in values.items() if getattr(member, name) != value}
