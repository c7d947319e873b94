import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lesson.typed_number import SPELT, NotUnderstood, typed_number

READ = [
    ("４．８", " cm", 4.8),
    ("4.8 CM", " cm", 4.8),
    ("4,8ｃｍ", " cm", 4.8),
    ("4.8 cm.", " cm", 4.8),
    ("12 degrees", "°", 12),
    ("12 Degrees", "°", 12),
    ("12º", "°", 12),
    ("72%", " of 100", 72),
    ("72 ％", " %", 72),
    ("4/10", " of 10", 4),
    ("16.7 ×", " times", 16.7),
    ("–5", "°", -5),
    ("− 5", "°", -5),
    ("１２", "", 12),
    ("٣", "", 3),
    ("\u200f3\u00a0", "", 3),
    ("1,500,000", "", 1_500_000),
    ("1.500.000", "", 1_500_000),
    ("1,500.5", "", 1500.5),
    ("1.500,5", "", 1500.5),
    ("1 500", "", 1500),
    ("1\u202f500,5", "", 1500.5),
    ("1’500", "", 1500),
    ("0,125", "", 0.125),
    ("1.500", "", 1.5),
    ("12500", "", 12500),
]


@pytest.mark.parametrize(("typed", "unit", "number"), READ)
def test_a_number_is_read_as_people_type_it(typed, unit, number):
    assert typed_number(typed, unit) == number


IN_THE_WAY = [
    ("much", "", "“much”"),
    ("3 kg", " cm", "“kg”"),
    ("12 degrees", " cm", "“degrees”"),
    ("about 5", "", "“about”"),
    ("about 5 kg", "", "“about … kg”"),
    ("72%", "", "“%”"),
    ("5-6", "", "“5-6”"),
    ("5 or 6", "", "“5 or 6”"),
    ("1/2", "", "“1/2”"),
    ("½", "", "“½”"),
    ("4²", "", "“4²”"),
    ("1e3", "", "“1e3”"),
    ("0.3.3", "", "“0.3.3”"),
    ("1,50,000", "", "“1,50,000”"),
    ("1 50", "", "“1 50”"),
    ("--5", "", "“--5”"),
    ("9" * 5000, "", f"“{'9' * 40}…”"),
]


@pytest.mark.parametrize(("typed", "unit", "told"), IN_THE_WAY)
def test_what_is_in_the_way_of_a_number_is_quoted(typed, unit, told):
    with pytest.raises(NotUnderstood) as trouble:
        typed_number(typed, unit)
    assert str(trouble.value) == f"{told} was not understood."


def test_where_a_comma_could_stand_for_two_things_the_range_decides_or_both_are_told():
    assert typed_number("4,800", within=(0, 10)) == 4.8
    assert typed_number("4,800", within=(100, 9000)) == 4800
    assert typed_number("4.800", within=(100, 9000)) == 4800
    with pytest.raises(NotUnderstood, match=r"^“4,800” could be 4\.8 or 4800\.$"):
        typed_number("4,800", within=(0, 9000))
    with pytest.raises(NotUnderstood, match=r"could be −4\.8 or −4800"):
        typed_number("-4,800")


ALPHABETS = ["0123456789", "０１２３４５６７８９", "٠١٢٣٤٥٦٧٨٩", "०१२३४५६७८९"]
UNITS = [(unit, spelt) for unit, row in SPELT.items() for spelt in row]
CASES = st.sampled_from([str.lower, str.upper, str.title])


@st.composite
def writings(draw):
    """A number, a unit, and the two as somebody might type them."""
    thousandths = draw(st.integers(-(10**12), 10**12))
    whole, rest = divmod(abs(thousandths), 1000)
    decimals = f"{rest:03d}".rstrip("0")
    # a whole group of three is left alone: it may be thousands, which the range decides
    point = draw(st.sampled_from([".", ",", "．", "，", "٫"])) if len(decimals) < 3 else "."
    apart = draw(st.sampled_from(["", " ", "\u00a0", "\u202f", "'", "’"]))
    digits = f"{whole:,}".replace(",", apart) + (point + decimals if decimals else "")
    digits = digits.translate(dict(enumerate(draw(st.sampled_from(ALPHABETS)), ord("0"))))
    sign = draw(st.sampled_from("-−–－")) if thousandths < 0 else draw(st.sampled_from(["", "+"]))
    unit, spelt = draw(st.sampled_from(UNITS) | st.just(("", "")))
    spelt = draw(CASES)(spelt)
    if draw(st.booleans()):
        spelt = spelt.translate({code: code + 0xFEE0 for code in range(0x21, 0x7F)})
    around = draw(st.sampled_from(["", " ", "\u00a0"]))
    return thousandths / 1000, f" {unit}", f"{around}{sign}{digits}{around}{spelt}{around}"


@given(writings())
def test_a_number_means_the_same_in_every_writing(writing):
    number, unit, typed = writing
    assert typed_number(typed, unit, (number, number)) == number


@given(st.text(), st.sampled_from(["", *SPELT, " kg"]))
def test_whatever_is_typed_is_a_number_or_told(typed, unit):
    told = ""
    try:
        assert math.isfinite(typed_number(typed, unit))
    except NotUnderstood as error:
        told = str(error)
    assert not told or (told.startswith("“") and len(told) < 500)


@given(st.text(alphabet="0123456789.,' -+", max_size=9))
def test_digits_alone_are_read_as_one_of_their_two_meanings_or_told(typed):
    try:
        number = typed_number(typed)
    except NotUnderstood:
        return
    bare = typed.strip().replace(" ", "").replace("'", "").lstrip("+")
    meanings = {bare.replace(",", "."), bare.replace(",", ""), bare.replace(".", "")}
    meanings.add(bare.replace(".", "").replace(",", "."))
    assert number in {float(each) for each in meanings if "," not in each and each.count(".") < 2}
