"""Every file of data, spoilt: it is read, or a sentence says what is wrong; nothing is run."""

import shutil
from pathlib import Path

import pytest
from hypothesis import given

import lesson.atlas.reading
import lesson.mechanics.tables
from lesson.atlas.landmarks import load_angles, load_end_plates, load_landmarks
from lesson.atlas.ligaments import load_ligaments
from lesson.atlas.massage_zones import load_massage_zones
from lesson.atlas.nerve import load_nerve
from lesson.atlas.reading import AtlasError
from lesson.atlas.segment import load_segment
from lesson.atlas.skin_areas import load_skin_areas
from lesson.atlas.structures import load_structures
from lesson.atlas.variants import load_variants
from lesson.atlas.views import VIEWS, load_view
from lesson.data_files.yaml_file import DataError
from lesson.data_folder import data_folder
from lesson.diagrams.figures.pose import load_poses
from lesson.errors import BadData
from lesson.evidence.claim import load_claims
from lesson.evidence.effects import load_effects
from lesson.evidence.figures import load_figures
from lesson.evidence.part import load_parts
from lesson.evidence.roots import load_roots
from lesson.evidence.source import load_sources
from lesson.evidence.tools import load_uses
from lesson.mechanics import groups, muscles, presets, tissue, trunk
from lesson.mechanics.tables import TableError
from lesson.quiz.asked_twice import pre_test_ids
from lesson.quiz.bank import read_bank
from lesson.quiz.places import misplaced
from lesson.quiz.topics import topic_names
from lesson.routine.activity.units import Unit
from lesson.routine.dose import load_dose
from lesson.routine.places import Area, Tool
from lesson.routine.reading import read_list
from lesson.routine.screen.questions import load_groups
from lesson.routine.screen.table import load_table
from lesson.routine.techniques import load_popular_steps, load_techniques
from lesson.routine.words import Saying
from lesson.stories.reading import load_story
from lesson.vocabulary import load_terms
from tests.faults.spoiling import spoiled
from tests.faults.watching import often, reads_or_tells, seeds

pytestmark = pytest.mark.slow  # spoils every file of data many times

DATA = data_folder()


def bare(load):
    """A loader without its memory."""
    return load.__wrapped__


def listed(name, kind):
    return lambda file: read_list(name, kind, file)


# file of data -> what reads it, how many of its entries are kept
LISTS = {
    "evidence/sources.yaml": (bare(load_sources), 6),
    "evidence/claims.yaml": (bare(load_claims), 6),
    "evidence/effects.yaml": (bare(load_effects), 6),
    "pre_test.yaml": (bare(pre_test_ids), 0),
    "topics.yaml": (bare(topic_names), 0),
    "evidence/roots.yaml": (bare(load_roots), 0),
    "evidence/tools_by_area.yaml": (bare(load_uses), 0),
    "routine/areas.yaml": (listed("areas.yaml", Area), 0),
    "routine/dose.yaml": (bare(load_dose), 0),
    "routine/popular_steps.yaml": (bare(load_popular_steps), 0),
    "routine/questions.yaml": (bare(load_groups), 0),
    "routine/screening.yaml": (bare(load_table), 6),
    "routine/take_along.yaml": (listed("take_along.yaml", Saying), 6),
    "routine/techniques.yaml": (bare(load_techniques), 4),
    "routine/tools.yaml": (listed("tools.yaml", Tool), 0),
    "routine/words.yaml": (listed("words.yaml", Saying), 6),
    "figures/positions.yaml": (bare(load_poses), 3),
    "glossary.yaml": (bare(load_terms), 6),
    "evidence/figures.yaml": (bare(load_figures), 6),
    "evidence/parts.yaml": (bare(load_parts), 0),
    "routine/activity.yaml": (listed("activity.yaml", Saying), 6),
    "routine/activity_units.yaml": (listed("activity_units.yaml", Unit), 0),
    "stories/four_people.yaml": (bare(load_story), 0),
}
# these raise it after reading, with the entry and field they name
ALSO = {
    "routine/dose.yaml": {BadData},
    "routine/popular_steps.yaml": {BadData},
    "routine/questions.yaml": {BadData},
}
# the same, for those that look for their files themselves
ATLAS = {
    "structures.json": [bare(load_structures)],
    "landmarks.json": [bare(load_landmarks), bare(load_end_plates), bare(load_angles)],
    "nerve.json": [bare(load_nerve), bare(load_variants)],
    "ligaments.json": [bare(load_ligaments)],
    "massage_zones.json": [bare(load_massage_zones)],
    "skin_areas.json": [bare(load_skin_areas)],
    "lumbar_segment.json": [bare(load_segment)],
    **{f"view_{view}.json": [lambda view=view: bare(load_view)(view)] for view in VIEWS},
}
MUSCLES = {
    "groups.yaml": [bare(groups.hip_groups)],
    "trunk.yaml": [bare(groups.trunk_groups)],
    "presets.yaml": [bare(presets.load_presets)],
    "parameters.csv": [bare(tissue.load_tissue)],
    "passive_fibre_curves.csv": [bare(tissue.passive_curves)],
    "tendon_curve.csv": [tissue._tendon],
    "lumbar.csv": [bare(trunk.lumbar_levers_m)],
    "two_joint_lengths.csv": [lambda: muscles._grid(muscles.load_muscles().names)],
    "sweeps.csv": [bare(muscles.load_muscles)],
}


