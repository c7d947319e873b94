"""A real browser on a real server, started the way a learner starts it."""

import os
import re
import socket

import pytest
from playwright.sync_api import expect

from lesson.browser import find_browser
from tests.browser.bare_widget import show
from tests.browser.looking import Looks
from tests.browser.visiting import NOTEBOOKS, OURS, a_lab, visits

# Two browsers and their kernels may share two cores with each other.
expect.set_options(timeout=20_000)

#: What Playwright has a Chromium leave out: of two such lists the browser heeds the last.
LEFT_OUT_BY_PLAYWRIGHT = (
    "AvoidUnnecessaryBeforeUnloadCheckSync",
    "DestroyProfileOnBrowserClose",
    "DialMediaRouteProvider",
    "GlobalMediaControls",
    "HttpsUpgrades",
    "LensOverlay",
    "MediaRouter",
    "PaintHolding",
    "ThirdPartyStoragePartitioning",
    "BlockOriginHeaderModificationOnRedirect",
    "AvoidCorsURLLoaderRestartOnRedirect",
    "Translate",
    "AutoDeElevate",
    "OptimizationHints",
    "NetworkTimeServiceQuerying",
    "AimEnabled",
    "msForceBrowserSignIn",
    "msEdgeUpdateLaunchServicesPreferredVersion",
)
#: The lists under the address bar, which nobody sees here: two pages of the browser's own with each new
#: window, which cost more than a small page of ours.
UNSEEN = ("WebUIOmniboxPopup", "WebUIOmniboxAimPopup")
QUIET = (
    f"--disable-features={','.join((*LEFT_OUT_BY_PLAYWRIGHT, *UNSEEN))}",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


#: Files whose tests visit one page after another.
PAGE_BY_PAGE = ("test_every_page.py", "test_in_notebook_7.py")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config, log):
    """Keep a file's tests on one core, and those of one page: each core would visit it anew."""
    from xdist.scheduler import LoadScopeScheduling

    class ByVisit(LoadScopeScheduling):
        def _split_scope(self, nodeid):
            file, page = nodeid.split("::")[0], re.search(r"\w+\.ipynb", nodeid)
            return f"{file} {page[0]}" if page and file.endswith(PAGE_BY_PAGE) else file

    return ByVisit(config, log)


@pytest.fixture(scope="session")
def chromium_path() -> str:
    if found := find_browser():
        return found
    missing = "No Chromium, Chrome or Edge was found on this machine."
    if os.environ.get("CI"):
        pytest.fail(missing)
    pytest.skip(missing)


@pytest.fixture(scope="session", autouse=True)
def untouched():
    """Whatever learners do: in the end the lesson's pages are, byte for byte, what they were."""
    before = {page: page.read_bytes() for page in NOTEBOOKS.rglob("*.ipynb") if page.name in OURS}
    yield
    assert [page for page, was in before.items() if page.read_bytes() != was] == []


@pytest.fixture(scope="session")
def free_port() -> int:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])


@pytest.fixture(scope="session")
def lab(free_port, tmp_path_factory):
    """A server that `python start.py lab` opened."""
    with a_lab(tmp_path_factory.mktemp("journal"), free_port) as started:
        yield started


@pytest.fixture(scope="session")
def playwright():
    """What drives every browser: it can be started once in a process."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def browser(playwright, chromium_path):
    browser = playwright.chromium.launch(executable_path=chromium_path, args=QUIET)
    yield browser
    browser.close()


@pytest.fixture
def visit(browser):
    """Give a function that opens an address, as somebody who comes for the first time."""
    contexts = []

    def open_it(address, **options):
        context = browser.new_context(**{"viewport": {"width": 1280, "height": 800}, **options})
        contexts.append(context)
        page = context.new_page()
        page.goto(address)
        return page

    yield open_it
    for context in contexts:
        context.close()


@pytest.fixture
def bare_page(browser):
    """Give a function that opens an empty page; afterwards no error may have come up on any."""
    pages, troubles = [], []

    def open_it(**options):
        page = browser.new_page(**options)
        pages.append(page)
        page.on("pageerror", lambda error: troubles.append(str(error)))
        return page

    yield open_it
    for page in pages:
        page.close()
    assert not troubles


@pytest.fixture
def open_card(bare_page):
    """Give a function that shows a card of questions on a bare page, with its kernel side."""

    def open_it(card, *, dark=False, width=1000, **options):
        page = bare_page(viewport={"width": width, "height": 900}, **options)
        show(page, card, dark=dark)
        expect(page.locator("fieldset:enabled").first).to_be_attached()
        return page

    return open_it


@pytest.fixture
def open_page(browser, lab):
    """Give a function that opens a page of the lesson; afterwards nothing may have gone wrong."""
    with visits(browser, lab) as open_it:
        yield open_it


@pytest.fixture(scope="module")
def _looks(browser, lab):
    looks = Looks(browser, lab)
    yield looks
    looks.close()


@pytest.fixture
def look_at(_looks):
    """Give a function that opens a page of the lesson, or finds it open, for whoever leaves it as it was.

    It takes what `open_page` takes, but for a workbench; afterwards nothing may have gone wrong.
    """
    yield _looks.at
    _looks.after_a_check()
