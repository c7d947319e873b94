import json
from pathlib import Path

import jsonschema
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from lesson.quiz.bank import load_bank, read_bank
from lesson.quiz.errors import BadFile
from lesson.quiz.exchange.importing import imported
from lesson.quiz.exchange.jupyterquiz import jupyterquiz_json
from lesson.quiz.exchange.sheet import sheet_of
from tests.quiz.exchange.sheets import (
    SCRIPT,
    TEXTS,
    multiple,
    number,
    pairs,
    ranking,
    sheet,
    single,
)

# jupyterquiz's own schemas, from its source package
SCHEMAS = Path(__file__).parent / "jupyterquiz_schemas"
NAMES = {"multiple_choice": "mc", "many_choice": "mc", "numeric": "num"}


def out(*sheets):
    written, losses = jupyterquiz_json(sheets)
    return json.loads(written), losses


def test_the_bank_is_what_its_schemas_ask_for():
    questions, _ = out(*[sheet_of(question) for question in load_bank().values()])
    assert len(questions) > 50
    for question in questions:
        schema = json.loads((SCHEMAS / f"{NAMES[question['type']]}_schema.json").read_text("utf-8"))
        jsonschema.validate(question, schema)


@pytest.mark.parametrize(
    ("typed", "told"),
    [(2.5, "Near."), (3.5, "Near."), (2.4, "Less."), (3.6, "More."), (10, "More.")],
)
def test_a_number_meets_the_range_it_lies_in(typed, told):
    (question,), _ = out(sheet(number()))
    met = [
        answer["feedback"]
        for answer in question["answers"]
        if "range" in answer and answer["range"][0] <= typed < answer["range"][1]
    ]
    assert met[0] == told  # jupyterquiz takes the first that fits


def test_what_it_has_no_type_for_is_left_out_and_said():
    questions, losses = out(
        sheet(ranking(), "a.order"), sheet(pairs(), "a.match"), sheet(None, "a.place")
    )
    assert questions == []
    assert [loss.question_id for loss in losses] == ["a.order", "a.match", "a.place"]
    assert {loss.what for loss in losses} == {"left out: jupyterquiz has no such type of question"}


def test_script_is_escaped_where_jupyterquiz_would_run_it():
    (question,), _ = out(sheet(single(SCRIPT), text=SCRIPT))
    shown = [question["question"]]
    shown += [text for a in question["answers"] for text in (a["answer"], a["feedback"])]
    assert not [text for text in shown if "<" in text]


def written(folder, content):
    file = folder / "quiz.json"
    file.write_text(content if isinstance(content, str) else json.dumps(content), "utf-8")
    return file


@settings(max_examples=40, deadline=None)
@given(text=TEXTS)
def test_out_and_in_again_loses_nothing(tmp_path_factory, text):
    folder = tmp_path_factory.mktemp("quiz")
    for form in (single(text), multiple(text)):
        file = folder / "quiz.json"
        file.write_bytes(jupyterquiz_json([sheet(form, text=text)])[0])
        (entry,) = imported(file, "t").entries
        before = {
            "id": "t.one",
            "type": "multiple" if form.several else "single",
            "stem": text,
            "options": [
                {"id": o.id, "text": xml(o.text)}
                | ({"right": True} if o.right else {})
                | {"feedback": xml(o.feedback)}
                for o in form.options
            ],
            "prediction": True,
            "hints": [f"Hint {text}"],
            "why": f"Because {text}",
            "sources": ["Currin2015"],
            "claims": ["C09"],
        }
        assert entry == before


def xml(text):
    from lesson.quiz.exchange.text import xml_text

    return xml_text(text)


@given(
    st.floats(-1e6, 1e6).map(lambda value: round(value, 4)),
    st.floats(0, 1e3).map(lambda value: round(value, 4)),
)
def test_a_number_comes_back_with_its_tolerance(tmp_path_factory, value, tolerance):
    from lesson.quiz.exchange.sheet import Number, spread

    low, high = spread(value, tolerance)
    form = Number(low, high, low - 5, high + 5, " kg", None, "Less.", "Near.", "More.")
    file = tmp_path_factory.mktemp("quiz") / "quiz.json"
    file.write_bytes(jupyterquiz_json([sheet(form)])[0])
    (entry,) = imported(file, "t").entries
    assert entry["value"] == pytest.approx(value)
    assert entry["tolerance"] == pytest.approx(tolerance, abs=1e-9)
    assert entry["feedback"] == {"below": "Less.", "near": "Near.", "above": "More."}
    assert (entry["range"], entry["unit"]) == ([low - 5, high + 5], " kg")


