import ast
from types import SimpleNamespace

import pytest

from tests.benchmarks import by_page, contestants, page_runs, summary
from tests.benchmarks.plain import Plain


def measured(key, latency_ms, held=(60, 60), weight=(500,)):
    return SimpleNamespace(
        contestant=SimpleNamespace(key=key, title=key),
        latency_ms=list(latency_ms),
        missed=0,
        held_shown=held[0],
        held_keys=held[1],
        bytes_per_update=list(weight),
    )


def verdicts(rows):
    return {row[0]: row[3] for row in rows}


@pytest.mark.parametrize(
    ("share", "expected"), [(0.0, 1), (0.5, 10), (0.95, 19), (0.96, 20), (1.0, 20)]
)
def test_a_percentile_is_one_of_the_values(share, expected):
    assert summary.percentile(range(20, 0, -1), share) == expected


def test_a_ratio_is_of_medians_so_that_one_slow_key_counts_little():
    assert summary.ratio([2, 2, 900], [1, 1, 1]) == 2


def test_a_table_is_markdown_whose_columns_stand_in_line():
    lines = summary.table(["name", "ms"], [["a", "1.0"], ["long name", "120.5"]]).splitlines()
    assert lines[1] == "| --------- | ----: |"
    assert lines[3] == "| long name | 120.5 |"
    assert len({len(line) for line in lines}) == 1


def test_limits_are_kept_at_their_very_edge_and_missed_beyond_it():
    floor, rivals = [7, 8], [measured(name, [100]) for name in ("ipympl", "plotly", "png")]
    kernel, slow = measured("kernel", [20]), measured("interact", [112.5])
    results = [measured("browser", floor), kernel, measured("lab", [30]), *rivals, slow]
    results.append(measured("full", [36]))
    kept = verdicts(summary.browser_limits([*results, measured("picture", [11.25])]))
    assert set(kept.values()) == {"kept"}
    missed = verdicts(summary.browser_limits([*results, measured("picture", [11.3])]))
    assert [name for name, word in missed.items() if word == "MISSED"] == [
        "one slider ÷ linked text in the browser",
        "interact ÷ one slider",
    ]


def test_a_key_that_was_not_shown_and_a_heavy_update_miss_their_limits():
    rows = summary.browser_limits([measured("lab", [30], held=(59, 60), weight=[10_001])])
    missed = [name for name, word in verdicts(rows).items() if word == "MISSED"]
    assert missed == ["computed: share of held keys shown", "computed: kB an update"]


def test_what_is_not_there_is_not_measured():
    assert set(verdicts(summary.browser_limits([])).values()) == {"–"}


def test_a_contestant_that_never_answers_has_dashes_in_its_row():
    silent = measured("lab", [], held=(0, 0), weight=())
    assert summary.latency_table([silent]).splitlines()[-1].count("–") == 4


def test_an_import_costs_what_it_adds():
    plain = Plain(
        [0.2, 0.2], [0.3], {"a": [[0.3, 0.2, 0.4, 9000]]}, [92], [120], "x", ([1.2], [20])
    )
    words = verdicts(summary.plain_limits(plain, "a"))
    assert words["s that `import lesson` adds"] == "MISSED"
    assert words["s to draw a first (figure, script)"] == "kept"
    assert words["ms: one equilibrium of the pelvis"] == "MISSED"
    assert words["ms: a distribution of 10,000"] == "kept"
    assert "0.50" in summary.drawing_table(plain)


def test_every_contestant_is_a_cell_that_can_be_read():
    everyone = contestants.contestants()
    assert len({each.key for each in everyone}) == len(everyone) >= 7
    for each in everyone:
        ast.parse(each.source)
        assert each.control
        assert each.changes


def test_every_page_is_run_and_a_slow_one_misses_its_promise():
    assert [path.name[:2] for path in page_runs.pages()] == [f"0{number}" for number in range(8)]
    quick, slow = page_runs.rows({"quick": [3.0, 40.0, 4.0], "slow": [15.0, 15.0, 2.0]})
    assert quick == ["quick", "4.0", "40.0", "< 15", "kept"]
    assert slow[-1] == "MISSED"


def test_each_page_with_a_picture_that_moves_answers_keys_once():
    answering = {each.key: each.source for each in by_page.by_page()}
    assert "straight_leg_raise" in answering["01_the_sciatic_nerve"]
    assert "pelvis_lab" in answering["03_chains_and_the_pelvis"]
