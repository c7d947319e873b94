"""The data behind the chips in the pages' text."""

import json
import re

from lesson.evidence import claim_cards, load_claims, load_sources, source_list


def told(html: str) -> dict:
    return json.loads(re.search(r"listenForChips\([^{]*(\{.*\})\);\n\}\)", html)[1])


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
