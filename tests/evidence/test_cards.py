import re
from html.parser import HTMLParser

import pytest

from lesson.evidence import Grade, claim_cards, load_claims, load_sources, source_list

VOID = {"br", "hr", "img"}


class Balanced(HTMLParser):
    """Keeps the words and insists that every element is closed in order."""

    def __init__(self):
        super().__init__()
        self.open, self.words = [], []

    def handle_starttag(self, tag, _attrs):
        self.open += [] if tag in VOID else [tag]

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.words += [] if {"style", "script"} & set(self.open) else [data]


def words_of(html: str) -> str:
    reader = Balanced()
    reader.feed(html)
    reader.close()
    assert reader.open == []
    return " ".join("".join(reader.words).split())


def test_a_card_says_claim_grade_reason_and_sources_in_both_faces():
    for claim in load_claims().values():
        page = claim_cards(claim.id)
        for face in (words_of(page.html), page.plain):
            for words in (claim.claim, claim.grade.words, claim.grade.shape, claim.why):
                assert words in face
            for key in claim.sources:
                assert load_sources()[key].citation in face


def test_the_kernel_of_truth_stands_before_the_correction():
    face = claim_cards("C24").plain
    assert face.index("What is true in it") < face.index("Why this grade")


def test_the_grades_differ_in_word_and_in_shape():
    assert len({grade.words for grade in Grade}) == len({grade.shape for grade in Grade}) == 4


def test_a_page_has_a_face_for_the_eye_and_one_in_plain_words():
    bundle = source_list("Currin2015")._repr_mimebundle_()
    assert set(bundle) == {"text/html", "text/plain"}


def test_sources_are_numbered_in_the_order_given():
    page = source_list("Koes2007", "Currin2015")
    assert re.findall(r"^\d\. \w+", page.plain, re.MULTILINE) == ["1. Koes", "2. Currin"]
    assert 'href="https://doi.org/10.1136/bmj.39223.428495.BE"' in page.html


def test_an_unknown_name_is_an_error_that_names_it():
    with pytest.raises(KeyError, match="C99"):
        claim_cards("C99")
    with pytest.raises(KeyError, match="Nobody1999"):
        source_list("Nobody1999")
