"""A question in the few forms that other programs know, whatever its type is here."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from lesson.quiz.question import Question


@dataclass(frozen=True)
class Choice:
    """One option, with what to say to whoever chooses it."""

    id: str
    text: str
    feedback: str
    right: bool


@dataclass(frozen=True)
class Choices:
    """Options of which one is right, or with ``several`` any number."""

    options: tuple[Choice, ...]
    several: bool


@dataclass(frozen=True)
class Number:
    """A number: right from ``low`` to ``high``, and asked for from ``least`` to ``most``.

    ``step`` is that of a slider, or None where the number is typed.
    """

    low: float
    high: float
    least: float
    most: float
    unit: str
    step: float | None
    below: str
    near: str
    above: str


@dataclass(frozen=True)
class Ranking:
    """Things to put in order, here in the right one: (id, text)."""

    items: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Pairs:
    """Things to bring together: (id, text, what belongs to it), and what belongs to none."""

    pairs: tuple[tuple[str, str, str], ...]
    decoys: tuple[str, ...]


Form = Choices | Number | Ranking | Pairs


@dataclass(frozen=True)
class Sheet:
    """What every program is told of a question; ``form`` is None where none of theirs fits."""

    id: str
    stem: str
    why: str
    hints: tuple[str, ...]
    sources: tuple[str, ...]
    claims: tuple[str, ...]
    prediction: bool
    form: Form | None

    @property
    def topic(self) -> str:
        """The part of the id before the dot."""
        return self.id.partition(".")[0]


@dataclass(frozen=True)
class Loss:
    """What a format could not carry of one question."""

    question_id: str
    what: str

    def __str__(self) -> str:
        return f"{self.question_id}: {self.what}"


def sheet_of(question: Question) -> Sheet:
    """Return a question as a sheet."""
    fields = question.model_dump()
    hints = fields.get("hints") or ()
    if fields.get("hint"):
        hints = (fields["hint"], *hints)
    return Sheet(
        id=fields["id"],
        stem=fields["stem"],
        why=fields["why"],
        hints=tuple(hints),
        sources=tuple(fields["sources"]),
        claims=tuple(fields["claims"]),
        prediction=fields["prediction"],
        form=_form(fields),
    )


def _form(fields: dict[str, Any]) -> Form | None:
    kind = fields["type"]
    if kind in ("single", "multiple"):
        options = tuple(
            Choice(option["id"], option["text"], option["feedback"], option["right"])
            for option in fields["options"]
        )
        return Choices(options, several=kind == "multiple")
    if kind in ("numeric", "estimate"):
        return _number(fields)
    if kind == "order":
        return Ranking(tuple((item["id"], item["text"]) for item in fields["items"]))
    if kind == "match":
        pairs = tuple((pair["id"], pair["text"], pair["match"]) for pair in fields["pairs"])
        return Pairs(pairs, tuple(fields["decoys"]))
    return None  # a place in one of the lesson's own pictures


def _number(fields: dict[str, Any]) -> Number:
    if fields["type"] == "estimate":
        (low, high), ends = fields["near"], (fields["low"], fields["high"])
    else:
        low, high = spread(fields["value"], fields["tolerance"])
        ends = fields["range"]
    least, most = ends
    told: dict[str, str] = fields["feedback"]
    return Number(
        low=low,
        high=high,
        least=least,
        most=most,
        unit=fields["unit"],
        step=fields.get("step"),
        below=told["below"],
        near=told["near"],
        above=told["above"],
    )


def spread(value: float, tolerance: float) -> tuple[float, float]:
    """Return from where to where a number counts as right, without the dust of sums.

    >>> spread(0.3, 0.1)
    (0.2, 0.4)
    """
    return round(value - tolerance, 12), round(value + tolerance, 12)


def citations(keys: Sequence[str]) -> str:
    """Return the sources in one line, as a page cites them."""
    from lesson.evidence import load_sources

    known = load_sources()
    return " ".join(known[key].citation if key in known else key for key in keys)


def asked(sheet: Sheet) -> str:
    """Return the stem, with the unit that a typed number is expected in."""
    unit = sheet.form.unit.strip() if isinstance(sheet.form, Number) else ""
    return f"{sheet.stem} (Unit: {unit})" if unit else sheet.stem
