"""The routine as plain text to paste into a message: the screen first, nothing of its sender."""

from collections.abc import Iterator

from lesson.routine.dose import load_dose
from lesson.routine.plan.plan import Plan
from lesson.routine.take_along.cards import cards, hardest
from lesson.routine.words import duration, say, say_along

#: Where many messengers cut a message in two.
MOST_CHARACTERS = 2_999


def summary(plan: Plan) -> str:
    """Return a plan as text under 3,000 characters, with blank lines between its parts.

    What was left out and how it was adapted tell the sender's answers, so they stay out. How each
    step is done stays out where the text would become too long.
    """
    full = "\n\n".join(_parts(plan, how=True))
    return full if len(full) <= MOST_CHARACTERS else "\n\n".join(_parts(plan, how=False))


def _parts(plan: Plan, *, how: bool) -> Iterator[str]:
    yield say("screen_first")
    yield f"{say_along('message_screen')} {say_along('seek')}"
    yield say_along("message_title", takes=duration(plan.seconds))
    steps = [
        say_along(
            "message_step",
            number=card.number,
            name=card.what.name,
            doing=card.doing,
            how=f"{card.how} " if how else "",
            keep_off=card.keep_off,
        ).rstrip()
        for card in cards(plan)
    ]
    yield "\n".join(steps if how else [*steps, say_along("message_how")])
    if plan.wish.week > 1:
        yield say_along("message_first_time", seconds=load_dose().first_week_area_s)
    yield f"{say('stop_signs')} {say('limit', limit=hardest(plan))}"
    yield f"{say('amber_sign')} {say('how_often')}"
    yield say("honest")
