"""What the reader's addresses answer."""

import asyncio
import json
import posixpath
import secrets
from functools import partial
from typing import Any

from jupyter_server.auth.decorator import authorized
from jupyter_server.base.handlers import APIHandler
from jupyter_server.utils import url_escape, url_path_join
from tornado.web import HTTPError, authenticated

from lesson.errors import BadData, UnknownName
from lesson.jupyter.page_links import ENDING, page_address, page_path
from lesson.jupyter.pages import FIRST, contents, is_there, page_file, saved_page, sound_page
from lesson.jupyter.reader_handler import Reader
from lesson.jupyter.served import Served
from lesson.jupyter.who import who_address, without_token

#: What a page that nobody vouches for may do, whatever stands in it: nothing but the reader's own script
#: runs, and nobody but this server is asked.
UNTRUSTED_POLICY = (
    "default-src 'self'; script-src 'nonce-{nonce}'; object-src 'none'; frame-src 'none'; "
    "base-uri 'none'; form-action 'none'; img-src 'self' data:; style-src 'self' 'unsafe-inline'"
)

#: What is answered to whoever lets a page run that is not the one that they were shown.
CHANGED = (
    "This page has changed since it was shown. Open it again, and look at it before you let it run."
)

#: What is answered to a page that was shown to whoever learned before.
SOMEBODY_ELSE = "Someone else is learning here now."


class Beginning(Reader):
    """The lesson's own address leads to its first page."""

    @authenticated
    def get(self) -> None:
        """Lead on; what was asked besides, such as a token, was dealt with before."""
        self.redirect(url_path_join(self.served.home, "read", page_address(FIRST)))


class PageHandler(Reader):
    """A page to be read."""

    auth_resource = "contents"

    @authenticated
    @authorized
    async def get(self, address: str) -> None:
        """Answer with the page as HTML; of one that is not there, or is damaged, with a sentence."""
        # takes a second the first time
        from lesson.jupyter.reader_page import damaged_page, missing_page

        path = page_path(address)
        self.set_header("Cache-Control", "no-cache")
        if address.endswith(ENDING) and not is_there(path):
            self._lead_on(page_address(address))
            return
        if not self.served.learners.now().id:  # nothing of anybody is shown before
            self.redirect(who_address(self.served, without_token(self.request.uri or "")))
            return
        _ = self.xsrf_token  # sets the cookie that the page's own requests need
        try:
            html = await self._page(path)
        except UnknownName:
            self.set_status(404)
            html = missing_page(self.served)
        except BadData as error:
            self.log.warning("%s", error)
            self.set_status(500)
            html = damaged_page(path, self.served)
        self.finish(html.encode("utf-8", "replace"))

    def _lead_on(self, address: str) -> None:
        """Lead from a notebook's name to its page; a browser keeps what stands behind "#" itself."""
        query = f"?{self.request.query}" if self.request.query else ""
        self.redirect(f"{self.served.home}/read/{url_escape(address)}{query}")

    async def _page(self, path: str) -> str:
        from lesson.jupyter.reader_page import Asked, is_published, reader_page

        saved = saved_page(page_file(path))
        in_thread = partial(asyncio.get_running_loop().run_in_executor, None)
        trusted = await in_thread(is_published, saved)
        trusted = trusted or await in_thread(sound_page, saved) in self.served.trusted
        nonce = "" if trusted else secrets.token_urlsafe(16)
        if nonce:
            # a header of its own: of two policies the browser keeps to both, and a host has one, too
            self.add_header("Content-Security-Policy", UNTRUSTED_POLICY.format(nonce=nonce))
        html: str = await in_thread(reader_page, Asked(path, saved, nonce), self.served)
        return html


class NoPage(Reader):
    """Whatever else is asked for below the lesson's own address."""

    @authenticated
    async def get(self, _: str) -> None:
        """Say in the reader's words, rather than the server's, that there is no such page."""
        from lesson.jupyter.reader_page import missing_page

        self.set_status(404)
        self.finish(missing_page(self.served).encode("utf-8", "replace"))


class _Api(APIHandler):
    def initialize(self, served: Served) -> None:
        self.served = served


class _KernelApi(_Api):
    auth_resource = "kernels"

    def check_person(self) -> str:
        """Return the id of who is learning, if that is whom the page that asks was shown to.

        Where nobody was chosen since the server began, a page that stayed open meanwhile goes on.
        """
        asked: Any = self.get_json_body() or {}
        self.served.learners.go_on(str(asked.get("person", "")))
        now = self.served.learners.now().id
        if not now or asked.get("person", now) != now:
            raise HTTPError(409, SOMEBODY_ELSE)
        return now


class KernelHandler(_KernelApi):
    """The one kernel of all pages."""

    @authenticated
    @authorized
    async def post(self) -> None:
        """Answer with the kernel's model; it is started where none runs."""
        person = self.check_person()
        kernel = await self.served.kernel.id(self.current_user.username, person)
        self.check_person()  # another may have been chosen while it started
        self.finish(kernel_model(kernel))


class ReplaceKernelHandler(_KernelApi):
    """Another kernel in place of one that does not answer."""

    @authenticated
    @authorized
    async def post(self) -> None:
        """End the asker's own kernel if it is the one of this ``id``; answer with the model of another."""
        person = self.check_person()
        asked: Any = self.get_json_body() or {}
        reader, hanging = self.current_user.username, str(asked.get("id", ""))
        kernel = await self.served.kernel.replace(reader, hanging, person)
        self.check_person()
        self.finish(kernel_model(kernel))


def kernel_model(kernel_id: str) -> str:
    """Return what a browser needs to connect to a kernel, as JSON."""
    return json.dumps({"id": kernel_id, "name": "python3"})


class LessonPages(_Api):
    """Which notebooks below the server's root are pages of the lesson, and where each is read."""

    auth_resource = "contents"

    @authenticated
    @authorized
    def get(self) -> None:
        """Answer with the reader's address of each, by its path below the root."""
        below, home = self.served.below_root, self.served.home
        names = [page.path for page in contents()] if below is not None else []
        read = {
            posixpath.normpath(f"{below}/{name}"): f"{home}/read/{url_escape(page_address(name))}"
            for name in names
        }
        self.finish(json.dumps(read))


class TrustHandler(_Api):
    """A page from elsewhere that whoever reads it knows."""

    auth_resource = "contents"

    @authenticated
    @authorized
    async def post(self) -> None:
        """Trust the page that is named, if it still is what was shown: the one of that ``mark``."""
        asked: Any = self.get_json_body() or {}
        try:
            saved = saved_page(page_file(str(asked.get("path", ""))))
            if asked.get("mark") != saved.mark:
                raise HTTPError(409, CHANGED)
            self.served.trusted.add(sound_page(saved))
        except UnknownName as error:
            raise HTTPError(404, str(error)) from error
        except BadData as error:
            raise HTTPError(500, str(error)) from error
        self.finish(json.dumps({"trusted": True}))
