"""A number stays with its unit where a line ends, and nothing else of a page is touched."""

import pytest

from lesson.jupyter.kept_together import units_kept


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("become 5 % shorter", "become 5~% shorter"),
        ("(2 to 3 cm)", "(2 to 3~cm)"),
        ("at 1.5 N·m, 60 kg", "at 1.5~N·m, 60~kg"),
        ("r = −0.04", "r~=~−0.04"),
        ("<p>in <b>20 min</b></p>", "<p>in <b>20~min</b></p>"),
        ("5 miners of 5 mice", "5 miners of 5 mice"),
        ("of 5 % ", "of 5~% "),
        ("a = b", "a = b"),
    ],
)
def test_a_number_stays_with_its_unit(written, shown):
    assert units_kept(written) == shown.replace("~", "\N{NO-BREAK SPACE}")


@pytest.mark.parametrize(
    "html",
    [
        "<script>x = 1; // 5 cm</script>",
        "<style>a { margin: 5 % }</style>",
        "<code>r = 1</code>",
        '<img alt="5 cm">',
        "<svg><text>5 cm</text></svg>",
        "<!-- 5 cm -->",
    ],
)
def test_what_is_no_text_is_left_as_it_is(html):
    assert units_kept(html) == html
