"""Each cell of a page is run once: counted by what is sent to the kernel, not by what the page shows of it."""

import pytest
from playwright.sync_api import expect

from tests.browser.executions import Executions
from tests.browser.test_gone_things import keep_a_prediction
from tests.browser.visiting import OUTPUT, awake, calls_made, change_config, watch

pytestmark = pytest.mark.browser

NERVE = "01_the_sciatic_nerve.ipynb"
ASLEEP = ("predict", "recall", "lab", "ask")
LINE = ".reader-line"
CALL = r"lesson.predict(\"nerve.exit\")"
#: How long a page is looked at after it woke, by its own clock: longer than it waits for anything.
SETTLED_S = 90


@pytest.fixture
def context(browser, lab):
    """Somebody's browser; every page of the lesson has been closed once it is."""
    with browser.new_context(viewport={"width": 1366, "height": 625}) as context:
        yield context
    lab.forget()


@pytest.fixture
def open_watched(context, lab):
    """Give a function that opens a page and returns it with what it has the kernel do."""

    def open_it(name=NERVE, prepare=lambda _: None):
        page = context.new_page()
        executions = Executions(page)
        page.clock.install()
        prepare(page)
        page.goto(lab.page(name))
        return page, executions

    return open_it


def settle(page, executions):
    """Let time go by on a page, and all that it asks for be answered."""
    page.clock.run_for(SETTLED_S * 1000)
    executions.settle()


def once_each():
    sources = [call.name for call in calls_made(NERVE, *ASLEEP)]
    return dict.fromkeys(sources, 1)


def by_call(executions):
    """How often each call was run."""
    return {
        source.split("lesson.")[-1].split("(")[0]: n for source, n in executions.times().items()
    }


def test_every_cell_is_run_once_and_no_more_once_all_has_settled(open_watched, lab):
    page, executions = open_watched()
    troubles = watch(page, lab.home)
    awake(page)
    settle(page, executions)
    assert by_call(executions) == once_each()
    assert len(executions.visits()) == 1
    assert troubles == []


def test_an_answer_draws_anew_only_what_shows_the_record(open_watched):
    page, executions = open_watched()
    awake(page)
    keep_a_prediction(page)
    settle(page, executions)
    assert by_call(executions) == once_each()


def test_two_tabs_have_each_cell_run_once_each(open_watched):
    (first, one), (second, other) = open_watched(), open_watched()
    awake(first)
    awake(second)
    settle(first, one)
    settle(second, other)
    assert by_call(one) == by_call(other) == once_each()
    assert len(one.visits()) == len(other.visits()) == 1
    assert one.visits() != other.visits()


def test_a_page_that_is_opened_anew_has_each_cell_run_once_more(open_watched):
    page, executions = open_watched()
    awake(page)
    page.reload()
    awake(page)
    settle(page, executions)
    assert by_call(executions) == dict.fromkeys(once_each(), 2)
    assert len(executions.visits()) == 2


def test_try_again_runs_what_failed_once_however_often_it_is_pressed(open_watched, tmp_path):
    mended = tmp_path / "mended"
    fails = f"__import__('pathlib').Path('{mended.as_posix()}').exists() and {CALL} or 1 / 0"
    page, executions = open_watched(prepare=lambda page: change_config(page, CALL, fails))
    again = page.locator(LINE).get_by_role("button", name="Try again")
    expect(again).to_be_visible(timeout=60_000)
    mended.touch()
    again.evaluate("one => { one.click(); one.click(); one.click(); }")
    prediction = page.locator(f"{OUTPUT}[data-call=predict]")
    expect(prediction.locator("fieldset:enabled").first).to_be_visible()
    expect(page.locator(LINE)).to_be_hidden()
    settle(page, executions)
    assert by_call(executions) == {**once_each(), "predict": 2}
