"""A program of a test's own, to be put in the place of another."""

import sys
from pathlib import Path


def stand_in(file: Path, source: str) -> Path:
    """Write Python `source` as a program that can be called, but on Windows; return its file."""
    file.write_text(f"#!{sys.executable}\n{source}\n")
    file.chmod(0o755)
    return file
