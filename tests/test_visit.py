"""Whose visit is served, by what the host says of itself."""

import gc
from contextvars import copy_context

import pytest

from lesson import visit

VOILA = {"SERVER_SOFTWARE": "voila/0.5.13"}
HEATED = {"VOILA_PREHEAT": "True"}
SHARED = {"LESSON_SHARED": "1"}


@pytest.fixture
def host(monkeypatch):
    """A function that lets the kernel have been started with these variables alone."""

    def starts(**variables):
        for name in ("LESSON_JOURNAL", "LESSON_SHARED", "SERVER_SOFTWARE", "VOILA_PREHEAT"):
            monkeypatch.delenv(name, raising=False)
        for name, value in variables.items():
            monkeypatch.setenv(name, value)

    return starts


@pytest.mark.parametrize(
    "variables", [{}, {"LESSON_SHARED": ""}, {"LESSON_SHARED": "0"}, {"SERVER_SOFTWARE": "other/1"}]
)
def test_on_an_account_of_ones_own_all_is_kept_and_is_one_visit(host, variables):
    host(**variables)
    assert visit.not_kept() == ""
    with visit.serving("a") as a, visit.serving("b"):
        assert visit.current() is not a
    assert visit.current() is visit.current()


@pytest.mark.parametrize("variables", [VOILA, HEATED, SHARED, VOILA | SHARED])
def test_where_nobody_knows_who_is_who_nothing_is_kept(host, variables):
    host(**variables)
    assert "nothing that you answer or write is kept" in visit.not_kept()


@pytest.mark.parametrize("variables", [VOILA, HEATED, SHARED, VOILA | SHARED])
def test_where_to_keep_is_the_hosts_decision(host, variables):
    host(**variables, LESSON_JOURNAL="/somewhere")
    assert visit.not_kept() == ""
    assert visit.current() is visit.current()


@pytest.mark.parametrize("variables", [VOILA, HEATED, VOILA | SHARED])
def test_a_kernel_of_voila_is_one_visit(host, variables):
    host(**variables)
    assert visit.current() is visit.current()


def test_one_kernel_for_all_tells_visits_apart_by_their_names(host):
    host(**SHARED)
    with visit.serving("a") as a:
        assert visit.current() is a
        with visit.serving("b") as b:
            assert visit.current() is b is not a
        assert visit.current() is a
    with visit.serving("a") as again:
        assert again is a
    with visit.serving(b):
        assert visit.current() is b


def test_what_belongs_to_no_visit_is_one_by_itself(host):
    host(**SHARED)
    assert visit.current() is not visit.current()


def test_a_name_that_nothing_is_left_of_is_a_new_visit(host):
    host(**SHARED)
    with visit.serving("a") as a:
        first = id(a)
        a.mark = "was here"
    del a
    gc.collect()
    with visit.serving("a") as again:
        assert not hasattr(again, "mark"), first


def test_what_runs_beside_it_is_served_for_whom_it_began(host):
    host(**SHARED)
    with visit.serving("a") as a:
        beside = copy_context()
    with visit.serving("b"):
        assert beside.run(visit.current) is a


def test_it_ends_where_what_was_served_fails(host):
    host(**SHARED)
    with pytest.raises(ZeroDivisionError), visit.serving("a"):
        _ = 1 / 0
    with visit.serving("b") as b:
        assert visit.current() is b
