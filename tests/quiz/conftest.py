import pytest

from lesson.journal import take_notice
from lesson.quiz import memory


@pytest.fixture(autouse=True)
def no_notice_of_an_earlier_test():
    while take_notice():
        pass


@pytest.fixture(autouse=True)
def no_answer_of_an_earlier_test():
    memory.forget()
