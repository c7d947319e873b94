"""The screen: answers go in; whether, where and how the routine may go on comes out.

Nothing is stored. Answers that change are screened anew.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal, NotRequired

from typing_extensions import TypedDict

from lesson.routine.places import SIDES, AreaId, Demand, Screened, Side
from lesson.routine.screen.answers import NO, NOT_SURE, Answers, Spot
from lesson.routine.screen.questions import NOTHING_APPLIES, load_questions
from lesson.routine.screen.table import Action, Row, load_table
from lesson.routine.words import say

State = Literal["incomplete", "emergency", "held", "open"]


class ClosedData(TypedDict):
    """Tools that a row closes, and where, such as "left glute"."""

    tools: list[str]
    where: list[str]


class ReasonData(TypedDict):
    """A row that applies, what was ``asked`` and why it matters; ``basis`` is a letter or words."""

    row: str
    action: str
    asked: str
    not_sure: NotRequired[str]
    why: str
    adapted: NotRequired[str]
    closes: NotRequired[ClosedData]
    avoids: NotRequired[list[str]]
    basis: str
    sources: list[str]


class VerdictData(TypedDict):
    """A verdict as plain data; ``unanswered`` where the screen is not finished."""

    state: State
    action: str | None
    message: str
    reasons: list[ReasonData]
    unanswered: NotRequired[list[str]]


@dataclass(frozen=True)
class Finding:
    """A row that applies, the question that brought it, and where it applies."""

    row: Row
    asked: str = ""
    unsure: bool = False
    spots: frozenset[Spot] = frozenset()

    @property
    def where(self) -> frozenset[Spot]:
        """The marked spots of a local row; without any, all its areas on both sides."""
        if self.row.local and self.spots:
            return self.spots
        return frozenset((area, side) for area in self.row.areas for side in SIDES)


@dataclass(frozen=True)
class Verdict:
    """What the screen found, the weightiest finding first, and what may still be done."""

    findings: tuple[Finding, ...]
    unanswered: tuple[str, ...] = ()

    @property
    def action(self) -> Action | None:
        """The highest action found, or None before anything is found."""
        return self.findings[0].row.action if self.findings else None

    @property
    def state(self) -> State:
        """Emergency at once; otherwise nothing is decided before every question is answered."""
        if self.action is Action.EMERGENCY:
            return "emergency"
        if self.unanswered:
            return "incomplete"
        held = any(f.row.whole and f.row.action is Action.CLINICIAN for f in self.findings)
        return "held" if held else "open"

    @property
    def message(self) -> str:
        """What the learner is told first."""
        if self.state == "incomplete":
            return say("incomplete", count=len(self.unanswered))
        if self.state != "open":
            return say(self.state)
        if any(finding.row.closed_tools for finding in self.findings):
            return say("partly")
        return say("adapted" if self.action is Action.ADAPT else "open")

    def closing(self, area: AreaId, tool: Screened, side: Side) -> Finding | None:
        """Return the weightiest finding that closes a tool on a side of an area, if any does."""
        for finding in self.findings:
            if tool in finding.row.closed_tools and (area, side) in finding.where:
                return finding
        return None

    def resting(self, area: AreaId, side: Side) -> Finding | None:
        """Return the weightiest finding for which a place is not even stretched or moved."""
        return next((f for f in self.findings if f.row.rests and (area, side) in f.where), None)

    def ruling_out(self, demand: Demand) -> Finding | None:
        """Return the weightiest finding that rules a position or movement out, if any does."""
        return next((f for f in self.findings if demand in f.row.avoid), None)

    def is_light(self, area: AreaId, side: Side) -> bool:
        """Say whether what is done here is to be light: half the time and half the discomfort.

        With any tool or none, though a row may name only the hard ones: whoever is told to be gentle
        reads it of the whole routine.
        """
        return any(
            f.row.adapt is not None and f.row.adapt.light and (area, side) in f.where
            for f in self.findings
        )

    @property
    def advice(self) -> tuple[str, ...]:
        """How steps are adapted, in sentences."""
        return tuple(f.row.adapt.say for f in self.findings if f.row.adapt is not None)

    def told(self) -> VerdictData:
        """Return the verdict as plain data, with the reason of each row."""
        found: VerdictData = {
            "state": self.state,
            "action": None if self.action is None else self.action.value,
            "message": self.message,
            "reasons": [_told(f) for f in self.findings],
        }
        if self.state == "incomplete":
            found["unanswered"] = list(self.unanswered)
        return found


def screen(answers: Answers) -> Verdict:
    """Return the verdict on the answers given; "not sure" counts as yes."""
    questions = load_questions()
    found: dict[str, Finding] = {}
    for question in questions.values():
        answer = answers.get(question.id)
        if answer is None or answer.said == NO:
            continue
        for name in question.rows:
            finding = Finding(
                load_table()[name], question.text, answer.said == NOT_SURE, answer.spots
            )
            found[name] = _both(found[name], finding) if name in found else finding
    unanswered = tuple(id_ for id_ in questions if id_ not in answers)
    if not found and not unanswered:
        found[NOTHING_APPLIES] = Finding(load_table()[NOTHING_APPLIES])
    return judge(found.values(), unanswered)


def _both(first: Finding, second: Finding) -> Finding:
    """Return what two questions found of one row: a sure yes counts more, and so do more places."""
    everywhere = not (first.spots and second.spots)
    spots = frozenset[Spot]() if everywhere else first.spots | second.spots
    return replace(first, unsure=first.unsure and second.unsure, spots=spots)


def judge(findings: Iterable[Finding], unanswered: tuple[str, ...] = ()) -> Verdict:
    """Return the verdict on rows that apply, sorted by weight and then by the table's order."""
    ranked = sorted(findings, key=lambda f: (-f.row.action.weight, f.row.id))
    return Verdict(tuple(ranked), unanswered)


def _told(finding: Finding) -> ReasonData:
    row = finding.row
    told: ReasonData = {
        "row": row.id,
        "action": row.action.value,
        "asked": finding.asked,
        "why": f"{row.why}.",
        "basis": row.basis,
        "sources": list(row.sources),
    }
    if finding.unsure:
        told["not_sure"] = say("not_sure")
    if row.adapt is not None:
        told["adapted"] = row.adapt.say
    shuts_all = row.whole and row.action in (Action.EMERGENCY, Action.CLINICIAN)
    if row.closed_tools and not shuts_all:
        where = sorted(f"{side} {area}" for area, side in finding.where)
        told["closes"] = {"tools": list(dict.fromkeys(row.closed_tools)), "where": where}
    if row.avoid:
        told["avoids"] = list(row.avoid)
    return told
