"""Ten very different learners, each from the first question to where they should end."""

import pytest
from playwright.sync_api import expect

from tests.browser.desk import answer, build, open_desk, steps

__all__ = ["open_desk"]
pytestmark = pytest.mark.browser


def plan(page):
    return page.desk.bench.plan


def tools(page, *areas):
    return {s.what.tool for s in plan(page).core if not areas or s.what.area in areas} - {"none"}


def positions(page):
    return {step.what.position for step in plan(page).steps}


def reasons(page):
    page.get_by_text("What was left out, and why").click()
    return page.locator(".rt-plan .rt-reasons").inner_text()


def test_no_tools_at_all(open_desk):
    page = open_desk()
    build(page)
    page.get_by_role("checkbox", name="hands").uncheck()
    expect(page.locator(".rt-block-words", has_text="hands")).to_have_count(0)
    assert tools(page) == set()
    assert any(step.what.kind == "stretch" for step in plan(page).core)
    assert steps(page)


def test_pregnancy(open_desk):
    page = open_desk()
    build(page, "soft ball", "foam roller", pregnant="Yes")
    assert tools(page) == set()
    assert not {"lying face down", "lying on the back"} & positions(page)
    assert "midwife" in reasons(page)


def test_blood_thinners(open_desk):
    page = open_desk()
    build(page, "soft ball", "foam roller", "two-peaked", thinners="Yes")
    assert tools(page) == set()
    assert "bleed" in reasons(page)
    assert any(step.what.area == "hipflexor" for step in plan(page).core)  # the stretch stays


def test_one_red_flag(open_desk):
    page = open_desk()
    answer(page, bladder_bowel="Yes")
    expect(page.get_by_role("heading", name="Get help now")).to_be_visible()
    expect(page.get_by_text("hours count")).to_be_visible()
    expect(page.get_by_role("button", name="Choose tools")).to_have_count(0)


def test_five_minutes(open_desk):
    page = open_desk()
    build(page, "soft ball", minutes=5)
    expect(page.get_by_role("heading", name="Your routine: 5 min")).to_be_visible()
    assert plan(page).seconds <= 300
    assert {"back", "front"} <= {
        {"back": "back", "glute": "back"}.get(s.what.area, "front") for s in plan(page).core
    }


def test_forty_minutes(open_desk):
    page = open_desk()
    build(page, "soft ball", "foam roller", minutes=40)
    expect(page.locator(".rt-note", has_text="left over on purpose")).to_be_visible()
    assert sum(step.seconds for step in plan(page).core) <= 600
    assert plan(page).steps[-1].work_s == 600  # the walk at the end takes what it usefully can


def test_the_left_leg_only(open_desk):
    page = open_desk()
    build(page, "soft ball")
    page.get_by_label("Sides").select_option("left")
    expect(page.locator(".rt-block", has_text="left side only").first).to_be_visible()
    assert {step.side for step in plan(page).core} <= {"left", "both"}


def test_osteoporosis(open_desk):
    page = open_desk()
    build(page, "soft ball", "foam roller", "two-peaked", osteoporosis="Yes")
    assert tools(page, "back") == set()
    assert not {"roller", "twopeak", "stick"} & tools(page)
    assert not any("body weight on a tool" in s.what.needs for s in plan(page).core)
    expect(page.get_by_text("Hands or a soft ball only")).to_be_visible()


def test_a_hip_replacement(open_desk):
    page = open_desk()
    build(page, "soft ball", hip_joint="Yes")
    assert not any(
        {"ankle over the knee", "deep hip bend"} & set(s.what.needs) for s in plan(page).core
    )
    expect(page.get_by_text("No ankle over the knee")).to_be_visible()


def test_numb_skin(open_desk):
    page = open_desk()
    build(page, "soft ball", "foam roller", numb="Yes")
    assert tools(page) <= {"hands"}
    assert "you cannot feel" in reasons(page)
