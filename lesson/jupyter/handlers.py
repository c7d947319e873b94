"""What the reader's addresses answer."""

import asyncio
import json
from pathlib import Path
from typing import Any

from jupyter_server.auth.decorator import authorized
from jupyter_server.base.handlers import APIHandler, JupyterHandler
from jupyter_server.utils import url_path_join
from tornado.web import HTTPError, authenticated

from lesson.errors import BadData, UnknownName
from lesson.jupyter.pages import FIRST, page_file
from lesson.jupyter.served import Served
from lesson.page_calls import read_page


class _Reader(JupyterHandler):
    def initialize(self, served: Served) -> None:
        self.served = served


class Beginning(_Reader):
    """The lesson's own address leads to its first page."""

    @authenticated
    def get(self) -> None:
        """Lead on; what was asked besides, such as a token, was dealt with before."""
        self.redirect(url_path_join(self.served.home, "read", FIRST))


class PageHandler(_Reader):
    """A page to be read."""

    auth_resource = "contents"

    @authenticated
    @authorized
    async def get(self, path: str) -> None:
        """Answer with the page as HTML."""
        file = _file(path)
        from lesson.jupyter.reader_page import reader_page  # takes a second the first time

        _ = self.xsrf_token  # sets the cookie that the page's own requests need
        loop = asyncio.get_running_loop()
        try:
            html = await loop.run_in_executor(None, reader_page, file, path, self.served)
        except BadData as error:
            raise HTTPError(500, str(error), reason="The page cannot be read") from error
        self.set_header("Cache-Control", "no-cache")
        self.finish(html)


class _Api(APIHandler):
    def initialize(self, served: Served) -> None:
        self.served = served


class KernelHandler(_Api):
    """The one kernel of all pages."""

    auth_resource = "kernels"

    @authenticated
    @authorized
    async def post(self) -> None:
        """Answer with the kernel's model; it is started where none runs."""
        kernel_id = await self.served.kernel.id()
        self.finish(json.dumps({"id": kernel_id, "name": "python3"}))


class TrustHandler(_Api):
    """A page from elsewhere that whoever reads it knows."""

    auth_resource = "contents"

    @authenticated
    @authorized
    async def post(self) -> None:
        """Trust the page that is named, as it is now."""
        from lesson.jupyter.trust import trust

        asked: Any = self.get_json_body() or {}
        trust(read_page(_file(str(asked.get("path", "")))))
        self.finish(json.dumps({"trusted": True}))


def _file(path: str) -> Path:
    try:
        return page_file(path)
    except UnknownName as error:
        raise HTTPError(404, str(error)) from error
