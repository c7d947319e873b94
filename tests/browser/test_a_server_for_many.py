"""One server that several people reach: a kernel for each, nothing of one for the other, nothing kept."""

import json
import shutil

import pytest
from playwright.sync_api import expect

from lesson.page_calls import CHECKOUT
from tests.browser.test_gone_things import NERVE, OUTPUT, ROUTINE
from tests.browser.visiting import awake
from tests.jupyter.a_reader import TOKEN, a_reader

pytestmark = pytest.mark.browser

#: How a host shares its server: it says so, or others than this machine reach it.
SHARED = {
    "said": 'os.environ["LESSON_SHARED"] = "1"',
    "reached": 'settings.ServerApp.ip = "0.0.0.0"',
}
#: Nobody decides where a record lies, so that it would lie where the account keeps such things.
ON_ITS_ACCOUNT = """
import os
del os.environ["LESSON_JOURNAL"]
os.environ.update(HOME={home!r}, XDG_DATA_HOME={home!r}, LOCALAPPDATA={home!r})
"""


@pytest.fixture(params=SHARED)
def server(request, tmp_path):
    """A server that shares its account's home."""
    (tmp_path / "notebooks").mkdir()
    for page in (NERVE, ROUTINE):
        shutil.copy(CHECKOUT / page, tmp_path / "notebooks")
    account = ON_ITS_ACCOUNT.format(home=str(tmp_path / "home"))
    with a_reader(tmp_path, account + SHARED[request.param]) as started:
        yield started


def read(visit, server, name):
    page = visit(f"{server.home}/lesson/read/{name}?token={TOKEN}")
    awake(page)
    return page


def says_that_nothing_is_kept(part):
    """See that it is said, once, of a page's questions or of its diary."""
    said = part.locator(".lesson-not-kept:visible")
    expect(said).to_have_count(1)
    expect(said).to_contain_text("So nothing that you answer or write is kept")


def test_each_has_a_kernel_and_sees_nothing_of_the_other(server, visit, tmp_path):
    anna, ben = (read(visit, server, NERVE) for _ in range(2))
    assert len(json.loads(server.ask("api/kernels").text)) == 2
    for page in (anna, ben):
        says_that_nothing_is_kept(page)
    predicts = anna.locator(f"{OUTPUT}[data-call=predict]")
    predicts.get_by_label("Straight through the piriformis").check()
    predicts.get_by_role("button", name="Note my prediction").click()
    expect(predicts).to_contain_text("Noted.")
    expect(anna.locator(f"{OUTPUT}[data-call=recall]")).to_contain_text("85 of 100")

    anna.goto(anna.url.replace("01_the_sciatic_nerve", "06_your_routine"))
    awake(anna)
    diary = anna.locator(f"{OUTPUT}[data-call=open_diary]")
    says_that_nothing_is_kept(diary)
    diary.get_by_label("Note").fill("A very private evening")
    diary.get_by_role("button", name="Save", exact=True).click()
    latest = diary.get_by_role("list", name="The latest entries")
    expect(latest).to_contain_text("A very private evening")

    ben.reload()
    awake(ben)
    expect(ben.locator(f"{OUTPUT}[data-call=recall]")).to_contain_text("No prediction yet")
    expect(ben.locator(f"{OUTPUT}[data-call=predict] input:checked")).to_have_count(0)
    ben.goto(ben.url.replace("01_the_sciatic_nerve", "06_your_routine"))
    awake(ben)
    expect(ben.locator("main")).not_to_contain_text("private evening")
    assert not list((tmp_path / "home").rglob("*.sqlite3"))
