"""The programs of the folder .ci, which is no package."""

import importlib.util
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).resolve().parent.parent


def from_ci(name: str) -> ModuleType:
    """Return a program of .ci as a module of the caller's own."""
    spec = importlib.util.spec_from_file_location(f"{name}_under_test", ROOT / ".ci" / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
