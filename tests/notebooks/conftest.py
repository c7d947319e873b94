import pytest

from tests.notebooks.pages import LESSON_PAGES, read


@pytest.fixture(params=LESSON_PAGES, ids=lambda path: path.stem)
def lesson_page(request):
    """Each page of the lesson, 00 to 07, with its number."""
    page = read(request.param)
    page.number = request.param.name[:2]
    return page


@pytest.fixture(scope="session")
def all_pages():
    """Number -> page."""
    return {path.name[:2]: read(path) for path in LESSON_PAGES}
