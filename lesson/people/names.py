"""Names that people give themselves: any script, one line, told apart as readers tell them apart."""

from unicodedata import category, normalize

from lesson.errors import LessonError

#: So many letters may a name have; what stands above or below a letter does not count.
MOST = 40
#: Marks, too, have an end: some hundred of them on one letter would cover the page.
_MOST_SIGNS = 4 * MOST
#: Invisible, and yet some scripts and some emoji are not written without them.
_JOINERS = "\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}"


class BadName(LessonError, ValueError):
    """A name that nobody can have here; the message is one sentence for the learner."""


def clean_name(written: str) -> str:
    """Return a name as it is kept: on one line, trimmed, without what is not seen.

    Raises
    ------
    BadName
        If nothing is left to be read, or too much.
    """
    spaced = "".join(" " if sign.isspace() else sign for sign in written)
    seen = "".join(sign for sign in spaced if sign in _JOINERS or category(sign)[0] != "C")
    name = " ".join(normalize("NFC", seen).split())
    letters = sum(sign not in _JOINERS and category(sign)[0] != "M" for sign in name)
    if not any(category(sign)[0] in "LNPS" for sign in name):
        raise BadName("Please write a name.")
    if letters > MOST or len(name) > _MOST_SIGNS:
        raise BadName(f"Please write a name of at most {MOST} letters.")
    return name


def same_name(name: str) -> str:
    """Return what two names have in common that a reader takes for one, such as “Anna” and “ANNA”."""
    told = "".join(sign for sign in normalize("NFD", name) if sign not in _JOINERS)
    for _ in range(2):  # Unicode's own rule, “compatibility caseless match”
        told = normalize("NFKC", told.casefold())
    return " ".join(told.split())
