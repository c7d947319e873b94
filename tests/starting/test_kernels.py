"""starting/kernels.py: kernels that are starting go on, and none holds the server up."""

import asyncio
from types import SimpleNamespace

import pytest

from starting import kernels


def standing_for(state="idle", *, alive=True, **more):
    """Return what stands for a kernel that is up, in this state."""
    ready = asyncio.get_running_loop().create_future()
    ready.set_result(None)

    async def is_alive():
        return alive

    return SimpleNamespace(execution_state=state, ready=ready, is_alive=is_alive, **more)


class Holding(kernels.PatientKernels):
    """Holds what stands for kernels, by their names, as if it had started them."""

    def __init__(self, **held):
        super().__init__()
        self.held = held

    def list_kernel_ids(self):
        return list(self.held)

    def get_kernel(self, kernel_id):
        return self.held[kernel_id]

    def __contains__(self, kernel_id):
        return kernel_id in self.held


@pytest.mark.parametrize(
    ("state", "alive", "restarts"),
    [("starting", True, 0), ("starting", False, 1), ("idle", True, 1), ("busy", True, 1)],
)
def test_a_kernel_that_is_starting_is_not_restarted(monkeypatch, state, alive, restarts):
    done = []

    async def restart(_self, kernel_id, now=False):
        done.append((kernel_id, now))
        return asyncio.get_running_loop().create_future()

    async def ask():
        ours = Holding(one=standing_for(state, alive=alive))
        await ours.restart_kernel("one")

    monkeypatch.setattr(kernels.AsyncMappingKernelManager, "restart_kernel", restart)
    asyncio.run(ask())
    assert done == [("one", False)] * restarts


async def spoken_kernel(folder):
    """Start a kernel, and ask it until it is known to have answered."""
    ours = kernels.PatientKernels(connection_dir=str(folder))
    kernel_id = await ours.start_kernel(kernel_name="python3")
    kernel = ours.get_kernel(kernel_id)
    client = kernel.client()
    client.start_channels()
    while kernel.execution_state == "starting":
        client.kernel_info()
        await asyncio.sleep(0.1)
    client.stop_channels()
    return ours, kernel_id, kernel


@pytest.mark.slow  # starts kernels
def test_two_restarts_at_once_are_one_and_no_kernel_is_stopped_in_its_imports(tmp_path, capfd):
    async def ask():
        ours, kernel_id, kernel = await spoken_kernel(tmp_path)
        await ours.restart_kernel(kernel_id)
        fresh = kernel.provisioner.pid
        await ours.restart_kernel(kernel_id)
        assert kernel.provisioner.pid == fresh
        await ours.shutdown_kernel(kernel_id)
        assert not kernel.has_kernel

    asyncio.run(ask())
    assert "KeyboardInterrupt" not in capfd.readouterr().err


@pytest.mark.slow  # starts kernels
@pytest.mark.parametrize("closed_after_s", [0.0, 0.05, 0.5])
def test_a_kernel_that_is_closed_while_it_restarts_is_closed_once_it_has(tmp_path, closed_after_s):
    async def ask():
        ours, kernel_id, kernel = await spoken_kernel(tmp_path)
        restarting = asyncio.ensure_future(ours.restart_kernel(kernel_id))
        await asyncio.sleep(closed_after_s)
        await ours.shutdown_kernel(kernel_id)
        await restarting
        assert not kernel.has_kernel
        assert kernel_id not in ours
        await ours.shutdown_all()

    asyncio.run(ask())


@pytest.mark.parametrize("hinders", ["without end", "with an error"])
def test_no_kernel_holds_the_server_up(monkeypatch, hinders):
    killed = []

    async def end(_self, kernel_id, **_):
        if hinders == "with an error":
            raise RuntimeError(kernel_id)
        await asyncio.Event().wait()

    async def kill():
        killed.append("one")

    async def ask():
        ours = Holding(
            one=standing_for(has_kernel=True, provisioner=SimpleNamespace(kill=kill)),
            gone=standing_for(has_kernel=False, provisioner=None),
        )
        await ours.shutdown_all()

    monkeypatch.setattr(kernels.AsyncMappingKernelManager, "shutdown_kernel", end)
    monkeypatch.setattr(kernels, "PATIENCE_S", 0.01)
    asyncio.run(ask())
    assert killed == ["one"]