def test_every_file_of_data_has_its_place_here():
    elsewhere = {"questions", "fonts"}  # below; and what matplotlib and browsers read
    there = {
        path.relative_to(DATA).as_posix()
        for path in DATA.rglob("*")
        if path.suffix in (".yaml", ".json", ".csv") and path.parent.name not in elsewhere
    }
    told = {*LISTS, *(f"atlas/{name}" for name in ATLAS), *(f"muscles/{name}" for name in MUSCLES)}
    assert there - told == {"muscles/passive_hip_moment_one_leg_nm.csv"}  # read by `check` alone
    assert told <= there


@pytest.mark.parametrize("name", LISTS)
def test_a_spoilt_list_is_read_or_refused_in_a_sentence(name, tmp_path):
    read, most = LISTS[name]
    sound, file = (DATA / name).read_bytes(), tmp_path / Path(name).name
    read(DATA / name)

    @often
    @given(seeds)
    def spoil(seed):
        file.write_bytes(spoiled(sound, "yaml", seed, most))
        reads_or_tells(lambda: read(file), {DataError, *ALSO.get(name, ())}, tmp_path)

    spoil()


@pytest.mark.parametrize("name", ["nerve", "irritation", "daily"])
def test_a_spoilt_file_of_questions_is_read_or_refused_in_sentences(name, tmp_path):
    sound, file = (DATA / "questions" / f"{name}.yaml").read_bytes(), tmp_path / f"{name}.yaml"

    @often
    @given(seeds)
    def spoil(seed):
        file.write_bytes(spoiled(sound, "yaml", seed, 3))
        _, problems = reads_or_tells(lambda: read_bank(tmp_path), set(), tmp_path)
        problems = problems + reads_or_tells(lambda: misplaced(tmp_path), set(), tmp_path)
        assert all(str(problem).startswith(f"{name}.yaml, line ") for problem in problems)

    spoil()


@pytest.mark.parametrize(
    ("folder", "name", "room", "expected"),
    [
        *(("atlas", name, lesson.atlas.reading, AtlasError) for name in ATLAS),
        *(("muscles", name, lesson.mechanics.tables, TableError) for name in MUSCLES),
    ],
    ids=lambda it: it if isinstance(it, str) else "",
)
def test_a_spoilt_file_of_the_body_is_read_or_refused_in_a_sentence(
    folder, name, room, expected, tmp_path, monkeypatch
):
    readers = (ATLAS | MUSCLES)[name]
    for read in readers:
        read()  # and what it needs beside is read now, soundly
    sound = (DATA / folder / name).read_bytes()
    file = Path(shutil.copytree(DATA / folder, tmp_path / folder), name)
    monkeypatch.setattr(room, "data_folder", lambda: tmp_path)
    kind = name.rpartition(".")[2]

    @often
    @given(seeds)
    def spoil(seed):
        file.write_bytes(spoiled(sound, kind, seed, 5 if name.startswith("view") else 0))
        for read in readers:
            reads_or_tells(read, {expected, DataError}, tmp_path)

    spoil()


@pytest.mark.parametrize("name", ["absent", "a folder", "no permission"])
def test_a_file_that_cannot_be_opened_is_named(name, tmp_path):
    file = tmp_path / "some.yaml"
    if name == "a folder":
        file.mkdir()
    if name == "no permission":
        file.touch()
        file.chmod(0)
    for read, _ in LISTS.values():
        if name == "no permission" and _can_open(file):
            pytest.skip("this user may read everything")
        with pytest.raises(DataError, match=r"some\.yaml"):
            read(file)


def _can_open(file):
    try:
        file.read_bytes()
    except OSError:
        return False
    return True
