"""starting/kernels.py: kernels that are starting go on, and none holds the server up."""

import asyncio
from types import SimpleNamespace

import pytest

from starting import kernels


@pytest.mark.parametrize(("state", "restarts"), [("starting", 0), ("idle", 1), ("busy", 1)])
def test_only_a_kernel_that_has_started_is_restarted(monkeypatch, state, restarts):
    done = []

    async def restart(_self, kernel_id, now=False):
        done.append((kernel_id, now))

    monkeypatch.setattr(kernels.AsyncMappingKernelManager, "restart_kernel", restart)
    monkeypatch.setattr(
        kernels.PatientKernels, "get_kernel", lambda *_: SimpleNamespace(execution_state=state)
    )
    asyncio.run(kernels.PatientKernels().restart_kernel("one"))
    assert done == [("one", False)] * restarts


def test_a_kernel_that_never_ends_does_not_hold_the_server_up(monkeypatch):
    killed = []

    async def never(_self, **_):
        await asyncio.Event().wait()

    async def kill():
        killed.append("one")

    monkeypatch.setattr(kernels.AsyncMappingKernelManager, "shutdown_all", never)
    monkeypatch.setattr(kernels, "PATIENCE_S", 0.01)
    ours = kernels.PatientKernels()
    provisioner = SimpleNamespace(kill=kill)
    ours._kernels = {
        "one": SimpleNamespace(has_kernel=True, provisioner=provisioner),
        "gone": SimpleNamespace(has_kernel=False, provisioner=None),
    }
    asyncio.run(ours.shutdown_all())
    assert killed == ["one"]
    ours._kernels = {}
