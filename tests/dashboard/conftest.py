import pytest

from lesson.journal import take_notice


@pytest.fixture(autouse=True)
def no_notice_of_an_earlier_test():
    while take_notice():
        pass
