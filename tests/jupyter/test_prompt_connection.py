"""A page that leaves before it is connected, or while it is written to, prints nothing."""

import asyncio

import pytest
from jupyter_server.services.kernels.connection.channels import ZMQChannelsWebsocketConnection
from jupyter_server.services.kernels.websocket import KernelWebsocketHandler
from tornado.web import HTTPError
from tornado.websocket import WebSocketClosedError

from lesson.jupyter.prompt_connection import PromptConnection


class Page(KernelWebsocketHandler):
    """A page's end of the line: what it was sent, and what becomes of that."""

    def __init__(self, outcome=None):
        self.connection, self.outcome, self.sent = None, outcome, []

    def write_message(self, message, binary=False):
        if isinstance(self.outcome, WebSocketClosedError) and self.outcome.args == ("at once",):
            raise self.outcome
        self.sent.append((message, binary))
        return asyncio.ensure_future(self._written())

    async def _written(self):
        if self.outcome:
            raise self.outcome


def line_to(page):
    line = PromptConnection.__new__(PromptConnection)
    line.websocket_handler = page
    return line


def troubles_of(page, message=b"x"):
    """Write a message to this page; return what the loop complains of afterwards."""
    complaints = []

    async def write():
        asyncio.get_running_loop().set_exception_handler(lambda _, told: complaints.append(told))
        line_to(page).write_message(message, binary=True)
        await asyncio.sleep(0)
        await asyncio.sleep(0)

    asyncio.run(write())
    return complaints


def test_what_is_sent_arrives():
    page = Page()
    assert troubles_of(page, b"hello") == []
    assert page.sent == [(b"hello", True)]


@pytest.mark.parametrize("when", ["at once", "while it is written"])
def test_a_page_that_has_left_is_no_trouble(when, caplog):
    assert troubles_of(Page(WebSocketClosedError(when))) == []
    assert caplog.records == []


def test_any_other_trouble_is_logged(caplog):
    assert troubles_of(Page(RuntimeError("the line is full"))) == []
    assert "could not be sent" in caplog.text
    assert "the line is full" in caplog.text


@pytest.mark.parametrize("leaves", [False, True])
def test_whoever_leaves_before_all_is_ready_is_not_connected(monkeypatch, leaves):
    page = Page()
    line = page.connection = line_to(page)

    async def prepare(_):
        if leaves:
            page.connection = None

    monkeypatch.setattr(ZMQChannelsWebsocketConnection, "prepare", prepare)
    if not leaves:
        asyncio.run(line.prepare())
        return
    with pytest.raises(HTTPError, match="left before it was connected"):
        asyncio.run(line.prepare())
