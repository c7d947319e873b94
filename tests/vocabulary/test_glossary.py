import json
import re
from html import unescape

import pytest

import lesson
from lesson.bundles import bundle_text
from lesson.vocabulary import glossary, load_terms, words
from lesson.vocabulary.table import HEADS


def test_a_page_calls_them_again_and_again():
    for _ in range(2):
        assert lesson.words("piriformis").plain
        assert repr(lesson.glossary())


def test_words_stand_in_the_order_given_with_all_three_columns():
    page = words("sitting_bone", "piriformis")
    assert page.plain.splitlines() == [
        "sitting bone (ischial tuberosity): The lump of bone in the lower buttock that you sit on.",
        "pear-shaped muscle (piriformis): A small, deep muscle of the buttock next to the "
        "sciatic nerve.",
    ]
    rows = re.findall(
        r'<th scope="row"[^>]*>(.*?)</th><td[^>]*>(.*?)</td><td[^>]*>(.*?)</td>',
        unescape(page.html),
    )
    for (plain, medical, definition), id_ in zip(rows, ["sitting_bone", "piriformis"], strict=True):
        term = load_terms()[id_]
        assert (plain, medical, definition) == (term.plain, term.medical, term.definition)


def test_an_unknown_word_is_an_error_that_names_it():
    with pytest.raises(KeyError, match="funny_bone"):
        words("funny_bone")


def test_every_face_of_the_glossary_holds_every_word_in_the_order_of_the_alphabet():
    faces = glossary()._repr_mimebundle_()
    names = [term.plain for term in glossary().terms]
    assert names == sorted(names, key=str.casefold)
    assert set(names) == {term.plain for term in load_terms().values()}
    assert re.findall(r'<th scope="row"[^>]*>(.*?)</th>', unescape(faces["text/html"])) == names
    assert len(faces["text/plain"].splitlines()) == len(names)
    given = json.loads(
        re.search(r"showGlossary\(place, (\{.*\}), \"", faces["application/javascript"])[1]
    )
    assert [term["plain"] for term in given["terms"]] == names
    assert re.findall(r'<th scope="col"[^>]*>(.*?)</th>', faces["text/html"]) == given["heads"]


def test_what_stands_above_the_columns_is_worded_once():
    assert not any(head in bundle_text("glossary.js") for head in HEADS)


def test_nothing_in_the_script_could_end_it():
    assert "</" not in glossary().script()


def test_the_script_never_reads_words_as_markup():
    assert not re.search(r"innerHTML|insertAdjacentHTML|document\.write", glossary().script())
