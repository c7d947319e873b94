"""What is trusted: pages as they ship, and those that somebody trusts; nothing stops a server."""

import logging
import sqlite3
from copy import deepcopy

import nbformat
import pytest
from nbformat.sign import NotebookNotary

from lesson.errors import BadData
from lesson.jupyter import trust
from lesson.page_calls import pages_folder, read_page

FIRST, SECOND = "00_start_here.ipynb", "01_the_sciatic_nerve.ipynb"
LOG = logging.getLogger("trust")


def notebook(source):
    return nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source)])


@pytest.fixture
def notary(tmp_path):
    """A machine that has trusted nothing yet."""
    return NotebookNotary(data_dir=str(tmp_path))


def trusted_here(notary):
    """What is trusted on a machine with this notary of JupyterLab's."""
    return trust.TrustedHere(trust.consent_notary(notary), notary, LOG)


@pytest.fixture
def shipped(tmp_path, monkeypatch):
    """A function that lets notebooks ship, by their names, in a folder of their own."""
    folder = tmp_path / "notebooks"
    folder.mkdir()

    def ship(**pages):
        for name, page in pages.items():
            nbformat.write(page, folder / f"{name}.ipynb")
        now = {f"{name}.ipynb": trust.page_hash(page) for name, page in pages.items()}
        monkeypatch.setattr(trust, "pages_folder", lambda: folder)
        monkeypatch.setattr(trust, "shipped_hashes", lambda: now)
        return folder

    return ship


def test_the_committed_hashes_are_those_of_the_committed_pages():
    assert trust.hashes_now() == trust.shipped_hashes(), "run python start.py notebooks"
    assert len(trust.shipped_hashes()) > 15


def test_a_page_ships_however_its_file_is_laid_out(tmp_path):
    page = read_page(pages_folder() / FIRST)
    (tmp_path / FIRST).write_text(nbformat.writes(page, indent=4, ensure_ascii=True), "utf-8")
    assert trust.ships(read_page(tmp_path / FIRST))


def test_a_page_does_not_ship_once_anything_in_it_differs():
    page = read_page(pages_folder() / FIRST)
    for part in ("source", "metadata", "id"):
        changed = deepcopy(page)
        changed.cells[-1][part] = {"x": 1} if part == "metadata" else "x"
        assert not trust.ships(changed), part


#: A script, a table, a picture, its words, and the state of a widget: whatever a page shows as it was saved.
SHOWN = [
    ("application/javascript", "alert(1)"),
    ("text/html", "<img src=x onerror=alert(1)>"),
    ("image/svg+xml", "<svg onload='alert(1)'/>"),
    ("image/png", "iVBORw0KGgo="),
    ("text/plain", "other words"),
    ("application/vnd.jupyter.widget-view+json", {"model_id": "x", "version_major": 2}),
]


@pytest.mark.parametrize(("kind", "shown"), SHOWN, ids=[kind for kind, _ in SHOWN])
def test_a_page_does_not_ship_once_it_shows_anything_else(kind, shown):
    page = read_page(pages_folder() / SECOND)
    assert trust.ships(page)
    showing = [
        output for cell in page.cells for output in cell.get("outputs", []) if "data" in output
    ]
    assert len(showing) > 5
    for output in (showing[0], showing[-1]):
        was = deepcopy(output.data)
        output.data[kind] = shown
        assert not trust.ships(page)
        output.data = was
    assert trust.ships(page)


@pytest.mark.parametrize("face", ["application/javascript", "text/html", "image/png", "text/plain"])
def test_a_page_does_not_ship_once_one_letter_of_what_it_shows_differs(face):
    page = read_page(pages_folder() / SECOND)
    outputs = [out for cell in page.cells for out in cell.get("outputs", [])]
    shown = next(out.data for out in outputs if face in out.get("data", {}))
    shown[face] = shown[face][:-1] + ("x" if shown[face][-1] != "x" else "y")
    assert not trust.ships(page)


def test_a_page_does_not_ship_once_it_shows_more_or_less_or_keeps_a_widget():
    page = read_page(pages_folder() / SECOND)
    cell = next(cell for cell in page.cells if cell.get("outputs"))
    more, less, state = deepcopy(page), deepcopy(page), deepcopy(page)
    number = page.cells.index(cell)
    more.cells[number].outputs.append(nbformat.v4.new_output("stream", text="x"))
    less.cells[number].outputs.clear()
    kept = {"application/vnd.jupyter.widget-state+json": {"version_major": 2, "state": {}}}
    state.metadata["widgets"] = nbformat.from_dict(kept)
    assert [trust.ships(one) for one in (page, more, less, state)] == [True, False, False, False]


