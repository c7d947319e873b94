"""Whether the answers of questions give themselves away, and answer each belief by itself."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from lesson.content_checks.content import Content
from lesson.content_checks.finding import Finding
from lesson.content_checks.registry import check

MANY = ("options", "items", "pairs")
LONGEST_SENTENCE = 30
BANK = "questions"


def _all(fields: dict[str, Any]) -> Iterator[tuple[tuple[str, int], dict[str, Any]]]:
    """Yield every option, item or pair of a question with its place."""
    for many in MANY:
        for place, one in enumerate(fields.get(many, [])):
            yield (many, place), one


@check("questions")
def each_answer_has_its_own_feedback(content: Content) -> Iterator[Finding]:
    """No two answers of a question have the same feedback."""
    for each in content.questions:
        said: set[str] = set()
        for path, one in _all(each.fields):
            if one["feedback"] in said:
                yield Finding.at(each, "expected words of its own", *path, "feedback")
            said.add(one["feedback"])


@check("questions")
def feedback_does_not_run_on(content: Content) -> Iterator[Finding]:
    """No sentence of feedback has more than 30 words."""
    for each in content.questions:
        for path, one in _all(each.fields):
            for sentence in one["feedback"].split(". "):
                if len(sentence.split()) > LONGEST_SENTENCE:
                    words = f"expected at most {LONGEST_SENTENCE} words: {sentence}"
                    yield Finding.at(each, words, *path, "feedback")


@check("questions")
def feedback_beside_any_answer_does_not_say_yes(content: Content) -> Iterator[Finding]:
    """Feedback that is read beside any answer does not begin with yes, no or right."""
    for each in content.questions_of("multiple", "order", "match"):
        for path, one in _all(each.fields):
            if one["feedback"].startswith(("Yes", "No,", "Right")):
                words = "it is read beside any answer; expected no 'Yes', 'No,' or 'Right' first"
                yield Finding.at(each, words, *path, "feedback")


@check("questions")
def right_places_are_spread(content: Content) -> Iterator[Finding]:
    """The right option of single questions stands in each place about as often."""
    asked = content.questions_of("single")
    places = Counter(
        next(place for place, option in enumerate(each.fields["options"]) if option.get("right"))
        for each in asked
    )
    fair = len(asked) / 4
    for place in range(4):
        if not 0.6 * fair <= places[place] <= 1.4 * fair:
            words = f"the right option of single questions stands {places[place]} times in place {place + 1}; expected about {fair:.0f}"
            yield Finding(BANK, "", words)


@check("questions")
def one_place_of_multiple_does_not_pay(content: Content) -> Iterator[Finding]:
    """Ticking one place of every multiple question does not pay; each has five options."""
    asked = content.questions_of("multiple")
    for each in asked:
        if len(each.fields["options"]) != 5:
            count = len(each.fields["options"])
            yield Finding.at(each, f"expected five options, not {count}", "options")
    for place in range(5):
        options = [e.fields["options"][place] for e in asked if place < len(e.fields["options"])]
        right = sum(bool(option.get("right")) for option in options)
        if not 0.25 * len(asked) <= right <= 0.75 * len(asked):
            words = f"option {place + 1} of multiple questions is right {right} times of {len(asked)}; expected a quarter to three quarters"
            yield Finding(BANK, "", words)


@check("questions")
def right_options_are_not_the_long_ones(content: Content) -> Iterator[Finding]:
    """The right options of multiple questions are not mostly the longer ones."""
    asked = content.questions_of("multiple")
    longer = [each for each in asked if _length(each.fields, True) > _length(each.fields, False)]
    if len(longer) > len(asked) / 2:
        for each in longer:
            words = "its right options are longer than the others, as in most multiple questions"
            yield Finding.at(each, words, "options")


def _length(fields: dict[str, Any], right: bool) -> float:
    texts = [o["text"] for o in fields["options"] if bool(o.get("right")) is right]
    return sum(map(len, texts)) / max(len(texts), 1)


@check("questions")
def estimates_are_not_in_the_middle(content: Content) -> Iterator[Finding]:
    """What is so does not always lie in the middle of the slider."""
    shares = [
        (sum(each["near"]) / 2 - each["low"]) / (each["high"] - each["low"])
        for each in (entry.fields for entry in content.questions_of("estimate"))
    ]
    middle = sum(0.4 < share < 0.6 for share in shares)
    if not shares or min(shares) >= 0.2 or max(shares) <= 0.75:
        yield Finding(BANK, "", "expected estimates that are right near each end of the slider")
    if middle > len(shares) / 3:
        words = f"{middle} of {len(shares)} estimates are right in the middle of the slider"
        yield Finding(BANK, "", words)


@check("questions")
def middle_guesses_are_mostly_wrong(content: Content) -> Iterator[Finding]:
    """A guess in the middle of the range is mostly wrong, for estimates and for numbers."""
    for kind in ("estimate", "numeric"):
        asked = [each.fields for each in content.questions_of(kind)]
        hits = sum(
            least <= (low + high) / 2 <= most for low, high, least, most in map(_borders, asked)
        )
        if hits > len(asked) / 3:
            words = f"the middle of the range is right in {hits} of {len(asked)} questions of type {kind}"
            yield Finding(BANK, "", words)


def _borders(fields: dict[str, Any]) -> tuple[float, float, float, float]:
    """Return the range of answers, then what is right of it."""
    if fields["type"] == "estimate":
        return (fields["low"], fields["high"], *fields["near"])
    value, reach = fields["value"], fields["tolerance"]
    return (*fields["range"], value - reach, value + reach)


@check("questions")
def orders_do_not_give_themselves_away(content: Content) -> Iterator[Finding]:
    """The items of an order are not sorted by length or alphabet."""
    for each in content.questions_of("order"):
        texts = [item["text"] for item in each.fields["items"]]
        if not any(len(first) < len(second) for first, second in pairwise(texts)):
            yield Finding.at(each, "expected items that do not get shorter and shorter", "items")
        if texts in (sorted(texts), sorted(texts, reverse=True)):
            yield Finding.at(each, "expected items that are not in the alphabet's order", "items")
