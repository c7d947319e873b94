"""What each answer is worth in another program, told where the lesson counts otherwise."""

from collections.abc import Collection, Mapping, Sequence

from lesson.quiz.exchange.foreign import quoted
from lesson.quiz.exchange.foreign_choices import Option
from lesson.quiz.types.numbers import in_digits

#: 0.3333333 is a third there.
NEAR = 1e-3


def shares_told(options: Sequence[Option], worth: Sequence[float], several: bool) -> list[str]:
    """Return what is told of answers that are worth `worth`, 1 being all of the credit."""
    if not several:
        return _of_one(options, worth)
    right = sum(option.right for option in options)
    wrong = len(options) - right
    ours = [1 / right if option.right else -1 / wrong for option in options]
    if all(abs(each - own) < NEAR for each, own in zip(worth, ours, strict=True)):
        return []
    theirs = ", ".join(
        f"{quoted(o.text)} {_percent(w)}" for o, w in zip(options, worth, strict=True)
    )
    return [
        f"right answers share the credit alike here, and wrong ones take it off; there: {theirs}"
    ]


def pairs_told(worth: Mapping[str, float], right: Collection[str], otherwise: float) -> list[str]:
    """Return what is told of pairs by what each is worth: here right ones count alike, others nothing."""
    if (
        len({worth.get(pair, 0) for pair in right}) <= 1
        and otherwise == 0
        and set(worth) <= set(right)
    ):
        return []
    theirs = ", ".join(f"{quoted(pair)} {in_digits(each)}" for pair, each in worth.items())
    return [f"its pairs count alike here; there: {theirs}, any other {in_digits(otherwise)}"]


def numbers_told(worth: Mapping[str, float]) -> list[str]:
    """Return what is told of numbers by what each is worth: here what is worth most is right."""
    most = max(worth.values(), default=0)
    some = {number: each / most for number, each in worth.items() if 0 < each < most}
    theirs = ", ".join(f"{number} {_percent(each)}" for number, each in some.items())
    return [f"wrong here, and worth something there: {theirs}"] if some else []


def _of_one(options: Sequence[Option], worth: Sequence[float]) -> list[str]:
    told = []
    for option, each in zip(options, worth, strict=True):
        if option.right and abs(each - 1) > NEAR:
            told.append(f"{quoted(option.text)} is right here, and worth {_percent(each)} there")
        elif not option.right and each > 0:
            told.append(f"{quoted(option.text)} is wrong here, and worth {_percent(each)} there")
        elif not option.right and each < 0:
            told.append(
                f"{quoted(option.text)} takes off what chance brings here; there {_percent(each)}"
            )
    return told


def _percent(share: float) -> str:
    return f"{in_digits(round(share * 100, 3))} %"