def test_what_ships_is_trusted_in_jupyterlab_too_and_no_other_page(notary, shipped):
    one, other, changed = notebook("1"), notebook("2"), notebook("3")
    folder = shipped(one=one, other=other, changed=changed)
    nbformat.write(notebook("4"), folder / "changed.ipynb")
    nbformat.write(stranger := notebook("5"), folder / "stranger.ipynb")
    here = trusted_here(notary)
    here.add_what_ships()
    assert notary.check_signature(one)
    assert notary.check_signature(other)
    assert not notary.check_signature(read_page(folder / "changed.ipynb"))
    assert not notary.check_signature(stranger)


@pytest.mark.parametrize(
    "damaged",
    [b"", b"{", b"[]", b"{}", b"\xff", b'{"nbformat": 4}', b'{"nbformat": 99}', b"[" * 100_000],
)
def test_a_damaged_page_is_named_and_the_others_are_trusted(notary, shipped, caplog, damaged):
    folder = shipped(damaged=notebook("1"), sound=(sound := notebook("2")))
    (folder / "damaged.ipynb").write_bytes(damaged)
    here = trusted_here(notary)
    with caplog.at_level("INFO"):
        here.add_what_ships()
    assert notary.check_signature(sound)
    (line,) = [record.message for record in caplog.records if record.name == "trust"]
    assert "damaged.ipynb" in line


class Refusing:
    """Stands for a notary on a machine whose signatures cannot be read or written."""

    def __init__(self, error):
        self.error = error

    def check_signature(self, _page):
        raise self.error

    sign = check_signature


@pytest.mark.parametrize(
    "error",
    [
        sqlite3.OperationalError("attempt to write a readonly database"),
        sqlite3.DatabaseError("file is not a database"),
        PermissionError(13, "Permission denied"),
        OSError(30, "Read-only file system"),
    ],
)
def test_where_nothing_can_be_signed_the_server_starts_and_says_so_once(shipped, caplog, error):
    page = notebook("1")
    shipped(one=page, other=notebook("2"))
    here = trust.TrustedHere(Refusing(error), Refusing(error), LOG)
    here.add_what_ships()
    assert len(caplog.records) == 1
    assert page not in here
    with pytest.raises(BadData, match="cannot be noted"):
        here.add(page)


def test_a_page_that_is_trusted_stays_so_until_it_changes(notary, tmp_path):
    page = notebook("1")
    trusted_here(notary).add(page)
    again = trusted_here(NotebookNotary(data_dir=str(tmp_path)))
    assert page in again
    assert notary.check_signature(page)
    page.cells[0].source = "2"
    assert page not in again


def test_what_jupyter_signs_by_itself_is_not_what_a_reader_lets_run(notary):
    page = notebook("1")
    assert notary.check_cells(page), "Jupyter signs on saving what shows nothing that could act"
    notary.sign(page)
    assert page not in trusted_here(notary)


def test_what_jupyterlab_cannot_note_is_let_run_all_the_same_and_told(notary, caplog):
    page = notebook("1")
    refusing = Refusing(PermissionError(13, "Permission denied"))
    here = trust.TrustedHere(trust.consent_notary(notary), refusing, LOG)
    here.add(page)
    assert page in here
    assert [record.levelname for record in caplog.records] == ["WARNING"]


def test_a_machine_that_keeps_no_signatures_keeps_no_consent_either(tmp_path):
    notary = NotebookNotary(data_dir=str(tmp_path), db_file=":memory:")
    here = trusted_here(notary)
    here.add(page := notebook("1"))
    assert page in here
    assert page not in trusted_here(notary)


def test_where_no_database_can_be_made_consent_holds_until_the_server_ends(tmp_path):
    (tmp_path / "a_file").touch()
    notary = NotebookNotary(data_dir=str(tmp_path), db_file=str(tmp_path / "a_file" / "x.db"))
    here = trusted_here(notary)
    here.add(page := notebook("1"))
    assert page in here


def test_the_hashes_that_are_written_are_those_of_the_pages(shipped, tmp_path, monkeypatch):
    folder = shipped(one=notebook("1"))
    (folder / ".ipynb_checkpoints").mkdir()
    nbformat.write(notebook("2"), folder / ".ipynb_checkpoints" / "one.ipynb")
    monkeypatch.setattr(trust, "SHIPPED", tmp_path / "hashes.json")
    trust.write_hashes()
    written = (tmp_path / "hashes.json").read_text("utf-8")
    assert trust.page_hash(read_page(folder / "one.ipynb")) in written
    assert written.count(":") == 1
