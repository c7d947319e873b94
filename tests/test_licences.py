"""LICENCES.md: every package a learner is given, what it declares, and nothing that binds them."""

from email.message import Message
from pathlib import Path
from types import SimpleNamespace

import pytest

from starting.environment import Environment
from tests.ci import ROOT, from_ci

licences = from_ci("licences")
LISTED = licences.listed((ROOT / "LICENCES.md").read_text("utf-8"))


def package(text="", **fields):
    """A package with this metadata and one file of licence text."""
    about = Message()
    for name, value in fields.items():
        for each in value if isinstance(value, list) else [value]:
            about[name.replace("_", "-")] = each
    file = SimpleNamespace(
        name="LICENSE", parts=("x-1.dist-info",), read_text=lambda _encoding: text
    )
    return SimpleNamespace(metadata=about, files=[file])


def test_every_package_of_the_learners_lock_is_listed_and_no_other():
    lock = Environment(ROOT).lock("learner")
    assert sorted(LISTED) == licences.locked_names(lock)
    assert len(LISTED) > 100


@pytest.mark.parametrize(("name", "licence"), LISTED.items())
def test_every_listed_licence_is_permissive_or_weak_copyleft(name, licence):
    assert licences.is_acceptable(licence), name


def test_the_list_says_what_the_installed_packages_say():
    here = {name: told for name, told in licences.installed().items() if name in LISTED}
    assert here == {name: LISTED[name] for name in here}
    assert len(here) > 100


def test_only_these_ask_that_changes_to_them_stay_open():
    weak = {name for name, told in LISTED.items() if licences.WEAK_COPYLEFT & set(told.split())}
    assert weak == {"certifi", "fqdn"}


@pytest.mark.parametrize(
    ("licence", "acceptable"),
    [
        ("MIT", True),
        ("MIT AND BSD-3-Clause", True),
        ("MPL-2.0", True),
        ("GPL-3.0-only OR MIT", True),
        ("GPL-3.0-only", False),
        ("MIT AND LGPL-2.1-only", False),
        ("unknown", False),
        ("", False),
    ],
)
def test_copyleft_and_the_unknown_are_refused(licence, acceptable):
    assert licences.is_acceptable(licence) == acceptable


@pytest.mark.parametrize(
    ("told", "licence"),
    [
        (package(License_Expression="MIT", License="GPL"), "MIT"),
        (package(License="Apache 2.0"), "Apache-2.0"),
        (package(License="GPLv3"), "GPLv3"),
        (package(License="UNKNOWN", Classifier=["License :: OSI Approved :: MIT License"]), "MIT"),
        (package("Neither the name of", License="BSD"), "BSD-3-Clause"),
        (package("Redistributions in binary form must", License="BSD"), "BSD-2-Clause"),
        (package(License="BSD"), "BSD"),
        (package(Classifier=["Programming Language :: Python"]), "unknown"),
        (package(License="A whole\ntext"), "unknown"),
    ],
)
def test_a_licence_is_read_from_whichever_words_a_package_has(told, licence):
    assert licences.licence_of(told) == licence


def test_an_audit_asks_for_every_learners_package_and_counts_the_unasked_as_a_failure(monkeypatch):
    checks = from_ci("checks")
    asked = []

    def run(command):
        asked.append((command, Path(command[-1]).read_text("utf-8")))
        return 1

    monkeypatch.setattr(checks, "run", run)
    assert checks.audit() == 1
    ((command, lines),) = asked
    assert {"--strict", "--require-hashes"} <= set(command)
    assert licences.locked_names(lines) == sorted(LISTED)
    assert "\nruff==" not in lines
