"""An update takes what is new, keeps what is the learner's, and can be undone."""

import shutil
import subprocess

import pytest

from starting.telling import Fault
from starting.updating import Checkout

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="There is no git here.")

OLD = "# Changelog\n\n- Page 01.\n"
NEW = "# Changelog\n\n- Page 01.\n- Page 02, with a picture that\n  moves.\n"


def git(folder, *words):
    """Let git do this in a folder, as somebody whom no settings of this machine name."""
    who = ["-c", "user.name=Ann", "-c", "user.email=ann@example.org"]
    done = subprocess.run(
        ["git", *who, *words], cwd=folder, check=True, capture_output=True, text=True
    )
    return done.stdout.strip()


def publish(folder, **files):
    """Let the authors publish these files."""
    for name, text in files.items():
        file = folder / name.replace("__", "/")
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, "utf-8")
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "A version")


@pytest.fixture
def authors(tmp_path):
    """What the authors publish from."""
    folder = tmp_path / "authors"
    folder.mkdir()
    git(folder, "init", "-q", "-b", "main")
    publish(
        folder, **{"CHANGELOG.md": OLD, "notebooks__01.ipynb": "one\n", ".gitignore": "/yours/\n"}
    )
    return folder


@pytest.fixture
def checkout(authors, tmp_path):
    """A learner's copy, somewhere with a space in its name."""
    folder = tmp_path / "the lesson"
    git(tmp_path, "clone", "-q", str(authors), str(folder))
    return Checkout(folder, tmp_path / "updated_from")


def read(checkout, name):
    return (checkout.root / name).read_text("utf-8")


def test_what_is_new_is_taken_and_told(authors, checkout, capsys):
    publish(authors, **{"CHANGELOG.md": NEW, "notebooks__01.ipynb": "two\n"})
    checkout.update()
    assert read(checkout, "notebooks/01.ipynb") == "two\n"
    said = capsys.readouterr().out
    assert "- Page 02, with a picture that moves." in said
    assert "Page 01" not in said
    assert "Your answers, diary and routines" in said
    assert git(checkout.root, "status", "--porcelain") == ""


def test_who_has_the_newest_is_told_so(checkout, capsys):
    checkout.update()
    assert "You have the newest version." in capsys.readouterr().out
    with pytest.raises(Fault, match="no update to go back from"):
        checkout.go_back()


def test_a_page_that_was_changed_is_kept_beside_the_new_one(authors, checkout, capsys):
    (checkout.root / "notebooks" / "01.ipynb").write_text("mine\n", "utf-8")
    publish(authors, **{"notebooks__01.ipynb": "two\n"})
    checkout.update()
    assert read(checkout, "notebooks/01.ipynb") == "two\n"
    (kept,) = (checkout.root / "yours").glob("*/notebooks/01.ipynb")
    assert kept.read_text("utf-8") == "mine\n"
    assert "You had changed one file: notebooks/01.ipynb." in capsys.readouterr().out
    kept.write_text("still mine\n", "utf-8")
    (checkout.root / "notebooks" / "01.ipynb").write_text("mine again\n", "utf-8")
    checkout.go_back()
    texts = {file.read_text("utf-8") for file in (checkout.root / "yours").rglob("01.ipynb")}
    assert texts == {"still mine\n", "mine again\n"}


def test_a_file_of_ones_own_where_a_new_one_comes_is_kept_too(authors, checkout):
    (checkout.root / "notebooks" / "02.ipynb").write_text("mine\n", "utf-8")
    (checkout.root / "notebooks" / "letters.txt").write_text("Dear\n", "utf-8")
    publish(authors, **{"notebooks__02.ipynb": "new\n"})
    checkout.update()
    assert read(checkout, "notebooks/02.ipynb") == "new\n"
    assert read(checkout, "notebooks/letters.txt") == "Dear\n"
    (kept,) = (checkout.root / "yours").glob("*/notebooks/02.ipynb")
    assert kept.read_text("utf-8") == "mine\n"


def test_a_page_that_was_deleted_comes_back(authors, checkout):
    (checkout.root / "notebooks" / "01.ipynb").unlink()
    publish(authors, **{"CHANGELOG.md": NEW})
    checkout.update()
    assert read(checkout, "notebooks/01.ipynb") == "one\n"


def test_the_way_back_leads_to_the_version_before_and_can_be_gone_once(authors, checkout):
    publish(authors, **{"notebooks__01.ipynb": "two\n"})
    checkout.update()
    checkout.go_back()
    assert read(checkout, "notebooks/01.ipynb") == "one\n"
    with pytest.raises(Fault, match="no update to go back from"):
        checkout.go_back()
    checkout.update()
    assert read(checkout, "notebooks/01.ipynb") == "two\n"


def test_commits_of_ones_own_are_left_to_git(authors, checkout):
    publish(checkout.root, **{"notebooks__01.ipynb": "mine\n"})
    publish(authors, **{"notebooks__01.ipynb": "two\n"})
    with pytest.raises(Fault, match="changes of its own committed"):
        checkout.update()
    assert read(checkout, "notebooks/01.ipynb") == "mine\n"


def test_where_nothing_can_be_fetched_all_stays_as_it_was(authors, checkout):
    (checkout.root / "notebooks" / "01.ipynb").write_text("mine\n", "utf-8")
    authors.rename(authors.with_name("gone"))
    with pytest.raises(Fault, match="What is new could not be fetched"):
        checkout.update()
    assert read(checkout, "notebooks/01.ipynb") == "mine\n"
    assert not (checkout.root / "yours").exists()


def test_what_cannot_be_taken_leaves_the_changed_page_in_its_place(authors, checkout):
    (checkout.root / "notebooks" / "01.ipynb").write_text("mine\n", "utf-8")
    publish(authors, **{"notebooks__01.ipynb": "two\n"})
    (checkout.root / ".git" / "index.lock").touch()
    with pytest.raises(Fault, match=r"index\.lock"):
        checkout.update()
    assert read(checkout, "notebooks/01.ipynb") == "mine\n"


def test_a_folder_that_was_downloaded_is_told_what_to_do(tmp_path):
    with pytest.raises(Fault, match="was downloaded, so it cannot fetch what is new by itself"):
        Checkout(tmp_path, tmp_path / "updated_from").update()


def test_a_branch_that_follows_none_is_named(authors):
    with pytest.raises(Fault, match="its branch follows none"):
        Checkout(authors, authors / "updated_from").update()


def test_without_git_it_is_named(checkout, monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda _: None)
    with pytest.raises(Fault, match="the program git is needed"):
        checkout.update()
