"""Claims, grades and sources: what the lesson says and how sure it is."""

from lesson.evidence.cards import claim_cards
from lesson.evidence.claim import Claim, load_claims
from lesson.evidence.grade import Grade
from lesson.evidence.references import source_list
from lesson.evidence.source import Source, load_sources
from lesson.evidence.table import claim_table

__all__ = [
    "Claim",
    "Grade",
    "Source",
    "claim_cards",
    "claim_table",
    "load_claims",
    "load_sources",
    "source_list",
]
