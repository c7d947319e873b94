"""Chips in the pages' text, and the data behind them."""

import json
import re
from pathlib import Path

import pytest

from lesson.evidence import claim_cards, load_claims, load_sources, source_list
from lesson.evidence.chips import chip_words

NOTEBOOKS = Path(__file__).parents[2] / "notebooks"
PAGES = sorted(NOTEBOOKS.glob("0*.ipynb"))
CHIP = re.compile(r'\[([^\[\]]*)\]\(#What-people-say "(C\d\d)"\)')


def cells(page: Path, kind: str) -> str:
    book = json.loads(page.read_text(encoding="utf-8"))
    return "\n".join("".join(c["source"]) for c in book["cells"] if c["cell_type"] == kind)


def chips(page: Path) -> list[tuple[str, str]]:
    return CHIP.findall(cells(page, "markdown"))


def cards(page: Path) -> set[str]:
    called = " ".join(re.findall(r"claim_cards\(([^)]*)\)", cells(page, "code")))
    return set(re.findall(r"C\d\d", called))


def told(html: str) -> dict:
    return json.loads(re.search(r"listenForChips\([^{]*(\{.*\})\);\n\}\)", html)[1])


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_each_chip_shows_the_sign_and_the_word_of_its_claims_grade(page):
    for words, id_ in chips(page):
        assert words == chip_words(load_claims()[id_])


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_each_chip_finds_its_claim_among_the_pages_cards(page):
    assert {id_ for _, id_ in chips(page)} <= cards(page)


def test_each_claim_names_a_page_that_weighs_it():
    by_number = {page.name[:2]: page for page in PAGES}
    for claim in load_claims().values():
        assert claim.id in cards(by_number[claim.page])
        cited = {number for number, page in by_number.items() if claim.id in dict(chips_by(page))}
        assert not cited or claim.page in cited


def chips_by(page: Path) -> list[tuple[str, str]]:
    return [(id_, words) for words, id_ in chips(page)]


def test_a_list_tells_the_script_all_it_shows():
    for claim in load_claims().values():
        data = told(claim_cards(claim.id).html)
        assert data["claims"][claim.id]["why"] == claim.why
        assert data["sources"].keys() == set(claim.sources)
    data = told(source_list(*load_sources()).html)
    for key, source in load_sources().items():
        assert data["sources"][key]["citation"] == source.citation


def test_no_words_can_end_the_script():
    for html in (claim_cards(*load_claims()).html, source_list(*load_sources()).html):
        assert html.count("</script>") == 1
        assert html.rstrip().endswith("</script>")
