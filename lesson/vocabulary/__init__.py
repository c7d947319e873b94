"""The lesson's words: the everyday one, the anatomical one, and what both mean."""

from lesson.vocabulary.glossary import glossary
from lesson.vocabulary.term import Term, load_terms
from lesson.vocabulary.words import words

__all__ = ["Term", "glossary", "load_terms", "words"]
