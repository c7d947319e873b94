import pytest

from lesson.quiz.exchange.sheet import Number, Pairs, Ranking, asked, sheet_of, spread

COMMON = {
    "id": "nerve.one",
    "stem": "How thick?",
    "why": "It was measured.",
    "sources": ("Currin2015",),
    "claims": (),
    "prediction": False,
    "hints": ("Think of a finger.", "A thick one."),
}
FEEDBACK = {"below": "Less.", "near": "Near.", "above": "More."}


class Question:
    """Stands in for a definition: what a sheet reads is its fields."""

    def __init__(self, **fields):
        self.fields = COMMON | fields

    def model_dump(self):
        return self.fields


def test_a_typed_number_is_right_within_its_tolerance():
    question = Question(
        type="numeric", unit="mm", range=(0, 40), value=0.3, tolerance=0.1, feedback=FEEDBACK
    )
    sheet = sheet_of(question)
    assert sheet.form == Number(0.2, 0.4, 0, 40, "mm", None, "Less.", "Near.", "More.")
    assert asked(sheet) == "How thick? (Unit: mm)"
    assert sheet.hints == COMMON["hints"]


def test_a_guess_is_right_near_what_is_so():
    question = Question(
        type="estimate", unit="°", low=0, high=20, step=0.5, near=(2, 3), feedback=FEEDBACK
    )
    form = sheet_of(question).form
    assert (form.low, form.high, form.least, form.most, form.step) == (2, 3, 0, 20, 0.5)


def test_an_order_keeps_its_items_in_the_right_one():
    items = [{"id": "skin", "text": "Skin", "feedback": ""}, {"id": "bone", "text": "Bone"}]
    form = sheet_of(Question(type="order", items=items)).form
    assert form == Ranking((("skin", "Skin"), ("bone", "Bone")))


def test_pairs_keep_their_decoys():
    pairs = [{"id": "l5", "text": "L5", "match": "big toe", "feedback": ""}]
    form = sheet_of(Question(type="match", pairs=pairs, decoys=["nose"])).form
    assert form == Pairs((("l5", "L5", "big toe"),), ("nose",))


def test_a_place_in_a_picture_has_no_form():
    assert sheet_of(Question(type="hotspot", picture="x")).form is None


@pytest.mark.parametrize(
    ("value", "tolerance", "ends"), [(0.3, 0.1, (0.2, 0.4)), (7, 0, (7, 7)), (-5, 2, (-7, -3))]
)
def test_a_spread_has_no_dust_of_sums(value, tolerance, ends):
    assert spread(value, tolerance) == ends
