"""The reader's addresses on a server where nobody who is unknown may ask anything by default."""

import pytest

from tests.jupyter.a_reader import a_reader

pytestmark = pytest.mark.slow  # starts a server

STRICT = """
import warnings
from jupyter_server.serverapp import JupyterServerAuthWarning
warnings.simplefilter("error", JupyterServerAuthWarning)
settings.ServerApp.allow_unauthenticated_access = False
"""
PUBLIC = ("static/reader.js", "static/reader.css", "fonts/SourceSans3_400Regular.ttf")
OWN = ("read/00_start_here.ipynb", "api/pages", "")
POSTED = ("api/kernel", "api/kernel/replace", "api/trust")


def test_each_says_who_may_ask_and_what_the_reader_is_made_of_is_no_secret(tmp_path):
    with a_reader(tmp_path, STRICT) as reader:
        assert reader.page("none.ipynb").status == 404
        assert reader.page("none.ipynb").config["home"] == "/lesson"
        for name in PUBLIC:
            assert reader.ask(f"lesson/{name}", token="").status == 200
        for name in OWN:
            asked = reader.ask(f"lesson/{name}", token="")
            assert asked.status == 403 or "This link does not open the lesson" in asked.text
        for name in POSTED:
            assert reader.ask(f"lesson/{name}", "POST", {}, token="").status == 403
        assert reader.ask("lesson/static/..%2f__init__.py", token="").status in (403, 404)
