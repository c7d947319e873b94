"""Cuts the letters that words in pictures need out of the lesson's typeface: `python .ci/fonts.py`.

What is cut is a typeface of its own, so it has a name of its own: the licence keeps "Source" for
the whole one.
"""

import string
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

FONTS = Path(__file__).resolve().parent.parent / "data" / "fonts"
NAME = "Lesson Words"
CUTS = {400: "400Regular", 600: "600SemiBold"}
LETTERS = f"{string.ascii_letters}{string.digits} %&'()+,-./:;=?!°±²·×¼½Δκž–—’“”…←→−"
#: Copyright, family, cut, licence and where it is to be read.
KEPT_NAMES = [0, 1, 2, 13, 14]


def cut(weight: int) -> TTFont:
    """Return the letters of a weight, with their kerning and ligatures, which matplotlib heeds."""
    options = subset.Options(
        layout_features=["kern", "liga"],
        name_IDs=KEPT_NAMES,
        hinting=False,
        notdef_outline=True,
        glyph_names=False,
        flavor="woff",
    )
    options.drop_tables += ["BASE", "STAT", "gasp"]
    whole = subset.load_font(FONTS / f"SourceSans3_{CUTS[weight]}.ttf", options, lazy=False)
    cutter = subset.Subsetter(options)
    cutter.populate(text=LETTERS)
    cutter.subset(whole)
    whole["name"].setName(NAME, 1, 3, 1, 0x409)
    whole.flavor = options.flavor
    return whole


def main() -> None:
    """Write the letters of each weight."""
    for weight in CUTS:
        cut(weight).save(FONTS / f"lesson_words_{weight}.woff", reorderTables=True)


if __name__ == "__main__":
    main()
