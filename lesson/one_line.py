"""Words that others wrote, made fit for one line of a terminal: what would act there is spelt out."""

import unicodedata

#: Letters that turn the order of what stands round them, so that it reads as something else.
_TURNING = frozenset("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
#: Control characters, halves of characters that no terminal can show, and line separators.
_ACTING = frozenset({"Cc", "Cs", "Zl", "Zp"})


def one_line(words: str, most: int | None = None) -> str:
    r"""Return words in which nothing acts on a terminal, cut to at most `most` of their letters.

    >>> print(one_line("\x1b[2Jgone\nagain"))
    \x1b[2Jgone\nagain
    """
    cut = words if most is None or len(words) <= most else f"{words[:most]}…"
    return "".join(map(_spelt, cut))


def _spelt(letter: str) -> str:
    if letter in _TURNING or unicodedata.category(letter) in _ACTING:
        return letter.encode("unicode_escape").decode("ascii")
    return letter
