"""Firefox as it is installed, driven by Playwright through WebDriver BiDi."""

import os
import shutil
import sys

import pytest


@pytest.fixture(scope="module")
def firefox(playwright):
    program = shutil.which("firefox-esr") or shutil.which("firefox")
    if program is None:
        missing = "No Firefox was found on this machine."
        if os.environ.get("CI") and sys.platform == "linux":  # .ci/run has installed it
            pytest.fail(missing)
        pytest.skip(missing)
    browser = playwright.firefox.launch(channel="moz-firefox", executable_path=program)
    yield browser
    browser.close()
