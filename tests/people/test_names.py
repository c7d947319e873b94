"""Names: any script, on one line, and nobody is called what somebody is called already."""

from unicodedata import category, normalize

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from lesson.people.names import MOST, BadName, clean_name, same_name


def cleaned(written):
    try:
        return clean_name(written)
    except BadName:
        assume(False)


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("  Anna ", "Anna"),
        ("Anna\n Maria", "Anna Maria"),
        ("Zoe\N{COMBINING DIAERESIS}", "Zoë"),
        ("李小龙", "李小龙"),
        ("Ольга", "Ольга"),
        ("مریم", "مریم"),
        ("नीलिमा", "नीलिमा"),
        ("🙂", "🙂"),
        ("Anna\N{RIGHT-TO-LEFT OVERRIDE}\x00", "Anna"),
        ("<b>Ben</b>", "<b>Ben</b>"),
        ("../../etc", "../../etc"),
        ("M" * MOST, "M" * MOST),
    ],
)
def test_a_name_of_any_script_is_kept_as_it_is_read(written, kept):
    assert clean_name(written) == kept


@pytest.mark.parametrize(
    "written",
    ["", "  ", "\n", "\N{ZERO WIDTH JOINER}", "\x07", "\N{COMBINING DIAERESIS}", "\ud800"],
)
def test_what_cannot_be_read_is_no_name(written):
    with pytest.raises(BadName, match="Please write a name"):
        clean_name(written)


@pytest.mark.parametrize("written", ["M" * (MOST + 1), "a" + "\N{COMBINING DIAERESIS}" * 500])
def test_a_name_has_an_end(written):
    with pytest.raises(BadName, match="at most 40 letters"):
        clean_name(written)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Anna", "ANNA"),
        ("Zoë", "Zoe\N{COMBINING DIAERESIS}"),
        ("Straße", "STRASSE"),
        ("Ａnna", "anna"),
    ],
)
def test_two_names_that_read_alike_are_the_same(one, other):
    assert same_name(clean_name(one)) == same_name(clean_name(other))


@given(st.text(max_size=60))
@example("a\n\N{COMBINING DIAERESIS}")
def test_what_was_kept_is_a_name_on_one_line_and_stays_as_it_is(written):
    name = cleaned(written)
    assert clean_name(name) == name == name.strip() == normalize("NFC", name)
    assert not any(category(sign) in ("Cc", "Cs", "Zl", "Zp") for sign in name)
    assert name.splitlines() == [name]
    assert len(name) >= 1
    name.encode()


@given(st.text(max_size=40))
@example("ß")
@example("ᾳ\N{COMBINING DIAERESIS}")
def test_a_name_is_the_same_however_it_is_written(written):
    name = cleaned(written)
    for other in (normalize("NFD", name), normalize("NFKC", name), f"\t{name}  "):
        assert same_name(other) == same_name(name)
