"""What every address of the reader has in common: who is not known is led to the lesson's own page."""

from typing import Any

from jupyter_server.base.handlers import JupyterHandler

from lesson.jupyter.login import asks_by_form, login_address
from lesson.jupyter.served import Served


class Reader(JupyterHandler):
    """Answers with a page in the lesson's words, whatever goes wrong."""

    def initialize(self, served: Served) -> None:
        """Take what is known of the server."""
        self.served = served

    def get_login_url(self) -> str:
        """Return where whoever is not known is led: where Jupyter has its form, to our page with it."""
        if asks_by_form(self.settings):
            return login_address(self.served)
        return str(super().get_login_url())

    def write_error(self, status_code: int, **kwargs: Any) -> None:
        """Say in the reader's words that there is nothing to be read; what went wrong is in the log."""
        try:
            from lesson.jupyter.reader_page import refused_page

            self.finish(refused_page(status_code, self.served).encode("utf-8", "replace"))
        except Exception:
            self.log.exception("The lesson could not say that a page cannot be shown.")
            super().write_error(status_code, **kwargs)
