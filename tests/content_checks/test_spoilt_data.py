"""Each check of the data sees what it is for, and names the file, the line, the id and the field."""

import re

import pytest

from lesson.quiz.places import find_picture
from tests.content_checks.spoilt import found, with_file

pytestmark = pytest.mark.slow  # spoils a list and reads it anew for each check

CLAIMS, FIGURES, STORY = "evidence/claims.yaml", "evidence/figures.yaml", "stories/four_people.yaml"
SOURCES, DAILY = "evidence/sources.yaml", "questions/daily.yaml"
HARD = "Notwithstanding considerable diagnostic uncertainty, radiculopathy is characterisable"
ON_AND_ON = "it goes on and " * 9
NEW_CLAIM = """\
- id: C47
  part: sciatica
  page: '02'
  claim: It hurts
  grade: contested
  why: It does
  sources: [Lin2014]

- id: C02
"""
NEW_PART = "- {key: extra, name: Extra, short: Extra, told: More}\n\n- key: front\n"
ZONE = find_picture("irritation_zones").names["zone_disc"].split(",")[0]

#: check, file, what is written there, what is written instead, entry and field, the line's words
SPOILT = [
    ("claims_are_numbered_and_counted", CLAIMS, "id: C02", "id: C90", "C90: id"),
    ("kernels_stand_where_a_claim_is_contradicted", CLAIMS, "  grade: contested\n", "  grade: contested\n  kernel: Some\n", "C01: kernel", "kernel: Some"),
    ("kernels_stand_where_a_claim_is_contradicted", CLAIMS, "grade: contested", "grade: contradicted", "C01: kernel", "- id: C01"),
    ("claims_hold_no_notes_of_the_review", CLAIMS, "Everyday usage", "Everyday [V] usage", "C01: why", "why: Everyday"),
    ("every_part_has_claims", "evidence/parts.yaml", "- key: front\n", NEW_PART, "extra: key"),
    ("claims_are_met_on_their_page", CLAIMS, "page: '02'", "page: '05'", "C01: page"),
    ("parts_are_read_at_fourteen", "evidence/parts.yaml", "told: The path", f"told: {HARD}. The path", "sciatica: told"),
    ("parts_are_read_at_fourteen", "evidence/parts.yaml", "told: The path", f"told: {ON_AND_ON * 2}. The path", "sciatica: told"),
    ("sources_are_all_there", SOURCES, "key: OwnSearch", "key: OwnSearches", "OwnSearches: key"),
    ("sources_are_all_there", SOURCES, "The lesson''s own search", "A search", "OwnSearch: citation", "citation: 'A search"),
    ("citations_hold_no_marks", SOURCES, "Abbott JH, Schmitt J.", "Abbott JH [V2], Schmitt J.", "AbbottSchmitt2014: citation"),
    ("citations_hold_no_marks", SOURCES, "mark: '[V]'", "mark: '[M]'", "AbbottSchmitt2014: mark"),
    ("effects_have_their_yardstick", "evidence/effects.yaml", "  aim: lower\n", "  aim: lower\n  yardstick: 2\n", "massage-acute-back-pain: yardstick", "yardstick: 2"),
    ("roots_are_those_of_the_nerve", "evidence/roots.yaml", "reflex: knee jerk", "reflex: none", "L4: reflex"),
    ("tools_are_used_where_they_are_safe", "evidence/tools_by_area.yaml", "tool: foam roller\n  verdict: not here", "tool: foam roller\n  verdict: with care", "entry 3: verdict", "verdict: with care"),
    ("figures_are_no_surer_than_their_source", FIGURES, 'figure: "5 %: 0.3°", mark: D', 'figure: "5 %: 0.3°", mark: V', "OwnPelvisModel: mark"),
    ("numbers_in_claims_are_their_sources", CLAIMS, "why: Everyday", "why: In 77 of 100, everyday", "C01: why"),
    ("effects_are_their_sources", "evidence/effects.yaml", "value: -1.24", "value: -1.23", "massage-acute-back-pain: value"),
    ("numbers_in_stories_are_their_sources", STORY, "pain: in 30 of 100", "pain: in 31 of 100", "anna: steps.0.choices.0.answer", "answer: >-"),
    ("questions_are_sound", "questions/irritation.yaml", "picture: irritation_zones", "picture: irritating_zones", "irritation.find_usual: picture"),
    ("questions_are_sound", DAILY, "type: multiple", "type: many", "daily.effects: type"),
    ("every_claim_is_asked_about", CLAIMS, "- id: C02\n", NEW_CLAIM, "C47: id"),
    ("questions_stand_in_their_file", DAILY, "id: daily.effects", "id: nerve.effects", "nerve.effects: id"),
    ("no_two_questions_ask_the_same", DAILY, "You want to get back to an activity, step by step. Put the steps in order.", "A well-known model tells how pain may feed on itself. Put its steps in order.", "daily.steps: stem"),
    ("topics_have_names", "topics.yaml", "name: Massage}", "name: Daily life}", "massage: name"),
    ("hotspots_do_not_name_what_is_right", "questions/irritation.yaml", "Three kinds of places are ringed.", f"{ZONE} is ringed.", "irritation.find_usual: stem", "stem: >-"),
    ("hotspots_do_not_name_what_is_right", "questions/irritation.yaml", "right: [zone_disc, disc_l4_l5", "right: [zone_disc, zone_buttock", "irritation.find_usual: right"),
    ("each_answer_has_its_own_feedback", DAILY, "feedback: As they could do more, they feared less.", "feedback: In one group it was two in five of those who worked.", "daily.effects: options.4.feedback", None),
    ("feedback_does_not_run_on", DAILY, "As they could do more, they", f"As {ON_AND_ON} they", "daily.effects: options.4.feedback"),
    ("feedback_beside_any_answer_does_not_say_yes", DAILY, "feedback: As they", "feedback: Yes, as they", "daily.effects: options.4.feedback"),
    ("questions_are_read_at_fourteen", DAILY, "stem: Which of these did studies of people with sciatica find?", f"stem: {f'{HARD}. ' * 4}", "daily.effects: stem"),
    ("spellings_belong_to_one_word", "glossary.yaml", "plain: nerve root", "plain: sciatic nerve", "nerve_root: entry", "- id: nerve_root"),
    ("names_in_the_code_are_there", "glossary.yaml", "code: [sciatic_nerve]", "code: [sciatic_liver]", "sciatic_nerve: code.0"),
    ("words_name_the_first_page_that_lists_them", "glossary.yaml", 'two hip bones and the sacrum.\n  source: StandardAnat\n  page: "03"', 'two hip bones and the sacrum.\n  source: StandardAnat\n  page: "01"', "pelvis: page", 'page: "01"'),
    ("data_are_spelt_as_in_britain", "glossary.yaml", "The long nerve", "The gray nerve", "sciatic_nerve: definition"),
    ("data_are_spelt_as_in_britain", DAILY, "feedback: As they", "feedback: In the center they", "daily.effects: options.4.feedback"),
    ("data_are_spelt_as_in_britain", STORY, "Runs a flower", "Organizes a flower", "anna: who"),
    ("every_row_is_asked_for", "routine/screening.yaml", "id: K02", "id: K90", "K90: id"),
    ("emergencies_are_asked_first", "routine/questions.yaml", 'not yet examined", rows: [K06]', 'not yet examined", rows: [K01]', "clinician: questions.1.rows"),
    ("emergencies_are_asked_first", "routine/questions.yaml", "rows: [K01]", "rows: [K01, K06]", "emergency: questions.0.rows"),
    ("the_dose_is_what_is_taught", "routine/dose.yaml", "id: area_most_s, value: 120", "id: area_most_s, value: 125", "area_most_s: value"),
    ("the_dose_is_what_is_taught", "routine/dose.yaml", "value: [30, 45, 60]", "value: [30, 45, 90]", "set_s: value"),
    ("techniques_keep_to_the_evidence", "routine/areas.yaml", "in_evidence: buttock", "in_evidence: bum", "glute: in_evidence"),
    ("front_of_hip_pressure_is_off", "routine/techniques.yaml", "  claims: [C44]\n", "  only_if: clinician_allows_front_of_hip\n  claims: [C44]\n", "breathe_lying: only_if", "only_if: clinician"),
    ("popular_steps_are_made_safer", "routine/popular_steps.yaml", "safer: [back_knees_rocking,", "safer: [breathe_lying,", "step1: safer.0"),
    ("popular_steps_are_made_safer", "routine/popular_steps.yaml", "right: Swaying gently and breathing slowly are good ways to let a guarded back ease.", "right: Lie on your back with the two-peaked tool under the low back, sway gently and breathe.", "step1: right"),
    ("areas_have_their_place_in_the_atlas", "routine/areas.yaml", "in_atlas: hip", "in_atlas: nose", "hipflexor: in_atlas"),
    ("every_saying_is_said", "routine/words.yaml", "id: held\n", "id: held_up\n", "held_up: id"),
    ("techniques_are_drawn", "figures/positions.yaml", "id: breathe_sitting", "id: breathe_somehow", "breathe_somehow: id"),
    ("the_routine_promises_nothing", "routine/words.yaml", "Stop here and get help now:", "This will help:", "emergency: text", "text: >-"),
    ("the_routine_promises_nothing", "routine/techniques.yaml", "Lie on a bed or mat,", "To cure it, lie on a bed,", "breathe_lying: how.0"),
    ("stories_rest_on_what_was_read", STORY, "specialist care [NG59]", "specialist care [Bogduk1992]", "anna: steps.0.choices.0.answer", "answer: >-"),
    ("every_answer_in_an_emergency_leads_to_now", STORY, "cannot wait for Monday. Go now", "cannot wait now", "dev: steps.0.choices.0.answer", None),
    ("warnings_name_the_signs", STORY, "bladder, bowels or sex", "bladder or sex", "entry 1: warning", "warning: >-"),
    ("nobody_is_led_to_a_diagnosis", STORY, "at_home: Which root it is, whether a disc presses on it, and whether strength is being lost", "at_home: Which root it is", "anna: row.at_home"),
    ("nobody_is_led_to_a_diagnosis", STORY, "rarely\n    from an infection, a tumour or a broken bone [Koes2007]. And pain of a root often does not\n    follow the textbook map: about two thirds did not in one study [Murphy2009].", "rarely.", "anna: could_be", None),
    ("stories_are_read_at_fourteen", STORY, "- She rings the practice.", f"- {HARD}.", "anna: steps.0.told.1"),
    ("sentences_of_stories_do_not_run_on", STORY, "- She rings the practice.", f"- She rings {ON_AND_ON} the practice.", "anna: steps.0.told.1"),
    ("answers_name_a_source", STORY, "This comes first, because the answer can change everything at once [BMJBP_CES]. It is rare\n        that someone says yes [Hoeritzauer2020]. Anna says no: bladder, bowels and feeling are as\n        ever, and her left leg is fine.", "It is rare [Hoeritzauer2020].", "anna: steps.0.choices.1.answer", None),
]  # fmt: skip


@pytest.mark.parametrize("spoilt", SPOILT, ids=[f"{s[0]}-{n}" for n, s in enumerate(SPOILT)])
def test_what_is_wrong_is_found_in_its_line(tmp_path, spoilt):
    name, file, old, new, place, *near = spoilt
    content, text = with_file(tmp_path, file, old, new)
    told = found(name, content)
    here = [each for each in told if each.place.endswith(f", {place}")]
    assert here, [str(each) for each in told]
    assert here[0].file == file.rpartition("/")[2]
    words = near[0] if near else new.strip().splitlines()[0]
    if words:
        lines = [n for n, line in enumerate(text.splitlines(), start=1) if words in line]
        assert int(re.search(r"line (\d+)", here[0].place)[1]) in lines
