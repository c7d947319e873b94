"""The page that asks who is learning: names to choose from, another to be added, one's own to be changed.

It is a form that needs no script, and stands before anything of a person is shown.
"""

from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

from jupyter_server.auth.decorator import authorized
from jupyter_server.utils import url_path_join
from tornado.web import HTTPError, authenticated

from lesson.errors import LessonError
from lesson.jupyter.plain_page import about_page, plain_page
from lesson.jupyter.reader_handler import Reader
from lesson.jupyter.served import Served
from lesson.people import BadName, NobodyNamed, add, rename


def who_address(served: Served, asked: str = "") -> str:
    """Return where it is asked who is learning; afterwards one is led to what was asked for."""
    address = url_path_join(served.home, "who")
    return f"{address}?{urlencode({'next': asked})}" if asked else address


def without_token(address: str) -> str:
    """Return an address of this server without what lets one in, which is noted already."""
    parts = urlsplit(address)
    query = [pair for pair in parse_qsl(parts.query, True) if pair[0] != "token"]
    return f"{parts.path}?{urlencode(query)}" if query else parts.path


class WhoHandler(Reader):
    """Who is learning?"""

    auth_resource = "contents"

    @authenticated
    @authorized
    def get(self) -> None:
        """Show the page that asks."""
        self._show()

    @authenticated
    @authorized
    async def post(self) -> None:
        """Do what was chosen, and lead on; a name that cannot be is told on the page."""
        try:
            await self._do(self.get_body_argument("do", ""))
        except (BadName, NobodyNamed) as error:
            self._show(str(error))
        except (LessonError, OSError) as error:
            self.log.warning("%s", error)
            self._show("This could not be kept on this computer. Nothing has changed.")
        else:
            self.redirect(self._next())

    async def _do(self, what: str) -> None:
        learners = self.served.learners
        if not learners.can_be_several:
            raise HTTPError(404)
        match what:
            case "choose":
                await learners.choose(self._given("id"))
            case "begin":
                await learners.begin(self._given("mine"), self._given("name"))
            case "add":
                await learners.choose(add(self._given("name")).id)
            case "rename" if learners.now().name:
                rename(learners.now().id, self._given("name"))
            case _:
                raise HTTPError(400)

    def _given(self, field: str) -> str:
        # without "strip": which signs are no words is for the names to decide
        return str(self.get_body_argument(field, "", strip=False))

    def _next(self) -> str:
        """Return where to lead on to: a place of the lesson, wherever an address asks for."""
        asked = without_token(self.get_argument("next", ""))
        below = f"{self.served.home}/"
        inside = asked.startswith(below) and not asked.startswith(who_address(self.served))
        return asked if inside and "\\" not in asked and "/.." not in asked else self.served.home

    def _show(self, trouble: str = "") -> None:
        if not self.served.learners.can_be_several:
            raise HTTPError(404)
        _ = self.xsrf_token
        self.set_header("Cache-Control", "no-store")
        self.finish(plain_page("who.html").render(self._told(trouble)))

    def _told(self, trouble: str) -> dict[str, Any]:
        learners = self.served.learners
        given = {name: self._given(name) for name in ("do", "mine", "name")}
        return about_page(self.served) | {
            "people": learners.everybody(),
            "now": learners.now(),
            "action": who_address(self.served, self._next()),
            "back": self._next(),
            "trouble": trouble,
            "given": given if trouble else {},
            "xsrf": self.xsrf_form_html(),
        }
