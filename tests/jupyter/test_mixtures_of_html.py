"""HTML of a page that nobody trusts: however it is mixed, nothing of it runs or fetches."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lesson.untrusted_html import without_acts

#: Each would run something, or ask somebody, in a page that lets it.
HARMFUL = [
    "<script>ran()</script>",
    "<SCRIPT SRC=//elsewhere/x.js></SCRIPT>",
    '<img src="x" onerror="ran()">',
    '<svg onload="ran()"><a xlink:href="javascript:ran()"><text>x</text></a></svg>',
    '<a href="javascript:ran()">x</a>',
    '<a href=" java&#10;script:ran()">x</a>',
    '<iframe src="//elsewhere"></iframe>',
    '<p style="background: url(//elsewhere)">x</p>',
    "<style>@import '//elsewhere'</style>",
    '<form action="//elsewhere"><button formaction="javascript:ran()">x</button></form>',
    '<meta http-equiv="refresh" content="0; url=//elsewhere">',
    '<math><mtext><table><mglyph><style><img src onerror="ran()">',
    "<!--><script>ran()</script>-->",
]
ACTIVE = {"script", "style", "iframe", "svg", "math", "form", "meta", "object", "embed", "link"}


class Active(HTMLParser):
    """Collects what in some HTML could run or fetch."""

    def __init__(self, html):
        super().__init__()
        self.found = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        if tag in ACTIVE:
            self.found.append(tag)
        for name, value in attrs:
            address = re.sub(r"\s", "", value or "").lower()
            if name.startswith("on") or name == "style" or address.startswith("javascript:"):
                self.found.append((tag, name, value))


@pytest.mark.parametrize("html", HARMFUL)
def test_what_would_run_is_found_before_and_not_after(html):
    assert Active(html).found or "elsewhere" in html or "<!--" in html
    assert Active(without_acts(html)).found == []


@given(st.lists(st.sampled_from(HARMFUL) | st.text("<>/\"'= onerrjavascipt:&;x", max_size=20)))
def test_no_mixture_of_it_runs(parts):
    assert Active(without_acts("".join(parts))).found == []
