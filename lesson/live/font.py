"""The letters of words in pictures, for a page that may not have the lesson's typeface."""

from base64 import b64encode
from functools import cache

from lesson.data_folder import data_folder

#: A picture's letters, the typeface that they are cut from, and what is left where neither is.
FAMILIES = ("'Lesson Words'", "'Source Sans 3'", "sans-serif")
WEIGHTS = (400, 600)


@cache
def font_sheet() -> str:
    """Return the letters as a style sheet that asks no other host for them."""
    rules = []
    for weight in WEIGHTS:
        letters = (data_folder() / "fonts" / f"lesson_words_{weight}.woff").read_bytes()
        rules.append(
            f"@font-face{{font-family:{FAMILIES[0]};font-weight:{weight};"
            f'src:url("data:font/woff;base64,{b64encode(letters).decode("ascii")}")}}'
        )
    return "".join(rules)
