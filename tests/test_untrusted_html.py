"""lesson/untrusted_html.py: words stay, and nothing that acts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nbconvert.filters.markdown import markdown2html

from lesson.untrusted_html import ATTRIBUTES, TAGS, without_acts
from tests.jupyter.seen import Seen

HOSTILE = [
    "<script>act()</script>",
    "<img src=x onerror=act()>",
    "<svg onload=act()><path/></svg>",
    "<svg><style><img src=x onerror=act()></style></svg>",
    "<math><mtext><table><mglyph><style><img src=x onerror=act()></style></mglyph></table></mtext></math>",
    "<a href='javascript:act()'>go</a>",
    "<a href='jAvA\nscript:act()'>go</a>",
    "<a href='&#106;avascript:act()'>go</a>",
    "<a href='data:text/html,<script>act()</script>'>go</a>",
    "<a href='vbscript:act()'>go</a>",
    "<iframe src='javascript:act()'></iframe>",
    "<object data='x.svg'></object><embed src='x.svg'>",
    "<form action='/api/shutdown'><button formaction='javascript:act()'>go</button></form>",
    "<base href='http://elsewhere/'>",
    "<meta http-equiv=refresh content='0;url=javascript:act()'>",
    "<link rel=stylesheet href='http://elsewhere/x.css'>",
    "<style>body { display: none }</style>",
    "<p style='position: fixed; inset: 0'>over all</p>",
    "<div class='reader-bar' id='reader-config'>ours</div>",
    "<img src='http://elsewhere/seen.png'>",
    "<video src=x onerror=act()></video><audio autoplay onplay=act()></audio>",
    "<p onclick=act() onmouseover=act()>over</p>",
    "<template><script>act()</script></template>",
    "<noscript><p title='</noscript><img src=x onerror=act()>'></noscript>",
    "<!--><img src=x onerror=act()>-->",
    "<scr<script>ipt>act()</scr</script>ipt>",
    "<details open ontoggle=act()>more</details>",
]  # fmt: skip


def harmless(html):
    """Whether all that is left is among what may be, with addresses that cannot run."""
    for tag, attributes in Seen(html).elements:
        if tag not in TAGS or not set(attributes) <= set(ATTRIBUTES.get(tag, [])):
            return False
        address = (attributes.get("href") or "").strip().lower()
        if ":" in address and not address.startswith(("http:", "https:", "mailto:", "#", "/")):
            return False
    return True


@pytest.mark.parametrize("html", HOSTILE)
def test_nothing_that_acts_is_left(html):
    assert harmless(without_acts(f"<p>before</p>{html}<p>after</p>"))


@given(st.lists(st.sampled_from([*HOSTILE, "<p>", "</p>", "<", ">", "'", '"', "&lt;", " word "])))
def test_nothing_that_acts_is_left_of_any_mixture(pieces):
    assert harmless(without_acts("".join(pieces)))


@given(st.text())
def test_nothing_that_acts_is_left_of_any_text(text):
    assert harmless(without_acts(text))


def test_words_headings_tables_and_links_stay():
    html = (
        '<h2 id="Check">Check</h2><p>Some <strong>words</strong>, <a href="#Sources" title="Currin">1</a> '
        '<a href="https://doi.org/10">source</a></p><table><tbody><tr><td colspan="2">cell</td></tr></tbody></table>'
    )
    assert without_acts(html) == html


def test_neither_styles_nor_scripts_are_read_as_words():
    html = "<style>.x { color: red }</style><p>word</p><script>let x = 1</script>"
    assert Seen(without_acts(html)).words == "word"


def test_a_heading_has_no_sign_behind_it_for_a_link_that_its_page_cannot_style():
    html = without_acts(str(markdown2html("# Where it runs")))
    assert Seen(html).words.strip() == "Where it runs"
