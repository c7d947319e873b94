"""American spellings, as patterns, with what is also British left out."""

import re

_WORDS = """
    color(?:s|ed|ing|ful)? center(?:s|ed|ing)? meters? fibers? behaviors? behavioral gray favor\\w*
    neighbor\\w* tumors? labor(?:s|ed)? honor\\w* humor rumor\\w* vapor odor\\w* harbor\\w* vigor
    theater liter(?:s)? caliber maneuver\\w* mold\\w* plow catalog(?:s|ed)? dialogs? analog defense
    offense pretense skeptic\\w* aluminum jewelry mom airplane aging artifacts? check-?book
    anemi\\w+ edema\\w* esophag\\w+ estrogen\\w* fetus\\w* fetal h?ematom\\w+(?<!haematoma) leukemi\\w+
    hemorrhag\\w+ pediatric\\w* orthopedic\\w* gynecolog\\w+ diarrhea ischemi\\w+ anesthe\\w+
    paresthes\\w+ diarrheal feces
    traveled traveling traveler\\w* labeled labeling modeled modeling canceled canceling leveled
    signaled tunneled fueled counselor\\w* marvelous woolen
    fulfill fulfills skillful willful enroll enrolls installment\\w*
    gotten normalcy math acclimate\\w*
"""
#: Endings in -ize and -yze, but for the words that are spelt so everywhere.
_IZE = (
    r"(?!(?:re)?siz|priz|seiz|capsiz|(?:ap)?priz|maiz|baiz|assiz|citizen|horizon|bizarre|wizard)"
    r"\w+(?:iz(?:e[sd]?|ing|ations?|ers?)|yz(?:e[sd]?|ing))"
)
AMERICAN = re.compile(rf"\b(?:{'|'.join(_WORDS.split())}|{_IZE})\b", re.IGNORECASE)
#: Names that are spelt as their owners spell them.
NAMES = re.compile(r"\b(?:Behavior(?:al)? Res\w*|Center for Life Science)\b")


def american(text: str) -> list[str]:
    """Return the American spellings in a text."""
    return AMERICAN.findall(NAMES.sub("", text))
