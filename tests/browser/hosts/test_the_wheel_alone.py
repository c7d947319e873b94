"""`python -m lesson` where nothing but the wheel was installed, from any folder."""

import hashlib
import json
import re
import subprocess

import pytest
from playwright.sync_api import expect

from tests.browser.hosts.environments import environment, free_port, variables
from tests.browser.visiting import AWAKE
from tests.serving import a_server

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def alone(built_wheel):
    return environment("wheel_alone", built_wheel)


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory):
    """A folder that has nothing to do with the lesson, and a home."""
    place = tmp_path_factory.mktemp("elsewhere")
    (place / "work").mkdir()
    return place


@pytest.fixture(scope="module")
def served(alone, elsewhere):
    """A port at which the lesson answers, and the address that was printed."""
    port = free_port()
    command = [alone.program("python"), "-m", "lesson", "--no-browser", "--port", str(port)]
    with a_server(
        command,
        r"The lesson is ready: (http://127\.0\.0\.1:\d+/lesson\?token=\w+)",
        folder=elsewhere / "work",
        environment=variables(elsewhere / "home"),
    ) as address:
        yield port, address[1]


def files_in(folder):
    """Each file of a folder with what it holds, but for what Python compiles."""
    return {
        file.relative_to(folder): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in folder.rglob("*")
        if file.is_file() and "__pycache__" not in file.parts
    }


def test_it_opens_and_wakes_and_writes_nothing(alone, elsewhere, served, visit):
    before = files_in(alone.package)
    page = visit(served[1])
    expect(page).to_have_url(re.compile("/lesson/read/00_start_here$"))
    expect(page.locator(AWAKE)).to_be_attached(timeout=60_000)
    page.goto(re.sub("lesson.*", "lesson/read/01_the_sciatic_nerve", served[1]))
    expect(page.locator(AWAKE)).to_be_attached(timeout=60_000)
    expect(page.locator(".lesson-quiz fieldset:enabled").first).to_be_attached()
    assert files_in(alone.package) == before
    assert list((elsewhere / "work").iterdir()) == []


def test_without_jupyterlab_there_is_no_workbench(served, visit):
    page = visit(served[1])
    config = json.loads(page.locator("#reader-config").text_content())
    assert config["trusted"] is True
    assert config["workbench"] is None


def run(elsewhere, command):
    """Run a command for somebody who works elsewhere, and take down what it says."""
    return subprocess.run(
        command,
        cwd=elsewhere / "work",
        env=variables(elsewhere / "home"),
        capture_output=True,
        text=True,
    )


def test_a_port_that_is_taken_is_told_in_a_sentence(alone, elsewhere, served):
    command = [alone.program("python"), "-m", "lesson", "--no-browser", "--port", str(served[0])]
    done = run(elsewhere, command)
    assert done.returncode == 1
    assert done.stderr.startswith(f"Port {served[0]} is taken or not allowed. Choose another")
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["lesson.handout", "02", "--to", "{to}"], "02_what_irritates_it.html"),
        (["lesson", "check", "pages"], "checks, 0 findings"),
    ],
)
def test_commands_find_the_pages(alone, elsewhere, tmp_path, words, said):
    command = [alone.program("python"), "-m", *(word.format(to=tmp_path) for word in words)]
    done = run(elsewhere, command)
    assert done.returncode == 0, done.stderr
    made = " ".join(file.name for file in tmp_path.glob("*.html"))
    assert said in done.stdout + made


def test_a_teachers_key_is_made_of_the_pages(alone, elsewhere):
    code = "import lesson; print(len(str(lesson.answer_key('02')._repr_mimebundle_())))"
    done = run(elsewhere, [alone.program("python"), "-c", code])
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 1000
