"""What the reader's addresses answer."""

import asyncio
import json
import posixpath
import secrets
from pathlib import Path
from typing import Any

from jupyter_server.auth.decorator import authorized
from jupyter_server.base.handlers import APIHandler, JupyterHandler
from jupyter_server.utils import url_path_join
from tornado.web import HTTPError, authenticated

from lesson.errors import BadData, UnknownName
from lesson.jupyter.pages import FIRST, contents, page_file, sound_page
from lesson.jupyter.served import Served

#: What a page that nobody vouches for may do, whatever stands in it: nothing but the reader's own script
#: runs, and nobody but this server is asked.
UNTRUSTED_POLICY = (
    "default-src 'self'; script-src 'nonce-{nonce}'; object-src 'none'; frame-src 'none'; "
    "base-uri 'none'; form-action 'none'; img-src 'self' data:; style-src 'self' 'unsafe-inline'"
)


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
        """Answer with the page as HTML; of one that cannot be read, with a sentence that says so."""
        file = _file(path)
        # takes a second the first time
        from lesson.jupyter.reader_page import Asked, damaged_page, is_published, reader_page

        _ = self.xsrf_token  # sets the cookie that the page's own requests need
        loop = asyncio.get_running_loop()
        try:
            trusted = await loop.run_in_executor(None, is_published, file)
            trusted = trusted or sound_page(file) in self.served.trusted
            asked = Asked(file, path, "" if trusted else secrets.token_urlsafe(16))
            html = await loop.run_in_executor(None, reader_page, asked, self.served)
        except BadData as error:
            self.log.warning("%s", error)
            self.set_status(500)
            asked = Asked(file, path)
            html = damaged_page(asked, self.served)
        if asked.nonce:
            policy = UNTRUSTED_POLICY.format(nonce=asked.nonce)
            own = self._headers.get("Content-Security-Policy", "")
            self.set_header("Content-Security-Policy", f"{own}; {policy}" if own else policy)
        self.set_header("Cache-Control", "no-cache")
        self.finish(html.encode("utf-8", "replace"))


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
        kernel_id = await self.served.kernel.id(self.current_user.username)
        self.finish(json.dumps({"id": kernel_id, "name": "python3"}))


class LessonPages(_Api):
    """Which notebooks below the server's root are pages of the lesson, and where each is read."""

    auth_resource = "contents"

    @authenticated
    @authorized
    def get(self) -> None:
        """Answer with the reader's address of each, by its path below the root."""
        below, home = self.served.below_root, self.served.home
        names = [page.path for page in contents()] if below is not None else []
        read = {posixpath.normpath(f"{below}/{name}"): f"{home}/read/{name}" for name in names}
        self.finish(json.dumps(read))


class TrustHandler(_Api):
    """A page from elsewhere that whoever reads it knows."""

    auth_resource = "contents"

    @authenticated
    @authorized
    async def post(self) -> None:
        """Trust the page that is named, as it is now."""
        asked: Any = self.get_json_body() or {}
        try:
            self.served.trusted.add(sound_page(_file(str(asked.get("path", "")))))
        except BadData as error:
            raise HTTPError(500, str(error)) from error
        self.finish(json.dumps({"trusted": True}))


def _file(path: str) -> Path:
    try:
        return page_file(path)
    except UnknownName as error:
        raise HTTPError(404, str(error)) from error
