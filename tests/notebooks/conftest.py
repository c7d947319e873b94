import pytest

from tests.notebooks.pages import LESSON_PAGES, PATHS, read


@pytest.fixture(params=PATHS, ids=lambda path: path.stem)
def path(request):
    """Each notebook, a guide beside the pages too."""
    return request.param


@pytest.fixture
def page(path):
    """What that notebook holds."""
    return read(path)


@pytest.fixture(params=LESSON_PAGES, ids=lambda path: path.stem)
def lesson_page(request):
    """Each page of the lesson, 00 to 07."""
    return read(request.param)


@pytest.fixture(scope="session")
def all_pages():
    """Number -> page."""
    return {path.name[:2]: read(path) for path in LESSON_PAGES}
