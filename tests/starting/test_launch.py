"""starting/launch.py: what our own JupyterLab is told."""

import json
from pathlib import Path

from starting import kernels, launch


def test_jupyterlab_asks_nobody_for_news_updates_or_extensions():
    settings = launch.SETTINGS["@jupyterlab/apputils-extension:notification"]
    assert settings == {"fetchNews": "false", "checkForUpdates": False}
    lab = launch.configuration(None, browser=True, token="t").LabApp
    assert lab.news_url is None
    assert lab.check_for_updates_class == "jupyterlab.NeverCheckForUpdate"
    assert lab.extension_manager == "readonly"


def test_it_opens_the_reader_with_its_own_kernels_and_extension():
    settings = launch.configuration(None, browser=True, token="t")
    assert settings.ServerApp.default_url == "/lesson"
    assert settings.ServerApp.kernel_manager_class is kernels.PatientKernels
    (folder,) = settings.LabApp.extra_labextensions_path
    assert (Path(folder) / "sciatic-nerve-lesson" / "package.json").is_file()


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
