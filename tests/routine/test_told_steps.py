"""The four popular steps as they are read: grades without codes, sentences that begin as such."""

import re

from lesson.evidence import load_claims
from lesson.routine.techniques import load_popular_steps
from lesson.routine.told_steps import popular_steps


def words():
    html = popular_steps()._repr_mimebundle_()["text/html"]
    return re.sub(r"<style>.*?</style>", "", html, flags=re.DOTALL)


def test_each_grade_stands_with_what_it_is_given_for_and_no_code():
    html = words()
    for step in load_popular_steps().values():
        for claim in (load_claims()[id_] for id_ in step.claims):
            assert f"{claim.grade.words}</span> <span>{claim.claim}." in html
    assert re.findall(r"\bC\d\d\b", html) == []


def test_what_is_told_of_a_step_begins_with_a_capital():
    told = re.findall(r"<dd>(.)", words())
    assert told
    assert all(first.isupper() for first in told)
