"""Two people side by side before they are merged: what differs, in words, and what is proposed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from mtw_desktop.casework.merge_moves import counts_of, most_protective, person_of
from mtw_desktop.casework.people import PersonRow, row_of
from mtw_desktop.casework.phones import show_phone
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.answers import Missing
from mtw_desktop.domain.kinds import FieldSpec, FieldType, MergeRule
from mtw_desktop.domain.labels import code_label, label, missing_label
from mtw_desktop.domain.records import KINDS, Participant
from mtw_desktop.domain.wording import date_words

__all__ = ["ComparedRow", "Comparison", "compare", "suggested_winner"]

#: Answers that say something only together; the row is called after the first, or the label.
_GROUPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("", ("birth_date", "birth_date_quality", "age_estimate")),
    ("", ("phone", "phone_is_shared")),
    (
        "merge.group.address",
        ("street", "apartment", "city", "state", "zip", "landmark", "no_fixed_address"),
    ),
    (
        "merge.group.alternate_contact",
        ("alternate_contact_name", "alternate_contact_relation", "alternate_contact_phone"),
    ),
)
#: Kept of both (other names), of the winner (code), or of no consequence.
_NOT_ASKED = frozenset({"code", "other_names", "event_id"})


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """One row. ``fields`` are decided together; ``choice`` is the side that is proposed.

    ``protects``: the proposal is the one that protects the person.
    """

    key: str
    label: str
    winner: str
    loser: str
    same: bool
    choice: str
    fields: tuple[str, ...]
    protects: bool = False


@dataclass(frozen=True, slots=True)
class Comparison:
    """Both people and their answers. ``moves`` counts the loser's records by kind."""

    winner: PersonRow
    loser: PersonRow
    rows: tuple[ComparedRow, ...]
    moves: Mapping[str, int]

    def choices(self, changed: Mapping[str, str]) -> dict[str, str]:
        """Field choices for ``merge_people``: as proposed, but for the rows in ``changed``."""
        return {
            field: changed.get(row.key, row.choice)
            for row in self.rows
            if not row.same
            for field in row.fields
        }


def compare(session: Session, winner_id: str, loser_id: str) -> Comparison | None:
    """Both side by side; ``None`` if they cannot be merged (gone, merged, not ours)."""
    winner, loser = person_of(session, winner_id), person_of(session, loser_id)
    if winner is None or loser is None or winner_id == loser_id:
        return None
    today = session.clock().astimezone().date()
    return Comparison(
        row_of(winner, session.language, today),
        row_of(loser, session.language, today),
        tuple(_rows(winner, loser, session.language)),
        counts_of(session, loser_id),
    )


def suggested_winner(session: Session, one_id: str, other_id: str) -> tuple[str, str]:
    """(winner, loser): more is on record about the winner; of two alike the older is kept."""
    weight = {each: sum(counts_of(session, each).values()) for each in (one_id, other_id)}
    winner = min((one_id, other_id), key=lambda each: (-weight[each], each))
    return winner, other_id if winner == one_id else one_id


def _rows(winner: Participant, loser: Participant, lang: str) -> Iterator[ComparedRow]:
    grouped = {name: (title, names) for title, names in _GROUPS for name in names}
    done: set[str] = set()
    for name, spec in KINDS["participant"].fields.items():
        title, names = grouped.get(name, ("", (name,)))
        if name in _NOT_ASKED or names[0] in done:
            continue
        done.add(names[0])
        ours, theirs = (_words(each, names, lang) for each in (winner, loser))
        same = all(getattr(winner, each) == getattr(loser, each) for each in names)
        same = same or ours == theirs
        protects = spec.merge is MergeRule.PROTECTIVE and not same
        yield ComparedRow(
            key=names[0],
            label=label(title or KINDS["participant"].fields[names[0]].label, lang),
            winner=ours,
            loser=theirs,
            same=same,
            choice=_proposed(winner, loser, spec, (ours, theirs), names),
            fields=names,
            protects=protects,
        )


def _proposed(
    winner: Participant,
    loser: Participant,
    spec: FieldSpec,
    words: tuple[str, str],
    names: tuple[str, ...],
) -> str:
    """The side that protects; else the fuller one; else the one that was changed last."""
    if spec.merge is MergeRule.PROTECTIVE:
        values = [getattr(each, spec.name) for each in (winner, loser)]
        return "winner" if most_protective(spec, values) == values[0] else "loser"
    full = [sum(_is_known(getattr(each, name)) for name in names) for each in (winner, loser)]
    if full[0] != full[1]:
        return "loser" if full[1] > full[0] else "winner"
    ours, theirs = (set(each.casefold().split()) for each in words)
    if ours < theirs or theirs < ours:
        return "loser" if ours < theirs else "winner"
    if winner.updated_at and loser.updated_at:
        return "loser" if loser.updated_at > winner.updated_at else "winner"
    return "winner"


def _is_known(value: object) -> bool:
    return not isinstance(value, Missing) and value not in (None, "", (), False)


def _words(person: Participant, names: tuple[str, ...], lang: str) -> str:
    """What was answered to some questions, in words; "not answered" if nothing was."""
    specs = KINDS["participant"].fields
    parts = [_one(specs[name], getattr(person, name), lang) for name in names]
    if any(_is_known(getattr(person, name)) for name in names):
        known = (p for p, name in zip(parts, names, strict=True) if _is_known(_of(person, name)))
        return ", ".join(each for each in known if each)
    return next((each for each in parts if each), "") or label("merge.nothing", lang)


def _of(person: Participant, name: str) -> object:
    """A value, but for those that say nothing beside their group: a full date, nobody shares."""
    value = getattr(person, name)
    if (name, value) in (("birth_date_quality", "full"), ("phone_is_shared", "no")):
        return None
    return value


def _one(spec: FieldSpec, value: object, lang: str) -> str:
    if isinstance(value, Missing):
        return missing_label(value.value, lang)
    if spec.type is FieldType.FLAG:
        if spec.name == "no_fixed_address":
            return label(spec.label, lang) if value else ""
        return label("merge.yes" if value else "merge.no", lang)
    if value is None or value == ():
        return ""
    if spec.name == "phone_is_shared":
        return label("merge.shared_phone", lang) if value == "yes" else ""
    if isinstance(value, date):
        return date_words(value, lang)
    if spec.type is FieldType.CHOICE:
        return code_label(spec.code_list or "", str(value), lang)
    if isinstance(value, tuple):
        parts = (code_label(spec.code_list, v, lang) if spec.code_list else v for v in value)
        return "; ".join(parts)
    return show_phone(str(value)) if spec.type is FieldType.PHONE else str(value)
