"""What we write for Moodle and QTI comes in again as the question that it was."""

import pytest
from hypothesis import given

from lesson.quiz.bank import load_bank
from lesson.quiz.exchange.importing import imported
from lesson.quiz.exchange.moodle import moodle_xml
from lesson.quiz.exchange.qti import qti_package
from lesson.quiz.exchange.sheet import Choices, Number, Pairs, Ranking, asked, sheet_of
from lesson.quiz.exchange.text import xml_text
from tests.quiz.exchange.sheets import TEXTS, every_form, sheet

WRITERS = [moodle_xml, qti_package]


def back(folder, sheets, write):
    """The entries that what is written of some sheets makes, by id."""
    file = folder / "ours"
    file.write_bytes(write(sheets)[0])
    found = imported(file, "x")
    assert not any("left out" in str(loss) for loss in found.losses)
    return {entry["id"]: entry for entry in found.entries}


def squeezed(text):
    """Text as a browser shows it: no space that nobody sees."""
    lines = (" ".join(line.split()) for line in xml_text(text).split("\n"))
    return " ".join(line for line in lines if line)


def alike(one, other):
    assert squeezed(one) == squeezed(other)


def compare(entry, one):
    """Compare what came in with the sheet that went out."""
    form = one.form
    stem = entry["stem"]
    assert squeezed(asked(one)) in squeezed(stem)
    if isinstance(form, Choices):
        assert entry["type"] == ("multiple" if form.several else "single")
        for option, kept in zip(form.options, entry["options"], strict=True):
            alike(kept["text"], option.text)
            alike(kept["feedback"], option.feedback)
            assert kept.get("right", False) == option.right
    elif isinstance(form, Number):
        low, high = entry["value"] - entry["tolerance"], entry["value"] + entry["tolerance"]
        assert (low, high) == pytest.approx((form.low, form.high), rel=1e-9, abs=1e-9)
        told = entry["feedback"]
        alike(told["near"], form.near)
        if form.least < form.low:
            alike(told["below"], form.below)
        if form.high < form.most:
            alike(told["above"], form.above)
    elif isinstance(form, Ranking):
        for (_, text), kept in zip(form.items, entry["items"], strict=True):
            alike(kept["text"], text)
    elif isinstance(form, Pairs):
        for (_, text, match), kept in zip(form.pairs, entry["pairs"], strict=True):
            alike(kept["text"], text)
            alike(kept["match"], match)
        assert set(map(squeezed, entry.get("decoys", ()))) <= set(map(squeezed, form.decoys))


@pytest.mark.parametrize("write", WRITERS)
def test_the_whole_bank(tmp_path, write):
    sheets = [each for each in map(sheet_of, load_bank().values()) if each.form]
    entries = back(tmp_path, sheets, write)
    assert set(entries) == {each.id for each in sheets}
    for each in sheets:
        compare(entries[each.id], each)
        assert squeezed(each.why) in squeezed(entries[each.id]["why"])


@pytest.mark.slow  # each of a hundred words goes out and comes in in every form
@pytest.mark.parametrize("write", WRITERS)
def test_any_words_at_all(tmp_path, write):
    @given(TEXTS)
    def out_and_in(text):
        sheets = [
            sheet(form, f"t.{number}", text=f"Which {text}?")
            for number, form in enumerate(every_form(f"One {text}"))
        ]
        entries = back(tmp_path, sheets, write)
        for each in sheets:
            compare(entries[each.id], each)

    out_and_in()
