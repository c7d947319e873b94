"""What each area has to offer: its techniques in every allowed dose, alone and in pairs."""

from dataclasses import dataclass
from itertools import product

from lesson.routine.dose import load_dose
from lesson.routine.places import AreaId, Side
from lesson.routine.plan.hindrance import open_sides
from lesson.routine.plan.into_place import before_s
from lesson.routine.plan.optimum import Choice, Merit
from lesson.routine.plan.plan import Step
from lesson.routine.plan.wish import Wish
from lesson.routine.screen.verdict import Verdict
from lesson.routine.techniques import Technique, load_techniques


@dataclass(frozen=True)
class Offer:
    """One technique in one dose on one side or both; `limit` is the most discomfort, out of 10."""

    technique: Technique
    sides: tuple[Side, ...]
    sets: int
    set_s: int
    limit: int

    @property
    def side_s(self) -> int:
        """Seconds of work on each of its sides."""
        return self.sets * self.set_s

    @property
    def work(self) -> int:
        """Seconds of work, left and right added; what is done once works on both."""
        return self.side_s * len(self.sides)

    @property
    def seconds(self) -> int:
        """Seconds it takes in all, with getting into place, rests and the change of side."""
        times = 1 if self.technique.sides == "both" else len(self.sides)
        once = self.side_s + (self.sets - 1) * load_dose().rest_s
        before = sum(before_s(self.technique, again=number > 0) for number in range(times))
        return before + times * once

    def steps(self) -> list[Step]:
        """Return its steps: left and right are steps of their own."""
        dose = load_dose()
        once = self.technique.sides == "both"
        return [
            Step(
                technique=self.technique.id,
                side="both" if once else side,
                sets=self.sets,
                set_s=self.set_s,
                rest_s=dose.rest_s if self.sets > 1 else 0,
                before_s=before_s(self.technique, again=number > 0),
                limit=self.limit,
            )
            for number, side in enumerate(self.sides[:1] if once else self.sides)
        ]


def choices_of(area: AreaId, wish: Wish, verdict: Verdict) -> list[Choice[Offer]]:
    """Return what may be done on an area: nothing, one thing, or pressing and something gentle."""
    offers = [
        offer
        for technique in load_techniques().values()
        if technique.area == area
        for offer in doses(technique, wish, verdict)
    ]
    pressing = [offer for offer in offers if offer.technique.presses]
    gentle = [offer for offer in offers if not offer.technique.presses]
    taken: list[tuple[Offer, ...]] = [(), *((offer,) for offer in offers)]
    taken += [
        pair
        for pair in product(pressing, gentle)
        if pair[0].side_s + pair[1].side_s <= load_dose().area_limit_s(wish.week)
    ]
    return [_choice(area, offers_taken, wish) for offers_taken in taken]


def _choice(area: AreaId, offers: tuple[Offer, ...], wish: Wish) -> Choice[Offer]:
    work = sum(offer.work for offer in offers)
    return Choice(sum(offer.seconds for offer in offers), work, _merit(area, offers, wish), offers)


def _merit(area: AreaId, offers: tuple[Offer, ...], wish: Wish) -> Merit:
    # First that each area gets something, those in focus before the others; then what suits it.
    reach = max((1 if offer.technique.kind == "move" else 2 for offer in offers), default=0)
    focus = area in wish.focus
    work = sum(offer.work for offer in offers)
    liked = sum(offer.technique.preference for offer in offers)
    return (
        reach * focus,
        reach,
        liked * focus,
        work * focus,
        liked,
        work,
        -sum(offer.technique.gentleness for offer in offers),
    )


def doses(technique: Technique, wish: Wish, verdict: Verdict) -> list[Offer]:
    """Return a technique in every dose that the screen, the wish and the week allow."""
    dose = load_dose()
    sides = open_sides(technique, wish, verdict)
    if not sides:
        return []
    light = wish.last_time == "sore" or is_light(technique, sides, verdict)
    limit = dose.light_discomfort_most if light else dose.discomfort_most
    sets, lengths = dose.sets_and_lengths(
        stretch=technique.kind == "stretch", week=wish.week, light=light
    )
    longest = dose.light_s(technique.set_most_s) if light else technique.set_most_s
    return [
        Offer(technique, sides, count, length, limit)
        for count, length in product(sets, lengths)
        if length <= longest and count * length <= dose.area_limit_s(wish.week)
    ]


def is_light(technique: Technique, sides: tuple[Side, ...], verdict: Verdict) -> bool:
    """Say whether the screen asks for half the time and discomfort on any of these sides."""
    area = technique.area
    return area != "whole" and any(verdict.is_light(area, side) for side in sides)
