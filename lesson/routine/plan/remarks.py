"""What is special about a plan, said to the learner."""

from collections.abc import Iterator

from lesson.routine.dose import load_dose
from lesson.routine.places import load_areas
from lesson.routine.plan.offer import Offer
from lesson.routine.plan.optimum import Best
from lesson.routine.plan.wish import MINDED, STOP_SIGNS, Wish
from lesson.routine.words import duration, say

#: Less time than this left over is not worth a word.
SPARE_S = 60


def remarks(
    found: Best[Offer] | None, wish: Wish, *, used_s: int, asked_s: int, anything_open: bool
) -> Iterator[str]:
    """Give the notes of a plan, the weightiest first.

    `anything_open` says whether any pressing or stretching was to be had at all.
    """
    if wish.last_time in MINDED:
        yield say(wish.last_time)
    if used_s > asked_s:
        asked = duration(asked_s) or f"{wish.minutes * 60:.1f} s"
        yield say("too_short", asked=asked, needed=duration(used_s))
    most = load_dose().minutes[1]
    if wish.minutes > most:
        yield say("too_long", most=most)
    offers = found.choice.what if found else ()
    if not anything_open and wish.last_time not in STOP_SIGNS:
        yield say("nothing_left")
    if found and not found.balanced:
        faces = {load_areas()[offer.technique.area].side_of_body for offer in offers}
        one = next(iter(faces))
        yield say("off_balance") if len(faces) > 1 else say("one_face", face=one)
    if wish.sides == "both" and any(
        offer.technique.sides == "each" and len(offer.sides) == 1 for offer in offers
    ):
        yield say("one_side")
    for area in wish.focus:
        if found and area not in {offer.technique.area for offer in offers}:
            yield say("focus_closed", area=load_areas()[area].words)
    if asked_s - used_s >= SPARE_S:
        yield say("time_left", left=duration(asked_s - used_s))
