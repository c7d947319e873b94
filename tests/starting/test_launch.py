"""starting/launch.py: what a learner's JupyterLab is told, and which pages it trusts."""

import json

import nbformat
import pytest
from nbformat.sign import NotebookNotary

from starting import launch


@pytest.fixture
def own_folders(tmp_path, monkeypatch):
    """Jupyter's folders inside a temporary one."""
    monkeypatch.setenv("JUPYTER_DATA_DIR", str(tmp_path / "data"))
    (tmp_path / "data").mkdir()
    return tmp_path


def test_every_page_is_trusted_and_no_other_file(own_folders):
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell("1 + 1")])
    stranger = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell("2 + 2")])
    (own_folders / "teaching").mkdir()
    nbformat.write(notebook, own_folders / "teaching" / "page.ipynb")
    launch.trust(own_folders)
    assert NotebookNotary().check_signature(notebook)
    assert not NotebookNotary().check_signature(stranger)


@pytest.mark.parametrize(
    "damaged",
    [b"", b"{", b"[]", b"{}", b"\xff", b'{"nbformat": 4}', b'{"nbformat": 99}', b"[" * 100_000],
)
def test_a_damaged_page_is_named_and_the_others_are_trusted(own_folders, capsys, damaged):
    (own_folders / "00_damaged.ipynb").write_bytes(damaged)
    sound = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell("1 + 1")])
    nbformat.write(sound, own_folders / "01_sound.ipynb")
    launch.trust(own_folders)
    assert NotebookNotary().check_signature(sound)
    said = capsys.readouterr().out
    assert said.startswith("The page 00_damaged.ipynb cannot be read (")
    assert said.count("\n") == 1


def test_jupyterlab_asks_nobody_for_news_updates_or_extensions():
    settings = launch.SETTINGS["@jupyterlab/apputils-extension:notification"]
    assert settings == {"fetchNews": "false", "checkForUpdates": False}
    lab = launch.configuration(None, browser=True, token="t").LabApp
    assert lab.news_url is None
    assert lab.check_for_updates_class == "jupyterlab.NeverCheckForUpdate"
    assert lab.extension_manager == "readonly"


def test_the_first_page_opens_alone():
    address = launch.configuration(None, browser=True, token="t").LabApp.default_url
    assert address == "/doc/tree/notebooks/00_start_here.ipynb"


def test_the_server_answers_this_machine_only():
    assert launch.configuration(None, browser=True, token="t").ServerApp.ip == "127.0.0.1"


def test_a_port_that_was_asked_for_is_the_only_one_tried():
    asked = launch.configuration(8123, browser=False, token="t").ServerApp
    assert (asked.port, asked.port_retries) == (8123, 0)
    assert "port" not in launch.configuration(None, browser=False, token="t").ServerApp


def test_preferences_stand_where_jupyterlab_reads_them(tmp_path):
    launch.write_preferences(tmp_path / "labconfig")
    overrides = json.loads((tmp_path / "labconfig" / "default_setting_overrides.json").read_text())
    assert overrides == launch.SETTINGS
    page = json.loads((tmp_path / "labconfig" / "page_config.json").read_text())
    assert page["disabledExtensions"]["@jupyterlab/apputils-extension:announcements"]
    assert "max-width" in (tmp_path / "custom" / "custom.css").read_text("utf-8")