def test_the_banks_single_questions_come_back_as_they_are(tmp_path):
    bank = {id_: q for id_, q in load_bank().items() if q.type == "single"}
    file = tmp_path / "quiz.json"
    file.write_bytes(jupyterquiz_json([sheet_of(q) for q in bank.values()])[0])
    (tmp_path / "back.yaml").write_text(imported(file, "t").yaml(), "utf-8")
    back, problems = read_bank(tmp_path)
    assert problems == []
    assert back == bank


FOREIGN = [
    {
        "question": "What is 1 &lt; 2?",
        "type": "multiple_choice",
        "answers": [
            {"answer": "<b>True</b>", "correct": True, "feedback": "Yes"},
            {"answer": "False", "correct": False},
        ],
    },
    {"question": "Type a word", "type": "string", "answers": []},
    {
        "question": "Pi?",
        "type": "numeric",
        "answers": [
            {"value": 3.14, "correct": True, "feedback": "Yes"},
            {"range": [4, 10], "correct": False, "feedback": "Too much"},
            {"type": "default", "feedback": "No"},
        ],
    },
]


def test_a_foreign_file_becomes_entries_with_the_gaps_named(tmp_path):
    found = imported(written(tmp_path, FOREIGN), "maths")
    first, pi = found.entries
    assert first["stem"] == "What is 1 < 2?"
    assert first["options"][0]["text"] == "<b>True</b>"
    assert [option["id"] for option in first["options"]] == ["option_1", "option_2"]
    assert (pi["id"], pi["value"], pi["tolerance"]) == ("maths.imported_3", 3.14, 0)
    assert pi["feedback"] == {"below": "No", "near": "Yes", "above": "No"}
    assert [str(loss) for loss in found.losses] == [
        "maths.imported_1: to be filled in: why, sources, feedback",
        "maths.imported_1: its HTML is kept as text and will be shown as it is written",
        "maths.imported_2: left out, question 2 (“Type a word”): this lesson has no type “string”",
        "maths.imported_3: to be filled in: why, sources",
        "maths.imported_3: not taken: what is said to 4 to 10: “Too much”",
        "maths.imported_3: numbers from -100 to 100 may be typed",
    ]
    assert found.questions == 3
    assert yaml.safe_load(found.yaml()) == list(found.entries)


def test_the_check_then_names_each_gap_by_line(tmp_path):
    found = imported(written(tmp_path, FOREIGN[:1]), "maths")
    (tmp_path / "maths.yaml").write_text(found.yaml(), "utf-8")
    questions, problems = read_bank(tmp_path)
    assert questions == {}
    fields = {(problem.entry, problem.field) for problem in problems}
    assert {("maths.imported_1", "why"), ("maths.imported_1", "sources")} <= fields
    assert ("maths.imported_1", "options.1.feedback") in fields


BAD = [
    ("{}", "expected a list of questions"),
    ("\n[", "line 2: expected JSON"),
    ("[" * 40_000, "line 1: expected JSON of ordinary depth"),
]


@pytest.mark.parametrize(("content", "told"), BAD)
def test_what_cannot_be_read_is_told_in_one_sentence(tmp_path, content, told):
    with pytest.raises(BadFile) as trouble:
        imported(written(tmp_path, content), "t")
    assert told in str(trouble.value)
    assert "quiz.json" in str(trouble.value)


def test_a_file_that_is_one_question_is_taken_as_a_list_of_one(tmp_path):
    assert len(imported(written(tmp_path, FOREIGN[0]), "t").entries) == 1


FIELDS = st.sampled_from(["question", "type", "answers", "correct", "range", "value", "id"])
ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(max_size=5) | st.just("numeric"),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(FIELDS, inner, max_size=5),
    max_leaves=12,
)


@given(ANY_JSON)
def test_any_json_is_read_or_refused_with_a_sentence(tmp_path_factory, content):
    file = tmp_path_factory.getbasetemp() / "any.json"
    file.write_text(json.dumps([content]))
    told = ""
    try:
        yaml.safe_load(imported(file, "t").yaml())
    except BadFile as trouble:
        told = str(trouble)
    assert "any.json" in told or not told
