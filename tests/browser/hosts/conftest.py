"""What every host needs: a wheel, and environments that hold it."""

import pytest

from tests.browser.hosts.environments import environment, wheel


@pytest.fixture(scope="session")
def built_wheel(tmp_path_factory):
    return wheel(tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def with_workbench(built_wheel, request):
    """The lesson, JupyterLab and Notebook 7, for one file of tests."""
    name = request.module.__name__.rpartition(".")[2]
    return environment(name, f"{built_wheel}[lab]", "notebook")
