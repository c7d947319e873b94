"""Which kernel a reader is given: one for all pages, and where people share a server one for each."""

import asyncio
from types import SimpleNamespace

import pytest
from jupyter_server.services.kernels.kernelmanager import AsyncMappingKernelManager

from lesson.jupyter import one_kernel
from lesson.jupyter.one_kernel import OneKernel


class Kernels(dict):
    """Stands in for a server's kernels: starts them by a number, and keeps what they were told."""

    cull_idle_timeout = 0

    def __init__(self):
        self.ended = []

    async def start_kernel(self, *, kernel_name, env, **_):
        await asyncio.sleep(0)  # others have their turn while a kernel starts
        self.env = env
        name = f"{kernel_name} {len(self)}"
        self[name] = SimpleNamespace(client=Client)
        return name

    def get_kernel(self, kernel_id):
        return self[kernel_id]

    async def shutdown_kernel(self, kernel_id, *, now):
        assert now, "one that hangs does not end by itself"
        await asyncio.sleep(0)
        self.ended.append(kernel_id)
        self[f"not {kernel_id}"] = self.pop(kernel_id)


class Client:
    """Stands in for what speaks with a kernel that does not answer."""

    def start_channels(self):
        pass

    async def wait_for_ready(self, timeout):
        raise RuntimeError(f"it has not answered for {timeout} s")

    def stop_channels(self):
        pass


@pytest.fixture
def serve(monkeypatch):
    """Give a function that returns the lesson's kernel on a server at an address."""
    for name in ("JUPYTERHUB_USER", "JUPYTERHUB_API_TOKEN", "LESSON_SHARED"):
        monkeypatch.delenv(name, raising=False)

    def at(ip):
        kernels = Kernels()
        log = SimpleNamespace(info=lambda *_: None)
        return OneKernel(SimpleNamespace(kernel_manager=kernels, ip=ip, log=log)), kernels

    return at


def asked_at_once(kernel, *readers):
    async def ask():
        return await asyncio.gather(*(kernel.id(reader) for reader in readers))

    return asyncio.run(ask())


def test_all_who_ask_at_once_are_given_the_same_kernel(serve):
    kernel, kernels = serve("127.0.0.1")
    assert len(set(asked_at_once(kernel, "a", "b", "a"))) == 1
    assert len(kernels) == 1
    assert "LESSON_SHARED" not in kernels.env


def test_a_kernel_that_is_gone_is_replaced(serve):
    kernel, kernels = serve("localhost")
    (first,) = asked_at_once(kernel, "a")
    kernels["another"] = kernels.pop(first)
    (second,) = asked_at_once(kernel, "a")
    assert second != first


def test_a_kernel_that_hangs_is_ended_and_replaced_once_however_many_pages_ask_for_it(serve):
    kernel, kernels = serve("127.0.0.1")

    async def ask():
        hanging = await kernel.id("a")
        others = await asyncio.gather(*(kernel.replace(who, hanging) for who in "aab"))
        return hanging, {*others, await kernel.id("a")}

    hanging, others = asyncio.run(ask())
    assert kernels.ended == [hanging]
    assert len(others) == 1
    assert hanging not in others


def test_where_people_share_a_server_nobody_ends_the_kernel_of_another(serve):
    kernel, kernels = serve("0.0.0.0")

    async def ask():
        anna, ben = await kernel.id("anna"), await kernel.id("ben")
        for named in (ben, "", "another"):
            assert await kernel.replace("anna", named) == anna
        return ben, await kernel.id("ben")

    before, after = asyncio.run(ask())
    assert before == after
    assert not kernels.ended


def test_a_kernel_that_is_gone_already_is_replaced_all_the_same(serve):
    kernel, kernels = serve("127.0.0.1")

    async def ask():
        gone = await kernel.id("a")
        kernels["another"] = kernels.pop(gone)
        return gone, await kernel.replace("a", gone)

    gone, new = asyncio.run(ask())
    assert new != gone
    assert not kernels.ended


@pytest.mark.parametrize("ip", ["0.0.0.0", "", "192.0.2.1"])
def test_people_who_share_a_server_have_a_kernel_each_in_which_nothing_is_kept(serve, ip):
    kernel, kernels = serve(ip)
    anna, ben, anna_again = asked_at_once(kernel, "anna", "ben", "anna")
    assert anna == anna_again != ben
    assert kernels.env["LESSON_SHARED"] == "1"


def test_a_shared_server_starts_no_kernel_before_it_knows_for_whom(serve):
    kernel, kernels = serve("0.0.0.0")
    asyncio.run(kernel.begin())
    assert not kernels
    alone, kernels = serve("127.0.0.1")
    asyncio.run(alone.begin())
    assert len(kernels) == 1


def test_a_hub_tells_who_somebody_is(serve, monkeypatch):
    monkeypatch.setenv("JUPYTERHUB_USER", "anna")
    kernel, kernels = serve("0.0.0.0")
    asyncio.run(kernel.begin())
    assert "LESSON_SHARED" not in kernels.env


def test_behind_a_proxy_its_host_says_that_people_share_it(serve, monkeypatch):
    monkeypatch.setenv("LESSON_SHARED", "1")
    kernel, _ = serve("127.0.0.1")
    anna, ben = asked_at_once(kernel, "anna", "ben")
    assert anna != ben


def test_a_kernel_that_nobody_is_connected_to_ends_where_people_come_and_go(serve):
    _, kernels = serve("127.0.0.1")
    assert kernels.cull_idle_timeout == 0
    _, kernels = serve("0.0.0.0")
    assert kernels.cull_idle_timeout == one_kernel.LEFT_S


@pytest.mark.slow  # it starts a real kernel
def test_a_fresh_kernel_has_fetched_all_that_pages_call_before_anybody_asks():
    async def fetched():
        kernels = AsyncMappingKernelManager()
        server = SimpleNamespace(kernel_manager=kernels, ip="127.0.0.1", log=kernels.log)
        lesson = OneKernel(server)
        kernel = kernels.get_kernel(await lesson.id(""))
        await asyncio.gather(*lesson._warming)
        client = kernel.client()
        client.start_channels()
        await client.wait_for_ready(timeout=60)
        asked = {"known": "'lesson.quiz.card' in __import__('sys').modules"}
        reply = await client.execute("", user_expressions=asked, reply=True, timeout=60)
        client.stop_channels()
        await kernels.shutdown_all()
        return reply["content"]["user_expressions"]["known"]["data"]["text/plain"]

    assert asyncio.run(fetched()) == "True"
