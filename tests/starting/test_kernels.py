"""starting/kernels.py: kernels that are starting go on, and none holds the server up."""

import asyncio
from types import SimpleNamespace

import pytest

from starting import kernels


def standing_for(state="idle", **more):
    """Return what stands for a kernel that is up, in this state."""
    ready = asyncio.get_running_loop().create_future()
    ready.set_result(None)
    return SimpleNamespace(execution_state=state, ready=ready, **more)


@pytest.mark.parametrize(("state", "restarts"), [("starting", 0), ("idle", 1), ("busy", 1)])
def test_only_a_kernel_that_has_started_is_restarted(monkeypatch, state, restarts):
    done = []

    async def restart(_self, kernel_id, now=False):
        done.append((kernel_id, now))

    async def ask():
        ours = kernels.PatientKernels()
        ours._kernels = {"one": standing_for(state)}
        await ours.restart_kernel("one")
        ours._kernels = {}

    monkeypatch.setattr(kernels.AsyncMappingKernelManager, "restart_kernel", restart)
    asyncio.run(ask())
    assert done == [("one", False)] * restarts


@pytest.mark.parametrize("closed_after_s", [0.0, 0.05, 0.5])
def test_a_kernel_that_is_closed_while_it_restarts_is_closed_once_it_has(closed_after_s):
    async def ask():
        ours = kernels.PatientKernels()
        kernel_id = await ours.start_kernel(kernel_name="python3")
        kernel = ours.get_kernel(kernel_id)
        kernel.execution_state = "idle"
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
        ours = kernels.PatientKernels()
        ours._kernels = {
            "one": standing_for(has_kernel=True, provisioner=SimpleNamespace(kill=kill)),
            "gone": standing_for(has_kernel=False, provisioner=None),
        }
        await ours.shutdown_all()
        ours._kernels = {}

    monkeypatch.setattr(kernels.AsyncMappingKernelManager, "shutdown_kernel", end)
    monkeypatch.setattr(kernels, "PATIENCE_S", 0.01)
    asyncio.run(ask())
    assert killed == ["one"]
