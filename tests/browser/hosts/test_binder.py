"""Binder: what it would build of this checkout, and what its command then opens."""

import re
import sys
from urllib.request import urlopen

import pytest
from playwright.sync_api import expect

from lesson.jupyter.page_links import page_address
from tests.browser.hosts.environments import ROOT, environment, tell
from tests.browser.hosts.jupyters import a_jupyter
from tests.browser.visiting import AWAKE

pytestmark = pytest.mark.browser

REPO2DOCKER = "jupyter-repo2docker==2026.4.0"
NERVE = "01_the_sciatic_nerve.ipynb"


@pytest.fixture(scope="module")
def dockerfile():
    """What repo2docker says of the checkout, without Docker."""
    uv = [sys.executable, "-m", "uv", "tool", "run", "--from", REPO2DOCKER]
    return tell(*uv, "repo2docker", "--no-build", "--debug", str(ROOT))


@pytest.fixture(scope="module")
def checkout():
    """The checkout installed as environment.yml has it."""
    return environment("checkout", "--editable", f"{ROOT}[lab]", "notebook")


def test_it_takes_environment_yml_after_the_whole_checkout_is_there(dockerfile):
    python = re.search(r"Building conda environment for python=(\S+)", dockerfile)
    assert python
    assert f"python ={python[1]}" in (ROOT / "environment.yml").read_text("utf-8")
    copied = dockerfile.index("COPY --chown=0:0 src/ ${REPO_DIR}/\n")
    assert dockerfile.index('env update -p ${NB_PYTHON_PREFIX} --file "environment.yml"') > copied
    assert 'CMD ["jupyter", "notebook", "--ip", "0.0.0.0"]' in dockerfile


@pytest.mark.parametrize("name", ["lab", "notebook"])
def test_started_in_the_checkout_it_opens_on_the_first_page(checkout, name, tmp_path, visit):
    with a_jupyter(checkout, name, ROOT, tmp_path, "--ServerApp.base_url=/user/x/") as started:
        assert urlopen(f"{started.home}/user/x/").url.endswith("/lesson/read/00_start_here")
        page = visit(f"{started.home}/user/x/")
        expect(page.locator(AWAKE)).to_be_attached(timeout=120_000)
        at = {"lab": "lab/tree", "notebook": "notebooks"}[name]
        page.goto(f"{started.home}/user/x/{at}/notebooks/{NERVE}")
        page.wait_for_url(f"**/user/x/lesson/read/{page_address(NERVE)}", timeout=60_000)
