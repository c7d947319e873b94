from lesson.evidence import claim_table, load_claims
from lesson.evidence.part import load_parts
from tests.evidence.test_cards import words_of


def test_both_faces_hold_every_claim_with_grade_page_and_part():
    page = claim_table()
    for claim in load_claims().values():
        for face in (words_of(page.html), page.plain):
            for said in (claim.id, claim.claim, claim.grade.shape, claim.grade.words):
                assert said in face
            assert load_parts()[claim.part].name in face


def test_the_plain_face_has_a_line_for_each_claim_after_the_count():
    lines = claim_table().plain.splitlines()
    assert lines[0].startswith("46 claims: 9 ● well supported")
    assert [line[:3] for line in lines[1:]] == list(load_claims())
